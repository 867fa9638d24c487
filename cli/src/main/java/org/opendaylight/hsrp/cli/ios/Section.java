/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli.ios;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line with those below it that are indented more.
 *
 * @param line the line itself
 * @param indent number of columns before it
 * @param children the lines that belong to it
 */
record Section(Line line, int indent, List<Section> children) {
    private static final int TAB = 8;
    /** Far more than any configuration has; so nobody can build a tree without end. */
    private static final int MAX_INDENT = 80;
    private static final Pattern BANNER = Pattern.compile("banner \\S+ (\\^C|\\S)(.*)", Pattern.DOTALL);

    /** Returns the sections of a file in their order; blank lines, comments and banners are left out. */
    static List<Section> read(final String file, final String content) {
        final var lines = content.lines().toList();
        final var root = new Section(new Line(file, 0, ""), -1, new ArrayList<>());
        final Deque<Section> open = new ArrayDeque<>(List.of(root));
        for (int i = 0; i < lines.size(); i++) {
            final var text = lines.get(i).strip();
            if (text.isEmpty() || text.startsWith("!")) {
                continue;
            }
            final var section = new Section(new Line(file, i + 1, text), indent(lines.get(i)), new ArrayList<>());
            while (open.getLast().indent >= section.indent) {
                open.removeLast();
            }
            open.getLast().children.add(section);
            open.addLast(section);
            i = endOfBanner(lines, i, text);
        }
        return root.children;
    }

    private static int indent(final String line) {
        int column = 0;
        for (int i = 0; i < line.length() && Character.isWhitespace(line.charAt(i)); i++) {
            column = line.charAt(i) == '\t' ? (column / TAB + 1) * TAB : column + 1;
        }
        return Math.min(column, MAX_INDENT);
    }

    /** Returns the last line of the banner that begins with a line, which may look like anything. */
    private static int endOfBanner(final List<String> lines, final int first, final String text) {
        final var banner = BANNER.matcher(text);
        if (!banner.matches() || banner.group(2).contains(banner.group(1))) {
            return first;
        }
        for (int i = first + 1; i < lines.size(); i++) {
            if (lines.get(i).contains(banner.group(1))) {
                return i;
            }
        }
        return first;
    }
}
