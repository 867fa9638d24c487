/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.group;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.GroupConfig;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.effect.LanEffect;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.effect.Outbox;
import org.opendaylight.hsrp.impl.engine.state.Comparison;
import org.opendaylight.hsrp.impl.engine.state.GroupPast;
import org.opendaylight.hsrp.impl.engine.state.LanState.Change;
import org.opendaylight.hsrp.impl.engine.state.LanState.StateChange;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.Effect;
import org.opendaylight.hsrp.impl.protocol.Event;
import org.opendaylight.hsrp.impl.protocol.GroupMessage;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.OpCode;
import org.opendaylight.hsrp.impl.protocol.Reason;
import org.opendaylight.hsrp.impl.protocol.RouterConfig;
import org.opendaylight.hsrp.impl.protocol.RouterState;
import org.opendaylight.hsrp.impl.protocol.Timer;

/**
 * The members of a group and their state machines: takes events through them, carries messages between them, and turns
 * what they do into effects of the LAN.
 */
@LoopConfined
final class Election {
    private final Map<String, Member> members = new TreeMap<>();
    private final Deliveries deliveries = new Deliveries();
    private final ActiveRole activeRole = new ActiveRole();
    private final GroupKey key;
    private final Announcer announcer;
    private final Keyring keyring;
    private final Set<NodeId> outOfSync;
    private final InterfaceAdvertiser interfaces;
    private final MemberTimers timers;
    private final Outbox outbox;
    private LanConfig lan;
    private GroupConfig config;
    private Transmitter transmitter;
    /**
     * The gateway that the operator made active and that still is, or {@code null}: meanwhile nobody preempts. It stays
     * while its switch is not connected, and until it is known whether the gateway has served all the time.
     */
    private @Nullable String switchoverGateway;

    /**
     * Makes an election without members.
     *
     * @param announcer announces the virtual addresses after a take-over
     * @param keyring the keys to send with
     * @param outOfSync the switches that have not confirmed what was written to them, kept up to date by the LAN
     * @param interfaces is told of each change of a member
     */
    Election(final GroupKey key, final Announcer announcer, final Keyring keyring, final Set<NodeId> outOfSync,
            final InterfaceAdvertiser interfaces, final Outbox outbox, final RandomGenerator random) {
        this.key = requireNonNull(key);
        this.announcer = requireNonNull(announcer);
        this.keyring = requireNonNull(keyring);
        this.outOfSync = requireNonNull(outOfSync);
        this.interfaces = requireNonNull(interfaces);
        this.outbox = requireNonNull(outbox);
        timers = new MemberTimers(key, outbox, random);
    }

    void configure(final LanConfig newLan, final GroupConfig newConfig, final Transmitter newTransmitter) {
        lan = requireNonNull(newLan);
        config = requireNonNull(newConfig);
        transmitter = requireNonNull(newTransmitter);
    }

    /** Returns the members by gateway; the group adds and removes them. */
    Map<String, Member> members() {
        return members;
    }

    List<Member> activeMembers() {
        return members.values().stream().filter(member -> member.state() == HsrpState.ACTIVE).toList();
    }

    /** Returns a copy of the members, the active one first, then the standby one. */
    Stream<Member> activeFirst() {
        return List.copyOf(members.values()).stream()
            .sorted((one, other) -> other.state().compareTo(one.state()));
    }

    ActiveRole activeRole() {
        return activeRole;
    }

    @Nullable String switchoverGateway() {
        return switchoverGateway;
    }

    void setSwitchoverGateway(final @Nullable String gateway) {
        switchoverGateway = gateway;
    }

