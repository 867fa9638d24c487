/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.soak;

import java.util.List;
import java.util.Locale;

/**
 * What has come of a step.
 *
 * @param step the step
 * @param atSeconds when it ended, from the beginning of the soak
 * @param lost packets lost of the stream that lost most
 * @param lostMillis the time that is
 * @param struckMillis how long the fault took to have its effect
 * @param settledMillis how long it took, from when the fault was undone, until everything was as it had been
 * @param footprint what the controller and the switches held at the end
 * @param latePercent so many of a hundred timers were more than 15 ms late
 * @param greatestMillis how late the latest timer was, since the controller or the bundle was started
 * @param complaints invariants that were broken
 */
public record Sample(Step step, double atSeconds, int lost, int lostMillis, long struckMillis, long settledMillis,
        Footprint footprint, double latePercent, double greatestMillis, List<String> complaints) {
    static final String CSV_HEAD = "step,seed,fault,target,at_s,lost,lost_ms,struck_ms,settled_ms,pid,heap_mb,threads,"
        + "handles,entries,nodes,late_percent,greatest_late_ms,complaints";

    String csv() {
        return String.format(Locale.ROOT, "%d,%d,%s,%s,%.1f,%d,%d,%d,%d,%d,%.1f,%d,%d,%d,%d,%.2f,%.1f,\"%s\"",
            step.number(), step.seed(), step.fault().id(), step.target(), atSeconds, lost, lostMillis, struckMillis,
            settledMillis, footprint.process(), footprint.heapMegabytes(), footprint.threads(), footprint.handles(),
            footprint.entries(), footprint.nodes(), latePercent, greatestMillis,
            String.join("; ", complaints).replace('"', '\''));
    }

    String line() {
        return String.format(Locale.ROOT, "seed %d step %3d  %-17s %-10s %4d lost, settled after %5.1f s; heap %5.1f"
            + " MB, %d threads, %d handles, %d entries, %d nodes; %.1f %% of timers late%s", step.seed(), step.number(),
            step.fault().id(), step.target(), lost, settledMillis / 1e3, footprint.heapMegabytes(),
            footprint.threads(), footprint.handles(), footprint.entries(), footprint.nodes(), latePercent,
            complaints.isEmpty() ? "" : "; BROKEN: " + String.join("; ", complaints));
    }
}
