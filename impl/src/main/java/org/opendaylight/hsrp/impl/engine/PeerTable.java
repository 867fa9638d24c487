/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.opendaylight.hsrp.impl.engine.LanState.PeerGroup;
import org.opendaylight.hsrp.impl.engine.LanState.PeerState;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.GroupMessage;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/**
 * The foreign HSRP routers heard on a LAN. Whoever sends on a trusted port can make an entry, so their number is
 * limited. Owned by the loop of the LAN.
 */
final class PeerTable {
    private static final int MAX_PEERS = 64;
    /** A peer is forgotten when it was silent for so many times its hold time. */
    private static final int FORGET_AFTER_HOLD_TIMES = 3;

    private final Map<IpAddress, Peer> peers = new HashMap<>();

    private static final class Peer {
        private final Map<GroupKey, PeerGroup> groups = new TreeMap<>();
        private MacAddress mac;
        private NodeId node;
        private String port;
        private Instant lastHeard = Instant.EPOCH;
        private Instant forgetAt = Instant.EPOCH;
    }

    /**
     * Notes an authentic message.
     *
     * @param frameSource source MAC address of the frame; may be the virtual one
     * @param port number of the port by which it came in
     */
    void heard(final IpAddress address, final MacAddress frameSource, final NodeId node, final long port,
            final GroupKey group, final GroupMessage message, final Instant now) {
        if (!peers.containsKey(address) && peers.size() >= MAX_PEERS) {
            return;
        }
        final var peer = peers.computeIfAbsent(address, key -> new Peer());
        // Version 2 says the router's own address; in version 1 only the frame of a router that is not active does
        if (message.identifier() != null) {
            peer.mac = message.identifier();
        } else if (!frameSource.equals(message.version().virtualMac(message.group()))) {
            peer.mac = frameSource;
        }
        peer.node = node;
        peer.port = Long.toString(port);
        peer.lastHeard = now;
        peer.forgetAt = now.plusMillis(message.holdMillis() * FORGET_AFTER_HOLD_TIMES);
        peer.groups.put(group, new PeerGroup(group, message.state(), message.priority()));
    }

    void forgetSilent(final Instant now) {
        peers.values().removeIf(peer -> peer.forgetAt.isBefore(now));
    }

    Optional<PeerState> find(final IpAddress address) {
        return Optional.ofNullable(peers.get(address)).map(peer -> state(address, peer));
    }

    List<PeerState> states() {
        return peers.entrySet().stream().map(entry -> state(entry.getKey(), entry.getValue())).toList();
    }

    private static PeerState state(final IpAddress address, final Peer peer) {
        return new PeerState(address, peer.mac, peer.node, peer.port, peer.lastHeard,
            List.copyOf(peer.groups.values()));
    }
}
