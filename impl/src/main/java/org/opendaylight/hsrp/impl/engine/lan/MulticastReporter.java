/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.lan;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.GroupConfig;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.effect.LanEffect;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.effect.Outbox;
import org.opendaylight.hsrp.impl.engine.effect.PacketOut;
import org.opendaylight.hsrp.impl.engine.effect.TimerKey;
import org.opendaylight.hsrp.impl.engine.group.Follower;
import org.opendaylight.hsrp.impl.engine.group.Gateway;
import org.opendaylight.hsrp.impl.engine.group.Group;
import org.opendaylight.hsrp.impl.pipeline.Attachment;
import org.opendaylight.hsrp.impl.pipeline.Planner;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Transport;
import org.opendaylight.hsrp.impl.protocol.frame.MulticastListenerReport;

/**
 * Tells switches with MLD snooping (RFC 4541) to which IPv6 multicasts the gateways of IPv6 groups listen: HSRP, what
 * hosts send to routers, and solicitations for the virtual addresses. Without that such a switch may keep HSRP of a
 * router behind it from our gateways, and theirs from it: both would be active. A report is repeated once at its
 * beginning, and then more often than a snooping switch forgets, whether or not a querier is there.
 */
@LoopConfined
final class MulticastReporter {
    /** Unsolicited Report Interval (RFC 9777 section 9.11). */
    static final long REPEAT_MILLIS = 1_000;
    /** Below half of the Multicast Address Listening Interval, 260 s (RFC 9777 section 9.4). */
    static final long REFRESH_MILLIS = 100_000;

    private static final Ipv6Address ALL_ROUTERS = Ipv6Address.of("ff02::2");

    /** What each gateway has reported last, and where. */
    private final Map<String, Report> reporting = new TreeMap<>();
    private final LanContext lan;
    private final Outbox outbox;
    /** The configuration of which it has been looked what it changes. */
    private @Nullable LanConfig config;

    /**
     * A report.
     *
     * @param from where it enters the LAN, if the gateway's switch is connected
     * @param untagged whether it does so without a tag, whatever the VLAN
     */
    private record Report(List<Ipv6Address> multicasts, Optional<Attachment> from, @Nullable Integer vlanId,
            boolean untagged) {
    }

    MulticastReporter(final LanContext lan, final Outbox outbox) {
        this.lan = requireNonNull(lan);
        this.outbox = requireNonNull(outbox);
    }

    /** Looks which gateways listen, and to what. To be called when members may have started. */
    void check() {
        final var listeners = ipv6Groups().flatMap(group -> group.members().stream())
            .filter(member -> member.state() != HsrpState.INITIAL).map(member -> member.gateway().config().name())
            .collect(Collectors.toCollection(TreeSet::new));
        reporting.keySet().retainAll(listeners);
        if (config != lan.config()) {
            config = lan.config();
            reporting.entrySet().removeIf(entry -> !entry.getValue().equals(next(entry.getKey())));
        }
        listeners.removeAll(reporting.keySet());
        if (!listeners.isEmpty()) {
            listeners.forEach(this::report);
            startTimer(REPEAT_MILLIS);
        }
    }

    /** The time between two reports is over. */
    void due() {
        List.copyOf(reporting.keySet()).forEach(this::report);
        if (!reporting.isEmpty()) {
            startTimer(REFRESH_MILLIS);
        }
    }

    private void report(final String name) {
        final var report = next(name);
        final var multicasts = report.multicasts();
        reporting.put(name, report);
        final var gateway = lan.gateways().get(name);
        if (gateway != null && gateway.isUsable()) {
            report.from().ifPresent(attachment -> {
                for (int from = 0; from < multicasts.size(); from += MulticastListenerReport.MAX_GROUPS) {
                    send(gateway, attachment, multicasts.subList(from,
                        Math.min(multicasts.size(), from + MulticastListenerReport.MAX_GROUPS)));
                }
            });
        }
    }

    private Report next(final String name) {
        final var from = Optional.ofNullable(lan.gateways().get(name)).flatMap(Gateway::attachment);
        return new Report(multicasts(name), from, lan.config().vlanId(), from.filter(attachment -> lan.inventory()
            .accessPorts(attachment.node(), lan.config()).contains(attachment.port())).isPresent());
    }

    private void send(final Gateway gateway, final Attachment attachment, final List<Ipv6Address> multicasts) {
        outbox.add(new LanEffect.Send(attachment.node(), new PacketOut(attachment.port(),
            Planner.alongTheLan(lan.config().forwardsNormally()), MulticastListenerReport.encode(lan.config().vlanId(),
                attachment.mac(), gateway.config().ipv6LinkLocalAddress(), multicasts))));
    }

    private List<Ipv6Address> multicasts(final String gateway) {
        return Stream.concat(Stream.of(Ipv6Transport.MULTICAST, ALL_ROUTERS),
            ipv6Groups().map(Group::config).filter(group -> group.members().containsKey(gateway))
                .flatMap(group -> Stream.concat(Stream.of(group), followers(group)))
                .map(GroupConfig::addresses).flatMap(addresses -> addresses.stream().map(Ipv6Address.class::cast))
                .map(Ipv6Address::solicitedNode))
            .distinct().toList();
    }

    private Stream<Group> ipv6Groups() {
        return lan.groups().values().stream().filter(group -> group.config().key().family() == AddressFamily.IPV6);
    }

    /** Returns the groups that follow one: its gateways listen for them too. */
    private Stream<GroupConfig> followers(final GroupConfig leader) {
        return lan.followers().all().stream().filter(follower -> follower.leader().key().equals(leader.key()))
            .map(Follower::config).filter(GroupConfig::enabled);
    }

    private void startTimer(final long millis) {
        outbox.add(new LanEffect.StartTimer(new TimerKey.NextMulticastReport(), millis));
    }
}
