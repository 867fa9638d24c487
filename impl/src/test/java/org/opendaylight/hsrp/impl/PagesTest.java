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
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every link in the pages leads to a file, and to a heading that is there; and the README stays short. */
class PagesTest {
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:\\s]*)(?:#([^)\\s]*))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.*)$");
    private static final Pattern COMMANDS = Pattern.compile("(?ms)^```(?:sh|bash)?\\b[^\n]*\n(.*?)^```$");
    private static final Pattern SOURCED = Pattern.compile("(?m)^ *(?:\\.|source) +(\\S+)");
    /** Any user can put a file there, or one that a pattern finds first. */
    private static final Pattern ANYBODYS = Pattern.compile("[*?\\[]|^(?:/var)?/tmp/");
    private static final int README_LINES = 200;

    @Test
    void linksLeadSomewhere() throws IOException {
        final var wrong = new ArrayList<String>();
        int links = 0;
        for (var page : pages()) {
            for (var link : LINK.matcher(prose(page)).results().toList()) {
                links++;
                final var target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1)).normalize();
                if (Files.notExists(target) || link.group(2) != null && !anchors(target).contains(link.group(2))) {
                    wrong.add(Pages.ROOT.relativize(page) + ": " + link.group());
                }
            }
        }
        assertEquals(List.of(), wrong, "no such file or heading");
        assertTrue(links > 50, "only " + links + " links are found");
    }

    @Test
    void readmeIsReadInOneGo() {
        final long lines = Pages.text(Pages.ROOT.resolve("README.md")).lines().count();
        assertTrue(lines <= README_LINES, lines + " lines");
    }

    /** Readers do so as root. */
    @Test
    void shellsSourceNothingThatAnybodyCanPutThere() throws IOException {
        final var sourced = pages().stream().flatMap(page -> COMMANDS.matcher(Pages.text(page)).results())
            .flatMap(block -> SOURCED.matcher(block.group(1)).results()).map(found -> found.group(1)).toList();
        assertTrue(sourced.contains("/run/odl-hsrp-demo.sh"), sourced::toString);
        assertEquals(List.of(), sourced.stream().filter(file -> ANYBODYS.matcher(file).find()).toList());
    }

    private static List<Path> pages() throws IOException {
        final var pages = new ArrayList<>(Pages.files(Pages.ROOT.resolve("docs"), "md"));
        // Copies, where the site was built
        pages.removeIf(page -> page.startsWith(Pages.ROOT.resolve("docs/site")));
        try (var files = Files.list(Pages.ROOT)) {
            files.filter(file -> Pages.hasKind(file, "md")).forEach(pages::add);
        }
        pages.add(Pages.ROOT.resolve("yang/SUPPORT.md"));
        return pages;
    }

    private static String prose(final Path page) {
        return CODE.matcher(Pages.text(page)).replaceAll("");
    }

    /** As they are made of headings: lower case, blanks become hyphens, punctuation goes. */
    private static Set<String> anchors(final Path page) {
        return HEADING.matcher(prose(page)).results().map(match -> match.group(1).toLowerCase(Locale.ROOT)
            .replaceAll("[^\\w\\- ]", "").replace(' ', '-')).collect(Collectors.toSet());
    }
}
