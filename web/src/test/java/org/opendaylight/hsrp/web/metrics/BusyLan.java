/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web.metrics;

import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.inet.types.rev130715.IpAddressNoZone;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.inet.types.rev130715.Ipv4AddressNoZone;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.yang.types.rev130715.Counter64;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.yang.types.rev130715.DateAndTime;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.AddressFamily;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.ChangeReason;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.ConflictKind;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.GroupNumber;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.GuardViolationKind;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Microseconds;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Name;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.NodeId;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.PortRef;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Priority;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.State;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.TrackState;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.LanBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.TrackObject;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.TrackObjectBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.ConflictBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.EventLoopBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.FailoverBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Gateway.OperStatus;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GatewayBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Group;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GroupBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GuardViolationBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Node.MissingAbility;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.NodeBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.PeerBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.StatisticsBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.TimerLatenessBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.ActiveBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.DataPlaneBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.MemberBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.StandbyBuilder;
import org.opendaylight.yangtools.binding.util.BindingMap;
import org.opendaylight.yangtools.yang.common.Uint16;
import org.opendaylight.yangtools.yang.common.Uint32;
import org.opendaylight.yangtools.yang.common.Uint64;
import org.opendaylight.yangtools.yang.common.Uint8;

/** A LAN in which something of everything happens, as {@code HsrpService} would give it. */
final class BusyLan {
    private static final NodeId S1 = new NodeId("openflow:1");
    private static final NodeId S2 = new NodeId("openflow:2");

    private BusyLan() {
        // Hidden on purpose
    }

    /** With IPv4 groups from 10 on, gw1 active in each; in the first one, another router says the same of itself. */
    static Lan lan(final int groups) {
        return base().setGroup(IntStream.range(10, 10 + groups).mapToObj(BusyLan::group).collect(BindingMap.toMap()))
            .build();
    }

    /** With a group of IPv6 that has no active router, and one that follows another one. */
    static Lan lanWithOthers() {
        return base().setGroup(Stream.of(
            new GroupBuilder().setAddressFamily(AddressFamily.Ipv6).setNumber(number(10)).setMember(BindingMap.of(
                new MemberBuilder().setGateway(new Name("gw2")).setState(State.Initial).build())).build(),
            new GroupBuilder().setAddressFamily(AddressFamily.Ipv4).setNumber(number(11))
                .setFollowing(number(10)).setActive(active()).setMember(BindingMap.of(
                    new MemberBuilder().setGateway(new Name("gw1")).setState(State.Active).build())).build())
            .collect(BindingMap.toMap())).build();
    }

    static TrackObject probe() {
        return new TrackObjectBuilder().setName(new Name("wan")).setState(TrackState.Undecided).setChanges(count(2))
            .setStatistics(new org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.track.object
                .StatisticsBuilder().setSent(count(1000)).setMissed(count(3)).setLastRoundTrip(Uint32.valueOf(1234))
                .build())
            .build();
    }

    static TrackObject port() {
        return new TrackObjectBuilder().setName(new Name("uplink1")).setState(TrackState.Down).setChanges(count(1))
            .build();
    }

