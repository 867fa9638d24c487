/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import org.apache.shiro.subject.Subject;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendaylight.netconf.transport.http.AuthHandler;
import org.opendaylight.restconf.server.PrincipalService;

class RoleAuthHandlerTest {
    private static final String LAN = "/restconf/data/hsrp:hsrp/lan=office";

    private final Subject user = mock(Subject.class);
    private final AuthHandler<?> login = mock(AuthHandler.class);

    private RolePrincipalService service;
    private EmbeddedChannel channel;

    @BeforeEach
    void connect() {
        final var users = mock(PrincipalService.class);
        doReturn(login).when(users).create();
        service = new RolePrincipalService(users);
        channel = new EmbeddedChannel(service.create());
        doReturn(user).when(login).authenticate(any());
    }

    @AfterEach
    void disconnect() {
        channel.finishAndReleaseAll();
    }

    @Test
    void administratorWrites() {
        doReturn(true).when(user).hasRole("admin");
        assertPasses(HttpMethod.PUT);
    }

    @Test
    void othersRead() {
        doReturn(true).when(user).hasRole("user");
        assertPasses(HttpMethod.GET);
    }

    @Test
    void othersAreRefusedToWriteAndToldWhy() {
        doReturn(true).when(user).hasRole("user");
        final var refusal = answer(HttpMethod.PUT);
        assertEquals(403, refusal.status().code());
        assertEquals("application/yang-data+json", refusal.headers().get("Content-Type"));
        assertEquals(Access.REFUSAL, refusal.content().toString(StandardCharsets.UTF_8));
        assertEquals(Access.REFUSAL.length(), refusal.headers().getInt("Content-Length"));
        refusal.release();
    }

    @Test
    void whoIsNotKnownIsAskedWhoHeIs() {
        doReturn(null).when(login).authenticate(any());
        final var question = answer(HttpMethod.GET);
        assertEquals(401, question.status().code());
        assertEquals("BASIC realm=\"application\"", question.headers().get("WWW-Authenticate"));
    }

    @Test
    void whatHasNotPassedIsNotAnswered() {
        final var request = request(HttpMethod.GET);
        final var refused = assertThrows(SecurityException.class, () -> service.acquirePrincipal(request.headers()));
        assertEquals(0, refused.getStackTrace().length, "RESTCONF logs it, each time");
        request.headers().set(RoleAuthHandler.PASS, "guessed");
        assertThrows(SecurityException.class, () -> service.acquirePrincipal(request.headers()));
    }

    private void assertPasses(final HttpMethod method) {
        final var request = request(method);
        channel.writeInbound(request);
        assertNull(channel.readOutbound());
        assertSame(request, channel.<@Nullable HttpRequest>readInbound());
        service.acquirePrincipal(request.headers());
        request.release();
    }

    private FullHttpResponse answer(final HttpMethod method) {
        channel.writeInbound(request(method));
        assertNull(channel.readInbound());
        return assertInstanceOf(FullHttpResponse.class, channel.readOutbound());
    }

    private static DefaultFullHttpRequest request(final HttpMethod method) {
        return new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, method, LAN);
    }
}
