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
import static org.opendaylight.hsrp.impl.engine.Office.S1;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.SimulatedNetwork.Arrival;
import org.opendaylight.hsrp.impl.engine.config.AdvertisementSettings;
import org.opendaylight.hsrp.impl.engine.config.AnnouncementSettings;
import org.opendaylight.hsrp.impl.engine.config.Configs;
import org.opendaylight.hsrp.impl.engine.config.GroupConfig;
import org.opendaylight.hsrp.impl.engine.config.InterfaceSettings;
import org.opendaylight.hsrp.impl.engine.config.RouterAdvertisementSettings;
import org.opendaylight.hsrp.impl.engine.state.MemberCounter;
import org.opendaylight.hsrp.impl.protocol.Authentication;
import org.opendaylight.hsrp.impl.protocol.Behavior;
import org.opendaylight.hsrp.impl.protocol.HelloTimers;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.frame.Frame;
import org.opendaylight.hsrp.impl.protocol.frame.FrameParser;

/** Many groups are announced at a rate that a switch with ARP inspection takes. */
class AnnouncementRateTest {
    private static final int GROUPS = 60;
    private static final int RATE = 15;
    private static final long SECOND = 1000;
    /** Where the sender's protocol address of an ARP frame is. */
    private static final int SENDER_AT = 14 + 14;

    private final SimulatedNetwork network = Office.oneSwitch();
    private long start;

    @BeforeEach
    void loseTheActiveGateway() {
        configure(group -> group);
        network.timers.run(120_000);
        network.arrivals.clear();
        start = network.timers.millis();
        network.setUp(S1, GW1.port(), false);
        network.timers.run(60_000);
    }

    @Test
    void noSecondHasMoreThanItsShare() {
        final var times = atHost(Office::isArp).stream().map(Arrival::millis).toList();
        // The first ones, their copies, and what repeats them
        assertEquals(3 * GROUPS, times.size());
        for (int index = RATE; index < times.size(); index++) {
            final long window = times.get(index) - times.get(index - RATE);
            assertTrue(window >= SECOND, () -> "more than " + RATE + " in " + window + " ms: " + times);
        }
        assertTrue(times.getLast() - start <= (3 * GROUPS / RATE + 2) * SECOND, "sooner than need be");
    }

    @Test
    void eachGroupIsAnnouncedBeforeAnythingIsSaidAgain() {
        final var first = atHost(Office::isArp).subList(0, GROUPS);
        assertEquals(GROUPS, first.stream().map(arrival -> Office.arpSenderMac(arrival.frame())).distinct().count());
        assertTrue(first.stream().allMatch(arrival ->
            MacAddress.BROADCAST.equals(Office.destination(arrival.frame()))));
    }

    @Test
    void hellosDoNotWait() {
        final var hellos = atHost(frame -> FrameParser.parse(frame) instanceof Frame.HsrpPacket).stream()
            .filter(arrival -> arrival.millis() == start).count();
        assertTrue(hellos >= GROUPS, () -> "only " + hellos);
    }

    /** It may have got another owner in the meantime. */
    @Test
    void addressThatIsGivenUpIsNotAnnouncedAnyMore() {
        loseItAgain();
        final var other = Ipv4Address.of("10.0.0.4");
        configure(group -> Configs.group(group.key(), true, other, List.of(), null, HelloTimers.DEFAULT,
            Authentication.DEFAULT, group.members()));
        network.arrivals.clear();
        network.timers.run(60_000);
        final var announced = atHost(Office::isArp);
        assertEquals(GROUPS,
            announced.stream().map(arrival -> Office.arpSenderMac(arrival.frame())).distinct().count());
        assertEquals(Set.of(other), announced.stream().map(arrival -> Ipv4Address.read(ByteBuffer.wrap(arrival.frame(),
            SENDER_AT, Integer.BYTES))).collect(Collectors.toSet()));
    }

    /** By the version the virtual MAC addresses change: all hosts are told, also while the election goes on. */
    @Test
    void announcementsThatWaitDuringAnElectionAreMadeToo() {
        network.setUp(S1, GW1.port(), true);
        network.timers.run(120_000);
        configure(group -> Configs.group(group.key(), true, group.virtualAddress(), List.of(),
            MacAddress.of("02:00:00:00:aa:%02x".formatted(group.key().number())), HelloTimers.DEFAULT,
            Authentication.DEFAULT, group.members()));
        network.arrivals.clear();
        network.timers.run((GROUPS / RATE + 1) * SECOND);
        assertEquals(GROUPS, atHost(Office::isArp).stream()
            .map(arrival -> Office.arpSenderMac(arrival.frame())).distinct().count());
    }

    @Test
    void whatWaitsIsNotCountedAsSent() {
        final long before = counted();
        loseItAgain();
        network.arrivals.clear();
        network.timers.run(6_000);
        final long counted = counted() - before;
        final int most = atHost(Office::isArp).size() + RATE + 1;
        assertTrue(counted <= most, () -> counted + " of " + most);
        network.timers.run(60_000);
        assertEquals(3 * GROUPS, counted() - before);
    }

    private long counted() {
        return network.published.get("office").groups().stream()
            .flatMap(group -> group.members().stream()).filter(member -> member.gateway().equals("gw2"))
            .mapToLong(member -> member.counters().get(MemberCounter.GRATUITOUS_ARPS_SENT)).sum();
    }

    /** The other gateway takes over once more; most announcements wait. */
    private void loseItAgain() {
        network.setUp(S1, GW1.port(), true);
        network.timers.run(120_000);
        network.setUp(S1, GW1.port(), false);
        network.timers.run(SECOND);
    }

    private void configure(final UnaryOperator<GroupConfig> change) {
        final var plain = Office.group(110, true, 100, false);
        final var groups = IntStream.rangeClosed(1, GROUPS).mapToObj(number -> Office.withNumber(plain, number))
            .map(change).collect(Collectors.toMap(GroupConfig::key, group -> group));
        network.configure(List.of(Configs.lan("office", null, HsrpVersion.V2, true, new InterfaceSettings(
            new AnnouncementSettings(2, 3_000, RATE), Behavior.MEASURED, 10_000, AdvertisementSettings.DEFAULTS,
            RouterAdvertisementSettings.DEFAULTS), Map.of(S1, Set.of()),
            Office.lan(plain).gateways(), groups)));
    }

    private List<Arrival> atHost(final Predicate<byte[]> which) {
        return network.arrivals.stream()
            .filter(arrival -> arrival.port() == Office.HOST_PORT && which.test(arrival.frame())).toList();
    }
}
