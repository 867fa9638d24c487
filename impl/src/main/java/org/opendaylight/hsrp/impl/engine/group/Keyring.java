/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.group;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.effect.LanEffect;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.effect.Outbox;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.protocol.Authentication;
import org.opendaylight.hsrp.impl.protocol.Authenticator;
import org.opendaylight.hsrp.impl.protocol.DecodedGroup;

/**
 * The keys of a group over time: those that are configured, and for a time of grace those that they have replaced, so
 * that the keys of all routers can be changed one after the other.
 */
@LoopConfined
public final class Keyring {
    /** Most replaced keys that are accepted: of more the oldest are given up. */
    public static final int MAX_REPLACED = 8;

    private final GroupKey group;
    private final Outbox outbox;
    private Authentication current;
    /** What is not current any more, the latest first. */
    private final Deque<Replaced> replaced = new ArrayDeque<>();
    private boolean expiryReported;
    /** What was current before, and since when it is not any more. */
    private @Nullable Replaced former;

    /** Keys that others have replaced, when that was, and until when they are accepted. */
    private record Replaced(Authentication keys, Moment since, Moment end) {
        Replaced(final Authentication keys, final Moment since, final long graceMillis) {
            this(keys, since, since.plusMillis(graceMillis));
        }
    }

    Keyring(final GroupKey group, final Authentication authentication, final Outbox outbox) {
        this.group = requireNonNull(group);
        this.outbox = requireNonNull(outbox);
        current = requireNonNull(authentication);
    }

    /**
     * Takes over the configured keys. A change of the time of grace alone holds for the keys that they replaced.
     * Without grace no other key is accepted any more, of whichever change: that is how a key is revoked.
     */
    void configure(final Authentication authentication, final Moment now) {
        final long graceMillis = authentication.graceMillis();
        if (!authentication.keys().equals(current.keys())) {
            replaced.removeIf(each -> !now.isBefore(each.end()));
            replaced.addFirst(new Replaced(current, now, graceMillis));
            former = replaced.getFirst();
            if (replaced.size() > MAX_REPLACED) {
                replaced.removeLast();
            }
            expiryReported = false;
        } else if (graceMillis != current.graceMillis() && !replaced.isEmpty()) {
            final var latest = replaced.removeFirst();
            replaced.addFirst(new Replaced(latest.keys(), latest.since(), graceMillis));
        }
        if (graceMillis == 0) {
            replaced.clear();
        }
        current = authentication;
    }

    /** Takes over the keys of a group that has failed, before the configuration is applied again. */
    void takeOver(final Keyring failed) {
        current = failed.current;
        replaced.addAll(failed.replaced);
        former = failed.former;
        expiryReported = failed.expiryReported;
    }

    /** Returns the key to send with. */
    Authenticator sender(final Moment now) {
        if (current.isExpired(now.time()) && !expiryReported) {
            expiryReported = true;
            outbox.add(new LanEffect.Notice("KEYEXPIRED", "Grp " + group.number()
                + " all keys have expired; the last one goes on being used until another is configured"));
        }
        return current.sender(now.time());
    }

    /** Whether a message is authentic. */
    public boolean accepts(final DecodedGroup message, final Moment now) {
        return current.accepts(message, now.time())
            || replaced.stream().anyMatch(each -> now.isBefore(each.end())
                && each.keys().accepts(message, now.time()));
    }

    /** Whether a message was authentic a moment ago, when it was sent. */
    public boolean hasAccepted(final DecodedGroup message, final Moment now) {
        final var then = now.time().minusMillis(Gateway.ON_ITS_WAY_MILLIS);
        return current.accepts(message, then) || former != null
            && now.since(former.since()).toMillis() < Gateway.ON_ITS_WAY_MILLIS && former.keys().accepts(message, then);
    }
}
