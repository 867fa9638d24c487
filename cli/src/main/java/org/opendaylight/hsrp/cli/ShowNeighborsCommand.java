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
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.LanBuilder;

/** {@code hsrp:show-neighbors [lan]}. */
@Service
@Command(scope = "hsrp", name = "show-neighbors",
    description = "Shows the foreign routers that speak HSRP, and what does not go together with them")
public final class ShowNeighborsCommand extends LanCommand {
    @Override
    List<String> lines(final List<LanView> lans) {
        return NeighborFormat.lines(lans, clock.instant());
    }

    @Override
    Lan part(final Lan whole) {
        return new LanBuilder().setName(whole.getName()).setPeer(whole.getPeer()).setConflict(whole.getConflict())
            .setDuplicateAddress(whole.getDuplicateAddress()).build();
    }
}
