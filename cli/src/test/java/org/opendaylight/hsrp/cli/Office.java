/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.inet.types.rev130715.IpAddressNoZone;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.inet.types.rev130715.Ipv4AddressNoZone;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.inet.types.rev130715.Ipv6AddressNoZone;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.yang.types.rev130715.Counter64;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.yang.types.rev130715.DateAndTime;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.yang.types.rev130715.MacAddress;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.AddressFamily;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.ChangeReason;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.ConflictKind;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.DataPlaneOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.DataPlaneOutputBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.DoctorOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.DoctorOutputBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.GroupNumber;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Microseconds;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Milliseconds;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Name;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.NodeId;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.PortRef;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Priority;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Severity;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.State;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.TrackState;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Version;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.data.plane.output.NodeBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.data.plane.output.node.FlowsBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.data.plane.output.node.GroupsBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.data.plane.output.node.MetersBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.doctor.output.Finding.Check;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.doctor.output.FindingBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.LanBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.TrackObject;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.TrackObjectBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.ConflictBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.EventLoopBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Failover;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.FailoverBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Gateway.OperStatus;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GatewayBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GroupBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Node.MissingAbility;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.PeerBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.TimerLatenessBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.Active;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.ActiveBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.AuthenticationBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.DataPlaneBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.MemberBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.StandbyBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.authentication.type.Md5Builder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.authentication.type.md5.md5.key.ChainBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.EffectiveTimersBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.HistoryBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.LastChangeBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.PreemptBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.StatisticsBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.TrackedObjectBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.preempt.DelayBuilder;
import org.opendaylight.yangtools.binding.util.BindingMap;
import org.opendaylight.yangtools.yang.common.Empty;
import org.opendaylight.yangtools.yang.common.Uint16;
import org.opendaylight.yangtools.yang.common.Uint32;
import org.opendaylight.yangtools.yang.common.Uint64;
import org.opendaylight.yangtools.yang.common.Uint8;

/** A LAN with the gateways gw1 and gw2 and the group 10, as {@code HsrpService} would give it. */
final class Office {
    private Office() {
        // Hidden on purpose
    }

    static IpAddressNoZone ip(final String address) {
        return address.indexOf(':') < 0 ? new IpAddressNoZone(new Ipv4AddressNoZone(address))
            : new IpAddressNoZone(new Ipv6AddressNoZone(address));
    }

    static LanBuilder lan(final String name, final GroupBuilder... groups) {
        return new LanBuilder()
            .setName(new Name(name))
            .setGateway(BindingMap.of(
                new GatewayBuilder().setName(new Name("gw1")).setOperStatus(OperStatus.Up)
                    .setPortNumber(Uint32.ONE).build(),
                new GatewayBuilder().setName(new Name("gw2")).setOperStatus(OperStatus.PortMissing).build()))
            .setGroup(Arrays.stream(groups).map(GroupBuilder::build).collect(BindingMap.toMap()));
    }

    static Failover failover() {
        return new FailoverBuilder()
            .setTime(new DateAndTime("2026-11-22T10:15:31.250Z"))
            .setCause(ChangeReason.PortDown)
            .setGroups(Uint16.TWO)
            .setDecisionTime(new Microseconds(Uint64.valueOf(150)))
            .setProgrammingTime(new Microseconds(Uint64.valueOf(900)))
            .setGroupMods(Uint32.TWO)
            .setFlowMods(Uint32.ZERO)
            .build();
    }

    static GroupBuilder group(final int number) {
        return new GroupBuilder()
            .setAddressFamily(AddressFamily.Ipv4)
            .setNumber(new GroupNumber(Uint16.valueOf(number)));
    }

    static GroupBuilder groupIpv6(final int number) {
        return new GroupBuilder()
            .setAddressFamily(AddressFamily.Ipv6)
            .setNumber(new GroupNumber(Uint16.valueOf(number)))
            .setEffectiveVirtualAddress(ip("fe80::def"));
    }

