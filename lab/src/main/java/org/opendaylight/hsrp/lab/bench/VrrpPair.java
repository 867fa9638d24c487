/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.bench;

import java.util.function.Function;
import org.opendaylight.hsrp.lab.Router;
import org.opendaylight.hsrp.lab.VirtualLan;

/**
 * Two routers that speak VRRP between them over a switch that only learns.
 */
final class VrrpPair implements Contestant {
    private static final int FIRST_PRIORITY = 200;
    private static final int SECOND_PRIORITY = 100;
    private static final int LOWERED_PRIORITY = 50;

    private final VirtualLan lan;
    private final Router router;
    private final VrrpRouter first;
    private final VrrpRouter second;

    VrrpPair(final VirtualLan lan, final Function<Router, VrrpRouter> maker) {
        this.lan = lan;
        router = lan.gateway(FIRST);
        first = maker.apply(router);
        second = maker.apply(lan.gateway(SECOND));
    }

    @Override
    public void enter() {
        final var node = lan.node(lan.topology().switches().getFirst().name());
        node.ofctl("add-flow", node.bridge(), "priority=0,actions=NORMAL");
        first.start(FIRST_PRIORITY);
        second.start(SECOND_PRIORITY);
    }

    @Override
    public void strike(final Event event) {
        switch (event) {
            case LINK_LOSS -> router.cutLink();
            case SWITCHOVER -> first.setPriority(LOWERED_PRIORITY);
            case SILENT_DEATH -> router.die(first.processes());
            default -> throw new IllegalArgumentException("VRRP takes no part in " + event);
        }
    }

    @Override
    public void recover(final Event event) {
        switch (event) {
            case LINK_LOSS -> router.restoreLink();
            case SWITCHOVER -> first.setPriority(FIRST_PRIORITY);
            case SILENT_DEATH -> {
                first.stop();
                router.setForwarding(true);
                first.start(FIRST_PRIORITY);
            }
            default -> throw new IllegalArgumentException("VRRP takes no part in " + event);
        }
    }

    @Override
    public void leave() {
        first.stop();
        second.stop();
        lan.node(lan.topology().switches().getFirst().name()).clear();
        lan.mend();
    }
}
