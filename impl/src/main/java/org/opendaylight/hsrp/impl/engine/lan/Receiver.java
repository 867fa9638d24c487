/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.lan;

import static java.util.Objects.requireNonNull;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.effect.Outbox;
import org.opendaylight.hsrp.impl.engine.group.Counters;
import org.opendaylight.hsrp.impl.engine.group.Gateway;
import org.opendaylight.hsrp.impl.engine.group.Group;
import org.opendaylight.hsrp.impl.engine.group.Member;
import org.opendaylight.hsrp.impl.engine.state.LanCounter;
import org.opendaylight.hsrp.impl.engine.state.MemberCounter;
import org.opendaylight.hsrp.impl.engine.state.Origin;
import org.opendaylight.hsrp.impl.engine.state.PeerState.Ignored;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.DecodeResult;
import org.opendaylight.hsrp.impl.protocol.DecodedGroup;
import org.opendaylight.hsrp.impl.protocol.DropReason;
import org.opendaylight.hsrp.impl.protocol.GroupMessage;
import org.opendaylight.hsrp.impl.protocol.HelloTimers;
import org.opendaylight.hsrp.impl.protocol.HsrpDecoder;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.InterfaceMessage;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.OpCode;
import org.opendaylight.hsrp.impl.protocol.frame.Frame;
import org.opendaylight.hsrp.impl.protocol.frame.Frame.ArpReply;
import org.opendaylight.hsrp.impl.protocol.frame.Frame.ArpRequest;
import org.opendaylight.hsrp.impl.protocol.frame.Frame.EchoFragment;
import org.opendaylight.hsrp.impl.protocol.frame.Frame.EchoRequest;
import org.opendaylight.hsrp.impl.protocol.frame.Frame.EchoRequestIpv6;
import org.opendaylight.hsrp.impl.protocol.frame.Frame.HsrpPacket;
import org.opendaylight.hsrp.impl.protocol.frame.Frame.NeighborSolicitation;
import org.opendaylight.hsrp.impl.protocol.frame.Frame.RouterSolicitation;
import org.opendaylight.hsrp.impl.protocol.frame.FrameParser;

/**
 * Looks at the frames that the switches of a LAN hand to the controller: HSRP goes to the group it is for if it is
 * authentic, requests for a virtual address are answered, all else is counted and dropped.
 */
@LoopConfined
final class Receiver {
    private final LanContext lan;
    private final Guard guard;
    private final PeerTable peers;
    private final ConflictWatch watch;
    private final MacWatch macs;
    private final Responder responder;
    private final Probers probers;
    private final Counters<LanCounter> counters;
    private final Outbox outbox;

    Receiver(final LanContext lan, final Guard guard, final PeerTable peers, final ConflictWatch watch,
            final MacWatch macs, final Responder responder, final Probers probers, final Counters<LanCounter> counters,
            final Outbox outbox) {
        this.lan = requireNonNull(lan);
        this.guard = requireNonNull(guard);
        this.peers = requireNonNull(peers);
        this.watch = requireNonNull(watch);
        this.macs = requireNonNull(macs);
        this.responder = requireNonNull(responder);
        this.probers = requireNonNull(probers);
        this.counters = requireNonNull(counters);
        this.outbox = requireNonNull(outbox);
    }

