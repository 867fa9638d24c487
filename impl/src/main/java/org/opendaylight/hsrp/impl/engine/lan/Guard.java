/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.lan;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.effect.LanEffect;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.effect.Outbox;
import org.opendaylight.hsrp.impl.engine.effect.TimerKey;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.engine.state.ViolationState;
import org.opendaylight.hsrp.impl.engine.state.ViolationState.Subject;
import org.opendaylight.hsrp.impl.pipeline.FlowMatch;
import org.opendaylight.hsrp.impl.pipeline.GuardView;
import org.opendaylight.hsrp.impl.pipeline.GuardView.Block;
import org.opendaylight.hsrp.impl.pipeline.GuardView.Claim;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.pipeline.SwitchPort;
import org.opendaylight.hsrp.impl.protocol.frame.HeaderFields;

/**
 * Keeps the hosts of a LAN from taking the place of its virtual routers. The switches drop such frames by themselves,
 * and send samples to the controller. The first one of an episode is reported, and the switch is told to drop the rest
 * without samples. So however many come, the controller only reads a counter from time to time.
 */
@LoopConfined
final class Guard {
    static final Duration COUNT_INTERVAL = Duration.ofSeconds(5);
    /** An episode is over when nothing was counted for so long. */
    static final Duration OVER_AFTER = Duration.ofMinutes(1);

    /** Whoever is at a port can make an episode. */
    private static final int MAX_EPISODES = 64;
    /** Each claim takes flows. Frames with further claims are sampled and dropped as before. */
    private static final int MAX_CLAIMS = 16;

    private final Map<Subject, Episode> episodes = new LinkedHashMap<>();
    private final LanContext lan;
    private final Outbox outbox;
    /** What is denied, without what has been tried; {@code null} if it must be computed again. */
    private @Nullable GuardRules rules;
    private boolean changed;

    Guard(final LanContext lan, final Outbox outbox) {
        this.lan = requireNonNull(lan);
        this.outbox = requireNonNull(outbox);
    }

    /** Returns what the switches need to know. */
    GuardView view() {
        final var view = rules().view();
        return view.ports().isEmpty() || episodes.isEmpty() ? view : view.with(episodes.values().stream()
            .flatMap(episode -> episode.counters.keySet().stream()).collect(Collectors.toSet()));
    }

    private GuardRules rules() {
        if (rules == null) {
            rules = GuardRules.of(lan);
            forgive();
        }
        return rules;
    }

    /** Addresses, ports or the configuration have changed: the rules must be computed again. */
    void refresh() {
        rules = null;
    }

    /** Returns whether what is denied, or what there is to report of it, has changed since the last call of this. */
    boolean takeChanged() {
        final boolean taken = changed;
        changed = false;
        return taken;
    }

    /** Returns whether a frame is denied to the port by which it came in. If so, nobody may act upon it. */
    boolean denies(final NodeId node, final long port, final byte[] frame) {
        // While a switch connects, frames come by ports of which nothing is known yet: these may be trusted ones
        if (!lan.config().guards(node) || lan.inventory().find(node, port)
                .filter(known -> !GuardRules.isTrusted(lan, node, known)).isEmpty()) {
            return false;
        }
        final var fields = HeaderFields.read(frame);
        if (fields == null) {
            return false;
        }
        final var attempt = GuardAttempt.of(lan, node, port, fields, frame, rules());
        if (attempt == null) {
            return false;
        }
        seen(new Subject(node, port, attempt.kind()), new Block(node, port, attempt.claim()), attempt);
        return true;
    }

    /** The configuration has changed: what comes by a port that is trusted now is no violation any more. */
    void configured() {
        refresh();
        episodes.keySet().removeIf(subject -> !lan.config().trustedPorts().containsKey(subject.node())
            || !lan.config().guards(subject.node()) || isTrusted(subject.node(), subject.port()));
    }

    /** What is allowed now is no violation any more: a gateway may be at another port, for instance. */
    private void forgive() {
        episodes.values().removeIf(episode -> episode.counters.keySet().removeIf(block -> !isStillDenied(block))
            && episode.counters.isEmpty());
    }

