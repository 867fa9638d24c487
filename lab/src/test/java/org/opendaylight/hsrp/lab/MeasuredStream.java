/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opendaylight.hsrp.lab.stream.PacketStream;
import org.opendaylight.hsrp.lab.stream.StreamResult;

/**
 * A stream of 1,000 packets per second from a host of a LAN to the server while something happens, over IPv4 or over
 * both IP versions at once.
 */
final class MeasuredStream implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(MeasuredStream.class.getName());

    private final VirtualLan lan;
    private final List<PacketStream> streams;

    MeasuredStream(final VirtualLan lan, final String host) {
        this(lan, host, List.of(Topology.SERVER_ADDRESS));
    }

    private MeasuredStream(final VirtualLan lan, final String host, final List<String> servers) {
        this.lan = lan;
        streams = servers.stream().map(server -> lan.stream(host, server, 1000)).toList();
        streams.forEach(stream -> stream.awaitFlow(500));
    }

    /** Starts a stream over IPv4 and one over IPv6. */
    static MeasuredStream overBothFamilies(final VirtualLan lan, final String host) {
        return new MeasuredStream(lan, host, List.of(Topology.SERVER_ADDRESS, Topology.SERVER_IPV6_ADDRESS));
    }

    /**
     * Lets something happen, watches two seconds more, and tells what was lost.
     *
     * @param what what happens, for the log
     * @param event lets it happen, and waits until it has had its effect
     * @return what became of the stream from the begin of the event on; of two, the one that lost more
     */
    StreamResult during(final String what, final Runnable event) {
        final var from = PacketStream.mark();
        event.run();
        Await.observe(Duration.ofSeconds(2));
        final var to = PacketStream.mark();
        final var results = streams.stream().map(stream -> stream.between(from, to)).toList();
        LOG.log(System.Logger.Level.INFO, "{0}: {1}", what, results);
        return results.stream().max(Comparator.comparing(StreamResult::lost)).orElseThrow();
    }

    void awaitForwarder(final String gateway) {
        Await.until(TestBed.PATIENCE, "packets through " + gateway, () -> lan.forwarder().equals(Optional.of(gateway)));
    }

    @Override
    public void close() {
        streams.forEach(PacketStream::close);
    }
}
