/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Properties;
import org.opendaylight.hsrp.impl.engine.loop.Timers;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.pipeline.NodeId;

/**
 * What a run of the plugin leaves to the next one in the same controller, as when the bundle is refreshed: when it
 * wrote groups last. What openflowplugin remembers of a switch from before that is not what the switch holds. The
 * system properties outlive the bundle and its classes, but not the monotonic clock that the time is told by.
 */
final class FormerRun {
    private static final String GROUP_WRITE = "org.opendaylight.hsrp.group-write.";

    private final Properties properties;
    private final Timers timers;

    FormerRun(final Properties properties, final Timers timers) {
        this.properties = requireNonNull(properties);
        this.timers = requireNonNull(timers);
    }

    /** Takes note of when the groups of a switch were written last. */
    void keep(final NodeId node, final Moment lastGroupWrite) {
        properties.setProperty(GROUP_WRITE + node, Long.toString(lastGroupWrite.nanos()));
    }

    /** Returns when the groups of a switch were written last by a former run, or {@link Moment#PAST}. */
    Moment lastGroupWrite(final NodeId node) {
        final var nanos = properties.getProperty(GROUP_WRITE + node);
        if (nanos == null) {
            return Moment.PAST;
        }
        final var now = timers.now();
        return now.plus(Duration.ofNanos(Long.parseLong(nanos) - now.nanos()));
    }
}
