/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.group;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opendaylight.hsrp.impl.engine.config.GroupConfig;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.config.MemberConfig;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.protocol.Event;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.Reason;

/**
 * What a configuration means for a group that may run: who leaves, who goes on by another name, who begins, and what
 * hosts and other routers must be told. See {@link Group#configure}.
 */
@LoopConfined
final class Reconfiguration {
    private final Group group;
    private final Election election;
    private final LanConfig oldLan;
    private final GroupConfig oldConfig;
    private final LanConfig newLan;
    private final GroupConfig newConfig;
    private final Map<String, Gateway> gateways;
    private final Moment now;

    /**
     * Default constructor.
     *
     * @param gateways the gateways of the LAN as they are configured now, by name
     */
    Reconfiguration(final Group group, final Election election, final LanConfig newLan, final GroupConfig newConfig,
            final Map<String, Gateway> gateways, final Moment now) {
        this.group = requireNonNull(group);
        this.election = requireNonNull(election);
        this.newLan = requireNonNull(newLan);
        this.newConfig = requireNonNull(newConfig);
        this.gateways = requireNonNull(gateways);
        this.now = requireNonNull(now);
        oldLan = group.lan();
        oldConfig = group.config();
    }

    void apply() {
        final var formerAddresses = addresses();
        final var formerActive = group.activeMembers();
        final var formerMac = group.transmitter().virtualMac();
        final boolean vlanChanged = !Objects.equals(newLan.vlanId(), oldLan.vlanId());
        final boolean restart = newLan.version() != oldLan.version() || vlanChanged
            || !Objects.equals(newConfig.virtualMac(), oldConfig.virtualMac());
        final var renamed = leave(restart);

        group.apply(newLan, newConfig, now);
        group.keyring().configure(newConfig.authentication(), now);
        configureMembers();
        formerAddresses.removeAll(addresses());
        // They would count as foreign routers until they have not been heard for a hold time
        formerAddresses.forEach(address ->
            group.loseRouter(address, Reason.CONFIGURATION_CHANGED, member -> true, now));
        Stream.of(HsrpState.ACTIVE, HsrpState.STANDBY).forEach(role -> renamed.getOrDefault(role, List.of())
            .forEach(member -> election.step(member, new Event.Adopted(role), now)));
        group.stopMembers(Reason.TRACKED_OBJECT_DOWN, Member::isShutDown, now);
        if (!newConfig.equals(oldConfig)) {
            tellOthers();
        }
        if (newConfig.enabled()) {
            group.start(restart ? Reason.CONFIGURATION_CHANGED : Reason.STARTUP, now);
        }
        if (newConfig.enabled() && !vlanChanged && !group.transmitter().virtualMac().equals(formerMac)) {
            // It serves until another one is elected, by another virtual MAC address than hosts know
            formerActive.stream().filter(member -> group.members().contains(member) && member.mayRun()).findFirst()
                .ifPresent(group::announceEarly);
        }
        group.settle(now);
    }

    /** Stops the members that do not go on. Returns those that go on by other names, by the states they are in. */
    private Map<HsrpState, List<Member>> leave(final boolean restart) {
        if (!newConfig.enabled()) {
            group.stopMembers(Reason.SHUTDOWN, member -> true, now);
        } else if (restart) {
            group.stopMembers(Reason.CONFIGURATION_CHANGED, member -> true, now);
        }
        // Those that go first: whoever gets another name hears their Resign
        group.stopMembers(Reason.SHUTDOWN, member -> !isMember(member) && successor(member).isEmpty(), now);
        final var renamed = rename();
        group.stopMembers(Reason.CONFIGURATION_CHANGED, member -> !member.isOf(gateways.get(member.name())), now);
        return renamed;
    }

    private boolean isMember(final Member member) {
        return newConfig.members().containsKey(member.name());
    }

    /** Returns what a member is going to be, if its gateway has got another name and may run. */
    private Optional<MemberConfig> successor(final Member member) {
        return newConfig.members().values().stream()
            .filter(other -> group.member(other.gateway()) == null && member.isOf(gateways.get(other.gateway()))
                && gateways.get(other.gateway()).isUp() && !group.trackTable().shutsDown(other))
            .findFirst();
    }

    /** Renames, without a word, the members whose gateways have got other names. Returns these by state. */
    private Map<HsrpState, List<Member>> rename() {
        final var renamed = new EnumMap<HsrpState, List<Member>>(HsrpState.class);
        for (var member : List.copyOf(group.members())) {
            if (!isMember(member)) {
                successor(member).ifPresent(other -> {
                    renamed.computeIfAbsent(member.state(), state -> new ArrayList<>()).add(member);
                    election.forget(member);
                    member.rename(gateways.get(other.gateway()), other);
                    election.members().put(other.gateway(), member);
                });
            }
        }
        return renamed;
    }

    private void configureMembers() {
        final var members = election.members();
        members.keySet().retainAll(newConfig.members().keySet());
        newConfig.members().forEach((name, memberConfig) ->
            members.computeIfAbsent(name, key -> new Member(newConfig.key().family(), group.trackTable(), now))
                .configure(gateways.get(name), memberConfig));
    }

    private void tellOthers() {
        election.setSwitchoverGateway(null);
        if (!newConfig.addresses().equals(oldConfig.addresses())) {
            election.activeFirst().forEach(member -> election.step(member, new Event.VirtualAddressChanged(), now));
        }
        election.shortenTimers(oldConfig, now);
        group.sendHellos(now);
    }

    private Set<IpAddress> addresses() {
        return group.members().stream().map(Member::address).collect(Collectors.toCollection(HashSet::new));
    }
}
