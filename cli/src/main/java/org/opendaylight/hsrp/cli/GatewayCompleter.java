/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.opendaylight.hsrp.api.HsrpService;

/** Completes the members of all groups: Karaf does not show a completer the arguments before. */
@Service
public final class GatewayCompleter implements Completer {
    @Reference
    HsrpService hsrp;

    @Override
    public int complete(final Session session, final CommandLine commandLine, final List<String> candidates) {
        return new StringsCompleter(hsrp.lans().stream()
            .flatMap(lan -> lan.nonnullGroup().values().stream())
            .flatMap(group -> group.nonnullMember().values().stream())
            .map(member -> member.getGateway().getValue())
            .toList()).complete(session, commandLine, candidates);
    }
}
