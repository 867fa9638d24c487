/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opendaylight.hsrp.impl.engine.Office.GW1;
import static org.opendaylight.hsrp.impl.engine.Office.GW2;
import static org.opendaylight.hsrp.impl.engine.Office.HOST_MAC;
import static org.opendaylight.hsrp.impl.engine.Office.HOST_PORT;
import static org.opendaylight.hsrp.impl.engine.Office.S1;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.SimulatedNetwork.Arrival;
import org.opendaylight.hsrp.impl.engine.config.Configs;
import org.opendaylight.hsrp.impl.engine.config.GroupConfig;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.config.InterfaceSettings;
import org.opendaylight.hsrp.impl.engine.config.PrefixSettings;
import org.opendaylight.hsrp.impl.engine.config.RouterAdvertisementSettings;
import org.opendaylight.hsrp.impl.engine.config.SecondaryAddress;
import org.opendaylight.hsrp.impl.engine.state.ViolationState;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.Authentication;
import org.opendaylight.hsrp.impl.protocol.HelloTimers;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.frame.RouterAdvertisement;
import org.opendaylight.hsrp.impl.protocol.frame.RouterParameters;

/** What hosts are told by Router Advertisements, as it is configured and when that changes. */
class RouterAdvertisementTest {
    private static final SecondaryAddress FIRST = new SecondaryAddress(Ipv6Address.of("2001:db8:1::1"), 64);
    private static final SecondaryAddress SECOND = new SecondaryAddress(Ipv6Address.of("2001:db8:2::1"), 64);
    private static final RouterAdvertisementSettings DEFAULTS = RouterAdvertisementSettings.DEFAULTS;
    private static final int OPTIONS = 78;

    private final SimulatedNetwork network = Office.oneSwitch();

    @Test
    void settingsAreTold() {
        serve(new RouterAdvertisementSettings(true, 3, 4, 20, new RouterParameters(32, true, false,
            RouterParameters.Preference.LOW, 1400, List.of(), List.of(), 0)),
            new SecondaryAddress(Ipv6Address.of("2001:db8:1::1"), 64, new PrefixSettings(false, true, 500, 100)));
        network.timers.run(60_000);
        final var advertisements = advertisements();
        final var last = advertisements.getLast();
        final var frame = ByteBuffer.wrap(last.frame());
        assertEquals(0x20980014, frame.getInt(58));
        assertEquals(1400, frame.getInt(OPTIONS + 4));
        assertEquals(0x40, frame.get(OPTIONS + 8 + 3));
        assertEquals(Map.of("2001:db8:1::", 100L), preferred(last));
        IntStream.range(1, advertisements.size()).forEach(index -> {
            final long interval = advertisements.get(index).millis() - advertisements.get(index - 1).millis();
            assertTrue(interval >= 3_000 && interval <= 4_000, () -> interval + " ms");
        });
        assertTrue(advertisements.size() > 15);
    }

    /** RFC 4862 section 5.5.4: addresses of it are not used for what is new; after two hours they are gone. */
    @Test
    void removedPrefixIsWithdrawnForTwoHours() {
        serve(DEFAULTS, FIRST, SECOND);
        configure(DEFAULTS, SECOND);
        assertEquals(Map.of("2001:db8:1::", 0L, "2001:db8:2::", 604_800L), preferred(advertisements().getFirst()));
        network.timers.run(Duration.ofMinutes(119).toMillis());
        assertEquals(Map.of("2001:db8:1::", 0L, "2001:db8:2::", 604_800L), preferred(advertisements().getLast()));
        network.timers.run(Duration.ofMinutes(5).toMillis());
        assertEquals(Map.of("2001:db8:2::", 604_800L), preferred(advertisements().getLast()));
    }

    @Test
    void prefixThatIsBackIsNotWithdrawn() {
        serve(DEFAULTS, FIRST, SECOND);
        configure(DEFAULTS, SECOND);
        configure(DEFAULTS, new SecondaryAddress(Ipv6Address.of("2001:db8:1::7"), 64), SECOND);
        assertEquals(Map.of("2001:db8:1::", 604_800L, "2001:db8:2::", 604_800L),
            preferred(advertisements().getLast()));
    }

    /** The other gateway goes on with it. */
    @Test
    void withdrawalOutlivesAFailover() {
        serve(DEFAULTS, FIRST, SECOND);
        configure(DEFAULTS, SECOND);
        network.arrivals.clear();
        network.setUp(S1, GW1.port(), false);
        network.timers.run(1_000);
        assertEquals(0L, preferred(advertisements().getFirst()).get("2001:db8:1::"));
    }

