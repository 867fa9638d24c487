/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.lan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.engine.state.Origin;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.GroupMessage;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.OpCode;

/** How long it is known by which port of each switch a foreign router is reached. */
class PeerTableTest {
    private static final NodeId HOME = new NodeId("openflow:1");
    private static final NodeId OTHER = new NodeId("openflow:2");
    private static final GroupKey GROUP = new GroupKey(AddressFamily.IPV4, 10);
    private static final Ipv4Address PEER = Ipv4Address.of("10.0.0.200");
    private static final MacAddress MAC = MacAddress.of("02:00:00:00:00:77");
    private static final long HOLD_MILLIS = 3_000;
    private static final long FORGET_MILLIS = 3 * HOLD_MILLIS;

    private final PeerTable peers = new PeerTable((node, port, other) -> false);
    private Moment now = new Moment(0, Instant.EPOCH);

    @BeforeEach
    void hear() {
        heard(HOME, 8);
        heard(OTHER, 5);
    }

    @Test
    void silenceAloneEndsNoWay() {
        now = now.plusMillis(FORGET_MILLIS);
        assertFalse(forgetSilent(false));
        assertEquals(Map.of(HOME, 8L, OTHER, 5L), peers.ports(PEER));
    }

    @Test
    void wayEndsWhereItIsNotHeardThoughOthersHearIt() {
        for (int second = 1; second <= 4; second++) {
            now = now.plusMillis(1_000);
            heard(OTHER, 5);
            assertEquals(second == 4, forgetSilent(true));
            assertEquals(second == 4 ? Map.of(OTHER, 5L) : Map.of(HOME, 8L, OTHER, 5L), peers.ports(PEER));
        }
        assertEquals(List.of(OTHER), peers.states().stream().map(peer -> peer.node()).toList());
        assertFalse(forgetSilent(true));
    }

    @Test
    void onlyWhoIsNotActiveAnyMoreIsForgotten() {
        now = now.plusMillis(FORGET_MILLIS + 1);
        assertFalse(forgetSilent(true));
        assertEquals(Map.of(HOME, 8L, OTHER, 5L), peers.ports(PEER));
        assertTrue(forgetSilent(false));
        assertEquals(Map.of(), peers.ports(PEER));
        assertEquals(List.of(), peers.states());
    }

    private boolean forgetSilent(final boolean active) {
        return peers.forgetSilent(now, (group, address) -> active && group.equals(GROUP) && address.equals(PEER));
    }

    private void heard(final NodeId node, final long port) {
        peers.heard(new Origin(PEER, MAC, node, port), GROUP, new GroupMessage(HsrpVersion.V2, OpCode.HELLO,
            HsrpState.ACTIVE, 10, MAC, 200, 1_000, HOLD_MILLIS, Ipv4Address.of("10.0.0.1")), HOLD_MILLIS, now);
    }
}
