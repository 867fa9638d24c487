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
import java.util.function.LongSupplier;
import org.opendaylight.hsrp.impl.engine.loop.Timers;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.pipeline.NodeId;

/**
 * What a run of the plugin leaves to the next one in the same controller, as when the bundle is refreshed: when it
 * wrote groups last. What openflowplugin remembers of a switch from before that is not what the switch holds. The
 * system properties outlive the bundle and its classes; the time is told by the clock of the JVM, since that of a run
 * begins with it.
 */
final class FormerRun {
    private static final String GROUP_WRITE = "org.opendaylight.hsrp.group-write.";

    private final Properties properties;
    private final LongSupplier jvmNanos;
    private final Timers timers;
    private final Moment takenOver;

    /**
     * Default constructor.
     *
     * @param properties outlive this run
     * @param jvmNanos a clock that is the same in all runs, in nanoseconds
     * @param timers the clock of this run
     * @param takenOver when this run took over from another member of a cluster, which may have written groups until
     *        then, or {@link Moment#PAST}
     */
    FormerRun(final Properties properties, final LongSupplier jvmNanos, final Timers timers, final Moment takenOver) {
        this.takenOver = requireNonNull(takenOver);
        this.jvmNanos = requireNonNull(jvmNanos);
        this.properties = requireNonNull(properties);
        this.timers = requireNonNull(timers);
    }

    /** Takes note of when the groups of a switch were written last. */
    void keep(final NodeId node, final Moment lastGroupWrite) {
        if (lastGroupWrite.isAfter(Moment.PAST)) {
            final var ago = timers.now().since(lastGroupWrite);
            properties.setProperty(GROUP_WRITE + node, Long.toString(jvmNanos.getAsLong() - ago.toNanos()));
        }
    }

    /** Returns when the groups of a switch may have been written last by a former run, or {@link Moment#PAST}. */
    Moment lastGroupWrite(final NodeId node) {
        final var nanos = properties.getProperty(GROUP_WRITE + node);
        final var here = nanos == null ? Moment.PAST
            : timers.now().plus(Duration.ofNanos(Long.parseLong(nanos) - jvmNanos.getAsLong()));
        return here.isAfter(takenOver) ? here : takenOver;
    }
}
