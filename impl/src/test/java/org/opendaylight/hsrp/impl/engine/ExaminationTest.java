/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opendaylight.hsrp.impl.engine.Office.GW1;
import static org.opendaylight.hsrp.impl.engine.Office.GW2;
import static org.opendaylight.hsrp.impl.engine.Office.S1;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.api.judgement.MissingAbility;
import org.opendaylight.hsrp.api.judgement.Severity;
import org.opendaylight.hsrp.impl.engine.loop.Engine;
import org.opendaylight.hsrp.impl.engine.state.Diagnosis;
import org.opendaylight.hsrp.impl.engine.state.Finding;
import org.opendaylight.hsrp.impl.engine.state.Finding.Check;
import org.opendaylight.hsrp.impl.engine.state.Refusal;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.frame.ArpFrame;
import org.opendaylight.hsrp.impl.protocol.frame.Frame;
import org.opendaylight.hsrp.impl.protocol.frame.FrameParser;

/** A LAN is examined while it runs: its gateways are asked, and the rest is known. */
class ExaminationTest {
    private static final MacAddress NEW_MAC = MacAddress.of("02:00:00:00:00:aa");
    private static final int SETTLED = 45_000;

    private final SimulatedNetwork network = Office.oneSwitch();
    /** The MAC address with which it is answered at each gateway's port, if it is. */
    private final Map<Long, MacAddress> answering = new HashMap<>(Map.of(GW1.port(), GW1.mac(), GW2.port(),
        GW2.mac()));

    @BeforeEach
    void serve() {
        network.stations = this::arrive;
        network.configure(List.of(Office.lan(Office.group(110, true, 100, false))));
        network.timers.run(SETTLED);
    }

    @Test
    void healthyLanIsWell() {
        final var findings = examine();
        assertEquals(List.of(), faults(findings));
        assertEquals(Set.of(Check.values()), Set.copyOf(findings.stream().map(Finding::check).toList()));
    }

    @Test
    void takesSomeSecondsAndNotLonger() {
        final var asked = network.engine.examine("office").toCompletableFuture();
        network.timers.run(Engine.EXAMINATION_MILLIS - 1);
        assertFalse(asked.isDone());
        network.timers.run(1);
        assertTrue(asked.isDone());
    }

    /** It has answered before, and its port is up: nothing else would notice. */
    @Test
    void routerThatHangsIsFound() {
        answering.remove(GW2.port());
        assertEquals(List.of("GATEWAY nobody answers ARP for 10.0.0.3 at the port of gateway gw2"), faults(examine()));
        answering.put(GW2.port(), GW2.mac());
        assertEquals(List.of(), faults(examine()));
    }

    @Test
    void replacedRouterIsFound() {
        answering.put(GW1.port(), NEW_MAC);
        assertEquals("GATEWAY the router answers for 10.0.0.2 with MAC address 02:00:00:00:00:aa, not with "
            + "02:00:00:00:00:01 as configured; HSRP does not run for it", faults(examine()).getFirst());
    }

    @Test
    void portThatIsDownIsFoundWithWhatFollows() {
        network.setUp(S1, GW2.port(), false);
        network.timers.run(200);
        assertEquals(List.of("PORT the port of gateway gw2 is down", "ROUTER group ipv4 10 has no standby router: if "
            + "the active one fails, nobody takes over at once"), faults(examine()));
    }

    @Test
    void whatIsKnownOfSwitchesIsUsed() {
        network.engine.syncChanged(S1, false, "refused");
        network.engine.abilitiesMissing(S1, Set.of(MissingAbility.METERS));
        network.timers.run(200);
        assertEquals(List.of("ABILITY the switch cannot do: meters",
            "DATA_PLANE the switch has not confirmed, or has refused, something that it must hold"), faults(examine()));
    }

    @Test
    void unknownLanIsRefused() {
        final var refusal = network.engine.examine("attic").toCompletableFuture().join().refusal();
        assertEquals(Refusal.Kind.NO_SUCH_OBJECT, refusal.kind());
        assertEquals(Set.of("office"), network.engine.lans());
    }

    @Test
    void lanThatIsRemovedMeanwhileIsRefused() {
        final var asked = network.engine.examine("office");
        network.configure(List.of());
        assertEquals(Refusal.Kind.NO_SUCH_OBJECT, after(asked).refusal().kind());
    }

    /** Its timers end with it. */
    @Test
    void whatIsAskedWhileTheEngineStopsIsRefused() {
        final var asked = network.engine.examine("office").toCompletableFuture();
        network.engine.stop(false);
        assertTrue(asked.isDone());
        assertEquals(Refusal.Kind.NO_SUCH_OBJECT, asked.join().refusal().kind());
    }

    @Test
    void tellsHowMuchSwitchesMustHold() {
        final var told = network.engine.dataPlane("office").toCompletableFuture().join();
        assertEquals(1, told.nodes().size());
        final var node = told.nodes().getFirst();
        assertEquals(S1, node.node());
        assertTrue(node.connected() && node.ofLan().flows() > 0 && node.ofLan().groups() > 0, node.toString());
        assertEquals(Refusal.Kind.NO_SUCH_OBJECT,
            network.engine.dataPlane("attic").toCompletableFuture().join().refusal().kind());
    }

    /** Ports that go down wait for the directory. */
    @Test
    void directoryDoesNotCountEntries() {
        final var turns = new ArrayDeque<Runnable>();
        final var other = new SimulatedNetwork(turns::add);
        other.addSwitch(S1, Set.of(GW1.port(), GW2.port()));
        other.configure(List.of(Office.lan(Office.group(110, true, 100, false))));
        while (!turns.isEmpty()) {
            turns.remove().run();
        }
        final var told = other.engine.dataPlane("office").toCompletableFuture();
        turns.remove().run();
        assertFalse(told.isDone());
        turns.remove().run();
        assertEquals(1, told.join().nodes().size());
    }

    private List<Finding> examine() {
        return after(network.engine.examine("office")).findings();
    }

    private Diagnosis after(final CompletionStage<Diagnosis> asked) {
        network.timers.run(Engine.EXAMINATION_MILLIS);
        return asked.toCompletableFuture().join();
    }

    private static List<String> faults(final List<Finding> findings) {
        return findings.stream().filter(finding -> finding.severity() != Severity.OK)
            .map(finding -> finding.check() + " " + finding.text()).toList();
    }

    private void arrive(final SimulatedNetwork.Arrival arrival) {
        final var mac = answering.get(arrival.port());
        if (mac != null && FrameParser.parse(arrival.frame()) instanceof Frame.ArpRequest request
                && request.targetAddress().equals(arrival.port() == GW1.port() ? GW1.address() : GW2.address())) {
            network.inject(S1, arrival.port(), ArpFrame.reply(request, mac));
        }
    }
}
