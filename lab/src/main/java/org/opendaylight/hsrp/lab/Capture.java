/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A running recording of the frames at one device, by tcpdump.
 */
public final class Capture implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Daemon tcpdump;
    private final Path file;

    private Capture(final Daemon tcpdump, final Path file) {
        this.tcpdump = tcpdump;
        this.file = file;
    }

    /**
     * Starts recording, and returns when nothing will be missed any more.
     *
     * @param namespace where the device is
     * @param device the device
     * @param file file to write, in pcap format
     * @param filter what to record, as tcpdump wants it; none for everything
     * @return the running recording
     */
    public static Capture start(final NetworkNamespace namespace, final String device, final Path file,
            final String... filter) {
        Prerequisites.require("tcpdump");
        final var command = new ArrayList<>(List.of("tcpdump", "-i", device, "-n", "-U", "--immediate-mode", "-Z",
            "root", "-w", file.toString()));
        command.addAll(List.of(filter));
        final var log = file.resolveSibling(file.getFileName() + ".log");
        final var tcpdump = Daemon.start("tcpdump", log, Map.of(), namespace.command(command));
        Await.until(PATIENCE, "tcpdump listening on " + device, () -> {
            tcpdump.requireAlive();
            return tcpdump.logTail(5).contains("listening on");
        });
        return new Capture(tcpdump, file);
    }

    /**
     * Ends the recording.
     *
     * @return what was recorded
     */
    public Recording stop() {
        tcpdump.stop(PATIENCE);
        return new Recording(file);
    }

    @Override
    public void close() {
        tcpdump.close();
    }
}
