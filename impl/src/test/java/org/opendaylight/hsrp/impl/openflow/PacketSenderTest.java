/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.util.concurrent.Futures;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.effect.PacketOut;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.OutputReserved;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.ReservedPort;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.yangtools.yang.common.RpcResultBuilder;

class PacketSenderTest {
    private static final NodeId NODE = new NodeId("openflow:1");
    private static final NodeId OTHER = new NodeId("openflow:2");
    private static final int MANY = 3 * FramePacer.PER_MILLI;

    private final FakeTimers timers = new FakeTimers();
    /** First bytes of the frames sent. */
    private final List<Integer> sent = new ArrayList<>();
    private boolean connected = true;
    private final PacketSender sender = new PacketSender(input -> {
        sent.add((int) input.getPayload()[0]);
        return Futures.immediateFuture(RpcResultBuilder.<org.opendaylight.yang.gen.v1.urn.opendaylight.packet.service
            .rev130709.TransmitPacketOutput>success().build());
    }, node -> connected, timers, Runnable::run);

    private void send(final NodeId node, final ReservedPort port, final int firstByte) {
        sender.send(node, new PacketOut(1, new OutputReserved(port), new byte[] {(byte) firstByte}));
    }

    private void sendMany(final ReservedPort port) {
        for (int index = 0; index < MANY; index++) {
            send(NODE, port, 0);
        }
    }

    @Test
    void whatIsForAllIsPaced() {
        for (var port : List.of(ReservedPort.NORMAL, ReservedPort.FLOOD)) {
            sent.clear();
            sendMany(port);
            assertEquals(FramePacer.PER_MILLI, sent.size());
            timers.advance(10);
            assertEquals(MANY, sent.size());
        }
    }

    @Test
    void answersAndProbesAndOtherSwitchesDoNotWait() {
        sendMany(ReservedPort.NORMAL);
        sent.clear();
        send(NODE, ReservedPort.IN_PORT, 1);
        send(OTHER, ReservedPort.NORMAL, 2);
        assertEquals(List.of(1, 2), sent);
        sent.clear();
        timers.advance(10);
        sendMany(ReservedPort.IN_PORT);
        assertEquals(2 * MANY - FramePacer.PER_MILLI, sent.size());
    }

    @Test
    void nothingIsSentToASwitchThatHasGone() {
        sendMany(ReservedPort.NORMAL);
        connected = false;
        timers.advance(10);
        send(NODE, ReservedPort.IN_PORT, 1);
        assertEquals(FramePacer.PER_MILLI, sent.size());
    }

    @Test
    void whatWaitsIsSentBeforeTheSwitchIsLetGoOf() {
        sendMany(ReservedPort.NORMAL);
        sender.flush();
        assertEquals(MANY, sent.size());
        timers.advance(10);
        assertEquals(MANY, sent.size());
    }
}
