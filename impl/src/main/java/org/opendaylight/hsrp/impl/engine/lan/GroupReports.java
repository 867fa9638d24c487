/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.lan;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.group.Follower;
import org.opendaylight.hsrp.impl.engine.group.Group;
import org.opendaylight.hsrp.impl.engine.state.LanState.GroupState;
import org.opendaylight.hsrp.impl.pipeline.VirtualRouter;
import org.opendaylight.hsrp.impl.protocol.IpAddress;

/**
 * What is reported of each group of a LAN, kept until the group changes. So of thousands of groups only those that have
 * changed are computed again, and a report that is the same object as before has not changed.
 */
@LoopConfined
final class GroupReports {
    /** Number of groups whose counters are brought up to date together. */
    static final int SLICE = 256;

    private final TreeMap<GroupKey, Report> reports = new TreeMap<>();
    /** Groups whose state is not up to date. */
    private final Set<GroupKey> stale = new HashSet<>();
    private final LanContext lan;
    private final GroupReporter reporter;
    private @Nullable GroupKey counted;
    private boolean routersChanged;
    private boolean addressesChanged;

    GroupReports(final LanContext lan, final GroupReporter reporter) {
        this.lan = requireNonNull(lan);
        this.reporter = requireNonNull(reporter);
    }

    /** What is reported of a group. */
    private static final class Report {
        /** The {@link Group} or {@link Follower}. */
        private final Object subject;
        private final Supplier<GroupState> source;
        /** Is {@code null} if the switches have nothing to do for the group. */
        private @Nullable VirtualRouter router;
        private GroupState state;
        private List<IpAddress> addresses = List.of();

        Report(final Object subject, final Supplier<GroupState> source) {
            this.subject = subject;
            this.source = source;
        }
    }

    /** Looks at all groups again. */
    void refreshAll() {
        final var all = lan.config().groups().keySet();
        routersChanged |= reports.keySet().retainAll(all);
        stale.retainAll(all);
        refresh(all);
    }

    /** Looks at some groups again. Returns whether there are any. */
    boolean refresh(final Collection<GroupKey> which) {
        for (var key : which) {
            final var group = lan.groups().get(key);
            if (group != null) {
                refresh(key, group, () -> reporter.state(group), reporter.virtualRouter(group), group.addresses());
            } else {
                lan.followers().ifPresent(key, follower -> refresh(key, follower,
                    () -> reporter.state(follower), reporter.virtualRouter(follower), follower.addresses()));
            }
        }
        return !which.isEmpty();
    }

    private void refresh(final GroupKey key, final Object subject, final Supplier<GroupState> source,
            final Optional<VirtualRouter> router, final List<IpAddress> addresses) {
        final var report = reports.compute(key, (same, known) ->
            known != null && known.subject == subject ? known : new Report(subject, source));
        final var now = router.orElse(null);
        if (!Objects.equals(now, report.router)) {
            report.router = now;
            routersChanged = true;
        }
        if (!addresses.equals(report.addresses)) {
            report.addresses = addresses;
            addressesChanged = true;
        }
        stale.add(key);
    }

    /** Looks at the next slice of groups again, for their counters and what else changes without notice. */
    void refreshSlice() {
        final var slice = new ArrayList<GroupKey>(SLICE);
        final var rest = counted == null ? reports : reports.tailMap(counted, false);
        for (var key : rest.keySet()) {
            slice.add(key);
            if (slice.size() == SLICE) {
                break;
            }
        }
        counted = slice.size() == SLICE ? slice.getLast() : null;
        refresh(slice);
    }

    /** Returns the number of slices that all groups make. */
    int slices() {
        return Math.max(1, (reports.size() + SLICE - 1) / SLICE);
    }

    /** Returns whether the result of {@link #routers()} has changed since the last call of this. */
    boolean takeRoutersChanged() {
        final boolean taken = routersChanged;
        routersChanged = false;
        return taken;
    }

    /** Returns whether virtual addresses have changed since the last call of this. */
    boolean takeAddressesChanged() {
        final boolean taken = addressesChanged;
        addressesChanged = false;
        return taken;
    }

    /** Returns the groups that the switches have something to do for. */
    List<VirtualRouter> routers() {
        final var routers = new ArrayList<VirtualRouter>(reports.size());
        for (var report : reports.values()) {
            if (report.router != null) {
                routers.add(report.router);
            }
        }
        return routers;
    }

    /** Returns the states of all groups. */
    List<GroupState> states() {
        for (var key : stale) {
            final var report = reports.get(key);
            final var state = report.source.get();
            report.state = state.equals(report.state) ? report.state : state;
        }
        stale.clear();
        return reports.values().stream().map(report -> report.state).toList();
    }
}
