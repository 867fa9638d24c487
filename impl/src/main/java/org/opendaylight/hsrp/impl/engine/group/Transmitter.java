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
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.GroupConfig;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.config.RouterAdvertisementSettings;
import org.opendaylight.hsrp.impl.engine.effect.Announcement;
import org.opendaylight.hsrp.impl.engine.effect.Announcement.Rank;
import org.opendaylight.hsrp.impl.engine.effect.LanEffect;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.effect.Outbox;
import org.opendaylight.hsrp.impl.engine.effect.PacketOut;
import org.opendaylight.hsrp.impl.engine.state.MemberCounter;
import org.opendaylight.hsrp.impl.pipeline.Attachment;
import org.opendaylight.hsrp.impl.pipeline.FlowAction;
import org.opendaylight.hsrp.impl.pipeline.Planner;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.Authenticator;
import org.opendaylight.hsrp.impl.protocol.Effect;
import org.opendaylight.hsrp.impl.protocol.GroupMessage;
import org.opendaylight.hsrp.impl.protocol.HelloTimers;
import org.opendaylight.hsrp.impl.protocol.HsrpEncoder;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.frame.ArpFrame;
import org.opendaylight.hsrp.impl.protocol.frame.HsrpFrame;
import org.opendaylight.hsrp.impl.protocol.frame.NeighborAdvertisement;
import org.opendaylight.hsrp.impl.protocol.frame.RouterAdvertisement;
import org.opendaylight.hsrp.impl.protocol.frame.RouterAdvertisement.Prefix;

/**
 * Puts the messages of one group on the wire. They leave from the sending gateway's own port, so that switches and
 * hosts see them come from where the gateway is.
 */
@LoopConfined
public final class Transmitter {
    /** Cisco's address for the copy of the first gratuitous ARP, as real devices send it. */
    private static final MacAddress ARP_COPY = MacAddress.of("01:00:0c:cd:cd:cd");
    /** Only IPv4 groups learn their address. */
    private static final Ipv4Address UNKNOWN = new Ipv4Address(0);

    private final LanConfig lan;
    private final GroupConfig group;
    private final MacAddress virtualMac;
    private final FlowAction alongTheLan;
    private final Outbox outbox;

    Transmitter(final LanConfig lan, final GroupConfig group, final Outbox outbox) {
        this.lan = requireNonNull(lan);
        this.group = requireNonNull(group);
        this.outbox = requireNonNull(outbox);
        virtualMac = group.virtualMac() != null ? group.virtualMac() : lan.version()
            .virtualMac(group.key().family(), group.key().number());
        alongTheLan = Planner.alongTheLan(lan.forwardsNormally());
    }

    /** Returns the virtual MAC address of the group. */
    public MacAddress virtualMac() {
        return virtualMac;
    }

    /**
     * Sends a Hello, Coup or Resign, if the member's switch is connected.
     *
     * @param timers the timers it tells
     * @return the message, for the members that do not hear it by wire
     */
    GroupMessage send(final Member member, final Effect.Send send, final HelloTimers timers,
            final @Nullable IpAddress virtualAddress, final Authenticator authenticator) {
        final var gateway = member.gateway().config();
        final var message = new GroupMessage(lan.version(), send.op(), send.state(), group.key().number(),
            gateway.mac(), member.self().priority(), timers.helloMillis(), timers.holdMillis(),
            virtualAddress != null ? virtualAddress : UNKNOWN);
        member.gateway().attachment().ifPresent(attachment -> {
            // Only the active router sends from the virtual MAC address (RFC 2281 section 5)
            final boolean isActive = send.state() == HsrpState.ACTIVE;
            final var frame = HsrpFrame.encode(isActive ? virtualMac : gateway.mac(), lan.vlanId(), member.address(),
                lan.version(), HsrpEncoder.encode(message, authenticator, member.address()));
            outbox.add(isActive ? ofVirtualRouter(attachment, frame)
                : new LanEffect.Send(attachment.node(), new PacketOut(attachment.port(), alongTheLan, frame)));
        });
        return message;
    }

    /**
     * Tells everyone where the virtual addresses are, if the member's switch is connected: by gratuitous ARP replies,
     * or unsolicited Neighbor Advertisements.
     *
     * @param first whether it is the first time after a take-over
     */
    void announce(final GroupMember member, final Collection<IpAddress> addresses, final boolean first) {
        addresses.forEach(address -> {
            submit(member, address, first ? Rank.FIRST : Rank.REPEAT);
            if (first && address instanceof Ipv4Address) {
                submit(member, address, Rank.COPY);
            }
        });
    }

    /**
     * Lets the switches see the virtual MAC address again, by one more announcement of the virtual address, if the
     * member's switch is connected.
     */
    void refreshMac(final GroupMember member, final IpAddress virtualAddress) {
        submit(member, virtualAddress, Rank.REFRESH);
    }

