/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.state.ConflictState;
import org.opendaylight.hsrp.impl.engine.state.ConflictState.Subject;
import org.opendaylight.hsrp.impl.engine.state.EventState;
import org.opendaylight.hsrp.impl.engine.state.LanState;
import org.opendaylight.hsrp.impl.engine.state.LanState.GatewayState;
import org.opendaylight.hsrp.impl.engine.state.LanState.GroupState;
import org.opendaylight.hsrp.impl.engine.state.PeerState;
import org.opendaylight.hsrp.impl.engine.state.TrackObjectState;
import org.opendaylight.hsrp.impl.engine.state.ViolationState;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.mdsal.binding.api.WriteTransaction;
import org.opendaylight.mdsal.common.api.LogicalDatastoreType;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Hsrp;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Name;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.LanKey;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.TrackObject;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.TrackObjectKey;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Conflict;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.DuplicateAddress;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Event;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.EventKey;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.EventLoop;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Failover;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Gateway;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GatewayKey;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Group;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GuardViolation;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Peer;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.PeerKey;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Statistics;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.TimerLateness;
import org.opendaylight.yangtools.binding.DataObject;
import org.opendaylight.yangtools.binding.DataObjectIdentifier;
import org.opendaylight.yangtools.yang.common.Uint64;

/**
 * Translates the state of a LAN, and then writes it to a transaction: either all of it or, if it does not fit the
 * model, nothing. Of a LAN that was written before only what has changed is written: with thousands of groups, one of
 * which changes, that is what keeps the datastore out of the way of the engine.
 */
final class StateWriter {
    private static final LogicalDatastoreType STORE = LogicalDatastoreType.OPERATIONAL;

    private final List<Consumer<WriteTransaction>> changes = new ArrayList<>();

    /** Writes all that was translated. */
    void carryOut(final WriteTransaction tx) {
        changes.forEach(change -> change.accept(tx));
    }

    /**
     * Translates the state of a LAN.
     *
     * @param before the state in the datastore, or {@code null} if it is not known or there is none
     * @param after the state to be there
     */
    void write(final @Nullable LanState before, final LanState after) {
        final var path = path(after.name());
        if (before == null || !before.connected().equals(after.connected())
                || !before.outOfSync().equals(after.outOfSync())
                || !before.flowsLost().equals(after.flowsLost())
                || !before.missingAbilities().equals(after.missingAbilities())) {
            put(path, StateTranslator.lan(after));
            return;
        }
        this.<String, GatewayState>diff(before.gateways(), after.gateways(), GatewayState::name,
            gateway -> put(gateway(path, gateway.name()), StateTranslator.gateway(gateway)),
            name -> remove(gateway(path, name)));
        final var dataPlane = StateTranslator.dataPlane(after.outOfSync());
        this.<GroupKey, GroupState>diff(before.groups(), after.groups(), GroupState::key,
            group -> put(group(path, group.key()), StateTranslator.group(group, dataPlane)),
            key -> remove(group(path, key)));
        this.<IpAddress, PeerState>diff(before.peers(), after.peers(), PeerState::address,
            peer -> put(peer(path, peer.address()), PeerTranslator.peer(peer)),
            address -> remove(peer(path, address)));
        this.<Subject, ConflictState>diff(before.conflicts(), after.conflicts(), ConflictState::subject,
            conflict -> putConflict(path, conflict),
            subject -> remove(ConflictTranslator.isDuplicate(subject) ? duplicate(path, subject)
                : conflict(path, subject)));
        this.<ViolationState.Subject, ViolationState>diff(before.violations(), after.violations(),
            ViolationState::subject,
            violation -> put(violation(path, violation.subject()), GuardTranslator.violation(violation)),
            subject -> remove(violation(path, subject)));
        this.<Uint64, EventState>diff(before.events(), after.events(), EventTranslator::id,
            event -> put(event(path, EventTranslator.id(event)), EventTranslator.event(event)),
            id -> remove(event(path, id)));
        if (!before.counters().equals(after.counters())) {
            put(path.toBuilder().child(Statistics.class).build(), CounterTranslator.statistics(after.counters()));
        }
        if (!before.times().equals(after.times())) {
            put(path.toBuilder().child(Failover.class).build(), TimesTranslator.failover(after.times()));
            put(path.toBuilder().child(TimerLateness.class).build(), TimesTranslator.lateness(after.times()));
            put(path.toBuilder().child(EventLoop.class).build(), TimesTranslator.eventLoop(after.times()));
        }
    }

