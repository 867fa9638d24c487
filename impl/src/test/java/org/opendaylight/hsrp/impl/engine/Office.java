/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opendaylight.hsrp.impl.engine.config.Configs;
import org.opendaylight.hsrp.impl.engine.config.DampeningConfig;
import org.opendaylight.hsrp.impl.engine.config.GatewayConfig;
import org.opendaylight.hsrp.impl.engine.config.GroupConfig;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.config.InterfaceSettings;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.config.MemberConfig;
import org.opendaylight.hsrp.impl.engine.config.PortRef;
import org.opendaylight.hsrp.impl.engine.config.StartDelay;
import org.opendaylight.hsrp.impl.engine.config.TrunkConfig;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.Authentication;
import org.opendaylight.hsrp.impl.protocol.HelloTimers;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/** The LAN "office" of the tests: group 10 with two gateways on one or two switches, and a host on each. */
final class Office {
    static final NodeId S1 = new NodeId("openflow:1");
    static final NodeId S2 = new NodeId("openflow:2");
    static final long HOST_PORT = 9;
    static final long TRUNK_PORT = 5;
    static final GroupKey KEY = new GroupKey(AddressFamily.IPV4, 10);
    static final Ipv4Address VIRTUAL_ADDRESS = Ipv4Address.of("10.0.0.1");
    static final MacAddress VIRTUAL_MAC = MacAddress.of("00:00:0c:9f:f0:0a");
    static final MacAddress HOST_MAC = MacAddress.of("02:00:00:00:00:99");
    static final Site GW1 = new Site("gw1", S1, 1, MacAddress.of("02:00:00:00:00:01"), Ipv4Address.of("10.0.0.2"));
    static final Site GW2 = new Site("gw2", S1, 2, MacAddress.of("02:00:00:00:00:02"), Ipv4Address.of("10.0.0.3"));

    private Office() {
        // Hidden on purpose
    }

    /** Where a gateway is. */
    record Site(String name, NodeId node, long port, MacAddress mac, Ipv4Address address) {
        Site at(final NodeId other) {
            return new Site(name, other, port, mac, address);
        }

        Site named(final String other) {
            return new Site(other, node, port, mac, address);
        }

        GatewayConfig config() {
            return config(StartDelay.NONE, DampeningConfig.OFF);
        }

        GatewayConfig config(final StartDelay delay, final DampeningConfig dampening) {
            return new GatewayConfig(name, node, new PortRef(Long.toString(port)), List.of(), mac, address, 24,
                Ipv6Address.of("fe80::" + port), delay, dampening, Set.of());
        }
    }

    static SimulatedNetwork oneSwitch() {
        final var network = new SimulatedNetwork();
        network.addSwitch(S1, Set.of(GW1.port(), GW2.port(), HOST_PORT));
        return network;
    }

    /** The second gateway and a second host are on the second switch, behind a trunk. */
    static SimulatedNetwork twoSwitches() {
        final var network = new SimulatedNetwork();
        network.addSwitch(S1, Set.of(GW1.port(), TRUNK_PORT, HOST_PORT));
        network.addSwitch(S2, Set.of(GW2.port(), TRUNK_PORT, HOST_PORT));
        network.trunk(new SimulatedNetwork.End(S1, TRUNK_PORT), new SimulatedNetwork.End(S2, TRUNK_PORT));
        return network;
    }

    static LanConfig lanOnTwoSwitches(final GroupConfig group) {
        final var trunk = Set.of(new PortRef(Long.toString(TRUNK_PORT)));
        return lanOnTwoSwitches(trunk, trunk, group);
    }

    static LanConfig lanOnTwoSwitches(final Set<PortRef> trusted1, final Set<PortRef> trusted2,
            final GroupConfig group) {
        return Configs.lan("office", null, HsrpVersion.V2, true, InterfaceSettings.DEFAULTS,
            Map.of(S1, trusted1, S2, trusted2),
            Map.of("gw1", GW1.config(), "gw2", GW2.at(S2).config()), Map.of(group.key(), group));
    }

    /** The same with the trunk named as such, so that the switches know the way. */
    static LanConfig withTrunk(final LanConfig lan) {
        final var port = new PortRef(Long.toString(TRUNK_PORT));
        return new LanConfig(lan.name(), lan.vlanId(), lan.version(), lan.forwardsNormally(), lan.settings(),
            lan.trustedPorts(), lan.accessPorts(), lan.gateways(), lan.groups(),
            Set.of(new TrunkConfig(S1, port, List.of(), S2, port),
                new TrunkConfig(S2, port, List.of(), S1, null)), true);
    }

    static GroupConfig group(final int priority1, final boolean preempt1, final int priority2,
            final boolean preempt2) {
        return group(Map.of("gw1", Configs.member("gw1", priority1, preempt1),
            "gw2", Configs.member("gw2", priority2, preempt2)));
    }

