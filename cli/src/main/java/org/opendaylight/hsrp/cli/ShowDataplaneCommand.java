/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import java.util.concurrent.ExecutionException;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.DataPlane;

/** {@code hsrp:show-dataplane lan}. */
@Service
@Command(scope = "hsrp", name = "show-dataplane",
    description = "Shows what the switches of a LAN must hold, and what they hold")
public final class ShowDataplaneCommand extends ShowingCommand {
    private static final String LATE = "the controller is busy; try again";

    @Argument(index = 0, name = "lan", description = "Name of the LAN", required = true)
    @Completion(LanCompleter.class)
    String lan;

    @Override
    String shown() throws ExecutionException, InterruptedException {
        return Answer.await(hsrp.dataPlane(lan), output -> String.join("\n",
            DataplaneFormat.lines(output, hsrp.lan(lan))), LATE);
    }

    @Override
    String json(final ModelJson model) throws ExecutionException, InterruptedException {
        return Answer.await(hsrp.dataPlane(lan), output -> model.of(DataPlane.QNAME, output), LATE);
    }
}
