/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web.page;

import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;

class EventsServletTest {
    @Test
    void whoAsksForTheHeadersGetsNoStream() throws IOException, ServletException {
        final var request = mock(HttpServletRequest.class);
        final var response = mock(HttpServletResponse.class);
        doReturn("HEAD").when(request).getMethod();
        try (var changes = new Changes(mock(Views.class))) {
            new EventsServlet(changes).service(request, response);
        }
        verify(response).setContentType("text/event-stream");
        verify(request, never()).startAsync();
    }
}
