/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendaylight.hsrp.lab.Recording.Hsrp;

/**
 * What goes over the wire, judged by tshark, which shares nothing with our encoder.
 */
class WireFormatIT extends LanTest {
    private static final int HELLO = 0;
    private static final int COUP = 1;
    private static final int RESIGN = 2;


    WireFormatIT() {
        super(Topology::oneSwitch);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void tsharkDecodesEveryMessageWithoutComplaint(final int version) {
        try (Capture capture = Capture.start(lan.host("h2").namespace(), LanHost.DEVICE,
                bed.lab().directory().resolve("hsrp" + version + ".pcap"), "udp", "port", "1985")) {
            bed.configure(lan, version, true);
            // The active gateway fails and, preempting, returns with a Coup
            lan.gateway("gw1").cutLink();
            bed.awaitActive("gw2");
            lan.gateway("gw1").restoreLink();
            bed.awaitRoles("gw1", "gw2");
            // A group that is given up resigns
            bed.hsrp().setEnabled(TestBed.LAN, TestBed.GROUP, false);
            bed.hsrp().awaitGroup(TestBed.LAN, TestBed.GROUP, TestBed.PATIENCE, "nobody active",
                group -> group.active().isEmpty());
            final var recording = capture.stop();
            assertEquals(List.of(), recording.hsrpComplaints());
            judge(recording.hsrp(), version);
        }
    }

    private static void judge(final List<Hsrp> messages, final int version) {
        assertEquals(Set.of(HELLO, COUP, RESIGN), messages.stream().map(Hsrp::opcode).collect(Collectors.toSet()));
        assertAll(messages, "version", message -> message.version() == version);
        assertAll(messages, "group", message -> message.group() == TestBed.GROUP);
        assertAll(messages, "TTL", message -> message.ttl() == (version == 1 ? 1 : 255));
        assertAll(messages, "virtual address", message -> message.virtualAddress().equals(Topology.VIRTUAL_ADDRESS));
        assertAll(messages, "own address", message -> Set.of("10.0.0.2", "10.0.0.3").contains(message.source()));
        assertAll(messages, "multicast address",
            message -> message.destination().equals(version == 1 ? "224.0.0.2" : "224.0.0.102"));
        assertAll(messages, "multicast MAC",
            message -> message.destinationMac().equals(version == 1 ? "01:00:5e:00:00:02" : "01:00:5e:00:00:66"));
        // The active router speaks from the virtual MAC address, all others from their own
        final int active = version == 1 ? 16 : 6;
        final var virtualMac = version == 1 ? "00:00:0c:07:ac:0a" : Topology.VIRTUAL_MAC;
        assertAll(messages, "source MAC", message -> message.opcode() != HELLO
            || message.state() == active == message.sourceMac().equals(virtualMac));
    }

    private static void assertAll(final List<Hsrp> messages, final String what, final Predicate<Hsrp> condition) {
        assertTrue(messages.stream().allMatch(condition),
            () -> what + ": " + messages.stream().filter(condition.negate()).toList());
    }
}
