/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HsrpEncoderTest {
    private static final Ipv4Address VIRTUAL = Ipv4Address.of("10.0.0.1");

    private static void encode(final HsrpVersion version, final int group, final int priority,
            final MacAddress identifier, final IpAddress virtualAddress) {
        HsrpEncoder.encode(new GroupMessage(version, OpCode.HELLO, HsrpState.ACTIVE, group, identifier, priority, 3000,
            10000, virtualAddress), Authenticator.DEFAULT, Vector.ANY);
    }

    @ParameterizedTest
    @CsvSource({"3000, 10000, 3, 10", "1, 999, 1, 2", "250, 800, 1, 2", "1001, 3001, 2, 4", "254999, 255001, 255, 255",
        "300000, 4294967295, 255, 255", "0, 0, 0, 0"})
    void version1RoundsTimesUp(final long hello, final long hold, final int helloSeconds, final int holdSeconds) {
        final var octets = HsrpEncoder.encode(new GroupMessage(HsrpVersion.V1, OpCode.HELLO, HsrpState.ACTIVE, 1, null,
            100, hello, hold, VIRTUAL), Authenticator.DEFAULT, Vector.ANY);
        assertEquals(helloSeconds, octets[3] & 0xff);
        assertEquals(holdSeconds, octets[4] & 0xff);
    }

    @Test
    void whatAVersionCannotExpressIsRefused() {
        final var identifier = new MacAddress(1);
        final var ipv6 = new Ipv6Address(0, 1);
        encode(HsrpVersion.V1, 255, 255, null, VIRTUAL);
        encode(HsrpVersion.V2, 4095, 0, identifier, ipv6);
        assertThrows(IllegalArgumentException.class, () -> encode(HsrpVersion.V1, 256, 100, null, VIRTUAL));
        assertThrows(IllegalArgumentException.class, () -> encode(HsrpVersion.V1, -1, 100, null, VIRTUAL));
        assertThrows(IllegalArgumentException.class, () -> encode(HsrpVersion.V1, 1, 100, null, ipv6));
        assertThrows(IllegalArgumentException.class, () -> encode(HsrpVersion.V1, 1, 256, null, VIRTUAL));
        assertThrows(IllegalArgumentException.class, () -> encode(HsrpVersion.V2, 4096, 100, identifier, VIRTUAL));
        assertThrows(IllegalArgumentException.class, () -> encode(HsrpVersion.V2, 1, 100, null, VIRTUAL));
        assertThrows(IllegalArgumentException.class, () -> encode(HsrpVersion.V2, 1, -1, identifier, VIRTUAL));
    }
}
