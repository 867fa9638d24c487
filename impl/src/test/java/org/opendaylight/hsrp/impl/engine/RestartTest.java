/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opendaylight.hsrp.impl.engine.Office.GW1;
import static org.opendaylight.hsrp.impl.engine.Office.GW2;
import static org.opendaylight.hsrp.impl.engine.Office.HOST_PORT;
import static org.opendaylight.hsrp.impl.engine.Office.S1;
import static org.opendaylight.hsrp.impl.engine.Office.S2;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.ACTIVE;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.INITIAL;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opendaylight.hsrp.impl.engine.config.Configs;
import org.opendaylight.hsrp.impl.engine.config.Configuration;
import org.opendaylight.hsrp.impl.engine.config.GatewayConfig;
import org.opendaylight.hsrp.impl.engine.config.InterfaceSettings;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.config.MemberTrack;
import org.opendaylight.hsrp.impl.engine.config.PortRef;
import org.opendaylight.hsrp.impl.engine.config.PortSource;
import org.opendaylight.hsrp.impl.engine.state.EventState;
import org.opendaylight.hsrp.impl.engine.state.LanState;
import org.opendaylight.hsrp.impl.engine.state.LanState.OperStatus;
import org.opendaylight.hsrp.impl.pipeline.GroupEntry;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.tracking.BooleanList;
import org.opendaylight.hsrp.impl.tracking.Observation;
import org.opendaylight.hsrp.impl.tracking.TrackState;
import org.opendaylight.hsrp.impl.tracking.TrackedObject;

/** A controller, a connection or a switch comes back, and nothing moves unless it must. */
class RestartTest {
    private static final NodeId WAN = new NodeId("openflow:9");
    private static final long UPLINK_PORT = 3;
    private static final List<String> ADOPTED =
        List.of("gw1 INITIAL ACTIVE ADOPTED", "gw2 INITIAL STANDBY ADOPTED");

    private final SimulatedNetwork network = new SimulatedNetwork();

    /** A LAN was deleted while nothing ran here: another one of its name has another past. One left out is kept. */
    @Test
    void eventsOfLansThatWereDeletedMeanwhileAreForgotten() {
        final var event = new EventState(1, Instant.EPOCH, new EventState.Trigger(EventState.Kind.OPERATOR,
            "switchover", null, "Ada"), 1, 0, List.of(), List.of(), List.of(), new EventState.Stages(0, 0, 0, null));
        List.of("attic", "wrong", "office").forEach(lan -> network.kept.save(lan, List.of(event)));
        network.engine.configure(new Configuration(List.of(Office.lan(Office.group(110, true, 100, true))), List.of(),
            Set.of("office", "wrong")));
        assertEquals(List.of(), network.kept.load("attic"));
        assertEquals(List.of(event), network.kept.load("wrong"));
        assertEquals(event, network.kept.load("office").getFirst());
    }

    /** What gw1 tracks, in all the ways that there are. */
    static Stream<List<TrackedObject>> trackedObjects() {
        return Stream.of(S1, WAN).flatMap(node -> Stream.of(
            List.of(port("uplink", node, 0)),
            List.of(port("uplink", node, 60_000)),
            List.of(port("link", node, 0), new TrackedObject("uplink",
                new BooleanList(BooleanList.Operator.AND, Map.of("link", false)), 0, 0))));
    }

    @ParameterizedTest
    @MethodSource("trackedObjects")
    void restartWithTrackedPortThatIsUpMovesNothing(final List<TrackedObject> objects) {
        for (var track : List.of(new MemberTrack("uplink", 20, false), new MemberTrack("uplink", 0, true))) {
            for (var order : List.of(List.of(S1, WAN), List.of(WAN, S1))) {
                final var lan = lan(track);
                final var fresh = network();
                serve(fresh, lan, objects);
                fresh.restart();
                fresh.configure(List.of(lan), objects);
                fresh.timers.run(1_000);
                order.forEach(node -> {
                    fresh.connect(node);
                    fresh.timers.run(5_000);
                });
                fresh.timers.run(60_000);
                assertEquals(ADOPTED, Office.changes(fresh));
                assertTrue(fresh.tracked.stream().allMatch(object -> object.changes() == 0), fresh.tracked::toString);
            }
        }
    }

