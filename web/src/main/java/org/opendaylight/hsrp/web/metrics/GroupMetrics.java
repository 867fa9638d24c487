/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web.metrics;

import java.util.Objects;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.yang.types.rev130715.Counter64;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.AddressFamily;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.State;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Group;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.Member;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.Statistics;

/** What there is for each group, and for each gateway that is a member of it. */
final class GroupMetrics {
    private final Samples samples;
    private final Lan lan;
    private final Group group;
    private final boolean enabled;
    private final String lanName;
    private final String family;
    private final String number;

    GroupMetrics(final Samples samples, final Lan lan, final Group group, final boolean enabled) {
        this.samples = samples;
        this.lan = lan;
        this.group = group;
        this.enabled = enabled;
        lanName = lan.getName().getValue();
        family = group.getAddressFamily().getName();
        number = group.getNumber().getValue().toString();
    }

    void add() {
        samples.add(Metric.GROUP_ENABLED, enabled, lanName, family, number);
        samples.add(Metric.GROUP_ACTIVE_ROUTERS, routers(State.Active), lanName, family, number);
        samples.add(Metric.GROUP_STANDBY_ROUTERS, routers(State.Standby), lanName, family, number);
        samples.add(Metric.GROUP_ACTIVE_CHANGES, Values.of(group.getEpoch()), lanName, family, number);
        group.nonnullMember().values().forEach(this::member);
    }

    /**
     * Counts the routers in a role. Of a group that follows another one the members have that one's states, also while
     * it is disabled; and other routers do not speak of it.
     */
    private long routers(final State role) {
        final boolean known = role == State.Active ? group.nonnullActive().getAddress() != null
            : group.nonnullStandby().getAddress() != null;
        if (!known) {
            return 0;
        }
        return Math.max(1, group.nonnullMember().values().stream().filter(member -> member.getState() == role).count()
            + lan.nonnullPeer().values().stream().filter(peer -> peer.getIgnoredReason() == null)
                .flatMap(peer -> peer.nonnullGroup().values().stream())
                .filter(heard -> heard.getAddressFamily() == group.getAddressFamily()
                    && Objects.equals(heard.getNumber(), group.getNumber()) && heard.getState() == role).count());
    }

    private void member(final Member member) {
        final var gateway = member.getGateway().getValue();
        final var state = member.getState();
        if (state != null) {
            samples.add(Metric.MEMBER_STATE, Values.mib(state), lanName, family, number, gateway);
        }
        final var priority = member.getEffectivePriority();
        if (priority != null) {
            samples.add(Metric.MEMBER_PRIORITY, priority.getValue().intValue(), lanName, family, number, gateway);
        }
        new OfMember(gateway, member.nonnullStatistics()).add();
    }

    /** The counters of a member. */
    private final class OfMember {
        private final String gateway;
        private final Statistics statistics;

        OfMember(final String gateway, final Statistics statistics) {
            this.gateway = gateway;
            this.statistics = statistics;
        }

        void add() {
            transitions(State.Initial, statistics.getTransitionsToInitial());
            transitions(State.Learn, statistics.getTransitionsToLearn());
            transitions(State.Listen, statistics.getTransitionsToListen());
            transitions(State.Speak, statistics.getTransitionsToSpeak());
            transitions(State.Standby, statistics.getTransitionsToStandby());
            transitions(State.Active, statistics.getTransitionsToActive());
            sent("hello", statistics.getHellosSent());
            received("hello", statistics.getHellosReceived());
            sent("coup", statistics.getCoupsSent());
            received("coup", statistics.getCoupsReceived());
            sent("resign", statistics.getResignsSent());
            received("resign", statistics.getResignsReceived());
            if (group.getAddressFamily() == AddressFamily.Ipv4) {
                sent("gratuitous-arp", statistics.getGratuitousArpsSent());
            } else {
                sent("neighbor-advertisement", statistics.getNeighborAdvertisementsSent());
                sent("router-advertisement", statistics.getRouterAdvertisementsSent());
            }
            if (group.getFollowing() != null) {
                sent("mac-refresh", statistics.getMacRefreshesSent());
            }
            dropped("authentication", statistics.getAuthenticationFailures());
            dropped("invalid-timers", statistics.getInvalidTimers());
            dropped("conflicting-source-address", statistics.getConflictingSourceAddresses());
        }

        private void transitions(final State to, final @Nullable Counter64 count) {
            samples.add(Metric.STATE_TRANSITIONS, Values.of(count), lanName, family, number, gateway, to.getName());
        }

        private void sent(final String kind, final @Nullable Counter64 count) {
            samples.add(Metric.PACKETS, Values.of(count), lanName, family, number, gateway, kind, Values.SENT);
        }

        private void received(final String kind, final @Nullable Counter64 count) {
            samples.add(Metric.PACKETS, Values.of(count), lanName, family, number, gateway, kind, Values.RECEIVED);
        }

        private void dropped(final String reason, final @Nullable Counter64 count) {
            samples.add(Metric.PACKETS_DROPPED, Values.of(count), lanName, family, number, gateway, reason);
        }
    }
}
