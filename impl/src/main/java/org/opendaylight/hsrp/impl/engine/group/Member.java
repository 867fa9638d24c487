/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.group;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.GroupConfig;
import org.opendaylight.hsrp.impl.engine.config.MemberConfig;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.state.Comparison;
import org.opendaylight.hsrp.impl.engine.state.GroupPast.MemberPast;
import org.opendaylight.hsrp.impl.engine.state.LanState;
import org.opendaylight.hsrp.impl.engine.state.LanState.Change;
import org.opendaylight.hsrp.impl.engine.state.LanState.MemberTracking;
import org.opendaylight.hsrp.impl.engine.state.MemberCounter;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.Behavior;
import org.opendaylight.hsrp.impl.protocol.Effect;
import org.opendaylight.hsrp.impl.protocol.Event;
import org.opendaylight.hsrp.impl.protocol.GroupMessage;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.OpCode;
import org.opendaylight.hsrp.impl.protocol.Reason;
import org.opendaylight.hsrp.impl.protocol.Router;
import org.opendaylight.hsrp.impl.protocol.RouterConfig;
import org.opendaylight.hsrp.impl.protocol.RouterState;
import org.opendaylight.hsrp.impl.protocol.StateMachine;
import org.opendaylight.hsrp.impl.protocol.Timer;

/** One gateway's part in one group: the memory around its state machine. */
@LoopConfined
public final class Member implements GroupMember {
    /** The better router first. */
    public static final Comparator<Member> ELECTION_ORDER = (one, other) ->
        one.self().beats(other.self()) ? -1 : other.self().beats(one.self()) ? 1 : 0;

    private final AddressFamily family;
    private final MemberLog log;
    private final Preemption preemption = new Preemption();
    private final TrackTable trackTable;
    private Gateway gateway;
    private MemberConfig config;
    private final Map<Timer, Long> timerMillis = new EnumMap<>(Timer.class);
    private final Map<Timer, Moment> timerStarts = new EnumMap<>(Timer.class);
    private RouterState router = RouterState.STOPPED;

    Member(final AddressFamily family, final TrackTable trackTable, final Moment now) {
        this.family = requireNonNull(family);
        this.trackTable = requireNonNull(trackTable);
        log = new MemberLog(now);
    }

    @Override
    public Gateway gateway() {
        return gateway;
    }

    /** Returns the name of the gateway. */
    public String name() {
        return config.gateway();
    }

    AddressFamily family() {
        return family;
    }

    MemberConfig config() {
        return config;
    }

    void configure(final Gateway newGateway, final MemberConfig newConfig) {
        gateway = requireNonNull(newGateway);
        config = requireNonNull(newConfig);
    }

    /** Returns the member's own address in the group. */
    public IpAddress address() {
        return gateway.config().address(family);
    }

    /** Whether another gateway of the same name is the same to the group: nothing has changed that matters to it. */
    boolean isOf(final @Nullable Gateway other) {
        return other != null && gateway.isSame(family, other);
    }

    /** Returns the state of its state machine. */
    public HsrpState state() {
        return router.state();
    }

    /** Returns all that its state machine remembers. */
    public RouterState router() {
        return router;
    }

    /** Returns this member as other routers see it. */
    public Router self() {
        return new Router(address(), trackTable.effectivePriority(config));
    }

    /** Whether a tracked object keeps it out of the group. */
    public boolean isShutDown() {
        return trackTable.shutsDown(config);
    }

    /** Whether HSRP may run for it: its gateway is up, and no tracked object shuts it down. */
    public boolean mayRun() {
        return gateway.isUp() && !isShutDown();
    }

    /** Whether HSRP may run for it if the group has no better one, see {@link Gateway#isUsable}. */
    public boolean isDoubtful() {
        return gateway.isUsable() && !gateway.isUp() && !isShutDown();
    }

    /** Returns what the state machine needs to know of the configuration. */
    RouterConfig routerConfig(final GroupConfig group, final boolean mayPreempt, final Behavior behavior) {
        return new RouterConfig(self().address(), self().priority(), config.preempt().enabled() && mayPreempt,
            group.timers(), group.virtualAddress(), behavior);
    }

