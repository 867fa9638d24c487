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
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.LanBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Group;
import org.opendaylight.yangtools.binding.util.BindingMap;

/** {@code hsrp:show-group lan group}. */
@Service
@Command(scope = "hsrp", name = "show-group", description = "Shows all that is known of a group")
public final class ShowGroupCommand extends ShowingCommand {
    @Argument(index = 0, name = "lan", description = "Name of the LAN", required = true)
    @Completion(LanCompleter.class)
    String lan;
    @Argument(index = 1, name = "group", description = "Number of the group", required = true)
    @Completion(GroupCompleter.class)
    int group;

    @Override
    String shown() {
        final var lines = hsrp.lan(lan).map(found -> GroupFormat.lines(
            new LanView(found, hsrp.configuration(lan).orElse(null)), group, clock.instant())).orElse(List.of());
        return lines.isEmpty() ? "There is no group " + group + " on a LAN \"" + lan + "\""
            : String.join("\n", lines);
    }

    @Override
    String json(final ModelJson model) {
        return model.of(hsrp.lan(lan).map(found -> new LanBuilder().setName(found.getName())
            .setGroup(found.nonnullGroup().values().stream().filter(this::isMeant).collect(BindingMap.toMap()))
            .build()).stream().toList());
    }

    private boolean isMeant(final Group found) {
        return found.getNumber().getValue().toJava() == group;
    }
}
