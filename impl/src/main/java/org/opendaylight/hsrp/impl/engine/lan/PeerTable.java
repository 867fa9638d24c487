/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.lan;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.engine.state.Origin;
import org.opendaylight.hsrp.impl.engine.state.PeerState;
import org.opendaylight.hsrp.impl.engine.state.PeerState.Advertised;
import org.opendaylight.hsrp.impl.engine.state.PeerState.Ignored;
import org.opendaylight.hsrp.impl.engine.state.PeerState.Role;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.GroupMessage;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.InterfaceMessage;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.OpCode;

/**
 * The foreign HSRP routers heard on a LAN, and by which port of each switch they are reached. Anybody at a trusted port
 * can add an entry, so their number is limited. Messages that are not authentic never change what is known from
 * authentic ones.
 */
@LoopConfined
final class PeerTable {
    private static final int MAX_PEERS = 64;
    /** At most so many of them without an authentic message: anyone can make them up. */
    private static final int MAX_UNAUTHENTIC = 32;
    private static final int MAX_GROUPS_IGNORED = 16;
    /** A peer is forgotten when it was silent for so many times its hold time. */
    private static final int FORGET_AFTER_HOLD_TIMES = 3;
    /** The longest that can be configured; version 2 could say weeks. */
    private static final long MAX_HOLD_MILLIS = 255_000;

    private final Map<IpAddress, Peer> peers = new HashMap<>();
    /** Ports by which gateways of ours at other switches are heard. */
    private final Set<Place> trunks = new HashSet<>();
    private final Bonds bonds;

    /** Tells which ports are one place. */
    @FunctionalInterface
    interface Bonds {
        /**
         * Whether what came in by a port may as well come in by another one, since both are up and of one bond: the
         * switch at the other end hashes the Hellos of a router to either.
         */
        boolean areOne(NodeId node, long port, long other);
    }

    PeerTable(final Bonds bonds) {
        this.bonds = requireNonNull(bonds);
    }

    private record Place(NodeId node, long port) {
    }

    /** A place from which a peer was heard, and until when it counts as being there if others hear it on. */
    private record Sighting(long port, Moment expiresAt) {
    }

    private record Entry(Role role, Moment forgetAt) {
    }

    private static final class Peer {
        private final HsrpVersion version;
        private final @Nullable Ignored ignored;
        private final Map<GroupKey, Entry> groups = new TreeMap<>();
        private final Map<NodeId, Sighting> sightings = new TreeMap<>();
        /** Where it is, as opposed to where a switch hears it through a trunk. */
        private @Nullable NodeId home;
        private @Nullable MacAddress mac;
        private Moment lastHeard;
        /** When it was heard last in a group. */
        private Moment lastSighted = Moment.PAST;
        private @Nullable Advertised advertised;
        private @Nullable Place advertisedAt;
        private @Nullable Moment forgetAdvertised;

        Peer(final HsrpVersion version, final @Nullable Ignored ignored) {
            this.version = version;
            this.ignored = ignored;
        }

        Place place() {
            return home == null ? advertisedAt : new Place(home, sightings.get(home).port());
        }

        boolean isAuthentic() {
            return ignored == null && !groups.isEmpty();
        }

        /**
         * Forgets where it was not heard for its hold time while others heard it. Silence alone does not count: how
         * long to wait is the matter of the members, which know of pauses of the controller.
         */
        boolean forgetPlaces() {
            final boolean changed = sightings.values().removeIf(sighting ->
                sighting.expiresAt().isBefore(lastSighted));
            if (home != null && !sightings.containsKey(home)) {
                home = sightings.keySet().iterator().next();
            }
            return changed;
        }

        boolean isForgotten(final Moment now) {
            return groups.isEmpty() && (advertised == null || forgetAdvertised.isBefore(now));
        }

        PeerState state(final IpAddress address) {
            final var place = place();
            return new PeerState(address, version, ignored, mac, place.node(), place.port(), lastHeard,
                groups.values().stream().map(Entry::role).toList(), advertised);
        }
    }

    /**
     * Peers that can no longer be heard since a port went down.
     *
     * @param address the peer
     * @param everywhere whether it was attached to that port, so that no other switch can hear it either
     */
    record Lost(IpAddress address, boolean everywhere) {
    }

