/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.MoreExecutors;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.opendaylight.hsrp.impl.engine.effect.PacketOut;
import org.opendaylight.hsrp.impl.engine.loop.Timers;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.yang.gen.v1.urn.opendaylight.packet.service.rev130709.TransmitPacket;
import org.opendaylight.yang.gen.v1.urn.opendaylight.packet.service.rev130709.TransmitPacketInput;
import org.opendaylight.yang.gen.v1.urn.opendaylight.packet.service.rev130709.TransmitPacketInputBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.packet.service.rev130709.TransmitPacketOutput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends frames by packet-out: those for the whole LAN paced, see {@link FramePacer}, answers and probes at once.
 * Thread-safe.
 */
final class PacketSender {
    private static final Logger LOG = LoggerFactory.getLogger(PacketSender.class);

    /** Switches whose last frame could not be sent. */
    private final Set<NodeId> failing = ConcurrentHashMap.newKeySet();
    private final ConcurrentMap<NodeId, FramePacer> pacers = new ConcurrentHashMap<>();
    private final TransmitPacket transmitPacket;
    private final Predicate<NodeId> mayReach;
    private final Timers timers;
    private final Executor executor;

    /**
     * Makes a sender.
     *
     * @param mayReach whether a switch is connected, and this member may act: nothing is sent otherwise
     * @param executor sends what has waited, one task after the other
     */
    PacketSender(final TransmitPacket transmitPacket, final Predicate<NodeId> mayReach, final Timers timers,
            final Executor executor) {
        this.transmitPacket = transmitPacket;
        this.mayReach = mayReach;
        this.timers = timers;
        this.executor = executor;
    }

    void send(final NodeId node, final PacketOut packet) {
        if (packet.isForAll()) {
            pacers.computeIfAbsent(node, key -> new FramePacer(each -> transmit(key, each), timers, executor))
                .send(packet);
        } else {
            transmit(node, packet);
        }
    }

    /** Sends all that waits at once, before switches are let go of. */
    void flush() {
        pacers.values().forEach(FramePacer::flush);
    }

    private void transmit(final NodeId node, final PacketOut packet) {
        if (!mayReach.test(node)) {
            return;
        }
        Futures.addCallback(SwitchRpcs.invoke(transmitPacket, toInput(node, packet)),
            new FutureCallback<TransmitPacketOutput>() {
                @Override
                public void onSuccess(final TransmitPacketOutput result) {
                    if (!failing.isEmpty()) {
                        failing.remove(node);
                    }
                }

                @Override
                public void onFailure(final Throwable cause) {
                    if (failing.add(node)) {
                        LOG.warn("{}: a frame was not sent; not reported again until one is sent", node, cause);
                    }
                }
            }, MoreExecutors.directExecutor());
    }

    /** The egress is not used when there are actions, but openflowplugin insists on it. */
    static TransmitPacketInput toInput(final NodeId node, final PacketOut packet) {
        final var ingress = SwitchPaths.connector(node, packet.inPort());
        return new TransmitPacketInputBuilder()
            .setNode(SwitchPaths.node(node))
            .setIngress(ingress)
            .setEgress(ingress)
            .setAction(ActionConverter.toActions(packet.actions()))
            .setPayload(packet.frame())
            .build();
    }
}
