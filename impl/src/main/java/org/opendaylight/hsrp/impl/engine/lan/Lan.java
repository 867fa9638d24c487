/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.lan;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.doctor.Doctor;
import org.opendaylight.hsrp.impl.engine.doctor.LanFacts;
import org.opendaylight.hsrp.impl.engine.effect.LanEffect;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.effect.Outbox;
import org.opendaylight.hsrp.impl.engine.effect.TimerKey;
import org.opendaylight.hsrp.impl.engine.group.Counters;
import org.opendaylight.hsrp.impl.engine.group.Follower;
import org.opendaylight.hsrp.impl.engine.group.Followers;
import org.opendaylight.hsrp.impl.engine.group.Gateway;
import org.opendaylight.hsrp.impl.engine.group.Group;
import org.opendaylight.hsrp.impl.engine.group.InterfaceAdvertiser;
import org.opendaylight.hsrp.impl.engine.group.Request;
import org.opendaylight.hsrp.impl.engine.group.TrackTable;
import org.opendaylight.hsrp.impl.engine.inventory.Inventory;
import org.opendaylight.hsrp.impl.engine.state.Finding;
import org.opendaylight.hsrp.impl.engine.state.LanCounter;
import org.opendaylight.hsrp.impl.engine.state.LanState;
import org.opendaylight.hsrp.impl.engine.state.LoopTimes;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.engine.state.Refusal;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.Reason;
import org.opendaylight.hsrp.impl.tracking.TrackState;

/**
 * One LAN: turns events into effects, without clock, thread or anything foreign. Given the same events, times and
 * random numbers, it has the same effects.
 */
@LoopConfined
public final class Lan implements LanContext {
    private final Outbox outbox = new Outbox();
    private final Gateways gateways = new Gateways(outbox);
    private final ConflictTable conflicts = new ConflictTable();
    private final Counters<LanCounter> counters = new Counters<>(LanCounter.class);
    private final InterfaceAdvertiser interfaces = new InterfaceAdvertiser(outbox, counters);
    private final Set<NodeId> outOfSync = new TreeSet<>();
    private final Publication publication = new Publication(outbox);
    private final TrackTable trackTable = new TrackTable();
    private final Groups groups;
    private final PeerPorts peerPorts = new PeerPorts(this, outbox);
    private final PeerTable peers = peerPorts.peers();
    private final Guard guard = new Guard(this, outbox);
    private final Adoption adoption = new Adoption(this, outbox);
    private final Succession succession = new Succession(this, adoption);
    private final Convergence convergence = new Convergence(this, outbox);
    private final MulticastReporter multicasts = new MulticastReporter(this, outbox);
    private final GatewayMacRefresher gatewayMacs = new GatewayMacRefresher(this, outbox);
    private final GroupReporter reporter = new GroupReporter(this, peers);
    private final GroupReports reports = new GroupReports(this, reporter);
    private final Probers probers;
    private final LanPlan plan;
    private final MacWatch macs;
    private final Receiver receiver;
    private final Followers followers;
    private Inventory inventory = Inventory.EMPTY;
    private @Nullable LanConfig config;
    private Moment now = Moment.PAST;

    /** Makes a LAN without a configuration. */
    public Lan(final RandomGenerator random) {
        this(random, Map.of());
    }

    /**
     * Makes a LAN without a configuration in place of one that has failed, or that another member of a cluster has run.
     *
     * @param handedOn what its groups hand on, see {@link #kept}
     */
    public Lan(final RandomGenerator random, final Map<GroupKey, Group.Kept> handedOn) {
        groups = new Groups(trackTable, outOfSync, interfaces, outbox, random, handedOn);
        probers = new Probers(this, outbox, random);
        followers = new Followers(outbox, random);
        plan = new LanPlan(this, reports, probers, guard);
        final var watch = new ConflictWatch(this, conflicts, outbox);
        macs = new MacWatch(this, watch, probers, outbox);
        receiver = new Receiver(this, guard, peers, watch, macs, new Responder(this, reporter, probers, outbox),
            probers, counters, outbox);
    }

    @Override
    public Moment now() {
        return now;
    }

    @Override
    public @Nullable LanConfig config() {
        return config;
    }

    @Override
    public Inventory inventory() {
        return inventory;
    }

    @Override
    public Map<String, Gateway> gateways() {
        return gateways.byName();
    }

    @Override
    public boolean hasLeft(final IpAddress address) {
        return gateways.hasLeft(address, now);
    }

    @Override
    public Map<GroupKey, Group> groups() {
        return groups.byKey();
    }

    @Override
    public Followers followers() {
        return followers;
    }

    @Override
    public boolean hears(final NodeId node, final long port) {
        return plan.hears(node, port);
    }

