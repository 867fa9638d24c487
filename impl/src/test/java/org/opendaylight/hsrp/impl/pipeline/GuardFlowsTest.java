/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.pipeline.GuardView.Block;
import org.opendaylight.hsrp.impl.pipeline.GuardView.Claim;
import org.opendaylight.hsrp.impl.pipeline.SimulatedSwitch.Output;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.frame.ArpFrame;
import org.opendaylight.hsrp.impl.protocol.frame.HsrpFrame;
import org.opendaylight.hsrp.impl.protocol.frame.NeighborAdvertisement;
import org.opendaylight.hsrp.impl.protocol.frame.RouterAdvertisement;
import org.opendaylight.hsrp.impl.protocol.frame.RouterParameters;

/** What comes out of a guarded switch: gateway at port 1, a trunk at 5, hosts at 8 and 9. */
class GuardFlowsTest {
    private static final NodeId S1 = new NodeId("openflow:1");
    private static final NodeId S2 = new NodeId("openflow:2");
    private static final long GATEWAY = 1;
    private static final long TRUNK = 5;
    private static final long HOST = 8;
    private static final long OTHER_HOST = 9;
    private static final MacAddress GATEWAY_MAC = MacAddress.of("02:00:00:00:00:01");
    private static final MacAddress REMOTE_MAC = MacAddress.of("02:00:00:00:00:02");
    private static final MacAddress VIRTUAL_MAC = MacAddress.of("00:00:0c:9f:f0:0a");
    private static final MacAddress VIRTUAL_MAC6 = MacAddress.of("00:05:73:a0:00:0a");
    private static final MacAddress STRANGER = MacAddress.of("02:00:00:00:00:66");
    private static final Ipv4Address VIRTUAL = Ipv4Address.of("10.0.0.1");
    private static final Ipv6Address VIRTUAL6 = Ipv6Address.of("fe80::5:73ff:fea0:a");
    private static final Ipv4Address ADDRESS = Ipv4Address.of("10.0.0.66");
    private static final List<Long> SAMPLED = List.of(SimulatedSwitch.CONTROLLER);

    private final SimulatedSwitch device = new SimulatedSwitch(Set.of(GATEWAY, TRUNK, HOST, OTHER_HOST));

    @Test
    void hsrpIsHeardFromGatewaysAndTrunksOnly() {
        hold(true);
        for (var version : HsrpVersion.values()) {
            final var hello = hello(version, STRANGER);
            assertEquals(SAMPLED, ports(HOST, hello));
            assertEquals(Set.of(SimulatedSwitch.CONTROLLER, GATEWAY, HOST, OTHER_HOST),
                Set.copyOf(ports(TRUNK, hello)));
            assertTrue(ports(GATEWAY, hello).size() > 1);
        }
    }

    @Test
    void nobodySendsFromTheVirtualMacButByTrunks() {
        for (boolean normal : List.of(true, false)) {
            hold(normal);
            // Also of a group that is not configured, and also if it would be HSRP of a gateway
            for (var mac : List.of(VIRTUAL_MAC, MacAddress.of("00:00:0c:9f:ff:ff"), VIRTUAL_MAC6)) {
                assertEquals(SAMPLED, ports(HOST, plain(mac, STRANGER)));
                assertEquals(SAMPLED, ports(HOST, plain(mac, VIRTUAL_MAC)));
                assertEquals(SAMPLED, ports(GATEWAY, hello(HsrpVersion.V2, mac)));
            }
            assertTrue(ports(TRUNK, plain(VIRTUAL_MAC, VIRTUAL_MAC)).contains(GATEWAY));
            assertEquals(normal ? 3 : 0, ports(TRUNK, plain(VIRTUAL_MAC, STRANGER)).size());
            assertEquals(normal ? 3 : 0, ports(HOST, plain(MacAddress.of("00:00:0c:07:ac:0a"), GATEWAY_MAC)).size(),
                "of version 1, which this LAN has not");
        }
    }

    /** Else the switch would learn the gateway there, and forward to it what is for the gateway. */
    @Test
    void nobodySendsFromAGatewaysOwnMacButTheGatewayAndTrunks() {
        for (boolean normal : List.of(true, false)) {
            hold(normal);
            for (var mac : List.of(GATEWAY_MAC, REMOTE_MAC)) {
                assertEquals(SAMPLED, ports(HOST, plain(mac, STRANGER)));
                assertEquals(SAMPLED, ports(HOST, plain(mac, VIRTUAL_MAC)));
                assertFalse(ports(TRUNK, plain(mac, STRANGER)).contains(SimulatedSwitch.CONTROLLER));
            }
            assertEquals(SAMPLED, ports(GATEWAY, plain(REMOTE_MAC, STRANGER)), "of the gateway at the other switch");
            assertFalse(ports(GATEWAY, plain(GATEWAY_MAC, STRANGER)).contains(SimulatedSwitch.CONTROLLER));
            assertEquals(List.of(GATEWAY), ports(OTHER_HOST, plain(STRANGER, VIRTUAL_MAC)));
        }
    }

