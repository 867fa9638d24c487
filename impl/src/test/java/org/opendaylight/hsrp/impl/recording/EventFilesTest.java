/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.state.EventState;
import org.opendaylight.hsrp.impl.engine.state.EventState.GroupChange;
import org.opendaylight.hsrp.impl.engine.state.EventState.GroupRange;
import org.opendaylight.hsrp.impl.engine.state.EventState.Kind;
import org.opendaylight.hsrp.impl.engine.state.EventState.MemberChange;
import org.opendaylight.hsrp.impl.engine.state.EventState.Sent;
import org.opendaylight.hsrp.impl.engine.state.EventState.Stages;
import org.opendaylight.hsrp.impl.engine.state.EventState.Trigger;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.Reason;

class EventFilesTest {
    private static final Instant TIME = Instant.parse("2026-11-22T10:15:30.123456789Z");
    private static final NodeId NODE = new NodeId("openflow:1");
    private static final GroupKey KEY = new GroupKey(AddressFamily.IPV4, 10);
    private static final EventState FULL = new EventState(7, TIME, new Trigger(Kind.PORT, "port 1 went down", NODE,
        null), 2, 1, List.of(new GroupRange(AddressFamily.IPV4, 10, 10)), List.of(new GroupChange(KEY, "gw1", "gw2",
            List.of(new MemberChange(TIME, "gw2", HsrpState.STANDBY, HsrpState.ACTIVE, Reason.RESIGN_RECEIVED,
                "priority 110 > 100"))), new GroupChange(KEY, null, null, List.of())),
        List.of(new Sent(NODE, 1, 2, 3)), new Stages(1, 20, 300, 4_000L));
    private static final EventState BARE = new EventState(8, TIME, new Trigger(Kind.OPERATOR, "switchover", null,
        "Ada"), 1, 0, List.of(), List.of(), List.of(), new Stages(0, 0, 0, null));

    @TempDir
    Path directory;

    @Test
    void keepsEventsOverARestart() {
        try (var files = new EventFiles(directory.resolve("events"))) {
            assertEquals(List.of(), files.load("office"));
            files.save("office", List.of(BARE));
            files.save("office", List.of(FULL, BARE));
            files.save("plant", List.of(BARE));
        }
        try (var files = new EventFiles(directory.resolve("events"))) {
            assertEquals(List.of(FULL, BARE), files.load("office"));
            assertEquals(List.of(BARE), files.load("plant"));
            files.forget("office");
            assertEquals(List.of(), files.load("office"), "it is forgotten at once");
        }
        try (var files = new EventFiles(directory.resolve("events"))) {
            assertEquals(List.of(), files.load("office"));
            assertEquals(List.of(BARE), files.load("plant"));
        }
    }

    @Test
    void forgetsLansThatWereDeletedMeanwhile() throws IOException {
        try (var files = new EventFiles(directory)) {
            files.save("office", List.of(FULL));
            files.save("plant", List.of(BARE));
        }
        try (var files = new EventFiles(directory)) {
            files.retain(Set.of("plant", "yard"));
            assertEquals(List.of(), files.load("office"));
            assertEquals(List.of(BARE), files.load("plant"));
        }
        try (var listed = Files.list(directory)) {
            assertEquals(List.of("plant.json"), listed.map(file -> file.getFileName().toString()).toList());
        }
    }

    /** A LAN may be removed and configured again before what it was has ended. */
    @Test
    void givesWhatWasSavedLast() {
        try (var files = new EventFiles(directory)) {
            files.save("office", List.of(FULL));
        }
        try (var files = new EventFiles(directory)) {
            files.save("office", List.of(FULL, BARE));
            assertEquals(List.of(FULL, BARE), files.load("office"));
            files.save("plant", List.of(BARE));
            assertEquals(List.of(BARE), files.load("plant"));
        }
    }

    @Test
    void damagedFileIsBegunAnew() throws IOException {
        try (var files = new EventFiles(directory)) {
            files.save("office", List.of(FULL, BARE));
            files.save("plant", List.of(BARE));
        }
        final var file = directory.resolve("office.json");
        final var text = Files.readString(file);
        for (var damaged : List.of("", "{", "[]", "{}", text.substring(0, text.length() / 2),
                text.replace("PORT", "WHATEVER"), text.replace("2026-", "x"),
                text.replace("\"id\":7", "\"id\":\"x\""))) {
            Files.writeString(file, damaged);
            try (var files = new EventFiles(directory)) {
                assertEquals(List.of(), files.load("office"), damaged);
                assertEquals(List.of(BARE), files.load("plant"));
            }
        }
        try (var files = new EventFiles(directory)) {
            files.save("office", List.of(BARE));
        }
        try (var files = new EventFiles(directory)) {
            assertEquals(List.of(BARE), files.load("office"));
        }
    }

    @Test
    void nameLeadsNowhereElse() throws IOException {
        try (var files = new EventFiles(directory.resolve("events"))) {
            files.save("../../x", List.of(BARE));
        }
        try (var listed = Files.list(directory.resolve("events"))) {
            assertEquals(1, listed.count());
        }
        try (var files = new EventFiles(directory.resolve("events"))) {
            assertEquals(List.of(BARE), files.load("../../x"));
        }
    }

    @Test
    void directoryThatCannotBeWrittenDoesNoHarm() throws IOException {
        final var file = Files.createFile(directory.resolve("file"));
        try (var files = new EventFiles(file.resolve("events"))) {
            files.save("office", List.of(BARE));
        }
        assertTrue(Files.isRegularFile(file));
    }
}
