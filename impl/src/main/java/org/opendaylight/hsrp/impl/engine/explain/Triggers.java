/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.explain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.config.ProbeConfig;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.effect.TimerKey;
import org.opendaylight.hsrp.impl.engine.group.Request;
import org.opendaylight.hsrp.impl.engine.inventory.Inventory;
import org.opendaylight.hsrp.impl.engine.inventory.Port;
import org.opendaylight.hsrp.impl.engine.lan.LanEvent;
import org.opendaylight.hsrp.impl.engine.state.EventState.Kind;
import org.opendaylight.hsrp.impl.engine.state.EventState.Trigger;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.tracking.TrackState;

/** Says what an event is, by what is known from the events before it. */
@LoopConfined
final class Triggers {
    /** Most things of a kind that are named. */
    private static final int MOST_NAMES = 4;

    private Inventory inventory = Inventory.EMPTY;
    private Map<String, TrackState> tracks = Map.of();
    private Map<String, ProbeConfig> probes = Map.of();
    private @Nullable LanConfig config;
    private boolean restarted;

    /** All will be told again. */
    void forget() {
        config = null;
        restarted = true;
    }

    /** Whether somebody may ask for an event even if nothing has come of it. */
    boolean isNotable(final LanEvent event) {
        return switch (event) {
            case LanEvent.Configured configured -> !configured.config().equals(config);
            case LanEvent.SwitchChanged changed ->
                changed.inventory().isConnected(changed.node()) != inventory.isConnected(changed.node());
            default -> false;
        };
    }

    /** Remembers what an event has told. */
    void remember(final LanEvent event) {
        switch (event) {
            case LanEvent.Configured configured -> {
                config = configured.config();
                probes = configured.probes();
                inventory = configured.inventory();
                tracks = configured.tracks();
            }
            case LanEvent.SwitchChanged changed -> {
                inventory = changed.inventory();
                tracks = changed.tracks();
            }
            case LanEvent.TracksChanged changed -> tracks = changed.tracks();
            default -> {
                // Tells nothing that lasts
            }
        }
    }

    /** Returns what an event is; it is not remembered yet. */
    Trigger of(final LanEvent event) {
        return switch (event) {
            case LanEvent.Configured configured -> configured(configured);
            case LanEvent.SwitchChanged changed -> switchChanged(changed);
            case LanEvent.TracksChanged changed -> new Trigger(Kind.TRACKED_OBJECT, tracks(changed.tracks())
                .orElse("tracked objects have changed"), null, null);
            case LanEvent.SyncChanged changed -> new Trigger(Kind.OTHER, changed.node()
                + (changed.inSync() ? " holds what it must hold" : " does not hold what it must hold"),
                changed.node(), null);
            case LanEvent.PacketIn packet -> new Trigger(Kind.FRAME, FrameWords.of(packet), packet.node(), null);
            case LanEvent.DroppedCounted counted ->
                new Trigger(Kind.OTHER, counted.node() + " has counted what it drops", counted.node(), null);
            case LanEvent.GatewaysDoubted doubted ->
                new Trigger(Kind.OPERATOR, "examination: all gateways are asked for their MAC addresses", null, null);
            case LanEvent.TimerFired fired -> new Trigger(Kind.TIMER, timer(fired.timer()), null, null);
        };
    }

    /** Returns what a request is. */
    static Trigger of(final GroupKey group, final Request<?> request) {
        return switch (request) {
            case Request.Switchover switchover -> new Trigger(Kind.OPERATOR, "switchover of group " + group
                + " to gateway " + switchover.gateway(), null, switchover.by());
            case Request.Announcement announcement ->
                new Trigger(Kind.OPERATOR, "announce of group " + group, null, null);
            case Request.ClearStatistics clear ->
                new Trigger(Kind.OPERATOR, "clear-statistics of group " + group, null, null);
        };
    }

    private Trigger configured(final LanEvent.Configured event) {
        if (config == null) {
            return new Trigger(Kind.START, restarted ? "the LAN was restarted after a failure, see the log"
                : "HSRP was started for the LAN: a start of the controller, or a new LAN", null, null);
        }
        final var now = event.config();
        if (now.equals(config)) {
            return new Trigger(Kind.TRACKED_OBJECT, tracks(event.tracks())
                .orElse("tracked objects have been configured"), null, null);
        }
        final var changed = Stream.of(named("gateway", "gateways", differences(config.gateways(), now.gateways())),
            named("group", "groups", differences(config.groups(), now.groups())))
            .filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
        return new Trigger(Kind.CONFIGURATION, "the configuration was changed: "
            + (changed.isEmpty() ? "the LAN" : changed), null, null);
    }

