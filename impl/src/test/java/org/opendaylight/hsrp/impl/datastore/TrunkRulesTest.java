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

import java.util.List;
import org.junit.jupiter.api.Test;

class TrunkRulesTest {
    private static final String PORT = "give the OpenFlow port number, 1..4294967040 without leading zeros, or"
        + " the port's"
        + " name";
    private static final String LOOP = "; remove one of the trunks of the loop, since frames would go in"
        + " circles there; an"
        + " aggregated link is one trunk, with its other ports as bond-port";

    private static final String ONCE = "give each member of the bond once, one of them as port and the others as"
        + " bond-port";

    @Test
    void treesAreWelcome() {
        assertRefused(chain());
        // A star, with ports by name and by number, and with what is known of the other end
        assertRefused(nodes(4).trunk("openflow:1", "2", "openflow:2", "uplink").trunk("openflow:2", "uplink",
            "openflow:1", "2").trunk("openflow:1", "3", "openflow:3", "1").trunk("openflow:3", "eth1", "openflow:1",
                null)
            .trunk("openflow:1", "4", "openflow:4", null).trunk("openflow:4", "1", "openflow:1", null));
    }

    @Test
    void bothEndsMustBeThere() {
        assertRefused(nodes(1).trunk("openflow:1", "1", "openflow:1", null), "lan \"a\" node \"openflow:1\":"
            + " trunk \"1\""
            + " leads back to its own switch; name the switch at the other end as remote-node-id");
        assertRefused(nodes(1).trunk("openflow:1", "1", "openflow:2", null), "lan \"a\" node \"openflow:1\":"
            + " trunk \"1\""
            + " leads to openflow:2, which is not in the node list of the LAN; add a node openflow:2 to the"
            + " LAN, or name a"
            + " port that leads elsewhere as trusted-port");
        assertRefused(nodes(2).trunk("openflow:1", "1", "openflow:2", null), "lan \"a\" node \"openflow:1\":"
            + " trunk \"1\""
            + " leads to openflow:2, which has no trunk back to openflow:1; add a trunk with remote-node-id"
            + " openflow:1 to"
            + " node openflow:2");
        assertRefused(nodes(2).trunk("openflow:1", "1", "openflow:2", "5").trunk("openflow:2", "4", "openflow:1", "1"),
            "lan \"a\" node \"openflow:1\": trunk \"1\" leads to port 5 of openflow:2, whose trunk back is port 4;"
                + " correct remote-port or the trunk of node openflow:2");
    }

    @Test
    void aGatewaysBondHasNone() {
        assertRefused(chain().gateway("gw1", "openflow:1", "8", "02:00:00:00:00:01", "10.0.0.2", 24).bond("gw1", "1"),
            "lan \"a\" gateway \"gw1\": its bond-port 1 is also a trunk of node \"openflow:1\"; remove the trunk or"
                + " correct the gateway's bond-port");
    }

    @Test
    void bondsAreWelcome() {
        assertRefused(chain().bondTrunk("openflow:1", "1", "7", "eth8").bondTrunk("openflow:2", "1", "7", "8"));
        // The other end makes it one port; and is named by one of this one's
        assertRefused(nodes(2).trunk("openflow:1", "1", "openflow:2", "1").bondTrunk("openflow:1", "1", "2")
            .trunk("openflow:2", "1", "openflow:1", "2"));
    }

    /** Nobody hears or trusts the other end of a port that was forgotten. */
    @Test
    void bothEndsOfABondHaveAsManyPorts() {
        final var remedy = "; give the ports at both ends, in the same order";
        assertRefused(chain().bondTrunk("openflow:2", "2", "7"), "lan \"a\" node \"openflow:2\": trunk \"2\" has 2"
            + " ports, but the trunk of openflow:3 back has 1" + remedy + "; where openflow:3 makes the bond one"
            + " OpenFlow port, give that as remote-port");
        assertRefused(chain().bondTrunk("openflow:1", "1", "7", "8").bondTrunk("openflow:2", "1", "7"), "lan \"a\" node"
            + " \"openflow:1\": trunk \"1\" has 3 ports, but the trunk of openflow:2 back has 2" + remedy);
    }

