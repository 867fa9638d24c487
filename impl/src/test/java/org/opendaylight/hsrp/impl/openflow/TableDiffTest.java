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
import static org.opendaylight.hsrp.impl.openflow.TestTables.CARRY;
import static org.opendaylight.hsrp.impl.openflow.TestTables.CARRY_ELSEWHERE;
import static org.opendaylight.hsrp.impl.openflow.TestTables.GROUP;
import static org.opendaylight.hsrp.impl.openflow.TestTables.GROUP_ELSEWHERE;
import static org.opendaylight.hsrp.impl.openflow.TestTables.GROUP_ID;
import static org.opendaylight.hsrp.impl.openflow.TestTables.REST;
import static org.opendaylight.hsrp.impl.openflow.TestTables.held;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.openflow.Operation.AddFlow;
import org.opendaylight.hsrp.impl.openflow.Operation.AddGroup;
import org.opendaylight.hsrp.impl.openflow.Operation.AdoptFlow;
import org.opendaylight.hsrp.impl.openflow.Operation.ModifyGroup;
import org.opendaylight.hsrp.impl.openflow.Operation.RemoveFlow;
import org.opendaylight.hsrp.impl.openflow.Operation.RemoveGroup;
import org.opendaylight.hsrp.impl.openflow.Operation.RemoveStranger;
import org.opendaylight.hsrp.impl.pipeline.SwitchTables;

class TableDiffTest {
    private static final long STRANGER = 0x4853_1000_0000_0007L;
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
        read(Set.of(CARRY.cookie(), REST.cookie()), Set.of(GROUP_ID));
        assertEquals(Set.of(new ModifyGroup(GROUP), new AdoptFlow(held(CARRY)), new AdoptFlow(held(REST))),
            Set.copyOf(write(ALL)));
        assertEquals(List.of(), write(ALL));
    }

    @Test
    void staleEntriesAreRemoved() {
        read(Set.of(STRANGER, 1L), Set.of(OTHER_GROUP_ID, 1L));
        assertEquals(List.of(new RemoveStranger(STRANGER), new RemoveGroup(OTHER_GROUP_ID)),
            write(SwitchTables.EMPTY));
        assertEquals(List.of(), write(SwitchTables.EMPTY));
    }

    @Test
    void staleEntriesStayWhileTheyMayTurnOutToBeWanted() {
        read(Set.of(CARRY.cookie(), STRANGER), Set.of(GROUP_ID, OTHER_GROUP_ID));
        assertEquals(List.of(), write(false, SwitchTables.EMPTY));
        assertEquals(List.of(new ModifyGroup(GROUP), new AdoptFlow(held(CARRY))), write(false, tables(true)));
        assertEquals(List.of(new RemoveStranger(STRANGER), new RemoveGroup(OTHER_GROUP_ID)), write(tables(true)));
    }

    @Test
    void overwrittenStrangerIsNotAdopted() {
        read(Set.of(CARRY.cookie()), Set.of());
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
        assertEquals(2, installed.readDone(Set.of(REST.cookie()), Set.of()));
        assertEquals(List.of(new AddGroup(GROUP, false), new AddFlow(held(CARRY))), write(ALL));
    }

    @Test
    void whatIsSentAfterTheQuestionIsNotInTheAnswer() {
        read(Set.of(), Set.of());
        write(new SwitchTables(Set.of(REST), Set.of()));
        installed.readStarted();
        write(ALL);
        assertEquals(0, installed.readDone(Set.of(REST.cookie()), Set.of()));
        assertEquals(List.of(), write(ALL));
    }

    @Test
    void doubtfulGroupIsModified() {
        read(Set.of(), Set.of());
        write(tables(true));
        installed.doubt(new AddGroup(GROUP, false));
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

    private void read(final Set<Long> cookies, final Set<Long> groupIds) {
        installed.readStarted();
        installed.readDone(cookies, groupIds);
    }

    private List<Operation> write(final SwitchTables... wanted) {
        return write(true, wanted);
    }

    private List<Operation> write(final boolean removeUnknown, final SwitchTables... wanted) {
        final var diff = new TableDiff(List.of(wanted), installed, removeUnknown);
        final var operations = new ArrayList<Operation>();
        diff.groupWrites().forEach(operation -> apply(operations, operation));
        diff.flowWrites().forEach(operation -> apply(operations, operation));
        diff.removals().forEach(operation -> apply(operations, operation));
        return operations;
    }

    private void apply(final List<Operation> operations, final Operation operation) {
        operations.add(operation);
        installed.apply(operation);
    }
}
