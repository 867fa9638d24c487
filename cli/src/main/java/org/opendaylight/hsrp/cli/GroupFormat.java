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
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.yang.types.rev130715.Counter64;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.AddressFamily;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Router;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.State;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Gateway;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GatewayKey;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Group;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.Member;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.EffectiveTimers;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.Statistics;

/**
 * All that is known of a group, in the words of {@code show standby} of IOS: first what concerns the group as a whole,
 * which IOS has no view of, then each member as IOS shows an interface.
 */
final class GroupFormat {
    private final List<String> lines = new ArrayList<>();
    private final LanView view;
    private final Lan lan;
    private final Group group;
    private final Instant now;

    private GroupFormat(final LanView view, final Group group, final Instant now) {
        this.view = view;
        lan = view.state();
        this.group = group;
        this.now = now;
    }

    /** Returns the groups of a number, one for each address family; nothing if there is none. */
    static List<String> lines(final LanView lan, final int number, final Instant now) {
        return IosTerms.groups(lan.state()).stream()
            .filter(group -> group.getNumber().getValue().toJava() == number)
            .flatMap(group -> new GroupFormat(lan, group, now).lines().stream())
            .toList();
    }

    private List<String> lines() {
        addGroup();
        IosTerms.members(group).forEach(this::addMember);
        return lines;
    }

    private void addGroup() {
        add("%s - Group %s (%s)", lan.getName().getValue(), group.getNumber().getValue(),
            group.getAddressFamily().getName());
        final var dataPlane = group.getDataPlane();
        if (dataPlane == null || dataPlane.getInSync() == null) {
            add("  Data plane is unknown");
        } else if (dataPlane.getInSync()) {
            add("  Data plane is in sync at all connected switches");
        } else {
            add("  Data plane is not in sync at %s", dataPlane.requireOutOfSyncNode().stream()
                .map(node -> node.getValue()).sorted().collect(Collectors.joining(", ")));
        }
        if (group.getEpoch() != null) {
            add("  Epoch %s (changes of the active router since the controller started)", group.getEpoch());
        }
        final var failover = lan.getFailover();
        if (failover != null && failover.getTime() != null) {
            add("  Latest failover of the LAN %s (%s), groups %s", failover.getTime().getValue(),
                failover.getCause().getName(), failover.getGroups());
            add("    Decided in %s us, %s group-mods and %s flow-mods sent in %s us",
                failover.getDecisionTime().getValue(), failover.getGroupMods(), failover.getFlowMods(),
                failover.getProgrammingTime().getValue());
        }
        if (group.getFollowing() != null) {
            add("  Following group %s", group.getFollowing().getValue());
        }
        addFollowers();
        if (group.getSwitchoverGateway() != null) {
            add("  Made active by switchover: %s", group.getSwitchoverGateway().getValue());
        }
    }

    private void addFollowers() {
        final var followers = IosTerms.groups(lan).stream()
            .filter(other -> group.getNumber().equals(other.getFollowing())
                && group.getAddressFamily() == other.getAddressFamily()).toList();
        if (!followers.isEmpty()) {
            add("  Followed by groups:");
        }
        for (var follower : followers) {
            final var address = follower.getEffectiveVirtualAddress();
            final var mac = follower.getEffectiveVirtualMacAddress();
            add("    Grp %s %s %s", follower.getNumber().getValue(),
                address == null ? IosTerms.UNKNOWN : IosTerms.address(address),
                mac == null ? IosTerms.UNKNOWN : mac.getValue());
        }
    }

    private void addMember(final Member member) {
        final var gateway = lan.nonnullGateway().get(new GatewayKey(member.getGateway()));
        add("%s/%s - Group %s%s", lan.getName().getValue(), member.getGateway().getValue(),
            group.getNumber().getValue(), ConfigFormat.version(view));
        addState(member, gateway);
        addAddresses();
        if (group.getEffectiveVirtualMacAddress() == null) {
            add("  Active virtual MAC address is unknown");
        } else {
            add("  Active virtual MAC address is %s (%s)", group.getEffectiveVirtualMacAddress().getValue(),
                member.getState() == State.Active ? "MAC In Use" : "MAC Not In Use");
        }
        addTimers(member.getEffectiveTimers());
        view.leader(group).map(ConfigFormat::authentication).ifPresent(lines::add);
        view.config(group, member).map(ConfigFormat::preemption).ifPresent(lines::add);
        addRouter("Active", member, group.getActive());
        addRouter("Standby", member, group.getStandby());
        addPriority(member);
        view.config(group).map(ConfigFormat::name).ifPresent(lines::add);
        if (gateway != null && gateway.getPortNumber() != null) {
            add("  OpenFlow port number %s", gateway.getPortNumber());
        }
        if (member.getStatistics() != null) {
            addStatistics(member.getStatistics());
        }
        addHistory(member);
    }

    private void addTimers(final @Nullable EffectiveTimers timers) {
        if (timers != null) {
            add("  Hello time %s, hold time %s%s", IosTerms.time(timers.getHelloInterval()),
                IosTerms.time(timers.getHoldTime()), timers.getLearned() ? " (learned)" : "");
        }
    }

