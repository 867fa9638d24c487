/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.servlet.http.HttpServletRequest;
import org.apache.shiro.authc.AuthenticationException;
import org.apache.shiro.authc.UsernamePasswordToken;
import org.jolokia.osgi.security.Authenticator;
import org.opendaylight.aaa.shiro.web.env.AAAShiroWebEnvironment;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Administrators only at {@code /jolokia} of port 8181: OpenDaylight brings it along, and it calls all that Java has
 * for its own management. It asks all authenticators ({@code service-all} of {@code etc/org.jolokia.osgi.cfg}): AAA's
 * own, which every user passes, and this one.
 */
@Component(service = Authenticator.class)
public final class AdministratorAuthenticator implements Authenticator {
    private static final String BASIC = "Basic ";

    private final AAAShiroWebEnvironment users;

    /**
     * Creates it; called by OSGi.
     *
     * @param users AAA's users
     */
    @Activate
    public AdministratorAuthenticator(@Reference final AAAShiroWebEnvironment users) {
        this.users = users;
    }

    @Override
    public boolean authenticate(final HttpServletRequest request) {
        final var header = request.getHeader("Authorization");
        if (header == null || !header.startsWith(BASIC)) {
            return false;
        }
        final String[] credentials;
        try {
            credentials = new String(Base64.getDecoder().decode(header.substring(BASIC.length()).strip()),
                StandardCharsets.UTF_8).split(":", 2);
        } catch (IllegalArgumentException e) {
            return false;
        }
        return credentials.length == 2 && isAdministrator(new UsernamePasswordToken(credentials[0], credentials[1]));
    }

    private boolean isAdministrator(final UsernamePasswordToken token) {
        final var aaa = users.getSecurityManager();
        try {
            return aaa.hasRole(aaa.authenticate(token).getPrincipals(), Access.ADMINISTRATOR);
        } catch (AuthenticationException e) {
            return false;
        }
    }
}
