/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web.page;

import static java.util.Objects.requireNonNull;

import com.google.gson.JsonObject;
import edu.umd.cs.findbugs.annotations.SuppressFBWarnings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * What the page reads: {@code GET /hsrp/api/overview}, {@code /hsrp/api/lan/NAME}, and {@code /hsrp/api/me}, which says
 * who one is, and whether the page offers to change anything.
 */
@SuppressFBWarnings(value = "SE_TRANSIENT_FIELD_NOT_RESTORED", justification = "servlets are not serialized here")
final class ApiServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String LAN = "/lan/";
    /** The role that OpenDaylight's own users have who may do everything. */
    private static final String WRITER = "admin";

    private final transient Views views;

    ApiServlet(final Views views) {
        this.views = requireNonNull(views);
    }

    @Override
    protected void doGet(final HttpServletRequest request, final HttpServletResponse response) throws IOException {
        final var body = answer(request);
        if (body.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        final var bytes = body.orElseThrow().toString().getBytes(StandardCharsets.UTF_8);
        try (var out = open(request, response)) {
            out.write(bytes);
        }
    }

    private Optional<JsonObject> answer(final HttpServletRequest request) {
        final var path = request.getPathInfo();
        if (path == null) {
            return Optional.empty();
        }
        return switch (path) {
            case "/overview" -> Optional.of(views.overview());
            case "/me" -> Optional.of(new Fields().put("user", request.getRemoteUser())
                .put("write", request.isUserInRole(WRITER)).object());
            default -> path.startsWith(LAN) ? views.detail(path.substring(LAN.length())) : Optional.empty();
        };
    }

    /** The state of 4,000 groups is a megabyte, and a tenth of that when it is packed. */
    private static OutputStream open(final HttpServletRequest request, final HttpServletResponse response)
            throws IOException {
        response.setHeader("Vary", "Accept-Encoding");
        final var accepted = request.getHeader("Accept-Encoding");
        if (accepted == null || !accepted.contains("gzip")) {
            return response.getOutputStream();
        }
        response.setHeader("Content-Encoding", "gzip");
        return new GZIPOutputStream(response.getOutputStream());
    }
}
