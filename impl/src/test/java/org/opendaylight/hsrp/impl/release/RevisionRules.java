/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.opendaylight.hsrp.impl.release.ModelChanges.Change;
import org.opendaylight.yangtools.yang.common.Revision;
import org.opendaylight.yangtools.yang.model.api.Module;
import org.opendaylight.yangtools.yang.model.api.stmt.DescriptionEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.RevisionEffectiveStatement;
import org.opendaylight.yangtools.yang.parser.api.YangParserException;

/** Whether the revisions of modules say what has changed since a release. */
final class RevisionRules {
    /** With this a revision tells that clients of the one before may fail. */
    static final String MARK = "Not backwards-compatible:";

    private final List<String> complaints = new ArrayList<>();

    private RevisionRules() {
        // see check()
    }

    /**
     * Compares modules.
     *
     * @param release texts of the released modules by their names
     * @param present texts of the modules as they are now
     * @return what has to be done, nothing if all is well
     */
    static List<String> check(final Map<String, String> release, final Map<String, String> present)
            throws IOException, YangParserException {
        final var rules = new RevisionRules();
        if (!release.equals(present)) {
            final var before = Models.of(release);
            final var after = Models.of(present);
            for (var name : new TreeMap<>(release).keySet()) {
                if (!present.containsKey(name)) {
                    rules.complaints.add(name + " is removed: bring it back, with what is in it marked as obsolete");
                } else if (!release.get(name).equals(present.get(name))) {
                    rules.module(before.findModules(name).iterator().next(), after.findModules(name).iterator().next());
                }
            }
        }
        return List.copyOf(rules.complaints);
    }

    private void module(final Module before, final Module after) {
        final var known = revisions(before);
        final var changes = ModelChanges.between(before, after);
        final var told = revisions(after);
        known.keySet().stream().filter(each -> !told.containsKey(each))
            .forEach(each -> complaints.add(after.getName() + " has lost its revision " + each + ": bring it back"));
        final var last = known.keySet().stream().max(Revision::compare).orElse(null);
        told.keySet().removeIf(each -> last != null && Revision.compare(each, last) <= 0);
        final var broken = words(changes, change -> !change.compatible());
        if (told.isEmpty()) {
            complaints.add(after.getName() + " has changed since revision " + last + ": add a revision of today"
                + (broken.isEmpty() ? "" : ", whose description says \"" + MARK + "\"") + "; changed are "
                + words(changes, change -> true));
        } else if (!broken.isEmpty() && told.values().stream().noneMatch(text -> text.contains(MARK))) {
            complaints.add(after.getName() + " breaks what was right at revision " + last + ": undo that, or let the"
                + " description of a new revision say \"" + MARK + "\" and what; broken are " + broken);
        }
    }

    /** The descriptions of a module's revisions. */
    private static Map<Revision, String> revisions(final Module module) {
        final var revisions = new LinkedHashMap<Revision, String>();
        module.asEffectiveStatement().streamEffectiveSubstatements(RevisionEffectiveStatement.class)
            .forEach(each -> revisions.put(each.argument(), each.findFirstEffectiveSubstatementArgument(
                DescriptionEffectiveStatement.class).orElse("")));
        return revisions;
    }

    private static String words(final List<Change> changes, final Predicate<Change> which) {
        return changes.stream().filter(which).map(Change::toString).collect(Collectors.joining("; "));
    }
}
