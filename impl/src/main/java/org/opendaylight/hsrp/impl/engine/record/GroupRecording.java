/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.record;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.effect.LanEffect;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.effect.PacketOut;
import org.opendaylight.hsrp.impl.engine.effect.TimerKey;
import org.opendaylight.hsrp.impl.engine.group.Gateway;
import org.opendaylight.hsrp.impl.engine.group.Request;
import org.opendaylight.hsrp.impl.engine.inventory.Inventory;
import org.opendaylight.hsrp.impl.engine.inventory.Port;
import org.opendaylight.hsrp.impl.engine.lan.LanContext;
import org.opendaylight.hsrp.impl.engine.lan.LanEvent;
import org.opendaylight.hsrp.impl.engine.record.Recorder.Entry;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.DecodeResult;
import org.opendaylight.hsrp.impl.protocol.DecodedGroup;
import org.opendaylight.hsrp.impl.protocol.HsrpDecoder;
import org.opendaylight.hsrp.impl.protocol.RouterState;
import org.opendaylight.hsrp.impl.protocol.frame.Announcement;
import org.opendaylight.hsrp.impl.protocol.frame.Frame.HsrpPacket;
import org.opendaylight.hsrp.impl.protocol.frame.FrameParser;

/** Picks what concerns one group out of the events and effects of its LAN. */
@LoopConfined
public final class GroupRecording {
    private final GroupKey key;
    private final Recorder recorder;
    /** What has been written down of the switches. */
    private Inventory known = Inventory.EMPTY;

    /** Makes a recording; {@link #begin} writes the first entries. */
    public GroupRecording(final GroupKey key, final Recorder recorder) {
        this.key = requireNonNull(key);
        this.recorder = requireNonNull(recorder);
    }

    /** Returns the group that is recorded. */
    public GroupKey group() {
        return key;
    }

    /** Writes down how things stand: what is played again begins there. */
    public void begin(final LanContext lan, final Moment now) {
        final var group = lan.groups().get(key);
        known = lan.inventory();
        for (var node : lan.config().trustedPorts().keySet()) {
            lan.inventory().ports(node).forEach(port -> recorder.write(now, new Recorder.PortStatus(node, port)));
            if (lan.inventory().isConnected(node)) {
                recorder.write(now, new Recorder.Connection(node, true));
            }
        }
        recorder.write(now, new Recorder.Configuration(lan.config(), group.config()));
        final var members = new TreeMap<String, RouterState>();
        group.members().forEach(member -> members.put(member.name(), member.router()));
        recorder.write(now, new Recorder.Memory(members,
            new Recorder.Roles(group.activeRole().last(), group.switchoverGateway(), group.activeRole().epoch())));
    }

    /**
     * Writes down an event with its effects.
     *
     * @return whether there is room for more
     */
    public boolean add(final LanContext lan, final Moment now, final LanEvent event, final List<LanEffect> effects) {
        recorder.writeAll(now, entries(lan, event, now));
        return addEffects(lan, now, effects);
    }

    /** Writes down a request with its effects. */
    public boolean add(final LanContext lan, final Moment now, final GroupKey group, final Request<?> request,
            final List<LanEffect> effects) {
        if (group.equals(key)) {
            switch (request) {
                case Request.Switchover switchover ->
                    recorder.write(now, new Recorder.Asked(switchover.gateway()));
                case Request.Announcement announcement -> recorder.write(now, new Recorder.Asked(null));
                case Request.ClearStatistics clear -> {
                    // Counters are not recorded
                }
            }
        }
        return addEffects(lan, now, effects);
    }

    /** Ends the recording. */
    public void end() {
        recorder.close();
    }

    private List<? extends Entry> entries(final LanContext lan, final LanEvent event, final Moment now) {
        return switch (event) {
            case LanEvent.Configured configured -> {
                final var group = configured.config().groups().get(key);
                yield group == null ? List.of() : List.of(new Recorder.Configuration(configured.config(), group));
            }
            case LanEvent.SwitchChanged changed -> switchChanged(changed.node(), changed.inventory());
            case LanEvent.TracksChanged changed -> List.of(new Recorder.Other());
            case LanEvent.SyncChanged changed -> List.of(new Recorder.Other());
            case LanEvent.TimerFired fired -> timer(fired.timer());
            case LanEvent.DroppedCounted counted -> List.of();
            case LanEvent.GatewaysDoubted doubted -> List.of();
            case LanEvent.PacketIn packet -> heard(lan, packet, now);
        };
    }