    /** Returns the virtual address in use, configured or learned, or {@code null}. */
    @Nullable IpAddress virtualAddress() {
        if (config.virtualAddress() != null) {
            return config.virtualAddress();
        }
        return members.values().stream().map(member -> member.router().learnedVirtualAddress())
            .filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Returns all virtual addresses in use, the one that Hellos carry first. */
    List<IpAddress> addresses() {
        final var learned = virtualAddress();
        return config.virtualAddress() == null && learned != null ? List.of(learned) : config.addresses();
    }

    /** Returns the roles that foreign routers have. */
    ForeignRoles foreignRoles() {
        return ForeignRoles.of(members.values());
    }

    RouterConfig routerConfig(final Member member) {
        return member.routerConfig(config, switchoverGateway == null, lan.settings().behavior());
    }

    /**
     * Stops a member. All others hear its Resign at once, also those that hear it by wire: where its gateway leaves, it
     * may not get to them by the new configuration.
     */
    void dismiss(final Member member, final Reason reason, final Moment now) {
        step(member, new Event.Disabled(reason), deliveries::told, now);
    }

    /** Takes an event through the state machine of a member. {@link #settle} comes after it, or after several. */
    void step(final Member member, final Event event, final Moment now) {
        step(member, event, (sender, message) -> deliveries.sent(sender, message, lan), now);
    }

    private void step(final Member member, final Event event, final BiConsumer<Member, GroupMessage> sending,
            final Moment now) {
        final boolean inSync = !outOfSync.contains(member.gateway().config().node());
        final var routerConfig = member.routerConfig(config, switchoverGateway == null
            && member.mayPreempt(event, inSync, now), lan.settings().behavior());
        final var compared = member.compares(event);
        final var effects = member.step(routerConfig, event, now);
        effects.forEach(effect -> apply(member, effect, compared, sending, now));
    }

    /** Takes a member away, as if it had not been there. */
    void forget(final Member member) {
        members.remove(member.name());
        Stream.of(Timer.values()).forEach(timer -> timers.stop(member, timer));
        interfaces.forget(member);
        outbox.markChanged(key);
    }

    /** A timer of a member has expired too early: it runs on for a given time, but for a hold time at most. */
    void postpone(final Member member, final Timer timer, final Duration rest) {
        timers.start(member, timer, Math.min(member.router().timers(routerConfig(member)).holdMillis(),
            rest.toMillis() + 1));
    }

    /** A hold time that is shorter now counts at once where nobody is there whose Hello would tell of it. */
    void shortenTimers(final GroupConfig former, final Moment now) {
        for (var member : members.values()) {
            final var router = member.router();
            final long before = router.timers(member.routerConfig(former, false, lan.settings().behavior()))
                .holdMillis();
            final long hold = router.timers(routerConfig(member)).holdMillis();
            if (hold < before && router.active() == null && router.activeTimerRunning()) {
                timers.start(member, Timer.ACTIVE, member.rest(Timer.ACTIVE, hold, now));
            }
            if (hold < before && router.standby() == null && (router.state() == HsrpState.LISTEN
                    || router.state() == HsrpState.SPEAK)) {
                timers.start(member, Timer.STANDBY, member.rest(Timer.STANDBY, hold, now));
            }
        }
    }

    /** A message has come by wire for some of the members. {@link #settle} comes after it. */
    void heard(final GroupMessage message, final IpAddress source, final Predicate<Member> recipients) {
        deliveries.heard(message, source, recipients);
    }

    /** Carries messages to their recipients, and those that they cause in turn. */
    void settle(final Moment now) {
        deliveries.deliver(members.values(), (member, event) -> step(member, event, now));
        final var foreign = foreignRoles();
        if (switchoverGateway != null && foreign.active() != null && activeMembers().isEmpty()) {
            switchoverGateway = null;
        }
        if (activeRole.noteForeign(foreign, () -> !activeMembers().isEmpty())) {
            outbox.markChanged(key);
            outbox.add(new LanEffect.ForeignRolesChanged(key));
        }
    }

    /** Goes on from what was remembered elsewhere. */
    void resume(final Map<String, RouterState> states, final IpAddress lastActive, final long epoch,
            final String madeActive) {
        states.forEach((gateway, state) -> {
            final var member = members.get(gateway);
            interfaces.changed(member, new Effect.Changed(member.state(), state.state(), Reason.STARTUP));
            member.resume(state);
        });
        resume(new GroupPast(madeActive, lastActive, false, epoch, Map.of()));
    }

    /** Goes on from what a former group knew of the active role. */
    void resume(final GroupPast past) {
        activeRole.resume(past.lastActive(), past.lastIsForeign(), past.epoch());
        switchoverGateway = past.switchoverGateway();
    }

    /** Returns what is known of the past. */
    GroupPast past() {
        return new GroupPast(switchoverGateway, activeRole.last(), activeRole.isLastForeign(), activeRole.epoch(),
            members.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().past())));
    }

    private void apply(final Member member, final Effect effect, final Comparison compared,
            final BiConsumer<Member, GroupMessage> sending, final Moment now) {
        switch (effect) {
            case Effect.Changed changed -> changed(member, changed, compared, now);
            case Effect.Send send -> {
                sending.accept(member, send(member, send, now));
                if (send.op() == OpCode.COUP) {
                    interfaces.tookOver(member);
                }
            }
            case Effect.StartTimer start -> timers.start(member, start.timer(), start.millis());
            case Effect.StopTimer stop -> timers.stop(member, stop.timer());
            case Effect.Announce announce -> announcer.begin(member, addresses());
            case Effect.VirtualAddressMismatch mismatch -> {
                // Counted by the member, reported as a conflict by the LAN
            }
        }
    }

    /** Whether the operator's choice is over: another member is active, or its own is not and will not go on. */
    private boolean endsSwitchover(final Member member, final Effect.Changed changed) {
        if (!member.name().equals(switchoverGateway)) {
            return changed.to() == HsrpState.ACTIVE;
        }
        return switch (changed.to()) {
            case ACTIVE -> false;
            case INITIAL -> changed.reason() != Reason.NODE_DOWN;
            case LEARN, LISTEN -> changed.from() != HsrpState.INITIAL;
            case SPEAK, STANDBY -> true;
        };
    }

    private GroupMessage send(final Member member, final Effect.Send send, final Moment now) {
        return transmitter.send(member, send, member.router().timers(routerConfig(member)), virtualAddress(),
            keyring.sender(now));
    }

    private void changed(final Member member, final Effect.Changed changed, final Comparison compared,
            final Moment now) {
        if (changed.to() == HsrpState.ACTIVE) {
            activeRole.taken(member.self().address());
        }
        if (endsSwitchover(member, changed)) {
            switchoverGateway = null;
        }
        interfaces.changed(member, changed);
        outbox.markChanged(key);
        outbox.add(new LanEffect.Report(new StateChange(lan.name(), key, member.name(),
            new Change(now.time(), changed.from(), changed.to(), changed.reason()), activeRole.epoch()), compared));
    }
}
