/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.access;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.nio.charset.StandardCharsets;
import org.apache.shiro.subject.Subject;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.netconf.transport.http.AbstractBasicAuthHandler;
import org.opendaylight.netconf.transport.http.AuthHandler;

/** Lets a connection's requests through that AAA knows the user of, and that his roles allow. */
final class RoleAuthHandler extends AbstractBasicAuthHandler<Subject> {
    /** The header of requests that have passed, in place of what their senders may have in it. */
    static final String PASS = "x-hsrp-pass";

    private final AuthHandler<?> login;
    private final String pass;

    /**
     * Creates it.
     *
     * @param login AAA's own handler, which is only asked who it is
     * @param pass what a request gets that has passed
     */
    RoleAuthHandler(final AuthHandler<?> login, final String pass) {
        this.login = login;
        this.pass = pass;
    }

    @Override
    public @Nullable Subject authenticate(final HttpRequest request) {
        return login.authenticate(request) instanceof Subject subject ? subject : null;
    }

    @Override
    protected Subject authenticate(final String username, final String password) {
        throw new UnsupportedOperationException("The request is given to AAA as a whole");
    }

    @Override
    public boolean isAuthorized(final HttpRequest request, final Subject subject) {
        final boolean passes = !Access.needsAdministrator(request.method().name(), request.uri())
            || subject.hasRole(Access.ADMINISTRATOR);
        if (passes) {
            request.headers().set(PASS, pass);
        }
        return passes;
    }

    @Override
    protected HttpResponse errorResponse(final HttpRequest request, final HttpResponseStatus status) {
        final var plain = super.errorResponse(request, status);
        if (!HttpResponseStatus.FORBIDDEN.equals(status)) {
            return plain;
        }
        final var body = Unpooled.copiedBuffer(Access.REFUSAL, StandardCharsets.UTF_8);
        final var refusal = new DefaultFullHttpResponse(plain.protocolVersion(), status, body);
        // In them HTTP/2 has which request this answers
        refusal.headers().set(plain.headers()).set(HttpHeaderNames.CONTENT_TYPE, Access.REFUSAL_TYPE)
            .setInt(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
        return refusal;
    }
}
