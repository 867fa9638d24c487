/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.opendaylight.aaa.web.FilterDetails;
import org.opendaylight.aaa.web.WebContext;
import org.opendaylight.aaa.web.WebContextSecurer;

class RoleWebContextSecurerTest {
    private final Filter first = mock(Filter.class);
    private final WebContextSecurer login = (context, asynchronous, patterns) -> context.addFilter(
        FilterDetails.builder().name("login").filter(first).addUrlPattern(patterns[0]).build());
    private final HttpServletRequest request = mock(HttpServletRequest.class);
    private final HttpServletResponse response = mock(HttpServletResponse.class);
    private final FilterChain chain = mock(FilterChain.class);
    private final List<FilterDetails> filters;

    RoleWebContextSecurerTest() {
        final var context = WebContext.builder().name("RESTCONF").contextPath("/rests");
        new RoleWebContextSecurer(login).requireAuthentication(context, true, "/*");
        filters = context.build().filters();
    }

    @Test
    void rolesAreLookedAtOnceTheUserIsKnown() {
        assertEquals(List.of("login", "hsrp-roles"), filters.stream().map(FilterDetails::name).toList());
        assertEquals(List.of("/*"), filters.get(1).urlPatterns());
        assertEquals(true, filters.get(1).asyncSupported());
    }

    @Test
    void administratorWrites() throws IOException, ServletException {
        doReturn(true).when(request).isUserInRole("admin");
        ask("DELETE");
        verify(chain).doFilter(request, response);
    }

    @Test
    void othersRead() throws IOException, ServletException {
        ask("GET");
        verify(chain).doFilter(request, response);
    }

    @Test
    void othersAreRefusedToWriteAndToldWhy() throws IOException, ServletException {
        final var told = new StringWriter();
        doReturn(new PrintWriter(told)).when(response).getWriter();
        ask("DELETE");
        verify(chain, never()).doFilter(request, response);
        verify(response).setStatus(403);
        assertEquals(Access.REFUSAL, told.toString());
    }

    private void ask(final String method) throws IOException, ServletException {
        doReturn(method).when(request).getMethod();
        doReturn("/rests/data/hsrp:hsrp").when(request).getRequestURI();
        filters.get(1).filter().doFilter(request, response, chain);
    }
}
