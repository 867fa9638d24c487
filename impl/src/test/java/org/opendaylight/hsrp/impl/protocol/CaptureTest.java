/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendaylight.hsrp.impl.protocol.frame.Frame;
import org.opendaylight.hsrp.impl.protocol.frame.FrameParser;
import org.opendaylight.hsrp.impl.protocol.frame.HsrpFrame;

/**
 * Against captures of real routers, which are not part of the project. They are looked for in the directory of system
 * property {@code hsrp.captures} or environment variable {@code HSRP_CAPTURES}; without them this is skipped.
 */
class CaptureTest {
    private static final int ADVERTISE_RESERVED_AT = 12;

    private static List<PcapFile.Captured> capture(final String name) throws IOException {
        return PcapFile.read(file("tcpdump-bsd3", name + ".pcap"));
    }

    private static Path file(final String directory, final String name) {
        final var configured = System.getProperty("hsrp.captures", System.getenv("HSRP_CAPTURES"));
        final var file = Path.of(configured == null ? "../../shared/captures" : configured, directory,
            name);
        assumeTrue(Files.isReadable(file), () -> "No capture " + file.toAbsolutePath().normalize());
        return file;
    }

    private static Frame.HsrpPacket packet(final PcapFile.Captured captured) {
        return assertInstanceOf(Frame.HsrpPacket.class, FrameParser.parse(captured.octets()),
            () -> "frame " + captured.number());
    }

    private static DecodeResult.Messages messages(final Frame.HsrpPacket packet) {
        return assertInstanceOf(DecodeResult.Messages.class,
            HsrpDecoder.decode(packet.version(), packet.payload()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HSRP_coup", "HSRP_election", "HSRP_failover"})
    void framesComeBackAsTheyWere(final String name) throws IOException {
        for (var captured : capture(name)) {
            final var packet = packet(captured);
            final var messages = messages(packet);
            assertEquals(1, messages.groups().size() + messages.interfaces().size());
            for (var group : messages.groups()) {
                assertTrue(Authenticator.DEFAULT.accepts(group));
                assertTrue(group.message().hasValidTimers());
                final var payload = HsrpEncoder.encode(group.message(), Authenticator.DEFAULT,
                    packet.sourceAddress());
                assertArrayEquals(captured.octets(), HsrpFrame.encode(packet.source(), packet.vlanId(),
                    packet.sourceAddress(), packet.version(), payload), () -> "frame " + captured.number());
            }
            for (var message : messages.interfaces()) {
                final var payload = new byte[packet.payload().remaining()];
                packet.payload().get(payload);
                // real routers leave garbage behind
                Arrays.fill(payload, ADVERTISE_RESERVED_AT, payload.length, (byte) 0);
                assertArrayEquals(payload, HsrpEncoder.encode(message), () -> "frame " + captured.number());
            }
        }
    }

    /** docs/protocol.md sections 2.1 and 2.8: an election of two routers over IPv6, whose key was never told. */
    @Test
    void ipv6FramesComeBackUpToTheDigest() throws IOException {
        final var frames = PcapFile.readNg(file("ndpi-lgpl3", "hsrp2_ipv6.pcapng"));
        for (var captured : frames) {
            final var packet = packet(captured);
            final var messages = messages(packet);
            assertEquals(1, messages.groups().size() + messages.interfaces().size());
            for (var group : messages.groups()) {
                final var message = group.message();
                assertEquals(message.virtualAddress(), Ipv6Address.linkLocal(HsrpVersion.V2.virtualMac(
                    AddressFamily.IPV6, message.group())));
                assertEquals(packet.source(), message.state() == HsrpState.ACTIVE
                    ? HsrpVersion.V2.virtualMac(AddressFamily.IPV6, message.group()) : message.identifier());
                final var payload = HsrpEncoder.encode(message, Authenticator.md5(0, new byte[] { 1 }),
                    packet.sourceAddress());
                packet.payload().get(payload.length - KeyedMd5.DIGEST_LENGTH, payload,
                    payload.length - KeyedMd5.DIGEST_LENGTH, KeyedMd5.DIGEST_LENGTH);
                assertComesBack(captured, packet, payload);
            }
            for (var message : messages.interfaces()) {
                assertComesBack(captured, packet, HsrpEncoder.encode(message));
            }
        }
        assertEquals(36, frames.size());
    }

    private static void assertComesBack(final PcapFile.Captured captured, final Frame.HsrpPacket packet,
            final byte[] payload) {
        assertArrayEquals(captured.octets(), HsrpFrame.encode(packet.source(), packet.vlanId(),
            packet.sourceAddress(), packet.version(), payload), () -> "frame " + captured.number());
    }

    /** A weak router that hears all of it, but is not heard: it stays back, and knows in the end who does what. */
    @ParameterizedTest
    @CsvSource({
        "HSRP_coup, 192.168.0.10, 192.168.0.30",
        "HSRP_election, 192.168.0.10, 192.168.0.30",
        "HSRP_failover, 192.168.0.30, 192.168.0.20",
    })
    void listenerFollows(final String name, final String active, final String standby) throws IOException {
        final var clock = new VirtualClock();
        final var listener = new SimulatedRouter(clock, new Random(0), new RouterConfig(
            Ipv4Address.of("192.168.0.5"), 50, true, HelloTimers.DEFAULT, null, Behavior.MEASURED), (from, message) -> {
                // not heard
            });
        listener.start();
        for (var captured : capture(name)) {
            final var packet = packet(captured);
            clock.runUntil(captured.micros() / 1000);
            for (var group : messages(packet).groups()) {
                listener.handle(new Event.Received(group.message(), packet.sourceAddress()));
            }
        }
        final var state = listener.routerState();
        assertEquals(HsrpState.LISTEN, state.state());
        assertEquals(Ipv4Address.of(active), state.active().address());
        assertEquals(Ipv4Address.of(standby), state.standby().address());
        assertEquals(Ipv4Address.of("192.168.0.1"), state.learnedVirtualAddress());
        assertTrue(listener.changes().stream().noneMatch(change -> change.effect().to() == HsrpState.ACTIVE),
            () -> "changes: " + listener.changes());
    }
}
