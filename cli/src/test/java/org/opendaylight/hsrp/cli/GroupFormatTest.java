/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.yang.types.rev130715.Counter64;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.yang.types.rev130715.MacAddress;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.GroupNumber;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Name;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.State;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.LanBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.StatisticsBuilder;
import org.opendaylight.yangtools.binding.util.BindingMap;
import org.opendaylight.yangtools.yang.common.Uint16;
import org.opendaylight.yangtools.yang.common.Uint64;

class GroupFormatTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:17:50.900Z");

    @Test
    void showsEverything() {
        assertEquals("""
            office - Group 10 (ipv4)
              Data plane is in sync at all connected switches
              Epoch 3 (changes of the active router since the controller started)
              Latest failover of the LAN 2026-11-22T10:15:31.250Z (port-down), groups 2
                Decided in 150 us, 2 group-mods and 0 flow-mods sent in 900 us
            office/gw1 - Group 10 (version 2)
              State is Active
                17 state changes, last state change 00:02:19 (active-timer-expired)
              Virtual IP address is 10.0.0.1
              Active virtual MAC address is 00:00:0c:9f:f0:0a (MAC In Use)
              Hello time 250 msec, hold time 1 sec
              Authentication MD5, key-chain "campus"
              Preemption enabled, delay min 30 sec sync 500 msec
              Active router is local
              Standby router is 10.0.0.9, priority 105
              Priority 90 (configured 110)
                Track object uplink1 state Down decrement 20
                Track object wan state Up shutdown
              Group name is "lead" (cfgd)
              OpenFlow port number 1
              Counters since 2026-11-22T10:00:00.000Z
                Hellos sent 1, received 2
                Coups sent 3, received 4
                Resigns sent 5, received 6
                Gratuitous ARP replies sent 7
                Dropped: authentication failures 8, invalid timers 9, conflicting source addresses 10
                Hellos with another virtual address 11
                Changes to Init 12, Learn 13, Listen 14, Speak 15, Standby 16, Active 17
              History
                 16 2026-11-22T10:15:30.000Z Speak   -> Standby standby-timer-expired
                 17 2026-11-22T10:15:31.250Z Standby -> Active  active-timer-expired
            office/gw2 - Group 10 (version 2)
              State is Init (port missing)
                0 state changes
              Virtual IP address is 10.0.0.1
              Active virtual MAC address is 00:00:0c:9f:f0:0a (MAC Not In Use)
              Authentication MD5, key-chain "campus"
              Preemption disabled
              Active router is 10.0.0.2 (gw1), priority 110
                MAC address is 02:00:00:00:00:01
              Standby router is 10.0.0.9, priority 105
              Priority 100
              Group name is "lead" (cfgd)
            """, text(GroupFormat.lines(new LanView(Office.lan("office", Office.group(9), Office.servedGroup())
                .setFailover(Office.failover()).build(), Office.configuration("office")), 10, NOW)));
    }

    @Test
    void tellsWhatIsNotKnown() {
        final var group = Office.group(10).setMember(BindingMap.of(Office.member("gw1", State.Learn, 100).build()));
        assertEquals("""
            office - Group 10 (ipv4)
              Data plane is unknown
            office/gw1 - Group 10
              State is Learn
                0 state changes
              Virtual IP address is unknown
              Active virtual MAC address is unknown
              Active router is unknown
              Standby router is unknown
              Priority 100
              OpenFlow port number 1
            """, text(GroupFormat.lines(view(Office.lan("office", group)), 10, NOW)));
    }

    @Test
    void showsAllAddressesOfAnIpv6Group() {
        final var group = Office.groupIpv6(10).setEffectiveSecondaryAddress(Set.of(Office.ip("2001:db8::1")))
            .setMember(BindingMap.of(Office.member("gw1", State.Active, 100).build()));
        assertEquals("""
            office - Group 10 (ipv6)
              Data plane is unknown
            office/gw1 - Group 10
              State is Active
                0 state changes
              Link-Local Virtual IPv6 address is FE80::DEF
                Virtual IPv6 address 2001:DB8::1
              Active virtual MAC address is unknown
              Active router is unknown
              Standby router is unknown
              Priority 100
              OpenFlow port number 1
            """, text(GroupFormat.lines(view(Office.lan("office", group)), 10, NOW)));
    }

    @Test
    void namesSwitchesThatAreNotInSync() {
        final var group = Office.outOfSync(Office.group(10), "openflow:2", "openflow:1")
            .setSwitchoverGateway(new Name("gw2"));
        assertEquals("""
            office - Group 10 (ipv4)
              Data plane is not in sync at openflow:1, openflow:2
              Made active by switchover: gw2
            """, text(GroupFormat.lines(view(Office.lan("office", group)), 10, NOW)));
    }

    @Test
    void showsWhoFollowsWhom() {
        final var leader = Office.group(10);
        final var follower = Office.group(11).setFollowing(new GroupNumber(Uint16.TEN))
            .setEffectiveVirtualAddress(Office.ip("10.0.0.11"))
            .setEffectiveVirtualMacAddress(new MacAddress("00:00:0c:9f:f0:0b"))
            .setMember(BindingMap.of(Office.member("gw1", State.Active, 100).setStatistics(new StatisticsBuilder()
                .setMacRefreshesSent(new Counter64(Uint64.TWO)).build()).build()));
        final var lan = Office.lan("office", leader, follower, Office.groupIpv6(11)).build();
        assertEquals("""
            office - Group 10 (ipv4)
              Data plane is unknown
              Followed by groups:
                Grp 11 10.0.0.11 00:00:0c:9f:f0:0b
            """, text(GroupFormat.lines(new LanView(lan, null), 10, NOW)));
        final var shown = GroupFormat.lines(new LanView(lan, null), 11, NOW);
        assertTrue(shown.contains("  Following group 10"), shown.toString());
        assertTrue(shown.contains("    MAC refreshes sent 2"), shown.toString());
    }

    @Test
    void findsNothing() {
        assertTrue(GroupFormat.lines(view(Office.lan("office", Office.group(10))), 1, NOW).isEmpty());
    }

    private static String text(final List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    private static LanView view(final LanBuilder lan) {
        return new LanView(lan.build(), null);
    }
}
