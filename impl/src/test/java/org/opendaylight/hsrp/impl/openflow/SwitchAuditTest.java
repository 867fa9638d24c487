/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.opendaylight.hsrp.impl.openflow.FakeChannel.BARRIER;
import static org.opendaylight.hsrp.impl.openflow.FakeChannel.READ;
import static org.opendaylight.hsrp.impl.openflow.TestTables.CARRY;
import static org.opendaylight.hsrp.impl.openflow.TestTables.GROUP;
import static org.opendaylight.hsrp.impl.openflow.TestTables.GROUP_ELSEWHERE;
import static org.opendaylight.hsrp.impl.openflow.TestTables.GROUP_ID;
import static org.opendaylight.hsrp.impl.openflow.TestTables.REST;
import static org.opendaylight.hsrp.impl.openflow.TestTables.held;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.openflow.Operation.AddFlow;
import org.opendaylight.hsrp.impl.openflow.Operation.ModifyGroup;
import org.opendaylight.hsrp.impl.openflow.Operation.RemoveUnclaimed;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.pipeline.SwitchTables;

/** What others do to a switch is noticed and mended. */
class SwitchAuditTest extends WriterBed {
    @Test
    void whatOthersDoIsMended() {
        connect();
        program(TABLES);
        channel.takeSent();
        settle();
        channel.holds(Set.of(REST), Set.of(GROUP_ID));
        advance(SwitchSync.AUDIT_MILLIS);
        assertEquals(List.of(READ, new AddFlow(held(CARRY)), new RemoveUnclaimed(REST.cookie()), BARRIER),
            channel.takeSent());
        assertEquals(List.of(false, true, false, true), reports);
        assertEquals("somebody has changed 2 of our flows or groups", problems.get(2));
        // An audit that fails is no failure
        channel.refuses(READ::equals);
        advance(SwitchSync.AUDIT_MILLIS);
        assertEquals(List.of(READ), channel.takeSent());
        assertEquals(List.of(false, true, false, true), reports);
    }

    @Test
    void somebodyWhoGoesOnChangingThingsIsReportedOnce() {
        connect();
        program(TABLES);
        settle();
        for (int audit = 0; audit < 3; audit++) {
            channel.holds(Set.of(), Set.of(GROUP_ID));
            advance(SwitchSync.AUDIT_MILLIS);
        }
        assertEquals(List.of(false, true, false, true, false, true, false, true), reports);
        assertEquals(1, problems.stream().filter(Objects::nonNull).count());
        channel.holds(Set.of(CARRY), Set.of(GROUP_ID));
        advance(SwitchSync.AUDIT_MILLIS);
        channel.holds(Set.of(), Set.of(GROUP_ID));
        advance(SwitchSync.AUDIT_MILLIS);
        assertEquals(2, problems.stream().filter(Objects::nonNull).count());
    }

    @Test
    void changedActionsAndBucketsAreMended() {
        connect();
        program(TABLES);
        settle();
        channel.takeSent();
        channel.holds(List.of(TestTables.read(CARRY, List.of())), timers.now().time().plusSeconds(1), GROUP_ELSEWHERE);
        advance(SwitchSync.AUDIT_MILLIS);
        assertEquals(List.of(READ, new ModifyGroup(GROUP), new AddFlow(held(CARRY)), BARRIER), channel.takeSent());
        assertEquals(List.of(false, true, false, true), reports);
    }

    @Test
    void whatWasKnownOfGroupsBeforeTheyWereWrittenIsOutOfDate() {
        connect();
        timers.advance(1_000);
        program(TABLES);
        settle();
        channel.takeSent();
        channel.holds(List.of(TestTables.read(CARRY)), timers.now().time(), GROUP_ELSEWHERE);
        advance(SwitchSync.AUDIT_MILLIS);
        assertEquals(List.of(READ), channel.takeSent());
        assertEquals(List.of(false, true), reports);
    }

    @Test
    void switchWhoseGroupsAreKnownIsToldNothing() {
        program(TABLES);
        channel.holds(List.of(TestTables.read(CARRY)), Instant.ofEpochMilli(1), GROUP);
        assertEquals(List.of(READ), connectAgain());
        assertEquals(List.of(false, true), reports);
    }

    @Test
    void removedFlowIsLookedIntoSoon() {
        connect();
        program(new SwitchTables(Set.of(CARRY, REST), Set.of()));
        settle();
        channel.takeSent();
        channel.holds(Set.of(REST), Set.of());
        writer.flowRemoved(new NodeId("openflow:2"), CARRY.cookie());
        writer.flowRemoved(NODE, CARRY.cookie());
        writer.flowRemoved(NODE, CARRY.cookie());
        assertEquals(List.of(), channel.takeSent());
        advance(SwitchSync.ALARM_MILLIS);
        assertEquals(List.of(READ, new AddFlow(held(CARRY)), BARRIER), channel.takeSent());
        assertEquals("somebody has changed 1 of our flows or groups", problems.get(2));
    }

    @Test
    void flowThatWeHaveRemovedIsNoReasonToLook() {
        connect();
        program(new SwitchTables(Set.of(CARRY, REST), Set.of()));
        program(new SwitchTables(Set.of(CARRY), Set.of()));
        settle();
        channel.takeSent();
        writer.flowRemoved(NODE, REST.cookie());
        advance(SwitchSync.ALARM_MILLIS);
        assertEquals(List.of(), channel.takeSent());
    }
}
