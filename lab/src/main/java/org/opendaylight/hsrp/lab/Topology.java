/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The description of a virtual LAN: switches, the gateways and hosts at their ports, and the trunks between them. The
 * LAN is 10.0.0.0/24 and 2001:db8::/64; every gateway has a second foot in 10.9.0.0/24 and 2001:db8:9::/64, where the
 * server is. Link-local addresses are those that follow from the MAC addresses.
 *
 * @param switches the switches
 * @param gateways the routers for which the controller speaks HSRP
 * @param peers routers that speak HSRP themselves, at trusted ports
 * @param hosts the hosts
 * @param trunks the cables between switches
 * @param uplinkSwitch the switch that the routers' second feet are at, each at a port of the same number and name as
 *        on the LAN; none if that is of no interest
 */
public record Topology(List<Switch> switches, List<Gateway> gateways, List<Gateway> peers, List<Host> hosts,
        List<Trunk> trunks, Optional<Switch> uplinkSwitch) {
    /** The address that the hosts have as default gateway. */
    public static final String VIRTUAL_ADDRESS = "10.0.0.1";
    /** The virtual MAC address of group 10, HSRP version 2. */
    public static final String VIRTUAL_MAC = "00:00:0c:9f:f0:0a";
    /** The virtual MAC address of IPv6 group 10. */
    public static final String VIRTUAL_IPV6_MAC = "00:05:73:a0:00:0a";
    /** The link-local address derived from it, which Router Advertisements make the hosts' default gateway. */
    public static final String VIRTUAL_LINK_LOCAL = "fe80::5:73ff:fea0:a";
    /** A virtual address in the LAN's prefix. */
    public static final String VIRTUAL_IPV6_ADDRESS = "2001:db8::1";
    /** The server behind the gateways. */
    public static final String SERVER_ADDRESS = "10.9.0.100";
    /** The same over IPv6. */
    public static final String SERVER_IPV6_ADDRESS = "2001:db8:9::100";

    private static final int FIRST_GATEWAY_PORT = 1;
    private static final int FIRST_HOST_PORT = 11;
    private static final int FIRST_TRUNK_PORT = 21;
    private static final int FIRST_PEER_PORT = 31;

    /**
     * A switch.
     *
     * @param name its name, and that of its bridge
     * @param datapathId its OpenFlow datapath id
     */
    public record Switch(String name, long datapathId) {
        /**
         * How OpenDaylight names the switch.
         *
         * @return its node-id
         */
        public String nodeId() {
            return "openflow:" + Long.toUnsignedString(datapathId);
        }
    }

    /**
     * A router at a port of a switch. The switch's port bears the name of the gateway.
     *
     * @param name its name
     * @param at name of its switch
     * @param port its OpenFlow port number
     * @param number last byte of its addresses: 10.0.0.N and 2001:db8::N (hexadecimal) on the LAN, 10.9.0.N and
     *        2001:db8:9::N behind it
     */
    public record Gateway(String name, String at, int port, int number) {
        public String address() {
            return "10.0.0." + number;
        }

        public String ipv6Address() {
            return "2001:db8::%x".formatted(number);
        }

        public String linkLocalAddress() {
            return "fe80::aff:fe00:%x".formatted(number);
        }

        public String mac() {
            return "02:00:0a:00:00:%02x".formatted(number);
        }

        public String uplinkAddress() {
            return "10.9.0." + number;
        }

        public String uplinkIpv6Address() {
            return "2001:db8:9::%x".formatted(number);
        }

        public String uplinkMac() {
            return "02:00:0a:09:00:%02x".formatted(number);
        }
    }

    /**
     * A host at a port of a switch. The switch's port bears the name of the host.
     *
     * @param name its name
     * @param at name of its switch
     * @param port its OpenFlow port number
     * @param number last byte of its address 10.0.0.N
     */
    public record Host(String name, String at, int port, int number) {
        public String address() {
            return "10.0.0." + number;
        }

        /**
         * The address that it makes itself when a router advertises the prefix of the LAN.
         *
         * @return the address
         */
        public String ipv6Address() {
            return "2001:db8::aff:fe00:%x".formatted(number);
        }

        public String mac() {
            return "02:00:0a:00:00:%02x".formatted(number);
        }
    }

    /**
     * A cable between two switches. On either switch the port bears the name of the other switch.
     *
     * @param left one switch
     * @param leftPort OpenFlow port number there
     * @param right the other switch
     * @param rightPort OpenFlow port number there
     */
    public record Trunk(String left, int leftPort, String right, int rightPort) {
    }

    /**
     * A port of a switch.
     *
     * @param node name of the switch
     * @param port its OpenFlow port number
     */
    public record Attachment(String node, int port) {
    }

    /**
     * One switch s1 (openflow:1) with gateways gw1 (port 1, 10.0.0.2) and gw2 (port 2, 10.0.0.3) and hosts h1
     * (10.0.0.11) and h2 (10.0.0.12).
     *
     * @return the description
     */
    public static Topology oneSwitch() {
        return oneSwitch(1);
    }

    /**
     * The same with another datapath id, for a controller that has seen others before.
     *
     * @param datapathId datapath id of s1
     * @return the description
     */
    public static Topology oneSwitch(final long datapathId) {
        return new Builder().node("s1", datapathId).gateway("gw1", "s1", 2).gateway("gw2", "s1", 3).host("h1", "s1", 11)
            .host("h2", "s1", 12).build();
    }

    /**
     * Two switches with a trunk: gw1 and h1 at s1 (openflow:1), gw2 and h2 at s2 (openflow:2).
     *
     * @return the description
     */
    public static Topology twoSwitches() {
        return twoSwitches(1);
    }

    /**
     * The same with other datapath ids, for a controller that has seen others before.
     *
     * @param datapathId datapath id of s1; s2 has the next
     * @return the description
     */
    public static Topology twoSwitches(final long datapathId) {
        return new Builder().node("s1", datapathId).node("s2", datapathId + 1).trunk("s1", "s2").gateway("gw1", "s1", 2)
            .gateway("gw2", "s2", 3).host("h1", "s1", 11).host("h2", "s2", 12).build();
    }

    /**
     * Three switches in a row: gw1 and h1 at s1, h2 at s2, gw2 and h3 at s3.
     *
     * @param datapathId datapath id of s1; the others have the next
     * @return the description
     */
    public static Topology threeSwitches(final long datapathId) {
        return new Builder().node("s1", datapathId).node("s2", datapathId + 1).node("s3", datapathId + 2)
            .trunk("s1", "s2").trunk("s2", "s3").gateway("gw1", "s1", 2).gateway("gw2", "s3", 3).host("h1", "s1", 11)
            .host("h2", "s2", 12).host("h3", "s3", 13).build();
    }

    /**
     * The one switch with a foreign router besides: r1 (port 31, 10.0.0.200).
     *
     * @param datapathId datapath id of s1
     * @return the description
     */
    public static Topology oneSwitchWithPeer(final long datapathId) {
        return new Builder().node("s1", datapathId).gateway("gw1", "s1", 2).gateway("gw2", "s1", 3)
            .peer("r1", "s1", 200).host("h1", "s1", 11).host("h2", "s1", 12).build();
    }

    /**
     * The one switch, and another one behind the gateways: s9.
     *
     * @param datapathId datapath id of s1; s9 has the next
     * @return the description
     */
    public static Topology oneSwitchWithUplinkSwitch(final long datapathId) {
        return new Builder().node("s1", datapathId).uplinkSwitch("s9", datapathId + 1).gateway("gw1", "s1", 2)
            .gateway("gw2", "s1", 3).host("h1", "s1", 11).host("h2", "s1", 12).build();
    }

    /**
     * Finds a switch.
     *
     * @param name its name
     * @return its description
     */
    public Switch node(final String name) {
        return switches.stream().filter(node -> node.name().equals(name)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No switch " + name));
    }

    /**
     * Finds the port to which a switch's first trunk leads.
     *
     * @param name name of the switch
     * @return the port of the neighbour
     */
    public Attachment attachmentOf(final String name) {
        return trunks.stream().filter(trunk -> trunk.left().equals(name) || trunk.right().equals(name)).findFirst()
            .map(trunk -> trunk.left().equals(name) ? new Attachment(trunk.right(), trunk.rightPort())
                : new Attachment(trunk.left(), trunk.leftPort()))
            .orElseThrow(() -> new IllegalArgumentException("No trunk leads to " + name));
    }

    /**
     * Finds a gateway.
     *
     * @param name its name
     * @return its description
     */
    public Gateway gateway(final String name) {
        return gateways.stream().filter(gateway -> gateway.name().equals(name)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No gateway " + name));
    }

    /**
     * Collects a description, and numbers the ports: gateways from 1, hosts from 11, trunks from 21, foreign routers
     * from 31 on each switch.
     */
    public static final class Builder {
        private final List<Switch> switches = new ArrayList<>();
        private final List<Gateway> gateways = new ArrayList<>();
        private final List<Gateway> peers = new ArrayList<>();
        private final List<Host> hosts = new ArrayList<>();
        private final List<Trunk> trunks = new ArrayList<>();
        private final Map<String, Integer> ports = new HashMap<>();
        private Optional<Switch> uplinkSwitch = Optional.empty();

        /**
         * Adds a switch.
         *
         * @param name its name
         * @param datapathId its OpenFlow datapath id
         * @return this
         */
        public Builder node(final String name, final long datapathId) {
            switches.add(new Switch(name, datapathId));
            return this;
        }

        /**
         * Puts a switch behind the gateways.
         *
         * @param name its name
         * @param datapathId its OpenFlow datapath id
         * @return this
         */
        public Builder uplinkSwitch(final String name, final long datapathId) {
            uplinkSwitch = Optional.of(new Switch(name, datapathId));
            return this;
        }

        /**
         * Adds a gateway.
         *
         * @param name its name
         * @param at name of its switch
         * @param number last byte of its addresses
         * @return this
         */
        public Builder gateway(final String name, final String at, final int number) {
            gateways.add(new Gateway(name, at, nextPort("gateway", at, FIRST_GATEWAY_PORT), number));
            return this;
        }

        /**
         * Adds a foreign router.
         *
         * @param name its name
         * @param at name of its switch
         * @param number last byte of its addresses
         * @return this
         */
        public Builder peer(final String name, final String at, final int number) {
            peers.add(new Gateway(name, at, nextPort("peer", at, FIRST_PEER_PORT), number));
            return this;
        }

        /**
         * Adds a host.
         *
         * @param name its name
         * @param at name of its switch
         * @param number last byte of its address
         * @return this
         */
        public Builder host(final String name, final String at, final int number) {
            hosts.add(new Host(name, at, nextPort("host", at, FIRST_HOST_PORT), number));
            return this;
        }

        /**
         * Adds a trunk.
         *
         * @param left one switch
         * @param right the other switch
         * @return this
         */
        public Builder trunk(final String left, final String right) {
            trunks.add(new Trunk(left, nextPort("trunk", left, FIRST_TRUNK_PORT), right,
                nextPort("trunk", right, FIRST_TRUNK_PORT)));
            return this;
        }

        /**
         * Ends the description.
         *
         * @return the description
         */
        public Topology build() {
            return new Topology(List.copyOf(switches), List.copyOf(gateways), List.copyOf(peers), List.copyOf(hosts),
                List.copyOf(trunks), uplinkSwitch);
        }

        private int nextPort(final String kind, final String at, final int first) {
            return ports.merge(kind + " " + at, first, (present, start) -> present + 1);
        }
    }
}
