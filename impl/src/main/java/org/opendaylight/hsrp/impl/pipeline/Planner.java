/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.Output;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.OutputReserved;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.ReservedPort;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.SetEthDst;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.ToGroup;
import org.opendaylight.hsrp.impl.pipeline.GroupEntry.Bucket;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv6Transport;

/**
 * From the view of a LAN to what its switches must hold: a pure function. Whatever happened before, the switches
 * that hold this and nothing else of ours do the right thing.
 */
public final class Planner {
    private static final int ARP_REQUEST = 1;
    private static final int ARP_REPLY = 2;

    private Planner() {
        // Hidden on purpose
    }

    /** Returns what each switch of a LAN must hold; see {@link SwitchTables#withoutMoves()} for those that cannot. */
    public static Map<NodeId, SwitchTables> plan(final LanView lan) {
        return lan.hearPorts().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> planNode(lan, entry.getKey(), entry.getValue())));
    }

    private static SwitchTables planNode(final LanView lan, final NodeId node, final Set<Long> hearPorts) {
        final var frames = FlowMatch.ofLan(lan.vlanId());
        final var flows = new HashSet<FlowEntry>();
        final var groups = new HashSet<GroupEntry>();

        for (var port : hearPorts) {
            // Messages of the other version are heard too: they are counted, since they mean a misconfigured router
            for (var version : HsrpVersion.values()) {
                flows.add(hear(lan, frames.withInPort(port).withUdp(version.multicast(), HsrpVersion.UDP_PORT)));
            }
            flows.add(hear(lan, frames.withInPort(port).withUdp(Ipv6Transport.MULTICAST, Ipv6Transport.UDP_PORT)));
        }
        for (var address : lan.ownAddresses()) {
            // Gratuitous requests, and replies of any kind: what it takes to notice that somebody else uses the address
            for (var match : List.of(frames.withArpFrom(ARP_REQUEST, address, address),
                    frames.withArpFrom(ARP_REPLY, address, null))) {
                flows.add(new FlowEntry(Purpose.WATCH, match,
                    List.of(new OutputReserved(ReservedPort.CONTROLLER), alongTheLan(lan.forwardsNormally()))));
            }
        }
        for (var router : lan.routers()) {
            // Every switch answers its own hosts, wherever the active gateway is
            if (router.isAnsweredAt(node)) {
                AnswerFlows.of(frames, router, alongTheLan(lan.forwardsNormally())).forEach(flows::add);
            }
            // Other switches than that of the active gateway have learned its port from Hellos and gratuitous ARPs
            if (router.isActiveAt(node) || router.peerPortAt(node).isPresent()) {
                final long groupId = GroupIds.of(lan.version(), router.family(), lan.vlanId(), router.group());
                flows.add(new FlowEntry(Purpose.CARRY, frames.withEthDst(router.mac()),
                    List.of(new ToGroup(groupId))));
                groups.add(new GroupEntry(groupId, buckets(router, node)));
            }
        }
        if (lan.tap() != null) {
            flows.addAll(ProbeFlows.of(lan.tap(), node, frames));
        }
        if (lan.forwardsNormally()) {
            flows.add(new FlowEntry(Purpose.REST, frames, List.of(new OutputReserved(ReservedPort.NORMAL))));
        }
        return new SwitchTables(flows, groups);
    }

    private static FlowEntry hear(final LanView lan, final FlowMatch match) {
        return new FlowEntry(Purpose.HEAR, match,
            List.of(new OutputReserved(ReservedPort.CONTROLLER), alongTheLan(lan.forwardsNormally())));
    }

    /** How frames of ours that concern the whole LAN leave a switch. */
    public static FlowAction alongTheLan(final boolean forwardsNormally) {
        return new OutputReserved(forwardsNormally ? ReservedPort.NORMAL : ReservedPort.FLOOD);
    }

    /**
     * A foreign router comes first where it is active; it owns the virtual MAC address. A switch can only watch its own
     * ports, so only gateways attached to it can be buckets. Foreign routers that are not active are none: they would
     * drop what they get.
     */
    private static List<Bucket> buckets(final VirtualRouter router, final NodeId node) {
        return Stream.concat(
            router.peerPortAt(node).stream().map(port -> new Bucket(port, List.of(new Output(port)))),
            router.gatewaysAt(node).map(gateway -> new Bucket(gateway.port(),
                List.of(new SetEthDst(gateway.mac()), new Output(gateway.port())))))
            .toList();
    }
}