    /** Tells a switch as it is now by what is different from before. */
    private List<Entry> switchChanged(final NodeId node, final Inventory after) {
        final var before = known;
        known = after;
        final var entries = new ArrayList<Entry>();
        after.ports(node).stream().filter(port -> !before.find(node, port.number()).equals(Optional.of(port)))
            .sorted(Comparator.comparing(Port::number)).map(port -> new Recorder.PortStatus(node, port))
            .forEach(entries::add);
        before.ports(node).stream().filter(port -> after.find(node, port.number()).isEmpty())
            .sorted(Comparator.comparing(Port::number)).map(port -> new Recorder.PortGone(node, port.number()))
            .forEach(entries::add);
        final boolean connected = after.isConnected(node);
        if (connected != before.isConnected(node)) {
            if (connected && !after.held(node).isEmpty()) {
                // What the switch held, on which members may go on, has no form yet
                entries.add(new Recorder.Other());
            }
            entries.add(new Recorder.Connection(node, connected));
        }
        return entries;
    }

    private List<? extends Entry> timer(final TimerKey timer) {
        return switch (timer) {
            case TimerKey.OfMember member when member.group().equals(key) ->
                List.of(new Recorder.Expired(member.gateway(), member.timer()));
            // Recordings have neither delays nor dampening of gateways
            case TimerKey.GatewayDelay delay -> List.of(new Recorder.Other());
            case TimerKey.Adoption due when due.group().equals(key) -> List.of(new Recorder.Other());
            case TimerKey.NextAnnouncement next when next.group().equals(key) ->
                List.of(new Recorder.AnnouncementDue());
            case TimerKey.NextRouterAdvertisement next when next.group().equals(key) ->
                List.of(new Recorder.RouterAdvertisementDue());
            default -> List.of();
        };
    }

    private List<Recorder.Heard> heard(final LanContext lan, final LanEvent.PacketIn packet, final Moment now) {
        final var group = lan.groups().get(key);
        if (group == null || !(FrameParser.parse(packet.frame()) instanceof HsrpPacket hsrp)
                || hsrp.version() != lan.config().version()
                || !(HsrpDecoder.decode(hsrp.version(), hsrp.payload()) instanceof DecodeResult.Messages messages)) {
            return List.of();
        }
        return messages.groups().stream().filter(this::isOfGroup)
            .map(decoded -> new Recorder.Heard(packet.node(), packet.inPort(), hsrp.source(), hsrp.sourceAddress(),
                decoded.message(), group.keyring().accepts(decoded, now))).toList();
    }

    /** The addresses of a family tell groups of the same number apart. */
    private boolean isOfGroup(final DecodedGroup decoded) {
        return decoded.message().group() == key.number()
            && AddressFamily.of(decoded.message().virtualAddress()) == key.family();
    }

    private boolean addEffects(final LanContext lan, final Moment now, final List<LanEffect> effects) {
        final var entries = new ArrayList<Entry>();
        for (var effect : effects) {
            switch (effect) {
                case LanEffect.Report report when report.change().group().equals(key) ->
                    entries.add(new Recorder.Changed(report.change()));
                case LanEffect.Send send -> entries.addAll(sent(lan, send.node(), send.packet()));
                default -> {
                    // Of another group, or follows from what is recorded
                }
            }
        }
        recorder.writeAll(now, entries);
        return recorder.isOpen();
    }

    private List<? extends Entry> sent(final LanContext lan, final NodeId node, final PacketOut packet) {
        final var there = lan.gateways().values().stream().filter(each -> each.attachment()
            .filter(at -> at.node().equals(node) && at.port() == packet.inPort()).isPresent()).toList();
        final var group = lan.groups().get(key);
        if (there.isEmpty() || group == null) {
            return List.of();
        }
        if (FrameParser.parse(packet.frame()) instanceof HsrpPacket hsrp
                && HsrpDecoder.decode(hsrp.version(), hsrp.payload()) instanceof DecodeResult.Messages messages) {
            final var name = name(there, gateway -> gateway.config().hasAddress(hsrp.sourceAddress()));
            return messages.groups().stream().filter(this::isOfGroup)
                .map(decoded -> new Recorder.Sent(name, hsrp.source(), decoded.message())).toList();
        }
        final var name = name(there, gateway -> group.activeMembers().stream()
            .anyMatch(member -> member.name().equals(gateway.config().name())));
        return Announcement.read(packet.frame())
            .filter(announcement -> announcement.source().equals(group.transmitter().virtualMac()))
            .map(announcement -> new Recorder.Announced(name, announcement)).stream().toList();
    }

    /** Returns the name of the gateway that has sent something, of those at one port. */
    private static String name(final List<Gateway> there, final Predicate<Gateway> which) {
        return there.stream().filter(which).findFirst().orElse(there.getFirst()).config().name();
    }
}
