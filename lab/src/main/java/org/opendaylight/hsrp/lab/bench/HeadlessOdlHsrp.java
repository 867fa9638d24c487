/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.bench;

import org.opendaylight.hsrp.lab.VirtualLan;

/**
 * HSRP by the controller, which dies before anything happens.
 */
final class HeadlessOdlHsrp implements Contestant {
    private final VirtualLan lan;
    private final OdlHsrp alive;

    HeadlessOdlHsrp(final VirtualLan lan, final OdlHsrp alive) {
        this.lan = lan;
        this.alive = alive;
    }

    @Override
    public void enter() {
        alive.enter();
        alive.killController();
    }

    @Override
    public void strike(final Event event) {
        lan.gateway(FIRST).cutLink();
    }

    @Override
    public void recover(final Event event) {
        lan.gateway(FIRST).restoreLink();
    }

    /** Starts the controller again. */
    @Override
    public void leave() {
        alive.leave();
    }
}
