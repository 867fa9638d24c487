/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opendaylight.hsrp.impl.engine.Office.HOST_MAC;
import static org.opendaylight.hsrp.impl.engine.Office.HOST_PORT;
import static org.opendaylight.hsrp.impl.engine.Office.S1;
import static org.opendaylight.hsrp.impl.engine.Office.VIRTUAL_ADDRESS;
import static org.opendaylight.hsrp.impl.engine.Office.VIRTUAL_MAC;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.frame.Frame;
import org.opendaylight.hsrp.impl.protocol.frame.FrameParser;

/** Pings of the virtual addresses that need several frames. */
class LargePingTest {
    private static final MacAddress MAC = MacAddress.of("00:05:73:a0:00:0a");
    private static final Ipv6Address ADDRESS = Ipv6Address.of("fe80::5:73ff:fea0:a");
    private static final Ipv4Address HOST = Ipv4Address.of("10.0.0.11");
    private static final Ipv6Address HOST_IPV6 = Ipv6Address.of("fe80::99");
    private static final int SIZE = 3000;

    private final byte[] data = new byte[SIZE];
    private final SimulatedNetwork network = Office.oneSwitch();

    @BeforeEach
    void serve() {
        network.configure(List.of(Ipv6GroupTest.lan(Ipv6GroupTest.group(110, 100),
            Office.group(110, false, 100, false))));
        network.timers.run(45_000);
    }

    @Test
    void theSwitchAnswers() {
        final int packetIns = network.packetIns;
        assertBothFamiliesAreAnswered();
        assertEquals(packetIns, network.packetIns);
    }

    @Test
    void theControllerAnswersForASwitchThatCannot() {
        network.refuseMoves(S1);
        final int packetIns = network.packetIns;
        assertBothFamiliesAreAnswered();
        assertEquals(packetIns + 6, network.packetIns);
    }

    private void assertBothFamiliesAreAnswered() {
        new Random(1).nextBytes(data);
        assertAnswered(VIRTUAL_ADDRESS, HOST, request());
        assertAnswered(ADDRESS, HOST_IPV6, new Ipv6Host(HOST_MAC, HOST_IPV6).echoRequest(MAC, ADDRESS, data));
    }

    private byte[] request() {
        final var message = ByteBuffer.allocate(8 + data.length).putInt(0x0800_0000).putInt(0x1234_0001).put(data);
        message.putShort(2, Fragments.checksum(message, 0, message.limit()));
        final var frame = ByteBuffer.allocate(34 + message.limit());
        VIRTUAL_MAC.write(frame);
        HOST_MAC.write(frame);
        frame.putShort((short) 0x0800).putShort((short) 0x4500).putShort((short) (20 + message.limit()))
            .putInt(0x1_0000).putShort((short) 0x4001).putShort((short) 0).putInt(HOST.value())
            .putInt(VIRTUAL_ADDRESS.value());
        return frame.putShort(24, Fragments.checksum(frame, 14, 34)).put(message.array()).array();
    }

    private void assertAnswered(final IpAddress address, final IpAddress host, final byte[] request) {
        final var fragments = Fragments.of(request);
        assertEquals(3, fragments.size());
        assertArrayEquals(request, Fragments.whole(fragments));
        final var arrivals = fragments.reversed().stream()
            .flatMap(fragment -> network.inject(S1, HOST_PORT, fragment).stream()).toList();
        assertEquals(3, arrivals.size());
        assertTrue(arrivals.stream().allMatch(arrival -> arrival.port() == HOST_PORT
            && Office.destination(arrival.frame()).equals(HOST_MAC)));
        final var reply = Fragments.whole(arrivals.stream().map(SimulatedNetwork.Arrival::frame).toList());
        // It is read only if its checksums are right
        final var answer = (Frame.EchoAnswer) FrameParser.parse(reply);
        assertEquals(address, answer.sourceAddress());
        assertEquals(host, answer.targetAddress());
        assertArrayEquals(data, Arrays.copyOfRange(reply, reply.length - SIZE, reply.length));
    }
}
