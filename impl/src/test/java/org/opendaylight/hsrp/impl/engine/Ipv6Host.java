/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/** What a host asks over IPv6, put together octet by octet. */
public record Ipv6Host(MacAddress mac, Ipv6Address address) {
    private static final MacAddress ALL_ROUTERS_MAC = MacAddress.of("33:33:00:00:00:02");
    private static final Ipv6Address ALL_ROUTERS = Ipv6Address.of("ff02::2");

    /** Returns the question for the MAC address of an address, sent to its solicited-node multicast address. */
    public byte[] neighborSolicitation(final Ipv6Address target) {
        final var group = new Ipv6Address(0xff02_0000_0000_0000L, 0x1_ff00_0000L | target.low() & 0xff_ffff);
        final var body = ByteBuffer.allocate(28).putInt(0);
        target.write(body);
        body.putShort((short) 0x0101);
        mac.write(body);
        return icmp(group.multicastMac(), group, 135, 255, body.array());
    }

    /** Returns the question for routers. */
    public byte[] routerSolicitation() {
        return icmp(ALL_ROUTERS_MAC, ALL_ROUTERS, 133, 255, new byte[4]);
    }

    /** Returns a ping. */
    public byte[] echoRequest(final MacAddress targetMac, final Ipv6Address target) {
        return echoRequest(targetMac, target, HexFormat.of().parseHex("aabb"));
    }

    /** Returns a ping with data. */
    public byte[] echoRequest(final MacAddress targetMac, final Ipv6Address target, final byte[] data) {
        return icmp(targetMac, target, 128, 64,
            ByteBuffer.allocate(Integer.BYTES + data.length).putInt(0x1234_0001).put(data).array());
    }

    private byte[] icmp(final MacAddress destinationMac, final Ipv6Address destination, final int type,
            final int hopLimit, final byte[] body) {
        final var frame = ByteBuffer.allocate(58 + body.length);
        destinationMac.write(frame);
        mac.write(frame);
        frame.putShort((short) 0x86dd).putInt(0x6000_0000).putShort((short) (4 + body.length)).put((byte) 58)
            .put((byte) hopLimit);
        address.write(frame);
        destination.write(frame);
        frame.put((byte) type).put((byte) 0).putShort((short) 0).put(body);
        long sum = 58 + 4 + body.length;
        for (int index = 22; index < frame.limit(); index += 2) {
            sum += frame.getShort(index) & 0xffff;
        }
        while (sum >>> 16 != 0) {
            sum = (sum & 0xffff) + (sum >>> 16);
        }
        return frame.putShort(56, (short) ~sum).array();
    }
}
