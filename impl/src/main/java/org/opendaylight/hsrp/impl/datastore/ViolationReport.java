/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.GatewayConfig;
import org.opendaylight.hsrp.impl.engine.config.GroupConfig;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/**
 * Takes down the violations of one LAN, or of a LAN and another one that it collides with. It knows how objects of
 * the LAN are called in messages, and gives them in a fixed order, so that the same mistake is always reported with
 * the same words.
 */
final class ViolationReport {
    private final LanConfig lan;
    private final Set<String> concerned;
    private final Consumer<Violation> sink;
    /** Sorted once: each of thousands of followers looks through them. */
    private @Nullable List<GroupConfig> groups;

    private ViolationReport(final LanConfig lan, final Set<String> concerned, final Consumer<Violation> sink) {
        this.lan = requireNonNull(lan);
        this.concerned = Set.copyOf(concerned);
        this.sink = requireNonNull(sink);
    }

    static ViolationReport of(final LanConfig lan, final Consumer<Violation> sink) {
        return new ViolationReport(lan, Set.of(lan.name()), sink);
    }

    /** Returns a report on a LAN that is in the way of another one. */
    static ViolationReport ofPair(final LanConfig lan, final LanConfig other, final Consumer<Violation> sink) {
        return new ViolationReport(lan, Set.of(lan.name(), other.name()), sink);
    }

    LanConfig lan() {
        return lan;
    }

    List<GatewayConfig> gateways() {
        return sortedGateways(lan);
    }

    List<GroupConfig> groups() {
        if (groups == null) {
            groups = sortedGroups(lan);
        }
        return groups;
    }

    void onLan(final String problem, final String remedy) {
        add("", problem, remedy);
    }

    void onNode(final NodeId node, final String problem, final String remedy) {
        add(" node " + quoted(node.value()), problem, remedy);
    }

    void onGateway(final GatewayConfig gateway, final String problem, final String remedy) {
        add(" gateway " + quoted(gateway.name()), problem, remedy);
    }

    void onGroup(final GroupKey group, final String problem, final String remedy) {
        add(" group " + group, problem, remedy);
    }

    void onMember(final GroupKey group, final String gateway, final String problem, final String remedy) {
        add(" group " + group + " member " + quoted(gateway), problem, remedy);
    }

    static List<GatewayConfig> sortedGateways(final LanConfig lan) {
        return lan.gateways().values().stream().sorted(Comparator.comparing(GatewayConfig::name)).toList();
    }

    static List<GroupConfig> sortedGroups(final LanConfig lan) {
        return lan.groups().values().stream().sorted(Comparator.comparing(GroupConfig::key)).toList();
    }

    /** Returns the virtual MAC address in use by a group, or {@code null} if its number has none. */
    static @Nullable MacAddress virtualMac(final LanConfig lan, final GroupConfig group) {
        if (group.virtualMac() != null) {
            return group.virtualMac();
        }
        return VirtualAddresses.wellKnownMac(lan.version(), group.key());
    }

    static String quoted(final String name) {
        return '"' + name + '"';
    }

    private void add(final String object, final String problem, final String remedy) {
        sink.accept(new Violation(concerned, "lan " + quoted(lan.name()) + object, problem, remedy));
    }
}
