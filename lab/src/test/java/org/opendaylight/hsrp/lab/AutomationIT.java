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

import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/automate.md says, done: its files and commands as they stand there, with the addresses of the lab. */
class AutomationIT extends LanTest {
    private static final Path FILES = Path.of("..", "docs", "automation");
    private static final CommandPage PAGE = new CommandPage("automate.md");
    private static final String SYSLOG_PORT = "5514";
    private static final Pattern RECAP = Pattern.compile("ok=\\d+ +changed=(\\d+) +unreachable=0 +failed=(\\d+)");

    private String nodeId;

    AutomationIT() {
        super(Topology::oneSwitch);
    }

    @BeforeEach
    void findTheSwitch() {
        nodeId = lan.topology().node("s1").nodeId();
    }

    @Test
    void eachRequestOfTheCollectionSucceeds() throws Exception {
        final var requests = new RequestCollection(FILES.resolve("hsrp.http"),
            Map.of("controller", bed.controller().address())).requests("openflow:1", nodeId);
        assertTrue(requests.size() > 5, requests::toString);
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (var request : requests.entrySet()) {
                final var reply = client.send(request.getValue(), BodyHandlers.ofString());
                assertTrue(reply.statusCode() / 100 == 2, () -> request.getKey() + ": " + reply + reply.body());
                if (request.getKey().startsWith("A LAN")) {
                    bed.awaitRoles("gw1", "gw2");
                }
            }
        }
        assertEquals(409, bed.restconf().get(HsrpClient.ROOT + "/lan=office?content=config").status());
    }

    /** The second run of a playbook changes nothing, the next one what somebody else has changed; refusals are told. */
    @Test
    void playbookChangesWhatDiffersOnly(@TempDir final Path directory) throws IOException {
        final var lans = directory.resolve("office.json");
        Files.writeString(lans, Files.readString(FILES.resolve("office.json")).replace("openflow:1", nodeId));
        assertEquals(List.of("1", "0"), play(lans));
        bed.awaitRoles("gw1", "gw2");
        assertEquals(List.of("0", "0"), play(lans));
        bed.restconf().patch(HsrpClient.groupPath(TestBed.LAN, TestBed.GROUP) + "/member=gw2", JsonParser.parseString(
            "{\"hsrp:member\": [{\"gateway\": \"gw2\", \"priority\": 90}]}")).orFail("PATCH of a priority");
        assertEquals(List.of("1", "0"), play(lans));
        assertEquals(List.of("0", "0"), play(lans));

        Files.writeString(lans, Files.readString(lans).replace("\"hold-time\": 3000", "\"hold-time\": 1000"));
        final var refused = ansible(lans);
        assertTrue(refused.output().contains("hold"), refused::output);
        assertEquals(List.of("0", "1"), recap(refused));
    }

    private List<String> play(final Path lans) {
        return recap(ansible(lans));
    }

    private Commands.Result ansible(final Path lans) {
        return Commands.attempt(List.of("env", "ANSIBLE_NOCOLOR=1", "ANSIBLE_LOCAL_TEMP=" + lans.getParent(),
            "ansible-playbook", FILES.resolve("lan.yml").toString(), "-e", "controller=" + bed.controller().address(),
            "-e", "@" + lans));
    }

    /** How many tasks have changed something, and how many failed. */
    private static List<String> recap(final Commands.Result result) {
        final var recap = RECAP.matcher(result.output());
        assertTrue(recap.find(), () -> result.output() + result.error());
        return List.of(recap.group(1), recap.group(2));
    }

    @Test
    void openApiDescribesTheModelInWords() {
        final String text;
        try (var pages = new HsrpPages(bed.controller())) {
            text = pages.get("/openapi/api/v3/hsrp?revision=2026-11-22").body();
        }
        final var paths = JsonParser.parseString(text).getAsJsonObject().getAsJsonObject("paths");
        assertTrue(paths.has("/rests/data/hsrp:hsrp/lan={name}"), () -> paths.keySet().toString());
        assertTrue(text.contains("Makes a gateway the active router of the group, make before break"), text);
    }

    /** By the lines of the page, written into the running controller's settings. */
    @Test
    void syslogServerGetsTheLinesThatOperatorsKnow() throws IOException {
        final var settings = bed.controller().home().resolve("etc/org.ops4j.pax.logging.cfg");
        final var before = settings.resolveSibling("before.logging");
        Files.copy(settings, before, StandardCopyOption.COPY_ATTRIBUTES);
        // At the lab's end of the cable to the controller
        try (var server = new DatagramSocket(0, InetAddress.getByName("0.0.0.0"))) {
            server.setSoTimeout((int) TestBed.PATIENCE.toMillis());
            Files.writeString(settings, "\n" + PAGE.output("syslog").replace("192.0.2.50", ownAddress())
                .replace(SYSLOG_PORT, Integer.toString(server.getLocalPort())) + "\n", StandardOpenOption.APPEND);
            Await.until(TestBed.PATIENCE, "the new settings are in use", () -> bed.controller()
                .console("config:property-list --pid org.ops4j.pax.logging"), () -> bed.controller()
                .console("config:property-list --pid org.ops4j.pax.logging").contains("hsrpSyslog"));
            bed.configure(lan, 2, true);
            bed.hsrp().switchover(TestBed.LAN, TestBed.GROUP, "gw2");
            final var line = awaitLine(server,
                "%HSRP-5-STATECHANGE: lan office Grp 10 gateway gw2 state Standby -> Active");
            assertTrue(line.matches("(?s)<166>1 \\S+ \\S+ odl-hsrp .* HSRP .*"), line);
        } finally {
            Files.move(before, settings, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The lab's own address at its cable to the controller. */
    private String ownAddress() throws IOException {
        try (var socket = new DatagramSocket()) {
            socket.connect(InetAddress.getByName(bed.controller().address()), Controller.RESTCONF_PORT);
            return socket.getLocalAddress().getHostAddress();
        }
    }

    private static String awaitLine(final DatagramSocket server, final String text) throws IOException {
        final var packet = new DatagramPacket(new byte[2000], 2000);
        String line;
        do {
            packet.setLength(2000);
            server.receive(packet);
            line = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
        } while (!line.contains(text));
        return line;
    }
}