    @Test
    void nobodyClaimsTheVirtualAddressesButByTrunks() {
        for (boolean normal : List.of(true, false)) {
            hold(normal);
            for (var claim : List.of(
                    ArpFrame.gratuitous(null, STRANGER, VIRTUAL, MacAddress.BROADCAST),
                    arp(1, VIRTUAL, VIRTUAL), arp(1, VIRTUAL, ADDRESS), arp(2, VIRTUAL, ADDRESS),
                    NeighborAdvertisement.unsolicited(null, STRANGER, VIRTUAL6),
                    RouterAdvertisement.encode(null, STRANGER, VIRTUAL6, 1800, RouterParameters.DEFAULTS, List.of()),
                    redirect(VIRTUAL))) {
                assertEquals(SAMPLED, ports(HOST, claim));
                assertEquals(SAMPLED, ports(GATEWAY, claim));
                // Where another application forwards, there is no flow of ours for what comes by the trunk
                if (!isForVirtual(claim)) {
                    assertEquals(normal ? 3 : 0, ports(TRUNK, claim).size());
                }
            }
        }
    }

    @Test
    void whatIsAllowedIsServedAsWithoutGuard() {
        for (boolean normal : List.of(true, false)) {
            for (var frame : List.of(plain(STRANGER, VIRTUAL_MAC), plain(STRANGER, MacAddress.BROADCAST),
                    arp(1, ADDRESS, VIRTUAL), arp(1, ADDRESS, ADDRESS), hello(HsrpVersion.V2, GATEWAY_MAC))) {
                for (long port : List.of(GATEWAY, TRUNK, HOST)) {
                    if (port == HOST && frame.length > 70) {
                        continue;
                    }
                    hold(normal);
                    final var guarded = outputs(port, frame);
                    device.hold(Plans.of(view(normal, GuardView.NONE)).get(S1));
                    assertEquals(outputs(port, frame), guarded);
                }
            }
        }
    }

    @Test
    void blockedPortCostsTheControllerNothing() {
        final var source = MacPattern.wellKnown(HsrpVersion.V2, AddressFamily.IPV4);
        for (var claim : List.of(new Claim.Hsrp(), new Claim.Router(), new Claim.Source(source),
                new Claim.Address(VIRTUAL), new Claim.Address(VIRTUAL6))) {
            final var block = new Block(S1, HOST, claim);
            device.hold(Plans.of(view(true, guard(Set.of(block)))).get(S1));
            final var frame = switch (claim) {
                case Claim.Hsrp hsrp -> hello(HsrpVersion.V2, VIRTUAL_MAC);
                case Claim.Router router -> routerAdvertisement();
                case Claim.Source mac -> plain(VIRTUAL_MAC, STRANGER);
                case Claim.Address address when address.address().equals(VIRTUAL) -> arp(2, VIRTUAL, ADDRESS);
                case Claim.Address address -> NeighborAdvertisement.unsolicited(null, STRANGER, VIRTUAL6);
            };
            for (int count = 0; count < 3; count++) {
                assertEquals(List.of(), ports(HOST, frame));
            }
            assertEquals(SAMPLED, ports(OTHER_HOST, frame), "the others are not concerned");
            final var counts = device.counts(Purpose.DROP);
            assertEquals(3, counts.values().stream().mapToLong(Long::longValue).sum());
            assertTrue(GuardFlows.dropCookies(FlowMatch.ofLan(null), block).containsAll(counts.keySet()));
            counts.keySet().forEach(cookie ->
                assertEquals(FlowEntry.cookieOf(Purpose.DROP), cookie & FlowEntry.PURPOSE_MASK));
        }
    }

    /** Whoever hosts would take for a router: only gateways and what is behind trusted ports. */
    @Test
    void hostsAreNoRouters() {
        final var advertisement = routerAdvertisement();
        for (boolean normal : new boolean[] {true, false}) {
            hold(normal);
            assertEquals(SAMPLED, ports(HOST, advertisement));
        }
        hold(true);
        for (long port : new long[] {GATEWAY, TRUNK}) {
            assertTrue(ports(port, advertisement).contains(HOST), () -> "from port " + port);
            assertFalse(ports(port, advertisement).contains(SimulatedSwitch.CONTROLLER));
        }
    }

