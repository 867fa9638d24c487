/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opendaylight.hsrp.web.page.TestLan.config;
import static org.opendaylight.hsrp.web.page.TestLan.group;
import static org.opendaylight.hsrp.web.page.TestLan.running;
import static org.opendaylight.hsrp.web.page.TestLan.state;
import static org.opendaylight.hsrp.web.page.TestLan.view;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.yang.types.rev130715.Counter64;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.FailoverBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.ActiveBuilder;
import org.opendaylight.yangtools.yang.common.Uint64;

class SummaryTest {
    @Test
    void tellsWhatIsConfiguredAndHowItStands() {
        final var whole = summary("gw1", "gw2").whole();
        assertEquals("office", whole.get("name").getAsString());
        assertEquals(30, whole.get("vlan").getAsInt());
        assertEquals("[{\"id\":\"openflow:1\",\"sync\":true}]", whole.get("nodes").toString());
        final var group = whole.getAsJsonArray("groups").get(0).getAsJsonObject();
        assertEquals("gw1", group.get("active").getAsString());
        assertEquals("gw2", group.get("standby").getAsString());
        assertEquals("10.0.0.1", group.get("address").getAsString());
        assertTrue(group.get("sync").getAsBoolean());
    }

    @Test
    void foreignActiveRouterIsCalledByItsAddress() {
        final var group = Summary.of(view(config(group(10).build()), state(running(10, "gw1", "gw2")
            .setActive(new ActiveBuilder().setAddress(TestLan.address("10.0.0.9")).build()).build())), List.of())
            .groups().get("ipv4 10");
        assertEquals("10.0.0.9", group.get("active").getAsString());
        assertTrue(group.get("activeForeign").getAsBoolean());
    }

    @Test
    void tellsOnlyTheGroupsThatHaveChanged() {
        final var before = Summary.of(view(config(group(10).build(), group(11).build(), group(12).build()),
            state(running(10, "gw1", "gw2").build(), running(11, "gw1", "gw2").build())), List.of());
        final var after = Summary.of(view(config(group(10).build(), group(11).build()),
            state(running(10, "gw1", "gw2").build(), running(11, "gw2", "gw1").build())), List.of());
        final var news = after.since(before);
        assertEquals(1, news.getAsJsonArray("groups").size());
        assertEquals(11, news.getAsJsonArray("groups").get(0).getAsJsonObject().get("number").getAsInt());
        assertEquals("[\"ipv4 12\"]", news.get("gone").toString());
    }

    /** So that pages of 4,000 groups are told nothing every five seconds. */
    @Test
    void countersChangeNothing() {
        final var counted = Summary.of(view(config(group(10).build()), state(running(10, "gw1", "gw2").build())
            .setFailover(new FailoverBuilder().setCount(new Counter64(Uint64.TEN)).build())), List.of());
        assertEquals(summary("gw1", "gw2"), counted);
        assertNotEquals(summary("gw2", "gw1"), counted);
    }

    private static Summary summary(final String active, final String standby) {
        return Summary.of(view(config(group(10).build()), state(running(10, active, standby).build())), List.of());
    }
}