    @Test
    void manyRemovedPrefixesDoNotMakeAnAdvertisementTooLong() {
        for (int round = 0; round < 60; round++) {
            final var prefix = new SecondaryAddress(Ipv6Address.of("2001:db8:" + round + "::1"), 64);
            if (round == 0) {
                serve(DEFAULTS, prefix);
            } else {
                configure(DEFAULTS, prefix);
            }
            network.timers.run(4_000);
        }
        final var last = preferred(advertisements().getLast());
        assertEquals(0L, last.get("2001:db8:58::"), last::toString);
        assertTrue(advertisements().stream().allMatch(arrival -> arrival.frame().length <= 1_294));
    }

    @Test
    void hostsAreToldOnceThatThereAreNoMoreAdvertisements() {
        serve(DEFAULTS, FIRST);
        final var off = new RouterAdvertisementSettings(false, 66, 200, 1_800, RouterParameters.DEFAULTS);
        configure(off, FIRST);
        assertEquals(List.of(0), lifetimes());
        network.timers.run(600_000);
        network.inject(S1, HOST_PORT, new Ipv6Host(HOST_MAC, Ipv6Address.of("2001:db8::b")).routerSolicitation());
        network.setUp(S1, GW1.port(), false);
        network.timers.run(600_000);
        assertEquals(List.of(0), lifetimes());
        configure(DEFAULTS, FIRST);
        assertEquals(List.of(0, 1_800), lifetimes());
    }

    /** Two groups share the load of one subnet: what one of them gives up is not lost for the hosts of the other. */
    @Test
    void prefixThatAnotherGroupHasIsNotWithdrawn() {
        configure(group(10, FIRST, SECOND), group(11, new SecondaryAddress(Ipv6Address.of("2001:db8:1::9"), 64)));
        network.timers.run(45_000);
        network.arrivals.clear();
        configure(group(10, SECOND), group(11, new SecondaryAddress(Ipv6Address.of("2001:db8:1::9"), 64)));
        network.timers.run(300_000);
        assertTold(false, "2001:db8:1::");

        configure(group(10), group(11, new SecondaryAddress(Ipv6Address.of("2001:db8:1::9"), 64), SECOND));
        network.timers.run(300_000);
        assertTold(false, "2001:db8:1::", "2001:db8:2::");

        configure(group(10), group(11));
        network.timers.run(300_000);
        assertTold(true, "2001:db8:1::", "2001:db8:2::");
    }

    /** It is told to be gone, until another group has it. */
    @Test
    void withdrawalEndsWhenAnotherGroupGetsThePrefix() {
        configure(group(10, FIRST), group(11, SECOND));
        network.timers.run(45_000);
        configure(group(10), group(11, SECOND));
        network.timers.run(1_000);
        assertTold(true, "2001:db8:1::");
        configure(group(10), group(11, FIRST, SECOND));
        network.arrivals.clear();
        network.timers.run(300_000);
        assertTold(false, "2001:db8:1::");
    }

    @Test
    void prefixOfAFollowerIsInUseWhileItIsEnabled() {
        configure(group(10, FIRST), follower(true, FIRST));
        network.timers.run(45_000);
        network.arrivals.clear();
        configure(group(10), follower(true, FIRST));
        network.timers.run(300_000);
        assertTold(false, "2001:db8:1::");
        configure(group(10, SECOND), follower(false, FIRST, SECOND));
        configure(group(10), follower(false, FIRST, SECOND));
        network.timers.run(1_000);
        assertTold(true, "2001:db8:2::");
    }

    /** As on one hypervisor with the gateway: by its own port the switch sends nothing back by itself. */
    @Test
    void hostsBehindThePortOfTheActiveGatewayAreTold() {
        configure(DEFAULTS, FIRST);
        network.timers.run(45_000);
        for (var active : List.of(GW1, GW2)) {
            assertFalse(advertisements(active.port()).isEmpty());
            network.arrivals.clear();
            network.inject(S1, active.port(),
                new Ipv6Host(HOST_MAC, Ipv6Address.of("2001:db8::b")).routerSolicitation());
            network.timers.run(4_000);
            assertEquals(1, advertisements(active.port()).size());
            assertEquals(1, advertisements().size());
            network.setUp(S1, GW1.port(), false);
            network.timers.run(4_000);
        }
    }

