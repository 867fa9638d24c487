/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.opendaylight.hsrp.impl.openflow.TestTables.ALL;
import static org.opendaylight.hsrp.impl.openflow.TestTables.ANSWER;
import static org.opendaylight.hsrp.impl.openflow.TestTables.CARRY;
import static org.opendaylight.hsrp.impl.openflow.TestTables.CARRY_ELSEWHERE;
import static org.opendaylight.hsrp.impl.openflow.TestTables.FASTER_METER;
import static org.opendaylight.hsrp.impl.openflow.TestTables.GROUP;
import static org.opendaylight.hsrp.impl.openflow.TestTables.GROUP_ELSEWHERE;
import static org.opendaylight.hsrp.impl.openflow.TestTables.GROUP_ID;
import static org.opendaylight.hsrp.impl.openflow.TestTables.METER;
import static org.opendaylight.hsrp.impl.openflow.TestTables.METERED;
import static org.opendaylight.hsrp.impl.openflow.TestTables.REST;
import static org.opendaylight.hsrp.impl.openflow.TestTables.WITH_METER;
import static org.opendaylight.hsrp.impl.openflow.TestTables.flow;
import static org.opendaylight.hsrp.impl.openflow.TestTables.held;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.openflow.Operation.AddFlow;
import org.opendaylight.hsrp.impl.openflow.Operation.AddGroup;
import org.opendaylight.hsrp.impl.openflow.Operation.AddMeter;
import org.opendaylight.hsrp.impl.openflow.Operation.AdoptFlow;
import org.opendaylight.hsrp.impl.openflow.Operation.AdoptGroup;
import org.opendaylight.hsrp.impl.openflow.Operation.ModifyGroup;
import org.opendaylight.hsrp.impl.openflow.Operation.RemoveFlow;
import org.opendaylight.hsrp.impl.openflow.Operation.RemoveGroup;
import org.opendaylight.hsrp.impl.openflow.Operation.RemoveMeter;
import org.opendaylight.hsrp.impl.openflow.Operation.RemoveUnclaimed;
import org.opendaylight.hsrp.impl.pipeline.FlowAction;
import org.opendaylight.hsrp.impl.pipeline.FlowEntry;
import org.opendaylight.hsrp.impl.pipeline.FlowMatch;
import org.opendaylight.hsrp.impl.pipeline.GroupEntry;
import org.opendaylight.hsrp.impl.pipeline.Purpose;
import org.opendaylight.hsrp.impl.pipeline.SwitchTables;

class TableDiffTest {
    private static final FlowEntry UNCLAIMED = flow(Purpose.HEAR, 7);
    private static final long OTHER_GROUP_ID = 0x4900_0007L;

    private final InstalledTables installed = new InstalledTables();

    @Test
    void emptySwitchGetsEverything() {
        read(Set.of(), Set.of());
        assertEquals(Set.of(new AddGroup(GROUP, false), new AddFlow(held(CARRY)), new AddFlow(held(REST))),
            Set.copyOf(write(ALL)));
        assertEquals(List.of(), write(ALL));
    }

    @Test
    void groupsComeFirstAndGoLast() {
        read(Set.of(), Set.of());
        assertEquals(List.of(new AddGroup(GROUP, false), new AddFlow(held(CARRY))), write(tables(true)));
        assertEquals(List.of(new RemoveFlow(held(CARRY)), new RemoveGroup(GROUP_ID)), write(SwitchTables.EMPTY));
    }

    @Test
    void metersComeBeforeTheirFlowsAndGoAfterThem() {
        read(Set.of(), Set.of());
        assertEquals(List.of(new AddMeter(METER), new AddFlow(held(METERED))), write(WITH_METER));
        assertEquals(List.of(), write(WITH_METER));
        final var faster = new FlowEntry(METERED.purpose(), METERED.match(), METERED.actions(), FASTER_METER.meterId());
        assertEquals(List.of(new AddMeter(FASTER_METER), new AddFlow(held(faster)), new RemoveMeter(METER.meterId())),
            write(new SwitchTables(Set.of(faster), Set.of(), Set.of(FASTER_METER))));
        assertEquals(List.of(new RemoveFlow(held(faster)), new RemoveMeter(FASTER_METER.meterId())),
            write(SwitchTables.EMPTY));
    }

