/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What operators do on purpose: switchover, priorities, members, groups and LANs that come and go.
 */
class ConfigurationChangeIT extends LanTest {

    ConfigurationChangeIT() {
        super(Topology::oneSwitch);
    }

    @Test
    void switchoverLosesNothing() {
        bed.configure(lan, 2, true);
        try (var stream = new MeasuredStream(lan, "h1")) {
            stream.awaitForwarder("gw1");
            final var there = stream.during("planned switchover", () -> {
                bed.hsrp().switchover(TestBed.LAN, TestBed.GROUP, "gw2");
                bed.awaitRoles("gw2", "gw1");
            });
            assertEquals(0, there.lost(), there::toString);
            stream.awaitForwarder("gw2");
            final var back = stream.during("planned switchover back", () -> {
                bed.hsrp().switchover(TestBed.LAN, TestBed.GROUP, "gw1");
                bed.awaitRoles("gw1", "gw2");
            });
            assertEquals(0, back.lost(), back::toString);
            stream.awaitForwarder("gw1");
        }
    }

    @Test
    void switchoverToNobodyIsRefused() {
        bed.configure(lan, 2, true);
        final var input = JsonParser.parseString("{\"hsrp:input\":{\"gateway\":\"gw9\"}}");
        final var reply = bed.restconf().post(HsrpClient.groupPath(TestBed.LAN, TestBed.GROUP) + "/switchover", input);
        assertEquals(Optional.of("data-missing"), reply.errorTag(), reply::toString);
        assertTrue(reply.errorMessage().orElse("").contains("gw9"), reply::toString);
        assertEquals(Optional.of("gw1"), group().active());
    }

    @Test
    void higherPriorityTakesOver() {
        bed.configure(lan, 2, true);
        try (var stream = new MeasuredStream(lan, "h1")) {
            final var result = stream.during("priority of gw2 raised above that of gw1", () -> {
                bed.hsrp().setPriority(TestBed.LAN, TestBed.GROUP, "gw2", 120);
                bed.awaitRoles("gw2", "gw1");
            });
            assertEquals(0, result.lost(), result::toString);
            stream.awaitForwarder("gw2");
        }
    }

    @Test
    void higherPriorityWithoutPreemptionWaits() {
        bed.configure(lan, 2, false);
        bed.hsrp().setPriority(TestBed.LAN, TestBed.GROUP, "gw2", 120);
        Await.observe(Duration.ofMillis(2 * TestBed.HOLD));
        assertEquals(Optional.of("gw1"), group().active());
    }

    @Test
    void removedActiveMemberIsReplaced() {
        bed.configure(lan, 2, true);
        try (var stream = new MeasuredStream(lan, "h1")) {
            final var result = stream.during("active member removed", () -> {
                bed.hsrp().removeMember(TestBed.LAN, TestBed.GROUP, "gw1");
                bed.awaitActive("gw2");
            });
            assertEquals(0, result.lost(), result::toString);
            stream.awaitForwarder("gw2");
            assertFalse(group().states().containsKey("gw1"), () -> group().toString());
        }
    }

    @Test
    void disabledGroupGivesUpItsAddressAndComesBack() {
        bed.configure(lan, 2, true);
        Await.until(TestBed.PATIENCE, "ping", () -> lan.host("h1").pings(Topology.VIRTUAL_ADDRESS));
        bed.hsrp().setEnabled(TestBed.LAN, TestBed.GROUP, false);
        bed.hsrp().awaitGroup(TestBed.LAN, TestBed.GROUP, TestBed.PATIENCE, "all members in state initial",
            group -> group.active().isEmpty()
                && group.states().equals(Map.of("gw1", "initial", "gw2", "initial")) && group.inSync());
        lan.host("h1").forgetNeighbours();
        assertFalse(lan.host("h1").pings(Topology.VIRTUAL_ADDRESS), "somebody still answers for the virtual address");
        bed.hsrp().setEnabled(TestBed.LAN, TestBed.GROUP, true);
        bed.awaitRoles("gw1", "gw2");
        Await.until(TestBed.PATIENCE, "ping", () -> lan.host("h1").pings(Topology.VIRTUAL_ADDRESS));
    }

    @Test
    void deletedGroupLeavesNothingOfIt() {
        bed.configure(lan, 2, true);
        assertFalse(lan.hsrpEntries().isEmpty(), "the switch holds nothing of the group while it runs");
        bed.hsrp().deleteGroup(TestBed.LAN, TestBed.GROUP);
        Await.until(TestBed.PATIENCE, "no entry that names the group's addresses, no OpenFlow group",
            () -> lan.hsrpEntries().toString(), () -> lan.hsrpEntries().stream().noneMatch(this::concernsTheGroup));
    }

    @Test
    void deletedLanLeavesNothing() {
        bed.configure(lan, 2, true);
        assertFalse(lan.hsrpEntries().isEmpty(), "the switch holds nothing of the LAN while it runs");
        bed.hsrp().deleteLan(TestBed.LAN);
        Await.until(TestBed.PATIENCE, "no entry of ours in the switch", () -> lan.hsrpEntries().toString(),
            () -> lan.hsrpEntries().isEmpty());
    }

    @Test
    void foreignEntriesAreLeftAlone() {
        final var node = lan.node("s1");
        node.ofctl("add-flow", node.bridge(), "cookie=0x1234,priority=5,udp,tp_dst=9,actions=drop");
        node.ofctl("add-group", node.bridge(), "group_id=77,type=all,bucket=actions=drop");
        bed.configure(lan, 2, true);
        bed.hsrp().deleteLan(TestBed.LAN);
        Await.until(TestBed.PATIENCE, "no entry of ours in the switch", () -> lan.hsrpEntries().toString(),
            () -> lan.hsrpEntries().isEmpty());
        assertEquals(1, node.flows("cookie=0x1234/-1").size());
        assertEquals(List.of(), node.groups().stream().filter(group -> !group.contains("group_id=77")).toList());
        assertEquals(1, node.groups().size());
    }

    private boolean concernsTheGroup(final String entry) {
        return entry.contains("group_id=") || entry.contains(Topology.VIRTUAL_MAC)
            || entry.contains("arp_tpa=" + Topology.VIRTUAL_ADDRESS)
            || entry.contains("nw_dst=" + Topology.VIRTUAL_ADDRESS);
    }
}
