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
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.opendaylight.hsrp.impl.openflow.FakeChannel.BARRIER;
import static org.opendaylight.hsrp.impl.openflow.FakeChannel.READ;
import static org.opendaylight.hsrp.impl.openflow.TestTables.ANSWER;
import static org.opendaylight.hsrp.impl.openflow.TestTables.ASK;
import static org.opendaylight.hsrp.impl.openflow.TestTables.CARRY;
import static org.opendaylight.hsrp.impl.openflow.TestTables.CARRY_ELSEWHERE;
import static org.opendaylight.hsrp.impl.openflow.TestTables.GROUP;
import static org.opendaylight.hsrp.impl.openflow.TestTables.GROUP_ELSEWHERE;
import static org.opendaylight.hsrp.impl.openflow.TestTables.GROUP_ID;
import static org.opendaylight.hsrp.impl.openflow.TestTables.LAST_RESORT;
import static org.opendaylight.hsrp.impl.openflow.TestTables.REST;
import static org.opendaylight.hsrp.impl.openflow.TestTables.held;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.engine.state.NodeEntries;
import org.opendaylight.hsrp.impl.engine.state.NodeEntries.Counts;
import org.opendaylight.hsrp.impl.engine.state.Written;
import org.opendaylight.hsrp.impl.openflow.Operation.AddFlow;
import org.opendaylight.hsrp.impl.openflow.Operation.AddGroup;
import org.opendaylight.hsrp.impl.openflow.Operation.ModifyGroup;
import org.opendaylight.hsrp.impl.openflow.Operation.RemoveAllFlows;
import org.opendaylight.hsrp.impl.openflow.Operation.RemoveFlow;
import org.opendaylight.hsrp.impl.openflow.Operation.RemoveGroup;
import org.opendaylight.hsrp.impl.openflow.Operation.RemoveUnclaimed;
import org.opendaylight.hsrp.impl.pipeline.FlowEntry;
import org.opendaylight.hsrp.impl.pipeline.FlowMatch;
import org.opendaylight.hsrp.impl.pipeline.GroupEntry;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.pipeline.Purpose;
import org.opendaylight.hsrp.impl.pipeline.SwitchTables;

class SwitchWriterTest extends WriterBed {
    private static final List<Object> WRITE = List.of(new AddGroup(GROUP, false), new AddFlow(held(CARRY)), BARRIER);

    @Test
    void nothingIsSentBeforeTheSwitchHasBeenRead() {
        program(TABLES);
        assertFalse(writer.isConnected(NODE));
        writer.connected(NODE);
        assertTrue(writer.isConnected(NODE));
        program(TABLES);
        assertEquals(List.of(), channel.takeSent());
        advance(SwitchSync.SETTLE_MILLIS);
        assertEquals(List.of(READ, WRITE.get(0), WRITE.get(1), BARRIER), channel.takeSent());
        assertEquals(List.of(false, true), reports);
    }

    @Test
    void changesAreSentAtOnceWithoutWaiting() {
        connect();
        channel.silent(true);
        assertEquals(new Written(1, 1, timers.nanos()), program(TABLES));
        assertEquals(WRITE, channel.takeSent());
        assertEquals(new Written(1, 0, timers.nanos()),
            program(new SwitchTables(Set.of(CARRY), Set.of(GROUP_ELSEWHERE))));
        assertEquals(List.of(new ModifyGroup(GROUP_ELSEWHERE), BARRIER), channel.takeSent());
        program(new SwitchTables(Set.of(CARRY_ELSEWHERE), Set.of()));
        assertEquals(List.of(new AddFlow(held(CARRY_ELSEWHERE)), new RemoveGroup(GROUP_ID), BARRIER),
            channel.takeSent());
        program(SwitchTables.EMPTY);
        assertEquals(List.of(new RemoveFlow(held(CARRY_ELSEWHERE)), BARRIER), channel.takeSent());
        assertEquals(List.of(), confirmed);
        channel.answer();
        settle();
        assertEquals(List.of(NODE, NODE, NODE, NODE), confirmed, "each time");
        assertEquals(List.of(false, true), reports);
    }

    @Test
    void lansAreAddedUp() {
        connect();
        program(TABLES);
        channel.takeSent();
        writer.program("other", Map.of(NODE, List.of(new SwitchTables(Set.of(CARRY, REST), Set.of()))), node -> { });
        assertEquals(List.of(new AddFlow(held(REST)), BARRIER), channel.takeSent());
        writer.program("lan", Map.of(), node -> { });
        assertEquals(List.of(new RemoveGroup(GROUP_ID), BARRIER), channel.takeSent());
        writer.program("other", Map.of(), node -> { });
        assertEquals(Set.of(new RemoveFlow(held(REST)), new RemoveFlow(held(CARRY)), BARRIER),
            Set.copyOf(channel.takeSent()));
    }

