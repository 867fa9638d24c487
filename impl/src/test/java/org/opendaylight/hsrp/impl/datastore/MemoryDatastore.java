/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import java.util.concurrent.TimeUnit;
import org.opendaylight.mdsal.binding.api.NotificationPublishService;
import org.opendaylight.yangtools.binding.Notification;

/** An operational datastore in memory, for a publisher; notifications have no listeners. */
public final class MemoryDatastore {
    private final TestBroker broker = new TestBroker();

    /** Returns a publisher that writes to it. */
    public OperationalPublisher publisher() {
        return new OperationalPublisher(broker.getDataBroker(), new NobodyListens(), () -> true, false);
    }

    private static final class NobodyListens implements NotificationPublishService {
        @Override
        public void putNotification(final Notification<?> notification) {
            // To nobody
        }

        @Override
        public ListenableFuture<?> offerNotification(final Notification<?> notification) {
            return Futures.immediateVoidFuture();
        }

        @Override
        public ListenableFuture<?> offerNotification(final Notification<?> notification, final int timeout,
                final TimeUnit unit) {
            return Futures.immediateVoidFuture();
        }
    }
}
