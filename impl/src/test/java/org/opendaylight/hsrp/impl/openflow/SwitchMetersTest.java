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
import static org.opendaylight.hsrp.impl.openflow.TestTables.METER;
import static org.opendaylight.hsrp.impl.openflow.TestTables.METERED;
import static org.opendaylight.hsrp.impl.openflow.TestTables.REST;
import static org.opendaylight.hsrp.impl.openflow.TestTables.WITH_METER;
import static org.opendaylight.hsrp.impl.openflow.TestTables.held;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.openflow.Operation.AddFlow;
import org.opendaylight.hsrp.impl.openflow.Operation.AddMeter;
import org.opendaylight.hsrp.impl.openflow.Operation.RemoveFlow;
import org.opendaylight.hsrp.impl.openflow.Operation.RemoveMeter;
import org.opendaylight.hsrp.impl.openflow.Operation.RemoveUnclaimed;
import org.opendaylight.hsrp.impl.pipeline.FlowEntry;
import org.opendaylight.hsrp.impl.pipeline.SwitchTables;

/** Meters are given to switches that have some. */
class SwitchMetersTest extends WriterBed {
    private static final FlowEntry PLAIN = WITH_METER.withoutMeters().flows().iterator().next();

    @Test
    void onlyASwitchThatTellsItsMetersIsGivenSome() {
        connect();
        program(WITH_METER);
        assertEquals(List.of(new AddFlow(held(PLAIN)), BARRIER), channel.takeSent());

        channel.holdsMeters(Set.of());
        channel.holds(Set.of(PLAIN), Set.of());
        assertEquals(List.of(READ, new AddMeter(METER), new AddFlow(held(METERED)), new RemoveUnclaimed(PLAIN.cookie()),
            BARRIER), connectAgain());
        writer.program("lan", Map.of(), node -> { });
        assertEquals(List.of(new RemoveFlow(held(METERED)), new RemoveMeter(METER.meterId()), BARRIER),
            channel.takeSent());
    }

    @Test
    void meterStaysAsLongAsAPartNeedsIt() {
        channel.holdsMeters(Set.of());
        connect();
        final var shared = new SwitchTables(Set.of(REST), Set.of(), Set.of(METER));
        program(WITH_METER, shared);
        channel.takeSent();
        program(shared);
        assertEquals(List.of(new RemoveFlow(held(METERED)), BARRIER), channel.takeSent());
        program(new SwitchTables(Set.of(REST), Set.of()));
        assertEquals(List.of(new RemoveMeter(METER.meterId()), BARRIER), channel.takeSent());
    }

    @Test
    void switchThatRefusesMetersDoesWithout() {
        channel.holdsMeters(Set.of());
        connect();
        channel.refuses(message -> message instanceof AddMeter);
        program(WITH_METER);
        settle();
        assertEquals(List.of(new AddMeter(METER), new AddFlow(held(METERED)), BARRIER,
            new AddFlow(held(PLAIN)), new RemoveMeter(METER.meterId()), BARRIER), channel.takeSent());
    }

    @Test
    void meterThatIsThereAlreadyIsKept() {
        channel.holdsMeters(Set.of());
        connect();
        channel.refuses(message -> message instanceof AddMeter);
        channel.refusesBy("Device reported error type METERMODFAILED code METEREXISTS");
        program(WITH_METER);
        settle();
        channel.takeSent();
        channel.holdsMeters(Set.of(METER.meterId()));
        channel.holds(Set.of(METERED), Set.of());
        advance(SyncHealth.FIRST_RETRY_MILLIS);
        assertEquals(List.of(READ), channel.takeSent());
    }
}
