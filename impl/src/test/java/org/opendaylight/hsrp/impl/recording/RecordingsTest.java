/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.loop.Engine;
import org.opendaylight.hsrp.impl.engine.loop.SystemTimers;
import org.opendaylight.hsrp.impl.engine.state.Refusal;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;

class RecordingsTest {
    private static final GroupKey GROUP = new GroupKey(AddressFamily.IPV4, 10);

    @TempDir
    Path directory;

    private final Engine engine = mock(Engine.class);

    @Test
    void filesAreLimited() throws IOException {
        when(engine.record(any(), any(), any())).thenReturn(CompletableFuture.completedFuture(null));
        try (var timers = new SystemTimers()) {
            final var recordings = new Recordings(engine, timers, directory.resolve("hsrp"));
            assertNull(record(recordings).refusal(), "the directory is not there yet");
            Files.createDirectories(directory.resolve("hsrp"));
            for (int file = 1; file < Recordings.MOST_FILES; file++) {
                Files.createFile(directory.resolve("hsrp").resolve(file + ".jsonl"));
            }
            assertNotNull(record(recordings).file(), "one more");
            Files.createFile(directory.resolve("hsrp").resolve("last.jsonl"));
            final var refusal = record(recordings).refusal();
            assertEquals(Refusal.Kind.WRONG_STATE, refusal.kind());
            assertTrue(refusal.message().contains("remove those that are not needed"), refusal.message());
        }
    }

    @Test
    void eachRecordingHasAFileOfItsOwn() {
        when(engine.record(any(), any(), any())).thenReturn(CompletableFuture.completedFuture(null));
        try (var timers = new SystemTimers()) {
            final var recordings = new Recordings(engine, timers, directory);
            final var files = Stream.of("office", "a.b", "a_b", "office", "office").map(lan ->
                recordings.record(lan, GROUP, Duration.ofSeconds(1)).toCompletableFuture().join().file()).toList();
            assertEquals(5, Set.copyOf(files).size(), files::toString);
            assertTrue(files.get(1).getFileName().toString().startsWith("a.b-ipv4-10-"), files::toString);
        }
    }

    @Test
    void refusesAtOnceWhatCannotBeWritten() throws IOException {
        final var file = Files.createFile(directory.resolve("file"));
        try (var timers = new SystemTimers()) {
            final var refusal = record(new Recordings(engine, timers, file.resolve("hsrp"))).refusal();
            assertEquals(Refusal.Kind.WRONG_STATE, refusal.kind());
            assertTrue(refusal.message().startsWith("recordings cannot be written to " + file), refusal.message());
        }
        verifyNoInteractions(engine);
    }

    @Test
    void failureLeavesNothingHalfWritten() throws IOException {
        // Nothing can be moved to where a directory is that is not empty
        final var target = Files.createDirectories(directory.resolve("taken.jsonl").resolve("full")).getParent();
        final var sink = new FileSink(target);
        sink.write("line");
        sink.close();
        final var part = directory.resolve("taken.jsonl.part");
        // Both: it was there for a moment
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            while (Thread.getAllStackTraces().keySet().stream()
                    .anyMatch(thread -> thread.getName().equals("hsrp-recording"))) {
                Thread.sleep(10);
            }
        });
        assertFalse(Files.exists(part));
    }

    private static Recordings.Outcome record(final Recordings recordings) {
        return recordings.record("office", GROUP, Duration.ofSeconds(1)).toCompletableFuture().join();
    }
}
