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
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opendaylight.hsrp.impl.protocol.AddressFamily.IPV4;
import static org.opendaylight.hsrp.impl.protocol.AddressFamily.IPV6;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.Field;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.Goto;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.Load;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.Move;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.NdField;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.Output;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.OutputReserved;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.ReservedPort;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.SetArpOp;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.SetArpSha;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.SetArpSpa;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.SetEthDst;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.SetEthSrc;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.SetIcmpType;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.SetIpSrc;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.SetNdTll;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.SetTtl;
import org.opendaylight.hsrp.impl.pipeline.GroupEntry.Bucket;
import org.opendaylight.hsrp.impl.pipeline.MeterIds.Metered;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

class PlannerTest {
    private static final NodeId S1 = new NodeId("openflow:1");
    private static final NodeId S2 = new NodeId("openflow:2");
    private static final MacAddress MAC1 = MacAddress.of("02:00:00:00:00:01");
    private static final MacAddress MAC2 = MacAddress.of("02:00:00:00:00:02");
    private static final MacAddress VMAC = MacAddress.of("00:00:0c:9f:f0:0a");
    private static final Ipv4Address VIP = Ipv4Address.of("10.0.0.1");
    private static final FlowAction NORMAL = new OutputReserved(ReservedPort.NORMAL);
    private static final Attachment GW1 = new Attachment(S1, 1, MAC1);
    private static final Attachment GW2 = new Attachment(S1, 2, MAC2);
    private static final Attachment GW3 = new Attachment(S2, 3, MAC2);

    @Test
    void bucketsOfTheActiveSwitchAreItsOwnGatewaysInOrder() {
        final var tables = Plans.of(lan(null, true, List.of(GW1), List.of(GW3, GW2))).get(S1);
        assertEquals(Set.of(new GroupEntry(0x4900_000aL, List.of(
            new Bucket(1, List.of(new SetEthDst(MAC1), NORMAL)),
            new Bucket(2, List.of(new SetEthDst(MAC2), NORMAL)), lastResort(1, MAC1))), GroupEntry.ALWAYS_LIVE),
            tables.groups());
    }

    @Test
    void portsAreNamedWhereTheSwitchDoesNotForwardNormallyOrNotFromGroups() {
        final var ports = Set.of(new GroupEntry(0x4900_000aL, List.of(
            new Bucket(1, List.of(new SetEthDst(MAC1), new Output(1))),
            new Bucket(2, List.of(new SetEthDst(MAC2), new Output(2))), lastResort(1, MAC1))), GroupEntry.ALWAYS_LIVE);
        final var other = Plans.of(lan(null, false, List.of(GW1), List.of(GW3, GW2))).get(S1);
        assertEquals(ports, other.groups());
        assertSame(other, other.withoutNormalBuckets());
        final var normal = Plans.of(lan(null, true, List.of(GW1), List.of(GW3, GW2))).get(S1);
        assertEquals(ports, normal.withoutNormalBuckets().groups());
        assertEquals(normal.flows(), normal.withoutNormalBuckets().flows());
        assertEquals(Set.of(new GroupEntry(0x4900_000aL, GroupEntry.Type.INDIRECT,
            List.of(new Bucket(1, List.of(new SetEthDst(MAC1), NORMAL))))), normal.withoutFastFailover().groups());
    }

    @Test
    void aSwitchWhoseBucketsCanWatchPortsOnlyHasNoLastResort() {
        final var tables = Plans.of(lan(null, true, List.of(GW1), List.of(GW2))).get(S1);
        final var plain = tables.withoutWatchedGroups();
        assertEquals(Set.of(new GroupEntry(0x4900_000aL, List.of(
            new Bucket(1, List.of(new SetEthDst(MAC1), NORMAL)),
            new Bucket(2, List.of(new SetEthDst(MAC2), NORMAL))))), plain.groups());
        assertEquals(tables.flows(), plain.flows());
        assertSame(plain, plain.withoutWatchedGroups());
    }

    @Test
    void otherSwitchesAnswerButDoNotCarry() {
        final var tables = Plans.of(lan(null, true, List.of(GW1), List.of(GW3))).get(S2);
        assertEquals(Set.of(), tables.groups());
        assertEquals(Map.of(Purpose.HEAR, 3L, Purpose.ANSWER, 3L, Purpose.REST, 1L), purposes(tables));
    }

