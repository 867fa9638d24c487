/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.tracking;

/**
 * How a reachability probe runs.
 *
 * @param intervalMillis time between two probes, in milliseconds
 * @param timeoutMillis time after which a probe counts as missed, in milliseconds, at most {@code intervalMillis}; 0 to
 *        follow the measured round-trip time
 * @param downThreshold consecutive misses after which the target counts as down, at least 1
 * @param upThreshold consecutive answers after which it counts as up again, at least 1
 */
public record ProbeTiming(long intervalMillis, long timeoutMillis, int downThreshold, int upThreshold) {
}
