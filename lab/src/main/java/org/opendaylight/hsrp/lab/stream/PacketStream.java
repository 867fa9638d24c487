/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.stream;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.opendaylight.hsrp.lab.Await;
import org.opendaylight.hsrp.lab.LabException;
import org.opendaylight.hsrp.lab.NetworkNamespace;
import org.opendaylight.hsrp.lab.Priority;

/**
 * A running stream of numbered UDP packets between two namespaces, sent and received by small processes of their own
 * that are not held up by what goes on in this one. Any span of time can be summarised while it runs.
 */
public final class PacketStream implements AutoCloseable {
    private static final AtomicInteger NEXT_PORT = new AtomicInteger(5000);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** So much later than the end of a span its last packets may arrive. */
    private static final Duration GRACE = Duration.ofMillis(300);

    private final Talker receiver;
    private final Talker sender;

    private PacketStream(final Talker receiver, final Talker sender) {
        this.receiver = receiver;
        this.sender = sender;
    }

    /**
     * Starts a stream.
     *
     * @param from namespace of the sender
     * @param to namespace of the receiver
     * @param address the receiver's address
     * @param packetsPerSecond how many
     * @return the running stream
     */
    public static PacketStream start(final NetworkNamespace from, final NetworkNamespace to, final String address,
            final int packetsPerSecond) {
        final var port = Integer.toString(NEXT_PORT.getAndIncrement());
        final var receiver = new Talker(to.command(java(StreamReceiver.class, address, port)));
        final var sender = new Talker(from.command(java(StreamSender.class, address, port,
            Integer.toString(packetsPerSecond))));
        return new PacketStream(receiver, sender);
    }

    /**
     * The present moment, as the begin or end of a span.
     *
     * @return the time
     */
    public static long mark() {
        return System.nanoTime();
    }

    /**
     * Waits until packets arrive.
     *
     * @param count so many at least
     */
    public void awaitFlow(final int count) {
        final var before = arrived();
        Await.until(PATIENCE, count + " packets of the stream at the server", () -> arrived() >= before + count);
    }

    /**
     * Counts the packets that have arrived so far.
     *
     * @return the number
     */
    public int arrived() {
        return Integer.parseInt(receiver.ask("count"));
    }

    /**
     * Summarises a span of time, once its last packets have had time to arrive.
     *
     * @param from its begin
     * @param to its end
     * @return what became of the packets due in it
     */
    public StreamResult between(final long from, final long to) {
        final var ripe = to + GRACE.toNanos();
        Await.holdsWithin(GRACE.plusSeconds(1), () -> System.nanoTime() - ripe > 0);
        return StreamResult.parse(receiver.ask(from + " " + to));
    }

    @Override
    public void close() {
        sender.close();
        receiver.close();
    }

    private static List<String> java(final Class<?> main, final String... arguments) {
        final var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classPath(), main.getName()));
        command.addAll(List.of(arguments));
        return Priority.first(command);
    }

    private static String classPath() {
        try {
            return Path.of(PacketStream.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new LabException("Cannot find the lab's own classes", e);
        }
    }
}
