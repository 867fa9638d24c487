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
import org.opendaylight.hsrp.impl.protocol.Authenticator;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Group;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.authentication.Type;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.authentication.type.Text;

/** What a group must not have that follows another one: it has all that matters in an election from its leader. */
final class FollowLeaves {
    private FollowLeaves() {
        // Hidden on purpose
    }

    /** Returns a violation for each thing that a group of a LAN has of its own but must not. */
    static List<Violation> check(final Lan lan) {
        final var violations = new ArrayList<Violation>();
        lan.nonnullGroup().values().stream().filter(group -> group.getFollow() != null)
            .sorted((one, other) -> Conversions.groupKey(one.key()).compareTo(Conversions.groupKey(other.key())))
            .forEach(group -> {
                final var timers = group.getTimers();
                final var authentication = group.getAuthentication();
                check(violations, lan, group, "member", !group.nonnullMember().isEmpty());
                check(violations, lan, group, "timers",
                    timers != null && (timers.getHelloInterval() != null || timers.getHoldTime() != null));
                check(violations, lan, group, "authentication",
                    authentication != null && authentication.getType() != null && !isDefault(authentication.getType()));
            });
        return violations;
    }

    private static void check(final List<Violation> violations, final Lan lan, final Group group, final String node,
            final boolean present) {
        if (present) {
            final var name = lan.requireName().getValue();
            violations.add(new Violation(Set.of(name), "lan " + ViolationReport.quoted(name) + " group "
                + Conversions.groupKey(group.key()), node + " of a group that follows " + ViolationReport.quoted(
                    group.getFollow().getValue()), "remove it, since that group's counts, or remove follow"));
        }
    }

    /** A client that writes defaults as well says nothing by this one. */
    private static boolean isDefault(final Type type) {
        return type instanceof Text text && (text.getText() == null
            || Authenticator.text(text.getText()).equals(Authenticator.DEFAULT));
    }
}