    /**
     * Notes an authentic message.
     *
     * @param ownHoldMillis the own hold time in the group, for a message that tells none
     * @return whether there is something new about the peer, besides that it still lives
     */
    boolean heard(final Origin origin, final GroupKey group, final GroupMessage message, final long ownHoldMillis,
            final Moment now) {
        final var known = peers.get(origin.address());
        if (known == null && peers.size() >= MAX_PEERS) {
            return false;
        }
        final var peer = known != null && known.ignored == null && known.version == message.version() ? known
            : replace(origin.address(), new Peer(message.version(), null));
        return note(peer, origin, group, message, ownHoldMillis, now);
    }

    /**
     * Notes a message that is not acted upon. It changes nothing about a peer that is also heard as it should be.
     *
     * @return whether there is something new about the peer, besides that it still lives
     */
    boolean ignored(final Origin origin, final GroupKey group, final GroupMessage message, final Ignored reason,
            final long ownHoldMillis, final Moment now) {
        var peer = peers.get(origin.address());
        if (peer == null ? isFull() : peer.isAuthentic()) {
            return false;
        }
        if (peer == null || peer.ignored != reason || peer.version != message.version()) {
            peer = replace(origin.address(), new Peer(message.version(), reason));
        }
        if (!peer.groups.containsKey(group) && peer.groups.size() >= MAX_GROUPS_IGNORED) {
            return false;
        }
        return note(peer, origin, group, message, ownHoldMillis, now);
    }

    /**
     * Notes what a router advertises of itself. It changes nothing else about a peer.
     *
     * @param reason why its messages are not acted upon, or {@code null} if they are as far as this one shows
     * @param holdMillis how long it is remembered if it is not heard otherwise
     * @return whether there is something new about the peer, besides that it still lives
     */
    boolean advertised(final Origin origin, final InterfaceMessage message, final @Nullable Ignored reason,
            final long holdMillis, final Moment now) {
        var peer = peers.get(origin.address());
        if (peer == null && isFull()
                || peer != null && peer.version != message.version() && !peer.groups.isEmpty()) {
            return false;
        }
        if (peer == null || peer.version != message.version()) {
            peer = replace(origin.address(), new Peer(message.version(), reason));
        }
        final var known = peer.advertised;
        final boolean changed = known == null || known.state() != message.state();
        peer.advertised = new Advertised(message.state(), message.activeGroups(), message.passiveGroups(),
            changed ? now : known.since(), now);
        peer.advertisedAt = new Place(origin.node(), origin.port());
        peer.forgetAdvertised = now.plusMillis(holdMillis);
        peer.lastHeard = now;
        if (peer.mac == null) {
            peer.mac = origin.mac();
        }
        return changed;
    }

    /** Whether there is no room for a router of which nothing authentic was heard yet. */
    private boolean isFull() {
        return peers.size() >= MAX_PEERS
            || peers.values().stream().filter(other -> !other.isAuthentic()).count() >= MAX_UNAUTHENTIC;
    }

    /** A message of a gateway of ours at another switch has come in: the port leads there. */
    void heardOwn(final NodeId node, final long port) {
        trunks.add(new Place(node, port));
    }

    /** Forgets all, as when the LAN changes to another version or VLAN: it does not hear them any more. */
    void clear() {
        peers.clear();
    }

    /**
     * Forgets who was silent for long, and the ways by which a peer is no longer heard.
     *
     * @param isActive tells whether a router is still the active one of a group, who is not forgotten
     * @return whether there was anybody
     */
    boolean forgetSilent(final Moment now, final BiPredicate<GroupKey, IpAddress> isActive) {
        boolean changed = false;
        for (var entry : peers.entrySet()) {
            final var peer = entry.getValue();
            changed |= peer.groups.entrySet().removeIf(group -> group.getValue().forgetAt().isBefore(now)
                && !isActive.test(group.getKey(), entry.getKey())) | peer.forgetPlaces();
        }
        return changed | peers.values().removeIf(peer -> peer.isForgotten(now));
    }

