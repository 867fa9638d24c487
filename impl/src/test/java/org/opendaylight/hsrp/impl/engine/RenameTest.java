/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opendaylight.hsrp.impl.engine.Office.GW1;
import static org.opendaylight.hsrp.impl.engine.Office.GW2;
import static org.opendaylight.hsrp.impl.engine.Office.HOST_PORT;
import static org.opendaylight.hsrp.impl.engine.Office.S1;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.ACTIVE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opendaylight.hsrp.impl.engine.config.Configs;
import org.opendaylight.hsrp.impl.engine.config.GroupConfig;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.config.MemberTrack;
import org.opendaylight.hsrp.impl.engine.config.PortRef;
import org.opendaylight.hsrp.impl.engine.config.PortSource;
import org.opendaylight.hsrp.impl.engine.state.LanState.StateChange;
import org.opendaylight.hsrp.impl.pipeline.SwitchTables;
import org.opendaylight.hsrp.impl.protocol.Authentication;
import org.opendaylight.hsrp.impl.protocol.Authenticator;
import org.opendaylight.hsrp.impl.protocol.GroupMessage;
import org.opendaylight.hsrp.impl.protocol.HelloTimers;
import org.opendaylight.hsrp.impl.protocol.HsrpEncoder;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.OpCode;
import org.opendaylight.hsrp.impl.protocol.Reason;
import org.opendaylight.hsrp.impl.protocol.frame.HsrpFrame;
import org.opendaylight.hsrp.impl.tracking.Observation;
import org.opendaylight.hsrp.impl.tracking.TrackedObject;

/** The operator gives gateways, or a LAN, other names. */
class RenameTest {
    private final SimulatedNetwork network = Office.oneSwitch();

    @Test
    void otherNamesForGatewaysMoveNothing() {
        network.configure(List.of(lan("gw1", "gw2", Office.VIRTUAL_ADDRESS, List.of())));
        network.timers.run(60_000);
        network.changes.clear();
        final var tables = network.tables(S1);
        network.configure(List.of(lan("left", "right", Office.VIRTUAL_ADDRESS, List.of())));
        assertEquals(List.of("left INITIAL ACTIVE ADOPTED", "right INITIAL STANDBY ADOPTED"), Office.changes(network));
        assertEquals(tables, network.tables(S1));
        Office.assertServedBy(network, S1, HOST_PORT, GW1);
        network.timers.run(60_000);
        assertEquals(2, network.changes.size());
        assertEquals(1, network.group("office", 10).epoch());
    }

    /** By the name of a LAN nobody on it knows it. */
    @Test
    void anotherNameForTheLanMovesNothing() {
        network.configure(List.of(lan("gw1", "gw2", Office.VIRTUAL_ADDRESS, List.of())));
        network.timers.run(60_000);
        network.engine.switchover("office", Office.KEY, "gw2", "test");
        network.timers.run(60_000);
        final var before = network.group("office", 10);
        final int events = network.kept.load("office").size();
        final var tables = network.tables(S1);
        final var written = new ArrayList<SwitchTables>();
        network.programmed = () -> written.add(network.tables(S1));
        network.changes.clear();
        network.settled.clear();
        network.configure(List.of(named("floor", lan("gw1", "gw2", Office.VIRTUAL_ADDRESS, List.of()))));
        assertEquals(Set.of(tables), Set.copyOf(written));
        network.timers.run(60_000);
        assertEquals(List.of(), Office.changes(network));
        assertEquals(Set.of("floor"), network.published.keySet());
        assertEquals(Set.of("floor"), network.engine.lans());
        assertEquals(List.of("floor " + S1), network.settled);
        assertEquals(List.of(), network.kept.load("office"));
        assertTrue(network.kept.load("floor").size() >= events && events > 0);
        final var after = network.group("floor", 10);
        assertEquals(before.epoch(), after.epoch());
        assertEquals("gw2", after.active().gateway());
        assertEquals("gw2", after.switchoverGateway());
        Office.assertServedBy(network, S1, HOST_PORT, GW2);

        network.setUp(S1, GW2.port(), false);
        assertEquals(ACTIVE, network.state("floor", 10, "gw1"));
        assertEquals(Set.of("floor"), network.changes.stream().map(StateChange::lan).collect(Collectors.toSet()));
        network.configure(List.of(lan("gw1", "gw2", Office.VIRTUAL_ADDRESS, List.of())));
        Office.assertServedBy(network, S1, HOST_PORT, GW1);
        network.configure(List.of());
        assertEquals(SwitchTables.EMPTY, network.tables(S1));
        assertEquals(Set.of(), network.published.keySet());
    }

