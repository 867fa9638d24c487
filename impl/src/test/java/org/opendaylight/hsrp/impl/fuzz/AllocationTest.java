/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opendaylight.hsrp.impl.protocol.HsrpDecoder;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.frame.FrameParser;

/** Reading a packet costs a few hundred octets of memory, whatever is in it: anyone on the LAN can send many. */
class AllocationTest {
    /** For one group message, as real routers send it. */
    private static final long USUAL = 700;
    private static final int USUAL_LENGTH = 72;
    /** For any packet, as long as the longest one in Ethernet. */
    private static final long LIMIT = 1_000;
    /** What Ethernet has room for, and the longest payload that is read. */
    private static final int[] LENGTHS = {1500, 216};

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @CsvSource({"payload-v1, V1", "payload-v2, V2"})
    void payload(final String corpus, final HsrpVersion version) {
        for (var original : Corpus.read(corpus)) {
            for (int length = 0; length <= original.length; length++) {
                assertCheap(length <= USUAL_LENGTH ? USUAL : LIMIT, Arrays.copyOf(original, length),
                    octets -> HsrpDecoder.decode(version, ByteBuffer.wrap(octets)));
            }
        }
    }

    @Test
    void frame() {
        for (var original : Corpus.read("frame")) {
            for (int length = 0; length <= original.length; length++) {
                final var cut = Arrays.copyOf(original, length);
                assertCheap(USUAL, cut, FrameParser::parse);
                assertCheap(USUAL, Checksums.repaired(cut), FrameParser::parse);
            }
        }
    }

    /** As many TLVs of each kind, and of each mixture of two, as a packet or our own limit has room for. */
    @Test
    void packetFullOfTlvs() {
        final var group = "012802000504000134ed1bcd8447000000fe00000bb800002710c0a80101000000000000000000000000";
        final var tlvs = List.of(group, "020400010000", "0308636973636f000000",
            "041c01000000c0a800010000000000000000000000000000000000000000", "fe00", "6303aabbcc");
        for (var first : tlvs) {
            for (var second : tlvs) {
                for (int length : LENGTHS) {
                    final var text = first + second;
                    final var payload = HexFormat.of().parseHex(text.repeat(length * 2 / text.length()));
                    assertCheap(LIMIT, payload, octets -> HsrpDecoder.decode(HsrpVersion.V2, ByteBuffer.wrap(octets)));
                }
            }
        }
    }

    /** The least of some runs: the first one may load classes. */
    private void assertCheap(final long limit, final byte[] octets, final Consumer<byte[]> reader) {
        final long thread = Thread.currentThread().threadId();
        long least = Long.MAX_VALUE;
        for (int run = 0; run < 5; run++) {
            final long before = threads.getThreadAllocatedBytes(thread);
            reader.accept(octets);
            least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before);
        }
        final long allocated = least;
        assertTrue(allocated <= limit, () -> allocated + " octets for " + HexFormat.of().formatHex(octets));
    }
}
