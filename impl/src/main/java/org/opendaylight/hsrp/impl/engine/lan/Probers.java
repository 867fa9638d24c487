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
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.GatewayConfig;
import org.opendaylight.hsrp.impl.engine.config.ProbeConfig;
import org.opendaylight.hsrp.impl.engine.effect.LanEffect;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.effect.Outbox;
import org.opendaylight.hsrp.impl.engine.effect.TimerKey;
import org.opendaylight.hsrp.impl.engine.group.Gateway;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.pipeline.ProbeReplies;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.frame.Frame;
import org.opendaylight.hsrp.impl.tracking.ProbeStatistics;
import org.opendaylight.hsrp.impl.tracking.TrackState;

/** The reachability probes of one LAN. */
@LoopConfined
final class Probers {
    /** Locally administered, then "HS"; the rest follows from the name of the LAN. */
    private static final long MAC_PREFIX = 0x0a_48_53_00_00_00L;
    private static final long MAC_SUFFIX_MASK = 0xff_ff_ff;

    private final Map<String, Prober> probers = new TreeMap<>();
    private final LanContext lan;
    private final Outbox outbox;
    private final RandomGenerator random;

    Probers(final LanContext lan, final Outbox outbox, final RandomGenerator random) {
        this.lan = requireNonNull(lan);
        this.outbox = requireNonNull(outbox);
        this.random = requireNonNull(random);
    }

    /**
     * Takes over the probes by tracked object. One that has changed starts again.
     *
     * @param known the states of all tracked objects
     * @return whether anything has changed
     */
    boolean configure(final Map<String, ProbeConfig> configs, final Map<String, TrackState> known,
            final Moment now) {
        boolean changed = probers.entrySet().removeIf(entry -> {
            final boolean gone = !entry.getValue().config().equals(configs.get(entry.getKey()));
            if (gone) {
                outbox.add(new LanEffect.StopTimer(new TimerKey.NextProbe(entry.getKey())));
                outbox.add(new LanEffect.StopTimer(new TimerKey.ProbeTimeout(entry.getKey())));
            }
            return gone;
        });
        for (var entry : configs.entrySet()) {
            if (!probers.containsKey(entry.getKey())) {
                probers.put(entry.getKey(), new Prober(entry.getKey(), entry.getValue(), mac(), random.nextLong(),
                    known.getOrDefault(entry.getKey(), TrackState.UNDECIDED), now));
                // When the switches have been told to hand over the answers
                startTimer(new TimerKey.NextProbe(entry.getKey()), Duration.ZERO);
                changed = true;
            }
        }
        return changed;
    }

    /** Returns the source MAC address of the probes. */
    MacAddress mac() {
        return new MacAddress(MAC_PREFIX | lan.config().name().hashCode() & MAC_SUFFIX_MASK);
    }

    boolean isSource(final IpAddress address) {
        return probers.values().stream().anyMatch(prober -> address.equals(prober.source()));
    }

    /** Returns where the switches pick up the answers, or {@code null} if there are no probes. */
    @Nullable ProbeReplies probeReplies() {
        if (probers.isEmpty()) {
            return null;
        }
        final var ports = new HashMap<NodeId, Set<Long>>();
        lan.gateways().values().forEach(gateway -> gateway.attachment().ifPresent(attachment ->
            ports.computeIfAbsent(attachment.node(), key -> new HashSet<>()).addAll(attachment.ports())));
        return new ProbeReplies(mac(), probers.values().stream().map(Prober::source)
            .filter(Objects::nonNull).collect(Collectors.toSet()), ports);
    }

    /** The next probe is due. */
    void due(final String object, final Moment now) {
        final var prober = probers.get(object);
        if (prober == null) {
            return;
        }
        final var gateway = lan.gateways().get(prober.config().gateway());
        final boolean sent = prober.send(gateway, gateway != null
            && lan.inventory().isConnected(gateway.config().node()), lan.config().vlanId(), outbox, now);
        final var untilNext = prober.nextDue(now).since(now);
        startTimer(new TimerKey.NextProbe(object), untilNext);
        final var timeout = prober.probe().timeout();
        if (sent && timeout.compareTo(untilNext) < 0) {
            startTimer(new TimerKey.ProbeTimeout(object), timeout);
        }
        tell(prober);
    }

    /** A switch has connected. */
    void connected(final NodeId node) {
        for (var prober : probers.values()) {
            final var gateway = lan.gateways().get(prober.config().gateway());
            if (gateway != null && gateway.config().node().equals(node)) {
                prober.connected();
            }
        }
    }

    void timedOut(final String object) {
        final var prober = probers.get(object);
        if (prober != null) {
            prober.probe().expire();
            tell(prober);
        }
    }

    /** An ARP reply has come in by a port. */
    void answered(final NodeId node, final long inPort, final Frame.ArpReply answer, final Moment now) {
        if (answer.destination().equals(mac())) {
            answered(node, inPort, (prober, gateway) -> prober.answered(answer, gateway, now));
        }
    }

    /** A Neighbor Advertisement has come in by a port. */
    void answered(final NodeId node, final long inPort, final Frame.NeighborAnswer answer, final Moment now) {
        if (answer.destination().equals(mac())) {
            answered(node, inPort, (prober, gateway) -> prober.answered(answer, gateway, now));
        }
    }

    /** Lets the probers of the gateway at a port look at an answer. */
    private void answered(final NodeId node, final long inPort, final BiConsumer<Prober, GatewayConfig> look) {
        for (var prober : probers.values()) {
            final var gateway = lan.gateways().get(prober.config().gateway());
            if (gateway != null && isAt(gateway, node, inPort)) {
                look.accept(prober, gateway.config());
                tell(prober);
            }
        }
    }

    /** An echo reply has come in by a port. It may be that of another gateway: the way back is for others to choose. */
    void answered(final NodeId node, final long inPort, final Frame.EchoAnswer answer, final Moment now) {
        if (answer.destination().equals(mac())
                && lan.gateways().values().stream().anyMatch(gateway -> isAt(gateway, node, inPort))) {
            for (var prober : probers.values()) {
                prober.answered(answer, now);
                tell(prober);
            }
        }
    }

    /** Reports what has been counted. */
    void count() {
        if (!probers.isEmpty()) {
            outbox.add(new LanEffect.CountProbes(statistics()));
        }
    }

    private Map<String, ProbeStatistics> statistics() {
        final var result = new HashMap<String, ProbeStatistics>();
        probers.forEach((object, prober) -> result.put(object, prober.probe().statistics()));
        return result;
    }

    private void tell(final Prober prober) {
        final var verdict = prober.verdict();
        if (verdict != null) {
            count();
            outbox.add(verdict);
        }
    }

    private static boolean isAt(final Gateway gateway, final NodeId node, final long port) {
        return gateway.attachment().filter(attachment -> attachment.isAt(node, port)).isPresent();
    }

    private void startTimer(final TimerKey timer, final Duration delay) {
        // Timers have whole milliseconds: rather late than early
        outbox.add(new LanEffect.StartTimer(timer, delay.plusNanos(999_999).toMillis()));
    }
}