    /** As when a LAN gets another name. */
    @Test
    void whatOneLanTakesOverFromAnotherIsNotWritten() {
        connect();
        program(TABLES);
        channel.takeSent();
        writer.program("other", Map.of(NODE, List.of(TABLES)), node -> { });
        program();
        assertEquals(List.of(), channel.takeSent());
        writer.program("other", Map.of(), node -> { });
        assertEquals(List.of(new RemoveFlow(held(CARRY)), new RemoveGroup(GROUP_ID), BARRIER), channel.takeSent());
    }

    @Test
    void entriesAreCounted() {
        program(TABLES);
        assertEquals(new NodeEntries(NODE, false, new Counts(1, 1, 0), new Counts(1, 1, 0), null),
            writer.entries(LAN, NODE));
        connect();
        writer.program("other", Map.of(NODE, List.of(new SwitchTables(Set.of(CARRY, REST), Set.of()))), node -> { });
        assertEquals(new NodeEntries(NODE, true, new Counts(1, 1, 0), new Counts(2, 1, 0), new Counts(2, 1, 0)),
            writer.entries(LAN, NODE));
        final var other = new NodeId("openflow:9");
        assertEquals(new NodeEntries(other, false, Counts.NONE, Counts.NONE, null), writer.entries(LAN, other));
    }

    /** Of a failover, whoever writes waits for the lock. */
    @Test
    void entriesAreCountedWithoutTheLock() {
        final var sync = new SwitchSync(NODE, channel, mock(SyncListener.class), timers, Runnable::run, () -> true,
            timers.now());
        final var locked = new HashSet<Boolean>();
        final var flow = spy(CARRY);
        doAnswer(call -> {
            locked.add(Thread.holdsLock(sync));
            return call.callRealMethod();
        }).when(flow).match();
        sync.want(LAN, List.of(new SwitchTables(Set.of(flow), Set.of(GROUP))), () -> { });
        locked.clear();
        assertEquals(new NodeEntries(NODE, false, new Counts(1, 1, 0), new Counts(1, 1, 0), null), sync.entries(LAN));
        assertEquals(Set.of(false), locked);
    }

    @Test
    void partsThatAreTheSameAreNotLookedAt() {
        connect();
        final var rest = new SwitchTables(Set.of(REST), Set.of());
        program(rest, TABLES);
        channel.takeSent();
        assertEquals(Written.NOTHING, program(rest, TABLES));
        assertEquals(Written.NOTHING, program(TABLES, rest));
        assertEquals(new Written(1, 0, timers.nanos()),
            program(rest, new SwitchTables(Set.of(CARRY), Set.of(GROUP_ELSEWHERE))));
        assertEquals(List.of(new ModifyGroup(GROUP_ELSEWHERE), BARRIER), channel.takeSent());
        assertEquals(new Written(1, 1, timers.nanos()), program(rest));
        assertEquals(List.of(new RemoveFlow(held(CARRY)), new RemoveGroup(GROUP_ID), BARRIER), channel.takeSent());
    }

    @Test
    void whatAnotherPartWantsStays() {
        connect();
        final var alsoCarry = new SwitchTables(Set.of(CARRY, REST), Set.of(GROUP));
        program(TABLES, alsoCarry);
        channel.takeSent();
        program(alsoCarry);
        assertEquals(List.of(), channel.takeSent());
        program(TABLES);
        assertEquals(List.of(new RemoveFlow(held(REST)), BARRIER), channel.takeSent());
    }

    @Test
    void refusalLeadsToReadingAndWritingAgain() {
        connect();
        channel.refuses(message -> message instanceof AddFlow);
        program(TABLES);
        settle();
        assertEquals(WRITE, channel.takeSent());
        assertEquals(List.of(false, true, false), reports);

        // Still refused: the delay doubles
        channel.holds(Set.of(), Set.of(GROUP_ID));
        advance(SyncHealth.FIRST_RETRY_MILLIS);
        assertEquals(List.of(READ, new AddFlow(held(CARRY)), BARRIER), channel.takeSent());
        advance(SyncHealth.FIRST_RETRY_MILLIS);
        assertEquals(List.of(), channel.takeSent());

        channel.refuses(message -> false);
        advance(SyncHealth.FIRST_RETRY_MILLIS);
        assertEquals(List.of(READ, new AddFlow(held(CARRY)), BARRIER), channel.takeSent());
        assertEquals(List.of(false, true, false, true), reports);
    }