    /** Takes over a new or changed configuration. */
    List<LanEffect> configure(final LanEvent.Configured event, final Moment time) {
        now = time;
        inventory = event.inventory();
        final var tracks = trackTable.replace(event.tracks());
        final var newConfig = event.config();
        final var oldConfig = config;
        if (oldConfig != null) {
            succession.prepare(newConfig);
        }
        config = requireNonNull(newConfig);
        interfaces.configure(config);
        outbox.pacer().configure(config.settings().announcements().perSecond());
        if (oldConfig != null && (oldConfig.version() != config.version()
                || !Objects.equals(oldConfig.vlanId(), config.vlanId()))) {
            peers.clear();
        }

        gateways.configure(newConfig.gateways(), inventory, oldConfig != null, now);
        followers.retain(newConfig, now);
        groups.configure(newConfig, gateways.byName(), now);
        followers.configure(newConfig, groups(), now);
        succession.complete();
        conflicts.retain(subject -> subject.group() == null ? ownGateway(subject.address()) != null
            : newConfig.groups().containsKey(subject.group()));
        outOfSync.retainAll(newConfig.trustedPorts().keySet());
        guard.configured();
        if (oldConfig == null) {
            startGateways();
            publication.start();
            gatewayMacs.start();
        } else {
            groups.tracksChanged(tracks, now);
        }
        probers.configure(event.probes(), event.tracks(), now);
        convergence.refresh();
        return finish(true);
    }

    /** Gives up everything: the last effects of this LAN. */
    public List<LanEffect> remove(final Moment time) {
        now = time;
        groups.stop(now);
        followers.follow(now);
        interfaces.settle();
        outbox.addFirst(new LanEffect.Program(Map.of()));
        return plan.encapsulated(outbox.drain());
    }

    /** A switch has connected, is no longer connected, or has other ports. */
    List<LanEffect> switchChanged(final LanEvent.SwitchChanged event, final Moment time) {
        now = time;
        final var node = event.node();
        final var former = inventory;
        inventory = event.inventory();
        final var tracks = trackTable.replace(event.tracks());
        if (!inventory.isConnected(node)) {
            outOfSync.remove(node);
        }
        if (!inventory.hasPortsOf(former, node)) {
            guard.refresh();
        }
        former.ports(node).stream().filter(port -> port.isUp() && !inventory.isUp(node, port.number()))
            .forEach(port -> peerPorts.down(node, port.number(), former));
        // All are examined before any is changed: of two that fail together, neither must take over from the other
        final var reasons = new LinkedHashMap<Gateway, Reason>();
        final boolean changed = gateways.refresh(inventory, groups::serve, reasons, now);
        plan.invalidate();
        publication.markChanged(inventory.isConnected(node) != former.isConnected(node)
            || !inventory.flowsLost(node).equals(former.flowsLost(node))
            || !inventory.missingAbilities(node).equals(former.missingAbilities(node)));
        if (inventory.isConnected(node) && !former.isConnected(node)) {
            probers.connected(node);
            adoption.nodeUp(node, inventory.held(node), reasons);
        }
        reasons.forEach(this::gatewayChanged);
        groups.tracksChanged(tracks, now);
        convergence.refresh();
        return finish(changed);
    }

    /** Tracked objects have gone up or down, or are undecided because they are gone. */
    List<LanEffect> tracksChanged(final Map<String, TrackState> states, final Moment time) {
        now = time;
        final var tracks = trackTable.replace(states);
        groups.tracksChanged(tracks, now);
        return finish(false);
    }

    /** A switch has confirmed all that was written to it, or not. */
    List<LanEffect> syncChanged(final NodeId node, final boolean inSync, final @Nullable String problem,
            final Moment time) {
        now = time;
        if (config.trustedPorts().containsKey(node)) {
            publication.markChanged(inSync ? outOfSync.remove(node) : outOfSync.add(node));
            if (problem != null) {
                outbox.add(new LanEffect.OutOfSync(node, problem));
            }
        }
        return finish(false);
    }

    List<LanEffect> packetIn(final NodeId node, final long inPort, final byte[] frame, final Moment time) {
        now = time;
        receiver.receive(node, inPort, frame);
        return finish(false);
    }

    List<LanEffect> droppedCounted(final NodeId node, final Map<Long, Long> packets, final Moment time) {
        now = time;
        guard.counted(node, packets);
        return finish(false);
    }

    List<LanEffect> gatewaysDoubted(final Moment time) {
        now = time;
        macs.askAll();
        return finish(false);
    }

    /**
     * Examines the LAN as it is known now.
     *
     * @param times how quick its loop is
     */
    public List<Finding> examine(final LoopTimes times) {
        return Doctor.examine(new LanFacts(config, inventory, state().with(times, List.of()), macs.answers(),
            now.time()));
    }

