/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static org.opendaylight.hsrp.impl.datastore.ViolationReport.quoted;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.opendaylight.hsrp.impl.engine.config.GroupConfig;

/** Rules for the groups of one LAN that follow others, and for whom they follow. */
final class FollowRules {
    private FollowRules() {
        // Hidden on purpose
    }

    static void check(final ViolationReport report) {
        final var byName = report.groups().stream().filter(group -> group.name() != null)
            .collect(Collectors.groupingBy(GroupConfig::name));
        report.groups().stream().filter(GroupConfig::isFollower)
            .forEach(group -> check(report, group, byName.getOrDefault(group.follow(), List.of())));
    }

    private static void check(final ViolationReport report, final GroupConfig group,
            final List<GroupConfig> namesakes) {
        final var leaders = namesakes.stream().filter(other -> other.key().family() == group.key().family()).toList();
        if (namesakes.isEmpty()) {
            reportUnknown(report, group);
        } else if (leaders.isEmpty()) {
            report.onGroup(group.key(), subject(group) + " is group " + namesakes.getFirst().key()
                + ", of another address family", "follow a group of its own address family");
        } else if (leaders.size() > 1) {
            report.onGroup(group.key(), subject(group) + " is the name of several groups: " + keys(leaders),
                "give each of them a name of its own");
        } else if (leaders.getFirst().isFollower()) {
            reportFollower(report, group, leaders.getFirst());
        }
        if (group.virtualAddress() == null) {
            report.onGroup(group.key(), "it has no virtual-address, and cannot learn one since it follows another"
                + " group", "configure virtual-address");
        }
    }

    private static void reportUnknown(final ViolationReport report, final GroupConfig group) {
        final var names = report.groups().stream()
            .filter(other -> other.key().family() == group.key().family() && !other.isFollower())
            .map(GroupConfig::name).filter(Objects::nonNull).sorted().map(ViolationReport::quoted).toList();
        report.onGroup(group.key(), subject(group) + " is the name of no group of this LAN",
            names.isEmpty() ? "give the group that it follows this name"
                : "give the group that it follows this name, or name one of " + String.join(", ", names));
    }

    private static void reportFollower(final ViolationReport report, final GroupConfig group,
            final GroupConfig leader) {
        if (leader == group) {
            report.onGroup(group.key(), "it follows itself", "name another group, or remove follow");
        } else {
            report.onGroup(group.key(), subject(group) + " is group " + leader.key() + ", which itself follows "
                + quoted(leader.follow()), "follow a group that follows none");
        }
    }

    private static String subject(final GroupConfig group) {
        return "follow " + quoted(group.follow());
    }

    private static String keys(final List<GroupConfig> groups) {
        return groups.stream().map(group -> group.key().toString()).collect(Collectors.joining(", "));
    }
}
