/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;

import com.google.common.util.concurrent.Futures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.api.HsrpService;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.DoctorOutputBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Name;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.NodeId;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Severity;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.doctor.output.Finding;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.doctor.output.FindingBuilder;
import org.opendaylight.yangtools.yang.common.ErrorTag;
import org.opendaylight.yangtools.yang.common.ErrorType;
import org.opendaylight.yangtools.yang.common.RpcResultBuilder;

class DoctorServletTest {
    private final HttpServletRequest request = mock(HttpServletRequest.class);
    private final HttpServletResponse response = mock(HttpServletResponse.class);
    private final HsrpService hsrp = mock(HsrpService.class);
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int status;

    @BeforeEach
    void answer() throws IOException {
        doReturn(new ServletOutputStream() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(final WriteListener listener) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void write(final int octet) {
                body.write(octet);
            }
        }).when(response).getOutputStream();
        doNothing().when(response).setHeader(any(), any());
        doNothing().when(response).setContentType(any());
        doNothing().when(response).setCharacterEncoding(any());
        doAnswer(call -> {
            status = call.getArgument(0);
            return null;
        }).when(response).setStatus(anyInt());
        doReturn("/office").when(request).getPathInfo();
        doReturn("application/json").when(request).getContentType();
    }

    @Test
    void tellsWhatWasFound() throws IOException {
        doReturn(Futures.immediateFuture(RpcResultBuilder.success(new DoctorOutputBuilder()
            .setVerdict(Severity.Critical).setFinding(List.of(new FindingBuilder().setLan(new Name("office"))
                .setCheck(Finding.Check.Switch).setSeverity(Severity.Critical).setNodeId(new NodeId("openflow:1"))
                .setText("the switch is not connected").setRemedy("connect it").build())).build()).build()))
            .when(hsrp).doctor("office");
        post(Optional.of(hsrp));
        assertEquals(200, status);
        assertEquals("{\"verdict\":\"critical\",\"findings\":[{\"check\":\"switch\",\"severity\":\"critical\","
            + "\"node\":\"openflow:1\",\"text\":\"the switch is not connected\",\"todo\":\"connect it\"}]}", text());
    }

    @Test
    void refusalsLookLikeThoseOfRestconf() throws IOException {
        doReturn(Futures.immediateFuture(RpcResultBuilder.failed()
            .withError(ErrorType.APPLICATION, ErrorTag.DATA_MISSING, "There is no LAN of that name").build()))
            .when(hsrp).doctor("office");
        post(Optional.of(hsrp));
        assertEquals(404, status);
        assertEquals("{\"errors\":{\"error\":[{\"error-message\":\"There is no LAN of that name\"}]}}", text());
    }

    @Test
    void hsrpMayRunElsewhere() throws IOException {
        post(Optional.empty());
        assertEquals(503, status);
        assertTrue(text().contains("at the member on which it runs"), this::text);
    }

    /** A form of another site, sent by the browser of somebody who is logged in. */
    @Test
    void otherSitesCannotAsk() throws IOException {
        doReturn("text/plain").when(request).getContentType();
        post(Optional.of(hsrp));
        assertEquals(415, status);
    }

    private void post(final Optional<HsrpService> running) throws IOException {
        new DoctorServlet(() -> running).doPost(request, response);
    }

    private String text() {
        return body.toString(StandardCharsets.UTF_8);
    }
}
