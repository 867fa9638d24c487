/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/** Announcements are read back as they were built, with and without a VLAN tag. */
class AnnouncementTest {
    private static final MacAddress MAC = MacAddress.of("00:05:73:a0:00:0a");
    private static final MacAddress HOST_MAC = MacAddress.of("02:00:00:00:00:99");
    private static final Ipv6Address ADDRESS = Ipv6Address.of("fe80::5:73ff:fea0:a");
    private static final Ipv6Address HOST = Ipv6Address.of("2001:db8::8");
    private static final Ipv4Address IPV4 = Ipv4Address.of("10.0.0.1");

    @ParameterizedTest
    @NullSource
    @ValueSource(ints = 20)
    void areReadBack(final Integer vlanId) {
        assertEquals(Optional.of(new Announcement.GratuitousArp(MAC, MacAddress.BROADCAST)),
            Announcement.read(ArpFrame.gratuitous(vlanId, MAC, IPV4, MacAddress.BROADCAST)));
        assertEquals(Optional.of(new Announcement.Neighbor(MAC, ADDRESS)),
            Announcement.read(NeighborAdvertisement.unsolicited(vlanId, MAC, ADDRESS)));
        for (int lifetime : new int[] {0, 1800, 65_535}) {
            assertEquals(Optional.of(new Announcement.Router(MAC, lifetime)), Announcement.read(
                RouterAdvertisement.encode(vlanId, MAC, ADDRESS, lifetime, RouterParameters.DEFAULTS,
                    List.of(new RouterAdvertisement.Prefix(HOST, 64, true, true, 1, 1)))));
        }
    }

    @Test
    void answersToOneHostAreNone() {
        assertEquals(Optional.empty(), Announcement.read(NeighborAdvertisement.solicited(
            new Frame.NeighborSolicitation(null, HOST_MAC, HOST, ADDRESS), MAC)));
        assertEquals(Optional.empty(), Announcement.read(ArpFrame.probe(null, MAC, IPV4, MacAddress.BROADCAST,
            Ipv4Address.of("10.0.0.2"))), "a question");
        assertEquals(Optional.empty(), Announcement.read(ArpFrame.reply(new Frame.ArpRequest(HOST_MAC, null,
            MacAddress.BROADCAST, HOST_MAC, Ipv4Address.of("10.0.0.8"), IPV4), MAC)));
        assertEquals(Optional.empty(), Announcement.read(EchoReplyIpv6.encode(new Frame.EchoRequestIpv6(HOST_MAC, null,
            MAC, HOST, ADDRESS, ByteBuffer.allocate(8)), MAC)));
    }

    @Test
    void otherFramesAreNone() {
        final var payload = new byte[8];
        assertEquals(Optional.empty(), Announcement.read(HsrpFrame.encode(MAC, null, ADDRESS, HsrpVersion.V2,
            payload)));
        assertEquals(Optional.empty(), Announcement.read(HsrpFrame.encode(MAC, null, IPV4, HsrpVersion.V2, payload)));
        assertEquals(Optional.empty(), Announcement.read(payload));
    }
}
