/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web.page;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.servlet.AsyncContext;

/**
 * The stream of events of one open page: a virtual thread writes what waits. A reader that does not keep up loses its
 * stream, not an event in it: it begins anew with the whole state.
 */
final class EventStream {
    private static final int MOST_WAITING = 256;
    private static final String END = "";

    private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final AsyncContext request;
    private final Thread writer;

    /**
     * Begins to write.
     *
     * @param request the request, which was made asynchronous and whose answer has its headers
     * @param ended is told when the reader has left, on the writing thread
     */
    EventStream(final AsyncContext request, final Runnable ended) {
        this.request = requireNonNull(request);
        requireNonNull(ended);
        writer = Thread.ofVirtual().name("hsrp-page-stream").unstarted(() -> {
            try {
                write();
            } finally {
                ended.run();
                request.complete();
            }
        });
    }

    void start() {
        writer.start();
    }

    /** Sends an event, as server-sent events are written. */
    void send(final String event) {
        if (!waiting.offer(event)) {
            close();
        }
    }

    /** Ends the stream; what waits is not sent any more. */
    void close() {
        waiting.clear();
        waiting.add(END);
    }

    private void write() {
        try {
            final var out = request.getResponse().getOutputStream();
            for (var event = waiting.take(); !event.equals(END); event = waiting.take()) {
                out.write(event.getBytes(StandardCharsets.UTF_8));
                if (waiting.isEmpty()) {
                    out.flush();
                }
            }
        } catch (IOException e) {
            // The reader has left
            waiting.clear();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
