/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.State;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Peer;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.peer.Group;

/** Foreign routers, in the words of {@code show standby neighbors} of IOS, with more about each. */
final class NeighborFormat {
    private final List<String> lines = new ArrayList<>();
    private final Instant now;

    private NeighborFormat(final Instant now) {
        this.now = now;
    }

    static List<String> lines(final Collection<LanView> lans, final Instant now) {
        final var format = new NeighborFormat(now);
        lans.forEach(lan -> format.addLan(lan.state()));
        return format.lines;
    }

    private void addLan(final Lan lan) {
        add("HSRP neighbors on %s%s", lan.getName().getValue(), lan.nonnullPeer().isEmpty() ? ": none" : "");
        lan.nonnullPeer().values().stream()
            .sorted(Comparator.comparing(peer -> peer.getAddress().stringValue())).forEach(this::addPeer);
        lan.nonnullConflict().values().stream()
            .map(conflict -> conflict.getText() + seen(conflict.getSince().getValue())).sorted()
            .forEach(text -> add("  Conflict: %s", text));
        lan.nonnullDuplicateAddress().values().stream()
            .map(conflict -> conflict.getText() + seen(conflict.getSince().getValue())).sorted()
            .forEach(text -> add("  Conflict: %s", text));
    }

    private String seen(final String since) {
        return ", for " + IosTerms.age(since, now);
    }

    private void addPeer(final Peer peer) {
        add("  %s", IosTerms.address(peer.getAddress()));
        add("    Active groups: %s", numbers(peer, State.Active));
        add("    Standby groups: %s", numbers(peer, State.Standby));
        groups(peer).forEach(this::addGroup);
        add("    Version %s%s%s", peer.getVersion().getValue(),
            peer.getMacAddress() == null ? "" : ", MAC address " + peer.getMacAddress().getValue(),
            peer.getNodeId() == null ? "" : ", at " + peer.getNodeId().getValue() + " port "
                + peer.getPort().getValue());
        if (peer.getLastHeard() != null) {
            add("    Last heard %s ago", IosTerms.age(peer.getLastHeard().getValue(), now));
        }
        if (peer.getIgnoredReason() != null) {
            add("    Ignored: %s", peer.getIgnoredReason().getName());
        }
    }

    private void addGroup(final Group group) {
        add("    Grp %s state %s, priority %s%s%s", group.getNumber().getValue(), IosTerms.state(group.getState()),
            group.getPriority() == null ? "-" : group.getPriority().getValue(),
            group.getHelloInterval() == null ? "" : ", hello time " + IosTerms.time(group.getHelloInterval())
                + ", hold time " + IosTerms.time(group.getHoldTime()),
            group.getVirtualAddress() == null ? "" : ", virtual IP " + IosTerms.address(group.getVirtualAddress()));
    }

    private static String numbers(final Peer peer, final State state) {
        final var numbers = groups(peer).stream().filter(group -> group.getState() == state)
            .map(group -> group.getNumber().getValue().toString()).collect(Collectors.joining(", "));
        return numbers.isEmpty() ? "None" : numbers;
    }

    private static List<Group> groups(final Peer peer) {
        return peer.nonnullGroup().values().stream().sorted(Comparator.comparing(Group::getAddressFamily)
            .thenComparing(group -> group.getNumber().getValue())).toList();
    }

    private void add(final String format, final Object... args) {
        lines.add(format.formatted(args));
    }
}
