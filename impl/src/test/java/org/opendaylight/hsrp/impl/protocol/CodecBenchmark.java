/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.opendaylight.hsrp.impl.protocol.frame.Frame;
import org.opendaylight.hsrp.impl.protocol.frame.FrameParser;
import org.opendaylight.hsrp.impl.protocol.frame.HsrpFrame;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a Hello of version 2 costs, from the frame to the judgement on it, and from the message to the frame. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CodecBenchmark {
    private static final Ipv4Address SENDER = Ipv4Address.of("10.0.0.2");
    private static final MacAddress MAC = MacAddress.of("02:00:0a:00:00:02");

    /** How a Hello can be authenticated. */
    public enum Kind {
        NONE, TEXT, MD5
    }

    @Param
    public Kind authentication;

    private GroupMessage message;
    private Authenticator authenticator;
    private byte[] frame;

    @Setup
    public void prepare() {
        authenticator = authentication == Kind.MD5
            ? Authenticator.md5(0, "8Sg1TUtFDHzO0iGs".getBytes(StandardCharsets.US_ASCII)) : Authenticator.DEFAULT;
        message = new GroupMessage(HsrpVersion.V2, OpCode.HELLO, HsrpState.ACTIVE, 10, MAC, 110, 3_000, 10_000,
            Ipv4Address.of("10.0.0.1"));
        frame = encode();
        if (!decode()) {
            throw new IllegalStateException("The Hello is not read as it was written");
        }
    }

    @Benchmark
    public byte[] encode() {
        final var payload = HsrpEncoder.encode(message, authenticator, SENDER);
        return HsrpFrame.encode(HsrpVersion.V2.virtualMac(10), null, SENDER, HsrpVersion.V2,
            authentication == Kind.NONE ? Arrays.copyOf(payload, Wire.GROUP_TLV_LENGTH) : payload);
    }

    /** Checks all lengths and checksums too, and the digest, as for every Hello that a switch hands over. */
    @Benchmark
    public boolean decode() {
        return FrameParser.parse(frame) instanceof Frame.HsrpPacket packet
            && decode(packet.payload()) instanceof DecodeResult.Messages messages
            && messages.groups().getFirst().message().hasValidTimers()
            && authenticator.accepts(messages.groups().getFirst()) == (authentication != Kind.NONE);
    }

    private static DecodeResult decode(final ByteBuffer payload) {
        return HsrpDecoder.decode(HsrpVersion.V2, payload);
    }
}
