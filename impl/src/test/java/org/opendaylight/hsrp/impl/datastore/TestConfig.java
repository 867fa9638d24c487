/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import java.util.Map;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.AddressFamily;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.GroupNumber;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Hsrp;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.HsrpBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Name;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.NodeId;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.PortRef;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.UnicastIpv4Address;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.UnicastMacAddress;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.VirtualAddress;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.LanBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Gateway;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GatewayBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GatewayKey;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GroupBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.NodeBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.MemberBuilder;
import org.opendaylight.yangtools.binding.util.BindingMap;
import org.opendaylight.yangtools.yang.common.Uint16;

/** Configurations in binding form. */
final class TestConfig {
    private TestConfig() {
        // Hidden on purpose
    }

    /** A LAN as in the README, with nothing given that has a default. */
    static Lan lan(final String name, final String virtualAddress) {
        return new LanBuilder()
            .setName(new Name(name))
            .setNode(BindingMap.of(new NodeBuilder().setNodeId(new NodeId("openflow:1")).build()))
            .setGateway(gateways())
            .setGroup(BindingMap.of(new GroupBuilder()
                .setAddressFamily(AddressFamily.Ipv4)
                .setNumber(new GroupNumber(Uint16.TEN))
                .setVirtualAddress(new VirtualAddress(new UnicastIpv4Address(virtualAddress)))
                .setMember(BindingMap.of(new MemberBuilder().setGateway(new Name("gw1")).build(),
                    new MemberBuilder().setGateway(new Name("gw2")).build()))
                .build()))
            .build();
    }

    static Hsrp hsrp(final Lan... lans) {
        return new HsrpBuilder().setLan(BindingMap.of(lans)).build();
    }

    private static Map<GatewayKey, Gateway> gateways() {
        return BindingMap.of(
            gateway("gw1", "1", "02:00:00:00:00:01", "10.0.0.2"),
            gateway("gw2", "eth2", "02:00:00:00:00:0A", "10.0.0.3"));
    }

    private static Gateway gateway(final String name, final String port, final String mac, final String address) {
        return new GatewayBuilder()
            .setName(new Name(name))
            .setNodeId(new NodeId("openflow:1"))
            .setPort(new PortRef(port))
            .setMacAddress(new UnicastMacAddress(mac))
            .setIpv4Address(new UnicastIpv4Address(address))
            .build();
    }
}