    private void assertTold(final boolean gone, final String... prefixes) {
        for (var prefix : prefixes) {
            assertEquals(gone, advertisements().stream()
                .anyMatch(advertisement -> preferred(advertisement).getOrDefault(prefix, 1L) == 0), prefix);
        }
    }

    /** RFC 6105: hosts would use it as their default gateway. */
    @Test
    void hostIsNoRouter() {
        serve(DEFAULTS, FIRST);
        final var forged = RouterAdvertisement.encode(null, HOST_MAC, Ipv6Address.of("fe80::66"), 9_000,
            new RouterParameters(64, false, false, RouterParameters.Preference.HIGH, null, List.of(), List.of(), 0),
            List.of());
        for (int count = 0; count < 100; count++) {
            assertEquals(List.of(), network.inject(S1, HOST_PORT, forged));
        }
        assertEquals(List.of("port openflow:1/9 sends Router Advertisements from fe80::66, sourced by "
            + HOST_MAC + "; dropped"), network.violations.stream().map(ViolationState::text).toList());
        network.timers.run(10_000);
        assertEquals(100, network.published.get("office").violations().getFirst().count());
        assertFalse(network.inject(S1, GW2.port(), forged).isEmpty(), "gateways may be routers of their own");

        network.configure(List.of(Office.lan(Office.group(110, false, 100, false))));
        assertFalse(network.inject(S1, HOST_PORT, forged).isEmpty(), "there is no IPv6 group to protect");
    }

    private void serve(final RouterAdvertisementSettings settings, final SecondaryAddress... prefixes) {
        configure(settings, prefixes);
        network.timers.run(45_000);
        assertFalse(advertisements().isEmpty());
        network.arrivals.clear();
    }

    private void configure(final RouterAdvertisementSettings settings, final SecondaryAddress... prefixes) {
        configure(settings, group(10, prefixes));
    }

    private void configure(final GroupConfig... groups) {
        configure(DEFAULTS, groups);
    }

    private void configure(final RouterAdvertisementSettings settings, final GroupConfig... groups) {
        final var usual = InterfaceSettings.DEFAULTS;
        network.configure(List.of(Configs.lan("office", null, HsrpVersion.V2, true, new InterfaceSettings(
            usual.announcements(), usual.behavior(), usual.macRefreshMillis(),
            usual.advertisement(), settings), Map.of(S1, Set.of()), Map.of("gw1", GW1.config(), "gw2", GW2.config()),
            Arrays.stream(groups).collect(Collectors.toMap(GroupConfig::key, Function.identity())))));
    }

    private static GroupConfig group(final int number, final SecondaryAddress... prefixes) {
        return new GroupConfig(new GroupKey(AddressFamily.IPV6, number), "group-" + number, null, true,
            Ipv6Address.of("fe80::5:73ff:fea0:" + Integer.toHexString(number)), List.of(prefixes), null,
            HelloTimers.DEFAULT, Authentication.DEFAULT, Office.group(110, false, 100, false).members());
    }

    private static GroupConfig follower(final boolean enabled, final SecondaryAddress... prefixes) {
        return new GroupConfig(new GroupKey(AddressFamily.IPV6, 11), null, "group-10", enabled,
            Ipv6Address.of("fe80::5:73ff:fea0:b"), List.of(prefixes), null, HelloTimers.DEFAULT,
            Authentication.DEFAULT, Map.of());
    }

    private List<Arrival> advertisements() {
        return advertisements(HOST_PORT);
    }

    private List<Arrival> advertisements(final long port) {
        return network.arrivals.stream().filter(arrival -> arrival.port() == port)
            .filter(arrival -> ByteBuffer.wrap(arrival.frame()).getShort(12) == (short) 0x86dd
                && arrival.frame()[20] == 58 && (arrival.frame()[54] & 0xff) == 134).toList();
    }

    private List<Integer> lifetimes() {
        return advertisements().stream().map(arrival -> ByteBuffer.wrap(arrival.frame()).getShort(60) & 0xffff)
            .toList();
    }

    /** Returns the prefixes of an advertisement, with their preferred lifetimes. */
    private static Map<String, Long> preferred(final Arrival advertisement) {
        final var frame = ByteBuffer.wrap(advertisement.frame());
        final var prefixes = new TreeMap<String, Long>();
        for (int at = OPTIONS; at < frame.capacity(); at += 8 * (frame.get(at + 1) & 0xff)) {
            if (frame.get(at) == 3) {
                prefixes.put(Ipv6Address.read(frame.duplicate().position(at + 16)).toString(),
                    frame.getInt(at + 8) & 0xffffffffL);
            }
        }
        return prefixes;
    }
}