    @Test
    void metersOfFormerRunAreKeptOrRemoved() {
        installed.readStarted();
        installed.readDone(new ReadTables(List.of(TestTables.read(METERED)), Set.of(),
            Optional.of(Set.of(METER.meterId(), 0x4800_0006L, 1L)), Optional.empty()));
        assertEquals(List.of(new AdoptFlow(held(METERED)), new RemoveMeter(0x4800_0006L)),
            write(WITH_METER));
        // Somebody has removed it
        installed.readStarted();
        assertEquals(1, installed.readDone(new ReadTables(List.of(TestTables.read(METERED)), Set.of(),
            Optional.of(Set.of(1L)), Optional.empty())));
        assertEquals(List.of(new AddMeter(METER)), write(WITH_METER));
        // It does not tell
        installed.readStarted();
        assertEquals(0, installed.readDone(new ReadTables(List.of(TestTables.read(METERED)), Set.of(), Optional.empty(),
            Optional.empty())));
        assertEquals(List.of(), write(WITH_METER));
    }

    @Test
    void changedFlowIsOverwritten() {
        read(Set.of(), Set.of());
        write(new SwitchTables(Set.of(CARRY), Set.of()));
        assertEquals(List.of(new AddFlow(held(CARRY_ELSEWHERE))),
            write(new SwitchTables(Set.of(CARRY_ELSEWHERE), Set.of())));
    }

    @Test
    void changedGroupIsModified() {
        read(Set.of(), Set.of());
        write(tables(true));
        assertEquals(List.of(new ModifyGroup(GROUP_ELSEWHERE)),
            write(new SwitchTables(Set.of(CARRY), Set.of(GROUP_ELSEWHERE))));
    }

    @Test
    void flowsOfFormerRunAreAdoptedAndGroupsModified() {
        read(Set.of(CARRY, REST), Set.of(GROUP_ID));
        assertEquals(Set.of(new ModifyGroup(GROUP), new AdoptFlow(held(CARRY)), new AdoptFlow(held(REST))),
            Set.copyOf(write(ALL)));
        assertEquals(List.of(), write(ALL));
    }

    @Test
    void staleEntriesAreRemoved() {
        read(Set.of(UNCLAIMED), Set.of(OTHER_GROUP_ID, 1L));
        assertEquals(List.of(new RemoveUnclaimed(UNCLAIMED.cookie()), new RemoveGroup(OTHER_GROUP_ID)),
            write(SwitchTables.EMPTY));
        assertEquals(List.of(), write(SwitchTables.EMPTY));
    }

    @Test
    void staleEntriesStayWhileTheyMayTurnOutToBeWanted() {
        read(Set.of(CARRY, UNCLAIMED), Set.of(GROUP_ID, OTHER_GROUP_ID));
        assertEquals(List.of(), write(false, SwitchTables.EMPTY));
        assertEquals(List.of(new ModifyGroup(GROUP), new AdoptFlow(held(CARRY))), write(false, tables(true)));
        assertEquals(List.of(new RemoveUnclaimed(UNCLAIMED.cookie()), new RemoveGroup(OTHER_GROUP_ID)),
            write(tables(true)));
    }

    @Test
    void knownGroupStaysWhileItMayTurnOutToBeWanted() {
        readAgain(List.of(TestTables.read(CARRY)), GROUP);
        assertEquals(List.of(), write(false, SwitchTables.EMPTY));
        assertEquals(List.of(new AdoptGroup(GROUP_ID), new AdoptFlow(held(CARRY))), write(false, tables(true)));
        assertEquals(List.of(new RemoveFlow(held(CARRY)), new RemoveGroup(GROUP_ID)),
            write(false, SwitchTables.EMPTY));
    }

