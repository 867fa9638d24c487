/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.opendaylight.hsrp.impl.pipeline.FlowAction;
import org.opendaylight.hsrp.impl.pipeline.FlowEntry;
import org.opendaylight.hsrp.impl.pipeline.FlowMatch;
import org.opendaylight.hsrp.impl.pipeline.GroupEntry;
import org.opendaylight.hsrp.impl.pipeline.MeterEntry;
import org.opendaylight.hsrp.impl.pipeline.Purpose;
import org.opendaylight.hsrp.impl.pipeline.SwitchTables;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;

/** Flows and groups to test with. */
final class TestTables {
    static final long GROUP_ID = 0x4900_0001L;
    static final FlowEntry REST = flow(Purpose.REST, 1);
    static final FlowEntry CARRY = flow(Purpose.CARRY, 1);
    /** In the slot of {@link #CARRY}. */
    static final FlowEntry CARRY_ELSEWHERE = flow(Purpose.CARRY, 2);
    /** Asks the switch to copy a field. */
    static final FlowEntry ANSWER = new FlowEntry(Purpose.ANSWER,
        FlowMatch.ofLan(null).withArp(1, Ipv4Address.of("10.0.0.1")),
        List.of(new FlowAction.Move(FlowAction.Field.ETH_SRC, FlowAction.Field.ETH_DST)));
    /** What a switch is given instead that cannot, and what it falls back to. */
    static final FlowEntry ASK = withoutMoves(Purpose.ASK);
    static final FlowEntry LAST_RESORT = withoutMoves(Purpose.LAST_RESORT);
    static final GroupEntry GROUP = group(1);
    static final GroupEntry GROUP_ELSEWHERE = group(2);
    static final MeterEntry METER = new MeterEntry(0x4800_0005L, 1024, 1024);
    static final MeterEntry FASTER_METER = new MeterEntry(0x4800_0805L, 2048, 2048);
    static final FlowEntry METERED = new FlowEntry(Purpose.HEAR, FlowMatch.ofLan(null).withInPort(5),
        List.of(new FlowAction.Output(1)), METER.meterId());
    static final SwitchTables WITH_METER = new SwitchTables(Set.of(METERED), Set.of(), Set.of(METER));
    static final SwitchTables ALL = new SwitchTables(Set.of(REST, CARRY), Set.of(GROUP));

    private TestTables() {
        // Hidden on purpose
    }

    private static FlowEntry withoutMoves(final Purpose purpose) {
        return new SwitchTables(Set.of(ANSWER), Set.of()).withoutMoves().withoutMeters().flows().stream()
            .filter(flow -> flow.purpose() == purpose).findFirst().orElseThrow();
    }

    static FlowEntry flow(final Purpose purpose, final long port) {
        return new FlowEntry(purpose, FlowMatch.ofLan(null), List.of(new FlowAction.Output(port)));
    }

    static GroupEntry group(final long port) {
        return new GroupEntry(GROUP_ID,
            List.of(new GroupEntry.Bucket(port, List.of(new FlowAction.Output(port)))));
    }

    /** A flow as a switch tells it. */
    static ReadFlow read(final FlowEntry flow) {
        return read(flow, flow.actions());
    }

    /** A flow whose actions somebody has changed, as a switch tells it. */
    static ReadFlow read(final FlowEntry flow, final List<FlowAction> actions) {
        final var told = new ArrayList<FlowAction>();
        actions.forEach(action -> told.add(action instanceof FlowAction.Move ? null : action));
        return new ReadFlow(flow.cookie(), flow.priority(), Collections.unmodifiableList(told), actions.hashCode());
    }

    static HeldFlow held(final FlowEntry flow) {
        return HeldFlow.of(FlowSlot.of(flow), flow);
    }
}
