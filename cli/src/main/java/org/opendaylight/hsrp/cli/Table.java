/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import java.util.ArrayList;
import java.util.List;

/** Lays out rows in columns, with a space between; a column with longer entries becomes wider. */
final class Table {
    private Table() {
        // Hidden on purpose
    }

    /**
     * Returns the lines.
     *
     * @param rows the rows, the header first
     * @param widths widths of the columns at least, with the space
     */
    static List<String> lines(final List<List<String>> rows, final List<Integer> widths) {
        final var fitting = new ArrayList<>(widths);
        for (var row : rows) {
            for (int i = 0; i < row.size(); i++) {
                fitting.set(i, Math.max(fitting.get(i), row.get(i).length() + 1));
            }
        }
        return rows.stream().map(row -> line(row, fitting)).toList();
    }

    private static String line(final List<String> row, final List<Integer> widths) {
        final var sb = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            final var entry = row.get(i);
            sb.append(entry).repeat(' ', widths.get(i) - entry.length());
        }
        return sb.toString().stripTrailing();
    }
}
