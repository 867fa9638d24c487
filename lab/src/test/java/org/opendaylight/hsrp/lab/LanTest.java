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

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * End-to-end tests that share a LAN, connected to the controller of the {@link TestBed}. After each test the
 * controller is started again if it was ended, all configuration is deleted and the LAN is mended, so that the next one
 * finds them as the first did. What a test needs besides, it makes and removes itself.
 */
@ExtendWith({TestBedExtension.class, FailureReport.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LanTest implements FailureReport.OnTestBed {
    private static final int ARP_REQUESTS = 3;

    TestBed bed;
    VirtualLan lan;

    private final LongFunction<Topology> topology;

    /**
     * Describes the LAN.
     *
     * @param topology makes its description, with the given datapath id for its first switch and those after it for
     *     more
     */
    LanTest(final LongFunction<Topology> topology) {
        this.topology = topology;
    }

    @Override
    public final TestBed bed() {
        return bed;
    }

    /** The group of most tests. */
    final GroupStatus group() {
        return bed.hsrp().group(TestBed.LAN, TestBed.GROUP);
    }

    /** The changes of a member's state since the controller has started it, oldest first. */
    final List<String> changes(final String gateway) {
        return bed.changes(gateway);
    }

    /** Builds another LAN in place of one that cannot be mended. */
    final void replaceLan() {
        bed.hsrp().deleteAll();
        lan.close();
        buildLan(bed);
    }

    /** A host asks all, then the virtual router alone: each time it alone answers, and to the host it is reachable. */
    static final void assertResolvesTheGateway(final LanHost host) {
        host.forgetNeighbours();
        host.pings(Topology.VIRTUAL_ADDRESS);
        assertTrue(host.isReachable(Topology.VIRTUAL_ADDRESS), "no answer to a question to all");
        assertEquals(Optional.of(Topology.VIRTUAL_MAC), host.neighbour(Topology.VIRTUAL_ADDRESS));
        host.probeNeighbour(Topology.VIRTUAL_ADDRESS, Topology.VIRTUAL_MAC);
        Await.until(TestBed.PATIENCE, "an answer to the question whether it is still there",
            () -> host.isReachable(Topology.VIRTUAL_ADDRESS));
        assertEquals(Collections.nCopies(ARP_REQUESTS, Topology.VIRTUAL_MAC),
            host.arping(Topology.VIRTUAL_ADDRESS, ARP_REQUESTS));
    }

    @BeforeAll
    final void buildLan(final TestBed testBed) {
        bed = testBed;
        lan = bed.lan(topology);
    }

    @AfterEach
    final void reset() {
        if (!bed.controller().isRunning()) {
            bed.startController();
        }
        bed.hsrp().deleteAll();
        lan.mend();
    }

    @AfterAll
    final void removeLan() {
        if (lan != null) {
            lan.close();
        }
    }
}