    /** With gw1 active, and a foreign router standby. */
    static GroupBuilder servedGroup() {
        return group(10)
            .setEffectiveVirtualAddress(ip("10.0.0.1"))
            .setEffectiveVirtualMacAddress(new MacAddress("00:00:0c:9f:f0:0a"))
            .setEpoch(Uint64.valueOf(3))
            .setDataPlane(new DataPlaneBuilder().setInSync(true).build())
            .setActive(active())
            .setStandby(new StandbyBuilder().setAddress(ip("10.0.0.9"))
                .setPriority(priority(105)).build())
            .setMember(BindingMap.of(
                member("gw1", State.Active, 90)
                    .setConfiguredPriority(priority(110))
                    .setEffectiveTimers(new EffectiveTimersBuilder().setHelloInterval(millis(250))
                        .setHoldTime(millis(1_000)).setLearned(false).build())
                    .setTrackedObject(BindingMap.of(
                        new TrackedObjectBuilder().setName(new Name("wan")).setState(TrackState.Up)
                            .setShutdown(Empty.value()).build(),
                        new TrackedObjectBuilder().setName(new Name("uplink1")).setState(TrackState.Down)
                            .setDecrement(Uint8.valueOf(20)).build()))
                    .setLastChange(new LastChangeBuilder().setTime(time("2026-11-22T10:15:31.250Z"))
                        .setFrom(State.Standby).setTo(State.Active).setReason(ChangeReason.ActiveTimerExpired).build())
                    .setHistory(List.of(
                        new HistoryBuilder().setIndex(Uint32.valueOf(16)).setTime(time("2026-11-22T10:15:30.000Z"))
                            .setFrom(State.Speak).setTo(State.Standby).setReason(ChangeReason.StandbyTimerExpired)
                            .build(),
                        new HistoryBuilder().setIndex(Uint32.valueOf(17)).setTime(time("2026-11-22T10:15:31.250Z"))
                            .setFrom(State.Standby).setTo(State.Active).setReason(ChangeReason.ActiveTimerExpired)
                            .build()))
                    .setStatistics(new StatisticsBuilder().setDiscontinuityTime(time("2026-11-22T10:00:00.000Z"))
                        .setHellosSent(count(1)).setHellosReceived(count(2))
                        .setCoupsSent(count(3)).setCoupsReceived(count(4))
                        .setResignsSent(count(5)).setResignsReceived(count(6))
                        .setGratuitousArpsSent(count(7))
                        .setAuthenticationFailures(count(8)).setInvalidTimers(count(9))
                        .setConflictingSourceAddresses(count(10)).setMismatchingVirtualAddresses(count(11))
                        .setTransitionsToInitial(count(12)).setTransitionsToLearn(count(13))
                        .setTransitionsToListen(count(14)).setTransitionsToSpeak(count(15))
                        .setTransitionsToStandby(count(16)).setTransitionsToActive(count(17))
                        .build())
                    .build(),
                member("gw2", State.Initial, 100).build()));
    }

    /** A port that is down, which gw1 tracks, and a probe that is up, which it tracks as well. */
    static List<TrackObject> trackObjects() {
        return List.of(
            new TrackObjectBuilder().setName(new Name("wan")).setState(TrackState.Up)
                .setSubject("ip probe office/gw1 icmp 10.9.0.100 reachability").setChanges(count(0))
                .setStatistics(new org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.track.object
                    .StatisticsBuilder().setSent(count(1000)).setAnswered(count(997)).setLate(count(1))
                    .setMissed(count(3)).setLastRoundTrip(Uint32.valueOf(1234)).build())
                .build(),
            new TrackObjectBuilder().setName(new Name("uplink1")).setState(TrackState.Down)
                .setSubject("interface openflow:9/1 line-protocol").setChanges(count(1))
                .setLastChange(time("2026-11-22T10:15:31.250Z")).build());
    }

    static MemberBuilder member(final String gateway, final State state, final int priority) {
        return new MemberBuilder().setGateway(new Name(gateway)).setState(state)
            .setEffectivePriority(priority(priority));
    }

    static GroupBuilder outOfSync(final GroupBuilder group, final String... nodes) {
        return group.setDataPlane(new DataPlaneBuilder().setInSync(false)
            .setOutOfSyncNode(Arrays.stream(nodes).map(NodeId::new)
                .collect(Collectors.toUnmodifiableSet()))
            .build());
    }

    private static Active active() {
        return new ActiveBuilder().setAddress(ip("10.0.0.2")).setGateway(new Name("gw1"))
            .setMacAddress(new MacAddress("02:00:00:00:00:01")).setPriority(priority(110)).build();
    }

    private static DateAndTime time(final String time) {
        return new DateAndTime(time);
    }

    private static Counter64 count(final int value) {
        return new Counter64(Uint64.valueOf(value));
    }

    private static Priority priority(final int priority) {
        return new Priority(Uint8.valueOf(priority));
    }

    /** As configured: gw1 preempts. */
    static Lan configuration(final String name) {
        return new LanBuilder().setName(new Name(name)).setGroup(BindingMap.of(
            group(10).setName(new Name("lead"))
                .setAuthentication(new AuthenticationBuilder().setType(new Md5Builder().setMd5(
                    new org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.authentication.type.md5
                        .Md5Builder().setKey(new ChainBuilder().setKeyChain(new Name("campus")).build()).build())
                    .build()).build())
                .setMember(BindingMap.of(
                    new MemberBuilder().setGateway(new Name("gw1")).setPreempt(new PreemptBuilder().setEnabled(true)
                        .setDelay(new DelayBuilder().setMinimum(millis(30_000)).setSync(millis(500)).build()).build())
                        .build(),
                    new MemberBuilder().setGateway(new Name("gw2")).build())).build())).build();
    }

