/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.lan;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.effect.LanEffect;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.effect.Outbox;
import org.opendaylight.hsrp.impl.engine.effect.TimerKey;
import org.opendaylight.hsrp.impl.engine.group.Gateway;
import org.opendaylight.hsrp.impl.engine.group.Group;
import org.opendaylight.hsrp.impl.engine.group.Legacy;
import org.opendaylight.hsrp.impl.engine.group.Member;
import org.opendaylight.hsrp.impl.engine.group.Vacancy;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.pipeline.Attachment;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.SetEthDst;
import org.opendaylight.hsrp.impl.pipeline.GroupEntry;
import org.opendaylight.hsrp.impl.pipeline.GroupIds;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.Reason;

/**
 * Lets members go on in the roles in which a switch has served their gateways while it was not connected: after a
 * restart of the controller, a take-over by another one, or a loss of the control connection. The switch has gone on
 * forwarding by what it held, and has moved to the next bucket by itself where a port went down. So the gateway of the
 * first live bucket is the one that hosts use, and the next one is standby. Where the switch does not say what it
 * holds, the roles are taken from memory, if the group has run here before.
 *
 * <p>A switch that forwards to another switch does not tell whether the gateway there still serves: so where a switch
 * of the LAN is not connected, it is waited for before anybody else becomes active, see {@link Vacancy}.
 *
 * <p>Nobody is adopted while another router is known to be active. On a LAN with trusted ports a foreign router may
 * have taken over meanwhile. There the members first listen for somewhat more than a hello time; if they hear an active
 * router, the rules of the protocol apply. Meanwhile the switches go on as they are.
 */
@LoopConfined
final class Adoption {
    private static final int MOST_ROLES = 2;

    private final Map<TimerKey.Adoption, List<String>> waiting = new HashMap<>();
    private final LanContext lan;
    private final Outbox outbox;

    Adoption(final LanContext lan, final Outbox outbox) {
        this.lan = requireNonNull(lan);
        this.outbox = requireNonNull(outbox);
    }

    /**
     * A switch has connected. To be called before HSRP is started for its gateways.
     *
     * @param held groups that the switch holds
     * @param starting gateways for which HSRP is about to be started, with the reason; those are added that need not
     *        wait for their delay
     */
    void nodeUp(final NodeId node, final List<GroupEntry> held, final Map<Gateway, Reason> starting) {
        final var entries = held.stream()
            .collect(Collectors.toMap(GroupEntry::groupId, Function.identity(), (one, other) -> other));
        final var orders = new LinkedHashMap<Group, List<Member>>();
        for (var group : lan.groups().values()) {
            if (!isVacant(group)) {
                group.vacancy().end();
                continue;
            }
            final var entry = entries.get(groupId(group));
            final var candidates = entry == null ? remembered(group, node) : live(group, node, entry);
            final var told = order(candidates);
            if (leadsAway(group, entry != null, candidates)) {
                if (!told.isEmpty()) {
                    group.expectActive(told.getFirst());
                    group.vacancy().turnTo(told);
                }
                group.vacancy().awaitSwitches(lan.now());
                continue;
            }
            final var turned = group.vacancy().takeTurnedTo().stream().filter(group.members()::contains).toList();
            final var order = (told.isEmpty() ? turned : told).stream()
                .filter(member -> member.gateway().statusIsUp() || member.gateway().isUsable()).toList();
            if (!order.isEmpty()) {
                orders.put(group, order);
                order.forEach(member -> member.gateway().skipDelay()
                    .ifPresent(reason -> starting.put(member.gateway(), reason)));
            }
        }
        lan.groups().values().stream().filter(group -> group.members().stream().allMatch(this::isReachable)
                && waiting.keySet().stream().noneMatch(listening -> listening.group().equals(group.key())))
            .forEach(group -> group.vacancy().end());
        orders.forEach((group, order) -> adopt(group, node, order));
    }

