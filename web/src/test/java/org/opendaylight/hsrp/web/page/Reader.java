/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web.page;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.servlet.AsyncContext;
import javax.servlet.ServletOutputStream;
import javax.servlet.ServletResponse;

/** A page that is open: it reads the stream of events. */
final class Reader {
    private final Queue<String> events = new ConcurrentLinkedQueue<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Changes changes;
    private final EventStream stream;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    Reader(final Changes changes) throws IOException {
        this.changes = changes;
        final var out = mock(ServletOutputStream.class);
        doAnswer(call -> {
            gate.await();
            events.add(new String(call.<byte[]>getArgument(0), StandardCharsets.UTF_8));
            return null;
        }).when(out).write(any(byte[].class));
        doNothing().when(out).flush();
        final var response = mock(ServletResponse.class);
        doReturn(out).when(response).getOutputStream();
        final var context = mock(AsyncContext.class);
        doReturn(response).when(context).getResponse();
        doAnswer(call -> {
            ended.countDown();
            return null;
        }).when(context).complete();
        stream = new EventStream(context, this::leave);
        changes.add(stream);
        stream.start();
    }

    EventStream stream() {
        return stream;
    }

    String text() {
        return String.join("", events);
    }

    void stall() {
        gate = new CountDownLatch(1);
    }

    void goOn() {
        gate.countDown();
    }

    boolean await(final String what) {
        return holds(() -> text().contains(what));
    }

    boolean awaitEnd() {
        return holds(() -> ended.getCount() == 0);
    }

    private void leave() {
        changes.remove(stream);
    }

    static boolean holds(final BooleanSupplier condition) {
        final long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        return true;
    }
}