    private static LanBuilder base() {
        return new LanBuilder().setName(new Name("office"))
            .setNode(BindingMap.of(
                new NodeBuilder().setNodeId(S1).setConnected(true).setInSync(false)
                    .setMissingAbility(Set.of(MissingAbility.Meters)).build(),
                new NodeBuilder().setNodeId(S2).setConnected(false)
                    .setFlowsLost(new DateAndTime("2026-11-22T10:15:30.000Z")).build()))
            .setGateway(BindingMap.of(
                new GatewayBuilder().setName(new Name("gw1")).setOperStatus(OperStatus.Up).build(),
                new GatewayBuilder().setName(new Name("gw2")).setOperStatus(OperStatus.PortMissing).build()))
            .setPeer(BindingMap.of(new PeerBuilder().setAddress(ip("10.0.0.9")).setGroup(BindingMap.of(
                new org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.peer.GroupBuilder()
                    .setAddressFamily(AddressFamily.Ipv4).setNumber(number(10)).setState(State.Active).build()))
                .build()))
            .setConflict(BindingMap.of(new ConflictBuilder().setKind(ConflictKind.TwoActives)
                .setAddressFamily(AddressFamily.Ipv4).setNumber(number(10)).setAddress(ip("10.0.0.9")).build()))
            .setGuardViolation(BindingMap.of(new GuardViolationBuilder().setNodeId(S1).setPort(new PortRef("7"))
                .setKind(GuardViolationKind.Hsrp).setCount(count(321)).build()))
            .setStatistics(new StatisticsBuilder().setTooShort(count(1)).setTooLong(count(2)).setBadVersion(count(3))
                .setBadOperationCode(count(4)).setUnknownGroup(count(5)).setInoperativeGroup(count(6))
                .setMalformed(count(7)).setAdvertisementsSent(count(8)).setAdvertisementsReceived(count(9)).build())
            .setFailover(new FailoverBuilder().setCount(count(3)).setTime(new DateAndTime("2026-11-22T10:15:31.250Z"))
                .setCause(ChangeReason.PortDown).setDecisionTime(micros(150)).setProgrammingTime(micros(900))
                .setGreatestDecisionTime(micros(160)).setGreatestProgrammingTime(micros(1000)).build())
            .setTimerLateness(new TimerLatenessBuilder().setExpired(count(99_000)).setLate(count(12))
                .setGreatest(micros(20_500)).build())
            .setEventLoop(new EventLoopBuilder().setFramesDropped(count(5)).setSwitchStatesSkipped(count(4))
                .setRestarts(count(1)).build());
    }

    private static Group group(final int number) {
        return new GroupBuilder().setAddressFamily(AddressFamily.Ipv4).setNumber(number(number))
            .setEpoch(Uint64.valueOf(3)).setActive(active())
            .setStandby(new StandbyBuilder().setAddress(ip("10.0.0.3")).build())
            .setDataPlane(new DataPlaneBuilder().setInSync(false).setOutOfSyncNode(Set.of(S1)).build())
            .setMember(BindingMap.of(
                new MemberBuilder().setGateway(new Name("gw1")).setState(State.Active)
                    .setEffectivePriority(new Priority(Uint8.valueOf(110)))
                    .setStatistics(new org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member
                        .StatisticsBuilder().setHellosSent(count(1)).setHellosReceived(count(2))
                        .setCoupsSent(count(3)).setCoupsReceived(count(4)).setResignsSent(count(5))
                        .setResignsReceived(count(6)).setGratuitousArpsSent(count(7))
                        .setAuthenticationFailures(count(8)).setInvalidTimers(count(9))
                        .setConflictingSourceAddresses(count(10)).setTransitionsToInitial(count(12))
                        .setTransitionsToLearn(count(13)).setTransitionsToListen(count(14))
                        .setTransitionsToSpeak(count(15)).setTransitionsToStandby(count(16))
                        .setTransitionsToActive(count(17)).build())
                    .build(),
                new MemberBuilder().setGateway(new Name("gw2")).setState(State.Standby)
                    .setEffectivePriority(new Priority(Uint8.valueOf(100))).build()))
            .build();
    }

    private static org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.Active active() {
        return new ActiveBuilder().setAddress(ip("10.0.0.2")).setGateway(new Name("gw1")).build();
    }

    private static GroupNumber number(final int number) {
        return new GroupNumber(Uint16.valueOf(number));
    }

    private static IpAddressNoZone ip(final String address) {
        return new IpAddressNoZone(new Ipv4AddressNoZone(address));
    }

    private static Counter64 count(final int value) {
        return new Counter64(Uint64.valueOf(value));
    }

    private static Microseconds micros(final int value) {
        return new Microseconds(Uint64.valueOf(value));
    }
}
