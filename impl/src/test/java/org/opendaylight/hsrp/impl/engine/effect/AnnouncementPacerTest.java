/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.effect.Announcement.Rank;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.OutputReserved;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.ReservedPort;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;

/** What is announced when not all of it can be sent at once; a frame here is a number, the address. */
class AnnouncementPacerTest {
    private static final NodeId NODE = new NodeId("openflow:1");
    private static final Map<String, Long> PORTS = Map.of("gw1", 1L, "gw2", 2L);

    private final Outbox outbox = new Outbox();

    @Test
    void withoutALimitNothingWaits() {
        announce(1, "gw1", Rank.REFRESH);
        announce(2, "gw1", Rank.FIRST);
        assertEquals(List.of("1 from 1", "2 from 1"), sent());
    }

    @Test
    void whatMattersMostGoesFirst() {
        outbox.pacer().configure(15);
        announce(1, "gw1", Rank.REFRESH);
        assertEquals(List.of("1 from 1", "67 ms"), sent());
        announce(2, "gw1", Rank.REFRESH);
        announce(3, "gw1", Rank.REPEAT);
        announce(4, "gw1", Rank.COPY);
        announce(5, "gw1", Rank.FIRST);
        announce(6, "gw1", Rank.FIRST);
        assertEquals(List.of(), sent());
        for (int next : List.of(5, 6, 4, 3, 2)) {
            assertEquals(List.of(next + " from 1", "67 ms"), next(all -> true));
        }
        assertEquals(List.of(), next(all -> true));
        announce(7, "gw1", Rank.REPEAT);
        assertEquals(List.of("7 from 1", "67 ms"), sent());
    }

    @Test
    void whatIsNotTrueAnyMoreIsNotSent() {
        outbox.pacer().configure(10);
        announce(1, "gw1", Rank.FIRST);
        announce(2, "gw1", Rank.FIRST);
        announce(3, "gw1", Rank.FIRST);
        announce(3, "gw2", Rank.REPEAT);
        announce(4, "gw2", Rank.FIRST);
        sent();
        assertEquals(List.of("4 from 2", "100 ms"), next(announcement -> announcement.gateway().equals("gw2")));
        assertEquals(List.of("3 from 2", "100 ms"), next(announcement -> announcement.gateway().equals("gw2")));
        assertEquals(List.of(), next(all -> true));
    }

    @Test
    void nothingIsSentTwiceForHavingWaited() {
        outbox.pacer().configure(10);
        announce(1, "gw1", Rank.FIRST);
        announce(2, "gw1", Rank.FIRST);
        announce(3, "gw1", Rank.REPEAT);
        announce(3, "gw1", Rank.REPEAT);
        announce(2, "gw2", Rank.FIRST);
        announce(2, "gw2", Rank.REFRESH);
        sent();
        assertEquals(List.of("2 from 2", "100 ms"), next(all -> true));
        assertEquals(List.of("3 from 1", "100 ms"), next(all -> true));
        assertEquals(List.of(), next(all -> true));
    }

    @Test
    void allIsSentWhenThereIsNoLimitAnyMore() {
        outbox.pacer().configure(1);
        announce(1, "gw1", Rank.FIRST);
        announce(2, "gw1", Rank.FIRST);
        announce(3, "gw1", Rank.REPEAT);
        sent();
        outbox.pacer().configure(0);
        assertEquals(List.of("2 from 1", "3 from 1"), next(all -> true));
    }

    private void announce(final int address, final String gateway, final Rank rank) {
        final var announcement = new Announcement(new GroupKey(AddressFamily.IPV4, 10), gateway,
            new Ipv4Address(address), rank);
        outbox.announce(announcement, () -> frame(announcement));
    }

    private static LanEffect.Send frame(final Announcement announcement) {
        final byte number = (byte) ((Ipv4Address) announcement.address()).value();
        return new LanEffect.Send(NODE, new PacketOut(PORTS.get(announcement.gateway()),
            new OutputReserved(ReservedPort.NORMAL), new byte[] {number}));
    }

    private List<String> next(final Predicate<Announcement> isTrue) {
        outbox.pacer().next(announcement -> Optional.of(announcement).filter(isTrue)
            .map(AnnouncementPacerTest::frame));
        return sent();
    }

    private List<String> sent() {
        return outbox.drain().stream().map(effect -> switch (effect) {
            case LanEffect.Send send -> send.packet().frame()[0] + " from " + send.packet().inPort();
            case LanEffect.StartTimer(TimerKey.NextPaced timer, var millis) -> millis + " ms";
            default -> Objects.toString(effect);
        }).toList();
    }
}