    /**
     * A port has gone down: returns whom that cuts off, and forgets those who were attached to it.
     *
     * @param isTrunk whether the port is configured as a trunk
     */
    List<Lost> portDown(final NodeId node, final long port, final boolean isTrunk) {
        final var place = new Place(node, port);
        final boolean trunk = trunks.remove(place) || isTrunk;
        final var lost = peers.entrySet().stream().filter(entry -> entry.getValue().ignored == null)
            .filter(entry -> entry.getValue().sightings.containsKey(node)
                && entry.getValue().sightings.get(node).port() == port)
            .map(entry -> new Lost(entry.getKey(), !trunk && entry.getValue().place().equals(place))).toList();
        lost.stream().filter(Lost::everywhere).map(Lost::address).forEach(peers::remove);
        peers.values().removeIf(peer -> !trunk && peer.groups.isEmpty() && peer.place().equals(place));
        return lost;
    }

    /** A port has gone down that was one of several of a trunk: who was heard by it will be by another one. */
    void portLeaves(final NodeId node, final long port, final long other) {
        if (trunks.remove(new Place(node, port))) {
            trunks.add(new Place(node, other));
        }
        peers.values().forEach(peer -> peer.sightings.computeIfPresent(node, (key, sighting) ->
            sighting.port() == port ? new Sighting(other, sighting.expiresAt()) : sighting));
    }

    /** Returns the ports by which switches reach a peer, each on the way by which it was heard there. */
    Map<NodeId, Long> ports(final IpAddress address) {
        final var ports = new TreeMap<NodeId, Long>();
        final var peer = peers.get(address);
        if (peer != null && peer.ignored == null) {
            peer.sightings.forEach((node, sighting) -> ports.put(node, sighting.port()));
        }
        return ports;
    }

    Optional<PeerState> find(final IpAddress address) {
        return Optional.ofNullable(peers.get(address)).map(peer -> peer.state(address));
    }

    List<PeerState> states() {
        return peers.entrySet().stream().map(entry -> entry.getValue().state(entry.getKey())).toList();
    }

    private Peer replace(final IpAddress address, final Peer peer) {
        final var former = peers.put(address, peer);
        if (former != null && former.version == peer.version) {
            peer.advertised = former.advertised;
            peer.advertisedAt = former.advertisedAt;
            peer.forgetAdvertised = former.forgetAdvertised;
        }
        return peer;
    }

    private boolean note(final Peer peer, final Origin origin, final GroupKey group, final GroupMessage message,
            final long ownHoldMillis, final Moment now) {
        final var timers = message.timers();
        final long holdMillis = timers == null ? ownHoldMillis : Math.min(timers.holdMillis(), MAX_HOLD_MILLIS);
        final var expiresAt = now.plusMillis(holdMillis);
        peer.lastHeard = now;
        peer.lastSighted = now;

        final var before = peer.sightings.get(origin.node());
        final long port = before != null && bonds.areOne(origin.node(), before.port(), origin.port()) ? before.port()
            : origin.port();
        peer.sightings.put(origin.node(), new Sighting(port, expiresAt));
        boolean changed = peer.groups.isEmpty() || before == null || before.port() != port
            || before.expiresAt().isBefore(now);
        final var home = peer.home == null ? null : peer.sightings.get(peer.home);
        if (home == null || home.expiresAt().isBefore(now)
                || trunks.contains(peer.place()) && !trunks.contains(new Place(origin.node(), port))) {
            peer.home = origin.node();
        }

        final var mac = origin.ownMac(message);
        if (mac != null && !mac.equals(peer.mac)) {
            peer.mac = mac;
            changed = true;
        }

        final var known = peer.groups.get(group);
        // The state in a Coup means nothing
        final var state = message.op() != OpCode.COUP ? message.state() : known == null ? null : known.role().state();
        final var role = new Role(group, state, message.priority(), timers, message.virtualAddress(), expiresAt);
        peer.groups.put(group, new Entry(role, now.plusMillis(holdMillis * FORGET_AFTER_HOLD_TIMES)));
        return changed || known == null || state != known.role().state()
            || role.priority() != known.role().priority() || !Objects.equals(timers, known.role().timers())
            || !Objects.equals(role.virtualAddress(), known.role().virtualAddress());
    }
}
