/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web;

import java.util.List;
import java.util.Optional;
import javax.servlet.Filter;
import javax.servlet.ServletException;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.aaa.web.FilterDetails;
import org.opendaylight.aaa.web.ResourceDetails;
import org.opendaylight.aaa.web.ServletDetails;
import org.opendaylight.aaa.web.WebContext;
import org.opendaylight.aaa.web.WebContextSecurer;
import org.opendaylight.aaa.web.WebServer;
import org.opendaylight.hsrp.api.HsrpService;
import org.opendaylight.hsrp.web.metrics.MetricsServlet;
import org.opendaylight.hsrp.web.page.PageServlets;
import org.opendaylight.mdsal.binding.api.DataBroker;
import org.opendaylight.yangtools.concepts.Registration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** All there is at {@code /hsrp}, for users of OpenDaylight only. */
@Component(service = { })
public final class HsrpWeb {
    private static final String EVERYTHING = "/*";

    /** HSRP, or on a member of a cluster where it does not run what that shows of it. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable HsrpService hsrp;

    private final PageServlets page;
    private final Registration registration;

    /**
     * Adds it to the web server; called by OSGi when that is there.
     *
     * @throws ServletException if the web server refuses it
     */
    @Activate
    @SuppressWarnings("checkstyle:illegalCatch")
    public HsrpWeb(@Reference final WebServer server, @Reference final WebContextSecurer login,
            @Reference final DataBroker broker) throws ServletException {
        final var context = WebContext.builder().name("hsrp").contextPath("/hsrp").supportsSessions(false)
            .addFilter(filter("security-headers", new SecurityHeaders(), EVERYTHING))
            .addServlet(ServletDetails.builder().name("metrics")
                .servlet(new MetricsServlet(() -> Optional.ofNullable(hsrp))).addUrlPattern("/metrics").build())
            .addResource(ResourceDetails.builder().name("/page").alias("/").build());
        // Filters work in the order in which they are added: who is not logged in is led nowhere.
        login.requireAuthentication(context, true, EVERYTHING);
        context.addFilter(filter("welcome", new Welcome(), EVERYTHING));
        context.addFilter(filter("no-session", new NoSession(), "/metrics", "/api/*", "/events"));
        page = new PageServlets(broker, () -> Optional.ofNullable(hsrp));
        page.details().forEach(context::addServlet);
        try {
            registration = server.registerWebContext(context.build());
        } catch (ServletException | RuntimeException e) {
            // OSGi never stops what has not started
            page.close();
            throw e;
        }
    }

    /** Takes it from the web server; called by OSGi. */
    @Deactivate
    public void stop() {
        registration.close();
        page.close();
    }

    private static FilterDetails filter(final String name, final Filter filter, final String... patterns) {
        final var details = FilterDetails.builder().name(name).filter(filter).asyncSupported(true);
        List.of(patterns).forEach(details::addUrlPattern);
        return details.build();
    }
}
