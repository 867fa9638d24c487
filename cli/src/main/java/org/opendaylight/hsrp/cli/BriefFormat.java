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
import java.util.stream.Stream;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.Member;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.Preempt;

/** One line for each member, laid out as by {@code show standby brief} of IOS. The member stands for the interface. */
final class BriefFormat {
    private static final List<String> HEADER = List.of("Interface", "Grp", "Pri", "P", "State", "Active", "Standby",
        "Virtual IP");
    /** As in IOS. */
    private static final List<Integer> WIDTHS = List.of(12, 5, 4, 2, 8, 16, 16, 0);

    private BriefFormat() {
        // Hidden on purpose
    }

    static List<String> lines(final Collection<LanView> lans) {
        final var rows = new ArrayList<List<String>>();
        rows.add(HEADER);
        lans.forEach(lan -> addRows(lan, rows));
        final var table = Table.lines(rows, WIDTHS);
        final var margin = " ".repeat(table.getFirst().indexOf(" P ") + 1);
        return Stream.concat(Stream.of(margin + "P indicates configured to preempt.", margin + "|"), table.stream())
            .toList();
    }

    private static void addRows(final LanView lan, final List<List<String>> rows) {
        for (var group : IosTerms.groups(lan.state())) {
            final var virtualIp = group.getEffectiveVirtualAddress();
            for (var member : IosTerms.members(group)) {
                final var priority = member.getEffectivePriority();
                rows.add(List.of(
                    lan.name() + '/' + member.getGateway().getValue(),
                    group.getNumber().getValue().toString(),
                    priority == null ? "-" : priority.getValue().toString(),
                    lan.config(group, member).map(Member::getPreempt).map(Preempt::getEnabled).orElse(false) ? "P" : "",
                    IosTerms.state(member.getState()),
                    IosTerms.router(member, group.getActive()),
                    IosTerms.router(member, group.getStandby()),
                    virtualIp == null ? IosTerms.UNKNOWN : IosTerms.address(virtualIp)));
            }
        }
    }
}
