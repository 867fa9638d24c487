/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers in a file, a line for each switch. It is written in a thread of its own: nobody waits for a disk. Without
 * it nothing is wrong, but a loss of flows may not be noticed.
 */
final class FlowMemoryFile implements FlowMemory {
    private static final Logger LOG = LoggerFactory.getLogger(FlowMemoryFile.class);

    private final AtomicReference<Map<NodeId, Instant>> unsaved = new AtomicReference<>();
    private final Path file;

    FlowMemoryFile(final Path file) {
        this.file = requireNonNull(file);
    }

    @Override
    public Map<NodeId, Instant> load() {
        if (!Files.exists(file)) {
            return Map.of();
        }
        try {
            final var held = new TreeMap<NodeId, Instant>();
            for (var line : Files.readAllLines(file)) {
                final int blank = line.indexOf(' ');
                held.put(new NodeId(line.substring(0, Math.max(0, blank))), Instant.parse(line.substring(blank + 1)));
            }
            return held;
        } catch (IOException | DateTimeParseException e) {
            LOG.warn("Cannot read {}; whether switches have lost flows meanwhile is not known", file, e);
            return Map.of();
        }
    }

    @Override
    public void save(final Map<NodeId, Instant> held) {
        if (unsaved.getAndSet(Map.copyOf(held)) == null) {
            Thread.ofPlatform().name("hsrp-flow-memory").daemon().start(this::write);
        }
    }

    private synchronized void write() {
        final var held = unsaved.getAndSet(null);
        final var text = held.entrySet().stream().sorted(Map.Entry.comparingByKey())
            .map(entry -> entry.getKey().value() + ' ' + entry.getValue() + '\n').collect(Collectors.joining());
        try {
            Files.createDirectories(file.getParent());
            final var part = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(part, text);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn("Cannot write {}; after a restart of the controller it may not be noticed that switches have lost "
                + "flows", file, e);
        }
    }
}
