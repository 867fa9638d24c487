/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.Output;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.OutputReserved;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.PopVlan;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.PushVlan;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.ReservedPort;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.SetEthDst;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.SetEthSrc;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.SetVlanId;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.ToGroup;
import org.opendaylight.hsrp.impl.pipeline.GroupEntry.Bucket;
import org.opendaylight.hsrp.impl.pipeline.Paths.Path;

/**
 * What one switch does with frames to the virtual MAC address of one virtual router.
 *
 * <p>A switch that knows the path sends them on towards the switch of the active gateway as they are, so that they meet
 * the decision of that switch. When the path is cut, or the gateway is attached here and its port is down, the switch
 * does not wait for anybody: the next bucket is the next gateway, here or by a detour.
 *
 * <p>Where the switch forwards normally, it hands what it decides for a gateway of its own to that forwarding, which
 * tags and untags, knows bonds, keeps VLANs apart, and learns the sender's MAC address with each frame. The port that
 * is watched is the gateway's all the same; one at a bond has a bucket for each port, so that the next gateway's turn
 * comes after the last of them. If the gateway's address is not known, the frame is flooded: it still gets
 * there, and once, as on trunks without a loop there is one way only. All else names ports: a foreign router owns the
 * virtual MAC address, and that may have been learned elsewhere; and a frame that comes back on a detour would teach
 * the switches a way to its sender that is none. Where ports are named and the LAN has access ports, all frames get its
 * tag before, and lose it at an access port.
 *
 * <p>The last bucket needs no live port: where BFD or the like has taken out all gateways while their links are up, the
 * first of them gets the frames all the same.
 *
 * <p>A frame never leaves by the trunk by which it came, unless rewritten for a detour; and after a detour has begun
 * nobody decides again. So on trunks without a loop no frame can run in circles, and none is duplicated, whichever
 * switches hold the tables of before and which those of after a change. None is lost either: a switch that gets a frame
 * from where it would send it knows that the others have changed their minds, and finds a gateway itself. For this each
 * trunk behind which there are gateways has a group of its own, and the flows do not change with the active gateway.
 */
final class CarryFlows {
    private static final FlowAction NORMAL = new OutputReserved(ReservedPort.NORMAL);

    private final LanTopology topology;
    private final Paths paths;
    private final VirtualRouter router;
    private final NodeId node;
    private final LanView lan;
    /** Whether the switch's own forwarding takes frames to the gateways there. */
    private final boolean byForwarding;
    /** Whether it takes them to a foreign router too. */
    private final boolean peerByForwarding;
    /** Whether frames must get a tag before they leave by a port that is named. */
    private final boolean tagging;

    CarryFlows(final LanView lan, final Paths paths, final VirtualRouter router, final NodeId node) {
        this.lan = lan;
        topology = lan.topology();
        this.paths = paths;
        this.router = router;
        this.node = node;
        final boolean hasAccessPorts = lan.accessPorts().containsKey(node);
        tagging = hasAccessPorts && !paths.trunksAt(node).isEmpty();
        byForwarding = lan.forwardsNormally() && !tagging;
        peerByForwarding = hasAccessPorts && byForwarding;
    }

    /**
     * Whether the switch takes care of the frames. One that does not know the path to the active router leaves them to
     * MAC learning: it has learned its port from Hellos and gratuitous ARPs.
     */
    boolean isCarrier() {
        return router.isActiveAt(node) || router.peerPortAt(node).isPresent()
            || router.actives().stream().anyMatch(gateway -> paths.find(node, gateway.node()).isPresent());
    }

    /**
     * Returns flows and groups of the switch.
     *
     * @param groupId number of the group for frames that do not come by a trunk
     */
    SwitchTables tables(final long groupId) {
        final var toRouter = lan.frames(node).withEthDst(router.mac());
        final var main = buckets(null);
        final var flows = new HashSet<FlowEntry>();
        if (main.isEmpty()) {
            // Cut off from all gateways: flooding the frames would help nobody
            flows.add(new FlowEntry(Purpose.CARRY, toRouter, List.of()));
            return new SwitchTables(flows, new HashSet<>());
        }
        final var groups = new HashSet<GroupEntry>();
        final var carry = new FlowEntry(Purpose.CARRY, toRouter, List.of(new ToGroup(groupId)));
        (tagging ? carry.withTags() : Stream.of(carry)).forEach(flows::add);
        groups.add(new GroupEntry(groupId, main));
        // Hosts may be behind the port of the active gateway, by which neither groups nor MAC learning would send back.
        // What comes back has the virtual MAC address as source, lest a switch there looks for the host behind this one
        router.activeAt(node).ifPresent(active -> active.ports().forEach(port -> flows.add(new FlowEntry(
            Purpose.HAIRPIN, toRouter.withInPort(port), List.of(new SetEthDst(active.mac()),
                new SetEthSrc(router.mac()), new OutputReserved(ReservedPort.IN_PORT))))));
        int index = 0;
        for (var trunk : trunksWithGateways()) {
            final var buckets = buckets(trunk);
            final boolean hasGroup = !buckets.isEmpty() && index < GroupIds.MAX_TRUNKS;
            final long trunkGroupId = GroupIds.ofTrunk(groupId, index++);
            final List<FlowAction> actions = hasGroup ? List.of(new ToGroup(trunkGroupId))
                : buckets.isEmpty() ? List.of() : buckets.getFirst().actions();
            trunk.ports().forEach(port ->
                flows.add(new FlowEntry(Purpose.SPLIT_HORIZON, toRouter.withInPort(port), actions)));
            if (hasGroup) {
                groups.add(new GroupEntry(trunkGroupId, buckets));
            }
        }
        if (groups.stream().anyMatch(GroupEntry::hasLastResort)) {
            groups.add(GroupEntry.ALWAYS_LIVE);
        }
        return new SwitchTables(flows, groups, Set.of(), accessPorts());
    }

