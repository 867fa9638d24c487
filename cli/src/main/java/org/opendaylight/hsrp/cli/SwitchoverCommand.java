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

/** {@code hsrp:switchover lan group gateway}. */
@Service
@Command(scope = "hsrp", name = "switchover", description = "Makes a gateway the active router of a group")
public final class SwitchoverCommand extends GroupCommand {
    @Argument(index = 2, name = "gateway", description = "Name of the gateway to make active",
        required = true)
    @Completion(GatewayCompleter.class)
    String gateway;

    @Override
    String text() throws ExecutionException, InterruptedException {
        return Answer.await(hsrp.switchover(lan, family(), group, gateway, session.get("USER") + " at the console"),
            output -> SwitchoverFormat.line(gateway, output), "hsrp:show tells which gateway is active");
    }
}
