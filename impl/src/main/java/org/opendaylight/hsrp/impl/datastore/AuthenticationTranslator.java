/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.protocol.Authentication;
import org.opendaylight.hsrp.impl.protocol.Authentication.Lifetime;
import org.opendaylight.hsrp.impl.protocol.Authenticator;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.yang.types.rev130715.DateAndTime;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Hsrp;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.KeyChain;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.key.chain.Key;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.authentication.type.Md5;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.authentication.type.Text;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.authentication.type.md5.md5.key.Chain;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.authentication.type.md5.md5.key.Single;

/** Translates the keys of groups, with the key chains that they refer to. */
final class AuthenticationTranslator {
    private final Map<String, KeyChain> chains;

    AuthenticationTranslator(final Hsrp config) {
        chains = config.nonnullKeyChain().values().stream()
            .collect(Collectors.toUnmodifiableMap(chain -> chain.requireName().getValue(), Function.identity()));
    }

    /**
     * Returns the keys of a group.
     *
     * @param config the configuration, or {@code null}; complete as told by {@link KeyChainRules}
     */
    Authentication translate(
            final org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.@Nullable Authentication config) {
        return switch (config == null ? null : config.getType()) {
            case Text text when text.getText() != null -> Authentication.of(Authenticator.text(text.getText()));
            case Md5 md5 when md5.getMd5() != null -> keys(md5);
            case null, default -> Authentication.DEFAULT;
        };
    }

    private Authentication keys(final Md5 config) {
        return switch (config.getMd5().getKey()) {
            case Single string -> {
                final var key = Authentication.of(md5(0, string.getKeyString().getValue()));
                final var timeout = string.getTimeout();
                yield new Authentication(key.keys(), timeout == null ? 0 : timeout.getValue().toJava());
            }
            case Chain chain -> new Authentication(keysOf(chains.get(chain.getKeyChain().getValue())), 0);
            default -> throw new IllegalArgumentException("No key");
        };
    }

    private static List<Authentication.Key> keysOf(final KeyChain chain) {
        return chain.nonnullKey().values().stream()
            .sorted(Comparator.comparing(Key::requireKeyId))
            .map(AuthenticationTranslator::key)
            .toList();
    }

    private static Authentication.Key key(final Key key) {
        final var send = key.getSendLifetime();
        final var accept = key.getAcceptLifetime();
        return new Authentication.Key(md5(key.requireKeyId().intValue(), key.requireKeyString().getValue()),
            send == null ? Lifetime.ALWAYS : lifetime(send.getStart(), send.getEnd()),
            accept == null ? Lifetime.ALWAYS : lifetime(accept.getStart(), accept.getEnd()));
    }

    private static Authenticator md5(final int number, final String key) {
        return Authenticator.md5(number, key.getBytes(StandardCharsets.US_ASCII));
    }

    static Lifetime lifetime(final @Nullable DateAndTime start, final @Nullable DateAndTime end) {
        return new Lifetime(start == null ? Instant.MIN : instant(start), end == null ? Instant.MAX : instant(end));
    }

    private static Instant instant(final DateAndTime time) {
        return OffsetDateTime.parse(time.getValue()).toInstant();
    }
}
