/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.scale;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.opendaylight.hsrp.impl.engine.loop.SystemTimers;
import org.opendaylight.hsrp.impl.engine.loop.Timers;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.protocol.DecodeResult;
import org.opendaylight.hsrp.impl.protocol.DecodedGroup;
import org.opendaylight.hsrp.impl.protocol.HsrpDecoder;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.OpCode;
import org.opendaylight.hsrp.impl.protocol.frame.Frame;
import org.opendaylight.hsrp.impl.protocol.frame.FrameParser;

/**
 * Measures from outside how late Hellos are. A loop that sends a Hello starts the timer of the next one right after it,
 * by the same thread: so this knows when each Hello is due, and sees when it leaves, which may be later.
 */
final class HelloClock implements Timers {
    private final SystemTimers timers = new SystemTimers();
    private final ThreadLocal<Sender> latest = new ThreadLocal<>();
    private final Map<Sender, Long> due = new ConcurrentHashMap<>();
    /** When those Hellos were due that have been ordered to be sent. */
    private final Map<Sender, Long> leaving = new ConcurrentHashMap<>();
    private final long leastMillis;
    private final long mostMillis;
    private long[] lateness = new long[1 << 16];
    private int count;
    private volatile boolean recording;

    /** Who sends a Hello. */
    private record Sender(int group, MacAddress identifier) {
    }

    /**
     * Makes a clock.
     *
     * @param helloMillis the configured hello time; the timer is shorter by up to a fifth, and nothing else may be
     */
    HelloClock(final long helloMillis) {
        leastMillis = helloMillis * 8 / 10 - 1;
        mostMillis = helloMillis;
    }

    /** Takes note of a frame that is to leave. */
    void ordered(final byte[] frame) {
        senders(frame).forEach(sender -> {
            final var expected = due.remove(sender);
            if (expected == null) {
                leaving.remove(sender);
            } else {
                leaving.put(sender, expected);
            }
            latest.set(sender);
        });
    }

    /** Takes note of a frame that leaves. */
    void sent(final byte[] frame) {
        final long now = System.nanoTime();
        senders(frame).forEach(sender -> {
            final var expected = leaving.remove(sender);
            // A Hello can also be sent before its time, because of a change
            if (expected != null && now >= expected && recording) {
                add(now - expected);
            }
        });
    }

    private static Stream<Sender> senders(final byte[] frame) {
        return FrameParser.parse(frame) instanceof Frame.HsrpPacket packet
            && HsrpDecoder.decode(packet.version(), packet.payload()) instanceof DecodeResult.Messages messages
            ? messages.groups().stream().map(DecodedGroup::message).filter(message -> message.op() == OpCode.HELLO)
                .map(message -> new Sender(message.group(), message.identifier()))
            : Stream.empty();
    }

    void startRecording() {
        recording = true;
    }

    /** Returns lateness in milliseconds at a fraction of all Hellos. */
    synchronized double quantile(final double fraction) {
        final var sorted = Arrays.copyOf(lateness, count);
        Arrays.sort(sorted);
        return count == 0 ? Double.NaN : sorted[Math.min(count - 1, (int) (fraction * count))] / 1e6;
    }

    synchronized int count() {
        return count;
    }

    @Override
    public Moment now() {
        return timers.now();
    }

    @Override
    public long nanos() {
        return timers.nanos();
    }

    @Override
    public Cancellable schedule(final long millis, final Runnable task) {
        final var sender = latest.get();
        if (sender != null && millis >= leastMillis && millis <= mostMillis) {
            latest.remove();
            due.put(sender, System.nanoTime() + millis * 1_000_000);
        }
        return timers.schedule(millis, task);
    }

    private synchronized void add(final long nanos) {
        if (count == lateness.length) {
            lateness = Arrays.copyOf(lateness, 2 * count);
        }
        lateness[count++] = nanos;
    }
}
