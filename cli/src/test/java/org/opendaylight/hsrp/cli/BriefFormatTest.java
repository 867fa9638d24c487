/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.GroupNumber;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Name;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.State;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.StandbyBuilder;
import org.opendaylight.yangtools.binding.util.BindingMap;
import org.opendaylight.yangtools.yang.common.Uint16;

class BriefFormatTest {
    @Test
    void showsEveryMember() {
        assertEquals("""
                                 P indicates configured to preempt.
                                 |
            Interface   Grp  Pri P State   Active          Standby         Virtual IP
            office/gw1  10   90    Active  local           10.0.0.9        10.0.0.1
            office/gw2  10   100   Init    10.0.0.2        10.0.0.9        10.0.0.1
            """, brief(Office.lan("office", Office.servedGroup()).build()));
    }

    /** docs/protocol.md section 5.4: IPv6 addresses are in upper case. */
    @Test
    void showsIpv6AsIosDoes() {
        final var group = Office.groupIpv6(6)
            .setMember(BindingMap.of(Office.member("gw1", State.Initial, 120).build()));
        assertEquals("""
                                 P indicates configured to preempt.
                                 |
            Interface   Grp  Pri P State   Active          Standby         Virtual IP
            office/gw1  6    120   Init    unknown         unknown         FE80::DEF
            """, brief(Office.lan("office", group).build()));
    }

    @Test
    void tellsWhatIsNotKnown() {
        final var group = Office.group(4095).setMember(BindingMap.of(Office.member("gw1", State.Standby, 0).build()));
        assertEquals("""
                                 P indicates configured to preempt.
                                 |
            Interface   Grp  Pri P State   Active          Standby         Virtual IP
            office/gw1  4095 0     Standby unknown         unknown         unknown
            """, brief(Office.lan("office", group).build()));
    }

    @Test
    void showsTheStandbyMemberAsLocal() {
        final var group = Office.servedGroup()
            .setStandby(new StandbyBuilder()
                .setAddress(Office.ip("10.0.0.3"))
                .setGateway(new Name("gw2")).build())
            .setMember(BindingMap.of(
                Office.member("gw1", State.Active, 110).build(),
                Office.member("gw2", State.Standby, 100).build()));
        assertEquals("""
                                 P indicates configured to preempt.
                                 |
            Interface   Grp  Pri P State   Active          Standby         Virtual IP
            office/gw1  10   110   Active  local           10.0.0.3        10.0.0.1
            office/gw2  10   100   Standby 10.0.0.2        local           10.0.0.1
            """, brief(Office.lan("office", group).build()));
    }

    @Test
    void sortsAndMakesRoomForLongNames() {
        final var member = BindingMap.of(Office.member("gw1", State.Learn, 255).build());
        assertEquals("""
                                      P indicates configured to preempt.
                                      |
            Interface        Grp  Pri P State   Active          Standby         Virtual IP
            office/gw1       2    255   Learn   unknown         unknown         unknown
            office/gw1       10   255   Learn   unknown         unknown         unknown
            second-floor/gw1 1    255   Learn   unknown         unknown         unknown
            """, brief(
                Office.lan("office", Office.group(10).setMember(member), Office.group(2).setMember(member)).build(),
                Office.lan("second-floor", Office.group(1).setMember(member)).build()));
    }

    @Test
    void showsTheHeaderAlone() {
        assertEquals("""
                                 P indicates configured to preempt.
                                 |
            Interface   Grp  Pri P State   Active          Standby         Virtual IP
            """, brief());
    }

    private static String brief(final Lan... lans) {
        return text(Arrays.stream(lans).map(lan -> new LanView(lan, null)).toList());
    }

    private static String text(final List<LanView> lans) {
        return String.join("\n", BriefFormat.lines(lans)) + "\n";
    }

    @Test
    void marksThoseThatPreempt() {
        final var follower = Office.group(11).setFollowing(new GroupNumber(Uint16.TEN)).setMember(BindingMap.of(
            Office.member("gw1", State.Active, 90).build(), Office.member("gw2", State.Initial, 100).build()));
        assertEquals("""
                                 P indicates configured to preempt.
                                 |
            Interface   Grp  Pri P State   Active          Standby         Virtual IP
            office/gw1  10   90  P Active  local           10.0.0.9        10.0.0.1
            office/gw2  10   100   Init    10.0.0.2        10.0.0.9        10.0.0.1
            office/gw1  11   90  P Active  unknown         unknown         unknown
            office/gw2  11   100   Init    unknown         unknown         unknown
            """, text(List.of(new LanView(Office.lan("office", Office.servedGroup(), follower).build(),
                Office.configuration("office")))));
    }
}