    @Test
    void overwrittenUnclaimedFlowIsNotAdopted() {
        read(Set.of(CARRY), Set.of());
        final var elsewhere = new SwitchTables(Set.of(CARRY_ELSEWHERE), Set.of());
        assertEquals(List.of(new AddFlow(held(CARRY_ELSEWHERE))), write(false, elsewhere));
        assertEquals(List.of(new RemoveFlow(held(CARRY_ELSEWHERE))), write(false, SwitchTables.EMPTY));
        assertEquals(List.of(new AddFlow(held(CARRY))),
            write(new SwitchTables(Set.of(CARRY), Set.of())));
    }

    @Test
    void unreadSwitchGetsGroupsTwice() {
        assertEquals(List.of(new AddGroup(GROUP, true), new ModifyGroup(GROUP), new AddFlow(held(CARRY))),
            write(tables(true)));
        assertEquals(List.of(), write(tables(true)));
    }

    @Test
    void missingEntriesAreFound() {
        read(Set.of(), Set.of());
        write(ALL);
        installed.readStarted();
        assertEquals(2, installed.readDone(tables(Set.of(REST), Set.of())));
        assertEquals(List.of(new AddGroup(GROUP, false), new AddFlow(held(CARRY))), write(ALL));
    }

    @Test
    void whatIsSentAfterTheQuestionIsNotInTheAnswer() {
        read(Set.of(), Set.of());
        write(new SwitchTables(Set.of(REST), Set.of()));
        installed.readStarted();
        write(ALL);
        assertEquals(0, installed.readDone(tables(Set.of(REST), Set.of())));
        assertEquals(List.of(), write(ALL));
    }

    @Test
    void knownContentOfAGroupIsNotSentAgain() {
        readAgain(List.of(TestTables.read(CARRY)), GROUP);
        assertEquals(List.of(new AdoptGroup(GROUP_ID), new AdoptFlow(held(CARRY))), write(tables(true)));
        assertEquals(0, readAgain(List.of(TestTables.read(CARRY)), GROUP));
        assertEquals(List.of(), write(tables(true)));
    }

    @Test
    void changedContentOfAGroupIsFound() {
        read(Set.of(), Set.of());
        write(tables(true));
        assertEquals(1, readAgain(List.of(TestTables.read(CARRY)), GROUP_ELSEWHERE));
        assertEquals(List.of(new ModifyGroup(GROUP)), write(tables(true)));
    }

    @Test
    void groupOfAnotherFormIsFound() {
        read(Set.of(), Set.of());
        write(tables(true));
        installed.readStarted();
        final var other = new HeldGroups(Instant.EPOCH, Map.of(GROUP_ID, Optional.empty()));
        assertEquals(1, installed.readDone(new ReadTables(List.of(TestTables.read(CARRY)), Set.of(GROUP_ID),
            Optional.empty(), Optional.of(other))));
        assertEquals(List.of(new ModifyGroup(GROUP)), write(tables(true)));
    }

    @Test
    void changedActionsAreFound() {
        read(Set.of(), Set.of());
        write(new SwitchTables(Set.of(CARRY), Set.of()));
        for (var actions : List.of(List.<FlowAction>of(), CARRY_ELSEWHERE.actions())) {
            assertEquals(1, readAgain(List.of(TestTables.read(CARRY, actions))));
            assertEquals(List.of(new AddFlow(held(CARRY))), write(new SwitchTables(Set.of(CARRY), Set.of())));
        }
        assertEquals(0, readAgain(List.of(TestTables.read(CARRY))));
    }

    @Test
    void changedFlowOfAFormerRunIsNotAdopted() {
        readAgain(List.of(TestTables.read(CARRY, List.of())));
        assertEquals(List.of(new AddFlow(held(CARRY))), write(new SwitchTables(Set.of(CARRY), Set.of())));
    }

