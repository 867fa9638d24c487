/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opendaylight.infrautils.diagstatus.DiagStatusService;
import org.opendaylight.infrautils.diagstatus.ServiceDescriptor;
import org.opendaylight.infrautils.diagstatus.ServiceRegistration;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yangtools.binding.data.codec.api.MissingSchemaForClassException;

class HsrpPluginTest {
    /** As after an upgrade that has changed a module and not its revision. */
    @Test
    void formerModelAsksForARestartOfTheController() {
        final var told = new ArrayList<String>();
        final var registration = mock(ServiceRegistration.class);
        doAnswer(call -> {
            call.getArgument(0, ServiceDescriptor.class).getErrorCause().ifPresent(why -> told.add(why.getMessage()));
            return null;
        }).when(registration).report(any());
        final var service = mock(DiagStatusService.class);
        doReturn(registration).when(service).register("HSRP");
        final var diagnostics = new Diagnostics();
        diagnostics.bindService(service);
        final var missing = new MissingSchemaForClassException(Lan.class);

        assertEquals(missing, assertThrows(MissingSchemaForClassException.class, () -> HsrpPlugin.start(diagnostics,
            () -> {
                throw missing;
            })));
        assertEquals(List.of("Restart the controller: it has a former model"), told);
    }
}
