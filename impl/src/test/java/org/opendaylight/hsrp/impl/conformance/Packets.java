/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.conformance;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.opendaylight.hsrp.impl.protocol.Authenticator;
import org.opendaylight.hsrp.impl.protocol.GroupMessage;
import org.opendaylight.hsrp.impl.protocol.HsrpEncoder;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.InterfaceMessage;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.OpCode;
import org.opendaylight.hsrp.impl.protocol.frame.HsrpFrame;

/** Makes the frames of foreign routers from the few words of a scenario; what it does not say is as usual. */
final class Packets {
    private static final int USUAL_GROUP = 10;
    private static final String USUAL_IPV4_ADDRESS = "10.0.0.1";
    private static final String USUAL_IPV6_ADDRESS = "fe80::5:73ff:fea0:a";

    private Packets() {
        // Hidden on purpose
    }

    /** Makes the frame of a step {@code packet}. */
    static byte[] frame(final JsonObject packet, final HsrpVersion lanVersion) {
        final var source = address(packet.get("from").getAsString());
        final var version = packet.has("version")
            ? packet.get("version").getAsInt() == 1 ? HsrpVersion.V1 : HsrpVersion.V2 : lanVersion;
        final var mac = MacAddress.of(text(packet, "mac", "02:00:00:00:09:"
            + HexFormat.of().toHexDigits(lastOctet(source))));
        final var payload = packet.has("payload") ? HexFormat.of().parseHex(packet.get("payload").getAsString())
            : payload(packet, version, mac, source);
        return HsrpFrame.encode(mac, packet.has("vlan") ? packet.get("vlan").getAsInt() : null, source, version,
            payload);
    }

    private static byte[] payload(final JsonObject packet, final HsrpVersion version, final MacAddress mac,
            final IpAddress source) {
        final var op = text(packet, "op", "Hello");
        if ("Advertise".equals(op)) {
            return HsrpEncoder.encode(new InterfaceMessage(version, number(packet, "active", 0),
                number(packet, "passive", 0)));
        }
        return HsrpEncoder.encode(new GroupMessage(version, OpCode.valueOf(op.toUpperCase(Locale.ROOT)),
            state(text(packet, "state", "Active")), number(packet, "group", USUAL_GROUP),
            version == HsrpVersion.V1 ? null : mac, number(packet, "priority", 100), number(packet, "hello", 3000),
            number(packet, "hold", 10_000), address(text(packet, "address",
                source instanceof Ipv6Address ? USUAL_IPV6_ADDRESS : USUAL_IPV4_ADDRESS))),
            authenticator(packet), source);
    }

    /** Reads an address of either family. */
    static IpAddress address(final String text) {
        return text.contains(":") ? Ipv6Address.of(text) : Ipv4Address.of(text);
    }

    private static byte lastOctet(final IpAddress address) {
        return (byte) switch (address) {
            case Ipv4Address ipv4 -> ipv4.value();
            case Ipv6Address ipv6 -> ipv6.low();
        };
    }

    private static Authenticator authenticator(final JsonObject packet) {
        if (packet.has("md5")) {
            return Authenticator.md5(number(packet, "key-id", 0),
                packet.get("md5").getAsString().getBytes(StandardCharsets.US_ASCII));
        }
        return packet.has("text") ? Authenticator.text(packet.get("text").getAsString()) : Authenticator.DEFAULT;
    }

    static HsrpState state(final String display) {
        for (var state : HsrpState.values()) {
            if (state.display().equals(display)) {
                return state;
            }
        }
        throw new IllegalArgumentException("No such state: " + display);
    }

    private static String text(final JsonObject packet, final String name, final String usual) {
        return packet.has(name) ? packet.get(name).getAsString() : usual;
    }

    private static int number(final JsonObject packet, final String name, final int usual) {
        return packet.has(name) ? packet.get(name).getAsInt() : usual;
    }
}
