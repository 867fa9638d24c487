/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The keys of a group: which one is sent and which ones are accepted, at a time. Its text form is fit for a log.
 *
 * <p>A router sends with the valid key of the lowest number, and accepts all that are valid. Where none is valid any
 * more, the one that expired last goes on being used, as on IOS: a forgotten roll-over must not break a LAN. What is
 * sent out of its time is accepted too, since all routers with these keys send that.
 *
 * @param keys the keys in the order of their numbers, at least one
 * @param graceMillis how long the keys that these replace are accepted, in milliseconds; IOS: {@code timeout} of
 *        {@code standby authentication md5 key-string}
 */
public record Authentication(List<Key> keys, long graceMillis) {
    /** What IOS uses when nothing is configured. */
    public static final Authentication DEFAULT = of(Authenticator.DEFAULT);

    public Authentication {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("No key");
        }
    }

    /**
     * A key with its lifetimes.
     *
     * @param send when it may be sent
     * @param accept when it is accepted
     */
    public record Key(Authenticator authenticator, Lifetime send, Lifetime accept) {
    }

    /**
     * A span of time.
     *
     * @param start its first moment
     * @param end the first moment after it
     */
    public record Lifetime(Instant start, Instant end) {
        /** All time. */
        public static final Lifetime ALWAYS = new Lifetime(Instant.MIN, Instant.MAX);

        boolean contains(final Instant time) {
            return !time.isBefore(start) && time.isBefore(end);
        }
    }

    /** Returns the authentication with one key that is always valid. */
    public static Authentication of(final Authenticator authenticator) {
        return new Authentication(List.of(new Key(authenticator, Lifetime.ALWAYS, Lifetime.ALWAYS)), 0);
    }

    /** Returns the key to send with. */
    public Authenticator sender(final Instant now) {
        return maySend(now).or(() -> latest(now)).orElse(keys.getFirst()).authenticator;
    }

    private Optional<Key> maySend(final Instant now) {
        return keys.stream().filter(key -> key.send.contains(now)).findFirst();
    }

    /** Whether a message is authentic. */
    public boolean accepts(final DecodedGroup message, final Instant now) {
        final var valid = keys.stream().filter(key -> key.accept.contains(now)).toList();
        return valid.stream().anyMatch(key -> key.authenticator.accepts(message))
            || (valid.isEmpty() || maySend(now).isEmpty()) && sender(now).accepts(message);
    }

    /** Whether no key may be sent any more, so that an expired one must serve. */
    public boolean isExpired(final Instant now) {
        return keys.stream().noneMatch(key -> key.send.end.isAfter(now));
    }

    /** Returns the key that expired last, if any has. */
    private Optional<Key> latest(final Instant now) {
        return keys.stream().filter(key -> !key.send.end.isAfter(now)).max(Comparator.comparing(key -> key.send.end));
    }
}
