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

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.effect.PacketOut;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.OutputReserved;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.ReservedPort;

class FramePacerTest {
    private final FakeTimers timers = new FakeTimers();
    private final List<PacketOut> sent = new ArrayList<>();
    private final FramePacer pacer = new FramePacer(sent::add, timers, Runnable::run);

    private List<PacketOut> send(final int count) {
        final var packets = IntStream.range(0, count)
            .mapToObj(port -> new PacketOut(port, new OutputReserved(ReservedPort.NORMAL), new byte[60])).toList();
        packets.forEach(pacer::send);
        return packets;
    }

    @Test
    void fewAreSentAtOnce() {
        for (int round = 0; round < 100; round++) {
            sent.clear();
            assertEquals(send(FramePacer.PER_MILLI), sent);
            timers.advance(1);
        }
        assertEquals(FramePacer.PER_MILLI, sent.size());
    }

    @Test
    void manyAreSpreadInTheirOrder() {
        final var packets = new ArrayList<>(send(3 * FramePacer.PER_MILLI));
        assertEquals(FramePacer.PER_MILLI, sent.size());
        timers.advance(1);
        assertEquals(2 * FramePacer.PER_MILLI, sent.size());
        // Nobody gets in before those who wait, not even when they are just being sent
        packets.addAll(send(1));
        assertEquals(2 * FramePacer.PER_MILLI, sent.size());
        timers.advance(1);
        assertEquals(3 * FramePacer.PER_MILLI, sent.size());
        timers.advance(1);
        assertEquals(packets, sent);
        timers.advance(1);
        packets.addAll(send(1));
        assertEquals(packets, sent);
    }

    @Test
    void whatIsSentWhileThoseThatHaveWaitedAreSentComesAfterThem() {
        final var late = new PacketOut(0, new OutputReserved(ReservedPort.NORMAL), new byte[60]);
        final var order = new ArrayList<PacketOut>();
        final var nested = new FramePacer[1];
        nested[0] = new FramePacer(packet -> {
            order.add(packet);
            if (order.size() == FramePacer.PER_MILLI + 1) {
                nested[0].send(late);
            }
        }, timers, Runnable::run);
        for (var packet : send(FramePacer.PER_MILLI + 2)) {
            nested[0].send(packet);
        }
        timers.advance(2);
        assertEquals(FramePacer.PER_MILLI + 3, order.size());
        assertEquals(late, order.getLast());
    }

    @Test
    void noneWaitsForLong() {
        final int many = 10_000;
        send(many);
        int millis = 0;
        int before = sent.size();
        while (sent.size() < many) {
            timers.advance(1);
            millis++;
            assertTrue(sent.size() - before <= Math.max(FramePacer.PER_MILLI, many / FramePacer.SPREAD_MILLIS));
            before = sent.size();
        }
        assertTrue(millis < 120, millis + " ms");
    }
}
