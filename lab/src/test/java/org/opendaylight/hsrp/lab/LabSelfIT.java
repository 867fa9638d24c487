/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.lab.stream.PacketStream;

/**
 * The measuring device measured: what the lab itself loses when nothing happens, what the switch alone loses when a
 * link is cut, and whether anything stays behind. No controller takes part.
 */
class LabSelfIT {
    @Test
    void undisturbedStreamLosesNothing() {
        try (Lab lab = Lab.open(); VirtualLan lan = VirtualLan.build(lab, Topology.oneSwitch())) {
            BareFailover.install(lan, BareFailover.Delivery.PORT);
            try (var stream = lan.stream("h1", 1000)) {
                stream.awaitFlow(500);
                final var from = PacketStream.mark();
                Await.observe(Duration.ofSeconds(30));
                final var result = stream.between(from, PacketStream.mark());
                System.getLogger("lab").log(System.Logger.Level.INFO, "undisturbed: " + result);
                assertEquals(0, result.lost(), result::toString);
                assertEquals(0, result.duplicates(), result::toString);
                assertEquals(Optional.of("gw1"), lan.forwarder());
            }
        }
    }

    @Test
    void bareFailoverGroupSwings() {
        try (Lab lab = Lab.open(); VirtualLan lan = VirtualLan.build(lab, Topology.oneSwitch())) {
            BareFailover.install(lan, BareFailover.Delivery.PORT);
            try (var stream = lan.stream("h1", 1000)) {
                stream.awaitFlow(500);
                for (int round = 0; round < 3; round++) {
                    final var from = PacketStream.mark();
                    lan.gateway("gw1").cutLink();
                    awaitForwarder(lan, "gw2");
                    final var cut = stream.between(from, PacketStream.mark());
                    System.getLogger("lab").log(System.Logger.Level.INFO, "bare group, link cut: " + cut);
                    assertTrue(cut.lost() <= 60, cut::toString);
                    lan.gateway("gw1").restoreLink();
                    awaitForwarder(lan, "gw1");
                }
            }
        }
    }

    @Test
    void nothingStaysBehind() {
        final String name;
        try (Lab lab = Lab.open()) {
            name = lab.name();
            VirtualLan.build(lab, Topology.twoSwitches());
        }
        assertEquals(List.of(), Leftovers.traces(name));
    }

    private static void awaitForwarder(final VirtualLan lan, final String gateway) {
        Await.until(Duration.ofSeconds(5), gateway + " forwards", () -> lan.forwarder().equals(Optional.of(gateway)));
    }
}
