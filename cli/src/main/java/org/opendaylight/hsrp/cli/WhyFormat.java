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
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Microseconds;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Event;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.event.ChangedGroup;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.event.GroupRange;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.event.changed.group.Change;

/** Events as a story: what happened, what was compared and decided, what was sent, and how long it took. */
final class WhyFormat {
    /** Most groups of an event that are told of, unless one is asked for. */
    private static final int MOST_GROUPS = 3;

    private final List<String> lines = new ArrayList<>();
    private final @Nullable Integer group;

    private WhyFormat(final @Nullable Integer group) {
        this.group = group;
    }

    /**
     * Returns the latest events of LANs, the newest first.
     *
     * @param group number of the group that must have changed, or {@code null} for all events
     * @param last how many events at most
     */
    static List<String> lines(final Collection<Lan> lans, final @Nullable Integer group, final int last) {
        final var format = new WhyFormat(group);
        Happened.latest(lans, group, last).forEach(format::addEvent);
        return format.lines;
    }

    private void addEvent(final Happened happened) {
        final var event = happened.event();
        add("%s %s %s: %s%s%s", event.getTime().getValue(), happened.lan().getName().getValue(), event.getId(),
            event.getText(), event.getBy() == null ? "" : ", by " + event.getBy(),
            event.getCount().toJava() > 1 ? " (" + event.getCount() + " times within a second)" : "");
        addGroups(event);
        for (var sent : event.nonnullSent().values()) {
            add("  Sent to %s: %s group-mods, %s flow-mods, %s packet-outs", sent.getNodeId().getValue(),
                sent.getGroupMods(), sent.getFlowMods(), sent.getPacketOuts());
        }
        add("  Decided after %s us, %s us of it waiting; sent after %s us more%s", micros(event.getDecisionTime()),
            micros(event.getWaitingTime()), micros(event.getProgrammingTime()), event.getConfirmationTime() == null ? ""
                : "; confirmed after " + micros(event.getConfirmationTime()) + " us more");
    }

    private void addGroups(final Event event) {
        final var told = event.nonnullChangedGroup().values().stream()
            .filter(changed -> group == null || changed.getNumber().getValue().toJava() == group)
            .limit(group == null ? MOST_GROUPS : Integer.MAX_VALUE).toList();
        told.forEach(this::addGroup);
        if (event.getGroups().toJava() > told.size()) {
            add("  %s groups have changed: %s%s", event.getGroups(), event.nonnullGroupRange().values().stream()
                .map(WhyFormat::range).collect(Collectors.joining(", ")),
                told.isEmpty() && group != null ? "; nothing more is kept of group " + group : "");
        }
    }

    private static String range(final GroupRange range) {
        final var first = range.getFirst().getValue();
        final var last = range.getLast().getValue();
        return range.getAddressFamily().getName() + " " + first + (first.equals(last) ? "" : "-" + last);
    }

    private void addGroup(final ChangedGroup changed) {
        final var before = active(changed.getActiveBefore());
        final var after = active(changed.getActiveAfter());
        add("  Group %s (%s): %s", changed.getNumber().getValue(), changed.getAddressFamily().getName(),
            before.equals(after) ? "active is " + after + " as before" : "active was " + before + ", is " + after);
        changed.nonnullChange().forEach(this::addChange);
    }

    private static String active(final @Nullable String router) {
        return router == null ? "not known" : router;
    }

    private void addChange(final Change change) {
        add("    %s %s -> %s, %s%s", change.getGateway().getValue(), IosTerms.state(change.getFrom()),
            IosTerms.state(change.getTo()), change.getReason().getName(),
            change.getCompared() == null ? "" : ": " + change.getCompared());
    }

    private static String micros(final @Nullable Microseconds micros) {
        return micros == null ? "-" : micros.getValue().toString();
    }

    private void add(final String format, final Object... args) {
        lines.add(format.formatted(args));
    }
}
