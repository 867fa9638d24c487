/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The YANG modules beside those of the last release, see {@code yang/src/test/resources/released/README.md}. */
class ReleasedModelTest {
    private static final List<Release> RELEASES = Release.all();

    @Test
    void revisionsSayWhatHasChanged() throws Exception {
        final var last = RELEASES.getLast();
        final var present = Release.present();
        if (!last.isCandidate()) {
            assertEquals(List.of(), RevisionRules.check(last.modules(), present), "compared with " + last);
            return;
        }
        if (Release.REGENERATE) {
            for (var module : present.entrySet()) {
                Files.writeString(last.folder().resolve(module.getKey() + ".yang"), module.getValue());
            }
        }
        final var changed = new TreeSet<>(present.keySet());
        changed.addAll(last.modules().keySet());
        changed.removeIf(name -> present.getOrDefault(name, "").equals(last.modules().get(name)));
        assertEquals(List.of(), List.copyOf(changed), () -> "The model is no longer that of " + last.folder()
            + ". That is not released, so it may change; make it anew by mvn -pl yang,api,impl verify"
            + " -Dtest='ModelReferenceTest,Released*Test' -Dsurefire.failIfNoSpecifiedTests=false"
            + " -Dreference.regenerate, and let its configuration.json have the new leaves");
    }

    @Test
    void candidatesKeepToTheRulesToo() throws Exception {
        assertFalse(RELEASES.isEmpty());
        for (int each = 1; each < RELEASES.size(); each++) {
            assertEquals(List.of(), RevisionRules.check(RELEASES.get(each - 1).modules(), RELEASES.get(each).modules()),
                RELEASES.get(each) + " compared with " + RELEASES.get(each - 1));
        }
    }
}
