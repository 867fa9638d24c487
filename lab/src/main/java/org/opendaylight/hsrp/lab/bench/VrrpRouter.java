/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.bench;

import java.util.List;

/**
 * VRRP on one router: the daemons of one product, as processes of the lab in the router's namespace.
 */
interface VrrpRouter extends AutoCloseable {
    /** VRRP's virtual router id. */
    int GROUP = 10;

    /**
     * Starts it.
     *
     * @param priority its priority
     */
    void start(int priority);

    /**
     * Changes the priority while it runs, as its operator would.
     *
     * @param priority the new priority
     */
    void setPriority(int priority);

    /**
     * The running processes.
     *
     * @return their ids, in the order in which they can be killed without one of them saying good-bye
     */
    List<Long> processes();

    /** Ends it in good order, and takes away what it has left in the namespace. Does nothing where it does not run. */
    void stop();

    /** Ends it, however it is: the lab does it where nobody else has. */
    @Override
    void close();
}
