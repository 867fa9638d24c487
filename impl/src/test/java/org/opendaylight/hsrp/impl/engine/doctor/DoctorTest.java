/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.api.judgement.MissingAbility;
import org.opendaylight.hsrp.api.judgement.Severity;
import org.opendaylight.hsrp.impl.engine.doctor.Patient.Group;
import org.opendaylight.hsrp.impl.engine.state.ConflictState;
import org.opendaylight.hsrp.impl.engine.state.Finding;
import org.opendaylight.hsrp.impl.engine.state.Finding.Check;
import org.opendaylight.hsrp.impl.engine.state.LoopTimes;
import org.opendaylight.hsrp.impl.protocol.HelloTimers;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.Reason;

/** Each check finds its fault, and nothing else does; in a healthy LAN none finds anything. */
class DoctorTest {
    private final Patient patient = new Patient();

    @Test
    void healthyLanIsWell() {
        assertEquals("""
            SWITCH connected: openflow:1
            FAIL_MODE no switch was seen to lose its flows
            ABILITY the switches can do all that is asked of them
            DATA_PLANE all connected switches hold what they must
            PORT all ports that are named are there and up
            VLAN the LAN has the untagged frames of its switches
            GATEWAY gw1 answers for 10.0.0.2 with 02:00:00:00:00:01, gw2 answers for 10.0.0.3 with 02:00:00:00:00:02
            ROUTER each group has an active and a standby router
            VIRTUAL_ADDRESS 10.0.0.1 is 00:00:0c:9f:f0:0a at gw1
            PEER no foreign routers are heard
            GUARD nobody tries to take the place of a virtual router
            TIMERS hold times are at least three hello intervals
            CONTROLLER timers handled 0, more than 15 ms late 0, the latest by 0 ms
            """, examine().stream().map(finding -> finding.check() + " " + finding.text() + "\n")
                .reduce("", String::concat));
        assertTrue(examine().stream().allMatch(finding -> finding.severity() == Severity.OK));
    }

    @Test
    void switchThatIsNotConnectedIsFound() {
        patient.connected = false;
        assertFound(Check.SWITCH, Severity.CRITICAL, "lost its connection");
        patient.known = false;
        assertFound(Check.SWITCH, Severity.CRITICAL, "has not connected since the controller started");
    }

    @Test
    void failModeIsFound() {
        patient.flowsLost = true;
        assertFound(Check.FAIL_MODE, Severity.CRITICAL, "deletes its flows");
    }

    @Test
    void missingAbilitiesAreFoundByTheirWeight() {
        patient.missing = Set.of(MissingAbility.METERS, MissingAbility.COPY_FIELDS);
        assertFound(Check.ABILITY, Severity.NOTICE, "cannot do: copy-fields, meters");
        patient.missing = Set.of(MissingAbility.WATCH_GROUPS, MissingAbility.PRIORITY_TAGS);
        assertFound(Check.ABILITY, Severity.NOTICE, "cannot do: priority-tags, watch-groups");
        patient.missing = Set.of(MissingAbility.FAST_FAILOVER, MissingAbility.METERS);
        assertFound(Check.ABILITY, Severity.WARNING, "cannot do: meters, fast-failover");
        patient.missing = Set.of(MissingAbility.ROOM_FOR_HSRP);
        assertFound(Check.ABILITY, Severity.CRITICAL, "cannot do: room-for-hsrp");
    }

    @Test
    void switchThatDoesNotAnswerHostsIsFoundTwice() {
        patient.missing = Set.of(MissingAbility.ANSWER_FLOWS);
        assertEquals(List.of(Check.ABILITY, Check.VIRTUAL_ADDRESS), faults().stream().map(Finding::check).toList());
    }

    @Test
    void switchThatIsNotInSyncIsFound() {
        patient.outOfSync = true;
        assertFound(Check.DATA_PLANE, Severity.CRITICAL, "has not confirmed, or has refused");
    }

