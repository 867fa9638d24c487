/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.tracking;

import java.time.Duration;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What a probe has counted since it began.
 *
 * @param sent probes sent
 * @param answered probes answered in time
 * @param late probes answered after they had been counted as missed
 * @param missed probes that were not answered in time, or could not be sent
 * @param lastRoundTrip latest round-trip time, or {@code null}
 */
public record ProbeStatistics(long sent, long answered, long late, long missed, @Nullable Duration lastRoundTrip) {
}
