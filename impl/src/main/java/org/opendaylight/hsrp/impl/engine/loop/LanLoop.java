/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.loop;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.effect.LanEffect;
import org.opendaylight.hsrp.impl.engine.explain.Explainer;
import org.opendaylight.hsrp.impl.engine.explain.Explainer.Outcome;
import org.opendaylight.hsrp.impl.engine.group.Group;
import org.opendaylight.hsrp.impl.engine.group.Request;
import org.opendaylight.hsrp.impl.engine.lan.Lan;
import org.opendaylight.hsrp.impl.engine.lan.LanEvent;
import org.opendaylight.hsrp.impl.engine.record.Recorder;
import org.opendaylight.hsrp.impl.engine.state.Diagnosis;
import org.opendaylight.hsrp.impl.engine.state.GroupPast;
import org.opendaylight.hsrp.impl.engine.state.LanState;
import org.opendaylight.hsrp.impl.engine.state.LoopTimes;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.engine.state.Refusal;
import org.opendaylight.hsrp.impl.engine.state.Written;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The event loop of one LAN: the only thread of control that touches its {@link Lan}. Everybody else posts events; the
 * loop carries out their effects. If an event cannot be handled, the LAN is restarted from what it was told last, in
 * the roles that its switches hold.
 */
final class LanLoop {
    private static final Logger LOG = LoggerFactory.getLogger("org.opendaylight.hsrp");

    private String name;
    private final Supplier<RandomGenerator> random;
    private final Mailbox mailbox;
    private final SwitchBacklog backlog = new SwitchBacklog();
    private final Timers clock;
    private final Switches switches;
    private final ProbeListener probes;
    private final Publisher publisher;
    private final EventStore events;
    private final Explainer explainer;
    private final LoopMeter meter;
    private final LanTimers timers;
    private final LanMemory memory = new LanMemory();
    private final FailureLog failures;
    private final LanRecording recording = new LanRecording();
    private Lan lan;
    /** What was published last, or {@code null}. */
    private @Nullable LanState published;
    /** Counts events and requests, to recognise what is confirmed later. */
    private long turn;
    /** Those that wait for the time to be over, which does not come if the clock ends with the LAN. */
    private final Set<CompletableFuture<Diagnosis>> examinations = new HashSet<>();
    /** Whether the LAN waits to be restarted. */
    private boolean waiting;
    private boolean stopped;