    @Test
    void portThatIsDownIsFound() {
        patient.ports.put(1L, false);
        final var found = assertFound(Check.PORT, Severity.CRITICAL, "the port of gateway gw1 is down");
        assertEquals(new Finding.Place(Patient.NODE, "1", "gw1", null), found.place());
    }

    @Test
    void portThatTheSwitchDoesNotUseIsFound() {
        patient.notLive = Set.of(1L);
        final var found = assertFound(Check.PORT, Severity.CRITICAL,
            "the switch does not use the port of gateway gw1: there is a link, but BFD, LACP or spanning tree");
        assertEquals("check that protocol at both ends of the link", found.remedy());
        patient.bondPort = 3L;
        assertFound(Check.PORT, Severity.WARNING, "the switch does not use the port of gateway gw1");
        patient.bondPort = null;
        patient.notLive = Set.of(3L);
        patient.trusted = Set.of("3");
        assertFound(Check.PORT, Severity.WARNING, "the switch does not use the trusted port");
        patient.trunk = "3";
        assertFound(Check.PORT, Severity.CRITICAL, "the switch does not use the trunk");
    }

    @Test
    void gatewayThatIsHeldDownSinceItsPortFlapsIsFound() {
        patient.dampened = true;
        assertFound(Check.PORT, Severity.WARNING, "gateway gw1 loses its port again and again; HSRP waits until");
    }

    @Test
    void portThatIsNotThereIsFound() {
        patient.ports.remove(2L);
        assertEquals("correct port or bond-port of the gateway; the ports there are [1 eth1, 3 eth3]",
            assertFound(Check.PORT, Severity.CRITICAL, "the switch has no such port, at which gateway gw2").remedy());
    }

    @Test
    void bondWithOnePortDownIsAWarning() {
        patient.bondPort = 3L;
        patient.ports.put(1L, false);
        assertFound(Check.PORT, Severity.WARNING, "the port of gateway gw1 is down");
    }

    @Test
    void trustedPortsAndTrunksAreFound() {
        patient.trusted = Set.of("3");
        assertEquals(List.of(), faults());
        patient.ports.put(3L, false);
        assertFound(Check.PORT, Severity.WARNING, "the trusted port is down");
        patient.trunk = "3";
        assertFound(Check.PORT, Severity.CRITICAL, "the trunk is down");
        patient.ports.remove(3L);
        assertFound(Check.PORT, Severity.CRITICAL, "the switch has no such port, which is configured as trunk");
    }

    @Test
    void trunkWithOnePortDownIsAWarning() {
        patient.trusted = Set.of("3", "4");
        patient.trunk = "3";
        patient.trunkBondPort = "4";
        patient.ports.put(3L, false);
        patient.ports.put(4L, true);
        assertEquals("the other ports of its bond carry: check the link between the switches",
            assertFound(Check.PORT, Severity.WARNING, "the trunk is down").remedy());
        patient.ports.put(4L, false);
        assertEquals(2, faults().stream().filter(fault -> fault.severity() == Severity.CRITICAL).count());
    }

    @Test
    void accessPortThatIsNotThereIsFound() {
        patient.vlan = 10;
        patient.access = Set.of("1-3");
        assertEquals(List.of(), faults());
        patient.access = Set.of("1-3", "20-24");
        assertFound(Check.VLAN, Severity.WARNING, "the switch has no such port, which is configured as access-port");
    }

    @Test
    void framesOfTheVlanAreTold() {
        patient.vlan = 10;
        assertTrue(examine().stream().anyMatch(finding -> finding.text().equals(
            "the LAN has the frames with VLAN tag 10 only: no access-port is configured")));
    }

    @Test
    void otherMacAddressIsFound() {
        patient.answers.put("gw1", new LanFacts.Answer(true, MacAddress.of("02:00:00:00:00:aa")));
        assertFound(Check.GATEWAY, Severity.CRITICAL,
            "the router answers for 10.0.0.2 with MAC address 02:00:00:00:00:aa, not with 02:00:00:00:00:01");
    }

