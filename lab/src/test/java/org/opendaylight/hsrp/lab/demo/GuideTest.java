/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Root sources what the demo leaves, so nobody else may have put it there. */
class GuideTest {
    @Test
    void tutorialSourcesWhatTheDemoLeaves() throws IOException {
        final var page = Files.readString(Path.of("..", "docs", "tutorial.md"));
        assertTrue(page.contains("```sh start\n./demo --tutorial\n. " + Guide.SHELL + "\n```"));
    }

    @Test
    void wordsAreOfTheirOwnerAlone(@TempDir final Path directory) throws IOException {
        final var other = Files.writeString(directory.resolve("other"), "another's");
        final var words = Files.createSymbolicLink(directory.resolve("words.sh"), other);
        Guide.leave(words, "ours");
        assertEquals("another's", Files.readString(other));
        assertEquals("ours", Files.readString(words));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(words)));
    }
}
