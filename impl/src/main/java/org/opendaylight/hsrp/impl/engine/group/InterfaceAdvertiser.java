/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.group;

import static java.util.Objects.requireNonNull;

import java.util.Random;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.AdvertisementSettings;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.effect.LanEffect;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.effect.Outbox;
import org.opendaylight.hsrp.impl.engine.effect.PacketOut;
import org.opendaylight.hsrp.impl.engine.effect.TimerKey;
import org.opendaylight.hsrp.impl.engine.state.LanCounter;
import org.opendaylight.hsrp.impl.pipeline.FlowAction;
import org.opendaylight.hsrp.impl.pipeline.Planner;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.Effect;
import org.opendaylight.hsrp.impl.protocol.HsrpEncoder;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.InterfaceMessage;
import org.opendaylight.hsrp.impl.protocol.InterfaceState;
import org.opendaylight.hsrp.impl.protocol.Reason;
import org.opendaylight.hsrp.impl.protocol.frame.HsrpFrame;

/**
 * Tells the other routers in how many groups each gateway is active: Advertise (version 1) and Interface State (version
 * 2) messages, as real routers send them (docs/protocol.md section 1.3). Only a change of the sum is sent, so there are
 * few of them, however many groups move. IPv4 and IPv6 are interfaces of their own.
 */
@LoopConfined
public final class InterfaceAdvertiser {
    private final TreeMap<Key, Interface> interfaces = new TreeMap<>();
    private final Outbox outbox;
    private final Counters<LanCounter> counters;
    private LanConfig lan;
    private AdvertisementSettings settings = new AdvertisementSettings(false, 0, 0, false);
    private FlowAction alongTheLan;
    private @Nullable Jitter jitter;

    /** Makes one that says nothing before it is configured. */
    public InterfaceAdvertiser(final Outbox outbox, final Counters<LanCounter> counters) {
        this.outbox = requireNonNull(outbox);
        this.counters = requireNonNull(counters);
    }

    private record Key(String gateway, AddressFamily family) implements Comparable<Key> {
        @Override
        public int compareTo(final Key other) {
            final int cmp = gateway.compareTo(other.gateway);
            return cmp != 0 ? cmp : family.compareTo(other.family);
        }
    }

    private static final class Interface {
        private Gateway gateway;
        private int active;
        private int passive;
        private InterfaceState announced = InterfaceState.DORMANT;
        /** Whether the last step of a take-over is still to be announced. */
        private boolean takingOver;

        Interface(final Gateway gateway) {
            this.gateway = gateway;
        }

        boolean hasGroups() {
            return active > 0 || passive > 0;
        }
    }

    /** Takes over when and how to advertise. */
    public void configure(final LanConfig newLan) {
        final boolean begins = newLan.settings().advertisement().enabled() && !settings.enabled();
        if (jitter == null) {
            // Numbers of its own: those of the Hellos must not depend on what is advertised meanwhile
            jitter = new Jitter(new Random(newLan.name().hashCode()));
        }
        lan = newLan;
        settings = newLan.settings().advertisement();
        alongTheLan = Planner.alongTheLan(newLan.forwardsNormally());
        if (begins) {
            interfaces.forEach((key, each) -> {
                if (each.announced == InterfaceState.PASSIVE) {
                    passive(key, each);
                } else if (each.announced == InterfaceState.ACTIVE) {
                    send(key, each, each.active, each.passive);
                }
            });
        }
    }

    /** The state of a member has changed. What it sends in this new state comes after this. */
    void changed(final Member member, final Effect.Changed change) {
        final var key = new Key(member.name(), member.family());
        final var each = interfaces.computeIfAbsent(key, unused -> new Interface(member.gateway()));
        each.gateway = member.gateway();
        count(each, change.from(), -1);
        if (change.to() == HsrpState.ACTIVE && each.announced != InterfaceState.ACTIVE) {
            each.announced = InterfaceState.ACTIVE;
            stop(key);
            each.takingOver = isByCoup(change.reason());
            if (each.takingOver) {
                send(key, each, 0, each.passive + 1);
                send(key, each, 1, each.passive + 1);
            } else {
                send(key, each, 1, each.passive);
            }
        }
        count(each, change.to(), 1);
        if (!each.hasGroups()) {
            each.announced = InterfaceState.DORMANT;
        } else if (each.active == 0 && each.announced != InterfaceState.PASSIVE) {
            each.announced = InterfaceState.PASSIVE;
            passive(key, each);
        }
    }

    /** A member is going to have another name. */
    void forget(final Member member) {
        final var each = interfaces.get(new Key(member.name(), member.family()));
        if (each != null) {
            count(each, member.state(), -1);
        }
    }

    /** A member has sent a Coup. */
    void tookOver(final Member member) {
        final var key = new Key(member.name(), member.family());
        final var each = interfaces.get(key);
        if (each != null && each.takingOver) {
            each.takingOver = false;
            send(key, each, each.active, each.passive);
        }
    }

    /** An event has been handled: gateways without groups take their leave, unless they go on under another name. */
    public void settle() {
        interfaces.entrySet().removeIf(entry -> {
            final var key = entry.getKey();
            final var each = entry.getValue();
            if (each.hasGroups()) {
                return false;
            }
            stop(key);
            if (interfaces.entrySet().stream().noneMatch(other -> other.getKey().family() == key.family()
                    && other.getValue().hasGroups() && other.getValue().gateway.isSame(key.family(), each.gateway))) {
                send(key, each, 0, 0);
            }
            return true;
        });
    }

    /** The time between two messages of a passive gateway is over. */
    public void due(final String gateway, final AddressFamily family) {
        final var key = new Key(gateway, family);
        final var each = interfaces.get(key);
        if (each != null && each.announced == InterfaceState.PASSIVE) {
            passive(key, each);
        }
    }

    private static void count(final Interface each, final HsrpState state, final int number) {
        if (state == HsrpState.ACTIVE) {
            each.active += number;
        } else if (state != HsrpState.INITIAL) {
            each.passive += number;
        }
    }

    /** Real routers announce a take-over by Coup step by step, any other one at once. */
    private static boolean isByCoup(final Reason reason) {
        return reason == Reason.LOWER_PRIORITY_ACTIVE || reason == Reason.SWITCHOVER;
    }

    private void passive(final Key key, final Interface each) {
        if (settings.enabled()) {
            send(key, each, 0, each.passive);
            outbox.add(new LanEffect.StartTimer(timer(key), jitter.shorten(settings.intervalMillis())));
        }
    }

    private void stop(final Key key) {
        outbox.add(new LanEffect.StopTimer(timer(key)));
    }

    private static TimerKey timer(final Key key) {
        return new TimerKey.NextAdvertisement(key.gateway(), key.family());
    }

    private void send(final Key key, final Interface each, final int active, final int passive) {
        final var gateway = each.gateway;
        if (settings.enabled() && gateway.isUsable()) {
            gateway.attachment().ifPresent(attachment -> {
                final var payload = HsrpEncoder.encode(new InterfaceMessage(lan.version(), active, passive));
                final var frame = HsrpFrame.encode(gateway.config().mac(), lan.vlanId(),
                    gateway.config().address(key.family()), lan.version(), payload);
                outbox.add(new LanEffect.Send(attachment.node(),
                    new PacketOut(attachment.port(), alongTheLan, frame)));
                counters.count(LanCounter.ADVERTISEMENTS_SENT);
            });
        }
    }
}