    /** They name another gateway's own address, which no failover moves. */
    @Test
    void redirectsOfGatewaysAreDroppedWhereThatIsAskedFor() {
        final var usual = guard(Set.of());
        final var redirect = redirect(Ipv4Address.of("10.0.0.2"));
        device.hold(Plans.of(view(true, usual)).get(S1));
        assertFalse(ports(GATEWAY, redirect).isEmpty());
        device.hold(Plans.of(view(true, new GuardView(0, usual.ports(), usual.sources(), Map.of(),
            usual.addresses(), true, true, Set.of()))).get(S1));
        assertEquals(List.of(), ports(GATEWAY, redirect));
        assertEquals(SAMPLED, ports(GATEWAY, redirect(VIRTUAL)), "a claim is reported all the same");
        assertFalse(ports(HOST, redirect).isEmpty());
    }

    @Test
    void thousandsOfGroupsTakeFewFlowsEach() {
        final var addresses = new HashSet<IpAddress>();
        for (int group = 0; group < 1000; group++) {
            addresses.add(new Ipv4Address(0x0a000000 + group));
        }
        final var ports = new HashSet<Long>();
        for (long port = 10; port < 58; port++) {
            ports.add(port);
        }
        final var guard = new GuardView(0, Map.of(S1, new GuardView.Ports(Set.of(TRUNK), ports)),
            Set.of(MacPattern.wellKnown(HsrpVersion.V2, AddressFamily.IPV4)), Map.of(), addresses,
            false, false, Set.of());
        assertEquals(3 + 48 + 1000 * 4, GuardFlows.of(view(true, guard), S1).size());
    }

    @Test
    void allThatGoesToTheControllerIsMetered() {
        final var tables = Plans.of(view(true, guard(Set.of()))).get(S1);
        final var meters = tables.meters().stream().map(MeterEntry::meterId).collect(Collectors.toSet());
        final var toController = new FlowAction.OutputReserved(FlowAction.ReservedPort.CONTROLLER);
        tables.withoutMoves().flows().forEach(flow -> assertEquals(flow.actions().contains(toController),
            flow.meterId() != null && meters.contains(flow.meterId()), flow::toString));
        meters.forEach(meter -> assertTrue(MeterIds.isOurs(meter)));
        tables.withoutMeters().flows().forEach(flow -> assertNull(flow.meterId()));
        assertEquals(Set.of(), tables.withoutMeters().meters());
        assertSame(SwitchTables.EMPTY, SwitchTables.EMPTY.withoutMeters());
    }

    @Test
    void meterOfAPortLetsPassTwiceWhatIsExpected() {
        assertEquals(256, portRate(0));
        assertEquals(8192, portRate(2731), "4,096 groups of two routers at 3 s");
        assertEquals(16384, portRate(8000), "1,000 groups of two routers at 250 ms");
    }

