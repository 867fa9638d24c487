/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.opendaylight.hsrp.impl.protocol.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The event loop of one LAN: the only thread of control that touches its {@link Lan}. Everybody else posts events; the
 * loop carries out their effects.
 */
final class LanLoop {
    private static final Logger LOG = LoggerFactory.getLogger("org.opendaylight.hsrp");

    private final Map<TimerKey, Timers.Cancellable> timers = new HashMap<>();
    private final String name;
    private final Lan lan;
    private final Executor executor;
    private final Timers clock;
    private final Switches switches;
    private final TrackingLoop tracking;
    private final Publisher publisher;
    private final LoopMeter meter;
    private GroupRecording recording;
    private boolean stopped;

    /**
     * Makes a loop.
     *
     * @param name name of the LAN
     * @param executor runs the events one after the other, in the order in which they are given to it
     * @param tracking is told what probes find
     */
    LanLoop(final String name, final RandomGenerator random, final Executor executor, final Timers clock,
            final Switches switches, final TrackingLoop tracking, final Publisher publisher) {
        this.name = requireNonNull(name);
        lan = new Lan(random);
        this.executor = requireNonNull(executor);
        this.clock = requireNonNull(clock);
        this.switches = requireNonNull(switches);
        this.tracking = requireNonNull(tracking);
        this.publisher = requireNonNull(publisher);
        meter = new LoopMeter(clock);
    }

    /** Posts an event. */
    void post(final BiFunction<Lan, Instant, List<LanEffect>> event) {
        post(event, clock.nanos());
    }

    /**
     * Posts an event.
     *
     * @param seen when it reached the engine, by {@link Timers#nanos()}
     */
    void post(final BiFunction<Lan, Instant, List<LanEffect>> event, final long seen) {
        executor.execute(() -> {
            if (!stopped) {
                handle(event, seen);
            }
        });
    }

    /** Posts a request. The answer comes after its effects have been carried out. */
    <T> CompletionStage<T> ask(final GroupKey group, final Request<T> request) {
        final var answer = new CompletableFuture<T>();
        final long seen = clock.nanos();
        executor.execute(() -> {
            if (stopped) {
                answer.complete(request.refused(
                    new Refusal(Refusal.Kind.NO_SUCH_OBJECT, "lan \"" + name + "\" has just been removed")));
                return;
            }
            final var now = clock.now();
            final var reply = lan.request(group, request, now);
            if (recording != null && !recording.add(lan, now, group, request, reply.effects())) {
                endRecording();
            }
            carryOut(reply.effects(), seen, now);
            answer.complete(reply.answer());
        });
        return answer;
    }

    /** Posts the beginning of a recording, see {@link Hsrp#record}. */
    CompletionStage<Refusal> record(final GroupKey group, final Recorder recorder) {
        return answer(() -> {
            final var follower = lan.followers().find(group);
            if (!stopped && follower.isPresent()) {
                return follower.orElseThrow().refusal("record");
            }
            if (stopped || !lan.groups().containsKey(group)) {
                return new Refusal(Refusal.Kind.NO_SUCH_OBJECT, "lan \"" + name + "\" has no group " + group);
            }
            if (recording != null) {
                return new Refusal(Refusal.Kind.WRONG_STATE, "lan \"" + name + "\" group " + recording.group()
                    + " is being recorded; wait for the end, or end it by duration 0");
            }
            final var begun = new GroupRecording(group, recorder);
            recording = begun;
            begun.begin(lan, clock.now());
            clock.schedule(recorder.duration().toMillis(), () -> executor.execute(() -> {
                if (recording == begun) {
                    endRecording();
                }
            }));
            return null;
        });
    }

    /** Posts the end of a recording. */
    CompletionStage<Refusal> endRecording(final GroupKey group) {
        return answer(() -> {
            if (recording == null || !recording.group().equals(group)) {
                return new Refusal(Refusal.Kind.WRONG_STATE,
                    "lan \"" + name + "\" group " + group + " is not being recorded");
            }
            endRecording();
            return null;
        });
    }

    private void endRecording() {
        if (recording != null) {
            recording.end();
            recording = null;
        }
    }

    /** Not recorded itself, and without effects. */
    private CompletionStage<Refusal> answer(final Supplier<Refusal> question) {
        final var answer = new CompletableFuture<Refusal>();
        executor.execute(() -> answer.complete(question.get()));
        return answer;
    }

    /**
     * Posts the end of the LAN.
     *
     * @param withdraw whether switches and watchers shall forget it; otherwise the switches go on with what they hold
     * @return completes when it is done
     */
    CompletionStage<Void> stop(final boolean withdraw) {
        final var done = new CompletableFuture<Void>();
        executor.execute(() -> {
            if (withdraw && !stopped) {
                carryOut(lan.remove(clock.now()), clock.nanos(), clock.now());
                publisher.withdraw(name);
            }
            stopped = true;
            endRecording();
            timers.values().forEach(Timers.Cancellable::cancel);
            timers.clear();
            done.complete(null);
        });
        return done;
    }

