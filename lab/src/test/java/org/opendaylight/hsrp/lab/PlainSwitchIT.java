/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.lab.peer.RelayMain;
import org.opendaylight.hsrp.lab.stream.Talker;

/** A switch that is not taken for one that can copy header fields, and so does not answer ARP properly by itself. */
class PlainSwitchIT extends LanTest {
    /** The flow by which the controller is asked ends after 30 s; the switch looks for such flows now and then. */
    private static final Duration FORGOTTEN = Duration.ofSeconds(45);
    /** The controller does so every 10 s. */
    private static final Duration RENEWED = Duration.ofSeconds(20);
    private static final Pattern AGE = Pattern.compile("duration=([0-9.]+)s");
    private static final String ARP = "arp,arp_op=1,arp_tpa=" + Topology.VIRTUAL_ADDRESS;
    private static final int PINGS = 20;

    private OpenVSwitch node;
    private String controller;
    private Talker relay;

    PlainSwitchIT() {
        super(Topology::oneSwitch);
    }

    @BeforeEach
    void connectByRelay() {
        node = lan.node("s1");
        controller = node.controller();
        final var port = Integer.toString(Controller.OPENFLOW_PORT);
        relay = new Talker(node.namespace().command(PeerProcess.javaCommand(RelayMain.class, port, controller, port)));
        node.connectTo("127.0.0.1");
        Await.until(TestBed.PATIENCE, "the switch is connected by the relay", node::isConnected);
        bed.configure(lan, 2, true);
    }

    @AfterEach
    void connectDirectly() {
        relay.close();
        node.connectTo(controller);
    }

    @Test
    void controllerAnswersAndWithoutItTheSwitchDoesItsBest() {
        final var host = lan.host("h1");
        assertAsksTheController();
        assertResolvesTheGateway(host);
        assertTrue(host.ping(Topology.VIRTUAL_ADDRESS, 5, 3000), "pings that need several frames");
        final var age = new AtomicReference<>(0.0);
        Await.until(RENEWED, "the flow by which the controller is asked is renewed", () -> {
            final double now = ageOfQuestion();
            return now < age.getAndSet(now);
        });

        bed.controller().kill();
        Await.until(FORGOTTEN, "the switch asks nobody any more", () -> String.join("\n", node.flows(ARP)),
            () -> !asksTheController());
        host.forgetNeighbours();
        assertTrue(host.ping(Topology.SERVER_ADDRESS, PINGS), "through the gateway, without a controller");
        assertEquals(Optional.of(Topology.VIRTUAL_MAC), host.neighbour(Topology.VIRTUAL_ADDRESS));

        bed.startController();
        bed.awaitRoles("gw1", "gw2");
        // Roles are told from the configuration and what was held; the switch is written a moment later
        Await.until(TestBed.PATIENCE, "the switch asks the controller again",
            () -> String.join("\n", node.flows(ARP)), this::asksTheController);
        assertResolvesTheGateway(host);
    }

    private void assertAsksTheController() {
        assertTrue(asksTheController(), () -> String.join("\n", node.flows(ARP)));
    }

    private boolean asksTheController() {
        return question().isPresent();
    }

    private double ageOfQuestion() {
        final var matcher = AGE.matcher(question().orElseThrow());
        assertTrue(matcher.find());
        return Double.parseDouble(matcher.group(1));
    }

    private Optional<String> question() {
        return node.flows(ARP).stream().filter(flow -> flow.contains("CONTROLLER")).findFirst();
    }
}
