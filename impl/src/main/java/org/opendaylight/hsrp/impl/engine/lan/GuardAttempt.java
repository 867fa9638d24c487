/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.lan;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.GatewayConfig;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.group.Gateway;
import org.opendaylight.hsrp.impl.engine.state.ViolationState.Kind;
import org.opendaylight.hsrp.impl.engine.state.ViolationState.Subject;
import org.opendaylight.hsrp.impl.pipeline.GuardView.Claim;
import org.opendaylight.hsrp.impl.pipeline.MacPattern;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.pipeline.SwitchPort;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.DecodeResult;
import org.opendaylight.hsrp.impl.protocol.HsrpDecoder;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Transport;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.frame.Frame.HsrpPacket;
import org.opendaylight.hsrp.impl.protocol.frame.FrameParser;
import org.opendaylight.hsrp.impl.protocol.frame.HeaderFields;

/**
 * What a frame from a port that is not trusted tries, seen as the switches see it.
 *
 * @param claim what the switch must drop
 * @param mac source MAC address of the frame
 * @param address the address that it claims, or {@code null}
 * @param group the group that it is about, or {@code null} if that is not known
 */
record GuardAttempt(Kind kind, Claim claim, MacAddress mac, @Nullable IpAddress address, @Nullable GroupKey group) {
    private static final int REDIRECT = 5;
    private static final int ROUTER_ADVERTISEMENT = 134;
    private static final int NEIGHBOR_ADVERTISEMENT = 136;

    GuardAttempt {
        requireNonNull(kind);
        requireNonNull(claim);
        requireNonNull(mac);
    }

    /**
     * Returns what a frame tries that is denied, or {@code null}.
     *
     * @param rules what is denied
     */
    static @Nullable GuardAttempt of(final LanContext lan, final NodeId node, final long port,
            final HeaderFields fields, final byte[] frame, final GuardRules rules) {
        if (isHsrp(fields) && !lan.hears(node, port)) {
            return new GuardAttempt(Kind.HSRP, new Claim.Hsrp(), fields.source(), null, groupOf(frame));
        }
        final var claimed = claimedAddress(rules.view().addresses(), fields);
        if (claimed != null) {
            return new GuardAttempt(Kind.VIRTUAL_ADDRESS, new Claim.Address(claimed), fields.source(), claimed,
                rules.byAddress().get(claimed));
        }
        if (rules.view().routers() && isRouterAdvertisement(fields) && !lan.hears(node, port)) {
            return new GuardAttempt(Kind.ROUTER_ADVERTISEMENT, new Claim.Router(), fields.source(), fields.ipSource(),
                null);
        }
        if (rules.view().isStationElsewhere(fields.source(), new SwitchPort(node, port))) {
            return new GuardAttempt(Kind.GATEWAY_MAC_ADDRESS, new Claim.Source(MacPattern.exactly(fields.source())),
                fields.source(), null, null);
        }
        return rules.view().sources().stream().filter(pattern -> pattern.matches(fields.source())).findFirst()
            .map(pattern -> new GuardAttempt(Kind.VIRTUAL_MAC_ADDRESS, new Claim.Source(pattern), fields.source(), null,
                rules.byMac().get(fields.source())))
            .orElse(null);
    }

    /** Returns what an operator reads; with what may be wrong if it is a gateway of ours that is denied. */
    String text(final LanContext lan, final Subject subject) {
        final var of = group == null ? "" : " of group " + group.number();
        return "port " + subject.node() + "/" + subject.port() + switch (kind) {
            case HSRP -> " sends HSRP" + of + ", sourced by " + mac;
            case ROUTER_ADVERTISEMENT -> " sends Router Advertisements from " + address + ", sourced by " + mac;
            case VIRTUAL_ADDRESS -> " claims virtual address " + address + of + ", sourced by " + mac;
            case GATEWAY_MAC_ADDRESS -> " sends from a gateway's own MAC address " + mac;
            case VIRTUAL_MAC_ADDRESS -> " sends from virtual MAC address " + mac + of;
        } + "; dropped" + sender(lan).map(gateway -> hint(gateway, subject)).orElse("");
    }

    /** Returns the gateway of ours that sends from this address where it is, if there is one. */
    private Optional<GatewayConfig> sender(final LanContext lan) {
        return Stream.concat(lan.gateways().values().stream().map(Gateway::config)
                .filter(gateway -> gateway.mac().equals(mac)),
            lan.groups().values().stream().filter(each -> each.transmitter().virtualMac().equals(mac))
                .flatMap(each -> each.activeMembers().stream()).map(member -> member.gateway().config())).findFirst();
    }

    private String hint(final GatewayConfig gateway, final Subject subject) {
        if (!gateway.node().equals(subject.node())) {
            return ". Gateway " + gateway.name() + " of " + gateway.node() + " sends so: if the port leads there, name"
                + " it as trunk or trusted-port";
        }
        return kind == Kind.GATEWAY_MAC_ADDRESS ? ". That is gateway " + gateway.name() + " of port " + gateway.port()
            + ": if it has moved here, change its port" : "";
    }

    private static boolean isRouterAdvertisement(final HeaderFields fields) {
        return fields.ipSource() instanceof Ipv6Address && fields.icmpType() != null
            && fields.icmpType() == ROUTER_ADVERTISEMENT;
    }

    private static boolean isHsrp(final HeaderFields fields) {
        final var udp = fields.udpDestination();
        return switch (fields.ipDestination()) {
            case null -> false;
            case Ipv4Address ipv4 -> udp != null && udp == HsrpVersion.UDP_PORT
                && (ipv4.equals(HsrpVersion.V1.multicast()) || ipv4.equals(HsrpVersion.V2.multicast()));
            case Ipv6Address ipv6 -> udp != null && udp == Ipv6Transport.UDP_PORT
                && ipv6.equals(Ipv6Transport.MULTICAST);
        };
    }

    private static @Nullable GroupKey groupOf(final byte[] frame) {
        return FrameParser.parse(frame) instanceof HsrpPacket packet
            && HsrpDecoder.decode(packet.version(), packet.payload()) instanceof DecodeResult.Messages messages
            ? messages.groups().stream().map(decoded -> new GroupKey(AddressFamily.of(packet.sourceAddress()),
                decoded.message().group())).findFirst().orElse(null)
            : null;
    }

    private static @Nullable IpAddress claimedAddress(final Set<IpAddress> addresses, final HeaderFields fields) {
        if (fields.arpSender() != null) {
            return addresses.contains(fields.arpSender()) ? fields.arpSender() : null;
        }
        if (fields.icmpType() == null || fields.ipSource() instanceof Ipv4Address && fields.icmpType() != REDIRECT) {
            return null;
        }
        if (addresses.contains(fields.ipSource())) {
            return fields.ipSource();
        }
        final boolean isAdvertised = fields.neighborTarget() != null && fields.icmpType() == NEIGHBOR_ADVERTISEMENT
            && addresses.contains(fields.neighborTarget());
        return isAdvertised ? fields.neighborTarget() : null;
    }
}
