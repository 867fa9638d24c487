/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.opendaylight.hsrp.impl.datastore.TestTracks.bool;
import static org.opendaylight.hsrp.impl.datastore.TestTracks.entry;
import static org.opendaylight.hsrp.impl.datastore.TestTracks.list;
import static org.opendaylight.hsrp.impl.datastore.TestTracks.port;
import static org.opendaylight.hsrp.impl.datastore.TestTracks.probe;
import static org.opendaylight.hsrp.impl.datastore.TestTracks.threshold;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opendaylight.hsrp.impl.engine.config.Configs;
import org.opendaylight.hsrp.impl.engine.config.GroupConfig;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.config.MemberTrack;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.Authentication;
import org.opendaylight.hsrp.impl.protocol.HelloTimers;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Milliseconds;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.TrackObjectBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.track.object.Probe.Kind;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.track.object.ProbeBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.track.object.list.Threshold.Unit;
import org.opendaylight.yangtools.yang.common.Empty;
import org.opendaylight.yangtools.yang.common.Uint32;
import org.opendaylight.yangtools.yang.common.Uint8;

class TrackRulesTest {
    private static final LanConfig OFFICE = TestLan.office()
        .gateway("mute", "openflow:1", "7", "02:00:00:00:00:07", null, 24).group(1, "10.0.0.1", "gw1")
        .gateway("six", "openflow:1", "6", "02:00:00:00:00:06", null, 24).linkLocal("six", "fe80::6")
        .groupIpv6(6, null, "six").secondary(AddressFamily.IPV6, 6, "2001:db8::1/64").build();

