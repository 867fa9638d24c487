/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;

/** Carries out the effects of the state machine on a virtual clock. */
final class SimulatedRouter {
    record Change(long at, Effect.Changed effect) {
    }

    private final VirtualClock clock;
    private final Random random;
    private final BiConsumer<SimulatedRouter, GroupMessage> lan;
    /** The latest start of each timer that runs. */
    private final Map<Timer, Object> timers = new EnumMap<>(Timer.class);
    private final List<Change> changes = new ArrayList<>();

    private RouterConfig config;
    private RouterState state = RouterState.STOPPED;
    private boolean crashed;
    private int announcements;

    SimulatedRouter(final VirtualClock clock, final Random random, final RouterConfig config,
            final BiConsumer<SimulatedRouter, GroupMessage> lan) {
        this.clock = clock;
        this.random = random;
        this.config = config;
        this.lan = lan;
    }

    RouterConfig config() {
        return config;
    }

    RouterState routerState() {
        return state;
    }

    HsrpState state() {
        return state.state();
    }

    List<Change> changes() {
        return changes;
    }

    int announcements() {
        return announcements;
    }

    boolean isRunning() {
        return state() != HsrpState.INITIAL;
    }

    /** Configures it again: its address stays. */
    void configure(final int priority, final boolean preempt, final HelloTimers hello) {
        config = new RouterConfig(config.address(), priority, preempt, hello, config.virtualAddress(),
            config.behavior());
    }

    void setPriority(final int priority) {
        configure(priority, config.preempt(), config.timers());
    }

    void start() {
        crashed = false;
        handle(new Event.Enabled(Reason.STARTUP));
    }

    /** Without a word, unlike when it is disabled. */
    void crash() {
        crashed = true;
        timers.clear();
        state = RouterState.STOPPED;
    }

    void handle(final Event event) {
        if (crashed) {
            return;
        }
        final var step = StateMachine.step(state, config, event);
        state = step.state();
        for (var effect : step.effects()) {
            switch (effect) {
                case Effect.Send send -> lan.accept(this, message(send));
                case Effect.StartTimer start -> startTimer(start.timer(), start.millis());
                case Effect.StopTimer stop -> timers.remove(stop.timer());
                case Effect.Changed changed -> changes.add(new Change(clock.now(), changed));
                case Effect.Announce announce -> announcements++;
                case Effect.VirtualAddressMismatch mismatch -> {
                    // only reported
                }
            }
        }
    }

    private void startTimer(final Timer timer, final long millis) {
        final var token = new Object();
        timers.put(timer, token);
        // as real routers: somewhat less than the hello time
        final long delay = timer == Timer.HELLO ? millis * (80 + random.nextInt(21)) / 100 : millis;
        clock.after(delay, () -> {
            if (timers.remove(timer, token)) {
                handle(new Event.TimerExpired(timer));
            }
        });
    }

    private GroupMessage message(final Effect.Send send) {
        final var known = state.virtualAddress(config);
        return new GroupMessage(HsrpVersion.V2, send.op(), send.state(), 1, new MacAddress(2), config.priority(),
            state.timers(config).helloMillis(), state.timers(config).holdMillis(),
            known == null ? new Ipv4Address(0) : known);
    }

    @Override
    public String toString() {
        return config.address() + " priority " + config.priority() + " is " + state;
    }
}
