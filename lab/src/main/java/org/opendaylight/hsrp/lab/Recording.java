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
    /** Every message of HSRP over IPv4, whether tshark can decode it or not. */
    private static final String HSRP_PORT = "udp.port == 1985";

    /**
     * One HSRP message, the same for both versions.
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
     * @param ttl its time to live
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
            "hsrp2.virt_ip", "eth.src", "ip.src", "eth.dst", "ip.dst", "ip.ttl")
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
            number(row, prefix + "group"), number(row, prefix + "priority"), row.get(prefix + "virt_ip"),
            row.get("eth.src"), row.get("ip.src"), row.get("eth.dst"), row.get("ip.dst"), number(row, "ip.ttl"));
    }

    private static int number(final Map<String, String> row, final String field) {
        return Integer.decode(row.getOrDefault(field, "-1"));
    }
}
