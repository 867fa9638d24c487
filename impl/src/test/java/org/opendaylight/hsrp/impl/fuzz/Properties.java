/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.fuzz;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.opendaylight.hsrp.impl.protocol.Authenticator;
import org.opendaylight.hsrp.impl.protocol.DecodeResult;
import org.opendaylight.hsrp.impl.protocol.DecodedGroup;
import org.opendaylight.hsrp.impl.protocol.GroupMessage;
import org.opendaylight.hsrp.impl.protocol.HsrpDecoder;
import org.opendaylight.hsrp.impl.protocol.HsrpEncoder;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.InterfaceMessage;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.frame.ArpFrame;
import org.opendaylight.hsrp.impl.protocol.frame.EchoReply;
import org.opendaylight.hsrp.impl.protocol.frame.EchoReplyIpv6;
import org.opendaylight.hsrp.impl.protocol.frame.FragmentReply;
import org.opendaylight.hsrp.impl.protocol.frame.Frame;
import org.opendaylight.hsrp.impl.protocol.frame.FrameParser;
import org.opendaylight.hsrp.impl.protocol.frame.HeaderFields;
import org.opendaylight.hsrp.impl.protocol.frame.NeighborAdvertisement;

/**
 * What holds for any octets: nothing is thrown, there is an answer, nothing is authentic by accident, and what was
 * understood is written and read again as the same.
 */
final class Properties {
    private static final Ipv4Address SENDER = Ipv4Address.of("192.0.2.1");
    private static final MacAddress VIRTUAL = MacAddress.of("00:00:0c:9f:f0:0a");
    /** Nobody can guess this one. A fuzzer finds a text within seconds, since it sees what it is compared with. */
    private static final Authenticator STRANGE =
        Authenticator.md5(0, "not in the corpus".getBytes(StandardCharsets.US_ASCII));

    private Properties() {
        // Hidden on purpose
    }

    static void assertPayload(final HsrpVersion version, final byte[] payload) {
        switch (HsrpDecoder.decode(version, ByteBuffer.wrap(payload))) {
            case DecodeResult.Dropped dropped -> require(dropped.reason().text() != null, "a drop has a reason");
            case DecodeResult.Messages messages -> {
                messages.groups().forEach(group -> assertGroup(version, group));
                messages.interfaces().forEach(message -> assertInterface(version, message));
                assertCanonical(version, payload, messages);
            }
        }
    }

    private static void assertGroup(final HsrpVersion version, final DecodedGroup decoded) {
        final var message = decoded.message();
        require(message.version() == version, "the version of the LAN");
        require(message.group() >= 0 && message.group() <= version.maxGroup(), "group");
        require(message.priority() >= 0 && message.priority() <= 255, "priority");
        require(message.helloMillis() >= 0 && message.holdMillis() >= 0, "timers are unsigned");
        require(!decoded.authentication().toString().isEmpty(), "authentication has a name");
        require(!STRANGE.accepts(decoded), "authentic by accident");
        for (var authenticator : List.of(Authenticator.DEFAULT, STRANGE)) {
            final var again = decodeOne(version, HsrpEncoder.encode(message, authenticator, SENDER));
            require(again.message().equals(message), "decode(encode(x)) = x");
            require(authenticator.accepts(again), "what is sent is authentic");
        }
    }

    private static void assertInterface(final HsrpVersion version, final InterfaceMessage message) {
        require(HsrpDecoder.decode(version, ByteBuffer.wrap(HsrpEncoder.encode(message)))
            .equals(new DecodeResult.Messages(List.of(), List.of(message))), "decode(encode(x)) = x");
    }

    /** One group with text authentication has one form: up to what real routers leave undefined it is that again. */
    private static void assertCanonical(final HsrpVersion version, final byte[] payload,
            final DecodeResult.Messages messages) {
        final int length = version == HsrpVersion.V1 ? 20 : 52;
        if (payload.length != length || messages.groups().size() != 1
                || !Authenticator.DEFAULT.accepts(messages.groups().getFirst())) {
            return;
        }
        final var message = messages.groups().getFirst().message();
        require(Arrays.equals(HsrpEncoder.encode(message, Authenticator.DEFAULT, SENDER),
            blanked(version, message, payload)), "encode(decode(x)) = x");
    }

    private static byte[] blanked(final HsrpVersion version, final GroupMessage message, final byte[] payload) {
        final var blanked = payload.clone();
        if (version == HsrpVersion.V1) {
            // reserved
            blanked[7] = 0;
        } else {
            if (message.virtualAddress() instanceof Ipv4Address) {
                Arrays.fill(blanked, 30, 42, (byte) 0);
            }
            if (blanked[4] == 0) {
                // the state that others name Disabled is read as Initial
                blanked[4] = 1;
            }
        }
        return blanked;
    }

    private static DecodedGroup decodeOne(final HsrpVersion version, final byte[] payload) {
        if (HsrpDecoder.decode(version, ByteBuffer.wrap(payload)) instanceof DecodeResult.Messages messages
                && messages.groups().size() == 1) {
            return messages.groups().getFirst();
        }
        throw new AssertionError("what is sent is not read");
    }

    static void assertFrame(final byte[] octets) {
        final var copy = octets.clone();
        final var fields = HeaderFields.read(octets);
        switch (FrameParser.parse(octets)) {
            case Frame.HsrpPacket packet -> {
                require(fields.ipSource().equals(packet.sourceAddress()) && fields.udpDestination() != null,
                    "two readers of one header agree");
                final var payload = new byte[packet.payload().remaining()];
                packet.payload().get(payload);
                assertPayload(packet.version(), payload);
            }
            case Frame.ArpRequest request -> require(ArpFrame.reply(request, VIRTUAL).length >= 42, "ARP reply");
            case Frame.EchoRequest request -> require(
                EchoReply.encode(request, VIRTUAL).length <= octets.length, "a reply is no longer than its request");
            case Frame.NeighborSolicitation solicitation -> require(
                NeighborAdvertisement.solicited(solicitation, VIRTUAL).length > 0, "advertisement");
            case Frame.EchoRequestIpv6 request -> require(EchoReplyIpv6.encode(request, VIRTUAL).length
                <= octets.length, "a reply is no longer than its request");
            case Frame.EchoFragment fragment -> require(FragmentReply.encode(fragment, VIRTUAL).length == octets.length,
                "a fragment of a reply is as long as that of its request");
            case Frame.Malformed malformed -> require(!malformed.why().isEmpty(), "a drop has a reason");
            default -> {
                // not for us
            }
        }
        require(Arrays.equals(copy, octets), "a frame is left as it is");
    }

    private static void require(final boolean condition, final String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}
