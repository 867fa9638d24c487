/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/**
 * Where a gateway is attached.
 *
 * @param node the switch
 * @param ports OpenFlow number of its port, or numbers of the ports of its bond, unsigned: first the one in use, which
 *        is up if any is
 * @param mac the gateway's own MAC address
 */
public record Attachment(NodeId node, List<Long> ports, MacAddress mac) {
    private static final long DETOUR = 0x0a48_4400_0000L;

    public Attachment {
        requireNonNull(node);
        requireNonNull(mac);
        ports = List.copyOf(ports);
        if (ports.isEmpty()) {
            throw new IllegalArgumentException("Gateway " + mac + " has no port at " + node);
        }
    }

    /** Makes the place of a gateway with one port. */
    public Attachment(final NodeId node, final long port, final MacAddress mac) {
        this(node, List.of(port), mac);
    }

    /** Returns the port in use. */
    public long port() {
        return ports.getFirst();
    }

    /** Returns all ports. */
    public Stream<SwitchPort> places() {
        return ports.stream().map(port -> new SwitchPort(node, port));
    }

    /** Whether a port is one of its ports. */
    public boolean isAt(final NodeId otherNode, final long port) {
        return node.equals(otherNode) && ports.contains(port);
    }

    /**
     * Returns the destination of frames on a detour to this gateway: {@code 0a:48:44} ("HD"), and the halves of its own
     * address, combined. If two gateways of a LAN have the same one, one of them gets the frames of both, which is as
     * good.
     */
    MacAddress detourMac() {
        return detourMac(mac);
    }

    /** Returns the destination of frames on a detour to a gateway with an address. */
    public static MacAddress detourMac(final MacAddress mac) {
        return new MacAddress(DETOUR | (mac.value() ^ mac.value() >>> 24) & 0xff_ffffL);
    }
}