    private static <K extends Comparable<K>> Set<String> differences(final Map<K, ?> before, final Map<K, ?> after) {
        final var keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.removeIf(key -> Objects.equals(before.get(key), after.get(key)));
        return keys.stream().map(Object::toString).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Trigger switchChanged(final LanEvent.SwitchChanged event) {
        final var node = event.node();
        final boolean connected = event.inventory().isConnected(node);
        if (connected != inventory.isConnected(node)) {
            return new Trigger(Kind.SWITCH, node + (connected ? " has connected"
                : " is no longer connected; it goes on with what it holds"), node, null);
        }
        final var ports = ports(event);
        final var objects = tracks(event.tracks());
        if (!ports.isEmpty()) {
            return new Trigger(Kind.PORT, list(ports) + objects.map(text -> "; " + text).orElse(""), node, null);
        }
        if (objects.isPresent()) {
            return new Trigger(Kind.TRACKED_OBJECT, objects.orElseThrow(), node, null);
        }
        final boolean lost = event.inventory().flowsLost(node).isPresent() && inventory.flowsLost(node).isEmpty();
        return new Trigger(Kind.SWITCH, node + (lost ? " has lost all our flows"
            : " has told something new of its ports or abilities"), node, null);
    }

    private List<String> ports(final LanEvent.SwitchChanged event) {
        final var numbers = new TreeSet<Long>(Long::compareUnsigned);
        Stream.of(inventory, event.inventory()).forEach(each ->
            each.ports(event.node()).forEach(port -> numbers.add(port.number())));
        final var texts = new ArrayList<String>();
        for (var number : numbers) {
            final var before = inventory.find(event.node(), number);
            final var after = event.inventory().find(event.node(), number);
            if (before.filter(Port::isUp).isPresent() != after.filter(Port::isUp).isPresent()) {
                texts.add(port(event.node(), before.or(() -> after).orElseThrow(), after.orElse(null)));
            }
        }
        return texts;
    }

    private static String port(final NodeId node, final Port known, final @Nullable Port now) {
        return "port " + Long.toUnsignedString(known.number()) + " (" + known.name() + ") of " + node
            + (now == null ? " has disappeared" : now.isUp() ? " came up" : now.hasLink()
                ? " went down (the switch does not use it: not live)" : " went down");
    }

    private Optional<String> tracks(final Map<String, TrackState> now) {
        final var texts = new TreeSet<>(now.keySet()).stream()
            .filter(object -> now.get(object) != tracks.getOrDefault(object, TrackState.UNDECIDED))
            .map(object -> "tracked object " + object
                + (probes.containsKey(object) ? " (" + probes.get(object).display() + ")" : "")
                + switch (now.get(object)) {
                    case UP -> " came up";
                    case DOWN -> " went down";
                    case UNDECIDED -> " is undecided";
                }).toList();
        return texts.isEmpty() ? Optional.empty() : Optional.of(list(texts));
    }

    private static String timer(final TimerKey timer) {
        return switch (timer) {
            case TimerKey.OfMember member -> switch (member.timer()) {
                case ACTIVE -> "the active timer of gateway " + member.gateway() + " has expired";
                case STANDBY -> "the standby timer of gateway " + member.gateway() + " has expired";
                case HELLO -> "a Hello of gateway " + member.gateway() + " was due";
            };
            case TimerKey.Adoption due -> "the time is over in which another router could be heard since " + due.node()
                + " has connected";
            case TimerKey.GatewayDelay delay -> "the delay of gateway " + delay.gateway() + " is over";
            case TimerKey.MacCheck check -> "the MAC address at the port of gateway " + check.gateway()
                + " was looked at";
            case TimerKey.ProbeTimeout timeout -> "a probe of " + timeout.object() + " was not answered";
            default -> "periodic work";
        };
    }

    private static String named(final String one, final String many, final Set<String> names) {
        return names.isEmpty() ? "" : (names.size() == 1 ? one : many) + " " + list(List.copyOf(names));
    }

    private static String list(final List<String> texts) {
        return texts.stream().limit(MOST_NAMES).collect(Collectors.joining(", "))
            + (texts.size() > MOST_NAMES ? " and " + (texts.size() - MOST_NAMES) + " more" : "");
    }
}
