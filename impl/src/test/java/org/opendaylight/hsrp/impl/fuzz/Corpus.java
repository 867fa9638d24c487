/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** Octets as real routers and hosts send them, from the resources {@code corpus/*.hex}: where fuzzing begins. */
final class Corpus {
    private Corpus() {
        // Hidden on purpose
    }

    /** Returns what a file lists: in each line hexadecimal digits, two spaces, and what it is. */
    static List<byte[]> read(final String name) {
        try (var resource = Corpus.class.getResourceAsStream("/corpus/" + name + ".hex")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8).lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> HexFormat.of().parseHex(line.substring(0, line.indexOf("  "))))
                .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
