/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendaylight.aaa.api.IDMStoreException;
import org.opendaylight.aaa.api.IIDMStore;
import org.opendaylight.aaa.api.model.User;
import org.opendaylight.aaa.api.password.service.PasswordHashService;

class DefaultPasswordWatchTest {
    private static final String ADMIN = "%HSRP-4-DEFAULTPASSWORD";
    private static final String CONSOLE = "%HSRP-4-CONSOLEPASSWORD";

    private final IIDMStore users = mock(IIDMStore.class);
    private final PasswordHashService passwords = mock(PasswordHashService.class);
    private final User admin = new User();

    @TempDir
    private Path etc;

    @BeforeEach
    void newController() throws IDMStoreException, IOException {
        admin.setPassword("hash of admin");
        admin.setSalt("salt");
        admin.setEnabled(true);
        doReturn(admin).when(users).readUser("admin@sdn");
        doAnswer(call -> call.getArgument(1).equals("hash of " + call.getArgument(0))
            && call.getArgument(2).equals("salt")).when(passwords).passwordsMatch(any(), any(), any());
        consoleUsers("# a comment\n\nkaraf = karaf,_g_:admingroup\n");
    }

    @Test
    void newControllerIsWarnedOf() {
        assertEquals(List.of(ADMIN, CONSOLE), warnings());
    }

    @Test
    void changedPasswordsAreNot() throws IOException {
        admin.setPassword("hash of another one");
        consoleUsers("karaf = another,_g_:admingroup\nother = karaf,_g_:admingroup\n");
        assertEquals(List.of(), warnings());
    }

    @Test
    void usersWhoCannotLogInAreNot() throws IOException {
        admin.setEnabled(false);
        consoleUsers("#karaf = karaf,_g_:admingroup\n");
        assertEquals(List.of(), warnings());
        Files.delete(etc.resolve("users.properties"));
        assertEquals(List.of(), warnings());
    }

    @Test
    void removedUsersAreNot() throws IDMStoreException, IOException {
        doReturn(null).when(users).readUser("admin@sdn");
        consoleUsers("");
        assertEquals(List.of(), warnings());
    }

    private List<String> warnings() {
        return new DefaultPasswordWatch(users, passwords, etc).get().stream()
            .map(warning -> warning.split(":")[0]).toList();
    }

    private void consoleUsers(final String text) throws IOException {
        Files.writeString(etc.resolve("users.properties"), text);
    }
}
