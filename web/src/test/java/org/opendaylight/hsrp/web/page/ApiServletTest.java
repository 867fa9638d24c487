/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.zip.GZIPInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.web.AnswerBody;
import org.opendaylight.mdsal.binding.api.DataBroker;

class ApiServletTest {
    private final HttpServletRequest request = mock(HttpServletRequest.class);
    private final HttpServletResponse response = mock(HttpServletResponse.class);
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final ApiServlet servlet = new ApiServlet(new Views(new Lans(mock(DataBroker.class)),
        InstantSource.system()));

    @BeforeEach
    void answer() throws IOException {
        doReturn(new AnswerBody(body)).when(response).getOutputStream();
        doNothing().when(response).setHeader(any(), any());
        doNothing().when(response).setContentType(any());
        doNothing().when(response).setCharacterEncoding(any());
        doNothing().when(response).sendError(404);
        doReturn(null).when(request).getHeader("Accept-Encoding");
    }

    @Test
    void saysWhoMayChangeThings() throws IOException {
        doReturn("admin@sdn").when(request).getRemoteUser();
        doAnswer(call -> call.getArgument(0).equals("admin")).when(request).isUserInRole(any());
        get("/me");
        assertEquals("{\"user\":\"admin@sdn\",\"write\":true}", body.toString(StandardCharsets.UTF_8));
    }

    @Test
    void thereMayBeNoLan() throws IOException {
        get("/overview");
        assertEquals("{\"lans\":[],\"tracks\":[]}", body.toString(StandardCharsets.UTF_8));
    }

    @Test
    void packsWhatIsBig() throws IOException {
        doReturn("gzip, br").when(request).getHeader("Accept-Encoding");
        get("/overview");
        verify(response).setHeader("Content-Encoding", "gzip");
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(body.toByteArray()))) {
            assertEquals("{\"lans\":[],\"tracks\":[]}", new String(unpacked.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void whatIsNotThereIsNotFound() throws IOException {
        get("/lan/nowhere");
        verify(response).sendError(404);
    }

    private void get(final String path) throws IOException {
        doReturn(path).when(request).getPathInfo();
        servlet.doGet(request, response);
    }
}