    /** s1 has gw1, s2 has gw3, and a trunk is between their ports 21. */
    @Test
    void otherSwitchesKnowTheWayThroughTrunks() {
        final var flat = lan(null, true, List.of(GW1), List.of(GW3, GW2));
        final var plan = Plans.of(LanViews.of(null, HsrpVersion.V2, true, flat.hearPorts(), flat.routers(),
            Set.of(),
            null, new LanTopology(List.of(new Trunk(new SwitchPort(S1, 21), new SwitchPort(S2, 21))),
                List.of(GW1, GW2, GW3), Set.of())));
        final var detour3 = new SetEthDst(GW3.detourMac());
        final var detour1 = new SetEthDst(GW1.detourMac());
        final var local1 = new Bucket(1, List.of(new SetEthDst(MAC1), NORMAL));
        final var local2 = new Bucket(2, List.of(new SetEthDst(MAC2), NORMAL));
        final var local3 = new Bucket(3, List.of(new SetEthDst(MAC2), NORMAL));
        final var back = new OutputReserved(ReservedPort.IN_PORT);
        assertEquals(Set.of(
            new GroupEntry(0x4900_000aL, List.of(local1, local2, new Bucket(21, List.of(detour3, new Output(21))),
                lastResort(1, MAC1))),
            new GroupEntry(0x4d00_000aL, List.of(local1, local2, new Bucket(21, List.of(detour3, back)),
                lastResort(1, MAC1))), GroupEntry.ALWAYS_LIVE),
            plan.get(S1).groups());
        assertEquals(Set.of(
            new GroupEntry(0x4900_000aL, List.of(new Bucket(21, List.of(new Output(21))), local3, lastResort(3, MAC2))),
            new GroupEntry(0x4d00_000aL, List.of(local3, new Bucket(21, List.of(detour1, back)),
                lastResort(3, MAC2))), GroupEntry.ALWAYS_LIVE),
            plan.get(S2).groups());
    }

    /** s1, s2 and s3 are in a row, and between s2 and s3, where gw3 is, there is a bond. */
    @Test
    void detoursLeaveByWhatIsLeftOfABond() {
        final var s3 = new NodeId("openflow:3");
        final var gateway = new Attachment(s3, 3, MAC2);
        final var flat = lan(7, true, List.of(GW1), List.of(gateway));
        final var row = new LanTopology(List.of(new Trunk(new SwitchPort(S1, 21), new SwitchPort(S2, 21)),
            new Trunk(new TrunkEnd(S2, List.of(25L, 22L)), new TrunkEnd(s3, List.of(25L, 22L)))),
            List.of(GW1, gateway), Set.of());
        final var tables = Plans.of(LanViews.of(7, HsrpVersion.V2, true, flat.hearPorts(), flat.routers(), Set.of(),
            null, row)).get(S2);
        final long groupId = 0x4a00_7002L;
        assertTrue(tables.groups().contains(new GroupEntry(groupId, List.of(new Bucket(25, List.of(new Output(25))),
            new Bucket(22, List.of(new Output(22)))))), tables.groups()::toString);
        final var detours = tables.flows().stream()
            .filter(flow -> gateway.detourMac().equals(flow.match().ethDst())).toList();
        assertEquals(Set.of(List.of(new FlowAction.ToGroup(groupId))), detours.stream()
            .filter(flow -> flow.match().inPort() == null).map(FlowEntry::actions).collect(Collectors.toSet()));
        assertEquals(Map.of(22L, List.of(), 25L, List.of()), detours.stream()
            .filter(flow -> flow.match().inPort() != null)
            .collect(Collectors.toMap(flow -> flow.match().inPort(), FlowEntry::actions)));
        assertTrue(detours.stream().allMatch(flow -> flow.purpose() == Purpose.DETOUR
            || flow.purpose() == Purpose.SPLIT_HORIZON));
    }

    /** The controller says that gw1 is active though BFD has lost it: there is no better one. */
    @Test
    void otherSwitchesStillKnowTheWayToAnActiveGatewayThatIsDown() {
        final var flat = lan(null, true, List.of(GW1), List.of());
        final var trunk = new Trunk(new SwitchPort(S1, 21), new SwitchPort(S2, 21));
        final var tables = Plans.of(LanViews.of(null, HsrpVersion.V2, true, flat.hearPorts(), flat.routers(),
            Set.of(), null, new LanTopology(List.of(trunk), List.of(GW1), Set.of(new SwitchPort(S1, 1))))).get(S2);
        assertEquals(Set.of(new GroupEntry(0x4900_000aL, List.of(new Bucket(21, List.of(new Output(21))))),
            new GroupEntry(0x4d00_000aL, List.of(new Bucket(21, List.of(new SetEthDst(GW1.detourMac()),
                new OutputReserved(ReservedPort.IN_PORT)))))), tables.groups());
    }

