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
import java.util.stream.Stream;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.Goto;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.WriteMetadata;

/**
 * The flows by which a switch finds out which frames are those of a LAN that has access ports there: the ones with its
 * tag, and those without a tag of its access ports. All else is done in a table of its own, where the frames of the LAN
 * are told by what is noted here. So flows grow with ports plus groups, not with ports times groups. The frames
 * themselves stay as they came: the switch's own forwarding knows them only so.
 */
final class ClassifyFlows {
    private ClassifyFlows() {
        // Hidden on purpose
    }

    /** Returns the flows of a switch; none if the LAN has no access ports there. */
    static Stream<FlowEntry> of(final LanView lan, final NodeId node) {
        if (!lan.accessPorts().containsKey(node)) {
            return Stream.empty();
        }
        final int vlanId = lan.vlanId();
        final List<FlowAction> serve = List.of(new WriteMetadata(vlanId), new Goto(
            lan.guard().ports().containsKey(node) ? Purpose.SOURCE_TABLE : Purpose.LAN_TABLE));
        return Stream.concat(
            Stream.of(new FlowEntry(Purpose.CLASSIFY, FlowMatch.ofLan(vlanId), serve)),
            lan.accessPorts().getOrDefault(node, Set.of()).stream().map(port ->
                new FlowEntry(Purpose.CLASSIFY, FlowMatch.ofLan(null).withInPort(port), serve)));
    }
}
