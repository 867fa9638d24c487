/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Ipv6AddressTest {
    /** With the examples of RFC 5952. */
    @ParameterizedTest
    @CsvSource({
        "::, ::", "::1, ::1", "FE80::5:73FF:FEA0:10, fe80::5:73ff:fea0:10", "1::, 1::",
        "2001:db8:0:0:0:0:2:1, 2001:db8::2:1", "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "2001:0:0:1:0:0:0:1, 2001:0:0:1::1", "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "2001:0DB8::0001, 2001:db8::1", "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0", "::2:3:4:5:6:7:8, 0:2:3:4:5:6:7:8",
        "::ffff:192.0.2.1, ::ffff:c000:201", "1:2:3:4:5:6:192.0.2.1, 1:2:3:4:5:6:c000:201",
    })
    void hasOneTextForm(final String text, final String canonical) {
        assertEquals(canonical, Ipv6Address.of(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", ":", ":::", "1", "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9", "1:2:3:4::5:6:7:8", "1::2::3", "12345::", "g::", "1:::2",
        ":1::", "::1:", "fe80::1%eth0", "1.2.3.4", "::1.2.3", "1.2.3.4::", "::1.2.3.4:5", "::-1", " ::1",
    })
    void refusesOtherText(final String text) {
        assertThrows(IllegalArgumentException.class, () -> Ipv6Address.of(text));
    }

    /** docs/protocol.md section 2.1. */
    @ParameterizedTest
    @CsvSource({
        "0, 00:05:73:a0:00:00, fe80::5:73ff:fea0:0",
        "16, 00:05:73:a0:00:10, fe80::5:73ff:fea0:10",
        "4095, 00:05:73:a0:0f:ff, fe80::5:73ff:fea0:fff",
    })
    void virtualAddressesOfGroups(final int group, final String mac, final String address) {
        final var virtualMac = HsrpVersion.V2.virtualMac(AddressFamily.IPV6, group);
        assertEquals(MacAddress.of(mac), virtualMac);
        assertEquals(Ipv6Address.of(address), Ipv6Address.linkLocal(virtualMac));
    }

    @Test
    void linkLocalKeepsEveryBitOfTheMacAddress() {
        assertEquals("fe80::ff02:3ff:fefc:fdfe",
            Ipv6Address.linkLocal(MacAddress.of("ff:02:03:fc:fd:fe")).toString());
    }

    /** docs/protocol.md section 2.1: IPv6 exists only in version 2. */
    @Test
    void version1HasNoIpv6Groups() {
        assertThrows(IllegalArgumentException.class, () -> HsrpVersion.V1.virtualMac(AddressFamily.IPV6, 1));
        assertThrows(IllegalArgumentException.class, () -> HsrpVersion.V2.virtualMac(AddressFamily.IPV6, 4096));
        assertFalse(HsrpVersion.V1.supports(AddressFamily.IPV6));
    }

    @Test
    void knowsItsKind() {
        assertTrue(Ipv6Address.of("fe80::1").isLinkLocal());
        assertTrue(Ipv6Address.of("febf::1").isLinkLocal());
        assertFalse(Ipv6Address.of("fec0::1").isLinkLocal());
        assertTrue(Ipv6Transport.MULTICAST.isMulticast());
        assertFalse(Ipv6Address.of("fe80::1").isMulticast());
        assertEquals(MacAddress.of("33:33:00:00:00:66"), Ipv6Transport.MULTICAST.multicastMac());
        assertEquals(MacAddress.of("33:33:ff:a0:00:10"), Ipv6Address.of("ff02::1:ffa0:10").multicastMac());
    }

    @ParameterizedTest
    @CsvSource({
        "128, 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff", "127, 2001:db8:ffff:ffff:ffff:ffff:ffff:fffe",
        "65, 2001:db8:ffff:ffff:8000::", "64, 2001:db8:ffff:ffff::", "33, 2001:db8:8000::", "1, ::",
    })
    void networkHasNoBitsBehindThePrefix(final int length, final String network) {
        assertEquals(Ipv6Address.of(network),
            Ipv6Address.of("2001:db8:ffff:ffff:ffff:ffff:ffff:ffff").network(length));
    }

    /** docs/protocol.md section 9: with equal priority the higher link-local source address wins. */
    @Test
    void higherLinkLocalAddressWinsWithEqualPriority() {
        final var low = new Router(Ipv6Address.of("fe80::7fff:ffff:ffff:ffff"), 100);
        final var high = new Router(Ipv6Address.of("fe80::8000:0:0:0"), 100);
        assertTrue(high.beats(low));
        assertFalse(low.beats(high));
        assertTrue(new Router(low.address(), 101).beats(high));
    }
}
