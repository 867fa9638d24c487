/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

class HeaderFieldsTest {
    private static final MacAddress MAC = MacAddress.of("02:00:00:00:00:66");
    private static final Ipv4Address IPV4 = Ipv4Address.of("10.0.0.66");
    private static final Ipv6Address IPV6 = Ipv6Address.of("fe80::66");

    @Test
    void readsWhatASwitchMatches() {
        assertEquals(new HeaderFields(MAC, 20, null, null, null, null, IPV4, null),
            HeaderFields.read(ArpFrame.gratuitous(20, MAC, IPV4, MacAddress.BROADCAST)));
        assertEquals(new HeaderFields(MAC, null, IPV4, HsrpVersion.V2.multicast(), HsrpVersion.UDP_PORT, null, null,
            null), HeaderFields.read(HsrpFrame.encode(MAC, null, IPV4, HsrpVersion.V2, new byte[20])));
        assertEquals(new HeaderFields(MAC, 20, IPV6, Ipv6Address.ALL_NODES, null, 136, null, IPV6),
            HeaderFields.read(NeighborAdvertisement.unsolicited(20, MAC, IPV6)));
    }

    @Test
    void looksBehindExtensionHeaders() {
        final var plain = NeighborAdvertisement.unsolicited(null, MAC, IPV6);
        final int at = 14 + 40;
        // Hop-by-hop options, then destination options of 16 octets
        final var longer = ByteBuffer.allocate(plain.length + 8 + 16).put(plain, 0, at)
            .put((byte) 60).put(at + 8, new byte[] {58, 1}).put(at + 24, plain, at, plain.length - at)
            .put(14 + 6, (byte) 0).array();
        assertEquals(HeaderFields.read(plain), HeaderFields.read(longer));
    }

    @Test
    void laterFragmentHasNoPorts() {
        final var frame = HsrpFrame.encode(MAC, null, IPV4, HsrpVersion.V2, new byte[20]);
        ByteBuffer.wrap(frame).putShort(14 + 6, (short) 185);
        assertNull(HeaderFields.read(frame).udpDestination());
    }

    @Test
    void whatIsCutOffIsNotThere() {
        for (var frame : List.of(ArpFrame.gratuitous(20, MAC, IPV4, MacAddress.BROADCAST),
                HsrpFrame.encode(MAC, null, IPV4, HsrpVersion.V2, new byte[20]),
                NeighborAdvertisement.unsolicited(20, MAC, IPV6))) {
            for (int length = 0; length < frame.length; length++) {
                final var fields = HeaderFields.read(Arrays.copyOf(frame, length));
                if (length < 14) {
                    assertNull(fields);
                } else if (length >= 18) {
                    assertNotNull(fields);
                    assertEquals(MAC, fields.source());
                }
            }
        }
    }
}
