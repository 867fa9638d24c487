/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import java.util.List;
import java.util.Optional;

/** FRR's bfdd on a router: the other end of the session that a switch has with it. */
public final class BfdSpeaker {
    private static final String DAEMON = "bfdd";

    private final Router router;
    private final Frr frr;

    /**
     * Makes one that is silent yet.
     *
     * @param lab the lab, which ends it
     * @param router the router
     */
    public BfdSpeaker(final Lab lab, final Router router) {
        this.router = router;
        frr = new Frr(lab, router, Priority.first(List.of()));
    }

    /**
     * Tells why there can be none on this machine.
     *
     * @return the reason, if there is one
     */
    public static Optional<String> missing() {
        return Frr.missing(DAEMON);
    }

    /**
     * Begins to speak.
     *
     * @param configuration what bfdd is told
     */
    public void start(final String configuration) {
        frr.start(DAEMON, configuration, "--bfdctl", frr.directory().resolve("bfdd.sock").toString());
    }

    /** Falls silent, while the router goes on: both ends see the session go down. */
    public void kill() {
        frr.close();
    }

    /** Lets the router die silently, and its BFD in the same moment: its links stay up. */
    public void die() {
        router.die(frr.processes());
        frr.close();
    }
}
