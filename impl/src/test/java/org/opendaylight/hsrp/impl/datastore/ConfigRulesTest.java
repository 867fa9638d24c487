/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.opendaylight.hsrp.impl.datastore.TestLan.lan;
import static org.opendaylight.hsrp.impl.datastore.TestLan.office;
import static org.opendaylight.hsrp.impl.datastore.TestLan.plant;
import static org.opendaylight.hsrp.impl.protocol.AddressFamily.IPV4;
import static org.opendaylight.hsrp.impl.protocol.AddressFamily.IPV6;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opendaylight.hsrp.impl.engine.config.DampeningConfig;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;

class ConfigRulesTest {
    private static final String FURTHER = ", or give the gateways a secondary-address in a further subnet";

    static Stream<Arguments> invalid() {
        return Stream.of(
            // Switches and ports
            refused("lan \"a\" node \"openflow:01\": the datapath identifier has leading zeros, so no switch is"
                + " meant; write openflow:1", lan("a").node("openflow:01")),
            refused("lan \"a\" node \"openflow:18446744073709551616\": the datapath identifier does not fit in 64"
                + " bits; write the datapath identifier of the switch in decimal",
                lan("a").node("openflow:18446744073709551616")),
            refused("lan \"a\" node \"openflow:1\": trusted-port 0 is not the number of a port; give the OpenFlow"
                + " port number, 1..4294967040 without leading zeros, or the port's name",
                lan("a").node("openflow:1", "0")),
            refused("lan \"a\" node \"openflow:1\": trusted-port 07 has leading zeros, so no port is meant; give the"
                + " OpenFlow port number, 1..4294967040 without leading zeros, or the port's name",
                lan("a").node("openflow:1", "07")),
            refused("lan \"office\" gateway \"gw3\": port 99999999999999999999 is not the number of a port; give the"
                + " OpenFlow port number, 1..4294967040 without leading zeros, or the port's name",
                office().gateway("gw3", "openflow:1", "99999999999999999999", "02:00:00:00:00:03", null, 24)),

            // Gateways
            refused("lan \"office\" gateway \"gw3\": its switch openflow:2 is not in the node list of the LAN; add a"
                + " node openflow:2 to the LAN or correct the gateway's node-id",
                office().gateway("gw3", "openflow:2", "3", "02:00:00:00:00:03", null, 24)),
            refused("lan \"office\" gateway \"gw2\": its port 2 is also a trusted-port of node \"openflow:1\"; remove"
                + " the trusted-port, since HSRP is accepted from a gateway's port anyway, or correct the gateway's"
                + " port",
                office().node("openflow:1", "2", "eth9")),
            refused("lan \"office\" gateway \"gw2\": its bond-port eth9 is also a trusted-port of node"
                + " \"openflow:1\"; remove the trusted-port, since HSRP is accepted from a gateway's port anyway, or"
                + " correct the gateway's bond-port",
                office().node("openflow:1", "eth9").bond("gw2", "eth9")),
            refused("lan \"office\" gateway \"gw2\": its bond-port 2 is also its port; give each member of the bond"
                + " once, one of them as port and the others as bond-port", office().bond("gw2", "3", "2")),
            refused("lan \"office\" gateway \"gw2\": its bond-port 3 is given twice; give each member of the bond"
                + " once, one of them as port and the others as bond-port", office().bond("gw2", "3", "4", "3")),
            refused("lan \"office\" gateway \"gw2\": its bond-port 8 is also a port of gateway \"gw1\", whose other"
                + " ports are not the same; give a port to one bond only; gateways behind one bond have the same port"
                + " and bond-port", office().bond("gw1", "8").bond("gw2", "8")),
            refused("lan \"office\" gateway \"gw2\": its port 2 is also a port of gateway \"gw1\", whose other"
                + " ports are not the same; give a port to one bond only; gateways behind one bond have the same port"
                + " and bond-port", office().bond("gw1", "2")),
            refused("lan \"office\" gateway \"gw2\": bond-port 03 has leading zeros, so no port is meant; give the"
                + " OpenFlow port number, 1..4294967040 without leading zeros, or the port's name",
                office().bond("gw2", "03")),
            refused("lan \"office\" gateway \"gw2\": its dampening suppress-threshold 1000 is not above the"
                + " reuse-threshold 1000; choose a suppress-threshold of about twice the reuse-threshold",
                office().dampening("gw2", new DampeningConfig(true, 5_000, 1_000, 1_000, 20_000))),
            refused("lan \"office\" gateway \"gw2\": its dampening max-suppress-time 4000 ms is below the half-life"
                + " 5000 ms: it would never be held down; choose a max-suppress-time of about four times the half-life",
                office().dampening("gw2", new DampeningConfig(true, 5_000, 1_000, 2_000, 4_000))),
            refused("lan \"office\" gateway \"gw3\": mac-address 00:00:00:00:00:00 is not an address that an"
                + " interface can have; give the MAC address of the gateway's interface on this LAN",
                office().gateway("gw3", "openflow:1", "3", "00:00:00:00:00:00", null, 24)),
            refused("lan \"office\" gateway \"gw3\": mac-address 02:00:00:00:00:01 is also that of gateway \"gw1\" at"
                + " the same port 1 of openflow:1; give each gateway the MAC address of its own interface on this LAN",
                office().gateway("gw3", "openflow:1", "1", "02:00:00:00:00:01", null, 24)),
            refused("lan \"office\" gateway \"gw3\": mac-address 02:00:00:00:00:01 is also that of gateway \"gw1\";"
                + " give each gateway the MAC address of its own interface on this LAN",
                office().gateway("gw3", "openflow:1", "3", "02:00:00:00:00:01", null, 24)),
            refused("lan \"office\" gateway \"gw3\": ipv4-address 10.0.0.3 is also that of gateway \"gw2\"; give each"
                + " gateway its own address",
                office().gateway("gw3", "openflow:1", "3", "02:00:00:00:00:03", "10.0.0.3", 24)),
            refused("lan \"office\" gateway \"gw3\": ipv4-address 10.0.0.0 is the network address of its subnet"
                + " 10.0.0.0/24; correct ipv4-address or ipv4-prefix-length",
                office().gateway("gw3", "openflow:1", "3", "02:00:00:00:00:03", "10.0.0.0", 24)),
            refused("lan \"office\" gateway \"gw3\": ipv4-address 10.0.0.7 is the broadcast address of its subnet"
                + " 10.0.0.4/30; correct ipv4-address or ipv4-prefix-length",
                office().gateway("gw3", "openflow:1", "3", "02:00:00:00:00:03", "10.0.0.7", 30)),

            // Groups
            refused("lan \"office\" group ipv4 256: number 256 is above 255, the highest in HSRP version 1; choose a"
                + " number from 0 to 255, or set the LAN's version to 2", office().version1().group(256, null)),
            refused("lan \"office\" group ipv4 1: hold-time 3000 ms is not greater than hello-interval 3000 ms;"
                + " choose a hold-time of about three times the hello-interval",
                office().groupWithTimers(1, 3000, 3000)),
            refused("lan \"office\" group ipv4 1: hold-time 10000 ms is not greater than hello-interval 20000 ms;"
                + " choose a hold-time of about three times the hello-interval",
                office().groupWithTimers(1, 20_000, 10_000)),
            refused("lan \"office\" group ipv4 1: virtual-mac-address 00:00:00:00:00:00 is not an address that an"
                + " interface can have; choose another one, or leave it out to have the well-known one of the group",
                office().groupWithMac(1, "00:00:00:00:00:00")),

            // Members
            refused("lan \"office\" group ipv4 1 member \"gw9\": there is no gateway \"gw9\" on this LAN; add the"
                + " gateway to this LAN, or name one of its gateways", office().group(1, "10.0.0.1", "gw9")),
            refused("lan \"office\" group ipv4 1 member \"gw3\": there is no gateway \"gw3\" on this LAN, only on lan"
                + " \"plant\"; add the gateway to this LAN, or name one of its gateways",
                office().group(1, "10.0.0.1", "gw3"), plant().vlan(20)),
            refused("lan \"office\" group ipv4 1 member \"gw3\": gateway \"gw3\" has no ipv4-address; give the"
                + " gateway its ipv4-address, or remove the member",
                office().gateway("gw3", "openflow:1", "3", "02:00:00:00:00:03", null, 24)
                    .group(1, "10.0.0.1", "gw1", "gw3")),
            refused("lan \"office\" group ipv4 1 member \"gw3\": gateway \"gw3\" is in the subnet 10.0.1.0/24, but"
                + " gateway \"gw1\" of the same group in 10.0.0.0/24; correct the gateways' ipv4-address or"
                + " ipv4-prefix-length, or remove the member",
                office().gateway("gw3", "openflow:1", "3", "02:00:00:00:00:03", "10.0.1.2", 24)
                    .group(1, "10.0.0.1", "gw1", "gw3")),
            refused("lan \"office\" group ipv4 1 member \"gw3\": gateway \"gw3\" is in the subnet 10.0.0.0/16, but"
                + " gateway \"gw1\" of the same group in 10.0.0.0/24; correct the gateways' ipv4-address or"
                + " ipv4-prefix-length, or remove the member",
                office().gateway("gw3", "openflow:1", "3", "02:00:00:00:00:03", "10.0.0.4", 16)
                    .group(1, "10.0.0.1", "gw1", "gw3")),

            // Virtual addresses
            refused("lan \"office\" group ipv4 10: virtual-address 10.1.0.1 is outside the subnet 10.0.0.0/24 of"
                + " gateway \"gw1\"; choose an address in that subnet or correct the gateway's ipv4-address or"
                + " ipv4-prefix-length" + FURTHER,
                office().group(10, "10.1.0.1", "gw1", "gw2")),
            refused("lan \"office\" group ipv4 1: virtual-address 10.0.0.0 is the network address of the subnet"
                + " 10.0.0.0/24 of gateway \"gw1\"; choose another address in that subnet or correct the gateway's"
                + " ipv4-prefix-length", office().group(1, "10.0.0.0", "gw1")),
            refused("lan \"office\" group ipv4 1: virtual-address 10.0.0.255 is the broadcast address of the subnet"
                + " 10.0.0.0/24 of gateway \"gw1\"; choose another address in that subnet or correct the gateway's"
                + " ipv4-prefix-length", office().group(1, "10.0.0.255", "gw1")),
            refused("lan \"office\" group ipv4 1: virtual-address 10.0.0.3 is gateway \"gw2\"'s own ipv4-address;"
                + " choose an address that no router of the LAN has", office().group(1, "10.0.0.3", "gw1")),
            refused("lan \"office\" group ipv4 2: virtual-address 10.0.0.1 is also that of group ipv4 1; choose"
                + " another address, or disable one of the groups", office().group(1, "10.0.0.1").group(2, "10.0.0.1")),

            // Secondary addresses
            refused("lan \"office\" group ipv4 1: secondary-address 10.0.0.21 needs a virtual-address that Hellos"
                + " carry; configure virtual-address, or remove the secondary-address",
                office().group(1, null, "gw1").secondary(IPV4, 1, "10.0.0.21")),
            refused("lan \"office\" group ipv4 1: secondary-address 10.0.1.21 is outside the subnet 10.0.0.0/24 of"
                + " gateway \"gw1\"; choose an address in that subnet or correct the gateway's ipv4-address or"
                + " ipv4-prefix-length" + FURTHER,
                office().group(1, "10.0.0.1", "gw1").secondary(IPV4, 1, "10.0.1.21")),
            refused("lan \"office\" group ipv4 1: secondary-address 10.0.2.21 is outside the subnets [10.0.0.0/24,"
                + " 10.0.1.0/25] of its gateways; choose an address in that subnet or correct the gateway's"
                + " ipv4-address or ipv4-prefix-length" + FURTHER, office().also("gw1", "10.0.1.2", 25)
                    .group(1, "10.0.0.1", "gw1").secondary(IPV4, 1, "10.0.2.21")),
            refused("lan \"office\" group ipv4 1: secondary-address 10.0.1.2 is gateway \"gw1\"'s own ipv4-address;"
                + " choose an address that no router of the LAN has", office().also("gw1", "10.0.1.2", 24)
                    .group(1, "10.0.0.1", "gw1").secondary(IPV4, 1, "10.0.1.2")),
            refused("lan \"office\" gateway \"gw2\": secondary-address 10.0.1.2 is also that of gateway \"gw1\"; give"
                + " each gateway its own addresses", office().also("gw1", "10.0.1.2", 24).also("gw2", "10.0.1.2", 24)),
            refused("lan \"office\" gateway \"gw3\": secondary-address 10.0.1.2 needs an ipv4-address, from which"
                + " Hellos come; configure ipv4-address, or remove the secondary-address", office()
                    .gateway("gw3", "openflow:1", "3", "02:00:00:00:00:03", null, 24).also("gw3", "10.0.1.2", 24)),
            refused("lan \"office\" gateway \"gw1\": secondary-address 10.0.1.0 is the network address of its subnet"
                + " 10.0.1.0/24; correct address or prefix-length", office().also("gw1", "10.0.1.0", 24)),
            refused("lan \"office\" gateway \"gw1\": secondary-address 10.0.0.130 is in the subnet 10.0.0.128/25, which"
                + " overlaps the subnet 10.0.0.0/24 of its ipv4-address; remove it, or correct a prefix length",
                office().also("gw1", "10.0.0.130", 25)),
            refused("lan \"office\" group ipv4 1: secondary-address 10.0.0.3 is gateway \"gw2\"'s own ipv4-address;"
                + " choose an address that no router of the LAN has",
                office().group(1, "10.0.0.1", "gw1").secondary(IPV4, 1, "10.0.0.3")),
            refused("lan \"office\" group ipv4 1: secondary-address 10.0.0.1 is given twice; remove one of the two",
                office().group(1, "10.0.0.1", "gw1").secondary(IPV4, 1, "10.0.0.1")),
            refused("lan \"office\" group ipv4 2: secondary-address 10.0.0.1 is also that of group ipv4 1; choose"
                + " another address, or disable one of the groups",
                office().group(1, "10.0.0.1").group(2, "10.0.0.22").secondary(IPV4, 2, "10.0.0.1")),
            refused("lan \"office\" group ipv4 1: virtual-prefix 2001:db8::1/64 is in an IPv4 group; remove it, or"
                + " configure a group of address-family ipv6",
                office().group(1, "10.0.0.1").secondary(IPV4, 1, "2001:db8::1/64")),
            refused("lan \"office\" group ipv4 1: virtual-address fe80::1 is not an IPv4 address; choose an IPv4"
                + " address, or make it a group of address-family ipv6",
                office().group(1, null).virtualAddress(IPV4, 1, Ipv6Address.of("fe80::1"))),

            // IPv6
            refused("lan \"office\" group ipv6 1: HSRP version 1 has no IPv6 groups; set the LAN's version to 2, or"
                + " remove the group", office().version1().groupIpv6(1, null)),
            refused("lan \"office\" group ipv6 1 member \"gw1\": gateway \"gw1\" has no ipv6-link-local-address; give"
                + " the gateway its ipv6-link-local-address, or remove the member",
                office().groupIpv6(1, null, "gw1")),
            refused("lan \"office\" gateway \"gw2\": ipv6-link-local-address fe80::2 is also that of gateway \"gw1\";"
                + " give each gateway its own address",
                office().linkLocal("gw1", "fe80::2").linkLocal("gw2", "fe80::2")),
            refused("lan \"office\" group ipv6 1: virtual-address 10.0.0.1 is not an IPv6 link-local address; choose an"
                + " address in fe80::/10, or leave it out to have the one derived from the virtual MAC address",
                office().groupIpv6(1, null).virtualAddress(IPV6, 1, Ipv4Address.of("10.0.0.1"))),
            refused("lan \"office\" group ipv6 1: virtual-address fe80::2 is gateway \"gw1\"'s own"
                + " ipv6-link-local-address; choose an address that no router of the LAN has",
                office().linkLocal("gw1", "fe80::2").groupIpv6(1, "fe80::2", "gw1")),
            refused("lan \"office\" group ipv6 1: virtual-address fe80::5:73ff:fea0:1 is gateway \"gw1\"'s own"
                + " ipv6-link-local-address; choose another virtual-address, or correct the gateway's address",
                office().linkLocal("gw1", "fe80::5:73ff:fea0:1").groupIpv6(1, null, "gw1")),
            refused("lan \"office\" group ipv6 2: virtual-address fe80::1 is also that of group ipv6 1; choose another"
                + " address, or disable one of the groups", office().groupIpv6(1, "fe80::1").groupIpv6(2, "fe80::1")),
            refused("lan \"office\" group ipv6 1: secondary-address 10.0.0.21 is in an IPv6 group; remove it, or"
                + " configure a virtual-prefix instead",
                office().groupIpv6(1, null).secondary(IPV6, 1, "10.0.0.21")),
            refused("lan \"office\" group ipv6 1: virtual-prefix 2001:db8::/64 is the address that all routers of the"
                + " prefix have; choose another address in the prefix, e.g. the one that ends with 1",
                office().groupIpv6(1, null).secondary(IPV6, 1, "2001:db8::/64")),
            refused("lan \"office\" group ipv6 1: virtual-prefix 2001:db8::1/48 is given twice; remove one of the two",
                office().groupIpv6(1, null).secondary(IPV6, 1, "2001:db8::1/64", "2001:db8::1/48")),
            refused("lan \"office\" group ipv6 2: virtual-prefix 2001:db8::1/64 is also that of group ipv6 1; choose"
                + " another address, or disable one of the groups",
                office().groupIpv6(1, null).secondary(IPV6, 1, "2001:db8::1/64")
                    .groupIpv6(2, null).secondary(IPV6, 2, "2001:db8::1/64")),
            refused("lan \"office\" group ipv6 1: its well-known virtual MAC address 00:05:73:a0:00:01 is gateway"
                + " \"gw3\"'s own mac-address; correct the gateway's mac-address to that of its interface",
                office().groupIpv6(1, null)
                    .gateway("gw3", "openflow:1", "3", "00:05:73:a0:00:01", null, 24)),

            // Virtual MAC addresses
            refused("lan \"office\" group ipv4 2: virtual-mac-address 00:00:0c:9f:f0:01 is also that of group ipv4 1;"
                + " choose another virtual-mac-address for one of the groups, or disable one of them",
                office().group(1, null).groupWithMac(2, "00:00:0c:9f:f0:01")),
            refused("lan \"office\" group ipv4 1: virtual-mac-address 02:00:00:00:00:01 is gateway \"gw1\"'s own"
                + " mac-address; choose another virtual-mac-address or correct the gateway's mac-address",
                office().groupWithMac(1, "02:00:00:00:00:01")),
            refused("lan \"office\" group ipv4 1: its well-known virtual MAC address 00:00:0c:07:ac:01 is gateway"
                + " \"gw3\"'s own mac-address; correct the gateway's mac-address to that of its interface",
                office().version1().group(1, null)
                    .gateway("gw3", "openflow:1", "3", "00:00:0c:07:ac:01", null, 24)),

            // Groups that follow others
            refused("lan \"office\" group ipv4 2: follow \"lead\" is the name of no group of this LAN; give the group"
                + " that it follows this name", office().group(1, null).follower(2, "10.0.0.9", "lead")),
            refused("lan \"office\" group ipv4 2: follow \"lead\" is the name of no group of this LAN; give the group"
                + " that it follows this name, or name one of \"a\", \"b\"",
                office().group(1, null).named(IPV4, 1, "b").group(3, null).named(IPV4, 3, "a")
                    .follower(2, "10.0.0.9", "lead")),
            refused("lan \"office\" group ipv4 2: follow \"lead\" is group ipv6 1, of another address family; follow a"
                + " group of its own address family",
                office().groupIpv6(1, null).named(IPV6, 1, "lead").follower(2, "10.0.0.9", "lead")),
            refused("lan \"office\" group ipv4 2: follow \"lead\" is the name of several groups: ipv4 1, ipv4 3; give"
                + " each of them a name of its own", office().group(1, null).named(IPV4, 1, "lead")
                    .group(3, null).named(IPV4, 3, "lead").follower(2, "10.0.0.9", "lead")),
            refused("lan \"office\" group ipv4 2: it follows itself; name another group, or remove follow",
                office().follower(2, "10.0.0.9", "self").named(IPV4, 2, "self")),
            refused("lan \"office\" group ipv4 3: follow \"middle\" is group ipv4 2, which itself follows \"lead\";"
                + " follow a group that follows none", office().group(1, null).named(IPV4, 1, "lead")
                    .follower(2, "10.0.0.9", "lead").named(IPV4, 2, "middle").follower(3, "10.0.0.10", "middle")),
            refused("lan \"office\" group ipv4 2: it has no virtual-address, and cannot learn one since it follows"
                + " another group; configure virtual-address",
                office().group(1, null).named(IPV4, 1, "lead").follower(2, null, "lead")),
            refused("lan \"office\" group ipv4 2: virtual-address 10.0.1.9 is outside the subnet 10.0.0.0/24 of"
                + " gateway \"gw1\"; choose an address in that subnet or correct the gateway's ipv4-address or"
                + " ipv4-prefix-length" + FURTHER, office().group(1, null, "gw1").named(IPV4, 1, "lead")
                    .follower(2, "10.0.1.9", "lead")));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void refuses(final String message, final List<TestLan> lans) {
        assertEquals(List.of(message),
            ConfigRules.check(lans.stream().map(TestLan::build).toList()).stream().map(Violation::message).toList());
    }

    static Stream<Arguments> valid() {
        return Stream.of(
            accepted("nothing"),
            accepted("an empty LAN", lan("a")),
            accepted("gateways only", office()),
            accepted("a group without members", office().group(1, "10.0.0.1")),
            accepted("groups that follow another one, and one of the other family with its name",
                office().linkLocal("gw1", "fe80::2").group(1, null, "gw1").named(IPV4, 1, "lead")
                    .groupIpv6(1, null, "gw1").named(IPV6, 1, "lead").follower(2, "10.0.0.9", "lead")
                    .follower(3, "10.0.0.10", "lead")),
            accepted("a group that learns its address", office().group(1, null, "gw1", "gw2")),
            accepted("a plain group", office().group(1, "10.0.0.1", "gw1", "gw2")),
            accepted("a group of each family with one number, and secondary addresses", office()
                .linkLocal("gw1", "fe80::2").linkLocal("gw2", "fe80::3")
                .group(1, "10.0.0.1", "gw1", "gw2").secondary(IPV4, 1, "10.0.0.21", "10.0.0.22")
                .groupIpv6(1, null, "gw1", "gw2").secondary(IPV6, 1, "2001:db8::1/64", "fd00::1/48")),
            accepted("one link-local address on LANs told apart by their VLANs", office().vlan(1)
                .groupIpv6(1, "fe80::1"), same("plant").vlan(2).groupIpv6(1, "fe80::1")),
            accepted("ports by name, trusted ports, and the switch itself as a gateway",
                office().node("openflow:1", "eth1", "17", "4294967294")
                    .gateway("gw3", "openflow:1", "br0", "02:00:00:00:00:03", null, 24)),
            accepted("the highest group of version 1", office().version1().group(255, null)),
            accepted("the highest group of version 2", office().group(4095, null)),
            accepted("the shortest difference of timers", office().groupWithTimers(1, 3000, 3001)),
            accepted("the ends of the subnet",
                office().group(1, "10.0.0.1", "gw1").group(2, "10.0.0.254", "gw1")),
            accepted("groups in different subnets", office()
                .gateway("gw3", "openflow:1", "3", "02:00:00:00:00:03", "10.0.1.2", 24)
                .group(1, "10.0.0.1", "gw1", "gw2").group(2, "10.0.1.1", "gw3")),
            accepted("a gateway without address that is in no group",
                office().gateway("gw3", "openflow:1", "3", "02:00:00:00:00:03", null, 24).group(1, "10.0.0.1", "gw1")),
            accepted("two gateways at one port",
                office().gateway("gw3", "openflow:1", "1", "02:00:00:00:00:03", null, 24)),
            accepted("a gateway with two addresses in one subnet",
                office().also("gw1", "10.0.0.4", 24).group(1, "10.0.0.1", "gw1", "gw2")),
            accepted("virtual addresses in two subnets of the gateways, the primary one in either", office()
                .also("gw1", "10.0.1.2", 24).also("gw2", "10.0.1.3", 24)
                .group(1, "10.0.0.1", "gw1", "gw2").secondary(IPV4, 1, "10.0.1.1").group(2, "10.0.1.21", "gw1", "gw2")),
            accepted("a disabled group that stands ready to replace another",
                office().group(1, "10.0.0.1", "gw1").disabledGroup(2, "10.0.0.1", "gw1")),
            accepted("a virtual MAC address of another version",
                office().group(1, null).groupWithMac(2, "00:00:0c:07:ac:01")),
            accepted("LANs told apart by their VLANs", office().vlan(1).group(1, "10.0.0.1", "gw1"),
                same("plant").vlan(2).group(1, "10.0.0.1", "gw1"), same("yard").group(1, "10.0.0.1", "gw1")),
            accepted("LANs on different switches", office().group(1, "10.0.0.1", "gw1"),
                lan("plant").node("openflow:2").withoutForwarding()
                    .gateway("gw1", "openflow:2", "1", "02:00:00:00:00:01", "10.0.0.2", 24)
                    .group(1, "10.0.0.1", "gw1")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("valid")
    void accepts(final String what, final List<TestLan> lans) {
        assertEquals(List.of(),
            ConfigRules.check(lans.stream().map(TestLan::build).toList()).stream().map(Violation::message).toList());
    }

    @Test
    void reportsEveryMistakeInOrder() {
        final var violations = ConfigRules.check(List.of(
            plant().group(1, null).build(),
            office().group(2, "10.0.0.2", "gw1").group(1, "10.9.9.9", "gw1").build()));
        assertEquals(List.of("lan \"office\" group ipv4 1", "lan \"office\" group ipv4 2", "lan \"plant\" node"
                + " \"openflow:1\""),
            violations.stream().map(Violation::path).toList());
        assertEquals(List.of(Set.of("office"), Set.of("office"), Set.of("office", "plant")),
            violations.stream().map(Violation::lans).toList());
    }

    @Test
    void reportsTwoLansOnceHoweverManySwitchesTheyShare() {
        final var lans = Stream.of(lan("a").group(1, null), lan("b").group(1, null))
            .map(lan -> lan.node("openflow:1").node("openflow:2").node("openflow:3").build()).toList();
        assertEquals(1, ConfigRules.check(lans).size());
    }

    /** The datastore waits for the answer, and all LANs are locked out meanwhile. */
    @Test
    @Timeout(5)
    void checksThousandsOfGroups() {
        final var large = lan("large").node("openflow:1")
            .gateway("gw1", "openflow:1", "1", "02:00:00:00:00:01", "10.0.0.2", 8)
            .gateway("gw2", "openflow:1", "2", "02:00:00:00:00:02", "10.0.0.3", 8);
        IntStream.range(0, 4096).forEach(number -> large.group(number, "10.1." + number / 256 + "." + number % 256,
            "gw1", "gw2"));
        assertEquals(List.of(), ConfigRules.check(List.of(large.build())));
    }

    @Test
    @Timeout(5)
    void checksThousandsOfFollowers() {
        final var large = lan("large").node("openflow:1")
            .gateway("gw1", "openflow:1", "1", "02:00:00:00:00:01", "10.0.0.2", 8)
            .gateway("gw2", "openflow:1", "2", "02:00:00:00:00:02", "10.0.0.3", 8)
            .group(0, "10.1.0.0", "gw1", "gw2").named(AddressFamily.IPV4, 0, "first");
        IntStream.range(1, 4096).forEach(number ->
            large.follower(number, "10.1." + number / 256 + "." + number % 256, "first"));
        assertEquals(List.of(), ConfigRules.check(List.of(large.build())));
    }

    private static TestLan same(final String name) {
        return lan(name).node("openflow:1").gateway("gw1", "openflow:1", "1", "02:00:00:00:00:01", "10.0.0.2", 24);
    }

    private static Arguments refused(final String message, final TestLan... lans) {
        return Arguments.of(message, Arrays.asList(lans));
    }

    private static Arguments accepted(final String what, final TestLan... lans) {
        return Arguments.of(what, Arrays.asList(lans));
    }
}
