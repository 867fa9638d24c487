/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.opendaylight.aaa.api.IDMStoreException;
import org.opendaylight.aaa.api.IDMStoreUtil;
import org.opendaylight.aaa.api.IIDMStore;
import org.opendaylight.aaa.api.password.service.PasswordHashService;
import org.opendaylight.aaa.shiro.web.env.AAAShiroWebEnvironment;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warns at each start while a user has the password that a new controller gives him and everybody knows: {@code admin}
 * of AAA, and {@code karaf} of the console. {@code hsrp:doctor} asks for the same whenever it is called, by a type of
 * Java's own: if this bundle knew one of HSRP's, RESTCONF would go when HSRP goes.
 */
@Component(service = Supplier.class, immediate = true, property = "hsrp.hint:Boolean=true")
public final class DefaultPasswordWatch implements Supplier<List<String>> {
    private static final Logger LOG = LoggerFactory.getLogger(DefaultPasswordWatch.class);

    private static final String ADMIN = "admin";
    private static final Pattern CONSOLE = Pattern.compile("(?m)^\\s*karaf\\s*[=:]\\s*karaf\\s*(,|$)");

    private final IIDMStore users;
    private final PasswordHashService passwords;
    private final Path etc;

    /**
     * Looks; called by OSGi when AAA's users are there.
     *
     * @param context tells where Karaf's users are
     * @param users AAA's users
     * @param passwords how they keep their passwords
     * @param aaa is there once it has made the first user
     */
    @Activate
    public DefaultPasswordWatch(final BundleContext context,
            @Reference(target = "(type=default)") final IIDMStore users,
            @Reference final PasswordHashService passwords, @Reference final AAAShiroWebEnvironment aaa) {
        this(users, passwords, Path.of(context.getProperty("karaf.etc")));
        get().forEach(LOG::warn);
    }

    DefaultPasswordWatch(final IIDMStore users, final PasswordHashService passwords, final Path etc) {
        this.users = users;
        this.passwords = passwords;
        this.etc = etc;
    }

    /** What to warn of, each with its name in front. */
    @Override
    public List<String> get() {
        final var warnings = new ArrayList<String>();
        if (adminIsOpen()) {
            warnings.add("%HSRP-4-DEFAULTPASSWORD: The user admin has the password that everybody knows: whoever "
                + "reaches ports 8181 and 8182 may change everything. docs/security.md says how to change it");
        }
        if (consoleIsOpen()) {
            warnings.add("%HSRP-4-CONSOLEPASSWORD: The user karaf has the password that everybody knows: whoever "
                + "reaches port 8101 may do everything. docs/security.md says how to change it");
        }
        return warnings;
    }

    private boolean adminIsOpen() {
        try {
            final var admin = users.readUser(IDMStoreUtil.createUserid(ADMIN, IIDMStore.DEFAULT_DOMAIN));
            return admin != null && !Boolean.FALSE.equals(admin.isEnabled())
                && passwords.passwordsMatch(ADMIN, admin.getPassword(), admin.getSalt());
        } catch (IDMStoreException e) {
            LOG.debug("AAA's users cannot be read", e);
            return false;
        }
    }

    private boolean consoleIsOpen() {
        final var consoleUsers = etc.resolve("users.properties");
        try {
            return Files.exists(consoleUsers) && CONSOLE.matcher(Files.readString(consoleUsers)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
