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

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The controller or the switch is started again: nothing moves unless it must, and what must is found. */
class RestartIT extends LanTest {
    private static final int NEW_PORT = 23;

    RestartIT() {
        super(Topology::oneSwitchWithUplinkSwitch);
    }

    /** The tracked port is up all the time: until that is known again, it is not down, whatever would follow. */
    @Test
    void trackedPortThatIsUpMovesNothingWhenTheControllerIsRestarted() {
        bed.configure(lan, 2, true);
        final var uplinks = lan.topology().uplinkSwitch().orElseThrow().nodeId();
        final var tracks = Map.of("uplink", "\"decrement\": 20", "uplink-too", "\"shutdown\": [null]");
        tracks.forEach((object, how) -> {
            bed.restconf().put(HsrpClient.ROOT + "/track-object=" + object,
                json("{\"hsrp:track-object\": [{\"name\": \"" + object + "\", \"port\": {\"node-id\": \"" + uplinks
                    + "\", \"port\": \"gw1\"}}]}")).orFail("PUT of object");
            bed.restconf().put(HsrpClient.groupPath(TestBed.LAN, TestBed.GROUP) + "/member=gw1/track=" + object,
                json("{\"hsrp:track\": [{\"object\": \"" + object + "\", " + how + "}]}")).orFail("PUT of track");
        });
        awaitUp(tracks.keySet());
        try (var stream = new MeasuredStream(lan, "h1")) {
            stream.awaitForwarder("gw1");
            final var result = stream.during("controller killed and started again", () -> {
                bed.controller().kill();
                bed.startController();
                bed.awaitRoles("gw1", "gw2");
                awaitUp(tracks.keySet());
                Await.observe(TestBed.PATIENCE.dividedBy(6));
            });
            assertEquals(0, result.lost(), result::toString);
            stream.awaitForwarder("gw1");
        }
        assertEquals(List.of("initial active adopted"), changes("gw1"));
        assertEquals(List.of("initial standby adopted"), changes("gw2"));
        final var why = bed.controller().console("hsrp:why --last 100 office");
        assertTrue(why.lines().filter(line -> line.contains("HSRP was started for the LAN")).count() >= 2,
            () -> "both starts, the one before the restart and the one after it, are known:\n" + why);
        for (var object : tracks.keySet()) {
            assertEquals(Optional.of("0"),
                bed.text(HsrpClient.ROOT + "/track-object=" + object + "?content=nonconfig", "changes"), this::start);
        }
    }

    /** As docs/install.md says it. */
    @Test
    void controllerThatHasLostItsDataGoesOnByABackUp(@TempDir final Path directory) {
        bed.configure(lan, 2, true);
        final var configured = bed.hsrp().configuration();
        final var page = new CommandPage("install.md");
        Commands.run(inController(directory, page.commands("back-up")));
        try (var stream = new MeasuredStream(lan, "h1")) {
            stream.awaitForwarder("gw1");
            final var result = stream.during("controller killed, and started again without its data", () -> {
                bed.controller().kill();
                bed.controller().loseData();
                try (var restore = Daemon.start("restore", directory.resolve("log"), Map.of(),
                        inController(directory, page.commands("restore")))) {
                    bed.startController();
                    bed.awaitRoles("gw1", "gw2");
                    Await.until(TestBed.PATIENCE, "the restore ends", () -> !restore.isAlive());
                    assertTrue(restore.logTail(1).startsWith("201"), () -> restore.logTail(10));
                }
            });
            assertEquals(0, result.lost(), result::toString);
            stream.awaitForwarder("gw1");
        }
        assertEquals(configured, bed.hsrp().configuration());
        assertEquals(List.of("initial active adopted"), changes("gw1"));
    }

    private List<String> inController(final Path directory, final String script) {
        return bed.controller().namespace().command("sh", "-ec", "cd \"$0\"\nPW=admin\n" + script,
            directory.toString());
    }

    @Test
    void gatewayIsFoundWhereItsPortHasBeenRenumbered() {
        configureByName();
        final var node = lan.node("s1");
        try {
            node.kill();
            node.changePortOffline("gw1", NEW_PORT);
            node.restart();
            Await.until(TestBed.PATIENCE, "gw1 at port " + NEW_PORT,
                () -> bed.text(gateway("gw1"), "port-number").equals(Optional.of(Integer.toString(NEW_PORT))));
            bed.awaitRoles("gw1", "gw2");
            try (var stream = new MeasuredStream(lan, "h1")) {
                stream.awaitForwarder("gw1");
            }
            assertTrue(node.groups().stream().anyMatch(group -> group.contains("watch_port:" + NEW_PORT)
                || group.contains("watch_port:gw1")), () -> node.groups().toString());
        } finally {
            replaceLan();
        }
    }

    @Test
    void gatewayWhosePortIsGoneWhenTheSwitchIsBackIsMissing() {
        configureByName();
        final var node = lan.node("s1");
        try {
            node.kill();
            node.changePortOffline("gw1", 0);
            node.restart();
            bed.awaitActive("gw2");
            assertEquals(Optional.of("port-missing"), bed.text(gateway("gw1"), "oper-status"));
            try (var stream = new MeasuredStream(lan, "h1")) {
                stream.awaitForwarder("gw2");
            }
        } finally {
            replaceLan();
        }
    }

    private void configureByName() {
        final var body = LanConfiguration.of(TestBed.LAN, lan.topology()).version(2)
            .group(TestBed.GROUP, Topology.VIRTUAL_ADDRESS, TestBed.HELLO, TestBed.HOLD)
            .member("gw1", 110, true).member("gw2", 100, true).json();
        body.getAsJsonArray("hsrp:lan").get(0).getAsJsonObject().getAsJsonArray("gateway").asList().stream()
            .map(JsonElement::getAsJsonObject)
            .forEach(gateway -> gateway.addProperty("port", gateway.get("name").getAsString()));
        bed.elect(body, () -> bed.awaitRoles("gw1", "gw2"));
    }

    private static String gateway(final String name) {
        return HsrpClient.ROOT + "/lan=" + TestBed.LAN + "/gateway=" + name + "?content=nonconfig";
    }

    private void awaitUp(final Set<String> objects) {
        objects.forEach(object -> Await.until(TestBed.PATIENCE, object + " up", () -> bed.text(
            HsrpClient.ROOT + "/track-object=" + object + "?content=nonconfig", "state").equals(Optional.of("up"))));
    }

    /** What the log says of a start: when what was heard. */
    private String start() {
        return bed.controller().log().filter(line -> Stream.of("%TRACK-", "%HSRP-", "HSRP started", "Switch listener",
            "ConnectionEvent", "as master").anyMatch(line::contains)).collect(Collectors.joining("\n"));
    }

    private static JsonObject json(final String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }
}
