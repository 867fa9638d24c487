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
import org.opendaylight.hsrp.impl.pipeline.FlowAction.Field;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.Move;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.Output;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.OutputReserved;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.ReservedPort;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.SetArpOp;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.SetArpSha;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.SetArpSpa;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.SetEthDst;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.SetEthSrc;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.ToGroup;
import org.opendaylight.hsrp.impl.pipeline.GroupEntry.Bucket;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;

/**
 * From the view of a LAN to what its switches must hold: a pure function. Whatever happened before, the switches
 * that hold this and nothing else of ours do the right thing.
 */
public final class Planner {
    private static final int ARP_REQUEST = 1;
    private static final int ARP_REPLY = 2;
    private static final int ECHO_REQUEST = 8;

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
                flows.add(new FlowEntry(Purpose.HEAR,
                    frames.withInPort(port).withUdp(version.multicast(), HsrpVersion.UDP_PORT),
                    List.of(new OutputReserved(ReservedPort.CONTROLLER), alongTheLan(lan.forwardsNormally()))));
            }
        }
        for (var router : lan.routers()) {
            // Every switch answers its own hosts, wherever the active gateway is
            if (router.isAnsweredAt(node)) {
                flows.add(new FlowEntry(Purpose.ANSWER, frames.withArp(ARP_REQUEST, router.address()),
                    arpReply(router)));
                flows.add(new FlowEntry(Purpose.ANSWER,
                    frames.withEthDst(router.mac()).withIcmp(router.address(), ECHO_REQUEST),
                    List.of(new OutputReserved(ReservedPort.CONTROLLER))));
            }
            // Other switches than that of the active gateway have learned its port from Hellos and gratuitous ARPs
            if (router.isActiveAt(node) || router.peerPortAt(node).isPresent()) {
                final long groupId = GroupIds.of(lan.version(), lan.vlanId(), router.group());
                flows.add(new FlowEntry(Purpose.CARRY, frames.withEthDst(router.mac()),
                    List.of(new ToGroup(groupId))));
                groups.add(new GroupEntry(groupId, buckets(router, node)));
            }
        }
        if (lan.forwardsNormally()) {
            flows.add(new FlowEntry(Purpose.REST, frames, List.of(new OutputReserved(ReservedPort.NORMAL))));
        }
        return new SwitchTables(flows, groups);
    }

    /** How frames of ours that concern the whole LAN leave a switch. */
    public static FlowAction alongTheLan(final boolean forwardsNormally) {
        return new OutputReserved(forwardsNormally ? ReservedPort.NORMAL : ReservedPort.FLOOD);
    }

    /**
     * Turns a request into the reply to it, and sends it back. Nothing in it depends on which gateway is active: so it
     * need not be touched when that changes, and goes on to be right while there is no controller.
     */
    private static List<FlowAction> arpReply(final VirtualRouter router) {
        return List.of(
            new Move(Field.ETH_SRC, Field.ETH_DST), new SetEthSrc(router.mac()),
            new SetArpOp(ARP_REPLY),
            new Move(Field.ARP_SHA, Field.ARP_THA), new SetArpSha(router.mac()),
            new Move(Field.ARP_SPA, Field.ARP_TPA), new SetArpSpa(router.address()),
            new OutputReserved(ReservedPort.IN_PORT));
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