    private void addAddresses() {
        final boolean ipv6 = group.getAddressFamily() == AddressFamily.Ipv6;
        final var address = group.getEffectiveVirtualAddress();
        add(ipv6 ? "  Link-Local Virtual IPv6 address is %s" : "  Virtual IP address is %s",
            address == null ? IosTerms.UNKNOWN : IosTerms.address(address));
        final var others = group.getEffectiveSecondaryAddress();
        if (others != null) {
            others.stream().map(IosTerms::address).sorted().forEach(other ->
                add(ipv6 ? "    Virtual IPv6 address %s" : "    Secondary virtual IP address %s", other));
        }
    }

    private void addState(final Member member, final @Nullable Gateway gateway) {
        add("  State is %s%s", IosTerms.state(member.getState()), gateway == null ? "" : cause(gateway));
        final var history = member.nonnullHistory();
        final var last = member.getLastChange();
        if (history.isEmpty() || last == null) {
            add("    0 state changes");
        } else {
            // Numbered from 1, and kept to the latest
            final long changes = history.getLast().getIndex().toJava();
            add("    %d state change%s, last state change %s (%s)", changes, changes == 1 ? "" : "s",
                IosTerms.age(last.getTime().getValue(), now), last.getReason().getName());
        }
    }

    /** As IOS adds "(interface down)". */
    private static String cause(final Gateway gateway) {
        return switch (gateway.getOperStatus()) {
            case null -> "";
            case Up -> "";
            case NotLive -> " (port not live)";
            case Down -> " (port down)";
            case PortMissing -> " (port missing)";
            case NodeMissing -> " (node missing)";
            case MacMismatch -> " (MAC mismatch)";
        };
    }

    private void addRouter(final String role, final Member member, final @Nullable Router router) {
        final var address = IosTerms.router(member, router);
        if (router == null || IosTerms.isLocal(member, router)) {
            add("  %s router is %s", role, address);
            return;
        }
        add("  %s router is %s%s%s", role, address,
            router.getGateway() == null ? "" : " (" + router.getGateway().getValue() + ")",
            router.getPriority() == null ? "" : ", priority " + router.getPriority().getValue());
        if (router.getMacAddress() != null) {
            add("    MAC address is %s", router.getMacAddress().getValue());
        }
    }

    private void addPriority(final Member member) {
        if (member.getEffectivePriority() != null) {
            add("  Priority %s%s", member.getEffectivePriority().getValue(), member.getConfiguredPriority() == null ? ""
                : " (configured " + member.getConfiguredPriority().getValue() + ")");
        }
        for (var object : IosTerms.trackedObjects(member)) {
            add("    Track object %s state %s%s", object.getName().getValue(), IosTerms.state(object.getState()),
                object.getShutdown() != null ? " shutdown"
                    : object.getDecrement() == null ? "" : " decrement " + object.getDecrement());
        }
    }

    private void addStatistics(final Statistics of) {
        if (of.getDiscontinuityTime() == null) {
            add("  Counters");
        } else {
            add("  Counters since %s", of.getDiscontinuityTime().getValue());
        }
        addCounts("    Hellos sent %s, received %s", of.getHellosSent(), of.getHellosReceived());
        addCounts("    Coups sent %s, received %s", of.getCoupsSent(), of.getCoupsReceived());
        addCounts("    Resigns sent %s, received %s", of.getResignsSent(), of.getResignsReceived());
        if (group.getAddressFamily() == AddressFamily.Ipv6) {
            addCounts("    Neighbor Advertisements sent %s, Router Advertisements %s",
                of.getNeighborAdvertisementsSent(), of.getRouterAdvertisementsSent());
        } else {
            addCounts("    Gratuitous ARP replies sent %s", of.getGratuitousArpsSent());
        }
        if (group.getFollowing() != null) {
            addCounts("    MAC refreshes sent %s", of.getMacRefreshesSent());
        }
        addCounts("    Dropped: authentication failures %s, invalid timers %s, conflicting source addresses %s",
            of.getAuthenticationFailures(), of.getInvalidTimers(), of.getConflictingSourceAddresses());
        addCounts("    Hellos with another virtual address %s", of.getMismatchingVirtualAddresses());
        addCounts("    Changes to Init %s, Learn %s, Listen %s, Speak %s, Standby %s, Active %s",
            of.getTransitionsToInitial(), of.getTransitionsToLearn(), of.getTransitionsToListen(),
            of.getTransitionsToSpeak(), of.getTransitionsToStandby(), of.getTransitionsToActive());
    }

    private void addCounts(final String format, final @Nullable Counter64... counters) {
        add(format, Arrays.stream(counters).map(IosTerms::count).toArray());
    }

    private void addHistory(final Member member) {
        final var history = member.nonnullHistory();
        if (!history.isEmpty()) {
            add("  History");
        }
        for (var change : history) {
            add("    %3s %s %-7s -> %-7s %s", change.getIndex(), change.getTime().getValue(),
                IosTerms.state(change.getFrom()), IosTerms.state(change.getTo()), change.getReason().getName());
        }
    }

    private void add(final String format, final Object... args) {
        lines.add(format.formatted(args));
    }
}
