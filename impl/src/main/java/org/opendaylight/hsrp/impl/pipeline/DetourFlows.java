/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.Output;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.SetEthDst;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.ToGroup;
import org.opendaylight.hsrp.impl.pipeline.GroupEntry.Bucket;

/**
 * The flows that take frames on a detour to their gateway. The switch that sends them there has rewritten them to the
 * gateway's {@linkplain Attachment#detourMac() detour address}, which nobody else uses. So no frame of another
 * application is touched, and MAC learning is not disturbed by frames that come back to where they were sent from. The
 * path leads to the gateway's switch, and there to its port and nowhere else: it cannot become a loop.
 *
 * <p>A switch sends nothing back by the port by which it came, but would by another one of the same bond. While the
 * other switch holds the tables of before a change, that might go on and on: so bonds have flows that drop it.
 */
final class DetourFlows {
    private DetourFlows() {
        // Hidden on purpose
    }

    /** Returns the flows of a switch. */
    static Stream<FlowEntry> of(final LanView lan, final Paths paths, final NodeId node) {
        if (paths.trunksAt(node).isEmpty()) {
            return Stream.empty();
        }
        return lan.topology().gateways().stream().flatMap(gateway -> {
            final var match = frames(lan, node).withEthDst(gateway.detourMac());
            return Stream.concat(actions(lan, paths, node, gateway)
                .map(actions -> new FlowEntry(Purpose.DETOUR, match, actions)), back(paths, node, gateway)
                .map(port -> new FlowEntry(Purpose.SPLIT_HORIZON, match.withInPort(port), List.of())));
        });
    }

    /** Returns the groups of a switch: one for each bond, so that detours too go on by what is left of it. */
    static Set<GroupEntry> groups(final LanView lan, final Paths paths, final NodeId node) {
        final var trunks = paths.trunksAt(node);
        return IntStream.range(0, trunks.size()).filter(index -> trunks.get(index).isBond())
            .mapToObj(index -> new GroupEntry(GroupIds.ofDetour(lan.vlanId(), index), trunks.get(index).ports().stream()
                .map(port -> new Bucket(port, List.of(new Output(port)))).toList()))
            .collect(Collectors.toSet());
    }

    private static Stream<Long> back(final Paths paths, final NodeId node, final Attachment gateway) {
        return paths.find(node, gateway.node()).map(Paths.Path::trunk).filter(TrunkEnd::isBond).stream()
            .flatMap(trunk -> trunk.ports().stream());
    }

    /** Switches take a tag away from frames only that are known to have one, as all have on a detour. */
    private static FlowMatch frames(final LanView lan, final NodeId node) {
        return lan.accessPorts().containsKey(node) ? lan.frames(node).withVlanId(lan.vlanId()) : lan.frames(node);
    }

    private static Stream<List<FlowAction>> actions(final LanView lan, final Paths paths, final NodeId node,
            final Attachment gateway) {
        if (gateway.node().equals(node)) {
            return Stream.of(Stream.concat(Stream.of(new SetEthDst(gateway.mac())),
                lan.outOfPort(node, gateway.port())).toList());
        }
        return paths.find(node, gateway.node()).stream().map(Paths.Path::trunk).map(trunk -> List.of(trunk.isBond()
            ? new ToGroup(GroupIds.ofDetour(lan.vlanId(), paths.trunksAt(node).indexOf(trunk)))
            : new Output(trunk.ports().getFirst())));
    }
}
