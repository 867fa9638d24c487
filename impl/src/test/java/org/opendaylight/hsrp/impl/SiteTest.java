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
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The documents as a web site, built by its one command. */
class SiteTest {
    private static final Path SITE = Pages.ROOT.resolve("docs/site");
    private static final Path BUILT = SITE.resolve("target/site");
    private static final int CANNOT_TRY = 3;
    private static final Pattern LINK = Pattern.compile("<(\\w+)[^>]*? (?:href|src)=\"?([^\" >]*)");
    private static final Pattern ANCHOR = Pattern.compile(" id=\"?([^\" >]+)");

    /** Each document is somewhere in the tree. */
    @Test
    void treeHasAllPages() {
        final var tree = Pages.text(SITE.resolve("mkdocs.yml"));
        final var missing = Pages.files(Pages.ROOT.resolve("docs"), "md").stream()
            .map(page -> Pages.ROOT.relativize(page).toString())
            .filter(page -> !page.startsWith("docs/site/") && !tree.contains(": " + page + '\n')).toList();
        assertEquals(List.of(), missing, "add them to docs/site/mkdocs.yml");
    }

    /** It is strict itself; what it does not look at are headings, files that are no pages, and addresses elsewhere. */
    @Test
    void builtSiteIsWholeAndLoadsNothingFromElsewhere() throws Exception {
        final var process = new ProcessBuilder(SITE.resolve("build").toAbsolutePath().normalize().toString())
            .redirectErrorStream(true).start();
        final var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        final int status = process.waitFor();
        assumeTrue(status != CANNOT_TRY, said);
        assertEquals(0, status, said);

        final var wrong = new ArrayList<String>();
        final Map<Path, Set<String>> anchors = new HashMap<>();
        int links = 0;
        for (var page : Pages.files(BUILT, "html")) {
            for (var link : LINK.matcher(Pages.text(page)).results().toList()) {
                final var isLoaded = !link.group(1).equals("a");
                final var target = link.group(2);
                if (target.matches("https?:.*|//.*") ? isLoaded : !leadsSomewhere(page, target, anchors)) {
                    wrong.add(BUILT.relativize(page) + ": " + link.group());
                }
                links++;
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(links > 500, "only " + links + " links are found");
    }

    private static boolean leadsSomewhere(final Path page, final String link, final Map<Path, Set<String>> anchors) {
        if (link.startsWith("data:") || link.startsWith("javascript:")) {
            return true;
        }
        final var parts = link.split("#", 2);
        final var target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        return Files.exists(target) && (parts.length == 1 || parts[1].isEmpty() || anchors
            .computeIfAbsent(target, file -> ANCHOR.matcher(Pages.text(file)).results().map(found -> found.group(1))
                .collect(Collectors.toSet())).contains(parts[1]));
    }
}
