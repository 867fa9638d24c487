/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.bench;

import org.opendaylight.hsrp.lab.BareFailover;
import org.opendaylight.hsrp.lab.BareFailover.Delivery;
import org.opendaylight.hsrp.lab.VirtualLan;

/**
 * A fast-failover group made by hand, with nobody to look after it: the best that this switch can do.
 */
final class BareGroup implements Contestant {
    private final VirtualLan lan;
    private final Delivery delivery;

    BareGroup(final VirtualLan lan, final Delivery delivery) {
        this.lan = lan;
        this.delivery = delivery;
    }

    @Override
    public void enter() {
        BareFailover.install(lan, delivery);
    }

    @Override
    public void strike(final Event event) {
        if (event == Event.LINK_LOSS) {
            lan.gateway(FIRST).cutLink();
        } else {
            BareFailover.prefer(lan, SECOND, delivery);
        }
    }

    @Override
    public void recover(final Event event) {
        if (event == Event.LINK_LOSS) {
            lan.gateway(FIRST).restoreLink();
        } else {
            BareFailover.prefer(lan, FIRST, delivery);
        }
    }

    @Override
    public void leave() {
        BareFailover.remove(lan);
    }
}
