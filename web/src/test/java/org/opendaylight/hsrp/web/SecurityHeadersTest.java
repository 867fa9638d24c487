/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web;

import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import javax.servlet.FilterChain;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;

class SecurityHeadersTest {
    @Test
    void browsersRunNothingFromElsewhere() throws Exception {
        final var request = mock(HttpServletRequest.class);
        final var response = mock(HttpServletResponse.class);
        final var chain = mock(FilterChain.class);
        new SecurityHeaders().doFilter(request, response, chain);

        verify(response).setHeader(eq("Content-Security-Policy"), contains("default-src 'self'"));
        verify(response).setHeader(eq("Content-Security-Policy"), contains("frame-ancestors 'none'"));
        verify(response).setHeader("X-Content-Type-Options", "nosniff");
        verify(chain).doFilter(request, response);
    }
}
