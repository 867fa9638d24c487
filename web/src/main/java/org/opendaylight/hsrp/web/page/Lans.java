/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web.page;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.opendaylight.mdsal.binding.api.DataBroker;
import org.opendaylight.mdsal.binding.api.DataTreeModification;
import org.opendaylight.mdsal.common.api.LogicalDatastoreType;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Hsrp;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.TrackObject;
import org.opendaylight.yangtools.binding.DataObjectReference;
import org.opendaylight.yangtools.concepts.Registration;

/**
 * All LANs and tracked objects as the datastore has them. It keeps what it is told, which the datastore has anyway, and
 * so answers without reading. Any thread may ask.
 */
final class Lans implements AutoCloseable {
    /** Is told when something has changed, on a thread of the datastore. */
    interface Listener {
        void lanChanged(String name);

        void tracksChanged();
    }

    private final Map<String, Lan> configs = new ConcurrentHashMap<>();
    private final Map<String, Lan> states = new ConcurrentHashMap<>();
    private final Map<String, TrackObject> tracks = new ConcurrentHashMap<>();
    private final DataBroker broker;
    private List<Registration> registrations = List.of();

    Lans(final DataBroker broker) {
        this.broker = requireNonNull(broker);
    }

    /** Begins to listen: what is there is told at once, what changes later. To be called once. */
    void start(final Listener listener) {
        final var lan = DataObjectReference.builder(Hsrp.class).child(Lan.class).build();
        final var track = DataObjectReference.builder(Hsrp.class).child(TrackObject.class).build();
        registrations = List.of(
            broker.registerTreeChangeListener(LogicalDatastoreType.CONFIGURATION, lan,
                changes -> changes.forEach(change -> keep(change, configs, listener))),
            broker.registerTreeChangeListener(LogicalDatastoreType.OPERATIONAL, lan,
                changes -> changes.forEach(change -> keep(change, states, listener))),
            broker.registerTreeChangeListener(LogicalDatastoreType.OPERATIONAL, track, changes -> {
                changes.forEach(this::keep);
                listener.tracksChanged();
            }));
    }

    /** Returns the names of all LANs, in their order. */
    List<String> names() {
        final var names = new TreeSet<>(configs.keySet());
        names.addAll(states.keySet());
        return List.copyOf(names);
    }

    /** Returns a LAN, empty if there is none of that name. */
    Optional<LanView> lan(final String name) {
        final var config = configs.get(name);
        final var state = states.get(name);
        return config == null && state == null ? Optional.empty() : Optional.of(LanView.of(name, config, state));
    }

    /** Returns the tracked objects, by their names. */
    List<TrackObject> tracks() {
        return tracks.values().stream()
            .sorted(Comparator.comparing(object -> object.requireName().getValue())).toList();
    }

    @Override
    public void close() {
        registrations.forEach(Registration::close);
    }

    private static void keep(final DataTreeModification<Lan> change, final Map<String, Lan> kept,
            final Listener listener) {
        final var after = change.getRootNode().dataAfter();
        final var name = (after != null ? after : change.getRootNode().dataBefore()).requireName().getValue();
        if (after != null) {
            kept.put(name, after);
        } else {
            kept.remove(name);
        }
        listener.lanChanged(name);
    }

    private void keep(final DataTreeModification<TrackObject> change) {
        final var after = change.getRootNode().dataAfter();
        final var name = (after != null ? after : change.getRootNode().dataBefore()).requireName().getValue();
        if (after != null) {
            tracks.put(name, after);
        } else {
            tracks.remove(name);
        }
    }
}
