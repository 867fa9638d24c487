/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.group;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.GroupConfig;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.effect.Announcement;
import org.opendaylight.hsrp.impl.engine.effect.LanEffect;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.effect.Outbox;
import org.opendaylight.hsrp.impl.engine.state.GroupPast;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.engine.state.Refusal;
import org.opendaylight.hsrp.impl.engine.state.SwitchoverResult;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.Event;
import org.opendaylight.hsrp.impl.protocol.GroupMessage;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.Reason;
import org.opendaylight.hsrp.impl.protocol.RouterConfig;
import org.opendaylight.hsrp.impl.protocol.RouterState;
import org.opendaylight.hsrp.impl.protocol.Timer;

/**
 * A group: says what the configuration, the operator, ports, tracked objects, timers and other routers mean for its
 * members, which find out by {@link Election} who is active.
 */
@LoopConfined
public final class Group {
    private final TrackTable trackTable;
    private final Keyring keyring;
    private final Announcer announcer;
    private final Optional<RouterAdvertiser> advertiser;
    private final Election election;
    private final Outbox outbox;
    private final Vacancy vacancy = new Vacancy();
    private LanConfig lan;
    private GroupConfig config;
    private Transmitter transmitter;
    /** The member that serves, and is announced, before it is known to be active; {@code null} once somebody is. */
    private @Nullable Member announcedEarly;

    /**
     * Makes a group without members; {@link #configure} adds them.
     *
     * @param outOfSync the switches that have not confirmed what was written to them, kept up to date by the LAN
     * @param interfaces is told of each change of a member
     */
    public Group(final LanConfig lan, final GroupConfig config, final TrackTable trackTable,
            final Set<NodeId> outOfSync,
            final InterfaceAdvertiser interfaces, final Outbox outbox, final RandomGenerator random) {
        this.trackTable = requireNonNull(trackTable);
        this.outbox = requireNonNull(outbox);
        announcer = new Announcer(config.key(), outbox);
        keyring = new Keyring(config.key(), config.authentication(), outbox);
        advertiser = config.key().family() == AddressFamily.IPV4 ? Optional.empty()
            : Optional.of(new RouterAdvertiser(config.key(), outbox, random));
        election = new Election(config.key(), announcer, keyring, outOfSync, interfaces, outbox, random);
        apply(lan, config, Moment.PAST);
    }

    /** Returns the configuration. */
    public GroupConfig config() {
        return config;
    }

    /** Returns the configuration of the LAN. */
    LanConfig lan() {
        return lan;
    }

    /** Returns family and number. */
    public GroupKey key() {
        return config.key();
    }

    /** Returns the states of the tracked objects. */
    TrackTable trackTable() {
        return trackTable;
    }

    /** Returns what puts its messages on the wire. */
    public Transmitter transmitter() {
        return transmitter;
    }

    /** Returns the keys. */
    public Keyring keyring() {
        return keyring;
    }

    /** Returns all members. */
    public Collection<Member> members() {
        return election.members().values();
    }

    /** Returns the member of a gateway, or {@code null}. */
    public @Nullable Member member(final String gateway) {
        return election.members().get(gateway);
    }

    /** Returns the members that are active: one, unless the LAN has fallen apart. */
    public List<Member> activeMembers() {
        return election.activeMembers();
    }

    /** Returns who was active last, and how often that has changed. */
    public ActiveRole activeRole() {
        return election.activeRole();
    }

    /** Returns the gateway that the operator made active and that still is, or {@code null}. */
    public @Nullable String switchoverGateway() {
        return election.switchoverGateway();
    }

    /**
     * What a group hands on to the one that is made anew in its place.
     *
     * @param keyring its keys, with those that others have replaced; {@code null} where they are not known
     */
    public record Kept(GroupPast past, @Nullable Keyring keyring) {
        public Kept {
            requireNonNull(past);
        }
    }

    /** Returns what it hands on. */
    public Kept kept() {
        return new Kept(election.past(), keyring);
    }

    /** Takes over what was handed on. The operator's choice goes on if it is adopted as active. */
    public void keep(final Kept former) {
        election.resume(former.past());
        if (former.keyring() != null) {
            keyring.takeOver(former.keyring());
        }
    }

    /** Remembers what its members have gone through before what they have gone through here. */
    public void remember(final GroupPast past) {
        members().forEach(member -> member.remember(past.members().get(member.name())));
    }

    /** Whether a router is known to be active, a gateway of ours or a foreign one. */
    public boolean hasActiveRouter() {
        return !activeMembers().isEmpty() || foreignRoles().active() != null;
    }

