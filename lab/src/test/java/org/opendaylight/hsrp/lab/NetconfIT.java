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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What docs/automate.md says of NETCONF, done in a controller that has it from its first start. */
@ExtendWith(FailureReport.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NetconfIT implements FailureReport.OnTestBed {
    private static final CommandPage PAGE = new CommandPage("automate.md");
    private static final Path OFFICE = Path.of("..", "docs", "automation", "office.xml");
    private static final Path MODEL = Path.of("..", "yang", "src", "main", "yang", "hsrp.yang");
    private static final Duration SERVES = Duration.ofSeconds(90);
    /** Debian's, which is the one that sees Debian's ncclient. */
    private static final String PATH = "PATH=/usr/sbin:/usr/bin:/sbin:/bin";

    private TestBed bed;
    private VirtualLan lan;

    @Override
    public TestBed bed() {
        return bed;
    }

    @BeforeAll
    void startWithNetconf() {
        bed = TestBed.create(home -> Commands.run("sh", "-ec", "cd \"$0\"\n" + PAGE.commands("netconf-at-boot"),
            home.toString()));
        bed.startController();
        lan = bed.lan(Topology::oneSwitch);
        Await.until(SERVES, "NETCONF serves the model", () -> run(commands().getFirst(), OFFICE).toString(),
            () -> run(commands().getFirst(), OFFICE).succeeded());
    }

    @AfterAll
    void close() {
        if (bed != null) {
            bed.close();
        }
    }

    @Test
    void managerReadsTheModelWritesALanAndSeesItRun(@TempDir final Path directory) throws IOException {
        final var office = directory.resolve("office.xml");
        Files.writeString(office, office());
        final var schema = succeed(commands().get(0), office);
        assertEquals(Files.readString(MODEL).strip(), schema.strip());
        assertEquals("Committed\n", succeed(commands().get(1), office));
        bed.awaitRoles("gw1", "gw2");
        final var state = succeed(commands().get(2), office);
        assertTrue(Pattern.compile("<active>\\s*<gateway>gw1</gateway>").matcher(state).find(), state);
        assertTrue(state.contains("<state>standby</state>"), state);

        final var before = bed.hsrp().configuration();
        Files.writeString(office, office().replace("<hold-time>3000<", "<hold-time>1000<")
            .replace("<priority>100<", "<priority>90<"));
        final var refused = run(commands().get(1), office);
        assertFalse(refused.succeeded());
        assertEquals(PAGE.output("netconf-refused"), refused.error().strip());
        assertEquals(before, bed.hsrp().configuration());

        Files.writeString(office, office().replace("<priority>100<", "<priority>300<"));
        assertFalse(run(commands().get(1), office).succeeded());
        assertEquals(before, bed.hsrp().configuration());

        // What was refused is no longer in the candidate
        Files.writeString(office, office().replace("<priority>110<", "<priority>120<"));
        assertEquals("Committed\n", succeed(commands().get(1), office));
        assertEquals(before.replace("110", "120"), bed.hsrp().configuration());

        assertTrue(members().contains("gw2"));
        Files.writeString(office, PAGE.output("netconf-delete-member"));
        assertEquals("Committed\n", succeed(commands().get(1), office));
        assertFalse(members().contains("gw2"));
        assertTrue(members().contains("gw1"));
        assertEquals("Committed\n", succeed(commands().get(3), office));
        assertFalse(bed.restconf().get("/data/hsrp:hsrp/lan=office?content=config").isSuccess());
    }

    private String members() {
        return bed.restconf().get("/data/hsrp:hsrp/lan=office/group=ipv4,10?content=config").json().toString();
    }

    private static List<String> commands() {
        return PAGE.commands("netconf").lines().toList();
    }

    private String office() throws IOException {
        return Files.readString(OFFICE).replace("openflow:1", lan.topology().node("s1").nodeId());
    }

    private String succeed(final String command, final Path office) {
        final var result = run(command, office);
        assertTrue(result.succeeded(), () -> command + ": " + result);
        return result.output();
    }

    private Commands.Result run(final String command, final Path office) {
        final var words = Stream.of(command.split(" ")).map(word -> switch (word) {
            case "192.0.2.10" -> bed.controller().address();
            case "docs/automation/office.xml" -> office.toString();
            case "docs/automation/netconf.py", "docs/automation/office-delete.xml" -> "../" + word;
            default -> word;
        });
        return Commands.attempt(Stream.concat(Stream.of("env", PATH, "NETCONF_PASSWORD=admin"), words).toList());
    }
}