    static Stream<Arguments> invalid() {
        return Stream.of(
            // What must be given
            refused("track-object \"a\": it is not exactly one of port, probe and list; give one of them",
                TestTracks.object("a")),
            refused("track-object \"b\": it is not exactly one of port, probe and list; give one of them",
                port("a", "1"), bool("b", entry("a")).setPort(port("b", "1").getPort())),
            refused("track-object \"a\": node-id is missing; name the switch, e.g. openflow:1",
                TestTracks.object("a").setPort(TestTracks.portAt(null, "1"))),
            refused("track-object \"a\": port is missing; give the number or name of the switch port",
                TestTracks.object("a").setPort(TestTracks.portAt("openflow:1", null))),
            refused("track-object \"b\": its list is not exactly one of boolean and threshold; give one of them",
                port("a", "1"), TestTracks.object("b").setList(list(entry("a")).build())),
            refused("track-object \"a\": its list is empty; add an object to the list", bool("a")),
            refused("track-object \"b\": threshold up is missing; give the threshold at which the list goes up",
                port("a", "1"), threshold("b", Unit.Percentage, null, null, entry("a"))),
            refused("track-object \"b\": object \"a\" of its list has not, but the list has a threshold; remove not, or"
                + " make the list a boolean one",
                port("a", "1"), threshold("b", Unit.Percentage, 50, null, entry("a").setNot(Empty.value()))),
            refused("track-object \"b\": object \"a\" of its list has a weight, but the list has no threshold of"
                + " weight; remove weight, or give the list a threshold with unit weight",
                port("a", "1"), threshold("b", Unit.Percentage, 50, null, entry("a").setWeight(Uint8.TEN))),

            // Ports
            refused("track-object \"a\": node-id openflow:01: the datapath identifier has leading zeros, so no switch"
                + " is meant; write openflow:1", TestTracks.object("a").setPort(TestTracks.portAt("openflow:01", "1"))),
            refused("track-object \"a\": port 0 is not the number of a port; give the OpenFlow port number,"
                + " 1..4294967040 without leading zeros, or the port's name", port("a", "0")),

            // Probes
            refused("track-object \"a\": lan is missing; name the LAN of the gateway",
                probe("a", null, "gw1", Kind.Arp, null, null)),
            refused("track-object \"a\": gateway is missing; name the gateway into whose port the probes are sent",
                probe("a", "office", null, Kind.Arp, null, null)),
            refused("track-object \"a\": kind is missing; choose arp, nd or icmp",
                probe("a", "office", "gw1", null, null, null)),
            refused("track-object \"a\": target is missing; give an address beyond the gateway, or choose kind arp"
                + " or nd", probe("a", "office", "gw1", Kind.Icmp, null, "10.0.0.250")),
            refused("track-object \"a\": source-address is missing; give an address of the LAN's subnet or prefix"
                + " that nothing else has, or choose kind arp or nd",
                probe("a", "office", "gw1", Kind.Icmp, "10.9.0.1", null)),
            refused("track-object \"a\": there is no lan \"attic\" for its probe; add the lan, or name one that is"
                + " there", probe("a", "attic", "gw1", Kind.Arp, null, null)),
            refused("track-object \"a\": there is no gateway \"gw9\" on lan \"office\" for its probe; add the gateway,"
                + " or name one of that lan's", probe("a", "office", "gw9", Kind.Arp, null, null)),
            refused("track-object \"a\": gateway \"mute\" of its probe has no ipv4-address; give the gateway its"
                + " ipv4-address", probe("a", "office", "mute", Kind.Arp, null, null)),
            refused("track-object \"a\": timeout 200 ms is above interval 100 ms; choose a timeout of at most the"
                + " interval, or leave it out", TestTracks.object("a").setProbe(new ProbeBuilder(
                    probe("a", "office", "gw1", Kind.Arp, null, null).getProbe())
                    .setInterval(new Milliseconds(Uint32.valueOf(100)))
                    .setTimeout(new Milliseconds(Uint32.valueOf(200))).build())),
            refused("track-object \"a\": target 10.9.0.1 is outside the subnet 10.0.0.0/24 of gateway \"gw1\", where"
                + " nobody answers ARP; choose an address of the gateway in that subnet, or kind icmp",
                probe("a", "office", "gw1", Kind.Arp, "10.9.0.1", null)),
            refused("track-object \"a\": target 10.0.0.9 is in the subnet 10.0.0.0/24 of gateway \"gw1\", so the"
                + " gateway need not forward to it; choose an address beyond the gateway, or kind arp",
                probe("a", "office", "gw1", Kind.Icmp, "10.0.0.9", "10.0.0.250")),
            refused("track-object \"a\": source-address 10.1.0.250 is outside the subnet 10.0.0.0/24 of gateway"
                + " \"gw1\"; choose an address of that subnet that nothing else has",
                probe("a", "office", "gw1", Kind.Icmp, "10.9.0.1", "10.1.0.250")),
            refused("track-object \"a\": source-address 10.0.0.255 is the broadcast address of the subnet 10.0.0.0/24;"
                + " choose an address of that subnet that nothing else has",
                probe("a", "office", "gw1", Kind.Icmp, "10.9.0.1", "10.0.0.255")),
            refused("track-object \"a\": source-address 10.0.0.3 is gateway \"gw2\"'s own ipv4-address; choose an"
                + " address of that subnet that nothing else has",
                probe("a", "office", "gw1", Kind.Icmp, "10.9.0.1", "10.0.0.3")),
            refused("track-object \"a\": source-address 10.0.0.1 is the virtual-address of group ipv4 1; choose an"
                + " address of that subnet that nothing else has",
                probe("a", "office", "gw1", Kind.Icmp, "10.9.0.1", "10.0.0.1")),

            refused("track-object \"a\": target 10.0.0.3 is gateway \"gw2\"'s own ipv4-address, for which gateway"
                + " \"gw1\" does not answer; choose an address of the gateway, or leave the target out",
                probe("a", "office", "gw1", Kind.Arp, "10.0.0.3", null)),
            refused("track-object \"a\": target 10.0.0.1 is the virtual-address of group ipv4 1, for which gateway"
                + " \"gw1\" does not answer; choose an address of the gateway, or leave the target out",
                probe("a", "office", "gw1", Kind.Arp, "10.0.0.1", null)),
            refused("track-object \"a\": target 2001:db8::1 is a virtual address of group ipv6 6, for which gateway"
                + " \"six\" does not answer; choose an address of the gateway, or leave the target out",
                probe("a", "office", "six", Kind.Nd, "2001:db8::1", null)),

            // Probes over IPv6
            refused("track-object \"a\": target fe80::2 is not an IPv4 address, as kind arp needs it; choose an IPv4"
                + " address, or kind nd", probe("a", "office", "gw1", Kind.Arp, "fe80::2", null)),
            refused("track-object \"a\": target 10.0.0.2 is not an IPv6 address, as kind nd needs it; choose an IPv6"
                + " address, or kind arp", probe("a", "office", "six", Kind.Nd, "10.0.0.2", null)),
            refused("track-object \"a\": source-address 10.0.0.9 is not an IPv6 address, as kind nd needs it; choose an"
                + " IPv6 address, or kind arp", probe("a", "office", "six", Kind.Nd, null, "10.0.0.9")),
            refused("track-object \"a\": source-address 10.0.0.250 is not an IPv6 address, as target 2001:db8:9::1 is;"
                + " choose an address of the target's family",
                probe("a", "office", "six", Kind.Icmp, "2001:db8:9::1", "10.0.0.250")),
            refused("track-object \"a\": gateway \"gw1\" of its probe has no ipv6-link-local-address; give the gateway"
                + " its ipv6-link-local-address", probe("a", "office", "gw1", Kind.Nd, null, null)),
            refused("track-object \"a\": target fe80::9 is link-local, so the gateway does not forward to it; choose an"
                + " address beyond the gateway, or kind nd",
                probe("a", "office", "six", Kind.Icmp, "fe80::9", "2001:db8::250")),
            refused("track-object \"a\": target 2001:db8::9 is in the prefix of 2001:db8::1/64 on the lan, so the"
                + " gateway need not forward to it; choose an address beyond the gateway, or kind nd",
                probe("a", "office", "six", Kind.Icmp, "2001:db8::9", "2001:db8::250")),
            refused("track-object \"a\": source-address fe80::250 is link-local, so nothing beyond the gateway can"
                + " answer it; choose an address of a prefix of the lan that nothing else has",
                probe("a", "office", "six", Kind.Icmp, "2001:db8:9::1", "fe80::250")),
            refused("track-object \"a\": source-address fe80::6 is gateway \"six\"'s own ipv6-link-local-address;"
                + " choose an address of a prefix of the lan that nothing else has",
                probe("a", "office", "six", Kind.Nd, null, "fe80::6")),
            refused("track-object \"a\": source-address 2001:db8::1 is a virtual address of group ipv6 6; choose an"
                + " address of a prefix of the lan that nothing else has",
                probe("a", "office", "six", Kind.Icmp, "2001:db8:9::1", "2001:db8::1")),

            // Lists
            refused("track-object \"a\": its list has \"b\", but there is no such track-object; add the track-object,"
                + " or remove it from the list", bool("a", entry("b"))),
            refused("track-object \"a\": it contains itself: a -> a; remove one of them from the list of another",
                bool("a", entry("a"))),
            refused("track-object \"a\": it contains itself: a -> c -> b -> a; remove one of them from the list of"
                + " another", bool("a", entry("c")), bool("b", entry("a")), bool("c", entry("b"))),
            refused("track-object \"b\": threshold down 50 is not below threshold up 50; choose a lower down, or leave"
                + " it out to have 49", port("a", "1"), threshold("b", Unit.Percentage, 50, 50, entry("a"))),
            refused("track-object \"b\": threshold up 101 is above 100 percent; choose a percentage from 1 to 100",
                port("a", "1"), threshold("b", Unit.Percentage, 101, null, entry("a"))),
            refused("track-object \"c\": threshold up 31 is above 30, the weight of all objects together, so the list"
                + " could never go up; choose a lower threshold or higher weights", port("a", "1"), port("b", "2"),
                threshold("c", Unit.Weight, 31, null, entry("a"), entry("b").setWeight(Uint8.valueOf(20)))));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void refuses(final String message, final List<TrackObjectBuilder> objects) {
        assertEquals(List.of(message), messages(objects));
    }

    static Stream<Arguments> valid() {
        return Stream.of(
            Arguments.of("nothing", List.of()),
            Arguments.of("probes", List.of(probe("a", "office", "gw1", Kind.Arp, null, null),
                probe("b", "office", "gw2", Kind.Arp, "10.0.0.4", "10.0.0.250"),
                probe("c", "office", "gw2", Kind.Icmp, "10.9.0.1", "10.0.0.250"))),
            Arguments.of("probes over IPv6", List.of(probe("a", "office", "six", Kind.Nd, null, null),
                probe("b", "office", "six", Kind.Nd, "fe80::6", "fe80::250"),
                probe("c", "office", "six", Kind.Icmp, "2001:db8:9::1", "2001:db8::250"))),
            Arguments.of("a port by name", List.of(port("a", "eth0"))),
            Arguments.of("lists of lists", List.of(port("a", "1"),
                bool("b", entry("a"), entry("c").setNot(Empty.value())), bool("c", entry("a")),
                threshold("d", Unit.Weight, 20, 0, entry("b"), entry("c")),
                threshold("e", Unit.Percentage, 100, null, entry("d"), entry("b")))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("valid")
    void accepts(final String what, final List<TrackObjectBuilder> objects) {
        assertEquals(List.of(), messages(objects));
    }

    @Test
    void membersTrackWhatIsThereInOneWay() {
        final var lan = TestLan.office().build();
        final var member = Configs.member("gw1", 100, false, List.of(new MemberTrack("a", 10, false),
            new MemberTrack("b", 10, false), new MemberTrack("c", 20, true), new MemberTrack("d", 0, true)));
        final var group = Configs.group(TestLan.key(1), true, null, List.of(), null, HelloTimers.DEFAULT,
            Authentication.DEFAULT,
            Map.of("gw1", member));
        final var violations = new ArrayList<Violation>();
        TrackRules.checkMembers(TestTracks.translate(List.of(port("a", "1").build(), port("c", "1").build(),
            port("d", "1").build())), List.of(with(lan, group)), violations::add);
        assertEquals(List.of(
            "lan \"office\" group ipv4 1 member \"gw1\": it tracks \"b\", but there is no such track-object; add the"
                + " track-object, or remove the member's track",
            "lan \"office\" group ipv4 1 member \"gw1\": track \"c\" has both decrement and shutdown; remove one of"
                + " them"), violations.stream().map(Violation::message).toList());
    }

    private static LanConfig with(final LanConfig lan, final GroupConfig group) {
        return Configs.lan(lan.name(), lan.vlanId(), lan.version(), lan.forwardsNormally(), lan.settings(),
            lan.trustedPorts(), lan.gateways(), Map.of(group.key(), group));
    }

    private static List<String> messages(final List<TrackObjectBuilder> builders) {
        final var objects = builders.stream().map(TrackObjectBuilder::build).toList();
        final var violations = new ArrayList<Violation>();
        objects.forEach(object -> violations.addAll(TrackLeaves.check(object)));
        if (violations.isEmpty()) {
            violations.addAll(ConfigRules.check(List.of(OFFICE), TestTracks.translate(objects)));
        }
        return violations.stream().map(Violation::message).toList();
    }

    private static Arguments refused(final String message, final TrackObjectBuilder... objects) {
        return Arguments.of(message, List.of(objects));
    }
}
