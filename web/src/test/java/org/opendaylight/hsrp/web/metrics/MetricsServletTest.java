/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.web.AnswerBody;

class MetricsServletTest {
    private final HttpServletRequest request = mock(HttpServletRequest.class);
    private final HttpServletResponse response = mock(HttpServletResponse.class);
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    @BeforeEach
    void prepare() throws IOException {
        doReturn(new AnswerBody(body)).when(response).getOutputStream();
    }

    @Test
    void answersInTheTextFormat() throws IOException {
        scrape();
        verify(response).setContentType(startsWith("text/plain; version=0.0.4"));
        final var text = body.toString(StandardCharsets.UTF_8);
        assertEquals(List.of("hsrp_running 0.0"), text.lines().filter(line -> !line.startsWith("#")).toList());
    }

    private void scrape() throws IOException {
        new MetricsServlet(Optional::empty).doGet(request, response);
    }
}
