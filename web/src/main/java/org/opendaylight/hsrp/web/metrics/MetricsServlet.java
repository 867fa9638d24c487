/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web.metrics;

import static java.util.Objects.requireNonNull;

import edu.umd.cs.findbugs.annotations.SuppressFBWarnings;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.opendaylight.hsrp.api.HsrpService;

/** Answers scrapes, in Prometheus' text format. */
@SuppressFBWarnings(value = "SE_TRANSIENT_FIELD_NOT_RESTORED", justification = "servlets are not serialized here")
public final class MetricsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient PrometheusTextFormatWriter format = PrometheusTextFormatWriter.create();
    private final transient Supplier<Optional<HsrpService>> running;

    /**
     * Default constructor.
     *
     * @param running gives HSRP, where it runs
     */
    public MetricsServlet(final Supplier<Optional<HsrpService>> running) {
        this.running = requireNonNull(running);
    }

    @Override
    protected void doGet(final HttpServletRequest request, final HttpServletResponse response) throws IOException {
        final var metrics = Scrape.of(running.get());
        response.setContentType(format.getContentType());
        format.write(response.getOutputStream(), metrics);
    }
}