    /** Handles one frame of the LAN; those that are denied by the guard are as good as ignored. */
    void receive(final NodeId node, final long inPort, final byte[] octets) {
        if (guard.denies(node, inPort, octets)) {
            switch (FrameParser.parse(octets)) {
                case ArpRequest request -> macs.denied(request.senderAddress(), request.senderMac(), node, inPort);
                case ArpReply reply -> macs.denied(reply.senderAddress(), reply.senderMac(), node, inPort);
                default -> {
                    // Nothing else tells of an exchange
                }
            }
            return;
        }
        switch (FrameParser.parse(octets)) {
            case HsrpPacket packet when lan.hears(node, inPort) ->
                receiveHsrp(new Origin(packet.sourceAddress(), packet.source(), node, inPort), packet);
            case ArpRequest request -> {
                macs.claimed(request.senderAddress(), request.senderMac(), node, inPort);
                responder.answer(node, inPort, request);
            }
            case ArpReply reply -> {
                macs.claimed(reply.senderAddress(), reply.senderMac(), node, inPort);
                probers.answered(node, inPort, reply, lan.now());
            }
            case EchoRequest request -> responder.answer(node, inPort, request);
            case NeighborSolicitation solicitation ->
                responder.answer(node, inPort, solicitation);
            case EchoRequestIpv6 request -> responder.answer(node, inPort, request);
            case EchoFragment fragment -> responder.answer(node, inPort, fragment);
            case RouterSolicitation solicitation ->
                responder.answerRouterSolicitation();
            case Frame.NeighborAnswer answer ->
                probers.answered(node, inPort, answer, lan.now());
            case Frame.EchoAnswer answer ->
                probers.answered(node, inPort, answer, lan.now());
            case Frame.Malformed malformed when lan.hears(node, inPort) -> counters.count(LanCounter.MALFORMED);
            default -> {
                // Of another application
            }
        }
    }

    private void receiveHsrp(final Origin origin, final HsrpPacket packet) {
        if (lan.hasLeft(origin.address())) {
            // It was on its way when its gateway was taken out or moved
            return;
        }
        if (packet.version() != lan.config().version()) {
            counters.count(LanCounter.BAD_VERSION);
            noteOtherVersion(origin, packet);
            return;
        }
        switch (HsrpDecoder.decode(packet.version(), packet.payload())) {
            case DecodeResult.Dropped dropped -> counters.count(counter(dropped.reason()));
            case DecodeResult.Messages messages -> {
                messages.interfaces().forEach(message -> receiveInterface(origin, message));
                messages.groups().forEach(message -> receiveGroup(origin, message));
            }
        }
    }

    /** A router of the other version is not listened to, but an operator should see it. */
    private void noteOtherVersion(final Origin origin, final HsrpPacket packet) {
        final var own = lan.ownGateway(origin.address());
        if (own != null) {
            noteOwnAddress(own, origin);
        } else if (HsrpDecoder.decode(packet.version(), packet.payload()) instanceof DecodeResult.Messages messages) {
            messages.interfaces().forEach(message -> noteAdvertised(origin, message, Ignored.OTHER_VERSION));
            messages.groups().stream().map(DecodedGroup::message)
                .filter(message -> isOfFamily(message, origin.address()))
                .forEach(message -> {
                    final var group = key(message);
                    if (lan.groups().containsKey(group)) {
                        watch.otherVersion(group, origin, message);
                    }
                    noteIgnored(origin, group, message, Ignored.OTHER_VERSION);
                });
        }
    }

    private void noteIgnored(final Origin origin, final GroupKey group, final GroupMessage message,
            final Ignored reason) {
        if (peers.ignored(origin, group, message, reason, ownHoldMillis(lan.groups().get(group)), lan.now())) {
            outbox.markChanged();
        }
    }

    /** Nothing depends on what a router advertises of itself: it is for those who watch. */
    private void receiveInterface(final Origin origin, final InterfaceMessage message) {
        final var own = lan.ownGateway(origin.address());
        if (own == null) {
            counters.count(LanCounter.ADVERTISEMENTS_RECEIVED);
            noteAdvertised(origin, message, null);
        } else {
            noteOwnAddress(own, origin);
        }
    }

    /** By another switch our own messages come in too, perhaps from before a change of the configuration. */
    private void noteOwnAddress(final Gateway own, final Origin origin) {
        if (own.config().node().equals(origin.node())) {
            watch.duplicateAddress(origin);
        }
    }

    private void noteAdvertised(final Origin origin, final InterfaceMessage message, final @Nullable Ignored reason) {
        if (peers.advertised(origin, message, reason, lan.config().settings().advertisement().holdMillis(),
                lan.now())) {
            outbox.markChanged();
        }
    }