    /**
     * Whether an event may make it take over from an active router of lower priority. While an object that it tracks is
     * undecided it may not: perhaps that is why the other one is active. Nor may it while its port is not live.
     */
    boolean mayPreempt(final Event event, final boolean inSync, final Moment now) {
        return preemption.allows(config.preempt(), event, self(), inSync, now) && trackTable.isDecided(config)
            && !isDoubtful();
    }

    /** Returns what it goes by if an event changes its state. */
    Comparison compares(final Event event) {
        return switch (event) {
            case Event.Received received ->
                new Comparison(self(), new Router(received.source(), received.message().priority()), null, 0);
            case Event.TimerExpired expired -> new Comparison(self(),
                expired.timer() == Timer.ACTIVE ? router.active() : router.standby(), expired.timer(),
                timerMillis.getOrDefault(expired.timer(), 0L));
            case Event.RouterLost lost -> new Comparison(self(), Stream.of(router.active(), router.standby())
                .filter(known -> known != null && known.address().equals(lost.router())).findFirst().orElse(null),
                null, 0);
            default -> new Comparison(self(), null, null, 0);
        };
    }

    /** Takes an event through the state machine, and remembers what comes of it. */
    List<Effect> step(final RouterConfig routerConfig, final Event event, final Moment now) {
        final var step = StateMachine.step(router, routerConfig, event);
        router = step.state();
        for (var effect : step.effects()) {
            switch (effect) {
                case Effect.Changed changed -> {
                    preemption.changed(changed, now);
                    log.changed(new Change(now.time(), changed.from(), changed.to(), changed.reason()));
                }
                case Effect.Send send -> count(sent(send.op()));
                case Effect.StartTimer start -> {
                    timerMillis.put(start.timer(), start.millis());
                    timerStarts.put(start.timer(), now);
                }
                case Effect.VirtualAddressMismatch mismatch -> count(MemberCounter.MISMATCHING_VIRTUAL_ADDRESSES);
                default -> {
                    // Nothing to remember
                }
            }
        }
        return step.effects();
    }

    /** Returns what is left of a timer, in milliseconds, if it had been started with another time. */
    long rest(final Timer timer, final long millis, final Moment now) {
        return Math.max(0, millis - now.since(timerStarts.getOrDefault(timer, now)).toMillis());
    }

    /** Begins anew with what it has learned, and who else has which role: its gateway has got another name. */
    void rename(final Gateway newGateway, final MemberConfig newConfig) {
        configure(newGateway, newConfig);
        resume(new RouterState(HsrpState.INITIAL, router.active(), router.standby(), false,
            router.learnedVirtualAddress(), router.learnedTimers()));
    }

    /** Goes on from what was remembered elsewhere. */
    void resume(final RouterState remembered) {
        router = requireNonNull(remembered);
    }

    @Override
    public void count(final MemberCounter counter) {
        log.count(counter);
    }

    void countReceived(final GroupMessage message) {
        count(switch (message.op()) {
            case HELLO -> MemberCounter.HELLOS_RECEIVED;
            case COUP -> MemberCounter.COUPS_RECEIVED;
            case RESIGN -> MemberCounter.RESIGNS_RECEIVED;
        });
    }

    void clearStatistics(final Moment now) {
        log.clearStatistics(now);
    }

    /** Returns what it has gone through. */
    MemberPast past() {
        return log.past();
    }

    /** Remembers what it went through before, if that is known. */
    void remember(final @Nullable MemberPast before) {
        if (before != null) {
            log.remember(before);
        }
    }

    /** Returns why its state has changed last. */
    Reason latestReason() {
        return log.latest() == null ? Reason.STARTUP : log.latest().reason();
    }

    /** Returns what its priority is made of. */
    public MemberTracking tracking() {
        return trackTable.report(config);
    }

    /** Returns its state, as it is published. */
    public LanState.MemberState snapshot(final RouterConfig routerConfig) {
        return log.snapshot(name(), router.state(), self().priority(), router.timers(routerConfig),
            routerConfig.timers() == null && router.learnedTimers() != null, tracking());
    }

    private static MemberCounter sent(final OpCode op) {
        return switch (op) {
            case HELLO -> MemberCounter.HELLOS_SENT;
            case COUP -> MemberCounter.COUPS_SENT;
            case RESIGN -> MemberCounter.RESIGNS_SENT;
        };
    }
}
