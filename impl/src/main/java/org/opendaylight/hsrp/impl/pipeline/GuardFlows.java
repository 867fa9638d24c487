/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.OutputReserved;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.ReservedPort;
import org.opendaylight.hsrp.impl.pipeline.GuardView.Claim;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Transport;

/**
 * The flows that keep a LAN's hosts from taking the place of its virtual routers. What is denied is not forwarded; a
 * sample goes to the controller through a meter, and once the controller has seen it, a flow for that port drops and
 * counts it.
 *
 * <p>Packet-outs do not pass the tables, so what we send ourselves is never denied. In the LAN our gratuitous ARPs and
 * Hellos come in by trunks, which are trusted.
 */
public final class GuardFlows {
    private static final int REDIRECT = 5;
    private static final int REDIRECT_IPV6 = 137;
    private static final int ROUTER_ADVERTISEMENT = 134;

    private GuardFlows() {
        // Hidden on purpose
    }

    /** Returns the flows of a switch. */
    static Set<FlowEntry> of(final LanView lan, final NodeId node) {
        final var ports = lan.guard().ports().get(node);
        if (ports == null) {
            return Set.of();
        }
        final var frames = lan.frames(node);
        final var flows = new HashSet<FlowEntry>();
        // HSRP that is heard has flows of its own, of higher priority
        hsrp(frames).forEach(match -> flows.add(sample(lan, Purpose.GUARD, match)));
        SourceFlows.of(lan, node, ports).forEach(flows::add);
        lan.guard().addresses().forEach(address -> claims(frames, address).forEach(match -> {
            if (lan.forwardsNormally() || ports.trusted().isEmpty()) {
                flows.add(sample(lan, Purpose.GUARD, match));
                ports.trusted().forEach(port -> flows.add(new FlowEntry(Purpose.PASS, match.withInPort(port),
                    List.of(Planner.alongTheLan(lan.forwardsNormally())))));
            } else {
                // What is not denied is for another application to forward
                ports.others().forEach(port -> flows.add(sample(lan, Purpose.GUARD, match.withInPort(port))));
            }
        }));
        if (lan.guard().routers()) {
            routers(lan, node, ports).forEach(flows::add);
        }
        if (lan.guard().redirects()) {
            redirects(lan, node, ports).forEach(flows::add);
        }
        return flows;
    }

    /** Router Advertisements come from gateways and trusted ports, where HSRP is heard, and from nowhere else. */
    private static Stream<FlowEntry> routers(final LanView lan, final NodeId node, final GuardView.Ports ports) {
        final var advertisements = advertisements(lan.frames(node));
        final var heard = lan.hearPorts().getOrDefault(node, Set.of());
        if (lan.forwardsNormally()) {
            return Stream.concat(Stream.of(sample(lan, Purpose.GUARD_ROUTER, advertisements)),
                heard.stream().map(port -> new FlowEntry(Purpose.PASS_ROUTER, advertisements.withInPort(port),
                    List.of(Planner.alongTheLan(true)))));
        }
        return ports.others().stream().filter(port -> !heard.contains(port))
            .map(port -> sample(lan, Purpose.GUARD_ROUTER, advertisements.withInPort(port)));
    }

    /** What gateways tell hosts of each other: a better way that no failover would move. */
    private static Stream<FlowEntry> redirects(final LanView lan, final NodeId node, final GuardView.Ports ports) {
        return lan.hearPorts().getOrDefault(node, Set.of()).stream().filter(port -> !ports.trusted().contains(port))
            .map(lan.frames(node)::withInPort)
            .flatMap(from -> Stream.of(from.withIcmp(REDIRECT), from.withIcmpv6(REDIRECT_IPV6)))
            .map(match -> new FlowEntry(Purpose.GUARD_ROUTER, match, List.of()));
    }

    private static FlowMatch advertisements(final FlowMatch frames) {
        return frames.withIcmpv6(ROUTER_ADVERTISEMENT);
    }

    /** Returns the flows that drop what is claimed again and again. */
    static Set<FlowEntry> drops(final LanView lan, final NodeId node) {
        return lan.guard().blocks().stream().filter(block -> block.node().equals(node))
            .flatMap(block -> dropsOf(lan.frames(node), block)).collect(Collectors.toSet());
    }

    /**
     * Returns the cookies of the flows that drop what a port claims, whatever the switch can match.
     *
     * @param lanFrames the frames of the LAN at the switch
     */
    public static Set<Long> dropCookies(final FlowMatch lanFrames, final GuardView.Block block) {
        return dropsOf(lanFrames, block).flatMap(flow -> Stream.of(flow, flow.withoutPriorityTags()))
            .map(FlowEntry::cookie).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<FlowEntry> dropsOf(final FlowMatch lanFrames, final GuardView.Block block) {
        final var frames = lanFrames.withInPort(block.port());
        final var matches = switch (block.claim()) {
            case Claim.Hsrp hsrp -> hsrp(frames);
            case Claim.Router router -> Stream.of(advertisements(frames));
            case Claim.Source source -> Stream.of(frames.withEthSrc(source.macs()));
            case Claim.Address address -> claims(frames, address.address());
        };
        return matches.map(match -> new FlowEntry(Purpose.DROP, match, List.of()));
    }

    private static Stream<FlowMatch> hsrp(final FlowMatch frames) {
        return Stream.concat(
            Stream.of(HsrpVersion.values()).map(version ->
                frames.withUdp(version.multicast(), HsrpVersion.UDP_PORT)),
            Stream.of(frames.withUdp(Ipv6Transport.MULTICAST, Ipv6Transport.UDP_PORT)));
    }

    /** What makes hosts believe that an address, or a better way than by that address, is elsewhere. */
    private static Stream<FlowMatch> claims(final FlowMatch frames, final IpAddress claimed) {
        return switch (claimed) {
            case Ipv4Address ipv4 -> Stream.of(frames.withArpFrom(ipv4), frames.withIcmpFrom(ipv4, REDIRECT));
            // Router Advertisements, Redirects and Solicitations that tell a MAC address are from the address
            case Ipv6Address ipv6 -> Stream.of(frames.withNeighborAdvertisement(ipv6), frames.withIcmpv6From(ipv6));
        };
    }

    static FlowEntry sample(final LanView lan, final Purpose purpose, final FlowMatch match) {
        return new FlowEntry(purpose, match, List.of(new OutputReserved(ReservedPort.CONTROLLER)),
            MeterIds.of(lan.vlanId(), MeterIds.Metered.SAMPLES));
    }
}
