/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.state;

import java.time.Instant;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.tracking.ProbeStatistics;
import org.opendaylight.hsrp.impl.tracking.TrackState;

/**
 * State of a tracked object, as published.
 *
 * @param name its name
 * @param subject what is tracked, in the words of IOS
 * @param state the state that counts
 * @param lastChange when it changed last, or {@code null}
 * @param changes number of changes
 * @param probe what its probe has counted, or {@code null} if there is none or nothing is known yet
 */
public record TrackObjectState(String name, String subject, TrackState state, @Nullable Instant lastChange,
        long changes, @Nullable ProbeStatistics probe) {
}
