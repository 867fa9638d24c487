/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.frame.ArpFrame;
import org.opendaylight.hsrp.impl.protocol.frame.HsrpFrame;
import org.opendaylight.hsrp.impl.protocol.frame.NeighborAdvertisement;
import org.opendaylight.hsrp.impl.protocol.frame.RouterAdvertisement;
import org.opendaylight.hsrp.impl.protocol.frame.RouterParameters;

/**
 * What must hold at each moment of a guarded LAN: nobody gets a frame past the switch that has the virtual MAC address
 * as source, is HSRP, or claims a virtual address; the same from a trunk gets everywhere; and what looks like it but is
 * not is nobody's business.
 */
final class GuardProof {
    private static final long HOST_PORT = RandomLan.HOST_PORT;
    private static final int OTHER_VLAN = 99;
    private static final MacAddress VIRTUAL_MAC = RandomLan.VIRTUAL_MAC;
    private static final MacAddress HOST_MAC = RandomLan.HOST_MAC;
    private static final Ipv4Address ADDRESS = Ipv4Address.of("10.0.0.66");
    private static final Ipv6Address IPV6 = Ipv6Address.of("fe80::66");
    private static final Ipv6Address OTHER_IPV6 = Ipv6Address.of("fe80::67");

    private static final String ROUTER = "Router Advertisement of a router of its own";

    private final RandomLan lan;
    /** By what they try. */
    private final Map<String, byte[]> attacks = new TreeMap<>();
    /** By what they are. */
    private final Map<String, byte[]> harmless = new TreeMap<>();

    GuardProof(final RandomLan lan) {
        this.lan = lan;
        final var vlan = lan.vlan();
        for (var version : HsrpVersion.values()) {
            attacks.put("HSRP " + version, HsrpFrame.encode(HOST_MAC, vlan, ADDRESS, version, new byte[60]));
            harmless.put("HSRP of another VLAN, " + version,
                HsrpFrame.encode(HOST_MAC, OTHER_VLAN, ADDRESS, version, new byte[60]));
        }
        attacks.put("HSRP for IPv6", HsrpFrame.encode(HOST_MAC, vlan, IPV6, HsrpVersion.V2, new byte[60]));
        attacks.put("replayed Hello", HsrpFrame.encode(VIRTUAL_MAC, vlan, Ipv4Address.of("10.0.0.2"), HsrpVersion.V2,
            new byte[60]));
        for (var destination : List.of(MacAddress.BROADCAST, HOST_MAC, VIRTUAL_MAC,
                lan.gateways().getFirst().mac())) {
            attacks.put("virtual MAC address as source, to " + destination, plain(VIRTUAL_MAC, destination));
        }
        attacks.put("MAC address of another group as source",
            plain(MacAddress.of("00:00:0c:9f:ff:ff"), MacAddress.BROADCAST));
        attacks.put("gratuitous ARP", ArpFrame.gratuitous(vlan, HOST_MAC, RandomLan.VIRTUAL_ADDRESS,
            MacAddress.BROADCAST));
        attacks.put("ARP request in the name of the virtual address", ArpFrame.probe(vlan, HOST_MAC,
            RandomLan.VIRTUAL_ADDRESS, MacAddress.BROADCAST, ADDRESS));
        attacks.put("Neighbor Advertisement", NeighborAdvertisement.unsolicited(vlan, HOST_MAC,
            RandomLan.VIRTUAL_IPV6));
        attacks.put("Router Advertisement", RouterAdvertisement.encode(vlan, HOST_MAC, RandomLan.VIRTUAL_IPV6, 1800,
            RouterParameters.DEFAULTS, List.of()));
        attacks.put(ROUTER, RouterAdvertisement.encode(vlan, HOST_MAC, IPV6, 1800, RouterParameters.DEFAULTS,
            List.of()));
        harmless.put("virtual MAC address of another version", plain(MacAddress.of("00:00:0c:07:ac:0a"), HOST_MAC));
        harmless.put("gratuitous ARP for an own address", ArpFrame.gratuitous(vlan, HOST_MAC, ADDRESS,
            MacAddress.BROADCAST));
        harmless.put("ARP request for another host", ArpFrame.probe(vlan, HOST_MAC, ADDRESS, MacAddress.BROADCAST,
            Ipv4Address.of("10.0.0.67")));
        harmless.put("Neighbor Advertisement of an own address", NeighborAdvertisement.unsolicited(vlan, HOST_MAC,
            OTHER_IPV6));
        harmless.put("gratuitous ARP of another VLAN", ArpFrame.gratuitous(OTHER_VLAN, HOST_MAC,
            RandomLan.VIRTUAL_ADDRESS, MacAddress.BROADCAST));
    }