    /**
     * Translates the states of all tracked objects.
     *
     * @param before the states in the datastore, as far as they are known; those that are not there any more are
     *        deleted
     * @param after the states to be there
     */
    void writeTracking(final List<TrackObjectState> before, final List<TrackObjectState> after) {
        this.<String, TrackObjectState>diff(before, after, TrackObjectState::name,
            object -> put(trackObject(object.name()), TrackStateTranslator.trackObject(object)),
            name -> remove(trackObject(name)));
    }

    void delete(final String lan) {
        remove(path(lan));
    }

    private void putConflict(final DataObjectIdentifier<Lan> lan, final ConflictState conflict) {
        if (ConflictTranslator.isDuplicate(conflict.subject())) {
            put(duplicate(lan, conflict.subject()), ConflictTranslator.duplicate(conflict));
        } else {
            put(conflict(lan, conflict.subject()), ConflictTranslator.conflict(conflict));
        }
    }

    private <T extends DataObject> void put(final DataObjectIdentifier<T> path, final T data) {
        changes.add(tx -> tx.put(STORE, path, data));
    }

    private void remove(final DataObjectIdentifier<?> path) {
        changes.add(tx -> tx.delete(STORE, path));
    }

    private <K, V> void diff(final Iterable<V> before, final Iterable<V> after, final Function<V, K> keyOf,
            final Consumer<V> put, final Consumer<K> delete) {
        final var old = new HashMap<K, V>();
        before.forEach(value -> old.put(keyOf.apply(value), value));
        for (var value : after) {
            if (!value.equals(old.remove(keyOf.apply(value)))) {
                put.accept(value);
            }
        }
        old.keySet().forEach(delete);
    }

    private static DataObjectIdentifier<Event> event(final DataObjectIdentifier<Lan> lan, final Uint64 id) {
        return lan.toBuilder().child(Event.class, new EventKey(id)).build();
    }

    private static DataObjectIdentifier.WithKey<Lan, LanKey> path(final String lan) {
        return DataObjectIdentifier.builder(Hsrp.class).child(Lan.class, new LanKey(new Name(lan))).build();
    }

    private static DataObjectIdentifier<TrackObject> trackObject(final String name) {
        return DataObjectIdentifier.builder(Hsrp.class).child(TrackObject.class, new TrackObjectKey(new Name(name)))
            .build();
    }

    private static DataObjectIdentifier<Gateway> gateway(final DataObjectIdentifier<Lan> lan, final String name) {
        return lan.toBuilder().child(Gateway.class, new GatewayKey(new Name(name))).build();
    }

    private static DataObjectIdentifier<Group> group(final DataObjectIdentifier<Lan> lan, final GroupKey key) {
        return lan.toBuilder().child(Group.class, Conversions.groupKey(key)).build();
    }

    private static DataObjectIdentifier<Peer> peer(final DataObjectIdentifier<Lan> lan, final IpAddress address) {
        return lan.toBuilder().child(Peer.class, new PeerKey(Conversions.ip(address))).build();
    }

    private static DataObjectIdentifier<Conflict> conflict(
            final DataObjectIdentifier<Lan> lan, final Subject subject) {
        return lan.toBuilder().child(Conflict.class,
            ConflictTranslator.key(subject)).build();
    }

    private static DataObjectIdentifier<GuardViolation>
            violation(final DataObjectIdentifier<Lan> lan, final ViolationState.Subject subject) {
        return lan.toBuilder().child(
            GuardViolation.class,
            GuardTranslator.key(subject)).build();
    }

    private static DataObjectIdentifier<DuplicateAddress> duplicate(final DataObjectIdentifier<Lan> lan,
            final Subject subject) {
        return lan.toBuilder().child(DuplicateAddress.class, ConflictTranslator.duplicateKey(subject)).build();
    }
}
