/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.SwitchoverOutput;

/** The outcome of a switchover in a sentence. */
final class SwitchoverFormat {
    private SwitchoverFormat() {
        // Hidden on purpose
    }

    static String line(final String gateway, final SwitchoverOutput output) {
        final var previous = output.getPreviousActive();
        return "%s is the active router (previously %s, epoch %s)".formatted(gateway,
            previous == null ? "none" : IosTerms.address(previous), output.getEpoch());
    }
}
