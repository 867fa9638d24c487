/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opendaylight.hsrp.impl.openflow.TestTables.ANSWER;
import static org.opendaylight.hsrp.impl.openflow.TestTables.ASK;
import static org.opendaylight.hsrp.impl.openflow.TestTables.held;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.openflow.Operation.AddFlow;
import org.opendaylight.hsrp.impl.pipeline.FlowAction;
import org.opendaylight.hsrp.impl.pipeline.FlowEntry;
import org.opendaylight.hsrp.impl.pipeline.FlowMatch;
import org.opendaylight.hsrp.impl.pipeline.Purpose;
import org.opendaylight.hsrp.impl.pipeline.SwitchTables;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/** Answers to Neighbor Solicitations are tried on Open vSwitches; one that is too old refuses them. */
class SwitchNeighborAnswersTest extends WriterBed {
    private static final Ipv6Address ADDRESS = Ipv6Address.of("fe80::1");
    private static final FlowMatch FRAMES = FlowMatch.ofLan(null);
    private static final List<FlowAction> TURN = List.of(
        new FlowAction.Load(FlowAction.NdField.OPTION_TYPE, 2), new FlowAction.Goto(Purpose.ADVERTISE.table()));
    private static final FlowEntry SOLICITED = new FlowEntry(Purpose.ANSWER, FRAMES.withNeighborSolicitation(ADDRESS),
        TURN);
    private static final SwitchTables ALL = new SwitchTables(Set.of(ANSWER, SOLICITED,
        new FlowEntry(Purpose.ANSWER_ALL, FRAMES.withUnspecifiedSolicitation(ADDRESS), TURN),
        new FlowEntry(Purpose.ADVERTISE, FRAMES.withNeighborAdvertisement(ADDRESS),
            List.of(new FlowAction.SetNdTll(MacAddress.of("00:05:73:a0:00:0a"))))), Set.of());
    private static final FlowEntry PUNT = new SwitchTables(Set.of(SOLICITED), Set.of()).withoutNeighborAnswers()
        .withoutMeters().flows().iterator().next();

    @Test
    void openVSwitchIsGivenThem() {
        channel.madeBy("Nicira, Inc.");
        connect();
        program(ALL);
        settle();
        final var sent = channel.takeSent();
        ALL.flows().forEach(flow -> assertTrue(sent.contains(new AddFlow(held(flow))), flow::toString));
    }

    @Test
    void oneThatRefusesThemLeavesThemToTheController() {
        channel.madeBy("Nicira, Inc.");
        connect();
        channel.refuses(message -> message instanceof AddFlow add && add.flow().flow().isNeighborAnswer());
        program(ALL);
        settle();
        final var sent = channel.takeSent();
        assertTrue(sent.contains(new AddFlow(held(PUNT))), sent::toString);
        assertFalse(sent.contains(new AddFlow(held(ASK))), "it copies fields all the same");
        assertEquals(List.of(false, true), reports, "that is no reason to report the switch as out of sync");
    }

    @Test
    void othersAreNotAsked() {
        connect();
        program(ALL);
        settle();
        final var sent = channel.takeSent();
        assertTrue(sent.contains(new AddFlow(held(PUNT))), sent::toString);
        assertFalse(sent.contains(new AddFlow(held(SOLICITED))));
    }
}
