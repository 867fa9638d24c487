/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

/**
 * The two times that the routers of a group must agree on (RFC 2281 section 5.1, Hellotime and Holdtime).
 *
 * @param helloMillis time between Hellos, in milliseconds
 * @param holdMillis time after which a silent router counts as gone, in milliseconds; above {@code helloMillis}
 */
public record HelloTimers(long helloMillis, long holdMillis) {
    /** What is used where nothing is configured or learned. */
    public static final HelloTimers DEFAULT = new HelloTimers(3_000, 10_000);

    /** The shortest times that can be configured on IOS, and so the shortest that a router may be taught. */
    private static final HelloTimers SHORTEST = new HelloTimers(15, 50);

    /** Whether a router may learn these from another: an unknown sender must not make it time out all the time. */
    boolean areLearnable() {
        return helloMillis >= SHORTEST.helloMillis && holdMillis >= SHORTEST.holdMillis && holdMillis > helloMillis;
    }

    @Override
    public String toString() {
        return "hello " + helloMillis + " hold " + holdMillis + " msec";
    }
}
