/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;

/** {@code hsrp:show [lan]}. */
@Service
@Command(scope = "hsrp", name = "show", description = "Shows the members of all groups, one in a line")
public final class ShowCommand extends LanCommand {
    @Override
    List<String> lines(final List<LanView> lans) {
        return BriefFormat.lines(lans);
    }

    @Override
    Lan part(final Lan whole) {
        return whole;
    }
}
