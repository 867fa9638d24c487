/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.recording;

import static java.util.Objects.requireNonNull;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.opendaylight.hsrp.impl.engine.loop.EventStore;
import org.opendaylight.hsrp.impl.engine.state.EventState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the latest events of LANs in a directory, a file of JSON for each LAN, of some megabytes at most. Files are
 * written in a thread of their own, each not more often than once a second, and replaced as a whole. Without them
 * nothing is wrong, but what happened before a restart is not known.
 */
public final class EventFiles implements EventStore, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventFiles.class);
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping()
        .registerTypeAdapter(Instant.class,
            (JsonSerializer<Instant>) (time, type, context) -> new JsonPrimitive(time.toString()))
        .registerTypeAdapter(Instant.class,
            (JsonDeserializer<Instant>) (json, type, context) -> Instant.parse(json.getAsString()))
        .create();
    private static final String SUFFIX = ".json";
    private static final long PAUSE_MILLIS = 1_000;
    private static final long CLOSE_SECONDS = 3;

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1,
        Thread.ofPlatform().name("hsrp-events").daemon().factory(), new ScheduledThreadPoolExecutor.DiscardPolicy());
    private final Path directory;
    /** What was saved last, by LAN, be it by a former run. */
    private final Map<String, List<EventState>> saved = new ConcurrentHashMap<>();
    /** What is not written yet, by LAN; guarded by itself. No events where there must be no file. */
    private final Map<String, List<EventState>> unsaved = new HashMap<>();
    private boolean failing;

    /** What a file has. */
    private record Kept(String lan, List<EventState> events) {
        private Kept {
            requireNonNull(lan);
            events = List.copyOf(events);
        }
    }

    /** Reads what there is in a directory, which need not be there yet. */
    public EventFiles(final Path directory) {
        this.directory = requireNonNull(directory);
        if (Files.isDirectory(directory)) {
            try (var files = Files.newDirectoryStream(directory, "*" + SUFFIX)) {
                files.forEach(this::read);
            } catch (IOException e) {
                LOG.warn("Cannot list {}; what happened before this start is not known", directory, e);
            }
        }
    }

    @SuppressWarnings("checkstyle:IllegalCatch")
    private void read(final Path file) {
        try {
            final var kept = requireNonNull(GSON.fromJson(Files.readString(file), Kept.class));
            saved.put(kept.lan(), kept.events());
        } catch (IOException | RuntimeException e) {
            // Whatever is wrong with it
            LOG.warn("Cannot read {}; what happened on that LAN before this start is not known", file, e);
        }
    }

    @Override
    public List<EventState> load(final String lan) {
        return saved.getOrDefault(lan, List.of());
    }

    @Override
    public void save(final String lan, final List<EventState> events) {
        saved.put(lan, events);
        writeSoon(lan, events);
    }

    private void writeSoon(final String lan, final List<EventState> events) {
        synchronized (unsaved) {
            if (unsaved.isEmpty()) {
                executor.schedule(this::writeAll, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            }
            unsaved.put(lan, events);
        }
    }

    @Override
    public void forget(final String lan) {
        saved.remove(lan);
        writeSoon(lan, List.of());
    }

    @Override
    public void retain(final Set<String> lans) {
        List.copyOf(saved.keySet()).stream().filter(lan -> !lans.contains(lan)).forEach(this::forget);
    }

    private void writeAll() {
        final Map<String, List<EventState>> changed;
        synchronized (unsaved) {
            changed = new HashMap<>(unsaved);
            unsaved.clear();
        }
        changed.forEach(this::write);
    }

    private void write(final String lan, final List<EventState> events) {
        // Names are safe by the model; here they are by themselves
        final var file = directory.resolve(URLEncoder.encode(lan, StandardCharsets.UTF_8) + SUFFIX);
        try {
            if (events.isEmpty()) {
                Files.deleteIfExists(file);
                return;
            }
            Files.createDirectories(directory);
            final var part = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(part, GSON.toJson(new Kept(lan, events)));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            failing = false;
        } catch (IOException e) {
            if (!failing) {
                failing = true;
                LOG.warn("Cannot write {}; what happens now may not be known after a restart", file, e);
            }
        }
    }

    /** Writes what is not written yet. */
    @Override
    public void close() {
        executor.execute(this::writeAll);
        executor.shutdown();
        try {
            if (!executor.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The latest events of LANs could not be written in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
