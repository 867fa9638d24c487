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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The switch finds gateways dead by BFD while their links are up, as docs/bfd.md says, by the commands and the
 * configuration that stand there.
 */
class BfdIT extends LanTest {
    private static final List<String> GATEWAYS = List.of("gw1", "gw2");
    /** Some 150 by the timers. It tells BFD from the hold time, also on a busy machine. */
    private static final int MOST_LOST = TestBed.HOLD / 2;

    private final CommandPage page = new CommandPage("bfd.md");
    private final Map<String, BfdSpeaker> speakers = new LinkedHashMap<>();

    BfdIT() {
        super(Topology::oneSwitch);
    }

    @BeforeAll
    void makeSpeakers() {
        BfdSpeaker.missing().ifPresent(reason -> {
            throw new LabException(reason);
        });
        GATEWAYS.forEach(name -> speakers.put(name, new BfdSpeaker(bed.lab(), lan.gateway(name))));
    }

    /** The group first: the switch answers for the address to which gateways speak once one of them is active. */
    @BeforeEach
    void serve() {
        bed.configure(lan, 2, true);
        GATEWAYS.forEach(this::speak);
        GATEWAYS.forEach(name -> run("enable", name));
        GATEWAYS.forEach(this::awaitSession);
        bed.awaitRoles("gw1", "gw2");
    }

    @AfterEach
    void endSessions() {
        GATEWAYS.forEach(name -> {
            run("disable", name);
            speakers.get(name).kill();
        });
    }

    @Test
    void deadGatewayIsReplacedAndTheLossOfAllSessionsCostsNothing() {
        try (var stream = new MeasuredStream(lan, "h1")) {
            stream.awaitForwarder("gw1");
            final var death = stream.during("gateway dead, link up", () -> {
                speakers.get("gw1").die();
                bed.awaitActive("gw2");
            });
            assertTrue(death.lost() <= MOST_LOST, death::toString);
            stream.awaitForwarder("gw2");
            awaitStatus("gw1", "not-live");
            assertEquals("active initial port-not-live", changes("gw1").getLast());
            assertTrue(bed.controller().log().anyMatch(line ->
                line.contains("gateway gw1 state Active -> Init (port not live)")));
            final var back = stream.during("gateway back", () -> {
                revive("gw1");
                bed.awaitRoles("gw1", "gw2");
            });
            assertEquals(0, back.lost(), back::toString);
            stream.awaitForwarder("gw1");
            final var loss = stream.during("both sessions lost", () -> {
                GATEWAYS.forEach(name -> speakers.get(name).kill());
                GATEWAYS.forEach(name -> awaitStatus(name, "not-live"));
                Await.observe(Duration.ofMillis(2 * TestBed.HOLD));
            });
            assertEquals(0, loss.lost(), loss::toString);
            assertTrue(group().active().isPresent(), "a doubtful gateway is better than none");
            assertTrue(lan.host("h1").pings(Topology.VIRTUAL_ADDRESS));
            final var found = stream.during("both sessions back", () -> {
                GATEWAYS.forEach(this::speak);
                bed.awaitRoles("gw1", "gw2");
            });
            assertEquals(0, found.lost(), found::toString);
            stream.awaitForwarder("gw1");
        }
    }

    @Test
    void theSwitchDoesThatByItself() {
        final var node = lan.node("s1");
        final var controller = node.controller();
        try (var stream = new MeasuredStream(lan, "h1")) {
            stream.awaitForwarder("gw1");
            node.connectTo("127.0.0.1");
            Await.until(TestBed.PATIENCE, "the switch has no connection", () -> !node.isConnected());
            final var death = stream.during("gateway dead, link up, no controller", () -> {
                speakers.get("gw1").die();
                stream.awaitForwarder("gw2");
            });
            assertTrue(death.lost() <= MOST_LOST, death::toString);
            final var back = stream.during("gateway back, no controller", () -> {
                revive("gw1");
                stream.awaitForwarder("gw1");
            });
            assertEquals(0, back.lost(), back::toString);
            final var loss = stream.during("both sessions lost, no controller", () -> {
                GATEWAYS.forEach(name -> speakers.get(name).kill());
                GATEWAYS.forEach(name -> Await.until(TestBed.PATIENCE, "no session with " + name,
                    () -> !run("check", name).equals(page.output("check"))));
            });
            assertEquals(0, loss.lost(), loss::toString);
            stream.awaitForwarder("gw1");
        } finally {
            node.connectTo(controller);
            Await.until(TestBed.PATIENCE, "the switch is connected", node::isConnected);
        }
    }

    private void revive(final String name) {
        lan.gateway(name).setForwarding(true);
        speak(name);
    }

    /** The page tells how to set up the first gateway. */
    private void speak(final String name) {
        speakers.get(name).start(page.output("frr").replace(lan.gateway("gw1").description().address(),
            lan.gateway(name).description().address()) + "\n");
    }

    private void awaitSession(final String name) {
        Await.until(TestBed.PATIENCE, "a session with " + name, () -> run("check", name),
            () -> run("check", name).equals(page.output("check")));
    }

    private void awaitStatus(final String name, final String status) {
        final var path = HsrpClient.ROOT + "/lan=" + TestBed.LAN + "/gateway=" + name + "?content=nonconfig";
        Await.until(TestBed.PATIENCE, name + " " + status, () -> bed.text(path, "oper-status").toString(),
            () -> bed.text(path, "oper-status").filter(status::equals).isPresent());
    }

    /** Runs the commands of a block of the page at the switch, for the port of a gateway. */
    private String run(final String block, final String name) {
        final var gateway = lan.gateway(name).description();
        return lan.node("s1").run(page.commands(block), Map.of("PORT", name, "VIRTUAL", Topology.VIRTUAL_ADDRESS,
            "GATEWAY", gateway.address(), "GATEWAY_MAC", gateway.mac())).strip();
    }
}
