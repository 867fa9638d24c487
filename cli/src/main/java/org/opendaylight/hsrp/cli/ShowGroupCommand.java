/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import java.time.Instant;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code hsrp:show-group lan group}. */
@Service
@Command(scope = "hsrp", name = "show-group", description = "Shows all that is known of a group")
public final class ShowGroupCommand extends TextCommand {
    @Argument(index = 0, name = "lan", description = "Name of the LAN", required = true)
    @Completion(LanCompleter.class)
    String lan;
    @Argument(index = 1, name = "group", description = "Number of the group", required = true)
    @Completion(GroupCompleter.class)
    int group;

    @Override
    String text() {
        final var lines = hsrp.lan(lan).map(found -> GroupFormat.lines(found, group, Instant.now()))
            .orElse(List.of());
        return lines.isEmpty() ? "There is no group " + group + " on a LAN \"" + lan + "\""
            : String.join("\n", lines);
    }
}