    /** Whether HSRP runs for any of its members. */
    public boolean isRunning() {
        return members().stream().anyMatch(member -> member.state() != HsrpState.INITIAL);
    }

    /** Returns the virtual address in use, configured or learned, or {@code null}. */
    public @Nullable IpAddress virtualAddress() {
        return election.virtualAddress();
    }

    /** Returns all virtual addresses in use, the one that Hellos carry first. */
    public List<IpAddress> addresses() {
        return election.addresses();
    }

    /** Returns the roles that foreign routers have. */
    public ForeignRoles foreignRoles() {
        return election.foreignRoles();
    }

    /** Returns what the state machine of a member goes by. */
    public RouterConfig routerConfig(final Member member) {
        return election.routerConfig(member);
    }

    /**
     * Applies a configuration. Members go on without a break, unless something has changed by which others know them:
     * the version, the VLAN, the virtual MAC address, or their gateway.
     */
    public void configure(final LanConfig newLan, final GroupConfig newConfig, final Map<String, Gateway> gateways,
            final Moment now) {
        new Reconfiguration(this, election, newLan, newConfig, gateways, now).apply();
    }

    /** Tracked objects have gone up or down. */
    public void tracksChanged(final Set<String> objects, final Moment now) {
        if (config.enabled() && members().stream().anyMatch(member -> member.config().tracksAny(objects))) {
            stopMembers(Reason.TRACKED_OBJECT_DOWN, Member::isShutDown, now);
            sendHellos(now);
            start(Reason.TRACKED_OBJECT_UP, now);
            settle(now);
            outbox.markChanged(key());
        }
    }

    /** Returns what it leaves to the group that replaces it. To be called before it is given up. */
    public Legacy handOver() {
        return Legacy.of(this, advertiser);
    }

    /** Goes on in telling hosts where a group has left off that it replaces. */
    public void replace(final Legacy legacy, final Moment now) {
        legacy.passOn(advertiser, now);
    }

    /** Gives up the group. */
    public void stop(final Moment now) {
        stopMembers(Reason.SHUTDOWN, member -> true, now);
    }

    /** A gateway's port has come up or gone down. */
    public void gatewayChanged(final Gateway gateway, final Reason reason, final Moment now) {
        final var member = member(gateway.config().name());
        if (member != null && config.enabled()) {
            if (!gateway.isUsable()) {
                election.step(member, new Event.Disabled(reason), now);
            } else if (member.mayRun()) {
                election.step(member, new Event.Enabled(reason), now);
            }
            settle(now);
        }
    }

    /** Hosts are served by a member that may be going to be active. */
    public void expectActive(final Member member) {
        activeRole().taken(member.address());
        outbox.markChanged(key());
    }

    /** Tells hosts where they are served before a member is active: it may be by another virtual MAC address. */
    public void announceEarly(final Member member) {
        announcedEarly = member;
        announcer.begin(member, addresses());
    }

    /** Returns what is waited for while no router is known to be active. */
    public Vacancy vacancy() {
        return vacancy;
    }

    /** Lets members go on in the roles they have had: the first one active, the second one, if any, standby. */
    public void adoptRoles(final List<Member> order, final Moment now) {
        election.step(order.getFirst(), new Event.Adopted(HsrpState.ACTIVE), now);
        order.stream().skip(1).forEach(member -> election.step(member, new Event.Adopted(HsrpState.STANDBY), now));
        settle(now);
    }

    /** Goes on from what was remembered elsewhere, as by a recording. */
    public void resume(final Map<String, RouterState> states, final IpAddress lastActive, final long epoch,
            final String madeActive) {
        election.resume(states, lastActive, epoch, madeActive);
        advertiser.ifPresent(present -> present.resume(activeMembers()));
    }

    /** A timer of a member has expired. */
    public void timerFired(final String gateway, final Timer timer, final Moment now) {
        final var member = member(gateway);
        if (member != null && timer == Timer.ACTIVE && vacancy.isAwaited(now)) {
            election.postpone(member, timer, vacancy.rest(now));
        } else if (member != null) {
            election.step(member, new Event.TimerExpired(timer), now);
            settle(now);
        }
    }

    /** A foreign router can no longer be heard by some of the members. */
    public void routerLost(final IpAddress router, final Reason reason, final Predicate<Member> which,
            final Moment now) {
        loseRouter(router, reason, which, now);
        settle(now);
    }

