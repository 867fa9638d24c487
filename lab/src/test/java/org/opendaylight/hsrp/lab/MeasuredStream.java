/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import java.time.Duration;
import java.util.Optional;
import org.opendaylight.hsrp.lab.stream.PacketStream;
import org.opendaylight.hsrp.lab.stream.StreamResult;

/**
 * A stream of 1,000 packets per second from a host of a LAN to the server while something happens.
 */
final class MeasuredStream implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(MeasuredStream.class.getName());

    private final VirtualLan lan;
    private final PacketStream stream;

    MeasuredStream(final VirtualLan lan, final String host) {
        this.lan = lan;
        stream = lan.stream(host, 1000);
        stream.awaitFlow(500);
    }

    /**
     * Lets something happen, watches two seconds more, and tells what was lost.
     *
     * @param what what happens, for the log
     * @param event lets it happen, and waits until it has had its effect
     * @return what became of the stream from the begin of the event on
     */
    StreamResult during(final String what, final Runnable event) {
        final var from = PacketStream.mark();
        event.run();
        Await.observe(Duration.ofSeconds(2));
        final var result = stream.between(from, PacketStream.mark());
        LOG.log(System.Logger.Level.INFO, "{0}: {1}", what, result);
        return result;
    }

    void awaitForwarder(final String gateway) {
        Await.until(TestBed.PATIENCE, "packets through " + gateway, () -> lan.forwarder().equals(Optional.of(gateway)));
    }

    @Override
    public void close() {
        stream.close();
    }
}
