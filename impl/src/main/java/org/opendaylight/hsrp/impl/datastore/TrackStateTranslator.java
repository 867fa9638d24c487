/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.state.LanState.MemberTrackState;
import org.opendaylight.hsrp.impl.engine.state.TrackObjectState;
import org.opendaylight.hsrp.impl.tracking.ProbeStatistics;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.yang.types.rev130715.Counter64;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Name;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.TrackState;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.TrackObject;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.TrackObjectBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.TrackedObject;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.TrackedObjectBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.TrackedObjectKey;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.track.object.Statistics;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.track.object.StatisticsBuilder;
import org.opendaylight.yangtools.binding.util.BindingMap;
import org.opendaylight.yangtools.yang.common.Empty;
import org.opendaylight.yangtools.yang.common.Uint32;
import org.opendaylight.yangtools.yang.common.Uint64;
import org.opendaylight.yangtools.yang.common.Uint8;

/** Translates the state of tracked objects from the engine's form to its binding form, as {@link StateTranslator}. */
final class TrackStateTranslator {
    private TrackStateTranslator() {
        // Hidden on purpose
    }

    static TrackObject trackObject(final TrackObjectState state) {
        return new TrackObjectBuilder()
            .setName(new Name(state.name()))
            .setSubject(state.subject())
            .setState(state(state.state()))
            .setLastChange(Conversions.dateAndTime(state.lastChange()))
            .setChanges(count(state.changes()))
            .setStatistics(statistics(state.probe()))
            .build();
    }

    private static @Nullable Statistics statistics(final @Nullable ProbeStatistics probe) {
        return probe == null ? null : new StatisticsBuilder()
            .setSent(count(probe.sent()))
            .setAnswered(count(probe.answered()))
            .setLate(count(probe.late()))
            .setMissed(count(probe.missed()))
            .setLastRoundTrip(probe.lastRoundTrip() == null ? null
                : Uint32.saturatedOf(TimeUnit.NANOSECONDS.toMicros(probe.lastRoundTrip().toNanos())))
            .build();
    }

    private static Counter64 count(final long value) {
        return new Counter64(Uint64.valueOf(value));
    }

    /** Returns the objects that a member tracks. */
    static Map<TrackedObjectKey, TrackedObject> trackedObjects(final List<MemberTrackState> objects) {
        return objects.stream().map(TrackStateTranslator::trackedObject).collect(BindingMap.toMap());
    }

    private static TrackedObject trackedObject(final MemberTrackState state) {
        final var track = state.track();
        return new TrackedObjectBuilder()
            .setName(new Name(track.object()))
            .setState(state(state.state()))
            .setDecrement(track.shutdown() ? null : Uint8.valueOf(track.decrement()))
            .setShutdown(track.shutdown() ? Empty.value() : null)
            .build();
    }

    private static TrackState state(final Enum<?> state) {
        return TrackState.ofName(Conversions.yangName(state));
    }
}
