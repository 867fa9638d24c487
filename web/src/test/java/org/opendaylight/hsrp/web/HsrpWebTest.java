/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.util.Set;
import java.util.stream.Collectors;
import javax.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.opendaylight.aaa.web.WebContext;
import org.opendaylight.aaa.web.WebContextSecurer;
import org.opendaylight.aaa.web.WebServer;
import org.opendaylight.mdsal.binding.api.DataBroker;
import org.opendaylight.yangtools.binding.DataObjectReference;
import org.opendaylight.yangtools.concepts.Registration;

class HsrpWebTest {
    private final WebServer server = mock(WebServer.class);
    private final WebContextSecurer login = mock(WebContextSecurer.class);
    private final DataBroker broker = mock(DataBroker.class);
    private final Registration registration = mock(Registration.class);

    @Test
    void listensToNothingIfTheWebServerRefuses() throws Exception {
        doReturn(registration).when(broker).registerTreeChangeListener(any(), any(DataObjectReference.class), any());
        doThrow(new ServletException("there is such a context")).when(server).registerWebContext(any());
        doNothing().when(registration).close();
        assertThrows(ServletException.class, () -> new HsrpWeb(server, login, broker));
        verify(registration, times(3)).close();
    }

    @Test
    void everythingIsBehindTheLoginAndGoesWithTheBundle() throws Exception {
        final var registered = ArgumentCaptor.forClass(WebContext.class);
        doReturn(registration).when(broker).registerTreeChangeListener(any(), any(DataObjectReference.class), any());
        doReturn(registration).when(server).registerWebContext(registered.capture());
        final var web = new HsrpWeb(server, login, broker);

        verify(login).requireAuthentication(any(), eq(true), eq("/*"));
        final var context = registered.getValue();
        assertEquals("/hsrp", context.contextPath());
        assertTrue(context.filters().stream().anyMatch(details -> details.filter() instanceof SecurityHeaders
            && details.urlPatterns().contains("/*")));
        assertEquals(Set.of("/metrics", "/api/*", "/events"), context.filters().stream()
            .filter(details -> details.filter() instanceof NoSession && details.asyncSupported())
            .flatMap(details -> details.urlPatterns().stream()).collect(Collectors.toSet()));
        doNothing().when(registration).close();
        web.stop();
        verify(registration, atLeastOnce()).close();
    }
}
