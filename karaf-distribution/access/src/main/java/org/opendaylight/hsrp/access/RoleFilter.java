/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.access;

import java.io.IOException;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Lets requests through that the roles of their users allow. Stands behind AAA's filter, which knows the user. */
final class RoleFilter implements Filter {
    @Override
    public void init(final FilterConfig configuration) {
        // It has none
    }

    @Override
    public void doFilter(final ServletRequest request, final ServletResponse response, final FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http && (http.isUserInRole(Access.ADMINISTRATOR)
                || !Access.needsAdministrator(http.getMethod(), http.getRequestURI()))) {
            chain.doFilter(request, response);
        } else if (response instanceof HttpServletResponse http) {
            http.setStatus(HttpServletResponse.SC_FORBIDDEN);
            http.setContentType(Access.REFUSAL_TYPE);
            http.getWriter().write(Access.REFUSAL);
        }
    }

    @Override
    public void destroy() {
        // It holds nothing
    }
}
