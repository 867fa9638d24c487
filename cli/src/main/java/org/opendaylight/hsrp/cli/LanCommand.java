/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import java.util.Comparator;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;

/** A command that shows something of one LAN, or of all. */
abstract class LanCommand extends ShowingCommand {
    @Argument(index = 0, name = "lan", description = "Name of a LAN, all LANs if absent")
    @Completion(LanCompleter.class)
    @Nullable String lan;

    @Override
    final String shown() {
        final var lans = lans();
        return lans.isEmpty() && lan != null ? "There is no LAN \"" + lan + "\""
            : String.join("\n", lines(lans.stream().map(found ->
                new LanView(found, hsrp.configuration(found.getName().getValue()).orElse(null))).toList()));
    }

    @Override
    final String json(final ModelJson model) {
        return model.of(lans().stream().map(this::part).toList());
    }

    private List<Lan> lans() {
        return lans(lan).stream().sorted(Comparator.comparing(found -> found.getName().getValue())).toList();
    }

    /** Returns the lines that are shown. */
    abstract List<String> lines(List<LanView> lans);

    /** Returns the part of a LAN that is shown. */
    abstract Lan part(Lan whole);
}
