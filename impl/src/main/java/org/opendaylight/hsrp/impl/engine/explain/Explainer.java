/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.explain;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.effect.LanEffect;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.group.Follower;
import org.opendaylight.hsrp.impl.engine.group.Group;
import org.opendaylight.hsrp.impl.engine.group.Member;
import org.opendaylight.hsrp.impl.engine.group.Request;
import org.opendaylight.hsrp.impl.engine.lan.LanContext;
import org.opendaylight.hsrp.impl.engine.lan.LanEvent;
import org.opendaylight.hsrp.impl.engine.state.EventState;
import org.opendaylight.hsrp.impl.engine.state.EventState.GroupChange;
import org.opendaylight.hsrp.impl.engine.state.EventState.MemberChange;
import org.opendaylight.hsrp.impl.engine.state.EventState.Sent;
import org.opendaylight.hsrp.impl.engine.state.EventState.Stages;
import org.opendaylight.hsrp.impl.engine.state.EventState.Trigger;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.engine.state.Written;
import org.opendaylight.hsrp.impl.pipeline.NodeId;

/** Explains what changes a LAN. */
@LoopConfined
public final class Explainer {
    private static final long NANOS_PER_MICRO = 1_000;

    private final Triggers triggers = new Triggers();
    private final Map<GroupKey, String> actives = new TreeMap<>();
    private final Confirmations confirmations = new Confirmations();
    private final EventLog log;

    /** Makes an explainer that goes on from what is known of former runs, the oldest event first. */
    public Explainer(final List<EventState> former) {
        log = new EventLog(former);
    }

    /**
     * What became of an event.
     *
     * @param turn what tells it from others
     * @param effects its effects, which have been carried out
     * @param written by how many messages switches were changed
     * @param now when its turn came
     * @param stages how long it took
     */
    public record Outcome(long turn, List<LanEffect> effects, Map<NodeId, Written> written, Moment now,
            Stages stages) {
        public Outcome {
            requireNonNull(effects);
            requireNonNull(written);
            requireNonNull(now);
            requireNonNull(stages);
        }

        /** Returns when the last message was handed over, in nanoseconds. */
        private long sentNanos() {
            return now.nanos() + (stages.decision() - stages.waiting() + stages.programming()) * NANOS_PER_MICRO;
        }

        private Stream<LanEffect.ForeignRolesChanged> foreignChanges() {
            return effects.stream().filter(LanEffect.ForeignRolesChanged.class::isInstance)
                .map(LanEffect.ForeignRolesChanged.class::cast);
        }

        private boolean isChange() {
            return !written.isEmpty() || effects.stream().anyMatch(LanEffect.Report.class::isInstance);
        }
    }

    /** Returns the latest events, the oldest first. */
    public List<EventState> events() {
        return log.events();
    }

    /** The LAN has failed, and is going to be told all again. */
    public void restarting() {
        triggers.forget();
    }

    /**
     * A switch has confirmed what was sent to it.
     *
     * @param turn the turn in which that was
     * @param nanos when it has, in nanoseconds
     * @return how long that took, in microseconds, if all have
     */
    public Optional<Long> confirmed(final long turn, final NodeId node, final long nanos) {
        return confirmations.confirmed(turn, node).map(waited -> {
            final long micros = (nanos - waited.sentNanos()) / NANOS_PER_MICRO;
            log.confirmed(waited.event(), micros);
            return micros;
        });
    }

    /**
     * Explains an event, if it has changed anything.
     *
     * @param lan the LAN as it is since
     * @return whether it has
     */
    public boolean explain(final LanContext lan, final LanEvent event, final Outcome outcome) {
        final boolean explained = isChange(lan, outcome) || triggers.isNotable(event);
        final var trigger = explained ? triggers.of(event) : null;
        triggers.remember(event);
        if (trigger != null) {
            explain(lan, trigger, outcome);
        }
        return explained;
    }

    /**
     * Explains a request, if it has changed anything.
     *
     * @return whether it has
     */
    public boolean explain(final LanContext lan, final GroupKey group, final Request<?> request,
            final Outcome outcome) {
        final boolean explained = isChange(lan, outcome);
        if (explained) {
            explain(lan, Triggers.of(group, request), outcome);
        }
        return explained;
    }

    private void explain(final LanContext lan, final Trigger trigger, final Outcome outcome) {
        final var changes = new LinkedHashMap<GroupKey, List<LanEffect.Report>>();
        final var packets = new TreeMap<NodeId, Integer>();
        for (var effect : outcome.effects()) {
            switch (effect) {
                case LanEffect.Report report ->
                    changes.computeIfAbsent(report.change().group(), key -> new ArrayList<>()).add(report);
                case LanEffect.Send send when lan.inventory().isConnected(send.node()) ->
                    packets.merge(send.node(), 1, Integer::sum);
                default -> {
                    // Follows from these, is not sent, or is for watchers
                }
            }
        }
        if (changes.isEmpty() || outcome.foreignChanges().findAny().isPresent()) {
            // Another router may have become active without a change of ours
            lan.config().groups().keySet().stream().filter(key -> isOutOfDate(lan, key))
                .forEach(key -> changes.putIfAbsent(key, List.of()));
        }
        final var entry = log.entry(trigger, outcome.now());
        changes.forEach((key, reports) -> {
            final var after = active(lan, key);
            final var before = after == null ? actives.remove(key) : actives.put(key, after);
            entry.changed(new GroupChange(key, before, after, entry.hasRoomFor(key)
                ? reports.stream().map(report -> change(lan, report)).toList() : List.of()));
        });
        actives.keySet().retainAll(lan.config().groups().keySet());
        packets.keySet().forEach(node -> entry.sent(sent(node, Written.NOTHING, packets.get(node))));
        outcome.written().forEach((node, written) -> entry.sent(sent(node, written, 0)));
        entry.took(outcome.stages());
        confirmations.await(outcome.turn(), entry.id(), outcome.sentNanos(), outcome.written().keySet());
    }

    private boolean isChange(final LanContext lan, final Outcome outcome) {
        return outcome.isChange() || outcome.foreignChanges().anyMatch(changed -> isOutOfDate(lan, changed.group()));
    }

    /** Whether another router is active in a group than when that was explained last. */
    private boolean isOutOfDate(final LanContext lan, final GroupKey key) {
        return !Objects.equals(active(lan, key), actives.get(key));
    }

    private static Sent sent(final NodeId node, final Written written, final int packets) {
        return new Sent(node, written.groupMods(), written.flowMods(), packets);
    }

    private static MemberChange change(final LanContext lan, final LanEffect.Report report) {
        final var change = report.change().change();
        return new MemberChange(change.time(), report.change().gateway(), change.from(), change.to(),
            change.reason(), Words.compared(lan, report));
    }

    /** Returns who is active in a group, in words, or {@code null}. */
    private static @Nullable String active(final LanContext lan, final GroupKey key) {
        final var group = leader(lan, key);
        if (group == null) {
            return null;
        }
        final var ours = group.activeMembers();
        if (!ours.isEmpty()) {
            return ours.stream().map(Member::name).collect(Collectors.joining(", "));
        }
        final var foreign = group.foreignRoles().active();
        return foreign == null ? null : foreign.address().toString();
    }

    private static @Nullable Group leader(final LanContext lan, final GroupKey key) {
        final var group = lan.groups().get(key);
        return group != null ? group : lan.followers().find(key).map(Follower::leader).orElse(null);
    }
}
