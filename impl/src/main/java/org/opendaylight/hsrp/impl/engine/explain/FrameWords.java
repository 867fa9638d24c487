/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.explain;

import java.util.stream.Collectors;
import org.opendaylight.hsrp.impl.engine.lan.LanEvent;
import org.opendaylight.hsrp.impl.protocol.DecodeResult;
import org.opendaylight.hsrp.impl.protocol.GroupMessage;
import org.opendaylight.hsrp.impl.protocol.HsrpDecoder;
import org.opendaylight.hsrp.impl.protocol.frame.Frame;
import org.opendaylight.hsrp.impl.protocol.frame.FrameParser;

/** Tells of a frame in words. Frames that say the same of several groups are told alike. */
final class FrameWords {
    private FrameWords() {
        // Hidden on purpose
    }

    static String of(final LanEvent.PacketIn packet) {
        return what(FrameParser.parse(packet.frame())) + " at port " + Long.toUnsignedString(packet.inPort()) + " of "
            + packet.node();
    }

    private static String what(final Frame frame) {
        return switch (frame) {
            case Frame.HsrpPacket hsrp -> (HsrpDecoder.decode(hsrp.version(), hsrp.payload())
                instanceof DecodeResult.Messages messages ? messages.groups().stream()
                    .map(decoded -> message(decoded.message())).distinct().collect(Collectors.joining(", "))
                    : "an HSRP packet") + " from " + hsrp.sourceAddress();
            case Frame.ArpRequest request -> "an ARP request of " + request.senderMac();
            case Frame.ArpReply reply -> "an ARP reply of " + reply.senderMac();
            default -> "a frame";
        };
    }

    private static String message(final GroupMessage message) {
        return switch (message.op()) {
            case HELLO -> "a Hello in state " + message.state().display() + " with priority " + message.priority();
            case COUP -> "a Coup with priority " + message.priority();
            case RESIGN -> "a Resign";
        };
    }
}
