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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the lines in memory, at most a million characters, and writes them to a new file at the end, in a thread of
 * its own: the loop of a LAN must not wait for a disk.
 */
final class FileSink implements LineSink {
    private static final Logger LOG = LoggerFactory.getLogger(FileSink.class);
    private static final int MAX_LENGTH = 1_000_000;

    private final StringBuilder text = new StringBuilder();
    private final Path file;

    FileSink(final Path file) {
        this.file = requireNonNull(file);
    }

    @Override
    public boolean isOpen() {
        return text.length() < MAX_LENGTH;
    }

    @Override
    public void write(final String line) {
        if (isOpen()) {
            text.append(line).append('\n');
        }
    }

    @Override
    public void close() {
        final var whole = text.toString();
        Thread.ofPlatform().name("hsrp-recording").daemon().start(() -> save(file, whole));
    }

    private static void save(final Path file, final String text) {
        final var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(part, text);
            // Who sees the file must see all of it
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            LOG.info("Recording written to {}", file);
        } catch (IOException e) {
            LOG.warn("Recording could not be written to {}", file, e);
            delete(part);
        }
    }

    /** What is half written is of no use, and takes room that may have been missing. */
    private static void delete(final Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            LOG.warn("{} cannot be deleted", part, e);
        }
    }
}
