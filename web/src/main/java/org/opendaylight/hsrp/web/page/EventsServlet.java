/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web.page;

import static java.util.Objects.requireNonNull;

import edu.umd.cs.findbugs.annotations.SuppressFBWarnings;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** {@code GET /hsrp/events}: server-sent events, one with each change of a LAN. */
@SuppressFBWarnings(value = "SE_TRANSIENT_FIELD_NOT_RESTORED", justification = "servlets are not serialized here")
final class EventsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Changes changes;

    EventsServlet(final Changes changes) {
        this.changes = requireNonNull(changes);
    }

    /** Only the headers: a stream would never end, since nobody reads it and so nobody leaves. */
    @Override
    protected void doHead(final HttpServletRequest request, final HttpServletResponse response) {
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
    }

    @Override
    protected void doGet(final HttpServletRequest request, final HttpServletResponse response) throws IOException {
        doHead(request, response);
        response.flushBuffer();
        final var context = request.startAsync();
        context.setTimeout(0);
        final var self = new AtomicReference<EventStream>();
        final var stream = new EventStream(context, () -> changes.remove(self.get()));
        self.set(stream);
        changes.add(stream);
        stream.start();
    }
}
