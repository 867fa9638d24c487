/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web;

import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import javax.servlet.FilterChain;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;

class WelcomeTest {
    private final HttpServletRequest request = mock(HttpServletRequest.class);
    private final HttpServletResponse response = mock(HttpServletResponse.class);
    private final FilterChain chain = mock(FilterChain.class);

    @Test
    void leadsToThePage() throws Exception {
        ask("/hsrp/");
        verify(response).sendRedirect("index.html");
        verifyNoInteractions(chain);
    }

    @Test
    void leavesEverythingElseAlone() throws Exception {
        ask("/hsrp/index.html");
        verify(chain).doFilter(request, response);
        verifyNoInteractions(response);
    }

    private void ask(final String uri) throws Exception {
        doReturn("/hsrp").when(request).getContextPath();
        doReturn(uri).when(request).getRequestURI();
        new Welcome().doFilter(request, response, chain);
    }
}