    /**
     * A group is new in the configuration, and replaces another one: hosts are served by the same gateway, and it may
     * be active at once. To be called after HSRP is started for its gateways.
     */
    void goOn(final Group group, final Legacy legacy) {
        if (!isVacant(group)) {
            return;
        }
        final var order = legacy.roles().stream().flatMap(address -> member(group, address)).filter(Member::mayRun)
            .toList();
        if (order.isEmpty()) {
            member(group, legacy.last()).forEach(member -> {
                group.expectActive(member);
                group.announceEarly(member);
            });
            return;
        }
        final var first = order.getFirst();
        adopt(group, first.gateway().config().node(), order);
        if (first.state() != HsrpState.ACTIVE) {
            group.announceEarly(first);
        }
    }

    private static Stream<Member> member(final Group group, final @Nullable IpAddress address) {
        return group.members().stream().filter(member -> member.address().equals(address));
    }

    /** The time to listen is over. */
    void due(final TimerKey.Adoption key, final Moment now) {
        final var names = waiting.remove(key);
        final var group = lan.groups().get(key.group());
        if (names != null && group != null && isVacant(group)) {
            final var order = names.stream().map(group::member).filter(Objects::nonNull).filter(Member::mayRun)
                .filter(member -> member.state() != HsrpState.INITIAL && member.state() != HsrpState.LEARN).toList();
            if (!order.isEmpty()) {
                group.adoptRoles(order, now);
            }
        }
    }

    /** Whether a group could have an active gateway but no router is known to be active. */
    private static boolean isVacant(final Group group) {
        return group.config().enabled() && group.virtualAddress() != null && !group.hasActiveRouter();
    }

    private void adopt(final Group group, final NodeId node, final List<Member> order) {
        final boolean mayHearOthers = lan.config().trustedPorts().values().stream()
            .anyMatch(ports -> !ports.isEmpty());
        if (!mayHearOthers) {
            group.adoptRoles(order, lan.now());
            return;
        }
        final var first = order.getFirst();
        final var timers = first.router().timers(group.routerConfig(first));
        final var key = new TimerKey.Adoption(group.key(), node);
        waiting.put(key, order.stream().map(Member::name).toList());
        group.expectActive(first);
        final long listening = Math.min(timers.helloMillis() + timers.helloMillis() / 4, timers.holdMillis() - 1);
        outbox.add(new LanEffect.StartTimer(key, listening));
        group.vacancy().await(lan.now().plusMillis(listening + timers.helloMillis()));
    }

    /**
     * Returns the members whose gateways a switch turns to, as far as they have a role: the one that it forwards to,
     * and the next one. Empty if it forwards to somebody else: a foreign router or a gateway of another switch.
     */
    private static List<Member> order(final List<@Nullable Member> candidates) {
        final var order = new ArrayList<Member>();
        for (var member : candidates) {
            if (member == null || order.size() == MOST_ROLES) {
                break;
            }
            if (!member.isShutDown()) {
                order.add(member);
            }
        }
        return order;
    }

    /**
     * Whether hosts may be served by a gateway whose switch is not connected: this one forwards to nobody else, or,
     * where it does not tell, nothing was heard of that one in this run, or the gateway there was active last.
     *
     * @param tells whether the switch tells what it does for the group
     * @param candidates the gateways that it forwards to, or is remembered to have forwarded to
     */
    private boolean leadsAway(final Group group, final boolean tells, final List<@Nullable Member> candidates) {
        final var away = group.members().stream().filter(member -> !isReachable(member)).toList();
        if (tells) {
            return !away.isEmpty() && !candidates.isEmpty()
                && (candidates.getFirst() == null || away.contains(candidates.getFirst()));
        }
        return candidates.isEmpty() && away.stream().anyMatch(member ->
            !lan.inventory().knows(member.gateway().config().node())
                || member.address().equals(group.activeRole().last()));
    }

