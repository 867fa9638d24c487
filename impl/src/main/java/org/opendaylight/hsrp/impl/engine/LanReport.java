/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opendaylight.hsrp.impl.engine.LanState.GroupState;
import org.opendaylight.hsrp.impl.engine.LanState.RouterInfo;
import org.opendaylight.hsrp.impl.pipeline.Attachment;
import org.opendaylight.hsrp.impl.pipeline.LanView;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.pipeline.VirtualRouter;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.Router;

/** What others see of a LAN: the pipeline's view, and the state as published. */
final class LanReport {
    /** The better router first. */
    static final Comparator<Member> ELECTION_ORDER = (one, other) ->
        one.self().beats(other.self()) ? -1 : other.self().beats(one.self()) ? 1 : 0;

    private LanReport() {
        // Hidden on purpose
    }

    /** Returns all that decides what the switches must hold. */
    static LanView view(final Lan lan, final List<VirtualRouter> routers) {
        final var config = lan.config();
        return new LanView(config.vlanId(), config.version(), config.forwardsNormally(),
            config.trustedPorts().keySet().stream()
                .collect(Collectors.toMap(Function.identity(), node -> hearPorts(lan, node))),
            routers,
            lan.gateways().values().stream().map(gateway -> gateway.config().ipv4Address()).filter(Objects::nonNull)
                .collect(Collectors.toSet()), lan.probers().tap(), LanTrunks.topology(lan), lan.guard().view());
    }

    /** Returns the ports of a switch from which HSRP is heard: those of gateways, and trusted ones. */
    private static Set<Long> hearPorts(final Lan lan, final NodeId node) {
        final var ports = new HashSet<Long>();
        for (var ref : lan.config().trustedPorts().getOrDefault(node, Set.of())) {
            lan.ports().find(node, ref).ifPresent(port -> ports.add(port.number()));
        }
        for (var gateway : lan.gateways().values()) {
            gateway.attachment().filter(attachment -> attachment.node().equals(node))
                .ifPresent(attachment -> ports.add(attachment.port()));
        }
        return ports;
    }

    /** Returns what the switches must do for a group, if it has an active router. */
    static Optional<VirtualRouter> virtualRouter(final Lan lan, final Group group) {
        return virtualRouter(lan, group, group.transmitter().virtualMac(), group.addresses());
    }

    /** Returns what the switches must do for a group that follows another one, if that has an active router. */
    static Optional<VirtualRouter> virtualRouter(final Lan lan, final Follower follower) {
        return follower.config().enabled() ? virtualRouter(lan, follower.leader(),
            follower.transmitter().virtualMac(), follower.addresses()) : Optional.empty();
    }

    private static Optional<VirtualRouter> virtualRouter(final Lan lan, final Group group,
            final MacAddress virtualMac, final List<IpAddress> addresses) {
        final var serving = serving(group);
        final var actives = attachments(serving.stream().sorted(ELECTION_ORDER));
        final var peerPorts = Optional.ofNullable(group.foreignRoles().active())
            .map(router -> lan.peers().ports(router.address(), lan.now())).orElse(Map.of());
        if (addresses.isEmpty() || actives.isEmpty() && peerPorts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new VirtualRouter(group.key().number(), virtualMac, addresses, actives,
            attachments(group.members().stream().filter(member -> !serving.contains(member))
                .sorted(Comparator.comparing(Member::isShutDown).thenComparing(ELECTION_ORDER))), peerPorts));
    }

    private static List<Member> serving(final Group group) {
        final var active = group.activeMembers();
        if (!active.isEmpty() || !group.config().enabled() || group.foreignRoles().active() != null) {
            return active;
        }
        // Until another one is elected, hosts are better off with the gateway that was active last than with none
        final var last = group.activeRole().last();
        return group.members().stream().filter(member -> member.self().address().equals(last)).toList();
    }

    private static List<Attachment> attachments(final Stream<Member> members) {
        return members.flatMap(member -> member.gateway().attachment().stream()).toList();
    }

    /** Returns the state as it is published. */
    static LanState state(final Lan lan, final List<GroupState> groups) {
        return new LanState(lan.config().name(),
            lan.gateways().values().stream().map(Gateway::state).toList(),
            groups,
            lan.peers().states(), lan.conflicts().open(), lan.counters().snapshot(), List.copyOf(lan.outOfSync()),
            lan.guard().violations());
    }

    static GroupState state(final Lan lan, final Follower follower) {
        final var leader = state(lan, follower.leader());
        final boolean enabled = follower.config().enabled();
        return new GroupState(follower.key(), leader.key(), follower.config().virtualAddress(),
            follower.addresses().stream().skip(1).toList(), follower.transmitter().virtualMac(),
            enabled ? leader.active() : null, enabled ? leader.standby() : null, null, leader.epoch(),
            leader.members().stream().flatMap(copied -> Optional.ofNullable(follower.member(copied.gateway()))
                .map(member -> member.snapshot(copied)).stream()).toList());
    }

    static GroupState state(final Lan lan, final Group group) {
        return new GroupState(group.key(), null, group.virtualAddress(), group.addresses().stream().skip(1).toList(),
            group.transmitter().virtualMac(),
            inRole(lan, group, HsrpState.ACTIVE, group.foreignRoles().active()),
            inRole(lan, group, HsrpState.STANDBY, group.foreignRoles().standby()),
            group.switchoverGateway(), group.activeRole().epoch(), group.members().stream()
                .map(member -> member.snapshot(group.routerConfig(member))).toList());
    }

    private static RouterInfo inRole(final Lan lan, final Group group, final HsrpState role,
            final Router foreign) {
        return group.members().stream().filter(member -> member.state() == role).min(ELECTION_ORDER)
            .map(LanReport::routerInfo)
            .or(() -> Optional.ofNullable(foreign).map(router -> routerInfo(lan, router)))
            .orElse(null);
    }

    private static RouterInfo routerInfo(final Member member) {
        final var gateway = member.gateway().config();
        return new RouterInfo(member.address(), gateway.name(), gateway.mac(), gateway.node(),
            gateway.port().value(), member.self().priority());
    }

    private static RouterInfo routerInfo(final Lan lan, final Router router) {
        return lan.peers().find(router.address())
            .map(peer -> new RouterInfo(router.address(), null, peer.mac(), peer.node(),
                Long.toString(peer.port()), router.priority()))
            .orElseGet(() -> new RouterInfo(router.address(), null, null, null, null, router.priority()));
    }
}
