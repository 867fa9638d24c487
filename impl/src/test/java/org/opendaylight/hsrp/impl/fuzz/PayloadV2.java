/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.fuzz;

import org.opendaylight.hsrp.impl.protocol.HsrpVersion;

/** UDP payloads as a LAN of version 2 gets them, of both address families. */
public final class PayloadV2 {
    private PayloadV2() {
        // Hidden on purpose
    }

    public static void fuzzerTestOneInput(final byte[] payload) {
        Properties.assertPayload(HsrpVersion.V2, payload);
    }
}
