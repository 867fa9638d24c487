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

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.openflow.Operation.AddGroup;
import org.opendaylight.hsrp.impl.openflow.Operation.RemoveGroup;
import org.opendaylight.hsrp.impl.pipeline.FlowAction;
import org.opendaylight.hsrp.impl.pipeline.GroupEntry;
import org.opendaylight.hsrp.impl.pipeline.SwitchTables;

/** The bucket that needs no live port, and what it watches. */
class SwitchLastResortTest extends WriterBed {
    private static final GroupEntry PLAIN = group(0x4900_000aL, false);
    private static final GroupEntry WHOLE = group(0x4900_000aL, true);
    private static final GroupEntry OTHER = group(0x4900_000bL, true);

    private static GroupEntry group(final long groupId, final boolean lastResort) {
        final var actions = List.<FlowAction>of(new FlowAction.Output(1));
        final var bucket = new GroupEntry.Bucket(1, actions);
        return new GroupEntry(groupId, lastResort ? List.of(bucket, new GroupEntry.Bucket(1, true, actions))
            : List.of(bucket));
    }

    private static SwitchTables tables(final GroupEntry... groups) {
        return new SwitchTables(Set.of(), Set.of(groups));
    }

    @Test
    void anOpenVSwitchIsGivenBoth() {
        channel.madeBy("Nicira, Inc.");
        connect();
        program(tables(WHOLE, GroupEntry.ALWAYS_LIVE));
        settle();
        assertTrue(channel.takeSent().containsAll(List.of(new AddGroup(WHOLE, false),
            new AddGroup(GroupEntry.ALWAYS_LIVE, false))));
    }

    @Test
    void whatItWatchesStaysUntilTheLastGroupIsGone() {
        channel.madeBy("Nicira, Inc.");
        connect();
        program(tables(WHOLE, OTHER, GroupEntry.ALWAYS_LIVE));
        settle();
        channel.takeSent();
        program(tables(OTHER, GroupEntry.ALWAYS_LIVE));
        settle();
        assertEquals(List.of(new RemoveGroup(WHOLE.groupId())), removals());
        program(SwitchTables.EMPTY);
        settle();
        assertEquals(Set.of(new RemoveGroup(OTHER.groupId()), new RemoveGroup(GroupEntry.ALWAYS_LIVE.groupId())),
            Set.copyOf(removals()));
    }

    @Test
    void whatItWatchesComesFirstAndGoesLast() {
        channel.madeBy("Nicira, Inc.");
        connect();
        program(tables(Stream.concat(Stream.of(GroupEntry.ALWAYS_LIVE), IntStream.range(0, 500)
            .mapToObj(number -> group(0x4900_0000L + number, true))).toArray(GroupEntry[]::new)));
        settle();
        assertEquals(new AddGroup(GroupEntry.ALWAYS_LIVE, false),
            channel.takeSent().stream().filter(AddGroup.class::isInstance).findFirst().orElseThrow());
        program(SwitchTables.EMPTY);
        settle();
        final var removals = removals();
        assertEquals(501, removals.size());
        assertEquals(new RemoveGroup(GroupEntry.ALWAYS_LIVE.groupId()), removals.getLast());
    }

    @Test
    void othersAreGivenNeither() {
        channel.madeBy("Somebody Else, Inc.");
        connect();
        program(tables(WHOLE, GroupEntry.ALWAYS_LIVE));
        settle();
        assertEquals(List.of(new AddGroup(PLAIN, false)),
            channel.takeSent().stream().filter(AddGroup.class::isInstance).toList());
    }

    private List<?> removals() {
        return channel.takeSent().stream().filter(RemoveGroup.class::isInstance).toList();
    }
}
