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
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.LanBuilder;

/** {@code hsrp:why [lan [group]]}. */
@Service
@Command(scope = "hsrp", name = "why", description = "Tells what has changed last, and why, the newest first")
public final class WhyCommand extends ShowingCommand {
    @Argument(index = 0, name = "lan", description = "Name of a LAN, all LANs if absent")
    @Completion(LanCompleter.class)
    @Nullable String lan;
    @Argument(index = 1, name = "group", description = "Number of a group, whatever has changed if absent")
    @Completion(GroupCompleter.class)
    @Nullable Integer group;

    @Option(name = "-n", aliases = "--last", description = "How many events to tell of at most")
    int last = 5;

    @Override
    String shown() {
        final var lans = withEvents();
        if (lan != null && lans.isEmpty()) {
            return "There is no LAN \"" + lan + "\"";
        }
        final var lines = WhyFormat.lines(lans, group, last);
        return lines.isEmpty() ? "Nothing is known to have changed" : String.join("\n", lines);
    }

    @Override
    String json(final ModelJson model) {
        final var lans = withEvents();
        final var latest = Happened.latest(lans, group, last);
        return model.of(lans.stream().map(told -> new LanBuilder().setName(told.getName()).setEvent(latest.stream()
            .filter(happened -> happened.lan() == told).map(Happened::event).toList().reversed()).build()).toList());
    }

    private List<Lan> withEvents() {
        return lans(lan).stream().map(told -> new LanBuilder().setName(told.getName())
            .setEvent(hsrp.events(told.getName().getValue())).build()).toList();
    }
}
