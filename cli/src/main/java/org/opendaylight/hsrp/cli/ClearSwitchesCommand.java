/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.api.HsrpService;
import org.opendaylight.yangtools.yang.common.RpcError;

/** {@code hsrp:clear-switches --yes}. */
@Service
@Command(scope = "hsrp", name = "clear-switches",
    description = "Stops HSRP, and removes its flows, groups and meters from all connected switches")
public final class ClearSwitchesCommand implements Action {
    private static final long PATIENCE_SECONDS = 30;

    @Option(name = "-y", aliases = "--yes", description = "Do it: the hosts of all LANs lose their default gateway")
    boolean yes;

    @Reference
    HsrpService hsrp;
    @Reference
    Session session;

    @Override
    public @Nullable Object execute() throws ExecutionException, InterruptedException {
        session.getConsole().println(text());
        return null;
    }

    String text() throws ExecutionException, InterruptedException {
        if (!yes) {
            return "HSRP would stop, and the hosts of all LANs would lose their default gateway. "
                + "If that is what you want: hsrp:clear-switches --yes";
        }
        try {
            final var result = hsrp.clearSwitches().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!result.isSuccessful()) {
                return "Failed: " + result.getErrors().stream().map(RpcError::getMessage)
                    .collect(Collectors.joining("; "));
            }
            final var output = result.getResult();
            final var unconfirmed = output.requireUnconfirmedNode();
            return "HSRP is stopped until its bundle org.opendaylight.hsrp.impl, or the controller, is restarted. "
                + "Cleared: " + IosTerms.nodes(output.requireNode())
                + (unconfirmed.isEmpty() ? "" : ". Not confirmed: " + IosTerms.nodes(unconfirmed));
        } catch (TimeoutException e) {
            return "No answer within " + PATIENCE_SECONDS + " s; the log of the controller tells what has become of it";
        }
    }
}
