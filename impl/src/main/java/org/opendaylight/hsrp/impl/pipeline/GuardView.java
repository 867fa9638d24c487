/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Set;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/**
 * Who must not claim what on a LAN.
 *
 * @param hellosPerSecond HSRP messages that may rightly come in by one port, per second
 * @param ports the ports of the switches that are guarded
 * @param sources the virtual MAC addresses
 * @param stations the gateways' own MAC addresses, and where each may be; only those of which that is known
 * @param addresses the virtual IP addresses
 * @param routers whether hosts must not advertise themselves as IPv6 routers
 * @param redirects whether gateways must not redirect hosts
 * @param blocks what has been claimed nevertheless, and is dropped without asking again
 */
public record GuardView(int hellosPerSecond, Map<NodeId, Ports> ports, Set<MacPattern> sources,
        Map<MacAddress, Set<SwitchPort>> stations, Set<IpAddress> addresses, boolean routers, boolean redirects,
        Set<Block> blocks) {
    /** Guards nothing. */
    public static final GuardView NONE = new GuardView(0, Map.of(), Set.of(), Map.of(), Set.of(), false, false,
        Set.of());

    public GuardView {
        ports = Map.copyOf(ports);
        sources = Set.copyOf(sources);
        stations = Map.copyOf(stations);
        addresses = Set.copyOf(addresses);
        blocks = Set.copyOf(blocks);
    }

    /** Whether an address is a gateway's own, and the gateway is not at a port. */
    public boolean isStationElsewhere(final MacAddress mac, final SwitchPort port) {
        return stations.containsKey(mac) && !stations.get(mac).contains(port);
    }

    /** Returns the same without what is dropped. */
    GuardView withoutBlocks() {
        return blocks.isEmpty() ? this : with(Set.of());
    }

    /** Returns the same with something else to be dropped. */
    public GuardView with(final Set<Block> otherBlocks) {
        return new GuardView(hellosPerSecond, ports, sources, stations, addresses, routers, redirects,
            otherBlocks);
    }

    /**
     * The ports of a switch.
     *
     * @param trusted ports behind which there may be active routers: everything from there may pass
     * @param others all other ports, those of gateways among them
     */
    public record Ports(Set<Long> trusted, Set<Long> others) {
        public Ports {
            trusted = Set.copyOf(trusted);
            others = Set.copyOf(others);
        }
    }

    /**
     * What a port is not heard with any more.
     *
     * @param claim what it claims
     */
    public record Block(NodeId node, long port, Claim claim) {
        public Block {
            requireNonNull(node);
            requireNonNull(claim);
        }
    }

    /** What can be claimed. */
    public sealed interface Claim {
        /** To speak HSRP. */
        record Hsrp() implements Claim {
        }

        /** To be an IPv6 router. */
        record Router() implements Claim {
        }

        /** To have a virtual MAC address, or a gateway's own, as source of frames. */
        record Source(MacPattern macs) implements Claim {
            public Source {
                requireNonNull(macs);
            }
        }

        /** To have a virtual IP address, by ARP, Neighbor Discovery or a redirect. */
        record Address(IpAddress address) implements Claim {
            public Address {
                requireNonNull(address);
            }
        }
    }
}
