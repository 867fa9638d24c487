/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Recorded frames, read with tshark: a decoder that shares nothing with ours.
 *
 * @param file the pcap file
 */
public record Recording(Path file) {
    /** Every message of HSRP, whether tshark can decode it or not. */
    private static final String HSRP_PORT = "(udp.port == 1985 || udp.port == 2029)";

    /**
     * One HSRP message, the same for both versions and address families.
     *
     * @param version 1 or 2
     * @param opcode 0 Hello, 1 Coup, 2 Resign
     * @param state the state as on the wire
     * @param group number of the group
     * @param priority the sender's priority
     * @param virtualAddress the virtual address
     * @param sourceMac MAC address it was sent from
     * @param source IP address it was sent from
     * @param destinationMac MAC address it was sent to
     * @param destination IP address it was sent to
     * @param ttl its time to live or hop limit
     */
    public record Hsrp(int version, int opcode, int state, int group, int priority, String virtualAddress,
            String sourceMac, String source, String destinationMac, String destination, int ttl) {
    }

    /**
     * One ARP message in which its sender claims an address.
     *
     * @param opcode 1 request, 2 reply
     * @param mac MAC address that it says the address has
     * @param frameMac MAC address that the frame was sent from
     */
    public record ArpClaim(int opcode, String mac, String frameMac) {
    }

    /**
     * One Neighbor Advertisement.
     *
     * @param mac MAC address that it says the address has; where it says none, as answers to unicast solicitations may,
     *        the one that the frame was sent from
     * @param frameMac MAC address that the frame was sent from
     * @param solicited whether it is an answer
     * @param router whether it says that it comes from a router
     */
    public record NeighborClaim(String mac, String frameMac, boolean solicited, boolean router) {
    }

    /**
     * One Router Advertisement.
     *
     * @param source address it was sent from: the default gateway it offers
     * @param frameMac MAC address that the frame was sent from
     * @param lifetime how long it may be used, in seconds; 0 if it must not be used any more
     * @param prefix the first prefix
     */
    public record RouterAdvertisement(String source, String frameMac, int lifetime, String prefix) {
    }

    /**
     * Reads fields of all matching frames.
     *
     * @param filter a display filter
     * @param fields names of the fields
     * @return a map for each frame; without the fields that it does not have
     */
    public List<Map<String, String>> fields(final String filter, final String... fields) {
        final var rows = new ArrayList<Map<String, String>>();
        for (var line : tshark(filter, "f", fields)) {
            final var values = line.split("\t", -1);
            final var row = new LinkedHashMap<String, String>();
            for (int i = 0; i < fields.length && i < values.length; i++) {
                if (!values[i].isEmpty()) {
                    row.put(fields[i], values[i]);
                }
            }
            rows.add(row);
        }
        return rows;
    }

    /**
     * Reads the HSRP messages, Hello, Coup and Resign.
     *
     * @return the messages in order
     */
    public List<Hsrp> hsrp() {
        return fields("hsrp.state || hsrp2.group_state_tlv", "hsrp.opcode", "hsrp.state", "hsrp.group",
            "hsrp.priority", "hsrp.virt_ip", "hsrp2.opcode", "hsrp2.state", "hsrp2.group", "hsrp2.priority",
            "hsrp2.virt_ip", "hsrp2.virt_ip_v6", "eth.src", "ip.src", "ipv6.src", "eth.dst", "ip.dst", "ipv6.dst",
            "ip.ttl", "ipv6.hlim")
            .stream().map(Recording::message).toList();
    }

    /**
     * Finds HSRP messages that tshark does not like: not decoded as HSRP, malformed, wrong checksum, or remarked upon.
     *
     * @return a line for each, with what tshark says
     */
    public List<String> hsrpComplaints() {
        return tshark(HSRP_PORT + " && (!hsrp || _ws.malformed || _ws.expert || ip.checksum.status == 0"
            + " || udp.checksum.status == 0 || hsrp.unknown_tlv)", "a", "frame.number", "_ws.col.Info",
            "_ws.expert.message", "frame.protocols");
    }