    @Test
    void silentGatewayIsFoundWithTheTagThatIsLikely() {
        patient.answers.put("gw1", new LanFacts.Answer(false, null));
        final var text = "nobody answers ARP for 10.0.0.2 at the port of gateway gw1";
        assertTrue(assertFound(Check.GATEWAY, Severity.CRITICAL, text).remedy().endsWith(
            "if its frames are tagged, the LAN needs their vlan-id"));
        patient.vlan = 10;
        assertTrue(assertFound(Check.GATEWAY, Severity.CRITICAL, text).remedy().endsWith(
            "it is asked with tag 10: if its frames are untagged, list its port as access-port"));
        patient.access = Set.of("1");
        assertTrue(assertFound(Check.GATEWAY, Severity.CRITICAL, text).remedy().endsWith(
            "if its frames have the tag 10, take its port out of access-port"));
    }

    @Test
    void gatewaysThatCannotBeAskedAreNoFault() {
        patient.answers.clear();
        assertEquals(List.of(), faults());
    }

    @Test
    void groupWithoutActiveRouterIsFound() {
        patient.group = new Group(null, null, HsrpState.LISTEN);
        assertEquals("wait for the hold time and look again: there is an election",
            assertFound(Check.ROUTER, Severity.CRITICAL, "has no active router yet").remedy());
        patient.group = new Group(null, null, HsrpState.INITIAL);
        assertFound(Check.ROUTER, Severity.CRITICAL, "has no active router: hosts have no gateway");
    }

    @Test
    void groupWithoutStandbyRouterIsFound() {
        patient.group = new Group("gw1", null, HsrpState.ACTIVE);
        assertFound(Check.ROUTER, Severity.WARNING, "has no standby router");
    }

    @Test
    void disabledGroupIsANotice() {
        patient.enabled = false;
        patient.group = new Group(null, null, HsrpState.INITIAL);
        assertFound(Check.ROUTER, Severity.NOTICE, "group ipv4 10 is disabled");
    }

    @Test
    void switchoverIsANotice() {
        patient.switchover = "gw1";
        assertFound(Check.ROUTER, Severity.NOTICE, "gw1 was made active by a switchover");
    }

    @Test
    void trackedObjectThatIsDownIsFound() {
        patient.trackDown = true;
        assertFound(Check.ROUTER, Severity.WARNING,
            "tracked object uplink1 is down: gw1 has priority 110 in group ipv4 10");
    }

    @Test
    void activeRouterThatChangesAgainAndAgainIsFound() {
        patient.firstChange = 7;
        patient.history = Patient.activeBefore(Reason.PORT_DOWN, 9, 6, 5, 1);
        assertFound(Check.ROUTER, Severity.WARNING,
            "the active router of group ipv4 10 changes again and again: 4 times within 10 minutes");
        patient.leader = Patient.key(9);
        assertEquals(List.of(), faults(), "that is said of the group that it follows");
        patient.leader = null;
        patient.history = Patient.activeBefore(Reason.PORT_DOWN, 10, 6, 5, 1);
        assertEquals(List.of(), faults());
    }

    /** As the page judges. */
    @Test
    void firstElectionSwitchoverAndAdoptionAreNoFlapping() {
        patient.history = Patient.activeBefore(Reason.ACTIVE_TIMER_EXPIRED, 9, 6, 5, 1);
        assertEquals(List.of(), faults());
        patient.history = Patient.activeBefore(Reason.SWITCHOVER, 9, 8, 7, 6, 5, 1);
        assertEquals(List.of(), faults());
        patient.history = Patient.activeBefore(Reason.ADOPTED, 9, 8, 7, 6, 5, 1);
        assertEquals(List.of(), faults());
        patient.history = Patient.activeBefore(Reason.ACTIVE_TIMER_EXPIRED, 9, 8, 6, 5, 1);
        assertFound(Check.ROUTER, Severity.WARNING, ": 4 times within 10 minutes");
    }

