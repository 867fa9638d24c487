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
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code hsrp:announce lan group}. */
@Service
@Command(scope = "hsrp", name = "announce",
    description = "Sends a Hello and a gratuitous ARP, or Neighbor Advertisement, for a group at once")
public final class AnnounceCommand extends GroupCommand {
    @Override
    String text() throws ExecutionException, InterruptedException {
        return Answer.await(hsrp.announce(lan, family(), group),
            output -> "Group " + group + " of " + lan + " is announced", "the log of the controller may tell why");
    }
}