    private boolean isReachable(final Member member) {
        return lan.inventory().isConnected(member.gateway().config().node());
    }

    /**
     * Returns the members behind the live buckets, in order; {@code null} for a bucket that leads to somebody else. If
     * none is live, that of last resort counts, and after it those whose ports have a link.
     */
    private List<@Nullable Member> live(final Group group, final NodeId node, final GroupEntry entry) {
        final var live = members(group, node, entry.buckets(), lan.inventory()::isUp);
        return live.isEmpty() && entry.buckets().stream().anyMatch(GroupEntry.Bucket::lastResort)
            ? members(group, node, entry.buckets().stream().sorted(Comparator.comparing(
                GroupEntry.Bucket::lastResort).reversed()).toList(), lan.inventory()::hasLink) : live;
    }

    private static List<@Nullable Member> members(final Group group, final NodeId node,
            final List<GroupEntry.Bucket> buckets, final BiPredicate<NodeId, Long> counts) {
        final var live = new ArrayList<@Nullable Member>();
        final var named = buckets.stream().flatMap(bucket -> named(group, node, bucket)).toList();
        for (var bucket : buckets) {
            if (counts.test(node, bucket.watchPort())) {
                final var found = Stream.concat(named(group, node, bucket), at(group, node, bucket)
                    .filter(member -> !named.contains(member))).findFirst();
                // A bucket for a gateway that is no longer a member is skipped, as is that for one more port of a bond
                if (found.isPresent() ? !live.contains(found.orElseThrow()) : rewrittenTo(bucket).isEmpty()) {
                    live.add(found.orElse(null));
                }
            }
        }
        return live;
    }

    /** Returns the member whose MAC address a bucket names: of the gateways at its port, or reached by a detour. */
    private static Stream<Member> named(final Group group, final NodeId node, final GroupEntry.Bucket bucket) {
        final var mac = rewrittenTo(bucket);
        return Stream.concat(
            at(group, node, bucket).filter(member -> mac.filter(member.gateway().config().mac()::equals).isPresent()),
            group.members().stream().filter(member -> !member.gateway().config().node().equals(node)
                && mac.filter(Attachment.detourMac(member.gateway().config().mac())::equals).isPresent()));
    }

    /**
     * Returns the members at the port of a bucket for a gateway. One of them that no bucket names may have got another
     * MAC address since.
     */
    private static Stream<Member> at(final Group group, final NodeId node, final GroupEntry.Bucket bucket) {
        return rewrittenTo(bucket).isEmpty() ? Stream.empty() : group.members().stream().filter(member ->
            member.gateway().attachment().filter(at -> at.isAt(node, bucket.watchPort())).isPresent());
    }

    /** Only frames to gateways are rewritten: foreign routers, and other switches that decide, get them as they are. */
    private static Optional<MacAddress> rewrittenTo(final GroupEntry.Bucket bucket) {
        return bucket.actions().stream().flatMap(action -> action instanceof SetEthDst set ? Stream.of(set.address())
            : Stream.empty()).findFirst();
    }

    /** Returns the members at a switch, if the last active one was there, in the order in which they were planned. */
    private List<Member> remembered(final Group group, final NodeId node) {
        final var last = group.activeRole().last();
        final var members = group.members().stream()
            .filter(member -> member.gateway().config().node().equals(node))
            .sorted(Member.ELECTION_ORDER)
            .collect(Collectors.partitioningBy(member -> member.address().equals(last)));
        if (members.get(true).isEmpty()) {
            return List.of();
        }
        final var order = new ArrayList<>(members.get(true));
        order.addAll(members.get(false));
        order.removeIf(member -> !member.gateway().statusIsUp() && !member.gateway().isUsable());
        return order;
    }

    private long groupId(final Group group) {
        return GroupIds.of(lan.config().version(), group.key().family(), lan.config().vlanId(), group.key().number());
    }
}
