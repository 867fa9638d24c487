/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.opendaylight.mdsal.binding.api.NotificationPublishService;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.StateChange;

class NotificationOutboxTest {
    private final NotificationPublishService notifications = mock(NotificationPublishService.class);
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private boolean mayAct = true;
    private final NotificationOutbox outbox = new NotificationOutbox(notifications, () -> mayAct, tasks::add);

    @Test
    void noMoreWaitThanAreOfUse() {
        for (int i = 0; i < NotificationOutbox.MOST_WAITING + 5; i++) {
            outbox.offer(() -> mock(StateChange.class));
        }
        assertEquals(NotificationOutbox.MOST_WAITING, tasks.size());
        tasks.removeFirst().run();
        outbox.offer(() -> mock(StateChange.class));
        assertEquals(NotificationOutbox.MOST_WAITING, tasks.size());
    }

    @Test
    void allAreHandedOver() {
        final var change = mock(StateChange.class);
        outbox.offer(() -> change);
        outbox.offer(() -> change);
        tasks.forEach(Runnable::run);
        verify(notifications, times(2)).offerNotification(change);
    }

    @Test
    void nobodyIsToldByWhoMayNotAct() {
        outbox.offer(() -> mock(StateChange.class));
        mayAct = false;
        tasks.forEach(Runnable::run);
        verifyNoInteractions(notifications);
    }
}