    /** What the doctor says of it. */
    static DoctorOutput doctor() {
        return new DoctorOutputBuilder().setVerdict(Severity.Critical).setFinding(List.of(
            finding(Check.Switch, Severity.Ok, "connected: openflow:1").build(),
            finding(Check.Ability, Severity.Notice, "the switch cannot do: meters").setNodeId(new NodeId("openflow:1"))
                .setRemedy("docs/switches.md says what is done instead of each, and what the switch needs").build(),
            finding(Check.Port, Severity.Critical, "the switch has no such port, at which gateway gw2 should be")
                .setNodeId(new NodeId("openflow:1")).setPort(new PortRef("7")).setGateway(new Name("gw2"))
                .setRemedy("correct port or bond-port of the gateway; the ports there are [1 eth1, 2 eth2]").build(),
            finding(Check.Router, Severity.Warning, "tracked object uplink1 is down: gw1 has priority 90 in group "
                + "ipv4 10").setGateway(new Name("gw1"))
                .setRemedy("find out why it is down; hsrp:show-track uplink1 shows more").build())).build();
    }

    private static FindingBuilder finding(final Check check, final Severity severity, final String text) {
        return new FindingBuilder().setLan(new Name("office")).setCheck(check).setSeverity(severity).setText(text);
    }

    static DataPlaneOutput dataPlane() {
        return new DataPlaneOutputBuilder().setNode(List.of(
            new NodeBuilder().setNodeId(new NodeId("openflow:1")).setConnected(true).setInSync(true)
                .setFlows(new FlowsBuilder().setOfLan(Uint32.valueOf(25)).setWanted(Uint32.valueOf(49))
                    .setHeld(Uint32.valueOf(49)).build())
                .setGroups(new GroupsBuilder().setOfLan(Uint32.ONE).setWanted(Uint32.TWO).setHeld(Uint32.TWO).build())
                .setMeters(new MetersBuilder().setOfLan(Uint32.valueOf(8)).setWanted(Uint32.valueOf(14))
                    .setHeld(Uint32.valueOf(14)).build()).build(),
            new NodeBuilder().setNodeId(new NodeId("openflow:2")).setConnected(false)
                .setFlows(new FlowsBuilder().setOfLan(Uint32.valueOf(20)).setWanted(Uint32.valueOf(20)).build())
                .setGroups(new GroupsBuilder().setOfLan(Uint32.ONE).setWanted(Uint32.ONE).build())
                .setMeters(new MetersBuilder().setOfLan(Uint32.valueOf(8)).setWanted(Uint32.valueOf(8)).build())
                .build())).build();
    }

    /** With a foreign router, and all that is counted. */
    static LanBuilder whole(final String name) {
        return lan(name, servedGroup())
            .setFailover(new FailoverBuilder(failover()).setCount(count(3))
                .setGreatestDecisionTime(new Microseconds(Uint64.valueOf(160)))
                .setGreatestProgrammingTime(new Microseconds(Uint64.valueOf(1000))).build())
            .setTimerLateness(new TimerLatenessBuilder().setExpired(count(3021)).setLate(count(2))
                .setGreatest(new Microseconds(Uint64.valueOf(21_400))).build())
            .setEventLoop(new EventLoopBuilder().setFramesDropped(count(0)).setRestarts(count(0)).build())
            .setStatistics(new org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.StatisticsBuilder()
                .setTooShort(count(0)).setTooLong(count(0)).setBadVersion(count(4)).setBadOperationCode(count(0))
                .setUnknownGroup(count(1)).setInoperativeGroup(count(0)).setMalformed(count(0))
                .setAdvertisementsSent(count(12)).setAdvertisementsReceived(count(11)).build())
            .setNode(BindingMap.of(new org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.NodeBuilder()
                .setNodeId(new NodeId("openflow:1")).setMissingAbility(Set.of(MissingAbility.Meters)).build()))
            .setPeer(BindingMap.of(new PeerBuilder().setAddress(ip("10.0.0.9")).setVersion(new Version(Uint8.TWO))
                .setMacAddress(new MacAddress("02:00:00:00:00:09")).setNodeId(new NodeId("openflow:1"))
                .setPort(new PortRef("9")).setLastHeard(time("2026-11-22T10:17:48.000Z"))
                .setGroup(BindingMap.of(new org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.peer
                    .GroupBuilder().setAddressFamily(AddressFamily.Ipv4).setNumber(new GroupNumber(Uint16.TEN))
                    .setState(State.Standby).setPriority(priority(105)).setHelloInterval(millis(3_000))
                    .setHoldTime(millis(10_000)).setVirtualAddress(ip("10.0.0.1")).build())).build()))
            .setConflict(BindingMap.of(new ConflictBuilder().setKind(ConflictKind.Timers)
                .setAddressFamily(AddressFamily.Ipv4).setNumber(new GroupNumber(Uint16.TEN)).setAddress(ip("10.0.0.9"))
                .setSince(time("2026-11-22T10:16:30.000Z"))
                .setText("Group 10 of 10.0.0.9 has other timers: hello 3000 hold 10000 msec").build()));
    }

    private static Milliseconds millis(final int millis) {
        return new Milliseconds(Uint32.valueOf(millis));
    }
}