    private void receiveGroup(final Origin origin, final DecodedGroup decoded) {
        final var message = decoded.message();
        // A group of the other family than the packet is as unknown as any other that is not configured
        final var group = isOfFamily(message, origin.address()) ? lan.groups().get(key(message)) : null;
        if (group == null) {
            // A group that follows another one takes no part in HSRP
            counters.count(isOfFamily(message, origin.address())
                && lan.followers().find(key(message)).isPresent() ? LanCounter.INOPERATIVE_GROUP
                : LanCounter.UNKNOWN_GROUP);
            return;
        }
        if (!group.isRunning()) {
            counters.count(LanCounter.INOPERATIVE_GROUP);
            return;
        }
        final var source = origin.address();
        final var own = lan.ownGateway(source);
        if (own != null && own.config().node().equals(origin.node())) {
            // Its messages never come in by its own switch: somebody else uses its address, or there is a loop
            count(group, own::equals, MemberCounter.CONFLICTING_SOURCE_ADDRESSES);
            watch.duplicateAddress(origin);
            return;
        }
        final Predicate<Gateway> recipients = own == null
            ? gateway -> lan.reaches(origin.node(), gateway.config().node())
            : gateway -> gateway.config().node().equals(origin.node())
                && lan.config().hearsByWire(own.config().node(), origin.node());
        if (!group.keyring().accepts(decoded, lan.now())) {
            if (own != null && group.keyring().hasAccepted(decoded, lan.now())) {
                // It was on its way when the key changed
                return;
            }
            count(group, recipients, MemberCounter.AUTHENTICATION_FAILURES);
            watch.unauthentic(group.key(), origin, message);
            if (own == null) {
                noteIgnored(origin, group.key(), message, Ignored.BAD_AUTHENTICATION);
            }
            return;
        }
        if (message.op() == OpCode.HELLO && !message.hasValidTimers()) {
            count(group, recipients, MemberCounter.INVALID_TIMERS);
            return;
        }
        if (own != null && isOvertaken(group, own, message)) {
            return;
        }
        final Predicate<Member> members = member -> recipients.test(member.gateway());
        watch.authentic(group, origin, message, own == null, members);
        if (own != null) {
            peers.heardOwn(origin.node(), origin.port());
        } else if (peers.heard(origin, group.key(), message, ownHoldMillis(group), lan.now())) {
            outbox.markChanged();
        }
        group.receive(message, source, members, lan.now());
    }

    /** Returns the longest hold time of the members of a group, or the default if there are none. */
    private static long ownHoldMillis(final @Nullable Group group) {
        return (group == null ? Stream.<Member>empty() : group.members().stream())
            .mapToLong(member -> member.router().timers(group.routerConfig(member)).holdMillis())
            .max().orElse(HelloTimers.DEFAULT.holdMillis());
    }

    private static boolean isOfFamily(final GroupMessage message, final IpAddress source) {
        return AddressFamily.of(message.virtualAddress()) == AddressFamily.of(source);
    }

    private static GroupKey key(final GroupMessage message) {
        return new GroupKey(AddressFamily.of(message.virtualAddress()), message.group());
    }

    /**
     * Whether one of our gateways has changed its state since it sent a message that took its way through the
     * switches: it would undo what has been decided in the meantime, such as a switchover, or that the gateway which
     * took over is dead. And the Resign of one that has gone down was heard by all without taking that way.
     */
    private static boolean isOvertaken(final Group group, final Gateway sender, final GroupMessage message) {
        final var member = group.member(sender.config().name());
        return switch (message.op()) {
            case HELLO -> member == null || member.state() != message.state();
            case COUP -> member == null || member.state() != HsrpState.ACTIVE;
            case RESIGN -> !sender.isUp() || member != null && member.state() == HsrpState.ACTIVE;
        };
    }

    private static void count(final Group group, final Predicate<Gateway> which, final MemberCounter counter) {
        group.members().stream().filter(member -> which.test(member.gateway()))
            .forEach(member -> member.count(counter));
    }

    private static LanCounter counter(final DropReason reason) {
        return switch (reason) {
            case TOO_SHORT -> LanCounter.TOO_SHORT;
            case TOO_LONG -> LanCounter.TOO_LONG;
            case BAD_VERSION -> LanCounter.BAD_VERSION;
            case BAD_OPERATION_CODE -> LanCounter.BAD_OPERATION_CODE;
            case MALFORMED -> LanCounter.MALFORMED;
        };
    }
}
