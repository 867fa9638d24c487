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
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.AddressFamily;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Group;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.Member;

/** What is counted for LANs, and in one line for each member. */
final class StatisticsFormat {
    private static final List<String> HEADER = List.of("Interface", "Grp", "Hellos", "Coups", "Resigns", "Announced",
        "Bad auth", "Bad timers", "Other VIP", "To active");
    private static final List<Integer> WIDTHS = List.of(12, 5, 8, 8, 8, 10, 9, 11, 10, 0);

    private StatisticsFormat() {
        // Hidden on purpose
    }

    static List<String> lines(final Collection<LanView> lans) {
        return lans.stream().flatMap(lan -> Stream.concat(ofLan(lan).stream(), ofMembers(lan).stream())).toList();
    }

    private static List<String> ofLan(final LanView lan) {
        final var lines = new ArrayList<String>();
        lines.add(lan.name());
        final var counters = lan.state().getStatistics();
        if (counters != null) {
            lines.add(("  Dropped: too short %s, too long %s, bad version %s, bad operation code %s, unknown group %s, "
                + "inoperative group %s, malformed %s").formatted(IosTerms.count(counters.getTooShort()),
                IosTerms.count(counters.getTooLong()), IosTerms.count(counters.getBadVersion()),
                IosTerms.count(counters.getBadOperationCode()), IosTerms.count(counters.getUnknownGroup()),
                IosTerms.count(counters.getInoperativeGroup()), IosTerms.count(counters.getMalformed())));
            lines.add("  Advertisements sent %s, received %s".formatted(
                IosTerms.count(counters.getAdvertisementsSent()),
                IosTerms.count(counters.getAdvertisementsReceived())));
        }
        final var failover = lan.state().getFailover();
        if (failover != null) {
            lines.add("  Failovers %s, the slowest decided in %s us and programmed in %s us".formatted(
                IosTerms.count(failover.getCount()), IosTerms.micros(failover.getGreatestDecisionTime()),
                IosTerms.micros(failover.getGreatestProgrammingTime())));
        }
        final var lateness = lan.state().getTimerLateness();
        if (lateness != null) {
            lines.add("  Timers expired %s, of which %s more than 15 ms late, the latest by %s us".formatted(
                IosTerms.count(lateness.getExpired()), IosTerms.count(lateness.getLate()),
                IosTerms.micros(lateness.getGreatest())));
        }
        final var loop = lan.state().getEventLoop();
        if (loop != null) {
            lines.add("  Frames dropped unread %s, restarts %s".formatted(IosTerms.count(loop.getFramesDropped()),
                IosTerms.count(loop.getRestarts())));
        }
        return lines;
    }

    private static List<String> ofMembers(final LanView lan) {
        final var rows = new ArrayList<List<String>>();
        rows.add(HEADER);
        for (var group : IosTerms.groups(lan.state())) {
            IosTerms.members(group).stream().filter(member -> member.getStatistics() != null).forEach(member ->
                rows.add(row(lan.name(), group, member)));
        }
        return Table.lines(rows, WIDTHS);
    }

    private static List<String> row(final String lan, final Group group, final Member member) {
        final var counters = member.getStatistics();
        final var announced = group.getAddressFamily() == AddressFamily.Ipv6
            ? counters.getNeighborAdvertisementsSent() : counters.getGratuitousArpsSent();
        return List.of(lan + '/' + member.getGateway().getValue(), group.getNumber().getValue().toString(),
            IosTerms.count(counters.getHellosSent()) + '/' + IosTerms.count(counters.getHellosReceived()),
            IosTerms.count(counters.getCoupsSent()) + '/' + IosTerms.count(counters.getCoupsReceived()),
            IosTerms.count(counters.getResignsSent()) + '/' + IosTerms.count(counters.getResignsReceived()),
            IosTerms.count(announced), IosTerms.count(counters.getAuthenticationFailures()),
            IosTerms.count(counters.getInvalidTimers()), IosTerms.count(counters.getMismatchingVirtualAddresses()),
            IosTerms.count(counters.getTransitionsToActive()));
    }
}
