/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.SwitchoverOutputBuilder;
import org.opendaylight.yangtools.yang.common.Uint64;

class SwitchoverFormatTest {
    @Test
    void tellsWhoWasActive() {
        final var output = new SwitchoverOutputBuilder().setPreviousActive(Office.ip("10.0.0.2"))
            .setEpoch(Uint64.valueOf(4)).build();
        assertEquals("gw2 is the active router (previously 10.0.0.2, epoch 4)", SwitchoverFormat.line("gw2", output));
    }

    @Test
    void tellsThatNobodyWasActive() {
        assertEquals("gw2 is the active router (previously none, epoch 1)", SwitchoverFormat.line("gw2",
            new SwitchoverOutputBuilder().setEpoch(Uint64.ONE).build()));
    }
}
