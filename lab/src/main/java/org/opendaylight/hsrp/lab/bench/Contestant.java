/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.bench;

/**
 * One way to make two gateways redundant, on a LAN that all ways share: the same switch, routers, hosts and stream.
 */
interface Contestant {
    /** The gateway that is active before every event. */
    String FIRST = "gw1";
    /** The gateway that takes over. */
    String SECOND = "gw2";

    /**
     * Takes over the LAN, with {@link #FIRST} active. Finds it as {@link #leave} must leave it.
     */
    void enter();

    /**
     * Gets ready for an event, before anything is counted.
     *
     * @param event the event
     */
    default void prepare(final Event event) {
        // Most are always ready
    }

    /**
     * Lets an event happen, and waits for what it causes as far as the contestant itself can tell.
     *
     * @param event the event
     */
    void strike(Event event);

    /**
     * Undoes an event: {@link #FIRST} will be active, and nothing is left of it.
     *
     * @param event the event
     */
    void recover(Event event);

    /**
     * Leaves the LAN: nothing of the contestant is on switch, routers and hosts.
     */
    void leave();
}
