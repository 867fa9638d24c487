/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.lan;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.group.Follower;
import org.opendaylight.hsrp.impl.engine.group.Group;
import org.opendaylight.hsrp.impl.engine.group.Member;
import org.opendaylight.hsrp.impl.engine.state.LanState.GroupState;
import org.opendaylight.hsrp.impl.engine.state.LanState.RouterInfo;
import org.opendaylight.hsrp.impl.pipeline.Attachment;
import org.opendaylight.hsrp.impl.pipeline.VirtualRouter;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.Router;

/** Says of each group what the switches must do for it, and what is published. */
@LoopConfined
final class GroupReporter {
    private final LanContext lan;
    private final PeerTable peers;

    GroupReporter(final LanContext lan, final PeerTable peers) {
        this.lan = requireNonNull(lan);
        this.peers = requireNonNull(peers);
    }

    /** Returns what the switches must do for a group, if it has an active router. */
    Optional<VirtualRouter> virtualRouter(final Group group) {
        return virtualRouter(group, group.transmitter().virtualMac(), group.addresses());
    }

    /** Returns what the switches must do for a group that follows another one, if that has an active router. */
    Optional<VirtualRouter> virtualRouter(final Follower follower) {
        return follower.config().enabled() ? virtualRouter(follower.leader(),
            follower.transmitter().virtualMac(), follower.addresses()) : Optional.empty();
    }

    private Optional<VirtualRouter> virtualRouter(final Group group, final MacAddress virtualMac,
            final List<IpAddress> addresses) {
        final var serving = serving(group);
        final var actives = attachments(serving.stream().sorted(Member.ELECTION_ORDER));
        final var peerPorts = Optional.ofNullable(group.foreignRoles().active())
            .map(router -> peers.ports(router.address())).orElse(Map.of());
        if (addresses.isEmpty() || actives.isEmpty() && peerPorts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new VirtualRouter(group.key().number(), virtualMac, addresses, actives,
            attachments(group.members().stream()
                .filter(member -> !serving.contains(member) && member.gateway().otherMac() == null)
                .sorted(Comparator.comparing(Member::isShutDown).thenComparing(Member.ELECTION_ORDER))), peerPorts,
            group.members().stream().anyMatch(this::mayServe)));
    }

    private List<Member> serving(final Group group) {
        final var active = group.activeMembers();
        if (!active.isEmpty() || !group.config().enabled() || group.foreignRoles().active() != null) {
            return active;
        }
        // Until another one is elected, hosts are better off with the gateway that was active last than with none. If
        // that is of no use any more, they are with one that takes part in the election, or might
        final var last = group.activeRole().last();
        final var former = group.members().stream().filter(member -> member.self().address().equals(last)).toList();
        if (last == null || group.activeRole().isLastForeign()
                || !former.isEmpty() && former.stream().noneMatch(this::isUseless)) {
            return former;
        }
        return group.members().stream().filter(member -> member.state() != HsrpState.INITIAL || member.isDoubtful())
            .min(Comparator.comparing(Member::isDoubtful).thenComparing(Member.ELECTION_ORDER)).map(List::of)
            .orElse(former);
    }

    /** Whether a gateway gets hosts any further, or might; one that waits for its delay does if there is no other. */
    private boolean mayServe(final Member member) {
        return !isUseless(member) || member.gateway().statusIsUp() && !member.isShutDown();
    }

    private boolean isUseless(final Member member) {
        final var gateway = member.gateway();
        // Where its switch is not connected it may well serve
        return member.isShutDown() || !gateway.isUsable() && lan.inventory().isConnected(gateway.config().node());
    }

    private static List<Attachment> attachments(final Stream<Member> members) {
        return members.flatMap(member -> member.gateway().attachment().stream()).toList();
    }

    /** Returns the state of a group that follows another one, as it is published. */
    GroupState state(final Follower follower) {
        final var leader = state(follower.leader());
        final boolean enabled = follower.config().enabled();
        return new GroupState(follower.key(), leader.key(), follower.config().virtualAddress(),
            follower.addresses().stream().skip(1).toList(), follower.transmitter().virtualMac(),
            enabled ? leader.active() : null, enabled ? leader.standby() : null, null, leader.epoch(),
            leader.members().stream().flatMap(copied -> Optional.ofNullable(follower.member(copied.gateway()))
                .map(member -> member.snapshot(copied)).stream()).toList());
    }

    /** Returns the state of a group, as it is published. */
    GroupState state(final Group group) {
        return new GroupState(group.key(), null, group.virtualAddress(), group.addresses().stream().skip(1).toList(),
            group.transmitter().virtualMac(),
            inRole(group, HsrpState.ACTIVE, group.foreignRoles().active()),
            inRole(group, HsrpState.STANDBY, group.foreignRoles().standby()),
            group.switchoverGateway(), group.activeRole().epoch(), group.members().stream()
                .map(member -> member.snapshot(group.routerConfig(member))).toList());
    }

    private @Nullable RouterInfo inRole(final Group group, final HsrpState role, final @Nullable Router foreign) {
        return group.members().stream().filter(member -> member.state() == role).min(Member.ELECTION_ORDER)
            .map(GroupReporter::routerInfo)
            .or(() -> Optional.ofNullable(foreign).map(this::routerInfo))
            .orElse(null);
    }

    private static RouterInfo routerInfo(final Member member) {
        final var gateway = member.gateway().config();
        return new RouterInfo(member.address(), gateway.name(), gateway.mac(), gateway.node(),
            gateway.port().value(), member.self().priority());
    }

    private RouterInfo routerInfo(final Router router) {
        return peers.find(router.address())
            .map(peer -> new RouterInfo(router.address(), null, peer.mac(), peer.node(),
                Long.toString(peer.port()), router.priority()))
            .orElseGet(() -> new RouterInfo(router.address(), null, null, null, null, router.priority()));
    }
}
