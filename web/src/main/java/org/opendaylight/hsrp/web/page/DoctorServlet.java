/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web.page;

import static java.util.Objects.requireNonNull;

import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.gson.JsonObject;
import edu.umd.cs.findbugs.annotations.SuppressFBWarnings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.opendaylight.hsrp.api.HsrpService;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.DoctorOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Name;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.doctor.output.Finding;
import org.opendaylight.yangtools.yang.common.ErrorTag;
import org.opendaylight.yangtools.yang.common.RpcResult;

/**
 * Examines a LAN: {@code POST /hsrp/api/doctor/NAME}, for all users, since it changes nothing. Whoever asks while a LAN
 * is being examined is told what that examination finds. Refusals look like those of RESTCONF.
 */
@SuppressFBWarnings(value = "SE_TRANSIENT_FIELD_NOT_RESTORED", justification = "servlets are not serialized here")
final class DoctorServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String JSON = "application/json";
    /** An examination takes some three seconds; whoever waits longer is not answered. */
    private static final long PATIENCE_SECONDS = 20;

    private final transient Supplier<Optional<HsrpService>> running;
    /** By LAN. An examination sends packets to its gateways, so there is one at a time. */
    private final transient Map<String, ListenableFuture<RpcResult<DoctorOutput>>> underWay = new ConcurrentHashMap<>();

    DoctorServlet(final Supplier<Optional<HsrpService>> running) {
        this.running = requireNonNull(running);
    }

    @Override
    protected void doPost(final HttpServletRequest request, final HttpServletResponse response) throws IOException {
        final var path = request.getPathInfo();
        final var type = request.getContentType();
        final var hsrp = running.get();
        if (type == null || !type.startsWith(JSON)) {
            // Pages of other sites can make a browser send other types with the user's login, but not this one
            refuse(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "The request must be " + JSON + '.');
        } else if (path == null || path.length() < 2) {
            refuse(response, HttpServletResponse.SC_NOT_FOUND, "Which LAN?");
        } else if (!isName(path.substring(1))) {
            refuse(response, HttpServletResponse.SC_NOT_FOUND, "There is no LAN of that name: no LAN can have it.");
        } else if (hsrp.isEmpty()) {
            refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                "HSRP does not run on this controller. In a cluster, examine the LAN at the member on which it runs.");
        } else {
            examine(hsrp.orElseThrow(), path.substring(1), response);
        }
    }

    private static boolean isName(final String text) {
        try {
            return !new Name(text).getValue().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void examine(final HsrpService hsrp, final String lan, final HttpServletResponse response)
            throws IOException {
        final var examination = underWay.computeIfAbsent(lan, hsrp::doctor);
        examination.addListener(() -> underWay.remove(lan, examination), MoreExecutors.directExecutor());
        try {
            answer(response, examination.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "The controller stops.");
        } catch (TimeoutException e) {
            // It may never end, if HSRP was stopped meanwhile
            underWay.remove(lan, examination);
            refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                "The examination has not ended within " + PATIENCE_SECONDS + " s.");
        } catch (ExecutionException e) {
            refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "The examination has failed.");
        }
    }

    private static void answer(final HttpServletResponse response, final RpcResult<DoctorOutput> result)
            throws IOException {
        if (result.isSuccessful()) {
            send(response, HttpServletResponse.SC_OK, found(result.getResult()));
            return;
        }
        final var error = result.getErrors().iterator().next();
        refuse(response, error.getTag().equals(ErrorTag.DATA_MISSING) ? HttpServletResponse.SC_NOT_FOUND
            : HttpServletResponse.SC_CONFLICT, error.getMessage());
    }

    private static JsonObject found(final DoctorOutput output) {
        return new Fields().put("verdict", output.getVerdict())
            .put("findings", output.nonnullFinding().stream().map(DoctorServlet::finding).toList()).object();
    }

    private static Fields finding(final Finding finding) {
        return new Fields().put("check", finding.getCheck())
            .put("severity", finding.getSeverity())
            .put("node", finding.getNodeId())
            .put("port", finding.getPort())
            .put("gateway", finding.getGateway())
            .put("family", finding.getAddressFamily())
            .put("number", finding.getNumber())
            .put("text", finding.getText())
            .put("todo", finding.getRemedy());
    }

    private static void refuse(final HttpServletResponse response, final int status, final String message)
            throws IOException {
        send(response, status, new Fields().put("errors", new Fields().put("error",
            List.of(new Fields().put("error-message", message)))).object());
    }

    private static void send(final HttpServletResponse response, final int status, final JsonObject body)
            throws IOException {
        response.setStatus(status);
        response.setContentType(JSON);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