    List<LanEffect> timerFired(final TimerKey timer, final Moment time) {
        now = time;
        switch (timer) {
            case TimerKey.OfMember member ->
                groups.ifPresent(member.group(), group -> group.timerFired(member.gateway(), member.timer(), now));
            case TimerKey.NextAnnouncement next -> {
                groups.ifPresent(next.group(), Group::nextAnnouncement);
                followers.ifPresent(next.group(), Follower::nextAnnouncement);
            }
            case TimerKey.NextPaced next -> outbox.pacer().next(this::announcement);
            case TimerKey.NextRouterAdvertisement next -> {
                groups.ifPresent(next.group(), group -> group.nextRouterAdvertisement(now));
                followers.ifPresent(next.group(), follower -> follower.nextRouterAdvertisement(now));
            }
            case TimerKey.NextMacRefresh next -> followers.ifPresent(next.group(), Follower::nextMacRefresh);
            case TimerKey.NextAdvertisement next -> interfaces.due(next.gateway(), next.family());
            case TimerKey.NextProbe probe -> probers.due(probe.object(), now);
            case TimerKey.ProbeTimeout timeout -> probers.timedOut(timeout.object());
            case TimerKey.Adoption due -> adoption.due(due, now);
            case TimerKey.GatewayDelay delay -> ifPresent(delay.gateway(), Gateway::delayOver);
            case TimerKey.MacCheck check -> ifPresent(check.gateway(), macs::due);
            case TimerKey.ConvergenceLimit limit -> convergence.due(limit.node());
            case TimerKey.NextMulticastReport next -> multicasts.due();
            case TimerKey.NextGatewayMacs next -> gatewayMacs.due();
            case TimerKey.NextCount count -> guard.review();
            case TimerKey.NextPublication next -> {
                peers.forgetSilent(now, groups::haveActive);
                conflicts.forgetStale(now);
                publication.due();
                plan.invalidate();
                reports.refreshSlice();
                convergence.check();
            }
        }
        return finish(false);
    }

    private void ifPresent(final String name, final Function<Gateway, Optional<Reason>> action) {
        gateways.find(name).ifPresent(gateway ->
            action.apply(gateway).ifPresent(reason -> gatewayChanged(gateway, reason)));
    }

    /** Answers a request about one group. */
    public <T> Reply<T> request(final GroupKey key, final Request<T> request, final Moment time) {
        now = time;
        final var group = groups().get(key);
        final var follower = followers.find(key);
        final var answer = group != null ? request.apply(group, now)
            : follower.isPresent() ? request.apply(follower.orElseThrow(), now)
            : request.refused(new Refusal(Refusal.Kind.NO_SUCH_OBJECT, "lan \"" + config.name() + "\" has no group "
                + key + "; its groups are " + config.groups().keySet()));
        outbox.markChanged(key);
        return new Reply<>(answer, finish(false));
    }

    /** Starts HSRP for the gateways of the first configuration. */
    private void startGateways() {
        final var reasons = new LinkedHashMap<Gateway, Reason>();
        gateways.refresh(inventory, groups::serve, reasons, now);
        plan.invalidate();
        config.trustedPorts().keySet().stream().filter(inventory::isConnected).sorted()
            .forEach(node -> adoption.nodeUp(node, inventory.held(node), reasons));
        reasons.keySet().forEach(gateway -> gatewayChanged(gateway, Reason.STARTUP));
    }

    /** Returns what its groups hand on to those that are made anew in their place. */
    public Map<GroupKey, Group.Kept> kept() {
        return groups.kept();
    }

    private void gatewayChanged(final Gateway gateway, final Reason reason) {
        groups.gatewayChanged(gateway, reason, now);
    }

    /**
     * Completes the effects of an event by what follows from the new state as a whole. Each step uses what the steps
     * before it have found, so their order matters.
     *
     * @param changed whether something has changed that may concern all groups, besides what the outbox knows
     */
    private List<LanEffect> finish(final boolean changed) {
        interfaces.settle();
        final boolean all = outbox.takeChanged() || changed;
        if (all) {
            macs.refresh();
            followers.follow(now);
            reports.refreshAll();
            plan.invalidate();
        }
        final boolean some = reports.refresh(followers.follow(outbox.takeChangedGroups(), now));
        if (reports.takeAddressesChanged()) {
            guard.refresh();
            plan.invalidate();
        }
        final boolean guardChanged = guard.takeChanged();
        if (reports.takeRoutersChanged() || guardChanged) {
            plan.invalidate();
        }
        plan.refresh().ifPresent(outbox::addFirst);
        publication.markChanged(all || some || guardChanged);
        if (publication.isDue(now)) {
            multicasts.check();
            outbox.add(new LanEffect.Publish(state()));
            probers.count();
            publication.published(now, reports.slices());
        }
        return plan.encapsulated(outbox.drain());
    }

    private LanState state() {
        return new LanState(config.name(), gateways.states(), reports.states(),
            peers.states(), conflicts.open(), counters.snapshot(),
            inventory.connected(config.trustedPorts().keySet()), List.copyOf(outOfSync),
            inventory.flowsLost(config.trustedPorts().keySet()),
            inventory.missingAbilities(config.trustedPorts().keySet()), LoopTimes.NONE, guard.violations(), List.of());
    }
}
