/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.opendaylight.hsrp.impl.datastore.TestLan.office;
import static org.opendaylight.hsrp.impl.datastore.TestTracks.probe;
import static org.opendaylight.hsrp.impl.protocol.AddressFamily.IPV4;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.TrackObjectBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.track.object.Probe.Kind;

/** Gateways with addresses in several subnets of a LAN. */
class FurtherSubnetRulesTest {
    static Stream<Arguments> invalid() {
        return Stream.of(
            Arguments.of("lan \"office\" group ipv4 1: secondary-address 10.0.1.1 is in the subnet 10.0.1.0/24, in"
                + " which gateway \"gw2\" has no address; give that gateway a secondary-address in that subnet,"
                + " or choose an address in a subnet of all gateways of the group", office().also("gw1", "10.0.1.2", 24)
                    .group(1, "10.0.0.1", "gw1", "gw2").secondary(IPV4, 1, "10.0.1.1")),
            Arguments.of("lan \"office\" group ipv4 2: virtual-address 10.0.1.1 is in the subnet 10.0.1.0/24, in which"
                + " gateway \"gw1\" has no address; give that gateway a secondary-address in that subnet, or choose an"
                + " address in a subnet of all gateways of the group", office().also("gw2", "10.0.1.2", 24)
                    .group(1, "10.0.0.1", "gw1", "gw2").named(IPV4, 1, "lead").follower(2, "10.0.1.1", "lead")),
            Arguments.of("lan \"office\" group ipv4 1: secondary-address 10.0.1.127 is the broadcast address of the"
                + " subnet 10.0.1.0/25 of gateway \"gw1\"; choose another address in that subnet or correct the"
                + " gateway's ipv4-prefix-length", office().also("gw1", "10.0.1.2", 25).also("gw2", "10.0.1.3", 25)
                    .group(1, "10.0.0.1", "gw1", "gw2").secondary(IPV4, 1, "10.0.1.127")),
            Arguments.of("lan \"office\" group ipv4 1 member \"gw2\": gateway \"gw2\" has secondary-address 10.0.1.3"
                + " in the subnet 10.0.1.0/25, but gateway \"gw1\" of the same group has one in 10.0.1.0/24; correct a"
                + " prefix-length, or remove the member", office().also("gw1", "10.0.1.2", 24)
                    .also("gw2", "10.0.1.3", 25).group(1, "10.0.0.1", "gw1", "gw2").secondary(IPV4, 1, "10.0.1.127")),
            Arguments.of("lan \"office\" gateway \"gw1\": secondary-address 10.0.1.130 is in the subnet 10.0.1.128/25,"
                + " which overlaps the subnet 10.0.1.0/24 of its secondary-address 10.0.1.2; remove it, or correct a"
                + " prefix length", office().also("gw1", "10.0.1.130", 25).also("gw1", "10.0.1.2", 24)),
            Arguments.of("lan \"office\" gateway \"gw1\": secondary-address 10.0.1.2 is in the subnet 10.0.1.0/25,"
                + " which overlaps the subnet 10.0.1.0/24 of its secondary-address 10.0.1.2; remove it, or correct"
                + " a prefix length", office().also("gw1", "10.0.1.2", 24).also("gw1", "10.0.1.2", 25)),
            Arguments.of("lan \"office\" gateway \"gw1\": secondary-address 10.0.0.2 is also its ipv4-address; give"
                + " each gateway its own addresses", office().also("gw1", "10.0.0.2", 24)));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void refuses(final String message, final TestLan lan) {
        assertEquals(List.of(message), messages(lan));
    }

    @Test
    void acceptsSeveralSubnetsOfAll() {
        assertEquals(List.of(), messages(office().also("gw1", "10.0.1.2", 24).also("gw1", "10.0.2.2", 25)
            .also("gw2", "10.0.2.3", 25).also("gw2", "10.0.1.3", 24).group(1, "10.0.0.1", "gw1", "gw2")
            .secondary(IPV4, 1, "10.0.1.1", "10.0.2.126")));
    }

    static Stream<Arguments> invalidProbes() {
        return Stream.of(
            Arguments.of("track-object \"a\": target 10.9.0.1 is outside the subnets [10.0.0.0/24, 10.0.1.0/25] of"
                + " gateway \"gw1\", where nobody answers ARP; choose an address of the gateway in that subnet, or kind"
                + " icmp", probe("a", "office", "gw1", Kind.Arp, "10.9.0.1", null)),
            Arguments.of("track-object \"a\": target 10.0.1.9 is in the subnet 10.0.1.0/25 of gateway \"gw1\", so the"
                + " gateway need not forward to it; choose an address beyond the gateway, or kind arp",
                probe("a", "office", "gw1", Kind.Icmp, "10.0.1.9", "10.0.1.100")),
            Arguments.of("track-object \"a\": source-address 10.0.1.130 is outside the subnets [10.0.0.0/24,"
                + " 10.0.1.0/25] of gateway \"gw1\"; choose an address of that subnet that nothing else has",
                probe("a", "office", "gw1", Kind.Icmp, "10.9.0.1", "10.0.1.130")),
            Arguments.of("track-object \"a\": source-address 10.0.1.127 is the broadcast address of the subnet"
                + " 10.0.1.0/25; choose an address of that subnet that nothing else has",
                probe("a", "office", "gw1", Kind.Icmp, "10.9.0.1", "10.0.1.127")));
    }

    @ParameterizedTest
    @MethodSource("invalidProbes")
    void refusesProbes(final String message, final TrackObjectBuilder object) {
        assertEquals(List.of(message), messages(office().also("gw1", "10.0.1.2", 25), object));
    }

    @Test
    void acceptsProbesInAnySubnet() {
        assertEquals(List.of(), messages(office().also("gw1", "10.0.1.2", 25),
            probe("a", "office", "gw1", Kind.Arp, "10.0.1.2", "10.0.1.100"),
            probe("b", "office", "gw1", Kind.Icmp, "10.9.0.1", "10.0.1.100")));
    }

    private static List<String> messages(final TestLan lan, final TrackObjectBuilder... objects) {
        return ConfigRules.check(List.of(lan.build()),
            TestTracks.translate(Stream.of(objects).map(TrackObjectBuilder::build).toList()))
            .stream().map(Violation::message).toList();
    }
}
