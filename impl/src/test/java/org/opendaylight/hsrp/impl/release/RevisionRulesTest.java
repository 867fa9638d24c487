/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RevisionRulesTest {
    private static final String FIRST = "revision 2026-11-22;";
    private static final String LEAF = "leaf a {type int8;}";

    @Test
    void whatIsTheSameNeedsNoRevision() throws Exception {
        assertEquals(List.of(), check(FIRST + LEAF, FIRST + LEAF));
    }

    @Test
    void eachChangeNeedsOne() throws Exception {
        assertEquals(List.of("example has changed since revision 2026-11-22: add a revision of today; changed are"
            + " /b: is added"), check(FIRST + LEAF, FIRST + LEAF + "leaf b {type int8;}"));
        assertEquals(List.of("example has changed since revision 2026-11-22: add a revision of today; changed are "),
            check(FIRST + LEAF, FIRST + "description c;" + LEAF));
        assertEquals(List.of("example has changed since revision 2026-11-22: add a revision of today, whose description"
            + " says \"Not backwards-compatible:\"; changed are /a: is removed"), check(FIRST + LEAF, FIRST));
        assertEquals(List.of(), check(FIRST + LEAF, "revision 2026-12-01;" + FIRST + LEAF + "leaf b {type int8;}"));
    }

    @Test
    void whatBreaksClientsIsToldByIt() throws Exception {
        final var after = FIRST + "leaf a {type int8 {range 1..9;}}";
        assertEquals(List.of("example breaks what was right at revision 2026-11-22: undo that, or let the description"
            + " of a new revision say \"Not backwards-compatible:\" and what; broken are /a: range [[-128..127]] is now"
            + " [[1..9]]"), check(FIRST + LEAF, "revision 2026-12-01 {description better;}" + after));
        assertEquals(List.of(), check(FIRST + LEAF,
            "revision 2026-12-01 {description \"Not backwards-compatible: a is 1 to 9.\";}" + after));
    }

    @Test
    void whatWasToldBeforeIsNotEnough() throws Exception {
        final var former = "revision 2026-11-22 {description \"Not backwards-compatible: the first one.\";}";
        assertEquals(1, check(former + LEAF, "revision 2026-12-01;" + former).size());
    }

    @Test
    void historyIsKept() throws Exception {
        assertEquals(List.of("example has lost its revision 2026-11-22: bring it back"),
            check(FIRST + LEAF, "revision 2026-12-01;" + LEAF));
    }

    @Test
    void modulesAreKept() throws Exception {
        assertEquals(List.of("example is removed: bring it back, with what is in it marked as obsolete"),
            RevisionRules.check(Map.of("example", text(FIRST)), Map.of()));
        assertEquals(List.of(), RevisionRules.check(Map.of(), Map.of("example", text(FIRST))));
    }

    private static List<String> check(final String before, final String after) throws Exception {
        return RevisionRules.check(Map.of("example", text(before)), Map.of("example", text(after)));
    }

    private static String text(final String statements) {
        return "module example { yang-version 1.1; namespace urn:example; prefix ex; " + statements + '}';
    }
}