    /** Neither gateway can be reached: the frame would be flooded to no purpose. */
    @Test
    void aSwitchThatIsCutOffDropsWhatIsForTheVirtualRouter() {
        final var flat = lan(null, true, List.of(GW1), List.of());
        final var trunk = new Trunk(new SwitchPort(S1, 21), new SwitchPort(S2, 21));
        final var tables = Plans.of(LanViews.of(null, HsrpVersion.V2, true, flat.hearPorts(), flat.routers(),
            Set.of(), null, new LanTopology(List.of(trunk), List.of(GW1), Set.of(new SwitchPort(S2, 21))))).get(S2);
        assertEquals(Set.of(), tables.groups());
        assertEquals(List.of(List.of()), tables.flows().stream().filter(flow -> flow.purpose() == Purpose.CARRY)
            .map(FlowEntry::actions).toList());
    }

    @Test
    void arpIsAnsweredTheSameWhicheverGatewayIsActive() {
        assertEquals(arpFlow(lan(20, true, List.of(GW1), List.of(GW2)), S1),
            arpFlow(lan(20, true, List.of(GW2), List.of(GW1)), S1));
        final var flow = arpFlow(lan(20, true, List.of(GW1), List.of(GW2)), S1);
        assertTrue(flow.moves());
        assertEquals(flow, arpFlow(lan(20, true, List.of(GW1), List.of(GW2)), S2));
        assertEquals(new OutputReserved(ReservedPort.IN_PORT), flow.actions().getLast());
    }

    @Test
    void switchThatCannotCopyFieldsHandsArpToTheController() {
        final var tables = Plans.of(lan(null, true, List.of(GW1), List.of())).get(S1);
        final var plain = tables.withoutMoves();
        final var purposes = new HashMap<>(purposes(tables));
        purposes.merge(Purpose.ANSWER, -1L, Long::sum);
        purposes.putAll(Map.of(Purpose.ASK, 1L, Purpose.LAST_RESORT, 1L));
        assertEquals(purposes, purposes(plain));
        assertEquals(tables.groups(), plain.groups());
        final var kept = new HashSet<>(tables.flows());
        kept.retainAll(plain.flows());
        assertEquals(tables.flows().size() - 3, kept.size(), "all but the answers to ARP and pings are the same");
        final var arp = arpFlow(lan(null, true, List.of(GW1), List.of()), S1);
        final var punt = new FlowEntry(Purpose.ASK, arp.match(),
            List.of(new OutputReserved(ReservedPort.CONTROLLER)), MeterIds.of(null, Metered.RESOLUTION));
        assertTrue(plain.flows().contains(punt));
        assertTrue(plain.meters().stream().anyMatch(meter -> meter.meterId() == punt.meterId()));
        assertEquals(arp.priority(), punt.priority());
        assertNotEquals(arp.cookie(), punt.cookie());
        assertTrue(plain.flows().contains(new FlowEntry(Purpose.LAST_RESORT, arp.match(),
            List.of(new SetEthDst(MacAddress.BROADCAST), new SetEthSrc(VMAC), new SetArpOp(2), new SetArpSha(VMAC),
                new SetArpSpa(VIP), new OutputReserved(ReservedPort.IN_PORT)))));
        assertSame(plain, plain.withoutMoves());
    }

    @Test
    void onlyFieldsOfOneSizeCanBeCopied() {
        assertThrows(IllegalArgumentException.class, () -> new Move(Field.ARP_SHA, Field.ARP_TPA));
    }

    @Test
    void eachSideOfASplitLanCarriesToItsOwnGateway() {
        final var plan = Plans.of(lan(null, true, List.of(GW1, GW3), List.of()));
        assertEquals(1, firstPort(plan.get(S1)));
        assertEquals(3, firstPort(plan.get(S2)));
    }