    /** A switch has counted what it drops; by the cookies of the flows that do. */
    void counted(final NodeId node, final Map<Long, Long> packets) {
        episodes.forEach((subject, episode) -> {
            if (subject.node().equals(node)) {
                episode.count(packets, lan.now());
            }
        });
    }

    /** Asks the switches for their counters, and ends the episodes that are over. */
    void review() {
        if (episodes.values().removeIf(
                episode -> !lan.now().isBefore(episode.violation.lastSeen().plus(OVER_AFTER)))) {
            changed = true;
        }
        episodes.keySet().stream().map(Subject::node).distinct()
            .forEach(node -> outbox.add(new LanEffect.CountDropped(node)));
        if (!episodes.isEmpty()) {
            startTimer();
        }
    }

    /** Returns the violations that last. */
    List<ViolationState> violations() {
        return episodes.values().stream().map(episode -> episode.violation).toList();
    }

    private void seen(final Subject subject, final Block block, final GuardAttempt attempt) {
        final var now = lan.now();
        final var known = episodes.get(subject);
        if (known != null) {
            known.violation = new ViolationState(subject, attempt.mac(), attempt.address(), attempt.group(),
                attempt.text(lan, subject), known.violation.since(), now, known.violation.count() + 1);
            if (known.counters.size() < MAX_CLAIMS && isBlocked(block) && known.add(frames(block), block)) {
                changed = true;
            }
            return;
        }
        if (episodes.size() >= MAX_EPISODES) {
            return;
        }
        final var violation = new ViolationState(subject, attempt.mac(), attempt.address(), attempt.group(),
            attempt.text(lan, subject), now, now, 1);
        final var episode = new Episode(violation);
        if (isBlocked(block)) {
            episode.add(frames(block), block);
        }
        if (episodes.isEmpty()) {
            startTimer();
        }
        episodes.put(subject, episode);
        changed = true;
        outbox.add(new LanEffect.Denied(violation));
    }

    /** Whether more of it is dropped without asking: not what may tell that two routers were exchanged. */
    private boolean isBlocked(final Block block) {
        return !(block.claim() instanceof Claim.Source source && isHeard(block)
            && rules().view().stations().containsKey(source.macs().value()));
    }

    private FlowMatch frames(final Block block) {
        return FlowMatch.ofLan(lan.config().vlanId(), lan.config().accessPorts().containsKey(block.node()));
    }

    private boolean isHeard(final Block block) {
        return lan.hearPorts(block.node()).contains(block.port());
    }

    private boolean isStillDenied(final Block block) {
        return switch (block.claim()) {
            case Claim.Hsrp hsrp -> !isHeard(block);
            case Claim.Router router -> rules().view().routers() && !isHeard(block);
            case Claim.Source source -> rules().view().sources().contains(source.macs())
                || rules().view().isStationElsewhere(source.macs().value(),
                    new SwitchPort(block.node(), block.port()));
            case Claim.Address address -> rules().view().addresses().contains(address.address());
        };
    }

    private boolean isTrusted(final NodeId node, final long number) {
        return lan.inventory().find(node, number).filter(port -> GuardRules.isTrusted(lan, node, port)).isPresent();
    }

    private void startTimer() {
        outbox.add(new LanEffect.StartTimer(new TimerKey.NextCount(), COUNT_INTERVAL.toMillis()));
    }

    /** What is remembered of a violation. */
    private static final class Episode {
        private final Map<Block, DropCounter> counters = new LinkedHashMap<>();
        private ViolationState violation;

        Episode(final ViolationState violation) {
            this.violation = violation;
        }

        boolean add(final FlowMatch lanFrames, final Block block) {
            return counters.putIfAbsent(block, DropCounter.of(lanFrames, block)) == null;
        }

        /** Takes over what a switch has counted. */
        void count(final Map<Long, Long> packets, final Moment now) {
            final long more = counters.values().stream().mapToLong(counter -> counter.count(packets)).sum();
            if (more > 0) {
                violation = new ViolationState(violation.subject(), violation.mac(), violation.address(),
                    violation.group(), violation.text(), violation.since(), now, violation.count() + more);
            }
        }
    }
}
