/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.yang.types.rev130715.DateAndTime;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.AddressFamily;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.ChangeReason;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.GroupNumber;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Microseconds;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Name;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.NodeId;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.State;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.LanBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Event;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.EventBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.event.ChangedGroup;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.event.ChangedGroupBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.event.GroupRangeBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.event.SentBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.event.changed.group.Change;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.event.changed.group.ChangeBuilder;
import org.opendaylight.yangtools.binding.util.BindingMap;
import org.opendaylight.yangtools.yang.common.Uint16;
import org.opendaylight.yangtools.yang.common.Uint32;
import org.opendaylight.yangtools.yang.common.Uint64;

class WhyFormatTest {
    private static final String PORT_DOWN = """
        2026-11-22T03:12:05.125Z office 8: port 1 (eth1) of openflow:1 went down
          Group 10 (ipv4): active was gw1, is gw2
            gw1 Active -> Init, port-down
            gw2 Standby -> Active, resign-received: the active router gw1 (10.0.0.2) has resigned
          Sent to openflow:1: 1 group-mods, 1 flow-mods, 5 packet-outs
          Decided after 150 us, 12 us of it waiting; sent after 900 us more; confirmed after 3200 us more
        """;

    @Test
    void tellsTheStory() {
        assertEquals(PORT_DOWN, text(List.of(lan("office", portDown())), 10, 5));
    }

    @Test
    void newestComesFirst() {
        assertEquals("""
            2026-11-22T03:15:00.000Z plant 2: switchover of group ipv4 11 to gateway gw1, by karaf at the console
              Group 11 (ipv4): active is gw1 as before
              Decided after 150 us, 12 us of it waiting; sent after 900 us more
            """ + PORT_DOWN, text(List.of(lan("office", early(), portDown()), lan("plant", switchover())), null, 2));
    }

    /** The clock may be set back; the numbers of a LAN's events go on. */
    @Test
    void newestComesFirstAfterTheClockWasSetBack() {
        final var later = event(9, "2026-11-22T02:12:07.000Z", "openflow:1 has connected").build();
        final var lans = List.of(lan("office", portDown(), later), lan("plant", switchover()));
        final var lines = WhyFormat.lines(lans, null, 3);
        assertEquals(List.of("plant 2", "office 9", "office 8"), lines.stream().filter(line -> !line.startsWith(" "))
            .map(line -> line.replaceAll("^[^ ]* |: .*", "")).toList());
    }

    @Test
    void oneGroupCanBeAskedFor() {
        assertEquals("", text(List.of(lan("office", early(), portDown())), 11, 5));
        assertEquals("", text(List.of(lan("office", portDown())), 10, 0));
    }

    @Test
    void manyGroupsAreSummedUp() {
        final var event = event(9, "2026-11-22T03:12:06.000Z", "port 1 (eth1) of openflow:1 went down")
            .setCount(Uint32.TWO).setGroups(Uint16.valueOf(201))
            .setGroupRange(BindingMap.ordered(
                new GroupRangeBuilder().setAddressFamily(AddressFamily.Ipv4).setFirst(number(1)).setLast(number(200))
                    .build(),
                new GroupRangeBuilder().setAddressFamily(AddressFamily.Ipv6).setFirst(number(7)).setLast(number(7))
                    .build()))
            .setChangedGroup(IntStream.rangeClosed(1, 16).mapToObj(number -> group(number, "gw1", "gw2"))
                .collect(BindingMap.toOrderedMap())).build();
        assertEquals("""
            2026-11-22T03:12:06.000Z office 9: port 1 (eth1) of openflow:1 went down (2 times within a second)
              Group 1 (ipv4): active was gw1, is gw2
              Group 2 (ipv4): active was gw1, is gw2
              Group 3 (ipv4): active was gw1, is gw2
              201 groups have changed: ipv4 1-200, ipv6 7
              Decided after 150 us, 12 us of it waiting; sent after 900 us more
            """, text(List.of(lan("office", event)), null, 5));
        assertEquals("""
            2026-11-22T03:12:06.000Z office 9: port 1 (eth1) of openflow:1 went down (2 times within a second)
              Group 16 (ipv4): active was gw1, is gw2
              201 groups have changed: ipv4 1-200, ipv6 7
              Decided after 150 us, 12 us of it waiting; sent after 900 us more
            """, text(List.of(lan("office", event)), 16, 5));
        assertEquals("""
            2026-11-22T03:12:06.000Z office 9: port 1 (eth1) of openflow:1 went down (2 times within a second)
              201 groups have changed: ipv4 1-200, ipv6 7; nothing more is kept of group 150
              Decided after 150 us, 12 us of it waiting; sent after 900 us more
            """, text(List.of(lan("office", event)), 150, 5));
    }

