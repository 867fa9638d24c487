/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.access;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.servlet.http.HttpServletRequest;
import org.apache.shiro.mgt.DefaultSecurityManager;
import org.apache.shiro.realm.SimpleAccountRealm;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendaylight.aaa.shiro.web.env.AAAShiroWebEnvironment;

class AdministratorAuthenticatorTest {
    private final AAAShiroWebEnvironment users = mock(AAAShiroWebEnvironment.class);
    private final AdministratorAuthenticator authenticator = new AdministratorAuthenticator(users);

    @BeforeEach
    void twoUsers() {
        final var realm = new SimpleAccountRealm();
        realm.addAccount("admin", "a:b", "admin", "user");
        realm.addAccount("reader", "looks-only", "user");
        doReturn(new DefaultSecurityManager(realm)).when(users).getSecurityManager();
    }

    @Test
    void administratorsPass() {
        assertTrue(passes(basic("admin:a:b")));
    }

    @Test
    void nobodyElseDoes() {
        assertFalse(passes(basic("reader:looks-only")));
        assertFalse(passes(basic("admin:a")));
        assertFalse(passes(basic("nobody:a:b")));
        assertFalse(passes(basic("admin")));
        assertFalse(passes("Basic %%%"));
        assertFalse(passes("Bearer YWRtaW46YTpi"));
        assertFalse(passes(null));
    }

    private boolean passes(final @Nullable String header) {
        final var request = mock(HttpServletRequest.class);
        doReturn(header).when(request).getHeader("Authorization");
        return authenticator.authenticate(request);
    }

    private static String basic(final String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }
}
