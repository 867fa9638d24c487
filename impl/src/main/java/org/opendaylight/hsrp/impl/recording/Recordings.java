/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.recording;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.loop.Engine;
import org.opendaylight.hsrp.impl.engine.loop.Timers;
import org.opendaylight.hsrp.impl.engine.state.Refusal;

/** Records groups into files of one directory. */
public final class Recordings {
    /** As many as there may be: each takes some megabytes at most, and nobody else removes them. */
    static final int MOST_FILES = 100;

    private static final String SUFFIX = ".jsonl";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss")
        .withZone(ZoneOffset.UTC);

    private final Engine engine;
    private final Timers clock;
    private final Path directory;

    /**
     * What came of a request to record.
     *
     * @param refusal why it is not done, or {@code null} if it is
     * @param file where the recording will be at its end, or {@code null} if there is none
     */
    public record Outcome(@Nullable Refusal refusal, @Nullable Path file) {
    }

    /** Makes recordings in a directory, which need not be there yet. */
    public Recordings(final Engine engine, final Timers clock, final Path directory) {
        this.engine = requireNonNull(engine);
        this.clock = requireNonNull(clock);
        this.directory = requireNonNull(directory);
    }

    /** Records a group for a time; with no time, ends its recording. */
    public CompletionStage<Outcome> record(final String lan, final GroupKey group, final Duration duration) {
        if (duration.isZero()) {
            return engine.endRecording(lan, group).thenApply(refusal -> new Outcome(refusal, null));
        }
        if (files() >= MOST_FILES) {
            return CompletableFuture.completedFuture(new Outcome(new Refusal(Refusal.Kind.WRONG_STATE, "there are "
                + MOST_FILES + " recordings in " + directory + " already; remove those that are not needed"), null));
        }
        // The name of a LAN is free text: it must not lead out of the directory
        final var name = lan.replaceAll("[^A-Za-z0-9-]", "_") + "-" + group.toString().replace(' ', '-') + "-"
            + TIME.format(clock.now().time()) + SUFFIX;
        final var file = directory.resolve(name);
        return engine.record(lan, group, new JsonRecording(duration, new FileSink(file)))
            .thenApply(refusal -> new Outcome(refusal, refusal == null ? file : null));
    }

    private long files() {
        if (!Files.isDirectory(directory)) {
            return 0;
        }
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX)).count();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + directory, e);
        }
    }
}
