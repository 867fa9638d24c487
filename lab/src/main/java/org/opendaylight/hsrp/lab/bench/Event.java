/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.bench;

/**
 * What happens to a contestant.
 */
enum Event {
    LINK_LOSS("link-loss", "link of the active gateway lost"),
    SWITCHOVER("switchover", "planned switchover"),
    SILENT_DEATH("silent-death", "active gateway dies, its link stays up"),
    CONTROLLER_RESTART("controller-restart", "controller killed and started again");

    private final String id;
    private final String title;

    Event(final String id, final String title) {
        this.id = id;
        this.title = title;
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    /**
     * The gateway through which packets must go in the end. All begin with gw1.
     *
     * @return name of the gateway
     */
    String forwarderAfter() {
        return this == CONTROLLER_RESTART ? Contestant.FIRST : Contestant.SECOND;
    }
}
