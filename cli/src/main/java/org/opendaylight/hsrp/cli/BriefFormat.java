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
import java.util.Comparator;
import java.util.List;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;

/**
 * One line for each member, laid out as by {@code show standby brief} of IOS. The member stands where IOS has the
 * interface. There is no column P: whether a member preempts is configuration, of which
 * {@link org.opendaylight.hsrp.api.HsrpService} tells nothing.
 */
final class BriefFormat {
    private static final List<String> HEADER = List.of("Interface", "Grp", "Pri", "State", "Active", "Standby",
        "Virtual IP");
    /** As in IOS, with the space between; a column with longer entries becomes wider. */
    private static final List<Integer> WIDTHS = List.of(12, 5, 4, 8, 16, 16, 0);

    private BriefFormat() {
        // Hidden on purpose
    }

    static List<String> lines(final Collection<? extends Lan> lans) {
        final var rows = new ArrayList<List<String>>();
        rows.add(HEADER);
        lans.stream()
            .sorted(Comparator.comparing(lan -> lan.getName().getValue()))
            .forEach(lan -> addRows(lan, rows));
        return rows.stream().map(row -> line(row, widths(rows))).toList();
    }

    private static void addRows(final Lan lan, final List<List<String>> rows) {
        for (var group : IosTerms.groups(lan)) {
            final var virtualIp = group.getEffectiveVirtualAddress();
            for (var member : IosTerms.members(group)) {
                final var priority = member.getEffectivePriority();
                rows.add(List.of(
                    lan.getName().getValue() + '/' + member.getGateway().getValue(),
                    group.getNumber().getValue().toString(),
                    priority == null ? "-" : priority.getValue().toString(),
                    IosTerms.state(member.getState()),
                    IosTerms.router(member, group.getActive()),
                    IosTerms.router(member, group.getStandby()),
                    virtualIp == null ? IosTerms.UNKNOWN : IosTerms.address(virtualIp)));
            }
        }
    }

    private static List<Integer> widths(final List<List<String>> rows) {
        final var widths = new ArrayList<>(WIDTHS);
        for (var row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths.set(i, Math.max(widths.get(i), row.get(i).length() + 1));
            }
        }
        return widths;
    }

    private static String line(final List<String> row, final List<Integer> widths) {
        final var sb = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            final var entry = row.get(i);
            sb.append(entry).repeat(' ', widths.get(i) - entry.length());
        }
        return sb.toString().stripTrailing();
    }
}
