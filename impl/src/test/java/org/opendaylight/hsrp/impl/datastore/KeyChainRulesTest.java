/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.protocol.Authentication;
import org.opendaylight.hsrp.impl.protocol.Authentication.Lifetime;
import org.opendaylight.hsrp.impl.protocol.Authenticator;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.yang.types.rev130715.DateAndTime;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Hsrp;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.HsrpBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.KeyString;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Milliseconds;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Name;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.KeyChain;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.KeyChainBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.LanBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.key.chain.Key;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.key.chain.KeyBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.key.chain.key.AcceptLifetimeBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.key.chain.key.SendLifetimeBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GroupBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.AuthenticationBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.authentication.type.md5.Md5;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.authentication.type.md5.Md5Builder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.authentication.type.md5.md5.key.ChainBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.authentication.type.md5.md5.key.SingleBuilder;
import org.opendaylight.yangtools.binding.util.BindingMap;
import org.opendaylight.yangtools.yang.common.Uint32;

class KeyChainRulesTest {
    private static final Md5 STRING = new Md5Builder().setKey(new SingleBuilder().setKeyString(new KeyString("secret"))
        .setTimeout(new Milliseconds(Uint32.valueOf(5_000))).build()).build();

    @Test
    void keyStringHasNumberZeroAndATimeOfGrace() {
        final var config = office(STRING);
        assertEquals(List.of(), messages(config));
        assertEquals(new Authentication(Authentication.of(md5(0, "secret")).keys(), 5_000), translated(config));
    }

    @Test
    void chainHasItsKeysInOrderWithTheirLifetimes() {
        final var second = new KeyBuilder(key(7, "second"))
            .setSendLifetime(new SendLifetimeBuilder().setStart(new DateAndTime("2027-01-01T01:00:00+01:00")).build())
            .setAcceptLifetime(new AcceptLifetimeBuilder().setEnd(new DateAndTime("2028-01-01T00:00:00Z")).build())
            .build();
        final var config = office(ref("campus"),
            chain("campus", second, key(3, "first")));
        assertEquals(List.of(), messages(config));
        assertEquals(new Authentication(List.of(
            new Authentication.Key(md5(3, "first"), Lifetime.ALWAYS, Lifetime.ALWAYS),
            new Authentication.Key(md5(7, "second"), new Lifetime(Instant.parse("2027-01-01T00:00:00Z"), Instant.MAX),
                new Lifetime(Instant.MIN, Instant.parse("2028-01-01T00:00:00Z")))), 0), translated(config));
    }

    @Test
    void referenceMustBeThere() {
        assertEquals(List.of("lan \"office\" group ipv4 10 authentication md5: there is no key-chain \"campus\";"
            + " add it to the key-chain list, or name one that is there"), messages(office(ref("campus"))));
        assertEquals(List.of("lan \"office\" group ipv4 10 authentication md5: there is no key-chain \"campus\","
            + " only \"lab\"; add it to the key-chain list, or name one that is there"),
            messages(office(ref("campus"), chain("lab", key(1, "key")))));
    }

    @Test
    void keyMustBeGiven() {
        assertEquals(List.of("lan \"office\" group ipv4 10 authentication md5: key-string and key-chain are missing;"
            + " give one of them"), messages(office(new Md5Builder().build())));
        assertEquals(List.of("key-chain \"lab\": it has no key; add at least one key"),
            messages(office(STRING, chain("lab"))));
        assertEquals(List.of("key-chain \"lab\" key 1: key-string is missing; give the key itself"),
            messages(office(STRING, chain("lab", new KeyBuilder().setKeyId(Uint32.ONE).build()))));
    }

    @Test
    void lifetimeMustBeASpanOfTime() {
        final var backwards = new KeyBuilder(key(1, "key")).setSendLifetime(new SendLifetimeBuilder()
            .setStart(new DateAndTime("2027-01-02T00:00:00Z")).setEnd(new DateAndTime("2027-01-01T00:00:00Z")).build())
            .build();
        assertEquals(List.of("key-chain \"lab\" key 1 send-lifetime: start 2027-01-02T00:00:00Z is not before end"
            + " 2027-01-01T00:00:00Z; correct one of them"), messages(office(STRING, chain("lab", backwards))));
        final var noDay = new KeyBuilder(key(1, "key")).setAcceptLifetime(
            new AcceptLifetimeBuilder().setEnd(new DateAndTime("2027-02-30T00:00:00Z")).build()).build();
        assertEquals(1, messages(office(STRING, chain("lab", noDay))).size());
    }

    @Test
    void mistakeInAChainConcernsTheLansThatUseIt() {
        assertEquals(Set.of("office"), KeyChainRules.check(office(ref("lab"), chain("lab"))).getFirst().lans());
        assertEquals(Set.of(), KeyChainRules.check(office(STRING, chain("lab"))).getFirst().lans());
    }

    private static List<String> messages(final Hsrp config) {
        return KeyChainRules.check(config).stream().map(Violation::message).toList();
    }

    private static Authentication translated(final Hsrp config) {
        return TranslatedConfig.of(config).lans().getFirst().groups().get(TestLan.key(10)).authentication();
    }

    private static Hsrp office(final Md5 md5, final KeyChain... chains) {
        return new HsrpBuilder().setKeyChain(BindingMap.of(chains)).setLan(BindingMap.of(new LanBuilder()
            .setName(new Name("office")).setGroup(BindingMap.of(new GroupBuilder()
                .withKey(Conversions.groupKey(TestLan.key(10)))
                .setAuthentication(new AuthenticationBuilder()
                    .setType(new org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.authentication
                        .type.Md5Builder().setMd5(md5).build()).build()).build())).build())).build();
    }

    private static Md5 ref(final String chain) {
        return new Md5Builder().setKey(new ChainBuilder().setKeyChain(new Name(chain)).build()).build();
    }

    private static KeyChain chain(final String name, final Key... keys) {
        return new KeyChainBuilder().setName(new Name(name)).setKey(BindingMap.of(keys)).build();
    }

    private static Key key(final int number, final String key) {
        return new KeyBuilder().setKeyId(Uint32.valueOf(number)).setKeyString(new KeyString(key)).build();
    }

    private static Authenticator md5(final int number, final String key) {
        return Authenticator.md5(number, key.getBytes(StandardCharsets.US_ASCII));
    }
}