    @Test
    void onlyAnOpenVSwitchIsAskedToCopyFields() {
        channel.madeBy("Somebody Else, Inc.");
        connect();
        program(new SwitchTables(Set.of(ANSWER), Set.of()));
        assertEquals(List.of(new AddFlow(held(ASK)), new AddFlow(held(LAST_RESORT)), BARRIER), channel.takeSent());

        channel.madeBy("Nicira, Inc.");
        channel.holds(Set.of(ASK, LAST_RESORT), Set.of());
        assertEquals(Set.of(READ, new AddFlow(held(ANSWER)), new RemoveUnclaimed(ASK.cookie()),
            new RemoveUnclaimed(LAST_RESORT.cookie()), BARRIER), Set.copyOf(connectAgain()));
    }

    @Test
    void answerOfAnEarlierRunIsKept() {
        channel.madeBy("Nicira, Inc.");
        channel.holds(Set.of(ANSWER), Set.of());
        program(new SwitchTables(Set.of(ANSWER), Set.of()));
        assertEquals(List.of(READ), connectAgain());
    }

    @Test
    void makerThatIsNotKnownAtFirstIsAskedForAgain() {
        connect();
        program(new SwitchTables(Set.of(ANSWER), Set.of()));
        assertEquals(List.of(new AddFlow(held(ASK)), new AddFlow(held(LAST_RESORT)), BARRIER), channel.takeSent());
        channel.madeBy("Nicira, Inc.");
        channel.holds(Set.of(ASK, LAST_RESORT), Set.of());
        advance(SwitchSync.RENEW_MILLIS);
        channel.takeSent();
        advance(SwitchSync.AUDIT_MILLIS - SwitchSync.RENEW_MILLIS);
        assertEquals(List.of(READ, new AddFlow(held(ANSWER)), new RemoveFlow(held(LAST_RESORT)), BARRIER),
            channel.takeSent());
    }

    @Test
    void flowThatWouldEndIsBegunAnewInTime() {
        channel.holds(Set.of(ASK, LAST_RESORT), Set.of());
        program(new SwitchTables(Set.of(ANSWER), Set.of()));
        assertEquals(List.of(READ, new AddFlow(held(ASK)), BARRIER), connectAgain(),
            "it is not known how soon the one that is there ends");
        for (long time = 0; time + SwitchSync.RENEW_MILLIS < SwitchSync.AUDIT_MILLIS; time += SwitchSync.RENEW_MILLIS) {
            advance(SwitchSync.RENEW_MILLIS);
            assertEquals(List.of(new AddFlow(held(ASK)), BARRIER), channel.takeSent());
        }
        assertTrue(2 * SwitchSync.RENEW_MILLIS < 1_000 * Purpose.ASK.hardTimeout(), "one renewal may come to nothing");
        assertEquals(List.of(false, true), reports);
        program(SwitchTables.EMPTY);
        assertEquals(Set.of(new RemoveFlow(held(ASK)), new RemoveFlow(held(LAST_RESORT)), BARRIER),
            Set.copyOf(channel.takeSent()));
        advance(SwitchSync.RENEW_MILLIS);
        assertEquals(List.of(READ), channel.takeSent());
    }

    @Test
    void switchThatRefusesToCopyFieldsIsNotAskedAgainWhileItIsConnected() {
        channel.madeBy("Nicira, Inc.");
        connect();
        channel.refuses(message -> message instanceof AddFlow add && add.flow().flow().moves());
        program(new SwitchTables(Set.of(ANSWER), Set.of()));
        settle();
        assertEquals(List.of(new AddFlow(held(ANSWER)), BARRIER, new AddFlow(held(ASK)), new AddFlow(held(LAST_RESORT)),
            BARRIER), channel.takeSent());
        assertEquals(List.of(false, true), reports, "that is no reason to report the switch as out of sync");
        channel.holds(Set.of(ASK, LAST_RESORT), Set.of());
        advance(SwitchSync.RENEW_MILLIS);
        channel.takeSent();
        advance(SwitchSync.AUDIT_MILLIS - SwitchSync.RENEW_MILLIS);
        program(new SwitchTables(Set.of(ANSWER, REST), Set.of()));
        assertEquals(List.of(READ, new AddFlow(held(REST)), BARRIER), channel.takeSent());

        channel.refuses(message -> false);
        assertEquals(Set.of(READ, new AddFlow(held(ANSWER)), new AddFlow(held(REST)), new RemoveUnclaimed(ASK.cookie()),
            new RemoveUnclaimed(LAST_RESORT.cookie()), BARRIER), Set.copyOf(connectAgain()));
    }