    static GroupConfig group(final Map<String, MemberConfig> members) {
        return Configs.group(KEY, true, VIRTUAL_ADDRESS, List.of(), null, HelloTimers.DEFAULT,
            Authentication.DEFAULT, members);
    }

    static GroupConfig withTimers(final GroupConfig group, final long hello, final long hold) {
        return Configs.group(group.key(), true, VIRTUAL_ADDRESS, List.of(), null, new HelloTimers(hello, hold),
            Authentication.DEFAULT, group.members());
    }

    static GroupConfig withNumber(final GroupConfig group, final int number) {
        return Configs.group(new GroupKey(AddressFamily.IPV4, number), true, VIRTUAL_ADDRESS, List.of(), null,
            HelloTimers.DEFAULT, Authentication.DEFAULT, group.members());
    }

    static LanConfig lan(final GroupConfig group) {
        return lan(HsrpVersion.V2, group);
    }

    /** The gateways are configured otherwise than usual. */
    static LanConfig lan(final GroupConfig group, final GatewayConfig gw1, final GatewayConfig gw2) {
        return Configs.lan("office", null, HsrpVersion.V2, true, InterfaceSettings.DEFAULTS, Map.of(S1, Set.of()),
            Map.of("gw1", gw1, "gw2", gw2), Map.of(group.key(), group));
    }

    static LanConfig lan(final Map<String, MemberConfig> members) {
        return lan(group(members));
    }

    static LanConfig lan(final HsrpVersion version, final GroupConfig group) {
        return lan(version, Set.of(), group);
    }

    static LanConfig lan(final HsrpVersion version, final Set<PortRef> trustedPorts, final GroupConfig group) {
        return lan(version, InterfaceSettings.DEFAULTS, trustedPorts, group);
    }

    static LanConfig lan(final HsrpVersion version, final InterfaceSettings settings,
            final Set<PortRef> trustedPorts, final GroupConfig group) {
        return Configs.lan("office", null, version, true, settings, Map.of(S1, trustedPorts),
            Map.of("gw1", GW1.config(), "gw2", GW2.config()), Map.of(group.key(), group));
    }

    /**
     * What a host sends to the virtual MAC address comes out at one place: the gateway, rewritten to its own
     * address.
     */
    static void assertServedBy(final SimulatedNetwork network, final NodeId node, final long port,
            final Site gateway) {
        final var arrivals = network.inject(node, port, frameTo(VIRTUAL_MAC));
        assertEquals(List.of(gateway.node() + " " + gateway.port() + " " + gateway.mac()),
            arrivals.stream().map(arrival -> arrival.node() + " " + arrival.port() + " "
                + destination(arrival.frame())).toList());
    }

    /** Returns the changes of members so far, for example "gw1 INITIAL ACTIVE ADOPTED". */
    static List<String> changes(final SimulatedNetwork network) {
        return network.changes.stream().map(change -> change.gateway() + ' ' + change.change().from() + ' '
            + change.change().to() + ' ' + change.change().reason()).toList();
    }

    static byte[] frameTo(final MacAddress destination) {
        final var buffer = ByteBuffer.allocate(60);
        destination.write(buffer);
        HOST_MAC.write(buffer);
        return buffer.putShort((short) 0x88b5).array();
    }

    static byte[] arpRequest(final Ipv4Address target) {
        return arpRequest(Ipv4Address.of("10.0.0.11"), target);
    }

    static byte[] arpRequest(final Ipv4Address sender, final Ipv4Address target) {
        final var buffer = ByteBuffer.allocate(60);
        MacAddress.BROADCAST.write(buffer);
        HOST_MAC.write(buffer);
        buffer.putShort((short) 0x0806).putShort((short) 1).putShort((short) 0x0800).put((byte) 6).put((byte) 4)
            .putShort((short) 1);
        HOST_MAC.write(buffer);
        buffer.putInt(sender.value()).putShort((short) 0).putInt(0).putInt(target.value());
        return buffer.array();
    }

    /** An ICMP echo request from 10.0.0.11 to the virtual address, with right checksums. */
    static byte[] echoRequest() {
        return HexFormat.of().parseHex("00000c9ff00a" + "020000000099" + "0800"
            + "4500001c000100004001" + "66d5" + "0a00000b" + "0a000001" + "0800f7fd00010001");
    }

    static MacAddress destination(final byte[] frame) {
        return MacAddress.read(ByteBuffer.wrap(frame));
    }

    static boolean isArp(final byte[] frame) {
        return ByteBuffer.wrap(frame).getShort(12) == 0x0806;
    }

    static boolean isArpReply(final byte[] frame) {
        return isArp(frame) && ByteBuffer.wrap(frame).getShort(20) == 2;
    }

    static MacAddress arpSenderMac(final byte[] frame) {
        return MacAddress.read(ByteBuffer.wrap(frame, 22, 6));
    }
}
