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
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/**
 * What a host sees of its default gateway: one address with one MAC address that always answers.
 */
class HostViewIT extends LanTest {
    /** The reply to a ping of {@link AttackFrames}, from an address. */
    private static final String FIRST_REPLY = "icmp.type == 0 && icmp.ident == 1 && ip.src == ";

    HostViewIT() {
        super(Topology::oneSwitch);
    }

    @Test
    void onlyTheVirtualMacAnswersForTheVirtualAddress() {
        final var host = lan.host("h2");
        try (Capture capture = Capture.start(host.namespace(), LanHost.DEVICE,
                bed.lab().directory().resolve("arp.pcap"), "arp")) {
            bed.configure(lan, 2, true);
            askForTheGateway(host);
            lan.gateway("gw1").cutLink();
            askForTheGateway(host);
            bed.awaitActive("gw2");
            askForTheGateway(host);
            lan.gateway("gw1").restoreLink();
            bed.awaitRoles("gw1", "gw2");
            askForTheGateway(host);
            final var recording = capture.stop();
            assertEquals(List.of(Topology.VIRTUAL_MAC), recording.claimants(Topology.VIRTUAL_ADDRESS));
            final var replies = recording.arpClaims(Topology.VIRTUAL_ADDRESS).stream()
                .filter(claim -> claim.opcode() == 2).toList();
            assertTrue(replies.size() >= 4, () -> "too few answers: " + replies);
            assertTrue(replies.stream().allMatch(claim -> claim.frameMac().equals(Topology.VIRTUAL_MAC)),
                replies::toString);
        }
    }

    @Test
    void hostResolvesTheGatewayByQuestionsToAllAndToItAlone() {
        bed.configure(lan, 2, true);
        assertResolvesTheGateway(lan.host("h1"));
        lan.gateway("gw1").cutLink();
        bed.awaitActive("gw2");
        assertResolvesTheGateway(lan.host("h1"));
    }

    @Test
    void virtualAddressAnswersPings() {
        bed.configure(lan, 2, true);
        assertTrue(lan.host("h1").ping(Topology.VIRTUAL_ADDRESS, 20));
        bed.hsrp().switchover(TestBed.LAN, TestBed.GROUP, "gw2");
        bed.awaitRoles("gw2", "gw1");
        assertTrue(lan.host("h1").ping(Topology.VIRTUAL_ADDRESS, 20));
    }

    /** They need several frames. */
    @Test
    void virtualAddressesAnswerLargePingsWhetherThereIsAControllerOrNot() {
        bed.configureBothFamilies(lan);
        final var host = lan.host("h1");
        assertAnswersLargePings(host);
        bed.controller().kill();
        assertAnswersLargePings(host);
    }

    private static void assertAnswersLargePings(final LanHost host) {
        for (var address : List.of(Topology.VIRTUAL_ADDRESS, Topology.VIRTUAL_IPV6_ADDRESS)) {
            for (int size : new int[] {3000, 20_000}) {
                assertTrue(host.ping(address, 5, size), address + " of " + size + " octets");
            }
        }
    }

    /** Its frames have tags with a priority and no VLAN, which belong where frames without a tag do. */
    @Test
    void hostThatTellsPrioritiesIsServed() {
        bed.configureBothFamilies(lan);
        final var host = lan.host("h1");
        final var mac = MacAddress.of(host.description().mac());
        final var frames = new AttackFrames(Ipv4Address.of(host.description().address()), mac);
        try (var sender = AttackProcess.at(host);
                var capture = Capture.start(host.namespace(), LanHost.DEVICE,
                    bed.lab().directory().resolve("priority.pcap"))) {
            Stream.of(frames.arpRequest(), frames.neighborSolicitation(), frames.ping(),
                frames.ping(Ipv4Address.of(Topology.SERVER_ADDRESS)))
                .forEach(frame -> sender.send(1, AttackFrames.withPriority(frame)));
            // All that it has caused is there when these are
            assertTrue(host.ping(Topology.SERVER_ADDRESS, 5));
            final var recording = capture.stop();
            // What is asked so is answered so; the host itself may ask too
            for (var answer : List.of("vlan.priority == 3 && arp.opcode == 2 && eth.dst == " + mac
                    + " && arp.src.proto_ipv4 == " + Topology.VIRTUAL_ADDRESS,
                    "vlan.priority == 3 && icmpv6.type == 136 && icmpv6.nd.na.target_address == "
                    + Topology.VIRTUAL_LINK_LOCAL, FIRST_REPLY + Topology.VIRTUAL_ADDRESS,
                    FIRST_REPLY + Topology.SERVER_ADDRESS)) {
                assertEquals(1, recording.fields(answer, "frame.number").size(), answer);
            }
        }
    }

    @Test
    void hostsStillReachEachOtherAndTheRealGateways() {
        bed.configure(lan, 2, true);
        assertTrue(lan.host("h1").ping("10.0.0.12", 5));
        assertTrue(lan.host("h1").ping("10.0.0.2", 5));
        assertTrue(lan.host("h1").ping("10.0.0.3", 5));
    }

    @Test
    void version1HasItsOwnVirtualMac() {
        bed.configure(lan, 1, true);
        askForTheGateway(lan.host("h1"), "00:00:0c:07:ac:0a");
    }

    private static void askForTheGateway(final LanHost host) {
        askForTheGateway(host, Topology.VIRTUAL_MAC);
    }

    private static void askForTheGateway(final LanHost host, final String expected) {
        host.forgetNeighbours();
        Await.until(TestBed.PATIENCE, "ping of the virtual address", () -> host.pings(Topology.VIRTUAL_ADDRESS));
        assertEquals(Optional.of(expected), host.neighbour(Topology.VIRTUAL_ADDRESS));
    }
}
