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
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.GroupConfig;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.effect.Announcement;
import org.opendaylight.hsrp.impl.engine.effect.LanEffect;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.effect.Outbox;
import org.opendaylight.hsrp.impl.engine.state.LanState.StateChange;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.engine.state.Refusal;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.Reason;

/**
 * A group that follows another one, the leader: it has virtual addresses and a virtual MAC address of its own, but
 * neither election nor Hellos. Whoever is active in the leader is so here; IOS: {@code standby follow}.
 */
@LoopConfined
public final class Follower {
    private final Map<String, FollowingMember> members = new TreeMap<>();
    private final Outbox outbox;
    private final Announcer announcer;
    private final Optional<RouterAdvertiser> advertiser;
    private final MacRefresher refresher;
    private LanConfig lan;
    private GroupConfig config;
    private Group leader;
    private Transmitter transmitter;

    Follower(final GroupKey key, final Outbox outbox, final RandomGenerator random) {
        this.outbox = requireNonNull(outbox);
        announcer = new Announcer(key, outbox);
        advertiser = key.family() == AddressFamily.IPV4 ? Optional.empty()
            : Optional.of(new RouterAdvertiser(key, outbox, random));
        refresher = new MacRefresher(key, outbox, random);
    }

    /** Returns the configuration. */
    public GroupConfig config() {
        return config;
    }

    /** Returns family and number. */
    public GroupKey key() {
        return config.key();
    }

    /** Returns the group that it follows. */
    public Group leader() {
        return leader;
    }

    /** Returns what puts its messages on the wire. */
    public Transmitter transmitter() {
        return transmitter;
    }

    /** Returns all virtual addresses, the one that Hellos would carry first. */
    public List<IpAddress> addresses() {
        return config.addresses();
    }

    /** Returns a gateway's part in it, or {@code null}. */
    public @Nullable FollowingMember member(final String gateway) {
        return members.get(gateway);
    }

    Collection<FollowingMember> members() {
        return members.values();
    }

    /** Applies a configuration. {@link #follow} comes after it. */
    void configure(final LanConfig newLan, final GroupConfig newConfig, final Group newLeader, final Moment now) {
        final var former = transmitter;
        lan = newLan;
        config = newConfig;
        leader = requireNonNull(newLeader);
        transmitter = new Transmitter(newLan, newConfig, outbox);
        announcer.configure(newLan.settings().announcements(), transmitter);
        advertiser.ifPresent(present -> present.configure(transmitter, now));
        refresher.configure(newLan.settings().macRefreshMillis(), transmitter);
        final var active = activeMembers();
        if (!active.isEmpty() && !transmitter.announcesAs(former)) {
            active.forEach(member -> announcer.begin(member, addresses()));
        }
    }

    /** Does as the leader has done. */
    void follow(final Moment now) {
        final var former = activeMembers();
        members.values().removeIf(member -> {
            final boolean gone = leader.member(member.name()) == null;
            if (gone) {
                enter(member, HsrpState.INITIAL, Reason.SHUTDOWN, now);
            }
            return gone;
        });
        for (var copied : leader.members()) {
            final boolean isNew = !members.containsKey(copied.name());
            final var member = members.computeIfAbsent(copied.name(),
                name -> new FollowingMember(copied.gateway(), now));
            member.moveTo(copied.gateway());
            enter(member, config.enabled() ? copied.state() : HsrpState.INITIAL,
                config.enabled() ? isNew ? Reason.STARTUP : copied.latestReason() : Reason.SHUTDOWN, now);
        }
        final var active = activeMembers();
        advertiser.ifPresent(present -> present.follow(active, now));
        refresher.follow(active);
        if (members.values().stream().allMatch(member -> member.state() == HsrpState.INITIAL)
                && former.stream().allMatch(member -> member.latestReason() == Reason.SHUTDOWN)) {
            withdraw(former);
        }
    }

    /** Returns what it leaves to the group that replaces it. To be called before it is given up. */
    public Legacy handOver() {
        return Legacy.of(leader, advertiser);
    }

    /** Goes on in telling hosts where a group has left off that it replaces. */
    public void replace(final Legacy legacy, final Moment now) {
        legacy.passOn(advertiser, now);
    }

    /** Gives up the group. */
    void stop(final Moment now) {
        final var former = activeMembers();
        members.values().forEach(member -> enter(member, HsrpState.INITIAL, Reason.SHUTDOWN, now));
        advertiser.ifPresent(present -> present.follow(List.of(), now));
        refresher.follow(List.of());
        withdraw(former);
    }

    /** Announces the virtual addresses as after a take-over. */
    @Nullable Refusal announce() {
        final var active = activeMembers();
        active.forEach(member -> announcer.begin(member, addresses()));
        return active.isEmpty() ? Refusal.noActiveGateway(lan.name(), key()) : null;
    }

    /** Returns why an operator must turn to the leader. */
    public Refusal refusal(final String remedy) {
        return new Refusal(Refusal.Kind.WRONG_STATE, "lan \"" + lan.name() + "\" group " + key() + " follows group "
            + leader.key() + "; " + remedy + " group " + leader.key());
    }

    /** The time between two announcements is over. */
    public void nextAnnouncement() {
        announcer.next(activeMembers(), addresses());
    }

    /** The time between two Router Advertisements is over. */
    public void nextRouterAdvertisement(final Moment now) {
        advertiser.ifPresent(present -> present.next(now));
    }

    /** The time between two refreshes of the virtual MAC address is over. */
    public void nextMacRefresh() {
        refresher.next(activeMembers(), config.virtualAddress());
    }

    /** A host asks for a Router Advertisement. */
    public void routerSolicited(final Moment now) {
        advertiser.ifPresent(present -> present.solicited(now));
    }

    private void withdraw(final List<FollowingMember> former) {
        advertiser.ifPresent(present -> present.withdraw(former));
    }

    /** Returns what an announcement that has waited is to say now; empty if it is not true any more. */
    public Optional<LanEffect.Send> announcement(final Announcement waiting) {
        return transmitter.announcement(waiting, activeMembers(), addresses());
    }

    private List<FollowingMember> activeMembers() {
        return members.values().stream().filter(member -> member.state() == HsrpState.ACTIVE).toList();
    }

    private void enter(final FollowingMember member, final HsrpState state, final Reason reason, final Moment now) {
        if (state != member.state()) {
            final var change = member.enter(state, reason, now);
            outbox.add(new LanEffect.Report(new StateChange(lan.name(), key(), member.name(), change,
                leader.activeRole().epoch()), null));
            if (state == HsrpState.ACTIVE) {
                announcer.begin(member, addresses());
            }
        }
    }
}