    @Test
    void eachPortOfABondIsGivenOnce() {
        assertRefused(chain().bondTrunk("openflow:2", "1", "1", "3", "3").bondTrunk("openflow:2", "2", "1")
            .bondTrunk("openflow:1", "1", "7", "8", "9").bondTrunk("openflow:3", "1", "7"),
            "lan \"a\" node \"openflow:2\": trunk \"1\" bond-port 1 is also its port; " + ONCE,
            "lan \"a\" node \"openflow:2\": trunk \"1\" bond-port 3 is given twice; " + ONCE,
            "lan \"a\" node \"openflow:2\": trunk \"2\" bond-port 1 is also a port of trunk \"1\"; " + ONCE);
    }

    @Test
    void portsOfABondMustBePossibleAndFree() {
        assertRefused(chain().bondTrunk("openflow:1", "1", "07"), "lan \"a\" node \"openflow:1\": trunk 07 has leading"
            + " zeros, so no port is meant; " + PORT);
        assertRefused(chain().bondTrunk("openflow:1", "1", "7")
            .gateway("gw1", "openflow:1", "7", "02:00:00:00:00:01", "10.0.0.2", 24),
            "lan \"a\" gateway \"gw1\": its port 7 is also a trunk of node \"openflow:1\"; remove the trunk or correct"
                + " the gateway's port");
        assertRefused(chain().bondTrunk("openflow:1", "1", "7").vlan(20).access("openflow:1", "6-8"),
            "lan \"a\" node \"openflow:1\": access-port 6-8 is also trunk \"7\"; remove it from access-port, since"
                + " frames are tagged on a trunk");
    }

    @Test
    void bondsNeedTheSwitchesOwnForwarding() {
        assertRefused(chain().bondTrunk("openflow:1", "1", "7").withoutForwarding(),
            "lan \"a\" node \"openflow:1\": trunk \"1\" has a bond-port, but the LAN has forwarding none: what is for"
                + " all would go in circles; set forwarding to normal, or have the switch make the bond one OpenFlow"
                + " port");
    }

    @Test
    void loopsAreRefused() {
        assertRefused(chain().trunk("openflow:1", "9", "openflow:3", null).trunk("openflow:3", "9", "openflow:1", null),
            "lan \"a\" node \"openflow:2\": trunk \"2\" closes a loop, since openflow:2 and openflow:3 are connected by"
                + " other trunks" + LOOP);
        assertRefused(chain().trunk("openflow:1", "9", "openflow:2", null).trunk("openflow:2", "9", "openflow:1", null),
            "lan \"a\" node \"openflow:1\": trunk \"9\" is a second one to openflow:2, which makes a loop" + LOOP);
    }

    @Test
    void portsMustBePossibleAndFree() {
        assertRefused(nodes(2).trunk("openflow:1", "0", "openflow:2", "01").trunk("openflow:2", "1", "openflow:1",
            null),
            "lan \"a\" node \"openflow:1\": trunk 0 is not the number of a port; " + PORT,
            "lan \"a\" node \"openflow:1\": trunk \"0\" leads to port 01 of openflow:2, whose trunk back is port 1;"
                + " correct remote-port or the trunk of node openflow:2",
            "lan \"a\" node \"openflow:1\": trunk \"0\" remote-port 01 has leading zeros, so no port is meant; "
                + PORT);
        assertRefused(chain().gateway("gw1", "openflow:1", "1", "02:00:00:00:00:01", "10.0.0.2", 24),
            "lan \"a\" gateway \"gw1\": its port 1 is also a trunk of node \"openflow:1\"; remove the trunk or"
                + " correct the"
                + " gateway's port");
    }

    private static TestLan nodes(final int count) {
        final var lan = lan("a");
        for (int number = 1; number <= count; number++) {
            lan.node("openflow:" + number);
        }
        return lan;
    }

    private static TestLan chain() {
        return nodes(3).trunk("openflow:1", "1", "openflow:2", "1").trunk("openflow:2", "1", "openflow:1", "1")
            .trunk("openflow:2", "2", "openflow:3", null).trunk("openflow:3", "1", "openflow:2", null);
    }

    private static void assertRefused(final TestLan lan, final String... messages) {
        assertEquals(List.of(messages),
            ConfigRules.check(List.of(lan.build())).stream().map(Violation::message).toList());
    }
}
