/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.opendaylight.hsrp.impl.datastore.TestLan.lan;
import static org.opendaylight.hsrp.impl.datastore.TestLan.office;
import static org.opendaylight.hsrp.impl.datastore.TestLan.plant;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each frame at a switch belongs to one LAN. */
class AccessPortRulesTest {
    private static final String NODE = "openflow:1";
    private static final String ONE_LAN = "; give one of the lans another vlan-id, or make them one lan with the groups"
        + " of both";

    static Stream<Arguments> invalid() {
        return Stream.of(
            Arguments.of("lan \"office\" node \"openflow:1\": access-port 1-24 needs a vlan-id of the lan; set"
                + " vlan-id, or remove access-port: without vlan-id the frames of a lan are untagged at all ports",
                List.of(office().access(NODE, "1-24"))),
            Arguments.of("lan \"office\" node \"openflow:1\": access-port 3 needs forwarding normal; set"
                + " forwarding to normal, since nothing else takes frames from access ports to tagged ones",
                List.of(office().vlan(10).withoutForwarding().access(NODE, "3"))),
            Arguments.of("lan \"office\" node \"openflow:1\": access-port 24-1 is no range of ports; give the"
                + " lowest and the highest OpenFlow port number, such as 1-24",
                List.of(office().vlan(10).access(NODE, "24-1"))),
            Arguments.of("lan \"office\" node \"openflow:1\": access-port 0-3 is no range of ports; give the lowest"
                + " and the highest OpenFlow port number, such as 1-24",
                List.of(office().vlan(10).access(NODE, "0-3"))),
            Arguments.of("lan \"office\" node \"openflow:1\": access-port 007 has leading zeros, so no port is meant;"
                + " give the OpenFlow port number, 1..4294967040 without leading zeros, or the port's name",
                List.of(office().vlan(10).access(NODE, "007"))),
            Arguments.of("lan \"office\" node \"openflow:1\": access-port 99999999999999999999 is not the number of a"
                + " port; give the OpenFlow port number, 1..4294967040 without leading zeros, or the port's name",
                List.of(office().vlan(10).access(NODE, "99999999999999999999"))),
            Arguments.of("lan \"office\" node \"openflow:1\": access-port 3-6 is also trunk \"5\"; remove it from"
                + " access-port, since frames are tagged on a trunk", List.of(office().vlan(10).access(NODE, "3-6")
                    .node("openflow:2").trunk(NODE, "5", "openflow:2", "5").trunk("openflow:2", "5", NODE, "5"))),
            Arguments.of("lan \"plant\" gateway \"gw3\": port 3 is an access-port of lan \"office\", whose"
                + " untagged frames are not this lan's; remove it from access-port there, or give this lan a vlan-id",
                List.of(office().vlan(10).access(NODE, "1-3"), plant())),
            Arguments.of("lan \"plant\" gateway \"gw3\": bond-port 9 is an access-port of lan \"office\", whose"
                + " untagged frames are not this lan's; remove it from access-port there, or give this lan a vlan-id",
                List.of(office().vlan(10).access(NODE, "9"), plant().bond("gw3", "9"))),
            Arguments.of("lan \"office\" gateway \"gw1\": port 1 of its bond is an access-port of node"
                + " \"openflow:1\", and port 9 is none; list all ports of a bond as access-port, or none",
                List.of(office().vlan(10).access(NODE, "1-4").bond("gw1", "9"))),
            Arguments.of("lan \"plant\" node \"openflow:1\": trusted-port or trunk eth9 is an access-port of lan"
                + " \"office\", whose untagged frames are not this lan's; remove it from access-port there, or give"
                + " this lan a vlan-id", List.of(office().vlan(10).access(NODE, "eth9"), plant().node(NODE, "eth9"))),
            Arguments.of("lan \"plant\" node \"openflow:1\": the untagged frames there are those of"
                + " lan \"office\"" + ONE_LAN, List.of(office(), plant())),
            Arguments.of("lan \"plant\" node \"openflow:1\": the frames of VLAN 5 there are those of lan \"office\""
                + ONE_LAN,
                List.of(office().vlan(5), plant().vlan(5))),
            Arguments.of("lan \"plant\" node \"openflow:1\": access-port 20-30 is also access-port 1-24 of lan"
                + " \"office\"; list each port at one lan only: its untagged frames belong to one VLAN",
                List.of(office().vlan(10).access(NODE, "1-24"), plant().vlan(20).access(NODE, "40", "20-30"))),
            Arguments.of("lan \"plant\" node \"openflow:1\": access-port eth7 is also access-port eth7 of lan"
                + " \"office\"; list each port at one lan only: its untagged frames belong to one VLAN",
                List.of(office().vlan(10).access(NODE, "eth7"), plant().vlan(20).access(NODE, "eth7"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("invalid")
    void refuses(final String message, final List<TestLan> lans) {
        assertEquals(List.of(message), messages(lans));
    }

    @Test
    void acceptsSeveralLansOfASwitchWithTheSameGroupsAndAddresses() {
        assertEquals(List.of(), messages(List.of(
            office().vlan(10).access(NODE, "1-4", "eth9").group(1, "10.0.0.1", "gw1"),
            lan("plant").node(NODE).vlan(20).access(NODE, "5-24")
                .gateway("gw1", NODE, "1", "02:00:00:00:00:01", "10.0.0.2", 24).group(1, "10.0.0.1", "gw1"),
            lan("yard").node(NODE).gateway("gw1", NODE, "30", "02:00:00:00:00:01", "10.0.0.2", 24)
                .group(1, "10.0.0.1", "gw1"))));
    }

    @Test
    void acceptsBondsWhosePortsAreAlikeOrMayBe() {
        assertEquals(List.of(), messages(List.of(office().vlan(10).access(NODE, "1", "8-9").bond("gw1", "8", "9"))));
        assertEquals(List.of(), messages(List.of(office().vlan(10).access(NODE, "20").bond("gw1", "8", "9"))));
        assertEquals(List.of(), messages(List.of(office().vlan(10).access(NODE, "1", "eth9").bond("gw1", "eth9"))));
        assertEquals(List.of(), messages(List.of(office().vlan(10).access(NODE, "1", "eth9").bond("gw1", "9"))));
    }

    @Test
    void acceptsOnePortOfTwoSwitches() {
        assertEquals(List.of(), messages(List.of(office().vlan(10).access(NODE, "3"),
            lan("plant").node("openflow:2").vlan(10).access("openflow:2", "3"))));
    }

    private static List<String> messages(final List<TestLan> lans) {
        return ConfigRules.check(lans.stream().map(TestLan::build).toList()).stream().map(Violation::message).toList();
    }
}
