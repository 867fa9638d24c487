/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.MemberTrack;
import org.opendaylight.hsrp.impl.engine.config.PortRef;
import org.opendaylight.hsrp.impl.engine.config.PortSource;
import org.opendaylight.hsrp.impl.engine.config.ProbeConfig;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.tracking.BooleanList;
import org.opendaylight.hsrp.impl.tracking.Condition;
import org.opendaylight.hsrp.impl.tracking.Observation;
import org.opendaylight.hsrp.impl.tracking.ProbeTiming;
import org.opendaylight.hsrp.impl.tracking.ThresholdList;
import org.opendaylight.hsrp.impl.tracking.TrackedObject;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Milliseconds;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.TrackObject;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.Member;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.track.object.Port;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.track.object.Probe;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.track.object.list.Threshold;
import org.opendaylight.yangtools.yang.common.Uint8;

/** Translates the configuration of tracked objects, and fills in the defaults of the model. */
final class TrackTranslator {
    static final int DECREMENT = 10;
    static final int WEIGHT = 10;
    static final long PROBE_INTERVAL = 1000;
    static final int PROBE_THRESHOLD = 3;

    private TrackTranslator() {
        // Hidden on purpose
    }

    /** Returns the objects that a member tracks, ordered by name. */
    static List<MemberTrack> memberTracks(final Member member) {
        return member.nonnullTrack().values().stream()
            .map(track -> {
                final boolean shutdown = track.getShutdown() != null;
                final var decrement = track.getDecrement();
                return new MemberTrack(track.requireObject().getValue(),
                    decrement != null ? decrement.intValue() : shutdown ? 0 : DECREMENT, shutdown);
            })
            .sorted(Comparator.comparing(MemberTrack::object))
            .toList();
    }

    /** Returns an object, in which no leaf may be missing, see {@link TrackLeaves}. */
    static TrackedObject trackedObject(final TrackObject object) {
        final var delay = object.getDelay();
        return new TrackedObject(object.requireName().getValue(), condition(object),
            delay == null ? 0 : millis(delay.getUp()), delay == null ? 0 : millis(delay.getDown()));
    }

    private static Condition condition(final TrackObject object) {
        if (object.getPort() != null) {
            return new Observation(port(object.getPort()));
        }
        if (object.getProbe() != null) {
            return new Observation(probe(object.getProbe()));
        }
        final var list = object.getList();
        final var objects = list.nonnullObject().values();
        if (list.getBoolean() != null) {
            final var operator = switch (list.getBoolean()) {
                case And -> BooleanList.Operator.AND;
                case Or -> BooleanList.Operator.OR;
            };
            return new BooleanList(operator, objects.stream().collect(Collectors.toMap(
                entry -> entry.requireName().getValue(), entry -> entry.getNot() != null)));
        }
        final var threshold = list.getThreshold();
        final int up = threshold.requireUp().toJava();
        return new ThresholdList(threshold.getUnit() == Threshold.Unit.Weight ? ThresholdList.Unit.WEIGHT
            : ThresholdList.Unit.PERCENTAGE, up, threshold.getDown() == null ? up - 1 : threshold.getDown().toJava(),
            objects.stream().collect(Collectors.toMap(entry -> entry.requireName().getValue(),
                entry -> entry.getWeight() == null ? WEIGHT : entry.getWeight().intValue())));
    }

    private static PortSource port(final Port port) {
        return new PortSource(new NodeId(port.requireNodeId().getValue()), new PortRef(port.requirePort().getValue()));
    }

    private static ProbeConfig probe(final Probe probe) {
        final var interval = probe.getInterval();
        final var kind = switch (probe.requireKind()) {
            case Arp -> ProbeConfig.Kind.ARP;
            case Nd -> ProbeConfig.Kind.ND;
            case Icmp -> ProbeConfig.Kind.ICMP;
        };
        return new ProbeConfig(probe.requireLan().getValue(), probe.requireGateway().getValue(), kind,
            Conversions.ip(probe.getTarget()), Conversions.ip(probe.getSourceAddress()),
            new ProbeTiming(interval == null ? PROBE_INTERVAL : millis(interval), millis(probe.getTimeout()),
                threshold(probe.getDownThreshold()), threshold(probe.getUpThreshold())));
    }

    private static int threshold(final @Nullable Uint8 threshold) {
        return threshold == null ? PROBE_THRESHOLD : threshold.intValue();
    }

    private static long millis(final @Nullable Milliseconds time) {
        return time == null ? 0 : time.getValue().toJava();
    }
}