    @Test
    void switchWithoutFastFailoverGetsGroupsWithoutChoice() {
        connect();
        channel.refuses(message -> message instanceof AddGroup add
            && add.group().type() == GroupEntry.Type.FAST_FAILOVER);
        channel.refusesBy("Device reported error type GROUP_MOD_FAILED code BAD_TYPE");
        program(TABLES);
        settle();
        channel.takeSent();
        advance(SyncHealth.FIRST_RETRY_MILLIS);
        final var plain = new GroupEntry(GROUP_ID, GroupEntry.Type.INDIRECT, List.of(GROUP.buckets().getFirst()));
        assertEquals(List.of(READ, new AddGroup(plain, false), new AddFlow(held(CARRY)), BARRIER), channel.takeSent());
    }

    @Test
    void groupThatExistsIsModified() {
        connect();
        channel.refuses(message -> message instanceof AddGroup);
        program(TABLES);
        settle();
        channel.takeSent();
        channel.holds(Set.of(CARRY), Set.of(GROUP_ID));
        advance(SyncHealth.FIRST_RETRY_MILLIS);
        assertEquals(List.of(READ, new ModifyGroup(GROUP), BARRIER), channel.takeSent());
        assertEquals(List.of(false, true, false, true), reports);
    }

    @Test
    void silenceIsAFailure() {
        connect();
        channel.silent(true);
        program(TABLES);
        advance(SwitchSync.ANSWER_MILLIS);
        assertEquals(List.of(false, true, false), reports);
        // A change meanwhile is nevertheless sent
        channel.takeSent();
        program(new SwitchTables(Set.of(CARRY), Set.of(GROUP_ELSEWHERE)));
        assertEquals(List.of(new ModifyGroup(GROUP_ELSEWHERE), BARRIER), channel.takeSent());
        // An answer that comes late changes nothing
        channel.answer();
        settle();
        assertEquals(List.of(false, true, false), reports);
        channel.silent(false);
        channel.holds(Set.of(CARRY), Set.of(GROUP_ID));
        advance(SyncHealth.LAST_RETRY_MILLIS);
        assertEquals(List.of(false, true, false, true), reports);
    }

    @Test
    void switchThatHoldsEverythingIsOnlyToldItsGroups() {
        program(TABLES);
        channel.holds(Set.of(CARRY), Set.of(GROUP_ID));
        connect();
        assertEquals(List.of(false, true), reports);
        assertEquals(List.of(READ, new ModifyGroup(GROUP), BARRIER), connectAgain());
    }

    @Test
    void staleEntriesAreRemovedThoughNothingIsWanted() {
        channel.holds(Set.of(REST), Set.of(GROUP_ID));
        writer.configured(Map.of(NODE, Set.of(LAN)));
        writer.connected(NODE);
        writer.settled(LAN, NODE);
        advance(SwitchSync.SETTLE_MILLIS);
        assertEquals(List.of(READ, new RemoveUnclaimed(REST.cookie()), new RemoveGroup(GROUP_ID), BARRIER),
            channel.takeSent());
        assertEquals(List.of(false, true), reports);
    }

    @Test
    void whatIsLeftOfALanThatWasRemovedBeforeTheSwitchWasReadIsRemovedOnReading() {
        channel.holds(Set.of(REST, CARRY), Set.of(GROUP_ID));
        program(TABLES);
        writer.connected(NODE);
        writer.program("other", Map.of(NODE, List.of(new SwitchTables(Set.of(LAST_RESORT), Set.of()))), node -> { });
        writer.program("lan", Map.of(), node -> { });
        advance(SwitchSync.SETTLE_MILLIS);
        assertEquals(List.of(READ, new AddFlow(held(LAST_RESORT)), new RemoveFlow(held(CARRY)),
            new RemoveGroup(GROUP_ID), BARRIER), channel.takeSent());
    }

    @Test
    void whatALanWantsIsKeptThoughAnotherThatWantedItWasRemoved() {
        channel.holds(Set.of(CARRY), Set.of(GROUP_ID));
        program(TABLES);
        writer.program("other", Map.of(NODE, List.of(TABLES)), node -> { });
        writer.program("other", Map.of(), node -> { });
        writer.connected(NODE);
        advance(SwitchSync.SETTLE_MILLIS);
        assertEquals(List.of(READ, new ModifyGroup(GROUP), BARRIER), channel.takeSent());
    }

