/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What docs/import.md says, done in a running controller with the page's own files: a pair of switches of a campus,
 * whose VLAN 10 becomes a LAN of the lab.
 */
class ImportIT extends LanTest {
    private static final Path FILES = Path.of("..", "cli", "src", "test", "resources", "org", "opendaylight", "hsrp",
        "cli", "ios", "svi");
    private static final Pattern COMMAND = Pattern.compile("^karaf@root\\(\\)> (hsrp:import .*)$", Pattern.MULTILINE);
    private static final Pattern REQUEST = Pattern.compile("^! PATCH (\\S+), request .*\\R(\\{(?s:.*?)^\\})$",
        Pattern.MULTILINE);
    private static final int VLAN = 10;
    private static final int LARGEST_REQUEST = 16_384;

    private List<String> commands;

    ImportIT() {
        super(Topology::oneSwitch);
    }

    @BeforeAll
    void makeTheVlan() throws IOException {
        commands = COMMAND.matcher(Files.readString(Path.of("..", "docs", "import.md"))).results()
            .map(command -> command.group(1)).toList();
        assertEquals(3, commands.size(), "report, dry run, and import");
        List.of("gw1", "gw2", "h1", "h2").forEach(port -> lan.node("s1").setAccessVlan(port, VLAN));
    }

    @BeforeEach
    void copyTheFiles() throws IOException {
        for (var file : List.of("dist1.cfg", "dist2.cfg")) {
            // The subnet of the lab's gateways
            copy(file, Files.readString(FILES.resolve(file)).replace("10.0.10.", "10.0.0."));
        }
        // The routers are at access ports here, and what is tracked is the port of a host
        copy("map.json", map());
    }

    private String map() throws IOException {
        return Files.readString(FILES.resolve("map.json")).replace("openflow:1", lan.topology().node("s1").nodeId())
            .replace("3-24", "1-24").replace("openflow:9", lan.topology().node("s1").nodeId()).replace("eth48", "h2");
    }

    private void copy(final String name, final String text) throws IOException {
        Files.writeString(bed.controller().home().resolve(name), text);
    }

    @Test
    void requestsOfTheDryRunMakeTheLan() throws IOException {
        assertSays(Files.readString(FILES.resolve("report-without-map.txt")).strip()
            + ". Nothing is written, as there is no mapping: give it with --map", console(commands.get(0)));
        final var dry = console(commands.get(1));
        assertSays(Files.readString(FILES.resolve("report.txt")).strip() + ". Nothing is written", dry);
        assertNothingConfigured();

        final var requests = REQUEST.matcher(dry).results().toList();
        assertNotEquals(List.of(), requests, dry);
        for (var request : requests) {
            assertEquals("/restconf" + HsrpClient.ROOT, request.group(1));
            assertTrue(request.group(2).length() < LARGEST_REQUEST, request::group);
            bed.restconf().patch(HsrpClient.ROOT, JsonParser.parseString(request.group(2))).orFail("PATCH");
        }
        awaitActive("dist1");
        final var written = bed.hsrp().configuration();
        bed.hsrp().deleteAll();
        assertSays("3 LANs, 3 groups. Written", console(commands.get(2)));
        assertEquals(written, bed.hsrp().configuration());
    }

    @Test
    void importedLanRunsAndFailsOver() {
        assertSays("3 LANs, 3 groups. Written", console(commands.get(2)));
        awaitActive("dist1");
        assertResolvesTheGateway(lan.host("h1"));
        try (var stream = new MeasuredStream(lan, "h1")) {
            stream.awaitForwarder("gw1");
            // What is tracked takes 20 from the priority, and the other one preempts
            lan.node("s1").namespace().down("h2");
            awaitActive("dist2");
            stream.awaitForwarder("gw2");
            lan.node("s1").namespace().up("h2");
        }
    }

    @Test
    void whatCannotRunIsRefusedAsAWhole() throws IOException {
        assertSays("Written", console(commands.get(2)));
        final var before = bed.hsrp().configuration();
        copy("map.json", map().replace("\"office\"", "\"attic\""));
        assertSays("Refused, nothing is written: ", console(commands.get(2)));
        assertSays("VLAN 10", console(commands.get(2)));
        assertEquals(before, bed.hsrp().configuration());

        copy("dist2.cfg", "hostname dist2\ninterface Vlan10\n ip address 10.0.0.3 255.255.255.0\n standby version 2\n"
            + " standby 10 ip 10.0.0.300\n");
        assertSays("dist2.cfg:5: ", console(commands.get(2)));
        assertSays("Nothing is written before all is filled in and understood", console(commands.get(2)));
        assertEquals(before, bed.hsrp().configuration());
    }

    private void awaitActive(final String gateway) {
        bed.hsrp().awaitActive(TestBed.LAN, TestBed.GROUP, gateway, TestBed.PATIENCE);
    }

    private void assertNothingConfigured() {
        assertTrue(bed.restconf().get(HsrpClient.lanPath(TestBed.LAN) + "?content=config").isSuccessOr(404, 409)
            && !bed.hsrp().configuration().contains(TestBed.LAN));
    }

    private String console(final String command) {
        return bed.controller().console(command).strip();
    }

    private static void assertSays(final String expected, final String text) {
        assertTrue(text.contains(expected), () -> "expected: " + expected + "\nbut was: " + text);
    }
}