    /** Asserts that nothing gets past a switch that must not. */
    void assertHolds(final NodeId node) {
        if (lan.isGuarded()) {
            final var gateways = lan.gateways().stream().filter(gateway -> gateway.node().equals(node))
                .flatMap(gateway -> gateway.ports().stream()).toList();
            attacks.forEach((attack, frame) -> {
                assertDenied(node, HOST_PORT, attack, frame);
                // That gateways speak HSRP is their right, and that they are routers
                if (!attack.startsWith("HSRP") && !attack.equals(ROUTER)) {
                    gateways.forEach(port -> assertDenied(node, port, attack, frame));
                }
            });
        }
        harmless.forEach((what, frame) -> lan.assertUntouched(node, what, frame));
    }

    /** Asserts that nobody but a gateway that is configured can send from its own MAC address. */
    void assertStationsAreSafe(final NodeId node) {
        if (!lan.isGuarded()) {
            return;
        }
        for (var station : lan.present()) {
            for (var destination : List.of(MacAddress.BROADCAST, HOST_MAC, VIRTUAL_MAC, station.mac())) {
                final var frame = plain(station.mac(), destination);
                final var what = "the MAC address of " + station + " as source, to " + destination + ",";
                assertDenied(node, HOST_PORT, what, frame);
                lan.gateways().stream().filter(other -> other.node().equals(node) && !other.equals(station))
                    .forEach(other -> other.ports().forEach(port -> assertDenied(node, port, what, frame)));
            }
        }
    }

    private void assertDenied(final NodeId node, final long port, final String attack, final byte[] frame) {
        assertEquals(List.of(), lan.from(new SwitchPort(node, port), frame).stream()
            .filter(exit -> exit.port() != SimulatedSwitch.CONTROLLER).toList(),
            () -> attack + " gets past port " + port + " of " + node + lan);
    }

    /** What the active gateway's switch tells the LAN gets to the hosts of the next one, and so what gateways say. */
    void assertPassesAnnouncements() {
        if (!lan.isNormal()) {
            return;
        }
        final var frames = new ArrayList<byte[]>();
        frames.add(ArpFrame.gratuitous(lan.vlan(), VIRTUAL_MAC, RandomLan.VIRTUAL_ADDRESS, MacAddress.BROADCAST));
        lan.present().forEach(gateway -> frames.add(plain(gateway.mac(), MacAddress.BROADCAST)));
        final var ends = new ArrayList<SwitchPort>();
        lan.links().forEach(ends::addAll);
        ends.removeAll(lan.down());
        frames.forEach(frame -> ends.forEach(end -> assertFalse(lan.from(end, frame).stream()
            .filter(exit -> exit.node().equals(end.node()) && exit.port() == HOST_PORT).toList().isEmpty(),
            () -> "an announcement that comes by " + end + " is kept from hosts" + lan)));
        lan.present().stream().filter(lan::isUp).forEach(gateway -> assertEquals(1, lan.portsUp(gateway)
            .filter(port -> lan.from(port, plain(gateway.mac(), MacAddress.BROADCAST)).stream()
                .anyMatch(exit -> exit.port() == HOST_PORT)).count(), () -> gateway + " cannot speak" + lan));
    }

    private byte[] plain(final MacAddress source, final MacAddress destination) {
        return lan.header(source, destination).putShort((short) 0x88b5).array();
    }
}
