/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/**
 * How many flows a switch holds for many VLANs with access ports, guarded, two gateways in each behind tagged ports: so
 * many as there are ports plus groups, not ports times groups. docs/tables.md tells the figure.
 */
class FlowCountTest {
    private static final NodeId NODE = new NodeId("openflow:1");

    @Test
    void switchOfTheReadme() {
        assertEquals(1924, flows(48, 24, 20, 200));
    }

    @Test
    void portsAddToGroups() {
        final int base = flows(48, 24, 20, 200);
        assertEquals(100, flows(248, 124, 20, 200) - base, "each access port more takes one flow");
        assertEquals(0, flows(148, 24, 20, 200) - base, "a tagged port more takes none");
        final int perGroup = (flows(48, 24, 20, 400) - base) / 200;
        assertEquals(7, perGroup);
        assertEquals(perGroup, (flows(248, 124, 20, 400) - flows(248, 124, 20, 200)) / 200, "whatever the ports");
    }

    /** Returns the flows of all VLANs of a switch, to which access ports and IPv4 groups are dealt out in turn. */
    private static int flows(final int ports, final int accessPorts, final int vlans, final int groups) {
        return IntStream.range(0, vlans).map(index -> {
            final var access = LongStream.rangeClosed(1, accessPorts).filter(port -> port % vlans == index).boxed()
                .collect(Collectors.toSet());
            final var numbers = IntStream.range(0, groups).filter(number -> number % vlans == index).boxed().toList();
            return Plans.of(lan(10 + index, access, ports, numbers)).get(NODE).flows().size();
        }).sum();
    }

    private static LanView lan(final int vlan, final Set<Long> access, final int ports, final List<Integer> groups) {
        final var active = new Attachment(NODE, ports, MacAddress.of("02:00:00:00:00:01"));
        final var standby = new Attachment(NODE, ports - 1, MacAddress.of("02:00:00:00:00:02"));
        final var own = Set.of(Ipv4Address.of("10.0.0.2"), Ipv4Address.of("10.0.0.3"));
        final var addresses = groups.stream().collect(Collectors.toMap(number -> number,
            number -> Ipv4Address.of("10.0.1." + number % 250)));
        final var guard = new GuardView(2, Map.of(NODE, new GuardView.Ports(Set.of(),
            LongStream.rangeClosed(1, ports).boxed().collect(Collectors.toSet()))),
            Set.of(MacPattern.wellKnown(HsrpVersion.V2, AddressFamily.IPV4)),
            Map.of(active.mac(), Set.of(new SwitchPort(NODE, active.port())),
                standby.mac(), Set.of(new SwitchPort(NODE, standby.port()))),
            addresses.values().stream().map(IpAddress.class::cast).collect(Collectors.toSet()), false, true, Set.of());
        return new LanView(vlan, HsrpVersion.V2, Map.of(NODE, access), true,
            Map.of(NODE, Set.of(active.port(), standby.port())), groups.stream().map(number ->
                new VirtualRouter(number, HsrpVersion.V2.virtualMac(AddressFamily.IPV4, number),
                    List.of(addresses.get(number)), List.of(active), List.of(standby), Map.of(), true)).toList(),
            own, null, LanTopology.UNKNOWN, guard);
    }
}