    @Test
    void unknownVirtualAddressIsFound() {
        patient.virtualAddress = null;
        assertFound(Check.VIRTUAL_ADDRESS, Severity.CRITICAL, "group ipv4 10 has no virtual address");
    }

    @Test
    void routersThatDoNotAgreeAreFound() {
        patient.conflict = ConflictState.Kind.TIMERS;
        assertFound(Check.PEER, Severity.WARNING, "Different TIMERS");
        patient.conflict = ConflictState.Kind.TWO_ACTIVES;
        assertFound(Check.PEER, Severity.CRITICAL, "Different TWO_ACTIVES");
    }

    @Test
    void violationOfTheGuardIsFound() {
        patient.violated = true;
        assertFound(Check.GUARD, Severity.WARNING, "port openflow:1/3 claims 10.0.0.1");
    }

    @Test
    void shortHoldTimeIsFound() {
        patient.timers = new HelloTimers(1_000, 2_999);
        assertFound(Check.TIMERS, Severity.WARNING, "has a hold time of 2999 ms, less than three hello intervals");
    }

    @Test
    void tooManyHellosAreFound() {
        // Two members send
        patient.timers = new HelloTimers(250, 800);
        patient.groups = 1_000;
        assertEquals(List.of(), faults());
        patient.groups = 1_001;
        assertFound(Check.TIMERS, Severity.WARNING, "the gateways send 8008 Hellos per second");
    }

    @Test
    void ofManyFaultsOfAKindSomeAreNamed() {
        patient.groups = 10;
        patient.group = new Group(null, null, HsrpState.INITIAL);
        assertEquals(10, faults().size());
        patient.groups = 1_000;
        assertEquals(11, faults().size());
        assertEquals("and 990 more of this kind", faults().getLast().text());
        assertEquals(Severity.CRITICAL, faults().getLast().severity());
    }

    @Test
    void lateTimersAreFoundWhereHellosAreShort() {
        patient.times = times(1_000, 11, 40_000);
        assertEquals(List.of(), faults(), "with a hello interval of 3 s");
        patient.timers = new HelloTimers(100, 500);
        assertFound(Check.CONTROLLER, Severity.WARNING, "more than one timer in a hundred");
        patient.times = times(1_000, 10, 40_000);
        assertEquals(List.of(), faults());
    }

    @Test
    void controllerThatStoodStillIsANotice() {
        patient.times = times(1_000, 1, 7_000_000);
        assertEquals(List.of(), faults());
        patient.times = times(1_000, 1, 7_000_001);
        assertFound(Check.CONTROLLER, Severity.NOTICE, "has once stood still for 7000 ms");
    }

    @Test
    void droppedFramesAndRestartsAreFound() {
        patient.times = new LoopTimes(0, null, 0, 0, 0, 0, 0, 5, 0, 0, Map.of());
        assertFound(Check.CONTROLLER, Severity.WARNING, "5 frames were dropped");
        patient.times = new LoopTimes(0, null, 0, 0, 0, 0, 0, 0, 0, 2, Map.of());
        assertFound(Check.CONTROLLER, Severity.WARNING, "the LAN was restarted 2 times");
    }

    private static LoopTimes times(final long expired, final long late, final long greatest) {
        return new LoopTimes(0, null, 0, 0, expired, late, greatest, 0, 0, 0, Map.of());
    }

    /** There is one fault, and it has a remedy. */
    private Finding assertFound(final Check check, final Severity severity, final String text) {
        final var faults = faults();
        assertEquals(1, faults.size(), faults.toString());
        final var fault = faults.getFirst();
        assertEquals(Map.entry(check, severity), Map.entry(fault.check(), fault.severity()), fault.toString());
        assertTrue(fault.text().contains(text), fault.text());
        assertTrue(fault.remedy() != null && !fault.remedy().isEmpty());
        return fault;
    }

    private List<Finding> faults() {
        return examine().stream().filter(finding -> finding.severity() != Severity.OK).toList();
    }

    private List<Finding> examine() {
        return Doctor.examine(patient.facts());
    }
}
