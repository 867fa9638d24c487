/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.config.AdvertisementSettings;
import org.opendaylight.hsrp.impl.engine.config.AnnouncementSettings;
import org.opendaylight.hsrp.impl.engine.config.Configs;
import org.opendaylight.hsrp.impl.engine.config.DampeningConfig;
import org.opendaylight.hsrp.impl.engine.config.GatewayConfig;
import org.opendaylight.hsrp.impl.engine.config.GroupConfig;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.config.InterfaceSettings;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.config.MemberConfig;
import org.opendaylight.hsrp.impl.engine.config.PreemptConfig;
import org.opendaylight.hsrp.impl.engine.config.RouterAdvertisementSettings;
import org.opendaylight.hsrp.impl.engine.config.SecondaryAddress;
import org.opendaylight.hsrp.impl.engine.config.StartDelay;
import org.opendaylight.hsrp.impl.engine.config.TrunkConfig;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.Authentication;
import org.opendaylight.hsrp.impl.protocol.Authenticator;
import org.opendaylight.hsrp.impl.protocol.Behavior;
import org.opendaylight.hsrp.impl.protocol.HelloTimers;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.mdsal.common.api.LogicalDatastoreType;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.GlobalIpv6Address;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.GroupNumber;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Hsrp;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.LinkLocalAddress;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Milliseconds;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Name;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.PortRef;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Priority;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.UnicastIpv4Address;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.UnicastMacAddress;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Version;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.VirtualAddress;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.LanBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.AdvertisementBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GatewayBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GratuitousArpBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GroupBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.NodeBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.gateway.DampeningBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.AuthenticationBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.MemberBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.TimersBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.VirtualPrefixBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.authentication.type.TextBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.PreemptBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.preempt.DelayBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.node.TrunkBuilder;
import org.opendaylight.yangtools.binding.DataObjectIdentifier;
import org.opendaylight.yangtools.binding.util.BindingMap;
import org.opendaylight.yangtools.yang.common.Uint16;
import org.opendaylight.yangtools.yang.common.Uint32;
import org.opendaylight.yangtools.yang.common.Uint8;

class ConfigTranslatorTest {
    private static final NodeId NODE = new NodeId("openflow:1");

    private static final LanConfig WITH_DEFAULTS = Configs.lan("office", null, HsrpVersion.V2, true,
        InterfaceSettings.DEFAULTS, Map.of(NODE, Set.of()),
        Map.of("gw1", Configs.gateway("gw1", NODE, port("1"), MacAddress.of("02:00:00:00:00:01"),
                Ipv4Address.of("10.0.0.2"), 24, null),
            "gw2", Configs.gateway("gw2", NODE, port("eth2"), MacAddress.of("02:00:00:00:00:0a"),
                Ipv4Address.of("10.0.0.3"), 24, null)),
        Map.of(TestLan.key(10), Configs.group(TestLan.key(10), true, Ipv4Address.of("10.0.0.1"), List.of(), null,
            null, Authentication.DEFAULT, Map.of("gw1", Configs.member("gw1", 100, false),
                "gw2", Configs.member("gw2", 100, false)))));

    @Test
    void translatesNothing() {
        assertEquals(List.of(), TranslatedConfig.of(TestConfig.hsrp()).lans());
    }

    @Test
    void fillsInDefaults() {
        assertEquals(List.of(WITH_DEFAULTS),
            TranslatedConfig.of(TestConfig.hsrp(TestConfig.lan("office", "10.0.0.1"))).lans());
    }

    /** What is read from the datastore has the defaults of the model in it: ours are the same. */
    @Test
    void agreesWithTheModel() throws Exception {
        final var broker = new TestBroker().getDataBroker();
        final var path = DataObjectIdentifier.builder(Hsrp.class).build();
        final var tx = broker.newReadWriteTransaction();
        tx.put(LogicalDatastoreType.CONFIGURATION, path, TestConfig.hsrp(TestConfig.lan("office", "10.0.0.1")));
        final var read = tx.read(LogicalDatastoreType.CONFIGURATION, path).get().orElseThrow();
        tx.commit().get();

        assertEquals(new Version(Uint8.TWO), read.nonnullLan().values().iterator().next().getVersion());
        assertEquals(List.of(WITH_DEFAULTS), TranslatedConfig.of(read).lans());
    }

