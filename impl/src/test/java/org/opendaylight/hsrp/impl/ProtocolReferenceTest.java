/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Whatever refers to a section of docs/protocol.md finds it there: sources, tests, the model, pages, scenarios. The
 * form is "docs/protocol.md section 1.2", or "sections 1.2, 1.3 and 2.2".
 */
class ProtocolReferenceTest {
    private static final Path SCENARIOS = Path.of("src/test/resources/conformance");
    private static final String[] KINDS = {"java", "yang", "md", "hex"};

    /** What can be between two words of a comment. */
    private static final String GAP = "[\\s*#]+";
    private static final String NUMBER = "\\d+(?:\\.\\d+)?";
    private static final String NUMBERS = "sections?" + GAP + "(" + NUMBER + "(?:(?:,|,?" + GAP + "and)" + GAP
        + "(?:sections?" + GAP + ")?" + NUMBER + ")*)";
    private static final Pattern CITATION = Pattern.compile("docs/protocol\\.md" + GAP + NUMBERS);
    private static final Pattern WITHIN = Pattern.compile("(RFC \\d+,?" + GAP + ")?" + NUMBERS);
    private static final Pattern OTHER_FORM = Pattern.compile(
        "(?i)\\breference" + GAP + "sections?" + GAP + "\\d|sections?" + GAP + NUMBER + GAP + "of" + GAP + "the" + GAP
        + "reference");
    /** Of a scenario: a section, and where in it. */
    private static final Pattern PLACE = Pattern.compile("(" + NUMBER + ")(?: .+)?");

    private final ProtocolPage page = new ProtocolPage();
    private final List<String> wrong = new ArrayList<>();
    private int citations;

    @Test
    void citedSectionsExist() throws IOException {
        for (var file : files()) {
            final var text = Files.readString(file);
            CITATION.matcher(text).results().forEach(match -> check(file, match.group(1)));
            OTHER_FORM.matcher(text).results().forEach(match -> wrong.add(file + ": write \"docs/protocol.md section\""
                + " instead of \"" + match.group() + "\""));
        }
        assertEquals(List.of(), wrong);
        assertTrue(citations > 30, () -> "only " + citations + " citations are found");
    }

    @Test
    void sectionsThatThePageItselfRefersToExist() throws IOException {
        WITHIN.matcher(Files.readString(ProtocolPage.FILE)).results().filter(match -> match.group(1) == null)
            .forEach(match -> check(ProtocolPage.FILE, match.group(2)));
        assertEquals(List.of(), wrong);
        assertTrue(citations > 25, () -> "only " + citations + " citations are found");
    }

    @Test
    void sectionsOfScenariosExist() throws IOException {
        for (var file : Pages.files(SCENARIOS, "jsonl")) {
            final String header;
            try (var lines = Files.lines(file)) {
                header = lines.findFirst().orElseThrow();
            }
            final var reference = JsonParser.parseString(header).getAsJsonObject().get("reference").getAsString();
            for (var place : reference.split(", ")) {
                final var matcher = PLACE.matcher(place);
                if (matcher.matches()) {
                    check(file, matcher.group(1));
                } else if (!"none".equals(reference) || !header.contains("\"recorded\"")) {
                    wrong.add(file + ": \"" + place + "\" is no section");
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(citations > 140, () -> "only " + citations + " citations are found");
    }

    private void check(final Path file, final String numbers) {
        Pattern.compile(NUMBER).matcher(numbers).results().forEach(match -> {
            citations++;
            if (!page.hasSection(match.group())) {
                wrong.add(file + ": " + ProtocolPage.FILE + " has no section " + match.group());
            }
        });
    }

    /** Returns the sources of all modules, and the pages. */
    private static List<Path> files() throws IOException {
        final var files = new ArrayList<>(Pages.sources(KINDS));
        for (var module : Pages.modules()) {
            try (var pages = Files.list(module)) {
                pages.filter(file -> Pages.hasKind(file, "md")).forEach(files::add);
            }
        }
        files.add(Pages.ROOT.resolve("README.md"));
        return files;
    }
}
