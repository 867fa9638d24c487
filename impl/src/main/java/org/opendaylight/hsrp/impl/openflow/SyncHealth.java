/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.LongConsumer;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How one connection of a switch gets on: whether it agrees with what is wanted, what of that was reported and logged,
 * and when it is tried again. Reports tell only what is new; the reason why a switch is not in sync also if it becomes
 * known later. Not thread-safe.
 */
final class SyncHealth {
    static final long FIRST_RETRY_MILLIS = 1_000;
    static final long LAST_RETRY_MILLIS = 30_000;

    private static final Logger LOG = LoggerFactory.getLogger(SyncHealth.class);

    private final NodeId node;
    private @Nullable Boolean reported;
    private boolean toldProblem;
    /** Whether it is about to be read, since it has failed. */
    private boolean failing;
    private boolean complained;
    /** Whether the last audit has found that somebody has changed something. */
    private boolean disturbed;
    private long retryMillis = FIRST_RETRY_MILLIS;

    SyncHealth(final NodeId node) {
        this.node = requireNonNull(node);
    }

    /**
     * What is to be told.
     *
     * @param inSync whether the switch has confirmed all that was written to it
     * @param problem what is wrong, or {@code null}
     */
    record Report(boolean inSync, @Nullable String problem) {
    }

    /** Whether it has failed and was not read since. */
    boolean isFailing() {
        return failing;
    }

    /** Nothing is known of it yet. */
    Optional<Report> unknown() {
        return report(false, null);
    }

    /** It has been read, or cannot be. */
    void readDone() {
        failing = false;
    }

    /**
     * It holds what is wanted.
     *
     * @param unserved what nevertheless is missing, since it refuses it for good
     */
    Optional<Report> agrees(final Optional<String> unserved) {
        if (complained && unserved.isEmpty()) {
            LOG.info("{}: all flows, groups and meters are in place", node);
            complained = false;
        }
        retryMillis = FIRST_RETRY_MILLIS;
        return report(unserved.isEmpty(), unserved.orElse(null));
    }

    /**
     * It has refused something, or does not answer.
     *
     * @param retry has it read after so many milliseconds
     */
    Optional<Report> failed(final String problem, final LongConsumer retry) {
        if (!failing) {
            failing = true;
            if (!complained) {
                LOG.warn("{}: {}. It is read and written again until it agrees", node, problem);
                complained = true;
            }
            retry.accept(retryMillis);
            retryMillis = Math.min(2 * retryMillis, LAST_RETRY_MILLIS);
        }
        return report(false, problem);
    }

    /** It does not hold what it held: not by us. */
    Optional<Report> disturbed(final int differences) {
        if (disturbed) {
            return report(false, null);
        }
        disturbed = true;
        final var problem = "somebody has changed " + differences + " of our flows or groups";
        LOG.warn("{}: {}; putting them right", node, problem);
        return report(false, problem);
    }

    /** It was read, and nobody else has changed anything. */
    void undisturbed() {
        disturbed = false;
    }

    private Optional<Report> report(final boolean inSync, final @Nullable String problem) {
        if (reported != null && reported == inSync && (toldProblem || problem == null)) {
            return Optional.empty();
        }
        reported = inSync;
        toldProblem = problem != null;
        return Optional.of(new Report(inSync, problem));
    }
}