    @Test
    void withoutNormalForwardingOurFramesAreFloodedAndTheRestIsLeftAlone() {
        final var tables = Plans.of(lan(null, false, List.of(GW1), List.of())).get(S1);
        assertFalse(purposes(tables).containsKey(Purpose.REST));
        assertTrue(tables.flows().stream().filter(flow -> flow.purpose() == Purpose.HEAR)
            .allMatch(flow -> flow.actions().equals(List.of(new OutputReserved(ReservedPort.CONTROLLER),
                new OutputReserved(ReservedPort.FLOOD)))));
    }

    @Test
    void aLanTouchesFramesOfItsOwnVlanOnly() {
        assertTrue(Plans.of(lan(20, true, List.of(GW1), List.of())).get(S1).flows().stream()
            .allMatch(flow -> flow.match().vlanId() == 20));
        assertTrue(Plans.of(lan(null, true, List.of(GW1), List.of())).get(S1).flows().stream()
            .allMatch(flow -> flow.match().vlanId() == FlowMatch.NO_VLAN));
    }

    @Test
    void twoVlansOfOneSwitchDoNotShareGroupNumbers() {
        assertNotEquals(groupId(HsrpVersion.V2, IPV4, null), groupId(HsrpVersion.V2, IPV4, 20));
        assertNotEquals(groupId(HsrpVersion.V1, IPV4, 20), groupId(HsrpVersion.V2, IPV4, 20));
        final long last = GroupIds.of(HsrpVersion.V2, IPV6, 4094, 4095);
        assertTrue(GroupIds.isOurs(last));
        assertTrue(GroupIds.isOurs(GroupIds.ofTrunk(last, GroupIds.MAX_TRUNKS - 1)));
        assertFalse(GroupIds.isOurs(0x5800_0000L));
        assertFalse(GroupIds.isOurs(10));
    }

    @Test
    void groupsOfBothFamiliesDoNotShareNumbers() {
        assertEquals(0x4900_000aL, groupId(HsrpVersion.V2, IPV4, null));
        assertEquals(0x4b00_000aL, groupId(HsrpVersion.V2, IPV6, null));
    }

    @Test
    void ipv6GroupIsAnsweredForEachAddress() {
        final var linkLocal = Ipv6Address.of("fe80::5:73ff:fea0:a");
        final var global = Ipv6Address.of("2001:db8::1");
        final var mac = MacAddress.of("00:05:73:a0:00:0a");
        final var view = LanViews.of(20, HsrpVersion.V2, true, Map.of(S1, Set.of(1L)), List.of(
            new VirtualRouter(10, mac, List.of(linkLocal, global), List.of(GW1), List.of(), Map.of(), true),
            new VirtualRouter(11, MacAddress.of("00:05:73:a0:00:0b"), List.of(Ipv6Address.of("fe80::5:73ff:fea0:b")),
                List.of(GW1), List.of(), Map.of(), true)), Set.of());
        final var tables = Plans.of(view).get(S1);
        final var frames = FlowMatch.ofLan(20);
        final var controller = new OutputReserved(ReservedPort.CONTROLLER);
        for (var address : List.of(linkLocal, global)) {
            final var solicitation = frames.withNeighborSolicitation(address);
            assertTrue(tables.flows().contains(new FlowEntry(Purpose.ANSWER, solicitation, List.of(
                new Move(Field.ETH_SRC, Field.ETH_DST), new SetEthSrc(mac), new Move(Field.IPV6_SRC, Field.IPV6_DST),
                new SetIpSrc(address), new SetIcmpType(IPV6, 136), new Load(NdField.OPTION_TYPE, 2),
                new Load(NdField.RESERVED, 0xe000_0000L), new Goto(0x48)))));
            assertTrue(tables.flows().contains(new FlowEntry(Purpose.ADVERTISE,
                frames.withNeighborAdvertisement(address),
                List.of(new SetNdTll(mac), new OutputReserved(ReservedPort.IN_PORT)))));
            final var punt = new FlowEntry(Purpose.ANSWER, solicitation, List.of(controller),
                MeterIds.of(20, Metered.RESOLUTION));
            assertTrue(tables.withoutMoves().flows().contains(punt));
            assertTrue(tables.withoutNeighborAnswers().flows().contains(punt));
            final var ping = frames.withEthDst(mac).withIcmpv6(128).withIpDst(address);
            assertTrue(tables.flows().contains(new FlowEntry(Purpose.ANSWER, ping, List.of(
                new Move(Field.ETH_SRC, Field.ETH_DST), new SetEthSrc(mac), new Move(Field.IPV6_SRC, Field.IPV6_DST),
                new SetIpSrc(address), new SetIcmpType(IPV6, 129), new SetTtl(64),
                new OutputReserved(ReservedPort.IN_PORT)))));
            assertTrue(tables.withoutMoves().flows().contains(new FlowEntry(Purpose.ANSWER, ping, List.of(controller),
                MeterIds.of(20, Metered.ECHO))));
        }
        assertTrue(tables.flows().contains(new FlowEntry(Purpose.ANSWER, frames.withIcmpv6(133),
            List.of(controller, new OutputReserved(ReservedPort.NORMAL)), MeterIds.of(20, Metered.RESOLUTION))),
            "other routers may answer too");
        assertEquals(Map.of(Purpose.HEAR, 3L, Purpose.ANSWER, 13L, Purpose.HAIRPIN, 2L, Purpose.CARRY, 2L,
            Purpose.REST, 1L), purposes(tables.withoutMoves()));
        assertEquals(purposes(tables.withoutMoves()), purposes(tables.withoutNeighborAnswers()));
        assertEquals(3, purposes(tables).get(Purpose.ADVERTISE));
        assertEquals(3, purposes(tables).get(Purpose.ANSWER_ALL));
    }

