/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * What came of a fault in a cluster.
 *
 * @param fault what happened
 * @param lost packets that a host's stream has lost
 * @param activeBefore the active gateway before
 * @param activeAfter the active gateway after
 * @param ranOn the member on which HSRP ran before
 * @param runsOn the member on which it runs after
 * @param millis after how many milliseconds HSRP was in control again; empty if it was all the time
 */
public record ClusterFault(String fault, int lost, String activeBefore, String activeAfter, String ranOn,
        String runsOn, OptionalLong millis) {
    public ClusterFault {
        requireNonNull(fault);
        requireNonNull(activeBefore);
        requireNonNull(activeAfter);
        requireNonNull(ranOn);
        requireNonNull(runsOn);
        requireNonNull(millis);
    }

    /** Writes faults as a table that is also one in Markdown. */
    public static String table(final List<ClusterFault> faults) {
        final var table = new StringBuilder(row("fault", "lost", "active before", "after", "HSRP on", "then on",
            "seconds to control"));
        table.append(row("---", "---", "---", "---", "---", "---", "---"));
        faults.forEach(fault -> table.append(row(fault.fault(), Integer.toString(fault.lost()), fault.activeBefore(),
            fault.activeAfter(), fault.ranOn(), fault.runsOn(), fault.millis().isEmpty() ? "0"
                : String.format(Locale.ROOT, "%.1f", fault.millis().getAsLong() / 1000.0))));
        return table.toString();
    }

    private static String row(final String... cells) {
        return String.format(Locale.ROOT, "| %-48s | %-5s | %-13s | %-5s | %-8s | %-8s | %-18s |%n", (Object[]) cells);
    }
}
