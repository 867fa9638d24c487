/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What was taken from others is as they published it, and nothing else lies beside it. */
class VendoredFilesTest {
    private static final Path VENDOR = Path.of("src/main/resources/page/vendor");

    @Test
    void areAsTheirAuthorsPublishedThem() throws IOException {
        final var said = Files.readAllLines(VENDOR.resolve("SHA256SUMS")).stream().map(line -> line.split("  "))
            .collect(Collectors.toMap(part -> part[1], part -> part[0]));
        try (var files = Files.list(VENDOR)) {
            final Map<String, String> there = files.filter(file -> !file.endsWith("SHA256SUMS")
                && !file.endsWith("README.md")).collect(Collectors.toMap(file -> file.getFileName().toString(),
                    VendoredFilesTest::sum));
            assertEquals(said, there);
        }
    }

    private static String sum(final Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