    /**
     * Finds Neighbor and Router Advertisements that tshark does not like: malformed, wrong checksum, or remarked upon.
     *
     * @return a line for each, with what tshark says
     */
    public List<String> advertisementComplaints() {
        return tshark("(icmpv6.type == 134 || icmpv6.type == 136) && (_ws.malformed || _ws.expert"
            + " || icmpv6.checksum.status == 0 || ipv6.hlim != 255)", "a", "frame.number", "_ws.col.Info",
            "_ws.expert.message", "frame.protocols");
    }

    /**
     * Reads the Neighbor Advertisements for an address.
     *
     * @param address the address
     * @return the advertisements in order
     */
    public List<NeighborClaim> neighborClaims(final String address) {
        return fields("icmpv6.nd.na.target_address == " + address, "icmpv6.opt.linkaddr", "eth.src",
            "icmpv6.nd.na.flag.s", "icmpv6.nd.na.flag.r").stream()
            .map(row -> new NeighborClaim(either(row, "icmpv6.opt.linkaddr", "eth.src"), row.get("eth.src"),
                isSet(row, "icmpv6.nd.na.flag.s"), isSet(row, "icmpv6.nd.na.flag.r"))).toList();
    }

    /**
     * Reads the Router Advertisements.
     *
     * @return the advertisements in order
     */
    public List<RouterAdvertisement> routerAdvertisements() {
        return fields("icmpv6.type == 134", "ipv6.src", "eth.src", "icmpv6.nd.ra.router_lifetime", "icmpv6.opt.prefix")
            .stream().map(row -> new RouterAdvertisement(row.get("ipv6.src"), row.get("eth.src"),
                number(row, "icmpv6.nd.ra.router_lifetime"), row.get("icmpv6.opt.prefix"))).toList();
    }

    /**
     * Reads the ARP messages that claim an address, requests as well as replies.
     *
     * @param address the address
     * @return the messages in order
     */
    public List<ArpClaim> arpClaims(final String address) {
        return fields("arp.src.proto_ipv4 == " + address, "arp.opcode", "arp.src.hw_mac", "eth.src").stream()
            .map(row -> new ArpClaim(Integer.decode(row.get("arp.opcode")), row.get("arp.src.hw_mac"),
                row.get("eth.src"))).toList();
    }

    /**
     * All MAC addresses that ever claimed an address.
     *
     * @param address the address
     * @return the MAC addresses
     */
    public List<String> claimants(final String address) {
        return List.copyOf(new TreeSet<>(arpClaims(address).stream().map(ArpClaim::mac).toList()));
    }

    private List<String> tshark(final String filter, final String occurrence, final String... fields) {
        Prerequisites.require("tshark");
        final var command = new ArrayList<>(List.of("tshark", "-r", file.toString(), "-o", "ip.check_checksum:TRUE",
            "-o", "udp.check_checksum:TRUE", "-Y", filter, "-T", "fields", "-E", "separator=/t", "-E",
            "occurrence=" + occurrence));
        for (var field : fields) {
            command.addAll(List.of("-e", field));
        }
        return Commands.run(command).lines().toList();
    }

    private static Hsrp message(final Map<String, String> row) {
        final var version = row.containsKey("hsrp2.opcode") ? 2 : 1;
        final var prefix = version == 2 ? "hsrp2." : "hsrp.";
        return new Hsrp(version, number(row, prefix + "opcode"), number(row, prefix + "state"),
            number(row, prefix + "group"), number(row, prefix + "priority"),
            either(row, prefix + "virt_ip", prefix + "virt_ip_v6"), row.get("eth.src"),
            either(row, "ip.src", "ipv6.src"), row.get("eth.dst"), either(row, "ip.dst", "ipv6.dst"),
            Integer.decode(either(row, "ip.ttl", "ipv6.hlim")));
    }

    private static String either(final Map<String, String> row, final String one, final String other) {
        return row.containsKey(one) ? row.get(one) : row.get(other);
    }

    private static boolean isSet(final Map<String, String> row, final String flag) {
        return List.of("1", "True").contains(row.get(flag));
    }

    private static int number(final Map<String, String> row, final String field) {
        return Integer.decode(row.getOrDefault(field, "-1"));
    }
}
