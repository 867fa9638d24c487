/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.eclipse.jdt.annotation.Nullable;

/** {@code hsrp:show [lan]}. */
@Service
@Command(scope = "hsrp", name = "show", description = "Shows the members of all groups, one in a line")
public final class ShowCommand extends TextCommand {
    @Argument(name = "lan", description = "Name of a LAN, all LANs if absent")
    @Completion(LanCompleter.class)
    @Nullable String lan;

    @Override
    String text() {
        if (lan == null) {
            return String.join("\n", BriefFormat.lines(hsrp.lans()));
        }
        return hsrp.lan(lan).map(found -> String.join("\n", BriefFormat.lines(List.of(found))))
            .orElse("There is no LAN \"" + lan + "\"");
    }
}