    /** The port and the gateways are at the switch whose connection is lost: nothing is known of either meanwhile. */
    @Test
    void lostControlConnectionWithTrackedPortMovesNothing() {
        final var objects = List.of(port("uplink", S1, 0));
        final var fresh = network();
        serve(fresh, lan(new MemberTrack("uplink", 20, false)), objects);
        fresh.disconnect(S1);
        fresh.timers.run(8_000);
        fresh.changes.clear();
        fresh.connect(S1);
        fresh.timers.run(60_000);
        assertEquals(ADOPTED, Office.changes(fresh));
        assertEquals(1, fresh.group("office", 10).epoch());
    }

    @Test
    void lossOfFlowsIsShownUntilTheSwitchComesBackWithThem() {
        final var fresh = network();
        serve(fresh, lan(new MemberTrack("uplink", 20, false)), List.of(port("uplink", S1, 0)));
        fresh.changes.clear();
        fresh.engine.flowsLost(S1, Instant.EPOCH);
        fresh.engine.flowsLost(WAN, Instant.EPOCH);
        fresh.timers.run(5_000);
        assertEquals(Map.of(S1, Instant.EPOCH), fresh.published("office").orElseThrow().flowsLost());
        fresh.engine.flowsLost(S1, null);
        fresh.timers.run(5_000);
        assertEquals(Map.of(), fresh.published("office").orElseThrow().flowsLost());
        assertEquals(List.of(), Office.changes(fresh));
    }

    @Test
    void connectionOfASwitchIsShown() {
        final var fresh = network();
        serve(fresh, lan(new MemberTrack("uplink", 20, false)), List.of(port("uplink", S1, 0)));
        fresh.timers.run(5_000);
        assertEquals(true, fresh.published("office").orElseThrow().connected().get(S1));
        fresh.disconnect(S1);
        fresh.timers.run(5_000);
        assertEquals(false, fresh.published("office").orElseThrow().connected().get(S1));
    }

    @Test
    void switchThatIsNeverHeardIsDownAfterHalfAMinute() {
        final var objects = List.of(port("uplink", new NodeId("openflow:77"), 0));
        final var fresh = network();
        fresh.configure(List.of(lan(new MemberTrack("uplink", 20, false))), objects);
        fresh.timers.run(29_999);
        assertEquals(TrackState.UNDECIDED, fresh.tracked.getFirst().state());
        fresh.timers.run(1);
        assertEquals(TrackState.DOWN, fresh.tracked.getFirst().state());
    }

    /** Both in one transaction: there is no moment at which the member has its priority back. */
    @Test
    void objectAndWhatRefersToItGoTogether() {
        final var objects = List.of(port("uplink", S1, 0));
        final var fresh = network();
        serve(fresh, lan(new MemberTrack("uplink", 20, false)), objects);
        fresh.setUp(S1, UPLINK_PORT, false);
        Office.assertServedBy(fresh, S1, HOST_PORT, GW2);
        fresh.changes.clear();
        fresh.configure(List.of(Office.lan(Map.of("gw1", Configs.member("gw1", 90, true),
            "gw2", Configs.member("gw2", 100, true)))), List.of());
        fresh.timers.run(60_000);
        assertEquals(List.of(), Office.changes(fresh).stream().filter(change -> change.contains("ACTIVE")).toList());
        Office.assertServedBy(fresh, S1, HOST_PORT, GW2);
    }

    @Test
    void gatewayIsFoundWhereItsPortHasBeenRenumbered() {
        final var fresh = byName();
        fresh.disconnect(S1);
        fresh.removePort(S1, GW1.port());
        fresh.setUpSilently(S1, 23, true);
        fresh.name(S1, 23, "gw1");
        fresh.connect(S1);
        fresh.timers.run(60_000);
        assertEquals(23L, gateway(fresh, "gw1").portNumber());
        assertEquals(OperStatus.UP, gateway(fresh, "gw1").status());
        assertEquals(Set.of(23L, GW2.port()), fresh.tables(S1).groups().stream()
            .filter(group -> !group.equals(GroupEntry.ALWAYS_LIVE)).flatMap(group -> group.buckets().stream())
            .map(bucket -> bucket.watchPort()).collect(Collectors.toSet()));
    }

