/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.io.IOException;
import javax.servlet.FilterChain;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NoSessionTest {
    private final HttpServletRequest request = mock(HttpServletRequest.class);
    private final HttpServletResponse response = mock(HttpServletResponse.class);
    private final HttpSession session = mock(HttpSession.class);
    private final FilterChain chain = mock(FilterChain.class);

    @BeforeEach
    void logIn() {
        doReturn(session).when(request).getSession(false);
        doNothing().when(session).invalidate();
    }

    @Test
    void endsTheSessionThatARequestHasBegun() throws Exception {
        new NoSession().doFilter(request, response, chain);
        final var order = inOrder(chain, session);
        order.verify(chain).doFilter(request, response);
        order.verify(session).invalidate();
    }

    @Test
    void endsItAlsoIfTheRequestFails() throws Exception {
        doThrow(new IOException("the reader has left")).when(chain).doFilter(request, response);
        assertThrows(IOException.class, () -> new NoSession().doFilter(request, response, chain));
        verify(session).invalidate();
    }

    @Test
    void leavesTheSessionOfABrowserAlone() throws Exception {
        doReturn("1234").when(request).getRequestedSessionId();
        new NoSession().doFilter(request, response, chain);
        verify(chain).doFilter(request, response);
        verify(session, never()).invalidate();
    }
}
