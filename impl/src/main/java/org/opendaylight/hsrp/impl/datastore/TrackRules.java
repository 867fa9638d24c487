/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static org.opendaylight.hsrp.impl.datastore.ViolationReport.quoted;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.config.MemberConfig;
import org.opendaylight.hsrp.impl.engine.config.PortSource;
import org.opendaylight.hsrp.impl.engine.config.ProbeConfig;
import org.opendaylight.hsrp.impl.tracking.ObjectList;
import org.opendaylight.hsrp.impl.tracking.Observation;
import org.opendaylight.hsrp.impl.tracking.ThresholdList;
import org.opendaylight.hsrp.impl.tracking.TrackedObject;

/** Rules for tracked objects and for the members that track them. */
final class TrackRules {
    private static final int WHOLE = 100;

    private final TreeMap<String, TrackedObject> objects = new TreeMap<>();
    private final BiConsumer<String, Violation> sink;

    private TrackRules(final Collection<TrackedObject> objects, final BiConsumer<String, Violation> sink) {
        objects.forEach(object -> this.objects.put(object.name(), object));
        this.sink = sink;
    }

    /**
     * Checks tracked objects.
     *
     * @param lans the LANs that probes may name
     * @param sink is given the name of the object at fault, and what is wrong
     */
    static void check(final Collection<TrackedObject> objects, final Collection<LanConfig> lans,
            final BiConsumer<String, Violation> sink) {
        final var rules = new TrackRules(objects, sink);
        final var lansByName = lans.stream().collect(Collectors.toMap(LanConfig::name, Function.identity()));
        rules.objects.values().forEach(object -> rules.check(object, lansByName));
    }

    private void check(final TrackedObject object, final Map<String, LanConfig> lans) {
        switch (object.condition()) {
            case Observation observation -> {
                switch (observation.source()) {
                    case PortSource port -> checkPort(object, port);
                    case ProbeConfig probe -> ProbeRules.check(probe, lans,
                        (problem, remedy) -> add(object, problem, remedy));
                    default -> throw new AssertionError(observation.source());
                }
            }
            case ObjectList list -> checkList(object, list);
        }
    }

    /** Checks what members track. */
    static void checkMembers(final Collection<TrackedObject> objects, final Collection<LanConfig> lans,
            final Consumer<Violation> sink) {
        final var names = objects.stream().map(TrackedObject::name).collect(Collectors.toUnmodifiableSet());
        lans.stream().sorted(Comparator.comparing(LanConfig::name)).forEach(lan -> {
            final var report = ViolationReport.of(lan, sink);
            for (var group : report.groups()) {
                new TreeMap<>(group.members()).values().forEach(member ->
                    checkMember(member, names, (problem, remedy) ->
                        report.onMember(group.key(), member.gateway(), problem, remedy)));
            }
        });
    }

    private static void checkMember(final MemberConfig member, final Set<String> names,
            final BiConsumer<String, String> problems) {
        for (var track : member.tracks()) {
            if (!names.contains(track.object())) {
                problems.accept("it tracks " + quoted(track.object()) + ", but there is no such track-object",
                    "add the track-object, or remove the member's track");
            }
            if (track.shutdown() && track.decrement() != 0) {
                problems.accept("track " + quoted(track.object()) + " has both decrement and shutdown",
                    "remove one of them");
            }
        }
    }

    private void checkPort(final TrackedObject object, final PortSource port) {
        GatewayRules.checkNode(port.node(), (problem, remedy) ->
            add(object, "node-id " + port.node() + ": " + problem, remedy));
        final var problem = GatewayRules.problemOf(port.port());
        if (problem != null) {
            add(object, "port " + port.port() + " " + problem, GatewayRules.portRemedy());
        }
    }

    private void checkList(final TrackedObject object, final ObjectList list) {
        for (var name : new TreeSet<>(list.objects())) {
            if (!objects.containsKey(name)) {
                add(object, "its list has " + quoted(name) + ", but there is no such track-object",
                    "add the track-object, or remove it from the list");
            }
        }
        final var cycle = cycle(object.name(), new ArrayDeque<>(List.of(object.name())), new TreeSet<>());
        // Each cycle is reported once, on the first of its objects
        if (cycle != null && cycle.stream().min(Comparator.naturalOrder()).orElseThrow().equals(object.name())) {
            add(object, "it contains itself: " + String.join(" -> ", cycle) + " -> " + object.name(),
                "remove one of them from the list of another");
        }
        if (list instanceof ThresholdList thresholds) {
            checkThresholds(object, thresholds);
        }
    }

    private void checkThresholds(final TrackedObject object, final ThresholdList list) {
        if (list.down() >= list.up()) {
            add(object, "threshold down " + list.down() + " is not below threshold up " + list.up(),
                "choose a lower down, or leave it out to have " + (list.up() - 1));
        }
        switch (list.unit()) {
            case PERCENTAGE -> {
                if (list.up() > WHOLE) {
                    add(object, "threshold up " + list.up() + " is above 100 percent",
                        "choose a percentage from 1 to 100");
                }
            }
            case WEIGHT -> {
                final int sum = list.weights().values().stream().mapToInt(Integer::intValue).sum();
                if (list.up() > sum) {
                    add(object, "threshold up " + list.up() + " is above " + sum
                        + ", the weight of all objects together, so the list could never go up",
                        "choose a lower threshold or higher weights");
                }
            }
            default -> throw new AssertionError(list.unit());
        }
    }

    /** Returns the way from an object through lists back to itself, or {@code null} if there is none. */
    private @Nullable Collection<String> cycle(final String start, final Deque<String> way, final Set<String> seen) {
        final var object = objects.get(way.getLast());
        if (object != null && object.condition() instanceof ObjectList list) {
            for (var name : new TreeSet<>(list.objects())) {
                if (name.equals(start)) {
                    return way;
                }
                if (seen.add(name)) {
                    way.addLast(name);
                    final var found = cycle(start, way, seen);
                    if (found != null) {
                        return found;
                    }
                    way.removeLast();
                }
            }
        }
        return null;
    }

    private void add(final TrackedObject object, final String problem, final String remedy) {
        sink.accept(object.name(), new Violation(Set.of(), TrackLeaves.path(object.name()), problem, remedy));
    }
}