    @Test
    void metersOfTwoVlansAndPortsDiffer() {
        final var ids = Set.of(MeterIds.ofHsrp(null, 1, 1), MeterIds.ofHsrp(1, 1, 1), MeterIds.ofHsrp(1, 2, 1),
            MeterIds.ofHsrp(1, 2, 257), MeterIds.ofHsrp(4094, 0x7ff, 1), MeterIds.ofHsrp(4094, 0x7ff, 1 << 30),
            MeterIds.ofProbes(null, 1), MeterIds.ofProbes(4094, 0x7ff), MeterIds.of(null, MeterIds.Metered.ECHO));
        assertEquals(9, ids.size());
        ids.forEach(id -> assertTrue(MeterIds.isOurs(id)));
        assertNull(MeterIds.ofHsrp(null, 0x800, 1), "no meter for such a port");
        assertNull(MeterIds.ofProbes(null, 0x800));
        assertTrue(MeterIds.isOfProbes(MeterIds.ofProbes(4094, 1)));
        assertFalse(MeterIds.isOfProbes(MeterIds.ofHsrp(4094, 1, 1 << 30)));
        assertEquals(MeterIds.Metered.CLAIMS, MeterIds.metered(MeterIds.of(4094, MeterIds.Metered.CLAIMS)));
        assertNull(MeterIds.metered(MeterIds.ofHsrp(4094, 1, 1 << 30)));
        assertFalse(MeterIds.isOurs(1));
        assertThrows(IllegalArgumentException.class, () -> new MeterEntry(1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new MacPattern(STRANGER, new MacAddress(0)));
    }

    /** Of a router of its own. */
    private static byte[] routerAdvertisement() {
        return RouterAdvertisement.encode(null, STRANGER, Ipv6Address.of("fe80::66"), 9000, RouterParameters.DEFAULTS,
            List.of());
    }

    private void hold(final boolean normal) {
        device.hold(Plans.of(view(normal, guard(Set.of()))).get(S1));
    }

    private static GuardView guard(final Set<Block> blocks) {
        return new GuardView(0, Map.of(S1, new GuardView.Ports(Set.of(TRUNK), Set.of(GATEWAY, HOST, OTHER_HOST))),
            Set.of(MacPattern.wellKnown(HsrpVersion.V2, AddressFamily.IPV4),
                MacPattern.wellKnown(HsrpVersion.V2, AddressFamily.IPV6)),
            Map.of(GATEWAY_MAC, Set.of(new SwitchPort(S1, GATEWAY)), REMOTE_MAC, Set.of(new SwitchPort(S2, GATEWAY))),
            Set.of(VIRTUAL, VIRTUAL6),
            true, false, blocks);
    }

    private static LanView view(final boolean normal, final GuardView guard) {
        final var gateway = List.of(new Attachment(S1, GATEWAY, GATEWAY_MAC));
        return new LanView(null, HsrpVersion.V2, Map.of(), normal, Map.of(S1, Set.of(GATEWAY, TRUNK)), List.of(
            new VirtualRouter(10, VIRTUAL_MAC, List.of(VIRTUAL), gateway, List.of(), Map.of(), true),
            new VirtualRouter(10, VIRTUAL_MAC6, List.of(VIRTUAL6), gateway, List.of(), Map.of(), true)), Set.of(), null,
            LanTopology.UNKNOWN, guard);
    }

    private static long portRate(final int hellos) {
        final var view = view(true, new GuardView(hellos, Map.of(), Set.of(), Map.of(), Set.of(), false, false,
            Set.of()));
        return Plans.of(view).get(S1).meters().stream()
            .filter(meter -> meter.meterId() == MeterIds.ofHsrp(null, TRUNK, 2 * hellos)).findFirst()
            .orElseThrow().rate();
    }

    private List<Long> ports(final long port, final byte[] frame) {
        return device.receive(port, frame).stream().map(Output::port).toList();
    }

    private List<String> outputs(final long port, final byte[] frame) {
        return device.receive(port, frame).stream().map(output -> output.port() + " "
            + MacAddress.read(ByteBuffer.wrap(output.frame()))).sorted().toList();
    }

    /** Whether it is an ARP request that is answered wherever it comes from. */
    private static boolean isForVirtual(final byte[] frame) {
        final var buffer = ByteBuffer.wrap(frame);
        return buffer.getShort(12) == 0x0806 && buffer.getShort(20) == 1 && buffer.getInt(38) == VIRTUAL.value();
    }

    private static byte[] hello(final HsrpVersion version, final MacAddress source) {
        return HsrpFrame.encode(source, null, ADDRESS, version, new byte[60]);
    }

    private static byte[] plain(final MacAddress source, final MacAddress destination) {
        final var buffer = ByteBuffer.allocate(60);
        destination.write(buffer);
        source.write(buffer);
        return buffer.putShort((short) 0x88b5).array();
    }

    private static byte[] arp(final int operation, final Ipv4Address sender, final Ipv4Address target) {
        final var buffer = ByteBuffer.allocate(60);
        MacAddress.BROADCAST.write(buffer);
        STRANGER.write(buffer);
        buffer.putShort((short) 0x0806).putShort((short) 1).putShort((short) 0x0800).put((byte) 6).put((byte) 4)
            .putShort((short) operation);
        STRANGER.write(buffer);
        return buffer.putInt(sender.value()).putShort((short) 0).putInt(0).putInt(target.value()).array();
    }

    /** An ICMP redirect in the name of the virtual address. */
    private static byte[] redirect(final Ipv4Address from) {
        final var buffer = ByteBuffer.allocate(70);
        GATEWAY_MAC.write(buffer);
        STRANGER.write(buffer);
        buffer.putShort((short) 0x0800).put((byte) 0x45).position(14 + 9);
        buffer.put((byte) 1).putShort((short) 0).putInt(from.value()).putInt(ADDRESS.value()).put((byte) 5);
        return buffer.array();
    }
}
