/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What docs/prepare-a-switch.md says of an Open vSwitch is so, and its commands work as they stand there. */
class PrepareSwitchIT extends LanTest {
    /** A switch whose fail_mode is not set gives up after three times its inactivity probe. */
    private static final Duration GIVES_UP = Duration.ofSeconds(15);
    private static final Duration GIVES_UP_AT_LAST = GIVES_UP.multipliedBy(3);
    private static final int PINGS = 3;

    private final CommandPage page = new CommandPage("prepare-a-switch.md");
    private OpenVSwitch node;

    PrepareSwitchIT() {
        super(Topology::oneSwitch);
    }

    @BeforeEach
    void prepare() {
        node = lan.node("s1");
        run("settings");
        Await.until(TestBed.PATIENCE, "what the page says of the settings: " + page.output("check-settings"),
            () -> run("check-settings"), () -> page.output("check-settings").equals(run("check-settings")));
        bed.configure(lan, 2, true);
    }

    @Test
    void switchByDefaultLosesAllWhenTheControllerIsDeadAndTheControllerSaysSo() {
        node.run("ovs-vsctl clear bridge \"$BRIDGE\" fail_mode", variables());
        assertNotEquals(List.of(), lan.hsrpEntries());
        final int told = losses();
        // One that is but some seconds old cannot be told from one that has restarted
        Await.observe(Duration.ofSeconds(10));
        bed.controller().kill();
        Await.until(GIVES_UP_AT_LAST, "the switch holds nothing of ours", () -> lan.hsrpEntries().toString(),
            () -> lan.hsrpEntries().isEmpty());
        bed.startController();
        bed.awaitRoles("gw1", "gw2");
        Await.until(TestBed.PATIENCE, "the loss is shown", () -> bed.text(flowsLost(), "flows-lost").isPresent());
        assertEquals(told + 1, losses());
        assertResolvesTheGateway(lan.host("h1"));

        final var controller = node.controller();
        node.connectTo("127.0.0.1");
        Await.until(TestBed.PATIENCE, "the switch has no connection", () -> !node.isConnected());
        node.connectTo(controller);
        Await.until(TestBed.PATIENCE, "the loss is history: the switch is back with its flows",
            () -> bed.text(flowsLost(), "flows-lost").isEmpty());
        assertEquals(told + 1, losses());
    }

    @Test
    void preparedSwitchCarriesOnWhenTheControllerIsDeadAndWhenItIsRestarted() {
        final int told = losses();
        final var before = Integer.parseInt(run("count"));
        assertTrue(before > 0);
        try (var stream = new MeasuredStream(lan, "h1")) {
            stream.awaitForwarder("gw1");
            final var result = stream.during("controller dead for longer than a switch by default waits", () -> {
                bed.controller().kill();
                Await.observe(GIVES_UP.plusSeconds(5));
            });
            assertEquals(0, result.lost(), result::toString);
        }
        assertEquals(before, Integer.parseInt(run("count")));
        final var entries = entries();
        run("save");
        restart();
        assertFalse(hostsReachEachOther(), "an empty switch forwards nothing");

        run("restore");
        assertEquals(entries, entries());
        lan.host("h1").forgetNeighbours();
        try (var stream = new MeasuredStream(lan, "h1")) {
            stream.awaitForwarder("gw1");
        }

        restart();
        assertFalse(hostsReachEachOther(), "an empty switch forwards nothing");
        run("floor");
        assertEquals(page.output("check-floor"), run("check-floor"));
        assertTrue(hostsReachEachOther(), "the floor carries hosts to each other");
        lan.host("h1").forgetNeighbours();
        assertFalse(lan.host("h1").pings(Topology.VIRTUAL_ADDRESS), "nobody answers for the virtual address");

        bed.startController();
        bed.awaitRoles("gw1", "gw2");
        assertResolvesTheGateway(lan.host("h1"));
        assertEquals(page.output("check-floor"), run("check-floor"), "the floor is not ours");
        assertEquals(told, losses(), "the switch has restarted");
    }

    /** How often the controller has said that the switch has lost its flows. */
    private int losses() {
        return (int) bed.controller().log()
            .filter(line -> line.contains("%HSRP-4-FLOWSLOST: " + nodeId() + " has lost")).count();
    }

    private String flowsLost() {
        return HsrpClient.ROOT + "/lan=" + TestBed.LAN + "/node=" + nodeId().replace(":", "%3A")
            + "?content=nonconfig";
    }

    private String nodeId() {
        return lan.topology().switches().getFirst().nodeId();
    }

    private boolean hostsReachEachOther() {
        lan.host("h1").forgetNeighbours();
        lan.host("h2").forgetNeighbours();
        return lan.host("h1").ping(lan.host("h2").description().address(), PINGS);
    }

    private void restart() {
        node.kill();
        node.restart();
        assertEquals(List.of(), lan.hsrpEntries());
    }

    /** What the switch holds of ours, in an order of its own, without what it counts. */
    private List<String> entries() {
        return Stream.of(
            node.ofctl("--no-stats", "dump-flows", node.bridge(), HsrpEntries.FLOWS),
            node.ofctl("dump-groups", node.bridge()), node.ofctl("dump-meters", node.bridge()))
            .flatMap(String::lines).map(String::strip).filter(line -> !line.startsWith("OFPST_")).sorted().toList();
    }

    /** Runs the commands of a block of the page at the switch, and returns what they print. */
    private String run(final String block) {
        return node.run(page.commands(block), variables()).strip();
    }

    private Map<String, String> variables() {
        return Map.of("BRIDGE", node.bridge(), "CONTROLLERS", "tcp:" + node.controller() + ':'
            + Controller.OPENFLOW_PORT, "SAVED", node.runDirectory().resolve("saved-flows").toString());
    }
}