    @Test
    void gatewayWhosePortIsGoneWhenTheSwitchIsBackIsMissing() {
        final var fresh = byName();
        fresh.disconnect(S1);
        fresh.removePort(S1, GW1.port());
        fresh.connect(S1);
        fresh.timers.run(1_000);
        assertEquals(OperStatus.PORT_MISSING, gateway(fresh, "gw1").status());
        assertEquals(ACTIVE, fresh.state("office", 10, "gw2"));
        Office.assertServedBy(fresh, S1, HOST_PORT, GW2);
    }

    /** The number of a port and its name mean the same gateway; another port is another place. */
    @Test
    void portThatIsNamedOtherwiseChangesNothing() {
        final var fresh = byName();
        fresh.changes.clear();
        fresh.configure(List.of(Office.lan(Office.group(110, true, 100, true))), List.of());
        fresh.timers.run(60_000);
        assertEquals(List.of(), Office.changes(fresh));
        assertEquals(OperStatus.UP, gateway(fresh, "gw1").status());
        Office.assertServedBy(fresh, S1, HOST_PORT, GW1);
        fresh.setUp(S1, GW1.port(), false);
        Office.assertServedBy(fresh, S1, HOST_PORT, GW2);
    }

    @Test
    void switchThatWasUnpluggedWhileNoLanLookedIsMissing() {
        final var two = Office.twoSwitches();
        final var whole = Office.lanOnTwoSwitches(Office.group(110, true, 100, true));
        two.configure(List.of(whole));
        two.timers.run(45_000);
        two.configure(List.of(Configs.lan("office", null, HsrpVersion.V2, true, InterfaceSettings.DEFAULTS,
            Map.of(S1, Set.of(new PortRef(Long.toString(Office.TRUNK_PORT)))), Map.of("gw1", GW1.config()),
            Map.of(Office.KEY, Office.group(Map.of("gw1", Configs.member("gw1", 110, true)))))));
        two.timers.run(1_000);
        two.disconnect(S2);
        two.timers.run(1_000);
        two.configure(List.of(whole));
        two.timers.run(45_000);
        assertEquals(OperStatus.NODE_MISSING, gateway(two, "gw2").status());
        assertEquals(INITIAL, two.state("office", 10, "gw2"));
    }

    private static SimulatedNetwork network() {
        final var network = new SimulatedNetwork();
        network.addSwitch(S1, Set.of(GW1.port(), GW2.port(), UPLINK_PORT, HOST_PORT));
        network.addSwitch(WAN, Set.of(UPLINK_PORT));
        return network;
    }

    /** Gateways are known by the names of their ports. */
    private SimulatedNetwork byName() {
        network.addSwitch(S1, Set.of(GW1.port(), GW2.port(), HOST_PORT));
        network.name(S1, GW1.port(), "gw1");
        network.name(S1, GW2.port(), "gw2");
        network.connect(S1);
        final var lan = Office.lan(Office.group(110, true, 100, true));
        serve(network, Configs.lan("office", null, HsrpVersion.V2, true, InterfaceSettings.DEFAULTS,
            lan.trustedPorts(), Map.of("gw1", named(GW1), "gw2", named(GW2)), lan.groups()), List.of());
        return network;
    }

    private static GatewayConfig named(final Office.Site site) {
        final var config = site.config();
        return Configs.gateway(config.name(), config.node(), new PortRef(config.name()), config.mac(),
            config.ipv4Address(), config.ipv4PrefixLength(), config.ipv6LinkLocalAddress());
    }

    private static LanConfig lan(final MemberTrack track) {
        return Office.lan(Map.of("gw1", Configs.member("gw1", 110, true, List.of(track)),
            "gw2", Configs.member("gw2", 100, true)));
    }

    private static TrackedObject port(final String name, final NodeId node, final long upDelay) {
        return new TrackedObject(name,
            new Observation(new PortSource(node, new PortRef(Long.toString(UPLINK_PORT)))), upDelay, 0);
    }

    private static void serve(final SimulatedNetwork network, final LanConfig lan, final List<TrackedObject> objects) {
        network.configure(List.of(lan), objects);
        network.timers.run(45_000);
        Office.assertServedBy(network, S1, HOST_PORT, GW1);
    }

    private static LanState.GatewayState gateway(final SimulatedNetwork network, final String name) {
        network.timers.run(200);
        return network.published.get("office").gateways().stream().filter(gateway -> gateway.name().equals(name))
            .findFirst().orElseThrow();
    }
}