    void loseRouter(final IpAddress router, final Reason reason, final Predicate<Member> which,
            final Moment now) {
        // The standby member first, so that the others hear of the new active router
        election.activeFirst().filter(which).toList()
            .forEach(member -> election.step(member, new Event.RouterLost(router, reason), now));
    }

    /** An authentic message has come by wire for some of the members. */
    public void receive(final GroupMessage message, final IpAddress source, final Predicate<Member> recipients,
            final Moment now) {
        election.heard(message, source, recipients);
        settle(now);
    }

    /** Makes a gateway active, see the YANG action {@code switchover}. */
    SwitchoverResult switchover(final String gateway, final Moment now) {
        final var refusal = SwitchoverRules.check(lan.name(), this, gateway);
        if (refusal != null) {
            return new SwitchoverResult(refusal, null, activeRole().epoch());
        }
        final var previous = activeRole().last();
        final var target = member(gateway);
        if (target.state() != HsrpState.ACTIVE) {
            final var old = activeMembers();
            election.setSwitchoverGateway(gateway);
            election.step(target, new Event.TakeOver(), now);
            // Before the old one hears of it: it would defend itself against a router of lower priority
            old.forEach(member -> election.step(member, new Event.GiveWay(), now));
            settle(now);
        }
        return new SwitchoverResult(null, previous, activeRole().epoch());
    }

    /** Sends a Hello and gratuitous ARPs as after a take-over. */
    @Nullable Refusal announce(final Moment now) {
        final var active = activeMembers();
        if (active.isEmpty()) {
            return Refusal.noActiveGateway(lan.name(), key());
        }
        active.forEach(member -> {
            election.step(member, new Event.TimerExpired(Timer.HELLO), now);
            announcer.begin(member, addresses());
        });
        settle(now);
        return null;
    }

    /** The time between two announcements is over. */
    public void nextAnnouncement() {
        announcer.next(activeMembers(), addresses());
    }

    /** Returns what an announcement that has waited is to say now; empty if it is not true any more. */
    public Optional<LanEffect.Send> announcement(final Announcement waiting) {
        final var active = activeMembers();
        return transmitter.announcement(waiting, active.isEmpty() && announcedEarly != null ? List.of(announcedEarly)
            : active, addresses());
    }

    /** The time between two Router Advertisements is over. */
    public void nextRouterAdvertisement(final Moment now) {
        advertiser.ifPresent(present -> present.next(now));
    }

    /** A host asks for a Router Advertisement. */
    public void routerSolicited(final Moment now) {
        advertiser.ifPresent(present -> present.solicited(now));
    }

    /** Takes over settings; members are as they were. */
    void apply(final LanConfig newLan, final GroupConfig newConfig, final Moment now) {
        lan = newLan;
        config = newConfig;
        transmitter = new Transmitter(newLan, newConfig, outbox);
        election.configure(newLan, newConfig, transmitter);
        announcer.configure(newLan.settings().announcements(), transmitter);
        advertiser.ifPresent(present -> present.configure(transmitter, now));
    }

    /** Stops members, the active one last: the others must not take over on its Resign only to be stopped as well. */
    void stopMembers(final Reason reason, final Predicate<Member> which, final Moment now) {
        final var active = activeMembers();
        election.activeFirst().filter(which).toList().reversed()
            .forEach(member -> election.dismiss(member, reason, now));
        complete(now);
        if (!isRunning() && reason == Reason.SHUTDOWN && !active.isEmpty()) {
            advertiser.ifPresent(present -> present.withdraw(active));
        }
    }

    void start(final Reason reason, final Moment now) {
        members().stream().filter(Member::mayRun)
            .forEach(member -> election.step(member, new Event.Enabled(reason), now));
    }

    /** Lets others know at once, by the active router's Hello first: that is the one preemption waits for. */
    void sendHellos(final Moment now) {
        election.activeFirst().filter(member -> member.state().sendsHellos())
            .forEach(member -> election.step(member, new Event.TimerExpired(Timer.HELLO), now));
    }

    /** Completes what an event means for the group. */
    void settle(final Moment now) {
        complete(now);
        if (config.enabled() && LastResort.apply(election, now)) {
            complete(now);
        }
    }

    private void complete(final Moment now) {
        election.settle(now);
        if (hasActiveRouter() || !isRunning()) {
            announcedEarly = null;
        }
        if (hasActiveRouter()) {
            vacancy.end();
        }
        advertiser.ifPresent(present -> present.follow(activeMembers(), now));
    }
}
