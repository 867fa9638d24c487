/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What must be reported of whether a switch is in sync, for one connection: only what is new. The reason why it is not
 * in sync is reported also if it becomes known later. Not thread-safe.
 */
final class SyncReports {
    private @Nullable Boolean last;
    private boolean toldProblem;

    /** Returns a report if it is new. */
    Optional<Report> next(final boolean inSync, final @Nullable String problem) {
        if (last != null && last == inSync && (toldProblem || problem == null)) {
            return Optional.empty();
        }
        last = inSync;
        toldProblem = problem != null;
        return Optional.of(new Report(inSync, problem));
    }

    /**
     * What is to be told.
     *
     * @param inSync whether the switch has confirmed all that was written to it
     * @param problem what is wrong, or {@code null}
     */
    record Report(boolean inSync, @Nullable String problem) {
    }
}
