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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.loop.Engine;
import org.opendaylight.hsrp.impl.engine.loop.Timers;
import org.opendaylight.hsrp.impl.engine.state.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records groups into files of one directory. */
public final class Recordings {
    private static final Logger LOG = LoggerFactory.getLogger(Recordings.class);
    /** As many as there may be: each takes some megabytes at most, and nobody else removes them. */
    static final int MOST_FILES = 100;

    private static final String SUFFIX = ".jsonl";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss")
        .withZone(ZoneOffset.UTC);

    private final Engine engine;
    private final Timers clock;
    private final Path directory;
    /** The files of all recordings of this run: they are written at their ends. */
    private final Set<Path> promised = new HashSet<>();

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
        try {
            if (files() >= MOST_FILES) {
                return refused("there are " + MOST_FILES + " recordings in " + directory
                    + " already; remove those that are not needed");
            }
            // Now, rather than at the end of an hour
            Files.delete(Files.createTempFile(directory, "probe", ".part"));
        } catch (IOException e) {
            LOG.warn("Recordings cannot be written to {}", directory, e);
            return refused("recordings cannot be written to " + directory + ": " + e
                + "; see that it is a directory in which the controller can write, and that there is room");
        }
        final var file = file(lan, group);
        return engine.record(lan, group, new JsonRecording(duration, new FileSink(file)))
            .thenApply(refusal -> new Outcome(refusal, refusal == null ? file : null));
    }

    private static CompletionStage<Outcome> refused(final String message) {
        return CompletableFuture.completedFuture(new Outcome(new Refusal(Refusal.Kind.WRONG_STATE, message), null));
    }

    private long files() throws IOException {
        Files.createDirectories(directory);
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX)).count();
        }
    }

    /** Returns a file that there is not, and that no other recording will become. */
    private synchronized Path file(final String lan, final GroupKey group) {
        // Names are safe by the model; here they are by themselves
        final var name = URLEncoder.encode(lan, StandardCharsets.UTF_8) + "-" + group.toString().replace(' ', '-')
            + "-" + TIME.format(clock.now().time());
        var file = directory.resolve(name + SUFFIX);
        for (int number = 2; Files.exists(file) || promised.contains(file); number++) {
            file = directory.resolve(name + "-" + number + SUFFIX);
        }
        promised.add(file);
        return file;
    }
}