    private void submit(final GroupMember member, final IpAddress address, final Rank rank) {
        member.gateway().attachment().ifPresent(attachment -> outbox.announce(
            new Announcement(group.key(), member.gateway().config().name(), address, rank),
            () -> announcement(member, attachment, address, rank)));
    }

    /**
     * Makes the frame of an announcement that has waited, and counts it.
     *
     * @param active the members that are active now
     * @param addresses the virtual addresses that the group has now
     * @return empty if what it tells is not so any more, or the member's switch is not connected
     */
    Optional<LanEffect.Send> announcement(final Announcement waiting, final List<? extends GroupMember> active,
            final Collection<IpAddress> addresses) {
        for (var member : active) {
            if (member.gateway().config().name().equals(waiting.gateway()) && addresses.contains(waiting.address())) {
                return member.gateway().attachment()
                    .map(attachment -> announcement(member, attachment, waiting.address(), waiting.rank()));
            }
        }
        return Optional.empty();
    }

    private LanEffect.Send announcement(final GroupMember member, final Attachment from, final IpAddress address,
            final Rank rank) {
        member.count(rank == Rank.REFRESH ? MemberCounter.MAC_REFRESHES_SENT
            : address instanceof Ipv4Address ? MemberCounter.GRATUITOUS_ARPS_SENT
            : MemberCounter.NEIGHBOR_ADVERTISEMENTS_SENT);
        return ofVirtualRouter(from, switch (address) {
            case Ipv4Address ipv4 -> ArpFrame.gratuitous(lan.vlanId(), virtualMac, ipv4,
                rank == Rank.COPY ? ARP_COPY : MacAddress.BROADCAST);
            case Ipv6Address ipv6 -> NeighborAdvertisement.unsolicited(lan.vlanId(), virtualMac, ipv6);
        });
    }

    /** Whether hosts were told the same by another configuration. */
    boolean announcesAs(final Transmitter other) {
        return virtualMac.equals(other.virtualMac) && group.addresses().equals(other.group.addresses());
    }

    /**
     * Sends a Router Advertisement of an IPv6 group, if the member's switch is connected.
     *
     * @param lifetimeSeconds how long hosts may use the virtual router, 0 if they must stop using it
     * @param withdrawn prefixes that hosts must stop using
     */
    void advertise(final GroupMember member, final int lifetimeSeconds, final Collection<Prefix> withdrawn) {
        member.gateway().attachment().ifPresent(attachment -> {
            outbox.add(ofVirtualRouter(attachment, RouterAdvertisement.encode(lan.vlanId(), virtualMac,
                (Ipv6Address) group.virtualAddress(), lifetimeSeconds, advertisement().parameters(),
                Stream.concat(prefixes().stream(), withdrawn.stream()).toList())));
            member.count(MemberCounter.ROUTER_ADVERTISEMENTS_SENT);
        });
    }

    /** Whether the Router Advertisements are the same as those of another configuration. */
    boolean advertisesAs(final Transmitter other) {
        return hasVirtualAddressOf(other) && prefixes().equals(other.prefixes())
            && advertisement().equals(other.advertisement());
    }

    boolean hasVirtualAddressOf(final Transmitter other) {
        return group.virtualAddress().equals(other.group.virtualAddress());
    }

    /** Returns how an IPv6 group advertises itself. */
    RouterAdvertisementSettings advertisement() {
        return lan.settings().routerAdvertisement();
    }

    /** Returns the prefixes that an IPv6 group advertises, each by its lowest address. */
    List<Prefix> prefixes() {
        return prefixes(group);
    }

    private static List<Prefix> prefixes(final GroupConfig group) {
        return group.secondaryAddresses().stream().map(address -> {
            final var prefix = address.prefix();
            final int length = address.prefixLength();
            return new Prefix(((Ipv6Address) address.address()).network(length), length, prefix.onLink(),
                prefix.autonomous(), prefix.validSeconds(), prefix.preferredSeconds());
        }).toList();
    }

    /** Whether hosts may go on using a prefix, since a group of the LAN advertises it. */
    boolean isInUse(final Prefix prefix) {
        return Stream.concat(Stream.of(group), lan.groups().values().stream()
                .filter(other -> other.key().family() == AddressFamily.IPV6 && lan.mayServe(other)))
            .flatMap(other -> prefixes(other).stream())
            .anyMatch(other -> other.length() == prefix.length() && other.address().equals(prefix.address()));
    }

    /**
     * Sends what comes from the virtual MAC address. Hosts and routers may be behind the active gateway's own port too;
     * the switches there must find that address on this side, where what they send to it is turned back. What comes
     * from the gateway's own address is not sent back: they would look for the gateway here.
     */
    private LanEffect.Send ofVirtualRouter(final Attachment from, final byte[] frame) {
        return new LanEffect.Send(from.node(), new PacketOut(from.port(), alongTheLan, frame).andBack());
    }
}