    private void handle(final BiFunction<Lan, Instant, List<LanEffect>> event, final long seen) {
        final var now = clock.now();
        final var effects = event.apply(lan, now);
        if (recording != null && !recording.add(lan, now, event, effects)) {
            endRecording();
        }
        carryOut(effects, seen, now);
    }

    /** Carries out effects in order, but writes the log and the state last: nothing waits for them. */
    private void carryOut(final List<LanEffect> effects, final long seen, final Instant now) {
        final long decided = clock.nanos();
        var written = Switches.Written.NOTHING;
        for (var effect : effects) {
            switch (effect) {
                case LanEffect.Program program -> written = written.and(switches.program(name, program.wanted()));
                case LanEffect.Send send -> switches.send(send.node(), send.packet());
                case LanEffect.StartTimer start -> startTimer(start.timer(), start.millis());
                case LanEffect.StopTimer stop -> stopTimer(stop.timer());
                case LanEffect.Report report -> publisher.stateChanged(report.change());
                case LanEffect.Warn warn -> publisher.conflictBegan(name, warn.conflict());
                case LanEffect.OutOfSync outOfSync ->
                    publisher.outOfSync(name, outOfSync.node(), outOfSync.problem(), clock.now());
                case LanEffect.Denied denied -> publisher.violationBegan(name, denied.violation());
                case LanEffect.CountDropped count -> switches.countDropped(count.node());
                case LanEffect.Observed observed -> tracking.observed(observed.object(), observed.up());
                case LanEffect.CountProbes count -> tracking.probesCounted(count.statistics());
                case LanEffect.Notice notice -> {
                    // Below
                }
                case LanEffect.Publish publish -> {
                    // Below
                }
            }
        }
        meter.handled(seen, decided, effects, written, now);
        effects.forEach(this::writeDown);
    }

    private void writeDown(final LanEffect effect) {
        switch (effect) {
            case LanEffect.Report report -> {
                final var change = report.change();
                LOG.info("%HSRP-5-STATECHANGE: lan {} Grp {} gateway {} state {} -> {} ({})", change.lan(),
                    change.group().number(), change.gateway(), change.change().from().display(),
                    change.change().to().display(), change.change().reason().text());
            }
            case LanEffect.Warn warn ->
                LOG.warn("%HSRP-4-{}: lan {} {}", warn.conflict().subject().kind().mnemonic(), name,
                    warn.conflict().text());
            case LanEffect.Denied denied ->
                LOG.warn("%HSRP-4-GUARD: lan {} {}", name, denied.violation().text());
            case LanEffect.Notice notice ->
                LOG.warn("%HSRP-4-{}: lan {} {}", notice.mnemonic(), name, notice.text());
            case LanEffect.Publish publish -> publisher.publish(publish.state().with(meter.times()));
            default -> {
                // Done
            }
        }
    }

    private void startTimer(final TimerKey timer, final long millis) {
        stopTimer(timer);
        run(timer, new Running(millis, meter.stalledMillis()), millis);
    }

    /** A task that has fired but waits for its turn is out of date once its timer was stopped or started anew. */
    private void run(final TimerKey timer, final Running running, final long millis) {
        final long due = clock.nanos() + TimeUnit.MILLISECONDS.toNanos(millis);
        running.scheduled = clock.schedule(millis, () -> executor.execute(() -> {
            if (timers.remove(timer, running)) {
                meter.expired(due);
                expired(timer, running);
            }
        }));
        timers.put(timer, running);
    }

    /**
     * Routers are given up when nothing is heard of them for a while: a while in which the controller listens. If it
     * did not get to it, be it for load or because all of it stood still, their messages may still be on the way: then
     * the wait goes on for as long as that took, once, so that failures are found after twice the time at the worst.
     */
    private void expired(final TimerKey timer, final Running running) {
        final long deaf = meter.stalledMillis() - running.stalledBefore;
        if (deaf > 0 && !running.extended && timer instanceof TimerKey.OfMember ofMember
                && ofMember.timer() != Timer.HELLO) {
            running.extended = true;
            run(timer, running, Math.min(deaf, running.millis));
        } else {
            handle(new LanEvent.TimerFired(timer), clock.nanos());
        }
    }

    private void stopTimer(final TimerKey timer) {
        final var running = timers.remove(timer);
        if (running != null) {
            running.cancel();
        }
    }

    /** A running timer, known by its identity. */
    private static final class Running implements Timers.Cancellable {
        private final long millis;
        private final long stalledBefore;
        private Timers.Cancellable scheduled;
        private boolean extended;

        Running(final long millis, final long stalledBefore) {
            this.millis = millis;
            this.stalledBefore = stalledBefore;
        }

        @Override
        public void cancel() {
            scheduled.cancel();
        }
    }
}
