/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.apache.karaf.jaas.boot;

import java.security.AccessControlContext;
import java.security.PrivilegedAction;
import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import javax.security.auth.Subject;

/**
 * The logged-in user of a thread and of the threads it starts, as the access-control context carried it before JDK 24;
 * {@link Subject#current()} knows the thread itself only, and Karaf's shell runs commands in threads of their own.
 * In a package of Karaf's because Karaf delegates this one to the class path from every bundle, whatever it imports.
 */
public final class CurrentSubject {
    private static final InheritableThreadLocal<Subject> INHERITED = new InheritableThreadLocal<>();

    private CurrentSubject() {
        // static methods only
    }

    /** In place of the method of this name in {@link Subject}. */
    @SuppressWarnings("removal")
    public static Subject getSubject(final AccessControlContext ignored) {
        final var own = Subject.current();
        return own != null ? own : INHERITED.get();
    }

    public static <T> T doAs(final Subject subject, final PrivilegedAction<T> action) {
        final var outer = INHERITED.get();
        INHERITED.set(subject);
        try {
            return Subject.doAs(subject, action);
        } finally {
            INHERITED.set(outer);
        }
    }

    public static <T> T doAs(final Subject subject, final PrivilegedExceptionAction<T> action)
            throws PrivilegedActionException {
        final var outer = INHERITED.get();
        INHERITED.set(subject);
        try {
            return Subject.doAs(subject, action);
        } finally {
            INHERITED.set(outer);
        }
    }
}