    @Test
    void switchThatCannotBeReadIsWrittenNevertheless() {
        program(TABLES);
        writer.configured(Map.of(NODE, Set.of(LAN)));
        channel.refuses(READ::equals);
        writer.connected(NODE);
        writer.settled(LAN, NODE);
        advance(SwitchSync.SETTLE_MILLIS);
        assertEquals(List.of(READ, new AddGroup(GROUP, true), new ModifyGroup(GROUP), new AddFlow(held(CARRY)),
            BARRIER), channel.takeSent());
        assertEquals(List.of(false, false), reports);
        channel.refuses(message -> false);
        channel.holds(Set.of(CARRY, REST), Set.of(GROUP_ID));
        advance(SyncHealth.FIRST_RETRY_MILLIS);
        assertEquals(List.of(READ, new RemoveUnclaimed(REST.cookie()), BARRIER), channel.takeSent());
        assertEquals(List.of(false, false, true), reports);
    }

    @Test
    void formerConnectionIsForgotten() {
        connect();
        channel.silent(true);
        program(TABLES);
        writer.disconnected(NODE);
        channel.takeSent();
        program(new SwitchTables(Set.of(CARRY_ELSEWHERE), Set.of()));
        assertEquals(List.of(), channel.takeSent());
        advance(2 * SwitchSync.AUDIT_MILLIS);
        assertEquals(List.of(), channel.takeSent());
        assertEquals(List.of(false, true), reports);
        channel.silent(false);
        channel.holds(Set.of(CARRY), Set.of(GROUP_ID));
        assertEquals(List.of(READ, new AddFlow(held(CARRY_ELSEWHERE)), new RemoveUnclaimed(CARRY.cookie()),
            new RemoveGroup(GROUP_ID), BARRIER), connectAgain());
    }

    @Test
    void bigTablesAreWrittenInPortions() {
        final var flows = new HashSet<FlowEntry>();
        for (int port = 0; port < SwitchSync.MAX_OPEN + 10; port++) {
            flows.add(new FlowEntry(Purpose.HEAR, FlowMatch.ofLan(null).withInPort(port), List.of()));
        }
        connect();
        channel.silent(true);
        program(new SwitchTables(flows, Set.of()));
        assertEquals(SwitchSync.MAX_OPEN + 1, channel.takeSent().size());
        channel.answer();
        settle();
        assertEquals(11, channel.takeSent().size());
        channel.answer();
        settle();
        assertEquals(List.of(), channel.takeSent());
    }

    @Test
    void everythingIsRemovedAtTheEnd() {
        connect();
        program(TABLES);
        settle();
        channel.takeSent();
        assertEquals(Map.of(NODE, true), writer.removeEverything());
        assertEquals(List.of(new RemoveAllFlows(), new RemoveGroup(GROUP_ID), BARRIER), channel.takeSent());
        program(TABLES);
        writer.connected(NODE);
        advance(SwitchSync.AUDIT_MILLIS);
        assertEquals(List.of(), channel.takeSent());
    }

    /** Its classes are other ones, and its clock begins later: only the JDK's objects are shared. */
    @Test
    void nextRunKnowsHowLongAgoThisOneWroteGroups() {
        final var jvm = new FakeTimers();
        final var clockOfNext = new FakeTimers();
        final var next = new FormerRun(properties, () -> jvm.nanos() + timers.nanos(), clockOfNext,
            Moment.PAST);
        assertEquals(Moment.PAST, next.lastGroupWrite(NODE));
        connect();
        program(TABLES);
        timers.advance(3_000);
        writer.close();
        jvm.advance(500);
        clockOfNext.advance(100);
        assertEquals(3_500, clockOfNext.now().since(next.lastGroupWrite(NODE)).toMillis());
        assertEquals(Moment.PAST, next.lastGroupWrite(new NodeId("openflow:2")));
    }

    /** It has left nothing here. */
    @Test
    void anotherMemberMayHaveWrittenGroupsUntilThisOneTookOver() {
        connect();
        program(TABLES);
        writer.close();
        timers.advance(1_000);
        final var takenOver = timers.now();
        timers.advance(1_000);
        final var next = new FormerRun(properties, timers::nanos, timers, takenOver);
        assertEquals(takenOver, next.lastGroupWrite(NODE));
        assertEquals(takenOver, next.lastGroupWrite(new NodeId("openflow:2")));
    }
}
