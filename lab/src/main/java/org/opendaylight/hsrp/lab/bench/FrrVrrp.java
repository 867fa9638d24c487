/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.bench;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.opendaylight.hsrp.lab.Frr;
import org.opendaylight.hsrp.lab.Lab;
import org.opendaylight.hsrp.lab.Router;
import org.opendaylight.hsrp.lab.Topology;

/**
 * VRRP version 3 by zebra and vrrpd of FRR: the virtual address is on a macvlan device with the virtual MAC address,
 * which must be there before, and which vrrpd switches on and off.
 */
final class FrrVrrp implements VrrpRouter {
    private static final String DEVICE = "vrrp" + GROUP;
    private static final String VIRTUAL_MAC = "00:00:5e:00:01:%02x".formatted(GROUP);
    private static final String DAEMON = "vrrpd";

    private final Router router;
    private final Duration advertisementInterval;
    private final Frr frr;

    FrrVrrp(final Lab lab, final Router router, final Duration advertisementInterval) {
        this.router = router;
        this.advertisementInterval = advertisementInterval;
        frr = new Frr(lab, router, List.of("nice", "-n", "-10"));
    }

    /**
     * Tells why it cannot take part on this machine.
     *
     * @return the reason, if there is one
     */
    static Optional<String> missing() {
        return Frr.missing(DAEMON);
    }

    @Override
    public void start(final int priority) {
        if (!router.namespace().ip("-brief", "link").contains(DEVICE + "@")) {
            makeDevice();
        }
        frr.start(DAEMON, """
            interface %s%n\
             vrrp %d version 3%n\
             vrrp %d priority %d%n\
             vrrp %d advertisement-interval %d%n\
             vrrp %d ip %s%n\
            """.formatted(Router.LAN_DEVICE, GROUP, GROUP, priority, GROUP, advertisementInterval.toMillis(), GROUP,
                Topology.VIRTUAL_ADDRESS));
    }

    @Override
    public void setPriority(final int priority) {
        frr.configure("configure terminal", "interface " + Router.LAN_DEVICE,
            "vrrp " + GROUP + " priority " + priority);
    }

    @Override
    public List<Long> processes() {
        return frr.processes();
    }

    @Override
    public void stop() {
        frr.stop();
        if (router.namespace().ip("-brief", "link").contains(DEVICE + "@")) {
            router.namespace().ip("link", "delete", DEVICE);
        }
    }

    @Override
    public void close() {
        frr.close();
    }

    private void makeDevice() {
        router.namespace().ip("link", "add", DEVICE, "link", Router.LAN_DEVICE, "type", "macvlan", "mode", "bridge");
        router.namespace().setMac(DEVICE, VIRTUAL_MAC);
        router.namespace().addAddress(DEVICE, Topology.VIRTUAL_ADDRESS + "/24");
        router.namespace().up(DEVICE);
    }
}
