/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.OutputReserved;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.ReservedPort;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv6Transport;

/**
 * From the view of a LAN to what its switches must hold: a pure function. Whatever happened before, the switches
 * that hold this and nothing else of ours do the right thing.
 *
 * <p>A plan is the union of independent parts: one for the LAN as such, and one for each virtual router, which depends
 * on that router, the topology, and the VLAN, version and forwarding of the LAN alone.
 */
public final class Planner {
    private static final int ARP_REQUEST = 1;
    private static final int ARP_REPLY = 2;

    private Planner() {
        // Hidden on purpose
    }

    /** Returns what each switch of a LAN must hold; see {@link SwitchTables#withoutMoves()} for those that cannot. */
    public static Map<NodeId, SwitchTables> plan(final LanView lan) {
        final var plan = new TreeMap<NodeId, SwitchTables>();
        new LanPlanner().plan(lan).forEach((node, parts) -> plan.put(node, SwitchTables.union(parts)));
        return plan;
    }

    /** What is needed whatever the groups, for each switch of the LAN. */
    static Map<NodeId, SwitchTables> lanPart(final LanView lan, final Ways ways) {
        final var part = new HashMap<NodeId, SwitchTables>();
        lan.hearPorts().forEach((node, ports) ->
            part.put(node, new SwitchTables(lanFlows(lan, ways, node, ports), Set.of())));
        return part;
    }

    private static Set<FlowEntry> lanFlows(final LanView lan, final Ways ways, final NodeId node,
            final Set<Long> hearPorts) {
        final var frames = FlowMatch.ofLan(lan.vlanId());
        final var flows = new HashSet<FlowEntry>();
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
        if (lan.tap() != null) {
            flows.addAll(ProbeFlows.of(lan.tap(), node, frames));
        }
        DetourFlows.of(lan.topology(), ways, node, frames).forEach(flows::add);
        if (lan.forwardsNormally()) {
            flows.add(new FlowEntry(Purpose.REST, frames, List.of(new OutputReserved(ReservedPort.NORMAL))));
        }
        return flows;
    }

    /** What is needed for a virtual router, for each switch that does anything for it. */
    static Map<NodeId, SwitchTables> routerPart(final LanView lan, final Ways ways,
            final VirtualRouter router) {
        final var frames = FlowMatch.ofLan(lan.vlanId());
        final long groupId = GroupIds.of(lan.version(), router.family(), lan.vlanId(), router.group());
        final var part = new HashMap<NodeId, SwitchTables>();
        for (var node : lan.hearPorts().keySet()) {
            var tables = SwitchTables.EMPTY;
            // Every switch answers its own hosts, wherever the active gateway is
            if (router.isAnsweredAt(node)) {
                tables = new SwitchTables(
                    AnswerFlows.of(frames, router, alongTheLan(lan.forwardsNormally())).collect(Collectors.toSet()),
                    Set.of());
            }
            final var carry = new CarryFlows(lan.topology(), ways, router, node);
            part.put(node, carry.isCarrier() ? tables.and(carry.tables(frames, groupId)) : tables);
        }
        return part;
    }

    private static FlowEntry hear(final LanView lan, final FlowMatch match) {
        return new FlowEntry(Purpose.HEAR, match,
            List.of(new OutputReserved(ReservedPort.CONTROLLER), alongTheLan(lan.forwardsNormally())));
    }

    /** How frames of ours that concern the whole LAN leave a switch. */
    public static FlowAction alongTheLan(final boolean forwardsNormally) {
        return new OutputReserved(forwardsNormally ? ReservedPort.NORMAL : ReservedPort.FLOOD);
    }
}
