/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.peer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.opendaylight.hsrp.impl.protocol.Authenticator;
import org.opendaylight.hsrp.impl.protocol.Behavior;
import org.opendaylight.hsrp.impl.protocol.DecodeResult;
import org.opendaylight.hsrp.impl.protocol.DecodedGroup;
import org.opendaylight.hsrp.impl.protocol.Effect;
import org.opendaylight.hsrp.impl.protocol.Event;
import org.opendaylight.hsrp.impl.protocol.GroupMessage;
import org.opendaylight.hsrp.impl.protocol.HelloTimers;
import org.opendaylight.hsrp.impl.protocol.HsrpDecoder;
import org.opendaylight.hsrp.impl.protocol.HsrpEncoder;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.OpCode;
import org.opendaylight.hsrp.impl.protocol.Reason;
import org.opendaylight.hsrp.impl.protocol.RouterConfig;
import org.opendaylight.hsrp.impl.protocol.RouterState;
import org.opendaylight.hsrp.impl.protocol.StateMachine;
import org.opendaylight.hsrp.impl.protocol.Timer;
import org.opendaylight.hsrp.impl.protocol.frame.ArpFrame;
import org.opendaylight.hsrp.impl.protocol.frame.Frame.HsrpPacket;
import org.opendaylight.hsrp.impl.protocol.frame.FrameParser;
import org.opendaylight.hsrp.impl.protocol.frame.HsrpFrame;
import org.opendaylight.hsrp.impl.protocol.frame.NeighborAdvertisement;

/**
 * A router that speaks HSRP itself, in one group, and that preempts: the state machine of the protocol with a clock and
 * a socket, and nothing else of ours. It can also be told to misbehave.
 */
final class PeerRouter {
    private static final int ATTACK_PRIORITY = 255;
    private static final long ATTACK_INTERVAL_MILLIS = 300;
    private static final double LEAST_HELLO_FRACTION = 0.8;

    private final Map<Timer, Long> deadlines = new EnumMap<>(Timer.class);
    private final Random random = new Random();
    private final PeerSettings settings;
    private final RouterConfig config;
    private final List<Authenticator> keys;
    private final MacAddress virtualMac;
    private final PacketSocket socket;
    private final VirtualInterface virtual;

    private RouterState state = RouterState.STOPPED;
    private Authenticator sendKey;
    private boolean attacking;
    private long nextAttack;
    private int flapsLeft;
    private long flapMillis;
    private long nextFlap;

    PeerRouter(final PeerSettings settings, final PacketSocket socket, final VirtualInterface virtual) {
        this.settings = settings;
        this.socket = socket;
        this.virtual = virtual;
        config = new RouterConfig(settings.address(), settings.priority(), true,
            new HelloTimers(settings.helloMillis(), settings.holdMillis()), settings.virtualAddress(),
            Behavior.MEASURED);
        keys = settings.authenticators();
        sendKey = keys.getFirst();
        virtualMac = settings.virtualMac();
    }

    /** Does what has become due, then waits a little for a frame. */
    void turn() {
        final long now = System.nanoTime();
        for (var timer : Timer.values()) {
            final var deadline = deadlines.get(timer);
            if (deadline != null && now - deadline >= 0) {
                deadlines.remove(timer);
                step(new Event.TimerExpired(timer));
            }
        }
        if (attacking && now - nextAttack >= 0) {
            nextAttack = now + TimeUnit.MILLISECONDS.toNanos(ATTACK_INTERVAL_MILLIS);
            send(OpCode.COUP, HsrpState.STANDBY, ATTACK_PRIORITY);
            send(OpCode.HELLO, HsrpState.ACTIVE, ATTACK_PRIORITY);
            announce();
        }
        if (flapsLeft > 0 && now - nextFlap >= 0) {
            flapsLeft--;
            nextFlap = now + TimeUnit.MILLISECONDS.toNanos(flapMillis);
            if (state.state() == HsrpState.INITIAL) {
                start();
            } else {
                stop();
            }
        }
        final byte[] frame = socket.receive();
        if (frame != null && !attacking) {
            receive(frame);
        }
    }

    HsrpState state() {
        return state.state();
    }

    void start() {
        step(new Event.Enabled(Reason.STARTUP));
    }

    /** Leaves in good order, with a Resign. */
    void stop() {
        step(new Event.Disabled(Reason.SHUTDOWN));
    }

    void sendWithKey(final int index) {
        sendKey = keys.get(index);
    }

    /** Falls silent, and forwards nothing any more; its cable stays plugged in. */
    void die() {
        state = RouterState.STOPPED;
        deadlines.clear();
        virtual.down();
    }

    /** Starts, stops, starts... */
    void flap(final int times, final long millis) {
        flapsLeft = times;
        flapMillis = millis;
        nextFlap = System.nanoTime();
    }

    /** Claims to be active without asking anyone. */
    void attack() {
        die();
        attacking = true;
        nextAttack = System.nanoTime();
        virtual.up();
    }

    private void receive(final byte[] octets) {
        if (FrameParser.parse(octets) instanceof HsrpPacket packet && packet.version() == settings.version()
                && HsrpDecoder.decode(packet.version(), packet.payload()) instanceof DecodeResult.Messages messages) {
            messages.groups().stream().filter(this::accepts).map(DecodedGroup::message)
                .filter(message -> message.group() == settings.group() && message.hasValidTimers())
                .forEach(message -> step(new Event.Received(message, packet.sourceAddress())));
        }
    }

    private boolean accepts(final DecodedGroup decoded) {
        return keys.stream().anyMatch(key -> key.accepts(decoded));
    }

    private void step(final Event event) {
        final var step = StateMachine.step(state, config, event);
        state = step.state();
        step.effects().forEach(this::apply);
    }

    private void apply(final Effect effect) {
        switch (effect) {
            case Effect.Changed changed -> {
                if (changed.to() == HsrpState.ACTIVE) {
                    virtual.up();
                } else if (changed.from() == HsrpState.ACTIVE) {
                    virtual.down();
                }
            }
            case Effect.Send send -> send(send.op(), send.state(), settings.priority());
            case Effect.StartTimer start -> deadlines.put(start.timer(),
                System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(start.timer() == Timer.HELLO
                    ? (long) (start.millis() * random.nextDouble(LEAST_HELLO_FRACTION, 1)) : start.millis()));
            case Effect.StopTimer stop -> deadlines.remove(stop.timer());
            case Effect.Announce announce -> announce();
            default -> {
                // Of no interest to a router that is configured in full
            }
        }
    }

    private void send(final OpCode op, final HsrpState claimed, final int priority) {
        final var message = new GroupMessage(settings.version(), op, claimed, settings.group(), settings.mac(),
            priority, settings.helloMillis(), settings.holdMillis(), settings.virtualAddress());
        socket.send(HsrpFrame.encode(claimed == HsrpState.ACTIVE ? virtualMac : settings.mac(), null,
            settings.address(), settings.version(), HsrpEncoder.encode(message, sendKey, settings.address())));
    }

    private void announce() {
        socket.send(switch (settings.virtualAddress()) {
            case Ipv4Address ipv4 -> ArpFrame.gratuitous(null, virtualMac, ipv4, MacAddress.BROADCAST);
            case Ipv6Address ipv6 -> NeighborAdvertisement.unsolicited(null, virtualMac, ipv6);
        });
    }
}
