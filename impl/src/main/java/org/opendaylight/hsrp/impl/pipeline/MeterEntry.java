/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

/**
 * A meter of a switch, in packets: what exceeds its rate is dropped.
 *
 * @param meterId number of the meter, unsigned, see {@link MeterIds}
 * @param rate packets per second
 * @param burst packets that may come at once after a time without any
 */
public record MeterEntry(long meterId, long rate, long burst) {
    public MeterEntry {
        if (rate <= 0 || burst <= 0) {
            throw new IllegalArgumentException("Meter " + Long.toHexString(meterId) + " lets nothing pass");
        }
    }
}
