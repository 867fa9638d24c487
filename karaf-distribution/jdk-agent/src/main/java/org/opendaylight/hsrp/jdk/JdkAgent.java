/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.jdk;

import java.lang.instrument.Instrumentation;

/**
 * Makes up for what JDK 24 took away from Karaf 4.4. {@code bin/setenv} loads it on JDK 24 and newer only.
 */
public final class JdkAgent {
    /** The newest class file version aries-proxy accepts: it asks this property, the JVM sets it by itself. */
    private static final String CLASS_VERSION = "65.0";

    private JdkAgent() {
        // entry point only
    }

    public static void premain(final String args, final Instrumentation instrumentation) {
        System.setProperty("java.class.version", CLASS_VERSION);
        instrumentation.addTransformer(new SubjectRewriter());
    }
}
