/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.access;

import java.util.List;
import org.opendaylight.aaa.web.FilterDetails;
import org.opendaylight.aaa.web.WebContext;
import org.opendaylight.aaa.web.WebContextSecurer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * AAA's users at port 8181, with their roles. {@code etc/org.opendaylight.restconf.server.jaxrs.JaxRsEndpoint.cfg}
 * names it to RESTCONF, which does not start without it.
 */
@Component(service = WebContextSecurer.class, property = { Roles.MARK, Roles.LEAST })
public final class RoleWebContextSecurer implements WebContextSecurer {
    private final WebContextSecurer login;

    /**
     * Creates it; called by OSGi.
     *
     * @param login AAA's own
     */
    @Activate
    public RoleWebContextSecurer(@Reference(target = Roles.OTHERS) final WebContextSecurer login) {
        this.login = login;
    }

    @Override
    public void requireAuthentication(final WebContext.Builder context, final boolean asyncSupported,
            final String... patterns) {
        // Filters work in the order in which they are added: this one sees who has logged in
        login.requireAuthentication(context, asyncSupported, patterns);
        final var filter = FilterDetails.builder().name("hsrp-roles").filter(new RoleFilter())
            .asyncSupported(asyncSupported);
        List.of(patterns).forEach(filter::addUrlPattern);
        context.addFilter(filter.build());
    }
}
