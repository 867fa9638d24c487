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
import java.util.stream.Collectors;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.OutputReserved;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.ReservedPort;
import org.opendaylight.hsrp.impl.pipeline.MeterIds.Metered;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv6Transport;

/**
 * From the view of a LAN to what its switches must hold: a pure function. Whatever happened before, the switches
 * that hold this and nothing else of ours do the right thing. All that goes to the controller passes a meter.
 *
 * <p>A plan is the union of independent parts: one for the LAN as such, with all meters; one for what is dropped; and
 * one for each virtual router, which depends on that router, the topology, and the VLAN, version and forwarding of the
 * LAN alone.
 */
public final class Planner {
    private static final int ARP_REQUEST = 1;
    private static final int ARP_REPLY = 2;

    private Planner() {
        // Hidden on purpose
    }

    /** What is needed whatever the groups, for each switch of the LAN. */
    static Map<NodeId, SwitchTables> lanPart(final LanView lan, final Paths paths) {
        final var part = new HashMap<NodeId, SwitchTables>();
        lan.hearPorts().forEach((node, ports) -> {
            final var flows = lanFlows(lan, paths, node, ports);
            part.put(node, new SwitchTables(flows, DetourFlows.groups(lan, paths, node), Meters.of(lan, flows)));
        });
        return part;
    }

    /** What hosts send against the guard, for each switch. */
    static Map<NodeId, SwitchTables> dropPart(final LanView lan) {
        return lan.guard().blocks().stream().map(GuardView.Block::node).distinct()
            .collect(Collectors.toMap(node -> node, node -> new SwitchTables(GuardFlows.drops(lan, node), Set.of())));
    }

    private static Set<FlowEntry> lanFlows(final LanView lan, final Paths paths, final NodeId node,
            final Set<Long> hearPorts) {
        final var frames = lan.frames(node);
        final var flows = new HashSet<FlowEntry>();
        ClassifyFlows.of(lan, node).forEach(flows::add);
        for (var port : hearPorts) {
            // Messages of the other version are heard too: they are counted, since they mean a misconfigured router
            for (var version : HsrpVersion.values()) {
                flows.add(hear(lan, port, frames.withUdp(version.multicast(), HsrpVersion.UDP_PORT)));
            }
            flows.add(hear(lan, port, frames.withUdp(Ipv6Transport.MULTICAST, Ipv6Transport.UDP_PORT)));
        }
        for (var address : lan.ownAddresses()) {
            // Gratuitous requests, and replies of any kind: what it takes to notice that somebody else uses the address
            for (var match : List.of(frames.withArpFrom(ARP_REQUEST, address, address),
                    frames.withArpFrom(ARP_REPLY, address, null))) {
                flows.add(new FlowEntry(Purpose.WATCH, match,
                    List.of(new OutputReserved(ReservedPort.CONTROLLER), alongTheLan(lan.forwardsNormally())),
                    MeterIds.of(lan.vlanId(), Metered.CLAIMS)));
            }
        }
        if (lan.probeReplies() != null) {
            flows.addAll(ProbeFlows.of(lan, node));
        }
        DetourFlows.of(lan, paths, node).forEach(flows::add);
        flows.addAll(GuardFlows.of(lan, node));
        if (lan.forwardsNormally()) {
            flows.add(new FlowEntry(Purpose.REST, frames, List.of(new OutputReserved(ReservedPort.NORMAL))));
        }
        return flows;
    }

    /** What is needed for a virtual router, for each switch that does anything for it. */
    static Map<NodeId, SwitchTables> routerPart(final LanView lan, final Paths paths,
            final VirtualRouter router) {
        final long groupId = GroupIds.of(lan.version(), router.family(), lan.vlanId(), router.group());
        final var part = new HashMap<NodeId, SwitchTables>();
        for (var node : lan.hearPorts().keySet()) {
            var tables = SwitchTables.EMPTY;
            // Every switch answers its own hosts, wherever the active gateway is
            if (router.isAnsweredAt(node)) {
                tables = new SwitchTables(AnswerFlows.of(lan, router, node).collect(Collectors.toSet()), Set.of());
            }
            final var carry = new CarryFlows(lan, paths, router, node);
            part.put(node, carry.isCarrier() ? tables.and(carry.tables(groupId)) : tables);
        }
        return part;
    }

    private static FlowEntry hear(final LanView lan, final long port, final FlowMatch match) {
        return new FlowEntry(Purpose.HEAR, match.withInPort(port),
            List.of(new OutputReserved(ReservedPort.CONTROLLER), alongTheLan(lan.forwardsNormally())),
            Meters.ofHsrp(lan, port));
    }

    /** How frames of ours that concern the whole LAN leave a switch. */
    public static FlowAction alongTheLan(final boolean forwardsNormally) {
        return new OutputReserved(forwardsNormally ? ReservedPort.NORMAL : ReservedPort.FLOOD);
    }
}
