/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.opendaylight.hsrp.impl.engine.LanState.Change;
import org.opendaylight.hsrp.impl.engine.LanState.StateChange;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
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
 * A group and its members: this is where a failover is decided. Each member runs its own state machine; the group
 * carries messages between them, and turns their effects into those of the LAN. Owned by the loop of its LAN.
 */
final class Group {
    private final Map<String, Member> members = new TreeMap<>();
    private final Deliveries deliveries = new Deliveries();
    private final ActiveRole activeRole = new ActiveRole();
    private final Announcer announcer;
    private final TrackTable trackTable;
    private final Set<NodeId> outOfSync;
    private final Keyring keyring;
    private final Optional<RouterAdvertiser> advertiser;
    private final Outbox outbox;
    private final InterfaceAdvertiser interfaces;
    private final MemberTimers timers;
    private LanConfig lan;
    private GroupConfig config;
    private Transmitter transmitter;
    private Instant now = Instant.EPOCH;
    private String switchoverGateway;

    /**
     * Makes a group without members; {@link #configure} adds them.
     *
     * @param outOfSync the switches that have not confirmed what was written to them, kept up to date by the LAN
     * @param interfaces is told of each change of a member
     */
    Group(final LanConfig lan, final GroupConfig config, final TrackTable trackTable, final Set<NodeId> outOfSync,
            final InterfaceAdvertiser interfaces, final Outbox outbox, final RandomGenerator random) {
        this.outOfSync = requireNonNull(outOfSync);
        this.trackTable = requireNonNull(trackTable);
        this.interfaces = requireNonNull(interfaces);
        this.outbox = requireNonNull(outbox);
        timers = new MemberTimers(config.key(), outbox, random);
        announcer = new Announcer(config.key(), outbox);
        keyring = new Keyring(config.key(), config.authentication(), outbox);
        advertiser = config.key().family() == AddressFamily.IPV4 ? Optional.empty()
            : Optional.of(new RouterAdvertiser(config.key(), outbox, random));
        adopt(lan, config);
    }

    GroupConfig config() {
        return config;
    }

    GroupKey key() {
        return config.key();
    }

    Transmitter transmitter() {
        return transmitter;
    }

    Keyring keyring() {
        return keyring;
    }

    Collection<Member> members() {
        return members.values();
    }

    Member member(final String gateway) {
        return members.get(gateway);
    }

    List<Member> activeMembers() {
        return members.values().stream().filter(member -> member.state() == HsrpState.ACTIVE).toList();
    }

    /** Returns who was active last, and how often that has changed. */
    ActiveRole activeRole() {
        return activeRole;
    }

    /** Returns the gateway that the operator made active and that still is, or {@code null}. */
    String switchoverGateway() {
        return switchoverGateway;
    }

    boolean isRunning() {
        return members.values().stream().anyMatch(member -> member.state() != HsrpState.INITIAL);
    }

