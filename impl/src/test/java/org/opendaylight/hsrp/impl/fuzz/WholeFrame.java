/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.fuzz;

/** Ethernet frames: checksums repaired, since guessing them would take all the time, and as they are. */
public final class WholeFrame {
    private WholeFrame() {
        // Hidden on purpose
    }

    public static void fuzzerTestOneInput(final byte[] frame) {
        Properties.assertFrame(frame);
        Properties.assertFrame(Checksums.repaired(frame));
    }
}