    @Test
    void whatIsToldOfAFlowMustNotChange() {
        read(Set.of(), Set.of());
        final var wanted = new SwitchTables(Set.of(ANSWER), Set.of());
        write(wanted);
        final var told = TestTables.read(ANSWER);
        assertEquals(0, readAgain(List.of(told)));
        assertEquals(1, readAgain(List.of(new ReadFlow(told.cookie(), told.priority(), told.actions(), 1))));
        assertEquals(List.of(new AddFlow(held(ANSWER))), write(wanted));
        assertEquals(0, readAgain(List.of(told)));
    }

    @Test
    void flowsOfHighPriorityComeFirst() {
        read(Set.of(), Set.of());
        final var high = flow(Purpose.HEAR, 3);
        assertEquals(List.of(new AddGroup(GROUP, false), new AddFlow(held(high)), new AddFlow(held(CARRY)),
            new AddFlow(held(REST))), write(new SwitchTables(Set.of(REST, CARRY, high), Set.of(GROUP))));
    }

    @Test
    void flowsOfLaterTablesComeBeforeThoseThatLeadToThem() {
        read(Set.of(), Set.of());
        final var rest = new FlowEntry(Purpose.REST, FlowMatch.ofLan(10, true), List.of());
        final var classify = new FlowEntry(Purpose.CLASSIFY, FlowMatch.ofLan(10),
            List.of(new FlowAction.WriteMetadata(10), new FlowAction.Goto(Purpose.LAN_TABLE)));
        assertEquals(List.of(new AddFlow(held(rest)), new AddFlow(held(classify)), new AddFlow(held(CARRY))),
            write(new SwitchTables(Set.of(classify, CARRY, rest), Set.of())));
    }

    @Test
    void uncertainGroupIsModified() {
        read(Set.of(), Set.of());
        write(tables(true));
        installed.markUncertain(new AddGroup(GROUP, false));
        assertEquals(List.of(new ModifyGroup(GROUP)), write(tables(true)));
    }

    @Test
    void lansShareFlows() {
        read(Set.of(), Set.of());
        final var rest = new SwitchTables(Set.of(REST), Set.of());
        assertEquals(List.of(new AddFlow(held(REST))), write(true, rest, rest));
        assertEquals(List.of(), write(rest));
        assertEquals(List.of(new RemoveFlow(held(REST))), write());
    }

    private static SwitchTables tables(final boolean withGroup) {
        return new SwitchTables(Set.of(CARRY), withGroup ? Set.of(GROUP) : Set.of());
    }

    private static ReadTables tables(final Set<FlowEntry> flows, final Set<Long> groupIds) {
        return new ReadTables(flows.stream().map(TestTables::read).toList(), groupIds, Optional.empty(),
            Optional.empty());
    }

    private void read(final Set<FlowEntry> flows, final Set<Long> groupIds) {
        installed.readStarted();
        installed.readDone(tables(flows, groupIds));
    }

    /** Reads what the groups do as well. */
    private int readAgain(final List<ReadFlow> flows, final GroupEntry... groups) {
        final var held = new HeldGroups(Instant.EPOCH, Arrays.stream(groups)
            .collect(Collectors.toMap(GroupEntry::groupId, Optional::of)));
        installed.readStarted();
        return installed.readDone(new ReadTables(flows, held.groups().keySet(), Optional.empty(), Optional.of(held)));
    }

    private List<Operation> write(final SwitchTables... wanted) {
        return write(true, wanted);
    }

    private List<Operation> write(final boolean removeUnknown, final SwitchTables... wanted) {
        final var diff = new TableDiff(List.of(wanted), installed, removeUnknown);
        final var operations = new ArrayList<Operation>();
        diff.groupWrites().forEach(operation -> apply(operations, operation));
        diff.meterWrites().forEach(operation -> apply(operations, operation));
        diff.flowWrites().forEach(operation -> apply(operations, operation));
        diff.removals().forEach(operation -> apply(operations, operation));
        return operations;
    }

    private void apply(final List<Operation> operations, final Operation operation) {
        operations.add(operation);
        installed.apply(operation);
    }
}