    /**
     * Makes a loop.
     *
     * @param name name of the LAN
     * @param random makes a source of randomness
     * @param mailbox runs the events one after the other
     * @param probes is told what probes find
     * @param events has the events of a former run, and keeps those of this
     * @param past what is known of groups that another member of a cluster has run
     */
    LanLoop(final String name, final Supplier<RandomGenerator> random, final Mailbox mailbox, final Timers clock,
            final Switches switches, final ProbeListener probes, final Publisher publisher,
            final EventStore events, final Map<GroupKey, GroupPast> past) {
        this.name = requireNonNull(name);
        this.random = requireNonNull(random);
        this.mailbox = requireNonNull(mailbox);
        this.clock = requireNonNull(clock);
        this.switches = requireNonNull(switches);
        this.probes = requireNonNull(probes);
        this.publisher = requireNonNull(publisher);
        this.events = requireNonNull(events);
        explainer = new Explainer(events.load(name));
        lan = new Lan(random.get(), past.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Group.Kept(entry.getValue(), null))));
        meter = new LoopMeter(clock);
        failures = new FailureLog(clock);
        timers = new LanTimers(clock, meter, task -> mailbox.execute(() -> guarded(task)), mailbox::hasFrames,
            timer -> handle(new LanEvent.TimerFired(timer), clock.nanos()));
    }

    /** Posts an event. */
    void post(final LanEvent event) {
        post(event, clock.nanos());
    }

    /**
     * Posts an event.
     *
     * @param seen when it reached the engine, by {@link Timers#nanos()}
     */
    void post(final LanEvent event, final long seen) {
        mailbox.execute(() -> take(event, seen));
    }

    /**
     * Posts the state of a switch, which is left out if the LAN is so far behind that newer ones wait.
     *
     * @param replaceable whether it tells nothing but ports
     * @param seen as above
     */
    void post(final LanEvent.SwitchChanged event, final boolean replaceable, final long seen) {
        backlog.posted(event.node());
        mailbox.execute(() -> {
            if (!backlog.skips(event.node(), replaceable)) {
                take(event, seen);
            }
        });
    }

    private void take(final LanEvent event, final long seen) {
        memory.remember(event);
        guarded(() -> handle(event, seen));
    }

    /**
     * Posts a configuration by which the LAN has another name. It goes on as with any other configuration.
     *
     * @return completes when nothing is known by the former name any more
     */
    CompletionStage<Void> rename(final LanEvent.Configured event) {
        final var done = new CompletableFuture<Void>();
        final long seen = clock.nanos();
        mailbox.execute(() -> {
            final var former = name;
            name = event.config().name();
            memory.rename(former, name, switches);
            publisher.withdraw(former);
            published = null;
            events.save(name, explainer.events());
            // At once: until then the LAN goes by its former name
            take(event, seen);
            done.complete(null);
        });
        return done;
    }

    /** Posts a frame, which is dropped if there are more than can be handled. */
    void postFrame(final NodeId node, final long inPort, final byte[] frame) {
        final long seen = clock.nanos();
        mailbox.executeFrame(() -> guarded(() -> handle(new LanEvent.PacketIn(node, inPort, frame), seen)));
    }

    /** Posts a request. The answer comes after its effects have been carried out. */
    <T> CompletionStage<T> ask(final GroupKey group, final Request<T> request) {
        final var answer = new CompletableFuture<T>();
        final long seen = clock.nanos();
        mailbox.execute(() -> {
            guarded(() -> {
                final var now = clock.now();
                final var reply = lan.request(group, request, now);
                recording.add(lan, now, group, request, reply.effects());
                carryOut(reply.effects(), seen, now, outcome -> explainer.explain(lan, group, request, outcome));
                answer.complete(reply.answer());
            });
            answer.complete(request.refused(unavailable()));
        });
        return answer;
    }

    /** Posts the beginning of a recording, see {@link Engine#record}. */
    CompletionStage<Refusal> record(final GroupKey group, final Recorder recorder) {
        return answer(() -> {
            final var refusal = recording.begin(lan, group, recorder, clock.now());
            if (refusal == null) {
                clock.schedule(recorder.duration().toMillis(), () -> mailbox.execute(() -> recording.end(recorder)));
            }
            return refusal;
        });
    }

    /** Posts the end of a recording. */
    CompletionStage<Refusal> endRecording(final GroupKey group) {
        return answer(() -> recording.end(name, group));
    }

    /** Posts an examination, see {@link Engine#examine}. */
    CompletionStage<Diagnosis> examine() {
        final var answer = new CompletableFuture<Diagnosis>();
        post(new LanEvent.GatewaysDoubted());
        mailbox.execute(() -> {
            examinations.add(answer);
            if (stopped) {
                refuseExaminations();
            }
        });
        clock.schedule(Engine.EXAMINATION_MILLIS, () -> mailbox.execute(() -> {
            guarded(() -> answer.complete(new Diagnosis(null, lan.examine(times()))));
            answer.complete(Diagnosis.refused(unavailable()));
            examinations.remove(answer);
        }));
        return answer;
    }

    private void refuseExaminations() {
        examinations.forEach(answer -> answer.complete(Diagnosis.refused(unavailable())));
        examinations.clear();
    }

    private LoopTimes times() {
        return meter.times(mailbox.framesDropped(), backlog.skipped(), failures.count());
    }

    /** Not recorded itself, and without effects. */
    private CompletionStage<Refusal> answer(final Supplier<@Nullable Refusal> question) {
        final var answer = new CompletableFuture<Refusal>();
        mailbox.execute(() -> {
            guarded(() -> answer.complete(question.get()));
            answer.complete(unavailable());
        });
        return answer;
    }

    /** Returns why there is no better answer. */
    private Refusal unavailable() {
        return stopped
            ? new Refusal(Refusal.Kind.NO_SUCH_OBJECT, "lan \"" + name + "\" has just been removed")
            : new Refusal(Refusal.Kind.WRONG_STATE, "lan \"" + name + "\" is restarting after a failure, which "
                + "is in the controller's log; try again in a minute");
    }

    /**
     * Posts the end of the LAN.
     *
     * @param withdraw whether switches and watchers must forget it; otherwise the switches go on with what they hold
     * @return completes when it is done
     */
    CompletionStage<Void> stop(final boolean withdraw) {
        final var done = new CompletableFuture<Void>();
        mailbox.execute(() -> {
            try {
                if (withdraw) {
                    guarded(() -> carryOut(lan.remove(clock.now()), clock.nanos(), clock.now(), outcome -> false));
                    switches.program(name, Map.of(), node -> { });
                    publisher.withdraw(name);
                }
            } finally {
                stopped = true;
                recording.end();
                timers.stopAll();
                refuseExaminations();
                done.complete(null);
            }
        });
        return done;
    }

    private void handle(final LanEvent event, final long seen) {
        final var now = clock.now();
        final var effects = event.apply(lan, now);
        recording.add(lan, now, event, effects);
        carryOut(effects, seen, now, outcome -> explainer.explain(lan, event, outcome));
    }

    /** Runs something that concerns the LAN, unless there is none at present. Nothing is left half done. */
    @SuppressWarnings("checkstyle:IllegalCatch")
    private void guarded(final Runnable task) {
        if (stopped || waiting) {
            return;
        }
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            failed(e);
        }
    }

    private void failed(final Throwable cause) {
        timers.stopAll();
        waiting = true;
        final long pause = failures.failed();
        if (failures.isNew(cause)) {
            LOG.error("%HSRP-2-FAILURE: lan {} an event cannot be handled; the LAN is restarted, in the roles that "
                + "its switches hold. This is a defect of odl-hsrp: please report it", name, cause);
        }
        clock.schedule(pause, () -> mailbox.execute(this::restart));
        recording.end();
    }

    private void restart() {
        if (!stopped) {
            waiting = false;
            explainer.restarting();
            lan = new Lan(random.get(), lan.kept());
            guarded(() -> memory.replay().forEach(event -> handle(event, clock.nanos())));
        }
    }

    /**
     * Carries out effects in order, but explains them, and writes the log and the state last: nothing waits for that.
     *
     * @param explains whether it explains them
     */
    private void carryOut(final List<LanEffect> effects, final long seen, final Moment now,
            final Predicate<Outcome> explains) {
        final long decided = clock.nanos();
        final long current = ++turn;
        Map<NodeId, Written> written = Map.of();
        for (var effect : effects) {
            switch (effect) {
                case LanEffect.Program program -> {
                    memory.programmed(program.wanted());
                    // A LAN plans once for each event
                    written = switches.program(name, program.wanted(),
                        node -> confirmed(current, node));
                }
                case LanEffect.Send send -> switches.send(send.node(), send.packet());
                case LanEffect.StartTimer start -> timers.start(start.timer(), start.millis());
                case LanEffect.StopTimer stop -> timers.stop(stop.timer());
                case LanEffect.Report report -> publisher.stateChanged(report.change());
                case LanEffect.ForeignRolesChanged changed -> {
                    // Is explained below
                }
                case LanEffect.Warn warn -> publisher.conflictBegan(name, warn.conflict());
                case LanEffect.OutOfSync outOfSync ->
                    publisher.outOfSync(name, outOfSync.node(), outOfSync.problem(), now.time());
                case LanEffect.Denied denied -> publisher.violationBegan(name, denied.violation());
                case LanEffect.CountDropped count -> switches.countDropped(count.node());
                case LanEffect.Settled settled -> {
                    memory.settled(settled.node());
                    switches.settled(name, settled.node());
                }
                case LanEffect.Observed observed -> probes.observed(observed.object(), observed.up());
                case LanEffect.CountProbes count -> probes.probesCounted(count.statistics());
                case LanEffect.Notice notice -> {
                    // Below
                }
                case LanEffect.Publish publish -> {
                    // Below
                }
            }
        }
        final var stages = meter.handled(current, seen, decided, effects, written, now);
        if (explains.test(new Outcome(current, effects, written, now, stages))) {
            events.save(name, explainer.events());
        }
        effects.forEach(this::writeDown);
    }

    /** May be called by any thread: a switch has confirmed what was sent to it in a turn. */
    private void confirmed(final long which, final NodeId node) {
        final long nanos = clock.nanos();
        mailbox.execute(() -> guarded(() -> {
            final var took = explainer.confirmed(which, node, nanos);
            if (took.isPresent()) {
                meter.confirmed(which, took.orElseThrow());
                events.save(name, explainer.events());
                if (published != null) {
                    publish(published);
                }
            }
        }));
    }

    private void publish(final LanState state) {
        published = state;
        publisher.publish(state.with(times(), explainer.events()));
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
            case LanEffect.Publish publish -> publish(publish.state());
            default -> {
                // Done
            }
        }
    }
}