    @Test
    void translatesEverything() {
        final var lan = TestConfig.lan("office", "10.0.0.1");
        final var gateway = new GatewayBuilder(lan.nonnullGateway().values().stream()
            .filter(gw -> "gw1".equals(gw.getName().getValue())).findFirst().orElseThrow());
        final var group = new GroupBuilder(lan.nonnullGroup().values().iterator().next());
        final var member = new MemberBuilder(group.getMember().values().stream()
            .filter(mb -> "gw1".equals(mb.getGateway().getValue())).findFirst().orElseThrow());
        final var full = new LanBuilder(lan)
            .setVlanId(Uint16.valueOf(4094))
            .setVersion(new Version(Uint8.ONE))
            .setForwarding(Lan.Forwarding.None)
            .setGuard(Boolean.FALSE)
            .setGratuitousArp(new GratuitousArpBuilder()
                .setCount(Uint8.ZERO)
                .setInterval(new Milliseconds(Uint32.valueOf(60_000)))
                .setRate(Uint16.valueOf(15)).build())
            .setMacRefresh(new Milliseconds(Uint32.valueOf(20_000)))
            .setAdvertisement(new AdvertisementBuilder()
                .setEnabled(Boolean.FALSE)
                .setInterval(new Milliseconds(Uint32.valueOf(20_000)))
                .setHoldTime(new Milliseconds(Uint32.valueOf(90_000))).build())
            .setNode(BindingMap.of(new NodeBuilder(lan.nonnullNode().values().iterator().next())
                .setTrustedPort(Set.of(new PortRef("24"), new PortRef("trunk"))).build()))
            .setGateway(BindingMap.of(gateway.setIpv4Address(null).setIpv4PrefixLength(Uint8.valueOf(30))
                .setBondPort(List.of(new PortRef("9"), new PortRef("eth8")))
                .setDampening(new DampeningBuilder().setEnabled(Boolean.TRUE)
                    .setHalfLife(millis(1_000)).setReuseThreshold(Uint16.ONE).setSuppressThreshold(Uint16.TWO)
                    .setMaxSuppressTime(millis(3_000)).build()).build()))
            .setGroup(BindingMap.of(group
                .setEnabled(Boolean.FALSE)
                .setVirtualAddress(null)
                .setVirtualMacAddress(new UnicastMacAddress("0A:00:00:00:00:FF"))
                .setTimers(new TimersBuilder()
                    .setHelloInterval(new Milliseconds(Uint32.valueOf(250)))
                    .setHoldTime(new Milliseconds(Uint32.valueOf(800))).build())
                .setAuthentication(new AuthenticationBuilder()
                    .setType(new TextBuilder().setText("secret").build()).build())
                .setMember(BindingMap.of(member
                    .setPriority(new Priority(Uint8.MAX_VALUE))
                    .setPreempt(new PreemptBuilder().setEnabled(Boolean.TRUE).setDelay(new DelayBuilder()
                        .setMinimum(millis(1)).setReload(millis(2)).setSync(millis(3)).build()).build()).build()))
                .build()))
            .build();

        assertEquals(List.of(new LanConfig("office", 4094, HsrpVersion.V1, false,
            new InterfaceSettings(new AnnouncementSettings(0, 60_000, 15), Behavior.MEASURED, 20_000,
                new AdvertisementSettings(false, 20_000, 90_000, false), RouterAdvertisementSettings.DEFAULTS),
            Map.of(NODE, Set.of(port("24"), port("trunk"))), Map.of(),
            Map.of("gw1", new GatewayConfig("gw1", NODE, port("1"), List.of(port("9"), port("eth8")),
                MacAddress.of("02:00:00:00:00:01"), null, 30, null, StartDelay.NONE,
                new DampeningConfig(true, 1_000, 1, 2, 3_000), Set.of())),
            Map.of(TestLan.key(10), Configs.group(TestLan.key(10), false, null, List.of(),
                MacAddress.of("0a:00:00:00:00:ff"), new HelloTimers(250, 800),
                Authentication.of(Authenticator.text("secret")),
                Map.of("gw1", new MemberConfig("gw1", 255,
                    new PreemptConfig(true, new StartDelay(1, 2), 3), List.of())))), Set.of(), false)),
            TranslatedConfig.of(TestConfig.hsrp(full)).lans());
    }

