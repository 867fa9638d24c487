/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.soak;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.opendaylight.hsrp.lab.Commands;
import org.opendaylight.hsrp.lab.Controller;
import org.opendaylight.hsrp.lab.HsrpClient;
import org.opendaylight.hsrp.lab.VirtualLan;

/**
 * What the controller and the switches hold.
 *
 * @param process id of the controller's process
 * @param heapBytes live objects on its heap, after a full collection
 * @param threads its threads
 * @param handles its open files and sockets
 * @param entries flows, groups and meters of ours on all switches
 * @param nodes nodes of HSRP's state in the datastore, without the lists of the latest events and changes, which are
 *     bounded
 */
public record Footprint(long process, long heapBytes, int threads, int handles, int entries, int nodes) {
    private static final Pattern THREADS = Pattern.compile("(?m)^Threads:\\s+(\\d+)$");
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
    private static final Set<String> BOUNDED_LISTS = Set.of("event", "history");

    /**
     * Measures. The controller stands still for some hundred milliseconds meanwhile.
     *
     * @param controller the controller
     * @param lan the LAN with the switches
     * @return what there is
     */
    public static Footprint of(final Controller controller, final VirtualLan lan) {
        final long pid = controller.process().pid();
        return new Footprint(pid, heap(pid), threads(pid), handles(pid), lan.hsrpEntries().size(), nodes(controller));
    }

    double heapMegabytes() {
        return Math.round(heapBytes / 1e5) / 10.0;
    }

    /** A histogram counts what is reachable: other collections may be disabled for outsiders. */
    private static long heap(final long pid) {
        return number(TOTAL, Commands.run(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
            Long.toString(pid), "GC.class_histogram"));
    }

    private static int threads(final long pid) {
        try {
            return (int) number(THREADS, Files.readString(Path.of("/proc", Long.toString(pid), "status")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int handles(final long pid) {
        try (var open = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return (int) open.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int nodes(final Controller controller) {
        return nodes(controller.restconf().get(HsrpClient.ROOT + "?content=nonconfig").orFail("GET of the state")
            .json());
    }

    static int nodes(final JsonElement tree) {
        if (tree.isJsonObject()) {
            return 1 + tree.getAsJsonObject().entrySet().stream()
                .filter(child -> !BOUNDED_LISTS.contains(child.getKey()))
                .mapToInt(child -> nodes(child.getValue())).sum();
        }
        return tree.isJsonArray() ? tree.getAsJsonArray().asList().stream().mapToInt(Footprint::nodes).sum() : 1;
    }

    private static long number(final Pattern pattern, final String text) {
        final var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalArgumentException("No " + pattern + " in " + text);
        }
        return Long.parseLong(matcher.group(1));
    }
}