    /** It is configured as any other LAN then. */
    @Test
    void anotherNameMayComeWithOtherChanges() {
        network.configure(List.of(lan("gw1", "gw2", Office.VIRTUAL_ADDRESS, List.of())));
        network.timers.run(60_000);
        network.configure(List.of(named("floor", Office.lan(Office.withNumber(Office.group(110, true, 100, true),
            11)))));
        assertEquals(ACTIVE, network.state("floor", 11, "gw1"));
    }

    @Test
    void formerNameMayBeThatOfANewLan() {
        final var plain = lan("gw1", "gw2", Office.VIRTUAL_ADDRESS, List.of());
        final var floor = named("floor", plain);
        network.configure(List.of(plain));
        network.timers.run(60_000);
        network.configure(List.of(floor));
        network.configure(List.of(floor, Configs.lan("office", 20, plain.version(), true, plain.settings(),
            plain.trustedPorts(), plain.gateways(), plain.groups())));
        assertEquals(ACTIVE, network.state("floor", 10, "gw1"));
        assertEquals(HsrpState.LISTEN, network.state("office", 10, "gw1"));
        network.timers.run(60_000);
        assertEquals(ACTIVE, network.state("office", 10, "gw1"));
    }

    @Test
    void lanOfAnotherVlanIsAnotherLan() {
        network.configure(List.of(lan("gw1", "gw2", Office.VIRTUAL_ADDRESS, List.of())));
        network.timers.run(60_000);
        final var plain = lan("gw1", "gw2", Office.VIRTUAL_ADDRESS, List.of());
        network.configure(List.of(Configs.lan("floor", 20, plain.version(), true, plain.settings(),
            plain.trustedPorts(), plain.gateways(), plain.groups())));
        assertEquals(HsrpState.LISTEN, network.state("floor", 10, "gw1"));
        assertEquals(Set.of("floor"), network.published.keySet());
    }

    @Test
    void whatWasLearnedIsKept() {
        network.configure(List.of(lan("gw1", "gw2", null, List.of())));
        network.timers.run(20_000);
        assertNull(network.group("office", 10).virtualAddress());
        hello(ACTIVE, 50);
        network.timers.run(60_000);
        Office.assertServedBy(network, S1, HOST_PORT, GW1);
        network.changes.clear();
        network.configure(List.of(lan("left", "right", null, List.of())));
        network.timers.run(60_000);
        assertEquals(Office.VIRTUAL_ADDRESS, network.group("office", 10).virtualAddress());
        assertEquals(List.of("left INITIAL ACTIVE ADOPTED", "right INITIAL STANDBY ADOPTED"), Office.changes(network));
        Office.assertServedBy(network, S1, HOST_PORT, GW1);
    }

    /** The switch goes on answering for it, whoever has taught it. */
    @Test
    void whatWasLearnedOutlivesALossOfTheConnection() {
        network.configure(List.of(lan("gw1", "gw2", null, List.of())));
        network.timers.run(20_000);
        hello(ACTIVE, 50);
        network.timers.run(60_000);
        network.disconnect(S1);
        network.timers.run(1_000);
        network.connect(S1);
        network.timers.run(120_000);
        assertEquals(Office.VIRTUAL_ADDRESS, network.group("office", 10).virtualAddress());
        assertEquals(ACTIVE, network.state("office", 10, "gw1"));
        Office.assertServedBy(network, S1, HOST_PORT, GW1);
    }

