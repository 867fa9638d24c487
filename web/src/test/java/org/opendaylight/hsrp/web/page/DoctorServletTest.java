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
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import com.google.common.util.concurrent.ForwardingListenableFuture.SimpleForwardingListenableFuture;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.SettableFuture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.api.HsrpService;
import org.opendaylight.hsrp.web.AnswerBody;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.DoctorOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.DoctorOutputBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Name;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.NodeId;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Severity;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.doctor.output.Finding;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.doctor.output.FindingBuilder;
import org.opendaylight.yangtools.yang.common.ErrorTag;
import org.opendaylight.yangtools.yang.common.ErrorType;
import org.opendaylight.yangtools.yang.common.RpcResult;
import org.opendaylight.yangtools.yang.common.RpcResultBuilder;

class DoctorServletTest {
    private final HttpServletRequest request = mock(HttpServletRequest.class);
    private final HttpServletResponse response = mock(HttpServletResponse.class);
    private final HsrpService hsrp = mock(HsrpService.class);
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int status;

    @BeforeEach
    void answer() throws IOException {
        doReturn(new AnswerBody(body)).when(response).getOutputStream();
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

    @Test
    void lansThatCannotBeAreNotThere() throws IOException {
        for (var name : List.of("a b", "-a", "a".repeat(65))) {
            body.reset();
            doReturn("/" + name).when(request).getPathInfo();
            post(Optional.of(hsrp));
            assertEquals(404, status);
            assertTrue(text().startsWith("{\"errors\":{\"error\":[{\"error-message\":\"There is no LAN"), this::text);
        }
    }

    @Test
    void whoAsksWhileALanIsExaminedIsToldWhatThatFinds() throws Exception {
        final var found = SettableFuture.<RpcResult<DoctorOutput>>create();
        final var asked = new CountDownLatch(2);
        doReturn(new SimpleForwardingListenableFuture<>(found) {
            @Override
            public RpcResult<DoctorOutput> get(final long timeout, final TimeUnit unit)
                    throws InterruptedException, ExecutionException, TimeoutException {
                asked.countDown();
                return super.get(timeout, unit);
            }
        }).when(hsrp).doctor("office");
        final var servlet = new DoctorServlet(() -> Optional.of(hsrp));
        try (var two = Executors.newFixedThreadPool(2)) {
            final var first = two.submit(() -> post(servlet));
            final var second = two.submit(() -> post(servlet));
            assertTrue(asked.await(10, TimeUnit.SECONDS));
            verify(hsrp, times(1)).doctor("office");
            found.set(RpcResultBuilder.success(new DoctorOutputBuilder().setVerdict(Severity.Ok).build()).build());
            first.get(10, TimeUnit.SECONDS);
            second.get(10, TimeUnit.SECONDS);
        }
        assertEquals(200, status);
        assertEquals(2 * "{'verdict':'ok','findings':[]}".length(), body.size(), this::text);
        post(servlet);
        verify(hsrp, times(2)).doctor("office");
    }

    private void post(final Optional<HsrpService> running) throws IOException {
        new DoctorServlet(() -> running).doPost(request, response);
    }

    private Void post(final DoctorServlet servlet) throws IOException {
        servlet.doPost(request, response);
        return null;
    }

    private String text() {
        return body.toString(StandardCharsets.UTF_8);
    }
}
