/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.opendaylight.mdsal.binding.api.NotificationPublishService;
import org.opendaylight.yangtools.binding.Notification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells subscribers what happens, by a thread that may be behind: as when the datastore keeps it waiting. So many wait
 * at most; what comes then is left out, since state tells how things stand all the same. Thread-safe.
 */
final class NotificationOutbox {
    /** More than all groups of a large controller change at once. */
    static final int MOST_WAITING = 10_000;
    private static final Logger LOG = LoggerFactory.getLogger(NotificationOutbox.class);

    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger leftOut = new AtomicInteger();
    private final NotificationPublishService notifications;
    private final BooleanSupplier mayAct;
    private final Executor executor;

    /**
     * Default constructor.
     *
     * @param mayAct is asked before each one: when it is not so any more, nobody is told
     * @param executor runs one task after the other
     */
    NotificationOutbox(final NotificationPublishService notifications, final BooleanSupplier mayAct,
            final Executor executor) {
        this.notifications = requireNonNull(notifications);
        this.mayAct = requireNonNull(mayAct);
        this.executor = requireNonNull(executor);
    }

    void offer(final Supplier<Notification<?>> notification) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            if (leftOut.getAndIncrement() == 0) {
                LOG.warn("{} notifications wait to be handed over: others are left out until there are fewer",
                    MOST_WAITING);
            }
            return;
        }
        executor.execute(() -> {
            waiting.decrementAndGet();
            final int missing = leftOut.getAndSet(0);
            if (missing > 0) {
                LOG.warn("{} notifications were left out", missing);
            }
            if (mayAct.getAsBoolean()) {
                notifications.offerNotification(notification.get());
            }
        });
    }
}
