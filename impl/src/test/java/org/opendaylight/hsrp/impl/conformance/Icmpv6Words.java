/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.conformance;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.ByteBuffer;
import java.util.StringJoiner;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/** Says in words what a frame with an ICMPv6 message says, read octet by octet. */
final class Icmpv6Words {
    private static final int IPV6 = 0x86dd;
    private static final int SOURCE_AT = 6;
    private static final int TYPE_AT = 12;
    private static final int IP_SOURCE_AT = 22;
    private static final int IP_DESTINATION_AT = 38;
    private static final int MESSAGE_AT = 54;
    /** Of a Router Advertisement: the option with the MAC address of its sender, and those with prefixes. */
    private static final int RA_OPTIONS_AT = MESSAGE_AT + 16;
    private static final int NEXT_HEADER_AT = 20;
    private static final int HOP_BY_HOP = 0;
    private static final int REPORT_AT = 62;
    private static final int LISTENER_REPORT = 143;
    private static final int PREFIX_INFORMATION = 3;

    private Icmpv6Words() {
        // Hidden on purpose
    }

    /**
     * Describes a frame.
     *
     * @param place word for where it was sent: {@code by} a gateway, or {@code out-of} another port
     * @param where the gateway or port
     */
    static void describe(final ByteBuffer frame, final String place, final String where, final JsonObject line) {
        if (isListenerReport(frame)) {
            sent(line, "Multicast Listener Report", place, where);
            line.add("listens-to", multicasts(frame));
            line.addProperty("to", address(frame, IP_DESTINATION_AT));
            line.addProperty("source", mac(frame, SOURCE_AT));
            return;
        }
        if ((frame.getShort(TYPE_AT) & 0xffff) != IPV6) {
            throw new IllegalArgumentException("A frame of which the scenarios have no words");
        }
        switch (frame.get(MESSAGE_AT) & 0xff) {
            case 129 -> {
                sent(line, "echo reply", place, where);
                line.addProperty("from", address(frame, IP_SOURCE_AT));
            }
            case 134 -> {
                sent(line, "Router Advertisement", place, where);
                line.addProperty("from", address(frame, IP_SOURCE_AT));
                line.addProperty("lifetime", frame.getShort(MESSAGE_AT + 6) & 0xffff);
                line.add("prefixes", prefixes(frame));
            }
            case 136 -> {
                sent(line, "Neighbor Advertisement", place, where);
                line.addProperty("says", address(frame, MESSAGE_AT + 8) + " is at " + mac(frame, MESSAGE_AT + 26));
                line.addProperty("flags", flags(frame.get(MESSAGE_AT + 4)));
            }
            default -> throw new IllegalArgumentException("A message of which the scenarios have no words");
        }
        line.addProperty("to", address(frame, IP_DESTINATION_AT));
        line.addProperty("source", mac(frame, SOURCE_AT));
    }

    /** Whether it is a message behind the header with the router alert that only such reports have. */
    static boolean isListenerReport(final ByteBuffer frame) {
        return (frame.getShort(TYPE_AT) & 0xffff) == IPV6 && frame.get(NEXT_HEADER_AT) == HOP_BY_HOP
            && (frame.get(REPORT_AT) & 0xff) == LISTENER_REPORT;
    }

    private static JsonArray multicasts(final ByteBuffer frame) {
        final var multicasts = new JsonArray();
        for (int at = REPORT_AT + 8; at < frame.limit(); at += 20) {
            multicasts.add(address(frame, at + 4));
        }
        return multicasts;
    }

    private static void sent(final JsonObject line, final String what, final String place, final String where) {
        line.addProperty("sent", what);
        line.addProperty(place, where);
    }

    private static JsonArray prefixes(final ByteBuffer frame) {
        final var prefixes = new JsonArray();
        for (int at = RA_OPTIONS_AT; at < frame.limit(); at += frame.get(at + 1) * 8) {
            if (frame.get(at) == PREFIX_INFORMATION) {
                prefixes.add(address(frame, at + 16) + "/" + frame.get(at + 2)
                    + (frame.getInt(at + 8) == 0 ? " withdrawn" : ""));
            }
        }
        return prefixes;
    }

    private static String flags(final byte flags) {
        final var words = new StringJoiner(", ");
        if ((flags & 0x80) != 0) {
            words.add("router");
        }
        if ((flags & 0x40) != 0) {
            words.add("solicited");
        }
        if ((flags & 0x20) != 0) {
            words.add("override");
        }
        return words.toString();
    }

    private static String address(final ByteBuffer frame, final int at) {
        return Ipv6Address.read(frame.duplicate().position(at)).toString();
    }

    private static String mac(final ByteBuffer frame, final int at) {
        return MacAddress.read(frame.duplicate().position(at)).toString();
    }
}
