/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.lan;

import static java.util.Objects.requireNonNull;

import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.GatewayConfig;
import org.opendaylight.hsrp.impl.engine.config.ProbeConfig;
import org.opendaylight.hsrp.impl.engine.effect.LanEffect;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.effect.Outbox;
import org.opendaylight.hsrp.impl.engine.effect.PacketOut;
import org.opendaylight.hsrp.impl.engine.group.Gateway;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.pipeline.Attachment;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.OutputReserved;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.ReservedPort;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.frame.ArpFrame;
import org.opendaylight.hsrp.impl.protocol.frame.EchoProbe;
import org.opendaylight.hsrp.impl.protocol.frame.Frame;
import org.opendaylight.hsrp.impl.protocol.frame.NeighborProbe;
import org.opendaylight.hsrp.impl.tracking.Probe;
import org.opendaylight.hsrp.impl.tracking.TrackState;

/** Sends the probes of one tracked object, and knows their answers. */
@LoopConfined
final class Prober {
    private static final Ipv4Address NO_ADDRESS = new Ipv4Address(0);

    private final String object;
    private final ProbeConfig config;
    private final MacAddress mac;
    /** Tells our answers from those to other senders. Only those who see the probes know it. */
    private final long nonce;
    private final int identifier;
    private final Probe probe;
    private TrackState told = TrackState.UNDECIDED;
    private Moment nextDue;
    /** When its switch was last seen to be connected. */
    private Moment reachable;

    /**
     * Makes a prober.
     *
     * @param known what is known of the object
     */
    Prober(final String object, final ProbeConfig config, final MacAddress mac, final long nonce,
            final TrackState known, final Moment now) {
        this.object = requireNonNull(object);
        this.config = requireNonNull(config);
        this.mac = requireNonNull(mac);
        this.nonce = nonce;
        identifier = object.hashCode() & 0xffff;
        probe = new Probe(config.timing(), known);
        nextDue = requireNonNull(now);
        reachable = now;
    }

    ProbeConfig config() {
        return config;
    }

    Probe probe() {
        return probe;
    }

    /**
     * Sends the next probe.
     *
     * @param gateway the gateway, or {@code null} if there is none of the name
     * @param connected whether its switch is connected: if not, the gateway does not count as down for a while
     * @return whether an answer may come
     */
    boolean send(final @Nullable Gateway gateway, final boolean connected, final @Nullable Integer vlanId,
            final Outbox outbox, final Moment now) {
        if (connected) {
            reachable = now;
        } else if (now.since(reachable).toMillis() < TrackState.MAX_UNDECIDED_MILLIS) {
            return false;
        }
        probe.expire();
        final var attachment = gateway == null || !gateway.isUsable() ? null : gateway.attachment().orElse(null);
        if (attachment == null) {
            probe.unsent();
            return false;
        }
        final var frame = frame(gateway.config(), attachment, vlanId, probe.send(now.nanos()));
        // As if it had come in by the gateway's port: so the switch learns nothing from it
        outbox.add(new LanEffect.Send(attachment.node(),
            new PacketOut(attachment.port(), new OutputReserved(ReservedPort.IN_PORT), frame)));
        return true;
    }

    private byte[] frame(final GatewayConfig gateway, final Attachment attachment, final @Nullable Integer vlanId,
            final int sequence) {
        return switch (config.kind()) {
            case ARP -> ArpFrame.probe(vlanId, mac, source() == null ? NO_ADDRESS : (Ipv4Address) source(),
                attachment.mac(), (Ipv4Address) target(gateway));
            case ND -> NeighborProbe.encode(vlanId, mac, (Ipv6Address) source(), attachment.mac(),
                (Ipv6Address) target(gateway));
            case ICMP -> new EchoProbe(vlanId, mac, attachment.mac(), source(), config.target())
                .encode(identifier, sequence, nonce);
        };
    }

    private IpAddress target(final GatewayConfig gateway) {
        return config.target() != null ? config.target() : gateway.address(config.family());
    }

    /** Returns the source address of the probes, or {@code null} if they have none. */
    @Nullable IpAddress source() {
        return config.source() == null && config.kind() == ProbeConfig.Kind.ND ? Ipv6Address.linkLocal(mac)
            : config.source();
    }

    /** Returns when the next probe is due, after one is sent now: at the interval, however late this one is. */
    Moment nextDue(final Moment now) {
        final var regular = nextDue.plusMillis(config.timing().intervalMillis());
        nextDue = regular.isAfter(now) ? regular : now.plusMillis(config.timing().intervalMillis());
        return nextDue;
    }

    /** An ARP reply has come from the probe's own gateway. */
    void answered(final Frame.ArpReply answer, final GatewayConfig gateway, final Moment now) {
        if (config.kind() == ProbeConfig.Kind.ARP && answer.senderAddress().equals(target(gateway))) {
            probe.answer(probe.sequence(), now.nanos());
        }
    }

    /** A Neighbor Advertisement has come from the probe's own gateway. */
    void answered(final Frame.NeighborAnswer answer, final GatewayConfig gateway, final Moment now) {
        if (config.kind() == ProbeConfig.Kind.ND && answer.targetAddress().equals(target(gateway))) {
            probe.answer(probe.sequence(), now.nanos());
        }
    }

    /** An echo reply has come from a gateway. */
    void answered(final Frame.EchoAnswer answer, final Moment now) {
        if (config.kind() == ProbeConfig.Kind.ICMP && answer.identifier() == identifier && answer.nonce() == nonce
                && answer.sourceAddress().equals(config.target())
                && answer.targetAddress().equals(config.source())) {
            probe.answer(answer.sequence(), now.nanos());
        }
    }

    /**
     * The gateway's switch has connected: what could not be asked meanwhile says nothing. Whoever has been told that
     * the target was down has forgotten it too, so the next verdict is told in any case.
     */
    void connected() {
        probe.forgetDown();
        told = TrackState.UNDECIDED;
    }

    /** Returns the effect if there is a verdict that has not been told. */
    LanEffect.@Nullable Observed verdict() {
        if (probe.state() == told || probe.state() == TrackState.UNDECIDED) {
            return null;
        }
        told = probe.state();
        return new LanEffect.Observed(object, told == TrackState.UP);
    }
}
