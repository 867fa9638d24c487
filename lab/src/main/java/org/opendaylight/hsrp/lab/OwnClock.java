/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A time of day for one process, before or behind that of the machine, which can be set while it runs. Its other clocks
 * are left alone, as by whoever sets a machine's clock. It needs a C compiler.
 */
final class OwnClock {
    private final Path file;
    private final Path library;

    /**
     * Makes a clock that is right.
     *
     * @param directory where its files go, existing and empty
     */
    OwnClock(final Path directory) {
        file = directory.resolve("ahead");
        library = directory.resolve("own-clock.so");
        final var source = directory.resolve("own-clock.c");
        try (var text = OwnClock.class.getResourceAsStream("own-clock.c")) {
            Files.copy(text, source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Commands.run("gcc", "-O2", "-Wall", "-shared", "-fPIC", "-o", library.toString(), source.toString());
        set(Duration.ZERO);
    }

    /** Sets it so far before, or if negative behind, that of the machine. */
    void set(final Duration ahead) {
        final var seconds = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder()).putLong(ahead.toSeconds());
        // In place: the process has mapped the file
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(seconds.flip(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the command that starts a process with it. */
    List<String> command(final List<String> command) {
        return Stream.concat(Stream.of("env", "LD_PRELOAD=" + library, "OWN_CLOCK=" + file), command.stream())
            .toList();
    }
}