    /** Returns the virtual address in use, configured or learned, or {@code null}. */
    IpAddress virtualAddress() {
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

    /**
     * Applies a configuration. Members go on without a break unless what others know them by has changed: the
     * version, the VLAN, the virtual MAC address, or their gateway.
     */
    void configure(final LanConfig newLan, final GroupConfig newConfig, final Map<String, Gateway> gateways,
            final Instant time) {
        now = time;
        final var oldConfig = config;
        final boolean changed = !newConfig.equals(oldConfig);
        final boolean anew = newLan.version() != lan.version() || !Objects.equals(newLan.vlanId(), lan.vlanId())
            || !Objects.equals(newConfig.virtualMac(), oldConfig.virtualMac());
        if (!newConfig.enabled()) {
            stopMembers(Reason.SHUTDOWN, member -> true);
        } else if (anew) {
            stopMembers(Reason.CONFIGURATION_CHANGED, member -> true);
        }
        stopMembers(Reason.SHUTDOWN, member -> !newConfig.members().containsKey(member.name()));
        stopMembers(Reason.CONFIGURATION_CHANGED, member -> !member.isOf(gateways.get(member.name())));

        adopt(newLan, newConfig);
        keyring.configure(newConfig.authentication(), now);
        members.keySet().retainAll(newConfig.members().keySet());
        newConfig.members().forEach((name, memberConfig) ->
            members.computeIfAbsent(name, key -> new Member(key().family(), trackTable, now))
                .configure(gateways.get(name), memberConfig));
        stopMembers(Reason.TRACKED_OBJECT_DOWN, Member::isShutDown);
        if (changed) {
            switchoverGateway = null;
            if (!newConfig.addresses().equals(oldConfig.addresses())) {
                activeFirst().forEach(member -> step(member, new Event.VirtualAddressChanged()));
            }
            sendHellos();
        }
        if (newConfig.enabled()) {
            start(anew ? Reason.CONFIGURATION_CHANGED : Reason.STARTUP);
        }
        settle();
    }

    /** A tracked object has gone up or down. */
    void trackChanged(final String object, final Instant time) {
        if (config.enabled() && members.values().stream().anyMatch(member -> member.config().tracks(object))) {
            now = time;
            stopMembers(Reason.TRACKED_OBJECT_DOWN, Member::isShutDown);
            sendHellos();
            start(Reason.TRACKED_OBJECT_UP);
            settle();
            outbox.touch(key());
        }
    }

    /** Gives up the group. */
    void stop(final Instant time) {
        now = time;
        stopMembers(Reason.SHUTDOWN, member -> true);
    }

    /** A gateway's port has come up or gone down. */
    void gatewayChanged(final Gateway gateway, final Reason reason, final Instant time) {
        final var member = members.get(gateway.config().name());
        if (member != null && config.enabled()) {
            now = time;
            if (!gateway.isUp()) {
                step(member, new Event.Disabled(reason));
            } else if (member.mayRun()) {
                step(member, new Event.Enabled(reason));
            }
            settle();
        }
    }

    /** Hosts are served by a member that may be going to be active. */
    void expectActive(final Member member) {
        activeRole.taken(member.address());
        outbox.touch(key());
    }

    /** Lets members go on in the roles they have had: the first one active, the second one, if any, standby. */
    void adoptRoles(final List<Member> order, final Instant time) {
        now = time;
        members.values().forEach(member -> member.waitForTracking(now));
        step(order.getFirst(), new Event.Adopted(HsrpState.ACTIVE));
        order.stream().skip(1).forEach(member -> step(member, new Event.Adopted(HsrpState.STANDBY)));
        settle();
    }

    /** Goes on from what was remembered elsewhere, as by a recording. */
    void resume(final Map<String, RouterState> states, final IpAddress lastActive, final long epoch,
            final String madeActive) {
        states.forEach((gateway, state) -> {
            final var member = members.get(gateway);
            interfaces.changed(member, new Effect.Changed(member.state(), state.state(), Reason.STARTUP));
            member.resume(state);
        });
        activeRole.resume(lastActive, epoch);
        switchoverGateway = madeActive;
        advertiser.ifPresent(present -> present.resume(activeMembers()));
    }

    void timerFired(final String gateway, final Timer timer, final Instant time) {
        final var member = members.get(gateway);
        if (member != null) {
            now = time;
            step(member, new Event.TimerExpired(timer));
            settle();
        }
    }

    /** A foreign router can no longer be heard by some of the members. */
    void routerLost(final IpAddress router, final Reason reason, final Predicate<Member> which, final Instant time) {
        now = time;
        // The standby member first, so that the others hear of the new active router
        activeFirst().filter(which).toList().forEach(member -> step(member, new Event.RouterLost(router, reason)));
        settle();
    }

    /** An authentic message has come by wire for some of the members. */
    void receive(final GroupMessage message, final IpAddress source, final Predicate<Member> recipients,
            final Instant time) {
        now = time;
        deliveries.heard(message, source, recipients);
        settle();
    }

    /** Makes a gateway active, see the YANG action {@code switchover}. */
    SwitchoverResult switchover(final String gateway, final Instant time) {
        final var refusal = SwitchoverRules.check(lan.name(), this, gateway);
        if (refusal != null) {
            return new SwitchoverResult(refusal, null, activeRole.epoch());
        }
        now = time;
        final var previous = activeRole.last();
        final var target = members.get(gateway);
        if (target.state() != HsrpState.ACTIVE) {
            final var old = activeMembers();
            switchoverGateway = gateway;
            step(target, new Event.TakeOver());
            // Before the old one hears of it: it would defend itself against a router of lower priority
            old.forEach(member -> step(member, new Event.GiveWay()));
            settle();
        }
        return new SwitchoverResult(null, previous, activeRole.epoch());
    }

    /** Sends a Hello and gratuitous ARPs as after a take-over. */
    Refusal announce(final Instant time) {
        final var active = activeMembers();
        if (active.isEmpty()) {
            return Refusal.noActiveGateway(lan.name(), key());
        }
        now = time;
        active.forEach(member -> {
            step(member, new Event.TimerExpired(Timer.HELLO));
            announcer.begin(member, addresses());
        });
        settle();
        return null;
    }

    void nextAnnouncement() {
        announcer.next(activeMembers(), addresses());
    }

    void nextRouterAdvertisement(final Instant time) {
        advertiser.ifPresent(present -> present.next(time));
    }

    /** A host asks for a Router Advertisement. */
    void routerSolicited(final Instant time) {
        advertiser.ifPresent(present -> present.solicited(time));
    }

    private void adopt(final LanConfig newLan, final GroupConfig newConfig) {
        lan = newLan;
        config = newConfig;
        transmitter = new Transmitter(newLan, newConfig, outbox);
        announcer.configure(newLan.settings(), transmitter);
        advertiser.ifPresent(present -> present.configure(transmitter, now));
    }

    /** Stops members, the active one last: the others shall not take over on its Resign only to be stopped as well. */
    private void stopMembers(final Reason reason, final Predicate<Member> which) {
        final var active = activeMembers();
        activeFirst().filter(which).toList().reversed().forEach(member -> step(member, new Event.Disabled(reason)));
        settle();
        if (!isRunning() && reason != Reason.TRACKED_OBJECT_DOWN) {
            advertiser.ifPresent(present -> present.withdraw(active));
        }
    }

    private void start(final Reason reason) {
        members.values().stream().filter(Member::mayRun)
            .forEach(member -> step(member, new Event.Enabled(reason)));
    }

    /** Lets others know at once, by the active router's Hello first: that is the one preemption waits for. */
    private void sendHellos() {
        activeFirst().filter(member -> member.state().sendsHellos())
            .forEach(member -> step(member, new Event.TimerExpired(Timer.HELLO)));
    }

    private Stream<Member> activeFirst() {
        return List.copyOf(members.values()).stream()
            .sorted((one, other) -> other.state().compareTo(one.state()));
    }

    private void step(final Member member, final Event event) {
        final boolean inSync = !outOfSync.contains(member.gateway().config().node());
        final var routerConfig = member.routerConfig(config, switchoverGateway == null
            && member.mayPreempt(event, inSync, now), lan.settings().behavior());
        final var effects = member.step(routerConfig, event, now);
        effects.forEach(effect -> apply(member, effect));
    }

    RouterConfig routerConfig(final Member member) {
        return member.routerConfig(config, switchoverGateway == null, lan.settings().behavior());
    }

    private void apply(final Member member, final Effect effect) {
        switch (effect) {
            case Effect.Changed changed -> changed(member, changed);
            case Effect.Send send -> {
                deliveries.sent(member, send(member, send), lan);
                if (send.op() == OpCode.COUP) {
                    interfaces.tookOver(member);
                }
            }
            case Effect.StartTimer start -> timers.start(member, start.timer(), start.millis());
            case Effect.StopTimer stop -> timers.stop(member, stop.timer());
            case Effect.Announce announce -> announcer.begin(member, addresses());
            case Effect.VirtualAddressMismatch mismatch -> {
                // Counted by the member, reported by ConflictWatch
            }
        }
    }

    private GroupMessage send(final Member member, final Effect.Send send) {
        return transmitter.send(member, send, member.router().timers(routerConfig(member)), virtualAddress(),
            keyring.sender(now));
    }

    private void changed(final Member member, final Effect.Changed changed) {
        if (changed.to() == HsrpState.ACTIVE) {
            activeRole.taken(member.self().address());
        } else if (member.name().equals(switchoverGateway)) {
            switchoverGateway = null;
        }
        interfaces.changed(member, changed);
        outbox.touch(key());
        outbox.add(new LanEffect.Report(new StateChange(lan.name(), key(), member.name(),
            new Change(now, changed.from(), changed.to(), changed.reason()), activeRole.epoch())));
    }

    /** Carries the messages of this event to their recipients, and those that they cause in turn. */
    private void settle() {
        deliveries.deliver(members.values(), this::step);
        if (activeRole.noteForeign(foreignRoles(), () -> !activeMembers().isEmpty())) {
            outbox.touch(key());
        }
        advertiser.ifPresent(present -> present.follow(activeMembers(), now));
    }
}
