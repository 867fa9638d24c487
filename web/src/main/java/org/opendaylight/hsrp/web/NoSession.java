/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web;

import java.io.IOException;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;

/**
 * Ends the session that the login has begun with a request for who keeps no cookies, as Prometheus and curl: else each
 * request left one that nobody ends. It is for what programs read. Browsers read the page first and so come with a
 * cookie, and their one session stays.
 */
final class NoSession implements Filter {
    @Override
    public void init(final FilterConfig config) {
        // nothing to configure
    }

    @Override
    public void doFilter(final ServletRequest request, final ServletResponse response, final FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } finally {
            // A stream of events goes on without
            if (request instanceof HttpServletRequest asked && asked.getRequestedSessionId() == null) {
                final var session = asked.getSession(false);
                if (session != null) {
                    session.invalidate();
                }
            }
        }
    }

    @Override
    public void destroy() {
        // nothing to release
    }
}
