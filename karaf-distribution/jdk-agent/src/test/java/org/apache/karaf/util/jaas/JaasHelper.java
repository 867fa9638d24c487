/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.apache.karaf.util.jaas;

import java.security.AccessController;
import java.security.PrivilegedAction;
import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import javax.security.auth.Subject;

/** What matters of Karaf's class of this name. */
@SuppressWarnings({"deprecation", "removal"})
public final class JaasHelper {
    private JaasHelper() {
        // static methods only
    }

    public static Subject currentSubject() {
        return Subject.getSubject(AccessController.getContext());
    }

    public static <T> T doAs(final Subject subject, final PrivilegedAction<T> action) {
        return AccessController.doPrivileged(action, AccessController.getContext());
    }

    public static <T> T doAs(final Subject subject, final PrivilegedExceptionAction<T> action)
            throws PrivilegedActionException {
        return AccessController.doPrivileged(action, AccessController.getContext());
    }
}
