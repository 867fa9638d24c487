/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.HsrpBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Name;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.NodeId;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.PortRef;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.UnicastMacAddress;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.LanBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Gateway;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GatewayBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.NodeBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.node.TrunkBuilder;
import org.opendaylight.yangtools.binding.util.BindingMap;

class MissingLeavesTest {
    @Test
    void eachMissingLeafIsNamedWithARemedy() {
        final var complete = new GatewayBuilder().setName(new Name("gw1")).setNodeId(new NodeId("openflow:1"))
            .setPort(new PortRef("1")).setMacAddress(new UnicastMacAddress("02:00:00:00:00:01")).build();
        assertEquals(List.of(), check(complete));
        assertEquals(List.of("lan \"office\" gateway \"gw1\": port is missing; give the number or name of the switch"
            + " port to which it is attached"), check(new GatewayBuilder(complete).setPort(null).build()));
        assertEquals(3, check(new GatewayBuilder().setName(new Name("gw1")).build()).size());
    }

    @Test
    void trunkNeedsItsOtherEnd() {
        final var trunk = new TrunkBuilder().setPort(new PortRef("21")).build();
        final var node = new NodeBuilder().setNodeId(new NodeId("openflow:1")).setTrunk(BindingMap.of(trunk)).build();
        assertEquals(List.of("lan \"office\" node \"openflow:1\" trunk \"21\": remote-node-id is missing; name"
            + " the switch"
            + " at the other end of the"
            + " trunk"), TranslatedConfig.of(new HsrpBuilder().setLan(BindingMap.of(new LanBuilder()
                .setName(new Name("office")).setNode(BindingMap.of(node)).build())).build()).violations()
            .stream().map(Violation::message).toList());
    }

    @Test
    void groupThatFollowsHasNothingOfItsOwn() {
        final var config = new JsonConfig();
        final var plain = "\"address-family\": \"ipv4\", \"number\": 2, \"virtual-address\": \"10.0.0.9\","
            + " \"follow\": \"a\"";
        assertEquals(List.of(), refused(config, plain));
        assertEquals(List.of(), refused(config, plain + ", \"authentication\": {\"text\": \"cisco\"}"),
            "the default, as the model's own rule has it");
        for (var own : List.of("\"member\": [{\"gateway\": \"gw1\"}]", "\"timers\": {\"hold-time\": 10000}",
                "\"authentication\": {\"text\": \"x\"}")) {
            final var node = own.substring(1, own.indexOf('"', 1));
            assertEquals(List.of("lan \"office\" group ipv4 2: " + node + " of a group that follows \"a\"; remove it,"
                + " since that group's counts, or remove follow"), refused(config, plain + ", " + own));
        }
    }

    private static List<String> refused(final JsonConfig config, final String group) {
        return TranslatedConfig.of(config.binding("{\"hsrp:hsrp\": {\"lan\": [{\"name\": \"office\", \"group\": [{"
            + group + "}]}]}}")).violations().stream().map(Violation::message).toList();
    }

    private static List<String> check(final Gateway gateway) {
        return TranslatedConfig.of(new HsrpBuilder().setLan(BindingMap.of(new LanBuilder().setName(new Name("office"))
            .setGateway(BindingMap.of(gateway)).build())).build()).violations().stream().map(Violation::message)
            .toList();
    }
}
