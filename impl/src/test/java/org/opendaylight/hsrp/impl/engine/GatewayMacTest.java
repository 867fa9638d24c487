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
import static org.opendaylight.hsrp.impl.engine.Office.GW1;
import static org.opendaylight.hsrp.impl.engine.Office.GW2;
import static org.opendaylight.hsrp.impl.engine.Office.HOST_PORT;
import static org.opendaylight.hsrp.impl.engine.Office.S1;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.frame.LoopbackFrame;

/** Switches forward to gateways by MAC learning: they must not forget them. */
class GatewayMacTest {
    /** So long an Open vSwitch remembers at least. */
    private static final long AGEING_MILLIS = 15_000;
    private static final long MINUTE = 60_000;

    private final SimulatedNetwork network = Office.oneSwitch();

    @Test
    void silentGatewaysAreNotForgotten() {
        network.configure(List.of(Office.lan(Office.group(110, true, 100, false))));
        network.timers.run(45_000);
        for (long time = 0; time < MINUTE; time += AGEING_MILLIS) {
            network.forgetAddresses(S1);
            network.arrivals.clear();
            network.timers.run(AGEING_MILLIS);
            for (var gateway : List.of(GW1, GW2)) {
                assertEquals(List.of(gateway.port()), network.inject(S1, HOST_PORT, Office.frameTo(gateway.mac()))
                    .stream().map(SimulatedNetwork.Arrival::port).toList());
            }
            assertTrue(network.arrivals.stream().noneMatch(arrival -> isLoopback(arrival.frame())),
                "nobody else sees how");
        }
    }

    @Test
    void gatewayWhosePortIsDownIsNotSpokenFor() {
        network.configure(List.of(Office.lan(Office.group(110, true, 100, false))));
        network.setUp(S1, GW1.port(), false);
        network.timers.run(45_000);
        network.forgetAddresses(S1);
        network.timers.run(MINUTE);
        assertEquals(1, network.inject(S1, HOST_PORT, Office.frameTo(GW1.mac())).size(), "flooded to the other port");
    }

    @Test
    void frameIsAReplyOfTheConfigurationTestingProtocol() {
        final var mac = "02000a000002";
        assertArrayEquals(HexFormat.of().parseHex(mac + mac + "9000" + "00000100" + "00".repeat(42)),
            LoopbackFrame.encode(null, MacAddress.of("02:00:0a:00:00:02")));
        assertArrayEquals(HexFormat.of().parseHex(mac + mac + "81000014" + "9000" + "00000100" + "00".repeat(42)),
            LoopbackFrame.encode(20, MacAddress.of("02:00:0a:00:00:02")));
    }

    private static boolean isLoopback(final byte[] frame) {
        return (ByteBuffer.wrap(frame).getShort(12) & 0xffff) == LoopbackFrame.ETHER_TYPE;
    }
}
