/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static org.opendaylight.hsrp.impl.datastore.ViolationReport.quoted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.GatewayConfig;
import org.opendaylight.hsrp.impl.engine.config.GroupConfig;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/**
 * Rules for two LANs that a switch cannot tell apart: both are on it, with the same VLAN or both untagged. What one of
 * them claims there, the other must not.
 */
final class SharedSwitchRules {
    private final LanConfig lan;
    private final Claims other;
    private final String place;
    private final ViolationReport report;

    private SharedSwitchRules(final LanConfig lan, final Claims other, final NodeId node,
            final Consumer<Violation> sink) {
        this.lan = lan;
        this.other = other;
        place = "lan " + quoted(other.lan.name()) + ", which shares switch " + node + " and "
            + (lan.vlanId() == null ? "untagged frames" : "VLAN " + lan.vlanId());
        report = ViolationReport.ofPair(lan, other.lan, sink);
    }

    /** A switch and VLAN; the VLAN is {@code null} for untagged frames. */
    private record Segment(NodeId node, @Nullable Integer vlanId) {
    }

    /** What a LAN claims for itself where it is. */
    private static final class Claims {
        private final LanConfig lan;
        private final Map<MacAddress, GatewayConfig> gatewayMacs = new HashMap<>();
        private final Map<IpAddress, GatewayConfig> gatewayAddresses = new HashMap<>();
        private final Map<MacAddress, GroupConfig> virtualMacs = new HashMap<>();
        private final Map<IpAddress, GroupConfig> virtualAddresses = new HashMap<>();

        Claims(final LanConfig lan) {
            this.lan = lan;
            for (var gateway : ViolationReport.sortedGateways(lan)) {
                gatewayMacs.putIfAbsent(gateway.mac(), gateway);
                for (var family : AddressFamily.values()) {
                    gatewayAddresses.putIfAbsent(gateway.address(family), gateway);
                }
            }
            for (var group : ViolationReport.sortedGroups(lan)) {
                if (group.enabled()) {
                    virtualMacs.putIfAbsent(ViolationReport.virtualMac(lan, group), group);
                    group.addresses().forEach(address -> virtualAddresses.putIfAbsent(address, group));
                }
            }
            // What is absent claims nothing
            gatewayAddresses.remove(null);
            virtualMacs.remove(null);
        }
    }

    /**
     * Checks each two LANs that share a switch and VLAN, once, for the first such switch.
     *
     * @param lans the LANs, ordered by name; the later one of two is the one that is reported
     */
    static void check(final List<LanConfig> lans, final Consumer<Violation> sink) {
        final var bySegment = new HashMap<Segment, List<Claims>>();
        for (var lan : lans) {
            final var claims = new Claims(lan);
            final var checked = new HashSet<String>();
            for (var node : lan.trustedPorts().keySet().stream().sorted().toList()) {
                final var segment = new Segment(node, lan.vlanId());
                final var present = bySegment.computeIfAbsent(segment, key -> new ArrayList<>());
                for (var other : present) {
                    if (checked.add(other.lan.name())) {
                        new SharedSwitchRules(lan, other, node, sink).check();
                    }
                }
                present.add(claims);
            }
        }
    }

    private void check() {
        if (lan.forwardsNormally() != other.lan.forwardsNormally()) {
            report.onLan("forwarding is " + forwarding(lan) + ", but " + forwarding(other.lan) + " on " + place,
                "set forwarding alike on both LANs, or give them different VLANs");
        }
        report.gateways().forEach(this::checkGateway);
        report.groups().stream().filter(GroupConfig::enabled).forEach(this::checkGroup);
    }

    private void checkGateway(final GatewayConfig gateway) {
        final var twin = other.gatewayMacs.get(gateway.mac());
        if (twin != null && twin.node().equals(gateway.node())) {
            report.onGateway(gateway, "mac-address " + gateway.mac() + " at port " + gateway.port()
                + " is also that of gateway " + quoted(twin.name()) + " at port " + twin.port() + " of " + place,
                "put the gateway on one LAN only, or give the LANs different VLANs");
        }
        final var macGroup = other.virtualMacs.get(gateway.mac());
        if (macGroup != null) {
            report.onGateway(gateway, "mac-address " + gateway.mac() + " is the virtual MAC address of group "
                + macGroup.key() + " of " + place, "correct the gateway's mac-address to that of its interface");
        }
        for (var family : AddressFamily.values()) {
            final var address = gateway.address(family);
            final var addressGroup = other.virtualAddresses.get(address);
            if (addressGroup != null) {
                report.onGateway(gateway, VirtualAddressRules.leafOf(family) + " " + address + " is the "
                    + VirtualAddressRules.kindOf(addressGroup, address) + " of group " + addressGroup.key() + " of "
                    + place, "correct one of the addresses, or give the LANs different VLANs");
            }
        }
    }

    private void checkGroup(final GroupConfig group) {
        final var namesake = other.lan.groups().get(group.key());
        final boolean sameNumber = namesake != null && namesake.enabled() && lan.version() == other.lan.version();
        if (sameNumber) {
            report.onGroup(group.key(), "its number is also in use on " + place,
                "choose another number on one of the LANs, or give the LANs different VLANs");
        }
        checkVirtualMac(group, sameNumber);
        group.addresses().forEach(address -> checkVirtualAddress(group, address));
    }

    private void checkVirtualMac(final GroupConfig group, final boolean sameNumber) {
        final var mac = ViolationReport.virtualMac(lan, group);
        final var twin = other.virtualMacs.get(mac);
        // With the same number the same address goes without saying
        if (twin != null && !sameNumber) {
            report.onGroup(group.key(), "virtual MAC address " + mac + " is also that of group " + twin.key() + " of "
                + place, "choose another virtual-mac-address for one of the groups, or give the LANs different VLANs");
        }
        final var owner = other.gatewayMacs.get(mac);
        if (owner != null) {
            report.onGroup(group.key(), "virtual MAC address " + mac + " is gateway " + quoted(owner.name())
                + "'s own mac-address on " + place,
                "choose another virtual-mac-address, or correct the gateway's mac-address");
        }
    }

    private void checkVirtualAddress(final GroupConfig group, final IpAddress address) {
        final var subject = VirtualAddressRules.kindOf(group, address) + " " + address;
        final var twin = other.virtualAddresses.get(address);
        // With the same number the link-local address derived from it goes without saying
        if (twin != null && !(twin.key().equals(group.key()) && VirtualAddresses.isDerived(lan, group, address))) {
            report.onGroup(group.key(), subject + " is also that of group " + twin.key() + " of " + place,
                "choose another address for one of the groups, or give the LANs different VLANs");
        }
        final var owner = other.gatewayAddresses.get(address);
        if (owner != null) {
            report.onGroup(group.key(), subject + " is gateway " + quoted(owner.name()) + "'s own "
                + VirtualAddressRules.leafOf(AddressFamily.of(address)) + " on " + place,
                "choose another address, or give the LANs different VLANs");
        }
    }

    private static String forwarding(final LanConfig lan) {
        return lan.forwardsNormally() ? "normal" : "none";
    }
}
