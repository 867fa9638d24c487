/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.opendaylight.hsrp.impl.engine.Office.GW1;
import static org.opendaylight.hsrp.impl.engine.Office.S1;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.config.AdvertisementSettings;
import org.opendaylight.hsrp.impl.engine.config.AnnouncementSettings;
import org.opendaylight.hsrp.impl.engine.config.InterfaceSettings;
import org.opendaylight.hsrp.impl.engine.config.RouterAdvertisementSettings;
import org.opendaylight.hsrp.impl.protocol.Behavior;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/** Gratuitous ARP after a take-over, docs/protocol.md section 3.5. */
class AnnouncerTest {
    private final SimulatedNetwork network = Office.oneSwitch();

    @Test
    void broadcastWithCopyThenAnotherBroadcast() {
        takeOver(InterfaceSettings.DEFAULTS);
        assertEquals(List.of(0L, 3_000L), timesOfBroadcasts());
        assertEquals(1, announcements(MacAddress.of("01:00:0c:cd:cd:cd")).size());
    }

    @Test
    void asManyAsConfigured() {
        takeOver(settings(4, 10_000));
        assertEquals(List.of(0L, 10_000L, 20_000L, 30_000L), timesOfBroadcasts());
    }

    @Test
    void noneAfterTheFirst() {
        takeOver(settings(1, 10_000));
        assertEquals(List.of(0L), timesOfBroadcasts());
    }

    @Test
    void withoutEnd() {
        takeOver(settings(0, 30_000));
        assertEquals(List.of(0L, 30_000L, 60_000L, 90_000L, 120_000L), timesOfBroadcasts());
    }

    @Test
    void moreThanAtFirstOnceThatIsConfigured() {
        takeOver(settings(2, 10_000));
        assertEquals(List.of(0L, 10_000L), timesOfBroadcasts());
        configure(settings(4, 10_000));
        assertEquals(List.of(10_000L, 20_000L), timesOfBroadcasts(60_000));
        configure(settings(4, 10_000));
        assertEquals(List.of(), timesOfBroadcasts(60_000));
        configure(settings(0, 20_000));
        assertEquals(List.of(20_000L, 40_000L, 60_000L), timesOfBroadcasts(60_000));
        configure(settings(0, 20_000));
        assertEquals(List.of(20_000L, 40_000L, 60_000L), timesOfBroadcasts(60_000));
        configure(settings(2, 20_000));
        assertEquals(List.of(20_000L), timesOfBroadcasts(60_000), "the one that was under way");
    }

    private static InterfaceSettings settings(final int count, final long intervalMillis) {
        return new InterfaceSettings(new AnnouncementSettings(count, intervalMillis, 0), Behavior.MEASURED, 10_000,
            AdvertisementSettings.DEFAULTS, RouterAdvertisementSettings.DEFAULTS);
    }

    private void takeOver(final InterfaceSettings settings) {
        configure(settings);
        network.timers.run(300_000);
        network.arrivals.clear();
        final long start = network.timers.millis();
        network.setUp(S1, GW1.port(), false);
        hearAnnouncements(start, 120_000);
    }

    private void configure(final InterfaceSettings settings) {
        network.configure(List.of(
            Office.lan(HsrpVersion.V2, settings, Set.of(), Office.group(110, true, 100, false))));
    }

    private void hearAnnouncements(final long start, final long millis) {
        network.timers.run(millis);
        network.arrivals.replaceAll(arrival -> new SimulatedNetwork.Arrival(arrival.node(), arrival.port(),
            arrival.frame(), arrival.millis() - start));
        network.arrivals.removeIf(arrival -> arrival.port() != Office.HOST_PORT || !Office.isArp(arrival.frame())
            || !Office.VIRTUAL_MAC.equals(Office.arpSenderMac(arrival.frame())));
    }

    private List<Long> timesOfBroadcasts() {
        return announcements(MacAddress.BROADCAST).stream().map(SimulatedNetwork.Arrival::millis).toList();
    }

    /** Returns when they come in the time that follows. */
    private List<Long> timesOfBroadcasts(final long millis) {
        network.arrivals.clear();
        hearAnnouncements(network.timers.millis(), millis);
        return timesOfBroadcasts();
    }

    private List<SimulatedNetwork.Arrival> announcements(final MacAddress destination) {
        return network.arrivals.stream()
            .filter(arrival -> destination.equals(Office.destination(arrival.frame()))).toList();
    }
}