    @Test
    void trunksAreTrustedPorts() {
        final var node = new NodeBuilder().setNodeId(new org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122
            .NodeId("openflow:1")).setTrustedPort(Set.of(new PortRef("24"))).setTrunk(BindingMap.of(
                new TrunkBuilder().setPort(new PortRef("21")).setRemoteNodeId(
                    new org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.NodeId("openflow:2"))
                    .setRemotePort(new PortRef("eth1"))
                    .setBondPort(List.of(new PortRef("23"), new PortRef("22"))).build())).build();
        final var lan = TranslatedConfig.of(TestConfig.hsrp(new LanBuilder().setName(new Name("office"))
            .setNode(BindingMap.of(node)).build())).lans().getFirst();
        assertEquals(Map.of(NODE, Set.of(port("21"), port("22"), port("23"), port("24"))), lan.trustedPorts());
        assertEquals(Set.of(new TrunkConfig(NODE, port("21"), List.of(port("23"), port("22")), new NodeId("openflow:2"),
            port("eth1"))), lan.trunks());
    }

    @Test
    void derivesTheVirtualAddressOfAnIpv6Group() {
        final var group = translateIpv6(new GroupBuilder());
        assertEquals(new GroupKey(AddressFamily.IPV6, 10), group.key());
        assertEquals(Ipv6Address.of("fe80::5:73ff:fea0:a"), group.virtualAddress());
        assertEquals(Ipv6Address.of("fe80::a00:ff:fe00:ff"), translateIpv6(new GroupBuilder()
            .setVirtualMacAddress(new UnicastMacAddress("0a:00:00:00:00:ff"))).virtualAddress());
    }

    @Test
    void translatesAddressesOfBothFamilies() {
        final var group = translateIpv6(new GroupBuilder()
            .setVirtualAddress(new VirtualAddress(new LinkLocalAddress("FE80::1")))
            .setSecondaryAddress(Set.of(new UnicastIpv4Address("10.0.0.9")))
            .setVirtualPrefix(BindingMap.of(
                new VirtualPrefixBuilder().setAddress(new GlobalIpv6Address("2001:DB8::1")).build(),
                new VirtualPrefixBuilder().setAddress(new GlobalIpv6Address("fd00::1"))
                    .setPrefixLength(Uint8.valueOf(48)).build())));
        assertEquals(Ipv6Address.of("fe80::1"), group.virtualAddress());
        assertEquals(List.of(new SecondaryAddress(Ipv4Address.of("10.0.0.9"), 32),
            new SecondaryAddress(Ipv6Address.of("2001:db8::1"), 64),
            new SecondaryAddress(Ipv6Address.of("fd00::1"), 48)), group.secondaryAddresses());
    }

    private static GroupConfig translateIpv6(final GroupBuilder group) {
        final var lan = new LanBuilder().setName(new Name("office")).setGroup(BindingMap.of(group
            .setAddressFamily(org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.AddressFamily.Ipv6)
            .setNumber(new GroupNumber(Uint16.TEN)).build())).build();
        return TranslatedConfig.of(TestConfig.hsrp(lan)).lans().getFirst().groups().values().iterator().next();
    }

    private static Milliseconds millis(final int millis) {
        return new Milliseconds(Uint32.valueOf(millis));
    }

    private static org.opendaylight.hsrp.impl.engine.config.PortRef port(final String value) {
        return new org.opendaylight.hsrp.impl.engine.config.PortRef(value);
    }
}
