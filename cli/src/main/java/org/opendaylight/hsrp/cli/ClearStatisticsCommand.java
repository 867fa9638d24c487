/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.eclipse.jdt.annotation.Nullable;

/** {@code hsrp:clear-statistics lan group [gateway]}. */
@Service
@Command(scope = "hsrp", name = "clear-statistics", description = "Sets the counters of members to zero")
public final class ClearStatisticsCommand extends GroupCommand {
    @Argument(index = 2, name = "gateway", description = "Name of the member's gateway, all members if absent")
    @Completion(GatewayCompleter.class)
    @Nullable String gateway;

    @Override
    String text() throws ExecutionException, InterruptedException {
        final var lines = new ArrayList<String>();
        for (var member : gateway == null ? members() : List.of(gateway)) {
            lines.add(Answer.await(hsrp.clearStatistics(lan, family(), group, member),
                output -> "The counters of " + lan + '/' + member + ", group " + group + ", are cleared",
                "hsrp:show-statistics shows them"));
        }
        return lines.isEmpty() ? "There is no group " + group + " on a LAN \"" + lan + "\""
            : String.join("\n", lines);
    }

    private List<String> members() {
        return hsrp.lan(lan).stream().flatMap(found -> found.nonnullGroup().values().stream())
            .filter(found -> found.getAddressFamily() == family() && found.getNumber().getValue().toJava() == group)
            .findFirst()
            .map(found -> IosTerms.members(found).stream().map(member -> member.getGateway().getValue()).toList())
            .orElse(List.of());
    }
}
