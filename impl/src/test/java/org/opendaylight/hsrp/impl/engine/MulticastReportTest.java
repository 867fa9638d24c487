/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opendaylight.hsrp.impl.engine.Office.GW1;
import static org.opendaylight.hsrp.impl.engine.Office.GW2;
import static org.opendaylight.hsrp.impl.engine.Office.HOST_PORT;
import static org.opendaylight.hsrp.impl.engine.Office.S1;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.SimulatedNetwork.Arrival;
import org.opendaylight.hsrp.impl.engine.config.Configs;
import org.opendaylight.hsrp.impl.engine.config.GroupConfig;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.config.InterfaceSettings;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.config.PortRange;
import org.opendaylight.hsrp.impl.engine.config.SecondaryAddress;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.Authentication;
import org.opendaylight.hsrp.impl.protocol.HelloTimers;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/** Switches with MLD snooping learn where IPv6 multicasts are wanted. */
class MulticastReportTest {
    private static final GroupKey KEY = new GroupKey(AddressFamily.IPV6, 10);
    /** So long a snooping switch remembers a listener (RFC 9777 section 9.4). */
    private static final long FORGOTTEN_MILLIS = 260_000;

    private final SimulatedNetwork network = Office.oneSwitch();

    @Test
    void gatewaysOfIpv6GroupsReportBeforeAnySwitchForgets() {
        configure(Office.group(110, false, 100, false));
        network.timers.run(60_000);
        assertEquals(List.of(), reports(GW1.mac()), "IPv4 multicasts of HSRP are link-local: they are flooded");

        configure(group());
        for (var mac : List.of(GW1.mac(), GW2.mac())) {
            network.timers.run(1_000_000);
            final var times = reports(mac).stream().map(Arrival::millis).toList();
            assertTrue(times.get(1) - times.get(0) <= 1_000, times::toString);
            for (int index = 1; index < times.size(); index++) {
                assertTrue(times.get(index) - times.get(index - 1) < FORGOTTEN_MILLIS / 2, times::toString);
            }
        }
        final var last = reports(GW1.mac()).getLast();
        assertTrue(last.millis() > 900_000);
        assertEquals(List.of("ff02::66", "ff02::2", "ff02::1:ffa0:a", "ff02::1:ff00:1"), multicasts(last));
    }

    @Test
    void gatewayThatIsBackReportsAtOnceAndOneThatIsGoneNotAtAll() {
        configure(group());
        network.timers.run(60_000);
        network.setUp(S1, GW1.port(), false);
        network.arrivals.clear();
        network.timers.run(300_000);
        assertEquals(List.of(), reports(GW1.mac()));
        final long back = network.timers.now().nanos();
        network.setUp(S1, GW1.port(), true);
        network.timers.run(2_000);
        assertEquals(2, reports(GW1.mac()).size(), () -> "since " + back);
        configure(Office.group(110, false, 100, false));
        network.arrivals.clear();
        network.timers.run(600_000);
        assertEquals(List.of(), reports(GW1.mac()));
    }

    @Test
    void newVirtualAddressesAreReportedAtOnce() {
        configure(group());
        network.timers.run(60_000);
        network.arrivals.clear();
        configure(group());
        network.timers.run(2_000);
        assertEquals(List.of(), reports(GW1.mac()), "nothing has changed");
        configure(group(new SecondaryAddress(Ipv6Address.of("2001:db8::1"), 64),
            new SecondaryAddress(Ipv6Address.of("2001:db8:1::7"), 64)));
        for (var mac : List.of(GW1.mac(), GW2.mac())) {
            network.timers.run(2_000);
            final var reports = reports(mac);
            assertEquals(2, reports.size(), "once, and repeated");
            assertEquals(List.of("ff02::66", "ff02::2", "ff02::1:ffa0:a", "ff02::1:ff00:1", "ff02::1:ff00:7"),
                multicasts(reports.getFirst()));
        }
    }

    /** A switch behind the port may keep solicitations for its addresses from the gateway otherwise. */
    @Test
    void addressesOfGroupsThatFollowAreReported() {
        final var plain = group();
        final var leader = new GroupConfig(KEY, "first", null, true, plain.virtualAddress(),
            plain.secondaryAddresses(), null, plain.timers(), plain.authentication(), plain.members());
        for (var enabled : List.of(true, false)) {
            final var key = new GroupKey(AddressFamily.IPV6, 11);
            network.configure(List.of(lan(null, Map.of(), Map.of(KEY, leader, key, new GroupConfig(key, null, "first",
                enabled, Ipv6Address.of("fe80::5:73ff:fea0:b"),
                List.of(new SecondaryAddress(Ipv6Address.of("2001:db8::7"), 64)), null, HelloTimers.DEFAULT,
                Authentication.DEFAULT, Map.of())))));
            network.timers.run(60_000);
            final var usual = List.of("ff02::66", "ff02::2", "ff02::1:ffa0:a", "ff02::1:ff00:1");
            assertEquals(enabled ? Stream.concat(usual.stream(), Stream.of("ff02::1:ffa0:b", "ff02::1:ff00:7")).toList()
                : usual, multicasts(reports(GW1.mac()).getLast()));
        }
    }

    /** Listeners are known by VLAN and port. */
    @Test
    void anotherVlanIsToldAtOnce() {
        configure(group());
        network.timers.run(60_000);
        final List<LanConfig> others = List.of(lan(7, Map.of(), Map.of(KEY, group())),
            lan(8, Map.of(), Map.of(KEY, group())),
            lan(8, Map.of(S1, Set.of(PortRange.of(Long.toString(GW1.port())))), Map.of(KEY, group())));
        for (var other : others) {
            network.arrivals.clear();
            network.configure(List.of(other));
            network.timers.run(20_000);
            assertEquals(2, reports(GW1.mac()).size(), "once, and repeated");
        }
    }

    private void configure(final GroupConfig group) {
        network.configure(List.of(lan(null, Map.of(), Map.of(group.key(), group))));
    }

    private static LanConfig lan(final Integer vlan, final Map<NodeId, Set<PortRange>> accessPorts,
            final Map<GroupKey, GroupConfig> groups) {
        return new LanConfig("office", vlan, HsrpVersion.V2, true, InterfaceSettings.DEFAULTS, Map.of(S1, Set.of()),
            accessPorts, Map.of("gw1", GW1.config(), "gw2", GW2.config()), groups, Set.of(), true);
    }

    private static GroupConfig group() {
        return group(new SecondaryAddress(Ipv6Address.of("2001:db8::1"), 64));
    }

    private static GroupConfig group(final SecondaryAddress... addresses) {
        return Configs.group(KEY, true, Ipv6Address.of("fe80::5:73ff:fea0:a"), List.of(addresses), null,
            HelloTimers.DEFAULT,
            Authentication.DEFAULT, Office.group(110, false, 100, false).members());
    }

    private List<Arrival> reports(final MacAddress mac) {
        return network.arrivals.stream().filter(arrival -> arrival.port() == HOST_PORT)
            .filter(arrival -> Office.destination(arrival.frame()).equals(MacAddress.of("33:33:00:00:00:16"))
                && MacAddress.read(ByteBuffer.wrap(arrival.frame(), 6, 6)).equals(mac)).toList();
    }

    private static List<String> multicasts(final Arrival report) {
        final var frame = ByteBuffer.wrap(report.frame());
        return Stream.iterate(70, at -> at < frame.capacity(), at -> at + 20)
            .map(at -> Ipv6Address.read(frame.duplicate().position(at + 4)).toString()).toList();
    }
}
