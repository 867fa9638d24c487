/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.fuzz;

import org.opendaylight.hsrp.impl.protocol.HsrpVersion;

/** UDP payloads as a LAN of version 1 gets them. */
public final class PayloadV1 {
    private PayloadV1() {
        // Hidden on purpose
    }

    public static void fuzzerTestOneInput(final byte[] payload) {
        Properties.assertPayload(HsrpVersion.V1, payload);
    }
}