    @Test
    void secondaryAddressesAreAnsweredInTheSwitchToo() {
        final var secondary = Ipv4Address.of("10.0.0.21");
        final var view = LanViews.of(null, HsrpVersion.V2, true, Map.of(S1, Set.of(1L)), List.of(new VirtualRouter(10,
            MacAddress.of("00:00:0c:9f:f0:0a"), List.of(Ipv4Address.of("10.0.0.1"), secondary), List.of(GW1),
            List.of(), Map.of(), true)), Set.of());
        final var flow = Plans.of(view).get(S1).flows().stream()
            .filter(entry -> secondary.equals(entry.match().arpTpa())).findFirst().orElseThrow();
        assertTrue(flow.actions().contains(new FlowAction.SetArpSpa(secondary)));
    }

    @Test
    void claimsOfAGatewaysOwnAddressAreWatched() {
        final var own = Ipv4Address.of("10.0.0.2");
        final var frames = FlowMatch.ofLan(null);
        final var actions = List.<FlowAction>of(new OutputReserved(ReservedPort.CONTROLLER),
            new OutputReserved(ReservedPort.NORMAL));
        final var tables = Plans.of(LanViews.of(null, HsrpVersion.V2, true, Map.of(S1, Set.of(1L)), List.of(),
            Set.of(own))).get(S1);
        assertTrue(tables.flows().containsAll(Set.of(
            new FlowEntry(Purpose.WATCH, frames.withArpFrom(1, own, own), actions, MeterIds.of(null, Metered.CLAIMS)),
            new FlowEntry(Purpose.WATCH, frames.withArpFrom(2, own, null), actions,
                MeterIds.of(null, Metered.CLAIMS)))));
    }

    @Test
    void answersToProbesArePickedUpAtTheGatewaysPorts() {
        final var mac = MacAddress.of("0a:48:53:00:00:01");
        final var source = Ipv4Address.of("10.0.0.250");
        final var ipv6Source = Ipv6Address.of("2001:db8::250");
        final var plain = lan(20, true, List.of(GW1), List.of(GW2));
        final var probed = new LanView(plain.vlanId(), plain.version(), Map.of(), plain.forwardsNormally(),
            plain.hearPorts(),
            plain.routers(), plain.ownAddresses(),
            new ProbeReplies(mac, Set.of(source, ipv6Source), Map.of(S1, Set.of(1L))), LanTopology.UNKNOWN,
            GuardView.NONE);
        final var added = new HashSet<>(Plans.of(probed).get(S1).flows());
        added.removeAll(Plans.of(plain).get(S1).flows());
        final var toController = List.<FlowAction>of(new OutputReserved(ReservedPort.CONTROLLER));
        assertEquals(Set.of(
            new FlowEntry(Purpose.PROBE, FlowMatch.ofLan(20).withInPort(1).withEthDst(mac), toController,
                MeterIds.ofProbes(20, 1)),
            new FlowEntry(Purpose.ANSWER, FlowMatch.ofLan(20).withInPort(1).withArp(1, source), toController,
                MeterIds.ofProbes(20, 1)),
            new FlowEntry(Purpose.ANSWER, FlowMatch.ofLan(20).withInPort(1).withNeighborSolicitation(ipv6Source),
                toController, MeterIds.ofProbes(20, 1))), added);
        assertEquals(Plans.of(plain).get(S2), Plans.of(probed).get(S2));
    }

