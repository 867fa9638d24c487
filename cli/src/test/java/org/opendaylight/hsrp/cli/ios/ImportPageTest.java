/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli.ios;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples of {@code docs/import.md} are those that are tested. */
class ImportPageTest {
    private static final Path PAGE = Path.of("../docs/import.md");
    private static final Path RESOURCES = Path.of("src/test/resources/org/opendaylight/hsrp/cli/ios");
    private static final Pattern EXAMPLE = Pattern.compile("```(?:text|json) (\\S+)\n(.*?)```\n", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\((\\.\\./[^)]+)\\)");

    @Test
    void showsTheFiles() throws IOException {
        final var examples = EXAMPLE.matcher(Files.readString(PAGE)).results().toList();
        assertEquals(3, examples.size());
        for (var example : examples) {
            assertEquals(Files.readString(RESOURCES.resolve(example.group(1))), example.group(2), example.group(1));
        }
    }

    @Test
    void linksToWhatIsThere() throws IOException {
        assertEquals("", LINK.matcher(Files.readString(PAGE)).results().map(link -> link.group(1))
            .filter(link -> Files.notExists(PAGE.resolveSibling(link))).reduce("", String::concat));
    }
}
