/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opendaylight.hsrp.impl.openflow.FakeChannel.BARRIER;
import static org.opendaylight.hsrp.impl.openflow.FakeChannel.READ;
import static org.opendaylight.hsrp.impl.openflow.TestTables.CARRY;
import static org.opendaylight.hsrp.impl.openflow.TestTables.GROUP;
import static org.opendaylight.hsrp.impl.openflow.TestTables.GROUP_ID;
import static org.opendaylight.hsrp.impl.openflow.TestTables.REST;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.openflow.Operation.ModifyGroup;
import org.opendaylight.hsrp.impl.openflow.Operation.RemoveGroup;
import org.opendaylight.hsrp.impl.openflow.Operation.RemoveUnclaimed;
import org.opendaylight.hsrp.impl.pipeline.NodeId;

/** What an earlier run has left in a switch goes when all LANs on that switch have settled, and not before. */
class SwitchCleanUpTest extends WriterBed {
    private static final List<Object> CLEAN_UP = List.of(new RemoveUnclaimed(REST.cookie()), BARRIER);

    @BeforeEach
    void leave() {
        channel.holds(Set.of(REST, CARRY), Set.of(GROUP_ID));
    }

    @Test
    void nothingGoesBeforeTheFirstConfiguration() {
        writer.connected(NODE);
        writer.settled(LAN, NODE);
        advance(2 * SettledLans.UNUSED_MILLIS);
        assertEquals(Set.of(READ), Set.copyOf(channel.takeSent()));
    }

    @Test
    void itStaysWhileALanHasNotSettledHoweverLong() {
        writer.configured(Map.of(NODE, Set.of(LAN, "other")));
        program(TABLES);
        writer.connected(NODE);
        writer.settled("other", NODE);
        advance(2 * SettledLans.UNUSED_MILLIS);
        assertEquals(Set.of(READ, new ModifyGroup(GROUP), BARRIER), Set.copyOf(channel.takeSent()));
        writer.settled(LAN, NODE);
        assertEquals(CLEAN_UP, channel.takeSent());
    }

    @Test
    void eachSwitchIsOnItsOwn() {
        final var other = new NodeId("openflow:2");
        writer.configured(Map.of(NODE, Set.of(LAN), other, Set.of("other")));
        program(TABLES);
        writer.connected(NODE);
        advance(SwitchSync.SETTLE_MILLIS);
        channel.takeSent();
        writer.settled("other", other);
        writer.settled(LAN, other);
        assertEquals(List.of(), channel.takeSent());
        writer.settled(LAN, NODE);
        assertEquals(CLEAN_UP, channel.takeSent());
    }

    @Test
    void afterAReconnectTheLansMustSettleAgain() {
        writer.configured(Map.of(NODE, Set.of(LAN)));
        program(TABLES);
        writer.connected(NODE);
        writer.settled(LAN, NODE);
        advance(SwitchSync.SETTLE_MILLIS);
        assertEquals(new RemoveUnclaimed(REST.cookie()), channel.takeSent().get(2));
        leave();
        writer.disconnected(NODE);
        writer.connected(NODE);
        advance(SwitchSync.SETTLE_MILLIS);
        assertEquals(List.of(READ, new ModifyGroup(GROUP), BARRIER), channel.takeSent());
        advance(SettledLans.UNUSED_MILLIS);
        channel.takeSent();
        writer.settled(LAN, NODE);
        assertEquals(CLEAN_UP, channel.takeSent());
    }

    @Test
    void lanThatIsRemovedIsNotWaitedFor() {
        writer.configured(Map.of(NODE, Set.of(LAN, "other")));
        program(TABLES);
        writer.connected(NODE);
        writer.settled(LAN, NODE);
        advance(SwitchSync.SETTLE_MILLIS);
        channel.takeSent();
        writer.configured(Map.of(NODE, Set.of(LAN)));
        assertEquals(CLEAN_UP, channel.takeSent());
    }

    /** The switch has been away meanwhile: it holds all that it held. */
    @Test
    void lanThatIsRemovedWhileTheSwitchIsAwayLeavesNothing() {
        channel.holds(Set.of(), Set.of());
        writer.configured(Map.of(NODE, Set.of(LAN)));
        program(TABLES);
        writer.connected(NODE);
        advance(SwitchSync.SETTLE_MILLIS);
        writer.settled(LAN, NODE);
        channel.holds(Set.of(CARRY), Set.of(GROUP_ID));
        writer.disconnected(NODE);
        writer.configured(Map.of());
        writer.program(LAN, Map.of(), node -> { });
        channel.takeSent();
        writer.connected(NODE);
        advance(SettledLans.UNUSED_MILLIS);
        final var sent = channel.takeSent();
        assertTrue(sent.contains(new RemoveGroup(GROUP_ID)), sent::toString);
        assertTrue(sent.contains(new Operation.RemoveFlow(TestTables.held(CARRY)))
            || sent.contains(new RemoveUnclaimed(CARRY.cookie())), sent::toString);
    }

    @Test
    void whereThereIsNoLanItIsLeftAMinuteForOneToBeConfigured() {
        writer.configured(Map.of());
        writer.connected(NODE);
        advance(SettledLans.UNUSED_MILLIS - 100);
        assertEquals(Set.of(READ), Set.copyOf(channel.takeSent()));
        advance(100);
        assertEquals(Set.of(new RemoveUnclaimed(REST.cookie()), new RemoveUnclaimed(CARRY.cookie()),
            new RemoveGroup(GROUP_ID), BARRIER, READ), Set.copyOf(channel.takeSent()));
    }

    @Test
    void switchThatHasNothingOfOursAndNoLanIsLeftAlone() {
        // Another application may use the same numbers of groups
        channel.holds(Set.of(), Set.of(GROUP_ID));
        writer.configured(Map.of());
        writer.connected(NODE);
        advance(SwitchSync.SETTLE_MILLIS);
        assertEquals(List.of(READ), channel.takeSent());
        advance(2 * SettledLans.UNUSED_MILLIS);
        assertEquals(List.of(), channel.takeSent());
        // Until a LAN wants something of it
        program(TABLES);
        advance(SwitchSync.AUDIT_MILLIS);
        assertEquals(Set.of(new ModifyGroup(GROUP), new Operation.AddFlow(TestTables.held(CARRY)), BARRIER, READ),
            Set.copyOf(channel.takeSent()));
    }
}
