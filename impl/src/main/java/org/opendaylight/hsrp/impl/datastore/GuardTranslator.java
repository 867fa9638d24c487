/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static org.opendaylight.hsrp.impl.datastore.Conversions.dateAndTime;
import static org.opendaylight.hsrp.impl.datastore.Conversions.ip;
import static org.opendaylight.hsrp.impl.datastore.Conversions.yangName;

import java.util.Collection;
import java.util.Map;
import org.opendaylight.hsrp.impl.engine.state.ViolationState;
import org.opendaylight.hsrp.impl.engine.state.ViolationState.Subject;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.yang.types.rev130715.Counter64;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.yang.types.rev130715.MacAddress;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.GuardViolationKind;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Name;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.NodeId;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.PortRef;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GuardViolation;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GuardViolationBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GuardViolationKey;
import org.opendaylight.yangtools.binding.util.BindingMap;
import org.opendaylight.yangtools.yang.common.Uint64;

/** Translates violations of the guard from the engine's form to their binding forms. */
final class GuardTranslator {
    private GuardTranslator() {
        // Hidden on purpose
    }

    static GuardViolationKey key(final Subject subject) {
        return new GuardViolationKey(kind(subject), node(subject), port(subject));
    }

    static Map<GuardViolationKey, GuardViolation> violations(
            final Collection<ViolationState> violations) {
        return violations.stream().map(GuardTranslator::violation).collect(BindingMap.toMap());
    }

    static GuardViolation violation(final ViolationState violation) {
        final var group = violation.group();
        return new GuardViolationBuilder()
            .withKey(key(violation.subject()))
            .setMacAddress(new MacAddress(violation.mac().toString()))
            .setClaimedAddress(ip(violation.address()))
            .setAddressFamily(group == null ? null : Conversions.family(group.family()))
            .setNumber(group == null ? null : Conversions.number(group.number()))
            .setText(violation.text())
            .setSince(dateAndTime(violation.since().time()))
            .setLastSeen(dateAndTime(violation.lastSeen().time()))
            .setCount(new Counter64(Uint64.valueOf(violation.count())))
            .build();
    }

    static org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.GuardViolation notification(final String lan,
            final ViolationState violation) {
        final var group = violation.group();
        return new org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.GuardViolationBuilder()
            .setLan(new Name(lan))
            .setKind(kind(violation.subject()))
            .setNodeId(node(violation.subject()))
            .setPort(port(violation.subject()))
            .setTime(dateAndTime(violation.since().time()))
            .setMacAddress(new MacAddress(violation.mac().toString()))
            .setClaimedAddress(ip(violation.address()))
            .setAddressFamily(group == null ? null : Conversions.family(group.family()))
            .setNumber(group == null ? null : Conversions.number(group.number()))
            .setText(violation.text())
            .build();
    }

    private static GuardViolationKind kind(final Subject subject) {
        return GuardViolationKind.ofName(yangName(subject.kind()));
    }

    private static NodeId node(final Subject subject) {
        return new NodeId(subject.node().value());
    }

    private static PortRef port(final Subject subject) {
        return new PortRef(Long.toString(subject.port()));
    }
}
