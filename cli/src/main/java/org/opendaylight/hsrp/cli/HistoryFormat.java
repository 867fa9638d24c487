/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.yang.types.rev130715.DateAndTime;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.History;

/** Changes of members of all groups, one in a line, the oldest first. */
final class HistoryFormat {
    private static final List<String> HEADER = List.of("Time", "Interface", "Grp", "From", "To", "Reason");
    private static final List<Integer> WIDTHS = List.of(25, 12, 5, 8, 8, 0);

    private HistoryFormat() {
        // Hidden on purpose
    }

    private record Line(DateAndTime time, List<String> row) {
    }

    static List<String> lines(final Collection<LanView> lans) {
        final var changes = new ArrayList<List<Line>>();
        for (var lan : lans) {
            for (var group : IosTerms.groups(lan.state())) {
                for (var member : IosTerms.members(group)) {
                    changes.add(member.nonnullHistory().stream().map(change -> line(change, lan.name() + '/'
                        + member.getGateway().getValue(), group.getNumber().getValue().toString())).toList());
                }
            }
        }
        final var rows = new ArrayList<List<String>>();
        rows.add(HEADER);
        ByTime.merge(changes, Line::time).forEach(change -> rows.add(change.row()));
        return Table.lines(rows, WIDTHS);
    }

    private static Line line(final History change, final String member, final String group) {
        final var time = change.getTime();
        return new Line(time, List.of(time.getValue(), member, group, IosTerms.state(change.getFrom()),
            IosTerms.state(change.getTo()), change.getReason().getName()));
    }
}
