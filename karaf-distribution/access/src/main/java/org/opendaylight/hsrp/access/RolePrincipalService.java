/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.access;

import io.netty.handler.codec.http.HttpHeaders;
import java.security.Principal;
import java.util.UUID;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.netconf.transport.http.AuthHandler;
import org.opendaylight.restconf.server.PrincipalService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * AAA's users at port 8182, with their roles. {@code etc/org.opendaylight.restconf.server.OSGiNettyEndpoint.cfg} names
 * it to RESTCONF, which does not start without it.
 *
 * <p>What has not passed a handler of this service is not answered: in netconf 9.0.1 a request that asks to go on by
 * HTTP/2 ({@code Upgrade: h2c}) passes none, and would be served without a login.
 */
@Component(service = PrincipalService.class, property = { Roles.MARK, Roles.LEAST })
public final class RolePrincipalService implements PrincipalService {
    /** Which request has passed, so that RESTCONF can be told; nobody who sends one knows it. */
    private final String pass = UUID.randomUUID().toString();
    private final PrincipalService users;

    /**
     * Creates it; called by OSGi.
     *
     * @param users AAA's own
     */
    @Activate
    public RolePrincipalService(@Reference(target = Roles.OTHERS) final PrincipalService users) {
        this.users = users;
    }

    @Override
    public @Nullable Principal acquirePrincipal(final HttpHeaders headers) {
        if (!pass.equals(headers.get(RoleAuthHandler.PASS))) {
            throw new NoLoginException();
        }
        headers.remove(RoleAuthHandler.PASS);
        return users.acquirePrincipal(headers);
    }

    @Override
    public AuthHandler<?> create() {
        return new RoleAuthHandler(users.create(), pass);
    }

    /** RESTCONF logs it, each time: so it has no stack trace. */
    private static final class NoLoginException extends SecurityException {
        private static final long serialVersionUID = 1;

        NoLoginException() {
            super("A request that has passed no login is refused");
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }
}
