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
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.SwitchoverOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.SwitchoverOutputBuilder;
import org.opendaylight.yangtools.yang.common.ErrorTag;
import org.opendaylight.yangtools.yang.common.ErrorType;
import org.opendaylight.yangtools.yang.common.RpcResultBuilder;
import org.opendaylight.yangtools.yang.common.Uint64;

class SwitchoverFormatTest {
    @Test
    void tellsWhoWasActive() {
        assertEquals("gw2 is the active router (previously 10.0.0.2, epoch 4)", success(new SwitchoverOutputBuilder()
            .setPreviousActive(Office.ip("10.0.0.2")).setEpoch(Uint64.valueOf(4)).build()));
    }

    @Test
    void tellsThatNobodyWasActive() {
        assertEquals("gw2 is the active router (previously none, epoch 1)", success(new SwitchoverOutputBuilder()
            .setEpoch(Uint64.ONE).build()));
    }

    @Test
    void passesTheRefusalOn() {
        assertEquals("Refused: The port is down", SwitchoverFormat.line("gw2",
            RpcResultBuilder.<SwitchoverOutput>failed()
                .withError(ErrorType.APPLICATION, ErrorTag.OPERATION_FAILED, "The port is down").build()));
    }

    private static String success(final SwitchoverOutput output) {
        return SwitchoverFormat.line("gw2", RpcResultBuilder.success(output).build());
    }
}
