/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.state.ConflictState;

/** The table of log messages, {@code docs/reference-messages.md}, has those of the code, and no others. */
class MessagesPageTest {
    private static final Path PAGE = Pages.ROOT.resolve("docs/reference-messages.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(%HSRP-\\d-\\w+)` \\| [^|]+ \\| [^|]+ \\|$");
    private static final Pattern LOGGED = Pattern.compile("\"(%HSRP-\\d-[A-Z0-9]+):");
    private static final Pattern NOTICE = Pattern.compile("LanEffect\\.Notice\\(\"([A-Z0-9]+)\"");

    @Test
    void eachMessageIsExplained() {
        final var rows = new TreeSet<String>();
        ROW.matcher(Pages.text(PAGE)).results().forEach(row -> rows.add(row.group(1)));
        assertEquals(messages(), rows);
    }

    private static Set<String> messages() {
        final var messages = new TreeSet<String>();
        for (var kind : ConflictState.Kind.values()) {
            messages.add(warning(kind.mnemonic()));
        }
        final var sources = new ArrayList<>(Pages.files(Path.of("src/main/java"), "java"));
        sources.addAll(Pages.files(Pages.ROOT.resolve("karaf-distribution/access/src/main/java"), "java"));
        for (var source : sources) {
            final var text = Pages.text(source);
            LOGGED.matcher(text).results().forEach(found -> messages.add(found.group(1)));
            NOTICE.matcher(text).results().forEach(found -> messages.add(warning(found.group(1))));
        }
        assertFalse(messages.isEmpty());
        return messages;
    }

    private static String warning(final String mnemonic) {
        return "%HSRP-4-" + mnemonic;
    }
}
