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

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/architecture.md names is there: classes and rooms; and it names every room. */
class ArchitecturePageTest {
    private static final Path PAGE = Pages.ROOT.resolve("docs/architecture.md");
    private static final Path HOME = Path.of("src/main/java/org/opendaylight/hsrp/impl");
    /** The name of a class, or of a class within it, or of a method. */
    private static final Predicate<String> CLASS = Pattern.compile("[A-Z]\\w*[a-z]\\w*(\\.\\w+)?").asMatchPredicate();
    private static final Predicate<String> ROOM = Pattern.compile("[a-z]+(\\.[a-z]+)*").asMatchPredicate();
    private static final Pattern DRAWING = Pattern.compile("(?s)\n```\n(.*?)\n```\n");
    private static final Pattern DRAWN_CLASS = Pattern.compile("(?<![.\\w])[A-Z][a-z]\\w*[A-Z]\\w*\\b");

    private final String page = Pages.text(PAGE);
    private final List<String> codes = Pages.codes(DRAWING.matcher(page).replaceAll("\n"));

    @Test
    void classesExist() {
        final var sources = Pages.sources("java").stream().collect(Collectors.toMap(
            file -> file.getFileName().toString().replace(".java", ""), List::of, (some, more) ->
                Stream.concat(some.stream(), more.stream()).toList()));
        final var names = codes.stream().filter(CLASS).collect(Collectors.toCollection(TreeSet::new));
        assertTrue(names.size() > 50, () -> "only " + names.size() + " names of classes are found");
        assertEquals(List.of(), names.stream().filter(name -> {
            final var parts = name.split("\\.");
            return sources.getOrDefault(parts[0], List.of()).stream().noneMatch(file -> parts.length == 1
                || Pattern.compile("\\b" + parts[1] + "\\b").matcher(Pages.text(file)).find());
        }).toList(), "no such class, or it has no such part");
    }

    @Test
    void classesInDrawingsExist() {
        final var known = Pages.sources("java").stream()
            .map(file -> file.getFileName().toString().replace(".java", "")).collect(Collectors.toSet());
        final var drawn = DRAWING.matcher(page).results()
            .flatMap(drawing -> DRAWN_CLASS.matcher(drawing.group(1)).results())
            .map(match -> match.group()).collect(Collectors.toCollection(TreeSet::new));
        assertTrue(drawn.size() > 40, () -> "only " + drawn.size() + " names of classes are found");
        drawn.removeAll(known);
        assertEquals(Set.of(), drawn, "no such class");
    }

    @Test
    void roomsAreThoseOfTheCode() {
        final var modules = Pages.modules().stream().map(module -> module.getFileName().toString())
            .collect(Collectors.toSet());
        final var named = codes.stream().filter(ROOM).filter(name -> !modules.contains(name))
            .collect(Collectors.toCollection(TreeSet::new));
        final var rooms = Pages.files(HOME, "java").stream().map(Path::getParent).map(HOME::relativize)
            .map(room -> room.toString().replace('/', '.')).filter(room -> !room.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(rooms, named);
    }
}
