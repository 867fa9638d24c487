/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Gateway;

/**
 * What must be there before a configuration can be translated: the leaves that a gateway or trunk must have, and the
 * keys that groups refer to; and what must not, since it would be lost, see {@link FollowLeaves}. The leaves are not
 * mandatory for YANG: the datastore would miss them in the operational state of a gateway as well, and RESTCONF would
 * answer 500 without a word on which one is missing.
 */
final class MissingLeaves {
    private MissingLeaves() {
        // Hidden on purpose
    }

    /** Returns a violation for each thing that is missing in a LAN. */
    static List<Violation> check(final Lan lan) {
        final var violations = new ArrayList<>(FollowLeaves.check(lan));
        for (var node : lan.nonnullNode().values()) {
            for (var trunk : node.nonnullTrunk().values()) {
                checkLeaf(violations, lan, " node " + ViolationReport.quoted(node.requireNodeId().getValue())
                    + " trunk " + ViolationReport.quoted(trunk.requirePort().getValue()), "remote-node-id",
                    trunk.getRemoteNodeId(), "name the switch at the other end of the trunk");
            }
        }
        for (var gateway : lan.nonnullGateway().values()) {
            checkLeaf(violations, lan, gateway(gateway), "node-id", gateway.getNodeId(),
                "name the switch to which it is attached, e.g. openflow:1");
            checkLeaf(violations, lan, gateway(gateway), "port", gateway.getPort(),
                "give the number or name of the switch port to which it is attached");
            checkLeaf(violations, lan, gateway(gateway), "mac-address", gateway.getMacAddress(),
                "give the gateway's own MAC address");
        }
        return violations;
    }

    private static String gateway(final Gateway gateway) {
        return " gateway " + ViolationReport.quoted(gateway.requireName().getValue());
    }

    private static void checkLeaf(final List<Violation> violations, final Lan lan, final String object,
            final String leaf, final @Nullable Object value, final String remedy) {
        if (value == null) {
            final var name = lan.requireName().getValue();
            violations.add(new Violation(Set.of(name), "lan " + ViolationReport.quoted(name) + object,
                leaf + " is missing", remedy));
        }
    }
}
