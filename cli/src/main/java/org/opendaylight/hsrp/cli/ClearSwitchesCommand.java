/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import java.util.concurrent.ExecutionException;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.ClearSwitchesOutput;

/** {@code hsrp:clear-switches --yes}. */
@Service
@Command(scope = "hsrp", name = "clear-switches",
    description = "Stops HSRP, and removes its flows, groups and meters from all connected switches")
public final class ClearSwitchesCommand extends TextCommand {
    @Option(name = "-y", aliases = "--yes", description = "Do it: the hosts of all LANs lose their default gateway")
    boolean yes;

    @Override
    String text() throws ExecutionException, InterruptedException {
        if (!yes) {
            return "HSRP would stop, and the hosts of all LANs would lose their default gateway. "
                + "If that is what you want: hsrp:clear-switches --yes";
        }
        return Answer.await(hsrp.clearSwitches(), ClearSwitchesCommand::done,
            "the log of the controller tells what has become of it");
    }

    private static String done(final ClearSwitchesOutput output) {
        final var unconfirmed = output.requireUnconfirmedNode();
        return "HSRP is stopped until its bundle org.opendaylight.hsrp.impl, or the controller, is restarted. "
            + "Cleared: " + IosTerms.nodes(output.requireNode())
            + (unconfirmed.isEmpty() ? "" : ". Not confirmed: " + IosTerms.nodes(unconfirmed));
    }
}
