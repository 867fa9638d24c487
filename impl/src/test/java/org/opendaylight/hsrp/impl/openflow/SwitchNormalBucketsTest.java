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
import static org.opendaylight.hsrp.impl.openflow.TestTables.GROUP_ID;
import static org.opendaylight.hsrp.impl.openflow.TestTables.held;
import static org.opendaylight.hsrp.impl.openflow.TestTables.read;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.openflow.Operation.AddFlow;
import org.opendaylight.hsrp.impl.openflow.Operation.AddGroup;
import org.opendaylight.hsrp.impl.openflow.Operation.ModifyGroup;
import org.opendaylight.hsrp.impl.pipeline.FlowAction;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.OutputReserved;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.ReservedPort;
import org.opendaylight.hsrp.impl.pipeline.GroupEntry;
import org.opendaylight.hsrp.impl.pipeline.GroupEntry.Bucket;
import org.opendaylight.hsrp.impl.pipeline.SwitchTables;

/** Buckets that hand frames to the switch's own forwarding are asked of every switch; not all take them. */
class SwitchNormalBucketsTest extends WriterBed {
    private static final String REFUSAL = "Device reported error type BAD_ACTION code BAD_OUT_PORT";
    private static final GroupEntry NORMAL = group(true);
    private static final GroupEntry PORTS = group(false);
    private static final SwitchTables WANTED = new SwitchTables(Set.of(CARRY), Set.of(NORMAL));

    private static GroupEntry group(final boolean normal) {
        return new GroupEntry(GROUP_ID, List.of(bucket(1, normal), bucket(2, normal),
            new Bucket(21, List.of(new FlowAction.Output(21)))));
    }

    private static Bucket bucket(final long port, final boolean normal) {
        return new Bucket(port, List.of(normal ? new OutputReserved(ReservedPort.NORMAL)
            : new FlowAction.Output(port)));
    }

    @Test
    void oneThatRefusesThemIsGivenPortsUntilItConnectsAgain() {
        connect();
        refuseNormal();
        program(WANTED);
        settle();
        assertEquals(List.of(new AddGroup(NORMAL, false), new AddFlow(held(CARRY)), BARRIER), channel.takeSent());
        advance(SyncHealth.FIRST_RETRY_MILLIS);
        assertEquals(List.of(READ, new AddGroup(PORTS, false), new AddFlow(held(CARRY)), BARRIER),
            channel.takeSent());
        assertEquals(true, reports.getLast());

        channel.holds(Set.of(CARRY), Set.of(GROUP_ID));
        advance(SwitchSync.AUDIT_MILLIS);
        assertEquals(List.of(READ), channel.takeSent(), "it is not asked again and again");

        channel.refuses(message -> false);
        assertEquals(List.of(READ, new ModifyGroup(NORMAL), BARRIER), connectAgain());
    }

    /** The group of a former version, which names ports, is kept meanwhile. */
    @Test
    void oneThatHoldsPortsAlreadyKeepsThem() {
        channel.holds(List.of(read(CARRY)), timers.now().time(), PORTS);
        refuseNormal();
        program(WANTED);
        writer.connected(NODE);
        advance(SwitchSync.SETTLE_MILLIS);
        assertEquals(List.of(READ, new ModifyGroup(NORMAL), BARRIER), channel.takeSent());
        advance(SyncHealth.FIRST_RETRY_MILLIS);
        assertEquals(List.of(READ, new ModifyGroup(PORTS), BARRIER), channel.takeSent());
        assertEquals(true, reports.getLast());
    }

    @Test
    void oneThatHasNoFastFailoverEitherGetsOnePort() {
        connect();
        channel.refuses(message -> message instanceof AddGroup add
            && add.group().type() == GroupEntry.Type.FAST_FAILOVER);
        channel.refusesBy("Device reported error type GROUPMODFAILED code BADTYPE");
        program(WANTED);
        settle();
        refuseNormal();
        channel.refusesBy("Device reported error type BADACTION code BADTYPE");
        advance(SyncHealth.FIRST_RETRY_MILLIS);
        advance(4 * SyncHealth.FIRST_RETRY_MILLIS);
        channel.refuses(message -> false);
        final var last = channel.takeSent().stream().filter(AddGroup.class::isInstance).toList().getLast();
        assertEquals(new AddGroup(new GroupEntry(GROUP_ID, GroupEntry.Type.INDIRECT, List.of(bucket(1, false))), false),
            last);
    }

    private void refuseNormal() {
        channel.refuses(message -> message instanceof AddGroup add && add.group().usesNormal()
            || message instanceof ModifyGroup modify && modify.group().usesNormal());
        channel.refusesBy(REFUSAL);
    }
}
