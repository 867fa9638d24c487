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
import org.opendaylight.hsrp.impl.engine.state.ConflictState;
import org.opendaylight.hsrp.impl.engine.state.ConflictState.Kind;
import org.opendaylight.hsrp.impl.engine.state.ConflictState.Subject;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.yang.types.rev130715.Counter64;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.yang.types.rev130715.MacAddress;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.AuthenticationFailure;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.AuthenticationFailureBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.ConflictKind;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Name;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.NodeId;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.PortRef;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Conflict;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.ConflictBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.ConflictKey;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.DuplicateAddress;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.DuplicateAddressBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.DuplicateAddressKey;
import org.opendaylight.yangtools.binding.Notification;
import org.opendaylight.yangtools.binding.util.BindingMap;
import org.opendaylight.yangtools.yang.common.Uint64;

/** Translates conflicts from the engine's form to their binding forms. */
final class ConflictTranslator {
    private ConflictTranslator() {
        // Hidden on purpose
    }

    static boolean isDuplicate(final Subject subject) {
        return subject.kind() == Kind.DUPLICATE_ADDRESS;
    }

    static ConflictKey key(final Subject subject) {
        return new ConflictKey(ip(subject.address()), Conversions.family(subject.group().family()),
            ConflictKind.ofName(yangName(subject.kind())), Conversions.number(subject.group().number()));
    }

    static DuplicateAddressKey duplicateKey(final Subject subject) {
        return new DuplicateAddressKey(ip(subject.address()));
    }

    static Map<ConflictKey, Conflict> conflicts(
            final Collection<ConflictState> conflicts) {
        return conflicts.stream().filter(conflict -> !isDuplicate(conflict.subject()))
            .map(ConflictTranslator::conflict).collect(BindingMap.toMap());
    }

    static Map<DuplicateAddressKey, DuplicateAddress> duplicates(
            final Collection<ConflictState> conflicts) {
        return conflicts.stream().filter(conflict -> isDuplicate(conflict.subject()))
            .map(ConflictTranslator::duplicate).collect(BindingMap.toMap());
    }

    static Conflict conflict(final ConflictState conflict) {
        return new ConflictBuilder()
            .withKey(key(conflict.subject()))
            .setMacAddress(mac(conflict))
            .setNodeId(node(conflict))
            .setPort(port(conflict))
            .setText(conflict.text())
            .setSince(dateAndTime(conflict.since().time()))
            .setLastSeen(dateAndTime(conflict.lastSeen().time()))
            .setCount(new Counter64(Uint64.valueOf(conflict.count())))
            .build();
    }

    static DuplicateAddress duplicate(final ConflictState conflict) {
        return new DuplicateAddressBuilder()
            .withKey(duplicateKey(conflict.subject()))
            .setMacAddress(mac(conflict))
            .setNodeId(node(conflict))
            .setPort(port(conflict))
            .setText(conflict.text())
            .setSince(dateAndTime(conflict.since().time()))
            .setLastSeen(dateAndTime(conflict.lastSeen().time()))
            .setCount(new Counter64(Uint64.valueOf(conflict.count())))
            .build();
    }

    static Notification<?> notification(final String lan,
            final ConflictState conflict) {
        return conflict.subject().kind() == Kind.AUTHENTICATION ? authenticationFailure(lan, conflict)
            : conflictNotification(lan, conflict);
    }

    private static AuthenticationFailure authenticationFailure(final String lan,
            final ConflictState conflict) {
        final var group = conflict.subject().group();
        return new AuthenticationFailureBuilder()
            .setLan(new Name(lan))
            .setAddressFamily(Conversions.family(group.family()))
            .setNumber(Conversions.number(group.number()))
            .setAddress(ip(conflict.subject().address()))
            .setState(Conversions.state(conflict.message().state()))
            .setTime(dateAndTime(conflict.lastSeen().time()))
            .setMacAddress(mac(conflict))
            .setNodeId(node(conflict))
            .setPort(port(conflict))
            .setText(conflict.text())
            .build();
    }

    private static org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Conflict conflictNotification(
            final String lan, final ConflictState conflict) {
        final var group = conflict.subject().group();
        return new org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.ConflictBuilder()
            .setLan(new Name(lan))
            .setKind(ConflictKind.ofName(yangName(conflict.subject().kind())))
            .setAddressFamily(group == null ? null : Conversions.family(group.family()))
            .setNumber(group == null ? null : Conversions.number(group.number()))
            .setAddress(ip(conflict.subject().address()))
            .setTime(dateAndTime(conflict.lastSeen().time()))
            .setMacAddress(mac(conflict))
            .setNodeId(node(conflict))
            .setPort(port(conflict))
            .setText(conflict.text())
            .build();
    }

    private static MacAddress mac(final ConflictState conflict) {
        return new MacAddress(conflict.origin().mac().toString());
    }

    private static NodeId node(final ConflictState conflict) {
        return new NodeId(conflict.origin().node().value());
    }

    private static PortRef port(final ConflictState conflict) {
        return new PortRef(Long.toString(conflict.origin().port()));
    }
}
