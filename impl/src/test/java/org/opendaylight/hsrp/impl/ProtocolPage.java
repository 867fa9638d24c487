/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What docs/protocol.md says, by section. */
public final class ProtocolPage {
    static final Path FILE = Pages.ROOT.resolve("docs/protocol.md");
    /** Number and title. */
    private static final Pattern HEADING = Pattern.compile("##+ (\\d+(?:\\.\\d+)?) \\S.*");

    private final Map<String, List<String>> sections = new LinkedHashMap<>();

    /** Reads the page. */
    public ProtocolPage() {
        List<String> section = new ArrayList<>();
        for (var line : Pages.text(FILE).lines().toList()) {
            final var heading = HEADING.matcher(line);
            if (heading.matches()) {
                section = new ArrayList<>();
                if (sections.put(heading.group(1), section) != null) {
                    throw new IllegalStateException("Two sections " + heading.group(1));
                }
            } else {
                section.add(line);
            }
        }
    }

    boolean hasSection(final String number) {
        return sections.containsKey(number);
    }

    /** Returns the cells of the first table of a section, the head as first row. */
    public List<List<String>> table(final String section) {
        return sections.get(section).stream().dropWhile(line -> !line.startsWith("|"))
            .takeWhile(line -> line.startsWith("|")).filter(line -> !line.startsWith("|---"))
            .map(line -> Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList()).toList();
    }
}
