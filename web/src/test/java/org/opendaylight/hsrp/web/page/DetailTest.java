/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opendaylight.hsrp.web.page.TestLan.config;
import static org.opendaylight.hsrp.web.page.TestLan.group;
import static org.opendaylight.hsrp.web.page.TestLan.running;
import static org.opendaylight.hsrp.web.page.TestLan.state;
import static org.opendaylight.hsrp.web.page.TestLan.view;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.AddressFamily;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.GroupNumber;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Microseconds;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.NodeId;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.PortRef;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Event;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.EventBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.NodeBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.event.ChangedGroupBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.node.TrunkBuilder;
import org.opendaylight.yangtools.binding.util.BindingMap;
import org.opendaylight.yangtools.yang.common.Uint16;
import org.opendaylight.yangtools.yang.common.Uint64;

class DetailTest {
    @Test
    void mergesConfigurationAndState() {
        final var detail = Detail.of(view(config(group(10).build()), state(running(10, "gw1", "gw2").build())),
            List.of());
        final var gateway = detail.getAsJsonArray("gateways").get(0).getAsJsonObject();
        assertEquals("1", gateway.get("port").getAsString());
        assertEquals("up", gateway.get("status").getAsString());
        final var group = detail.getAsJsonArray("groups").get(0).getAsJsonObject();
        assertEquals(2, group.getAsJsonArray("members").size());
        assertEquals("normal", detail.get("forwarding").getAsString());
        assertTrue(detail.get("guard").getAsBoolean());
    }

    @Test
    void trunkHasAllPortsOfItsBond() {
        final var trunk = new TrunkBuilder().setPort(new PortRef("3"))
            .setBondPort(List.of(new PortRef("4"), new PortRef("eth5")))
            .setRemoteNodeId(new NodeId("openflow:2")).build();
        final var config = config(group(10).build())
            .setNode(BindingMap.of(new NodeBuilder().setNodeId(TestLan.NODE).setTrunk(BindingMap.of(trunk)).build()));
        assertEquals("[{\"port\":\"3\",\"bond\":[\"4\",\"eth5\"],\"remote\":\"openflow:2\"}]",
            Detail.of(view(config, null), List.of()).getAsJsonArray("nodes").get(0).getAsJsonObject().get("trunks")
                .toString());
    }

    @Test
    void lanWithoutStateIsShownAsConfigured() {
        final var detail = Detail.of(view(config(group(10).build()), null), List.of());
        assertFalse(detail.getAsJsonArray("nodes").get(0).getAsJsonObject().has("sync"));
        assertEquals(0, detail.getAsJsonArray("groups").get(0).getAsJsonObject().getAsJsonArray("members").size());
    }

    /** Whether it is in sync tells nobody then. */
    @Test
    void switchOfALanWithoutGroupsIsConnectedOrNot() {
        for (var connected : List.of(true, false)) {
            final var node = Detail.of(view(config(), state().setNode(BindingMap.of(new NodeBuilder()
                .setNodeId(TestLan.NODE).setConnected(connected).build()))), List.of()).getAsJsonArray("nodes").get(0)
                .getAsJsonObject();
            assertFalse(node.has("sync"));
            assertEquals(connected, node.get("connected").getAsBoolean());
        }
    }

    @Test
    void changesOfAllMembersAreInOneLineTheNewestFirst() {
        final var group = running(10, "gw1", "gw2").setMember(BindingMap.of(
            TestLan.changed("gw1", "2026-11-27T09:51:00Z", "2026-11-27T09:55:00Z"),
            TestLan.changed("gw2", "2026-11-27T09:54:00Z"))).build();
        final var changes = Detail.of(view(config(group(10).build()), state(group)), List.of())
            .getAsJsonArray("changes");
        assertEquals(List.of("gw1", "gw2", "gw1"), StreamSupport.stream(changes.spliterator(), false)
            .map(JsonElement::getAsJsonObject).map(change -> change.get("gateway").getAsString()).toList());
        assertEquals("2026-11-27T09:55:00Z", changes.get(0).getAsJsonObject().get("time").getAsString());
    }

    @Test
    void eventsAreToldTheNewestFirstWithTheirStages() {
        final var state = state(running(10, "gw1", "gw2").build()).setEvent(List.of(event(1), event(2)));
        final var events = Detail.of(view(config(group(10).build()), state), List.of()).getAsJsonArray("events");
        assertEquals(2, events.size());
        final var newest = events.get(0).getAsJsonObject();
        assertEquals("event 2", newest.get("text").getAsString());
        assertEquals(400, newest.get("decision").getAsInt());
        assertEquals("gw1", newest.getAsJsonArray("groups").get(0).getAsJsonObject().get("before").getAsString());
        assertFalse(Detail.of(view(config(group(10).build()), null), List.of()).has("events"));
    }

    private static Event event(final long id) {
        return new EventBuilder().setId(Uint64.valueOf(id)).setText("event " + id)
            .setDecisionTime(new Microseconds(Uint64.valueOf(400)))
            .setChangedGroup(BindingMap.of(new ChangedGroupBuilder().setAddressFamily(AddressFamily.Ipv4)
                .setNumber(new GroupNumber(Uint16.TEN)).setActiveBefore("gw1").setActiveAfter("gw2").build()))
            .build();
    }
}
