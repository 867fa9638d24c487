/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.access;

/** How RESTCONF finds the services of this bundle, and how nobody else does. */
final class Roles {
    /** What RESTCONF looks for, by the files in {@code etc}. */
    static final String MARK = "hsrp.roles:Boolean=true";
    /** Who looks for none in particular finds AAA's own. */
    static final String LEAST = "service.ranking:Integer=-1000";
    /** AAA's own. */
    static final String OTHERS = "(!(hsrp.roles=*))";

    private Roles() {
        // Hidden on purpose
    }
}
