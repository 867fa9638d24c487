/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli.ios;

/** Names of our model. */
final class Names {
    private static final int MAX_LENGTH = 64;

    private Names() {
        // Hidden on purpose
    }

    /** Returns a name of letters, digits, dots, underscores and hyphens that is like another one. */
    static String clean(final String name) {
        final var clean = name.replaceAll("[^A-Za-z0-9._-]", "-").replaceFirst("^[._-]+", "");
        return clean.isEmpty() ? "unnamed" : clean.substring(0, Math.min(clean.length(), MAX_LENGTH));
    }
}
