/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.config;

/**
 * How long something waits before it begins, as {@code minimum} and {@code reload} of several IOS commands.
 *
 * @param minimumMillis the usual time, in milliseconds
 * @param reloadMillis the time instead of it at the first occasion since the controller runs HSRP, in milliseconds
 */
public record StartDelay(long minimumMillis, long reloadMillis) {
    /** No delay. */
    public static final StartDelay NONE = new StartDelay(0, 0);

    /** Returns the time to wait, at the first occasion or a later one. */
    public long millis(final boolean first) {
        return first ? Math.max(minimumMillis, reloadMillis) : minimumMillis;
    }
}
