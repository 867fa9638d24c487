/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Name;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.TrackState;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.TrackObjectBuilder;

class TrackFormatTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:17:50.900Z");

    @Test
    void showsEverything() {
        final var lans = List.of(Office.lan("plant", Office.servedGroup()).build(),
            Office.lan("office", Office.servedGroup()).build());
        assertEquals("""
            Track uplink1
              Interface openflow:9/1 line-protocol
              State is Down
                1 change, last change 00:02:19
              Tracked by:
                HSRP office/gw1 10
                HSRP plant/gw1 10
            Track wan
              IP probe office/gw1 icmp 10.9.0.100 reachability
              State is Up
                0 changes
              Probes sent 1000, answered 997, late 1, missed 3
              Latest RTT (microsecs) 1234
              Tracked by:
                HSRP office/gw1 10
                HSRP plant/gw1 10
            """, String.join("\n", TrackFormat.lines(Office.trackObjects(), lans, NOW)) + "\n");
    }

    @Test
    void tellsWhatIsNotKnown() {
        assertEquals(List.of("Track a", "  State is Undecided", "    - changes"), TrackFormat.lines(List.of(
            new TrackObjectBuilder().setName(new Name("a")).setState(TrackState.Undecided).build()), List.of(), NOW));
    }
}
