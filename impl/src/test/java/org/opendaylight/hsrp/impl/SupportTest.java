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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The statement of support, {@code yang/SUPPORT.md}, against the model and the tests. Whoever adds a reference to the
 * model adds a row there, with its proof.
 */
class SupportTest {
    private static final Path PAGE = Path.of("../yang/SUPPORT.md");
    private static final Path MODEL = Path.of("../yang/src/main/yang/hsrp.yang");
    private static final Path SCENARIOS = Path.of("src/test/resources/conformance");
    private static final Pattern REFERENCE = Pattern.compile("reference\\s+\"([^\"]*)\"");
    private static final Pattern SECTION = Pattern.compile("RFC 2281 section (\\d+(\\.\\d+)?).*");

    private final List<Row> rows = rows();
    private final Set<String> references = references();

    /**
     * A row of a table.
     *
     * @param heading the heading of the table
     * @param subject first cell: a section, feature or command
     */
    private record Row(String heading, String subject, String support, String difference, String proofs) {
        boolean isSupported() {
            return !"no".equals(support);
        }

        List<String> commands() {
            return Pages.codes(subject);
        }
    }

    @Test
    void everyRowSaysYesDiffersOrNoWithReasonAndProof() {
        assertTrue(rows.size() > 60, "the tables are not found");
        for (var row : rows) {
            assertTrue(Set.of("yes", "differs", "no").contains(row.support()), row::toString);
            assertTrue(!"differs".equals(row.support()) || !row.difference().isEmpty(), row::toString);
            assertEquals(row.isSupported(), !Pages.codes(row.proofs()).isEmpty(), row::toString);
        }
        assertEquals(rows.size(), rows.stream().map(Row::subject).distinct().count());
    }

    @Test
    void everyProofExists() throws IOException {
        final var scenarios = fileNames(SCENARIOS);
        final var tests = new TreeSet<String>();
        for (var sources : List.of("src/test/java", "../cli/src/test/java", "../lab/src/test/java")) {
            tests.addAll(fileNames(Path.of(sources)));
        }
        final var missing = rows.stream().flatMap(row -> Pages.codes(row.proofs()).stream())
            .filter(proof -> proof.matches("\\d+")
                ? scenarios.stream().noneMatch(name -> name.startsWith(proof + "-"))
                : !tests.contains(proof + ".java")).toList();
        assertEquals(List.of(), missing, "no such scenario or test class");
    }

    @Test
    void everyCommandOfTheModelHasARow() {
        final var listed = rows.stream().filter(Row::isSupported).flatMap(row -> row.commands().stream()).toList();
        assertEquals(List.of(), commandsOfModel().stream().filter(command -> !listed.contains(command)).toList(),
            "hsrp.yang refers to IOS commands that " + PAGE + " says nothing of, or no; add a row");
    }

    @Test
    void everySupportedCommandIsInTheModel() {
        final var known = commandsOfModel();
        assertEquals(List.of(), rows.stream().filter(row -> row.heading().startsWith("IOS")).filter(Row::isSupported)
            .flatMap(row -> row.commands().stream()).filter(command -> !known.contains(command)).toList(),
            PAGE + " lists IOS commands to which no reference of hsrp.yang refers");
    }

    @Test
    void everySectionOfTheProtocolHasARow() {
        final var sections = new TreeSet<>(List.of("5.1", "5.2", "5.3", "5.4", "5.5", "5.6", "5.7"));
        references.stream().map(SECTION::matcher).filter(matcher -> matcher.matches())
            .forEach(matcher -> sections.add(matcher.group(1)));
        assertEquals(List.of(), sections.stream().filter(section -> rows.stream()
            .noneMatch(row -> "RFC 2281".equals(row.heading()) && row.subject().startsWith(section + " "))).toList());
    }

    private Set<String> commandsOfModel() {
        return references.stream().filter(reference -> reference.startsWith("IOS: "))
            .flatMap(reference -> Stream.of(reference.substring("IOS: ".length()).split(", ")))
            .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Row> rows() {
        final var rows = new ArrayList<Row>();
        var heading = "";
        for (var line : Pages.text(PAGE).lines().toList()) {
            if (line.startsWith("## ")) {
                heading = line.substring("## ".length());
            } else if (line.startsWith("|") && !line.startsWith("|---") && !line.contains("| support |")) {
                final var cells = line.substring(1, line.length() - 1).split("(?<!\\\\)\\|", -1);
                assertEquals(4, cells.length, line);
                rows.add(new Row(heading, cell(cells[0]), cell(cells[1]), cell(cells[2]), cell(cells[3])));
            }
        }
        return rows;
    }

    private static String cell(final String text) {
        return text.strip().replace("\\|", "|");
    }

    /** Returns what the references of the model say, one by one. */
    private static Set<String> references() {
        return REFERENCE.matcher(Pages.text(MODEL)).results().map(match -> match.group(1).replaceAll("\\s+", " "))
            .flatMap(reference -> Stream.of(reference.split(";"))).map(String::strip)
            .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> fileNames(final Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