    /** They are of interest where a switch may not take what is to leave the tags to its own forwarding. */
    private Set<SwitchTables.AccessPort> accessPorts() {
        return !byForwarding ? Set.of() : lan.accessPorts().getOrDefault(node, Set.of()).stream()
            .map(port -> new SwitchTables.AccessPort(lan.vlanId(), port)).collect(Collectors.toSet());
    }

    /**
     * Returns the trunks by which frames may have to go back, the most likely first. Of those that are too many for
     * groups of their own only the bonds: a switch itself sends nothing back by the port by which it came, but would by
     * another one of the bond.
     */
    private List<TrunkEnd> trunksWithGateways() {
        final var trunks = Stream.concat(paths.trunksAt(node).stream()
            .filter(trunk -> router.gateways().anyMatch(gateway -> isBehind(gateway, trunk))),
            peer().stream().filter(paths.trunksAt(node)::contains)).distinct().toList();
        return Stream.concat(trunks.stream().limit(GroupIds.MAX_TRUNKS),
            trunks.stream().skip(GroupIds.MAX_TRUNKS).filter(TrunkEnd::isBond)).toList();
    }

    private boolean isBehind(final Attachment gateway, final TrunkEnd trunk) {
        return paths.find(node, gateway.node()).filter(path -> path.trunk().equals(trunk)).isPresent();
    }

    /** Returns the way to a foreign router: the whole trunk, where it is heard by one. */
    private Optional<TrunkEnd> peer() {
        return router.peerPortAt(node).map(port -> paths.trunksAt(node).stream()
            .filter(trunk -> trunk.ports().contains(port)).findFirst()
            .orElseGet(() -> new TrunkEnd(new SwitchPort(node, port))));
    }

    /**
     * Returns the buckets for frames.
     *
     * @param from the trunk by which they come in, or {@code null} for all other ports
     */
    private List<Bucket> buckets(final @Nullable TrunkEnd from) {
        final var onward = peer().or(this::towardsActive).orElse(null);
        final var buckets = new ArrayList<Bucket>();
        // A foreign router owns the virtual MAC address. Those that are not active would drop what they get.
        if (onward != null && !onward.equals(from)) {
            onward.ports().forEach(port -> buckets.add(new Bucket(port, peerByForwarding ? List.of(NORMAL)
                : lan.outOfPort(node, port).toList())));
        }
        router.gatewaysAt(node).forEach(gateway -> gateway.ports().forEach(port -> buckets.add(new Bucket(port,
            Stream.concat(Stream.of(new SetEthDst(gateway.mac())), byForwarding
                ? Stream.of(NORMAL) : lan.outOfPort(node, port)).toList()))));
        final var detours = detours();
        if (onward != null) {
            final var back = detours.remove(onward);
            // Where the trunk onward is dead, so is a detour through it. A frame that comes from there is sent back
            // only if there is nobody on this side.
            if (back != null && onward.equals(from)) {
                detours.put(onward, back);
            }
        }
        detours.forEach((trunk, gateway) -> trunk.ports().forEach(port -> buckets.add(new Bucket(port, List.of(
            new SetEthDst(gateway.detourMac()),
            trunk.equals(from) ? new OutputReserved(ReservedPort.IN_PORT) : new Output(port))))));
        router.gatewaysAt(node).findFirst().ifPresent(gateway -> buckets.add(lastResort(gateway)));
        return buckets;
    }

    /** Names the port: the switch's own forwarding would flood the frames where its link is down. */
    private Bucket lastResort(final Attachment gateway) {
        final long port = gateway.port();
        final var actions = new ArrayList<FlowAction>();
        actions.add(new SetEthDst(gateway.mac()));
        if (peerByForwarding && !lan.accessPorts().get(node).contains(port)) {
            // With or without a tag now; an Open vSwitch lets frames without one be
            actions.addAll(List.of(new PopVlan(), new PushVlan(), new SetVlanId(lan.vlanId())));
        }
        lan.outOfPort(node, port).forEach(actions::add);
        return new Bucket(port, true, actions);
    }

    /**
     * Returns the gateways to which detours lead, by trunk: a trunk that is up can take frames to the best one
     * only.
     */
    private LinkedHashMap<TrunkEnd, Attachment> detours() {
        final var detours = new LinkedHashMap<TrunkEnd, Attachment>();
        usableGateways().forEach(gateway -> paths.find(node, gateway.node()).filter(Path::up)
            .ifPresent(path -> detours.putIfAbsent(path.trunk(), gateway)));
        return detours;
    }

    /**
     * Returns the trunk towards the switch that decides, unless it is this one. All switches that can reach each other
     * agree on it: it is that of the first usable gateway in order of preference.
     */
    private Optional<TrunkEnd> towardsActive() {
        return usableGateways().filter(gateway -> gateway.node().equals(node) || isReached(gateway)).findFirst()
            .flatMap(gateway -> paths.find(node, gateway.node())).map(Path::trunk);
    }

    /** Returns those that are up; if none is, the active ones: that they are active says that they are the last. */
    private Stream<Attachment> usableGateways() {
        final var up = router.gateways().filter(topology::isUp).toList();
        return (up.isEmpty() ? router.actives() : up).stream();
    }

    private boolean isReached(final Attachment gateway) {
        return paths.find(node, gateway.node()).filter(Path::up).isPresent();
    }
}