    @Test
    void cookieSaysPurposeAndContent() {
        final var flows = Plans.of(lan(null, true, List.of(GW1), List.of(GW2))).get(S1).flows();
        assertEquals(flows.size(), flows.stream().map(FlowEntry::cookie).distinct().count());
        flows.forEach(flow -> {
            assertTrue(FlowEntry.isOurs(flow.cookie()));
            assertEquals(flow.purpose().code(), flow.cookie() >> 44 & 0xf);
            // The same after a restart, since it depends on the content only
            assertEquals(flow.cookie(), new FlowEntry(flow.purpose(), flow.match(), flow.actions(),
                flow.meterId()).cookie());
        });
        assertFalse(FlowEntry.isOurs(0));
    }

    @Test
    void activePeerIsCarriedToWithoutRewritingAndAnsweredForByItself() {
        final var plan = Plans.of(view(null, true, List.of(), List.of(GW2, GW3), Map.of(S1, 7L, S2, 8L)));
        assertEquals(Set.of(new GroupEntry(0x4900_000aL, List.of(
            new Bucket(7, List.of(new Output(7))),
            new Bucket(2, List.of(new SetEthDst(MAC2), NORMAL)), lastResort(2, MAC2))), GroupEntry.ALWAYS_LIVE),
            plan.get(S1).groups());
        assertEquals(Set.of(new GroupEntry(0x4900_000aL, List.of(
            new Bucket(8, List.of(new Output(8))),
            new Bucket(3, List.of(new SetEthDst(MAC2), NORMAL)), lastResort(3, MAC2))), GroupEntry.ALWAYS_LIVE),
            plan.get(S2).groups());
        plan.values().forEach(tables -> assertFalse(purposes(tables).containsKey(Purpose.ANSWER)));
    }

    @Test
    void sideOfASplitLanWithAPeerIsLeftToThePeer() {
        final var plan = Plans.of(view(null, true, List.of(GW1), List.of(), Map.of(S1, 7L, S2, 8L)));
        assertEquals(1, firstPort(plan.get(S1)));
        assertTrue(purposes(plan.get(S1)).containsKey(Purpose.ANSWER));
        assertEquals(8, firstPort(plan.get(S2)));
        assertFalse(purposes(plan.get(S2)).containsKey(Purpose.ANSWER));
    }

    private static LanView lan(final Integer vlan, final boolean normal, final List<Attachment> actives,
            final List<Attachment> backups) {
        return view(vlan, normal, actives, backups, Map.of());
    }

    private static LanView view(final Integer vlan, final boolean normal, final List<Attachment> actives,
            final List<Attachment> backups, final Map<NodeId, Long> peerPorts) {
        return LanViews.of(vlan, HsrpVersion.V2, normal, Map.of(S1, Set.of(1L, 2L), S2, Set.of(3L)),
            List.of(new VirtualRouter(10, VMAC, List.of(VIP), actives, backups, peerPorts, true)), Set.of());
    }

    private static long groupId(final HsrpVersion version, final AddressFamily family, final Integer vlanId) {
        return GroupIds.of(version, family, vlanId, 10);
    }

    private static Bucket lastResort(final long port, final MacAddress mac) {
        return new Bucket(port, true, List.of(new SetEthDst(mac), new Output(port)));
    }

    private static long firstPort(final SwitchTables tables) {
        return tables.groups().stream().filter(group -> group.type() == GroupEntry.Type.FAST_FAILOVER).findFirst()
            .orElseThrow().buckets().getFirst().watchPort();
    }

    private static FlowEntry arpFlow(final LanView lan, final NodeId node) {
        return Plans.of(lan).get(node).flows().stream().filter(flow -> flow.match().arpOp() != null).findFirst()
            .orElseThrow();
    }

    private static Map<Purpose, Long> purposes(final SwitchTables tables) {
        return tables.flows().stream().collect(Collectors.groupingBy(FlowEntry::purpose, Collectors.counting()));
    }
}
