/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opendaylight.hsrp.impl.engine.Office.GW1;
import static org.opendaylight.hsrp.impl.engine.Office.GW2;
import static org.opendaylight.hsrp.impl.engine.Office.HOST_PORT;
import static org.opendaylight.hsrp.impl.engine.Office.S1;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.ACTIVE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.state.GroupPast;
import org.opendaylight.hsrp.impl.engine.state.GroupPast.MemberPast;
import org.opendaylight.hsrp.impl.engine.state.LanState.Change;
import org.opendaylight.hsrp.impl.engine.state.LanState.GroupState;
import org.opendaylight.hsrp.impl.engine.state.LanState.MemberState;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Reason;

/** Another member of a cluster takes over from what the former one has published. */
class TakeOverTest {
    private static final LanConfig LAN = Office.lan(Office.group(110, true, 100, false));

    private final SimulatedNetwork network = Office.oneSwitch();

    @BeforeEach
    void serve() {
        network.configure(List.of(LAN));
        network.timers.run(45_000);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void rolesAreKeptWhetherTheSwitchTellsThemOrNot(final boolean readable) {
        network.readable(readable);
        network.engine.switchover("office", Office.KEY, "gw2", "a test").toCompletableFuture().join();
        network.timers.run(10_000);
        final var tables = network.tables(S1);
        final var former = network.group("office", 10);
        takeOver(past(former));
        assertEquals(List.of("gw2 INITIAL ACTIVE ADOPTED", "gw1 INITIAL STANDBY ADOPTED"), Office.changes(network));
        assertEquals(tables, network.tables(S1));
        network.timers.run(60_000);
        assertEquals(2, network.changes.size(), "gw1 would preempt if the operator's choice were forgotten");
        final var now = network.group("office", 10);
        assertEquals("gw2", now.switchoverGateway());
        assertEquals(former.epoch(), now.epoch());
        Office.assertServedBy(network, S1, HOST_PORT, GW2);
    }

    @Test
    void historyGoesOn() {
        final var former = network.group("office", 10);
        takeOver(past(former));
        final var now = network.group("office", 10);
        for (int i = 0; i < 2; i++) {
            final var before = former.members().get(i);
            final var after = now.members().get(i);
            assertEquals(before.history(), after.history().subList(0, after.history().size() - 1));
            assertEquals(Reason.ADOPTED, after.history().getLast().reason());
            assertEquals(before.firstChange(), after.firstChange());
        }
    }

    @Test
    void historyIsNoLongerThanElsewhere() {
        final var changes = new ArrayList<Change>();
        for (int i = 0; i < 16; i++) {
            changes.add(new Change(network.timers.now().time().minusSeconds(20 - i), HsrpState.LISTEN, HsrpState.SPEAK,
                Reason.STANDBY_TIMER_EXPIRED));
        }
        takeOver(new GroupPast(null, GW1.address(), false, 41, Map.of("gw1", new MemberPast(30, changes))));
        final var gw1 = member("gw1");
        assertEquals(16, gw1.history().size());
        assertEquals(changes.subList(1, 16), gw1.history().subList(0, 15));
        assertEquals(31, gw1.firstChange());
        assertEquals(1, member("gw2").firstChange());
        assertEquals(41, network.group("office", 10).epoch());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void switchThatHasTurnedToTheNextGatewayMeanwhileIsFollowed(final boolean readable) {
        network.readable(readable);
        final var past = past(network.group("office", 10));
        network.setUpSilently(S1, GW1.port(), false);
        takeOver(past);
        assertEquals(List.of("gw2 INITIAL ACTIVE ADOPTED"), Office.changes(network));
        Office.assertServedBy(network, S1, HOST_PORT, GW2);
        assertEquals(2, network.group("office", 10).epoch());
    }

    @Test
    void nobodyOfOursServesWhereAnotherRouterWasActive() {
        network.readable(false);
        takeOver(new GroupPast(null, Ipv4Address.of("10.0.0.9"), true, 7, Map.of()));
        assertTrue(network.changes.stream().noneMatch(change -> change.change().reason() == Reason.ADOPTED));
        assertEquals(List.of(), List.copyOf(network.tables(S1).groups()));
        network.timers.run(45_000);
        assertEquals(ACTIVE, network.state("office", 10, "gw1"), "since that one is not heard");
        assertEquals(8, network.group("office", 10).epoch());
    }

    @Test
    void lanThatIsConfiguredLaterHasNoPast() {
        final var past = past(network.group("office", 10));
        assertNotEquals(0, past.epoch());
        network.readable(false);
        network.restart();
        network.engine.takeOver(Map.of("office", Map.of(Office.KEY, past)));
        network.configure(List.of());
        network.configure(List.of(LAN));
        network.connect(S1);
        assertTrue(network.changes.stream().noneMatch(change -> change.change().reason() == Reason.ADOPTED));
        assertEquals(1, member("gw1").firstChange());
    }

    private MemberState member(final String gateway) {
        return network.group("office", 10).members().stream().filter(member -> member.gateway().equals(gateway))
            .findFirst().orElseThrow();
    }

    private void takeOver(final GroupPast past) {
        network.restart();
        network.engine.takeOver(Map.of("office", Map.of(Office.KEY, past)));
        network.configure(List.of(LAN));
        network.connect(S1);
    }

    private static GroupPast past(final GroupState state) {
        return new GroupPast(state.switchoverGateway(), state.active().address(), state.active().gateway() == null,
            state.epoch(), state.members().stream().collect(Collectors.toMap(MemberState::gateway,
                member -> new MemberPast(member.firstChange(), member.history()))));
    }
}
