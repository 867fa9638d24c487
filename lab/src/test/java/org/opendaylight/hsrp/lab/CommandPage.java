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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The commands of a page, in fenced blocks which the page names: {@code ```sh save} is what to run, and
 * {@code ```text save} what that prints.
 */
final class CommandPage {
    private static final Pattern BLOCK = Pattern.compile("^```(sh|text) ([a-z-]+)\n(.*?)^```$",
        Pattern.MULTILINE | Pattern.DOTALL);

    private final Path file;
    private final Map<String, String> blocks;

    /** Reads a page of the folder of documents. */
    CommandPage(final String name) {
        file = Path.of("..", "docs", name);
        try {
            blocks = BLOCK.matcher(Files.readString(file)).results().collect(
                Collectors.toUnmodifiableMap(match -> match.group(1) + ' ' + match.group(2), match -> match.group(3)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the commands of a block. */
    String commands(final String name) {
        return block("sh " + name);
    }

    /** Returns what the commands of a block print, without blanks at the ends. */
    String output(final String name) {
        return block("text " + name).strip();
    }

    private String block(final String name) {
        final var text = blocks.get(name);
        if (text == null) {
            throw new IllegalArgumentException(file + " has no block '" + name + "' but " + blocks.keySet());
        }
        return text;
    }
}