    static Lan lan(final String name, final Event... events) {
        return new LanBuilder().setName(new Name(name)).setEvent(List.of(events)).build();
    }

    static Event portDown() {
        return event(8, "2026-11-22T03:12:05.125Z", "port 1 (eth1) of openflow:1 went down")
            .setGroups(Uint16.ONE)
            .setGroupRange(BindingMap.of(new GroupRangeBuilder().setAddressFamily(AddressFamily.Ipv4)
                .setFirst(number(10)).setLast(number(10)).build()))
            .setChangedGroup(BindingMap.of(group(10, "gw1", "gw2",
                change(1, "gw1", State.Active, State.Initial, ChangeReason.PortDown, null),
                change(2, "gw2", State.Standby, State.Active, ChangeReason.ResignReceived,
                    "the active router gw1 (10.0.0.2) has resigned"))))
            .setSent(BindingMap.of(new SentBuilder().setNodeId(new NodeId("openflow:1")).setGroupMods(Uint32.ONE)
                .setFlowMods(Uint32.ONE).setPacketOuts(Uint32.valueOf(5)).build()))
            .setConfirmationTime(micros(3200)).build();
    }

    static Event early() {
        return event(7, "2026-11-22T03:12:05.000Z", "openflow:1 has connected").build();
    }

    private static Event switchover() {
        return event(2, "2026-11-22T03:15:00.000Z", "switchover of group ipv4 11 to gateway gw1")
            .setBy("karaf at the console").setGroups(Uint16.ONE)
            .setChangedGroup(BindingMap.of(group(11, "gw1", "gw1"))).build();
    }

    private static EventBuilder event(final long id, final String time, final String text) {
        return new EventBuilder().setId(Uint64.valueOf(id)).setTime(new DateAndTime(time)).setText(text)
            .setCount(Uint32.ONE).setGroups(Uint16.ZERO).setWaitingTime(micros(12)).setDecisionTime(micros(150))
            .setProgrammingTime(micros(900));
    }

    private static ChangedGroup group(final int number, final String before, final String after,
            final Change... changes) {
        return new ChangedGroupBuilder().setAddressFamily(AddressFamily.Ipv4).setNumber(number(number))
            .setActiveBefore(before).setActiveAfter(after).setChange(List.of(changes)).build();
    }

    private static Change change(final int index, final String gateway, final State from, final State to,
            final ChangeReason reason, final @Nullable String compared) {
        return new ChangeBuilder().setIndex(Uint32.valueOf(index)).setGateway(new Name(gateway)).setFrom(from)
            .setTo(to).setReason(reason).setCompared(compared).build();
    }

    private static GroupNumber number(final int number) {
        return new GroupNumber(Uint16.valueOf(number));
    }

    private static Microseconds micros(final long value) {
        return new Microseconds(Uint64.valueOf(value));
    }

    private static String text(final List<Lan> lans, final @Nullable Integer group, final int last) {
        return WhyFormat.lines(lans, group, last).stream().map(line -> line + "\n")
            .reduce("", String::concat);
    }
}