    /** A router that is not ours goes on in its role, and what hosts send goes on to it. */
    @ParameterizedTest
    @CsvSource({"ACTIVE, 200", "STANDBY, 105"})
    void rolesOfForeignRoutersAreKept(final HsrpState role, final int priority) {
        network.configure(List.of(lan("gw1", "gw2", Office.VIRTUAL_ADDRESS, List.of())));
        network.timers.run(60_000);
        hello(role, priority);
        network.timers.run(1_000);
        hello(role, priority);
        final var before = network.group("office", 10);
        final var tables = network.tables(S1);
        network.configure(List.of(lan("left", "right", Office.VIRTUAL_ADDRESS, List.of())));
        assertEquals(tables, network.tables(S1));
        final var after = network.group("office", 10);
        assertEquals(before.epoch(), after.epoch());
        final var foreign = Ipv4Address.of("10.0.0.9");
        assertEquals(foreign, (role == ACTIVE ? before.active() : before.standby()).address());
        assertEquals(foreign, (role == ACTIVE ? after.active() : after.standby()).address());
    }

    /** It may not run under its new name, so it says goodbye: nobody has to wait for a hold time. */
    @Test
    void gatewayThatIsShutDownUnderItsNewNameResigns() {
        network.configure(List.of(lan("gw1", "gw2", Office.VIRTUAL_ADDRESS, List.of())));
        network.track(List.of(new TrackedObject("spare",
            new Observation(new PortSource(S1, new PortRef("77"))), 0, 0)));
        network.timers.run(60_000);
        network.changes.clear();
        network.configure(List.of(lan("left", "right", Office.VIRTUAL_ADDRESS,
            List.of(new MemberTrack("spare", 0, true)))));
        assertEquals(ACTIVE, network.state("office", 10, "right"));
        assertEquals(List.of(Reason.SHUTDOWN, Reason.RESIGN_RECEIVED, Reason.ADOPTED), network.changes.stream()
            .filter(change -> change.gateway().equals("gw1") || change.change().to() == ACTIVE)
            .map(change -> change.change().reason()).toList());
        Office.assertServedBy(network, S1, HOST_PORT, GW2);
    }

    private void hello(final HsrpState state, final int priority) {
        final var address = Ipv4Address.of("10.0.0.9");
        network.inject(S1, HOST_PORT, HsrpFrame.encode(Office.HOST_MAC, null, address, HsrpVersion.V2,
            HsrpEncoder.encode(new GroupMessage(HsrpVersion.V2, OpCode.HELLO, state, 10, Office.HOST_MAC, priority,
                3_000, 10_000, Office.VIRTUAL_ADDRESS), Authenticator.DEFAULT, address)));
    }

    private static LanConfig named(final String name, final LanConfig lan) {
        return Configs.lan(name, lan.vlanId(), lan.version(), true, lan.settings(), lan.trustedPorts(), lan.gateways(),
            lan.groups());
    }

    private static LanConfig lan(final String left, final String right, final IpAddress virtualAddress,
            final List<MemberTrack> leftTracks) {
        final GroupConfig group = Configs.group(Office.KEY, true, virtualAddress, List.of(), null, HelloTimers.DEFAULT,
            Authentication.DEFAULT, Map.of(left, Configs.member(left, 110, true, leftTracks),
                right, Configs.member(right, 100, true)));
        final var plain = Office.lan(group);
        return Configs.lan("office", null, plain.version(), true, plain.settings(),
            Map.of(S1, Set.of(new PortRef(Long.toString(HOST_PORT)))),
            Map.of(left, GW1.named(left).config(), right, GW2.named(right).config()), Map.of(Office.KEY, group));
    }
}
