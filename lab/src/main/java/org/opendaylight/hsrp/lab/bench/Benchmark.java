/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.opendaylight.hsrp.lab.BareFailover.Delivery;
import org.opendaylight.hsrp.lab.BfdSpeaker;
import org.opendaylight.hsrp.lab.Controller;
import org.opendaylight.hsrp.lab.Lab;
import org.opendaylight.hsrp.lab.LabException;
import org.opendaylight.hsrp.lab.Leftovers;
import org.opendaylight.hsrp.lab.Narrator;
import org.opendaylight.hsrp.lab.Topology;
import org.opendaylight.hsrp.lab.VirtualLan;

/**
 * The benchmark: ways to make two gateways redundant go through the same events on the same LAN, turn by turn, with the
 * same counted stream, in several rounds.
 */
public final class Benchmark {
    private static final Duration BOOT = Duration.ofMinutes(5);

    private final BenchmarkOptions options;
    private final Narrator narrator = new Narrator();
    private final Results results = new Results();
    private final Map<Contender, Contestant> contestants = new EnumMap<>(Contender.class);
    private VirtualLan plainLan;
    private VirtualLan vlan;
    private boolean complete = true;

    private Benchmark(final BenchmarkOptions options) {
        this.options = options;
    }

    /**
     * Runs the benchmark.
     *
     * @param args see {@link BenchmarkOptions#USAGE}
     */
    public static void main(final String[] args) {
        System.exit(run(List.of(args)));
    }

    private static int run(final List<String> arguments) {
        try {
            return new Benchmark(BenchmarkOptions.parse(arguments)).perform();
        } catch (LabException e) {
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)
                .println(Lab.isInterrupted() ? "Interrupted: removing everything." : e.getMessage());
            return 1;
        }
    }

    private int perform() {
        Leftovers.kept().ifPresent(lab -> {
            throw new LabException("A demo was left running (" + lab + "): stop it first with ./demo --stop");
        });
        final var start = System.nanoTime();
        try (Lab lab = Lab.open()) {
            plainLan = VirtualLan.build(lab, Topology.oneSwitch());
            vlan = VlanLayout.build(lab);
            admit(lab);
            playRounds();
        }
        final var duration = Duration.ofNanos(System.nanoTime() - start);
        final var report = new Report(results, duration);
        narrator.print(report.text());
        options.json().ifPresent(report::writeJson);
        Chart.write(options.svg(), results);
        narrator.print("Chart: " + options.svg());
        final var missed = report.targets().stream().anyMatch(target -> target.measured().isPresent()
            && !target.reached());
        return !complete ? 1 : options.check() && missed ? 2 : 0;
    }

    private void admit(final Lab lab) {
        final var wanted = options.contenders().stream().filter(one -> !options.eventsOf(one).isEmpty()).sorted()
            .toList();
        if (wanted.stream().anyMatch(Contender::needsController)) {
            final var controller = Controller.create(lab, options.assembly());
            narrator.tell("starting the controller");
            controller.start();
            controller.awaitReady(BOOT, step -> narrator.tell("controller: " + step));
            final var alive = new OdlHsrp(plainLan, controller, UnaryOperator.identity());
            contestants.put(Contender.ODL_HSRP, alive);
            contestants.put(Contender.ODL_HSRP_HEADLESS, new HeadlessOdlHsrp(plainLan, alive));
            contestants.put(Contender.ODL_HSRP_BFD, new BfdOdlHsrp(lab, plainLan, alive));
            contestants.put(Contender.ODL_HSRP_VLAN, new OdlHsrp(vlan, controller, VlanLayout::configure));
        }
        contestants.put(Contender.BARE_GROUP, new BareGroup(plainLan, Delivery.PORT));
        contestants.put(Contender.BARE_NORMAL, new BareGroup(plainLan, Delivery.NORMAL));
        contestants.put(Contender.BARE_VLAN, new BareGroup(vlan, Delivery.NORMAL));
        admitKeepalived(lab, Contender.KEEPALIVED_10MS, Duration.ofMillis(10));
        admitKeepalived(lab, Contender.KEEPALIVED_1S, Duration.ofSeconds(1));
        contestants.put(Contender.FRR_10MS, new VrrpPair(plainLan, router -> new FrrVrrp(lab, router,
            Duration.ofMillis(10))));
        contestants.keySet().retainAll(wanted);
        leaveOut(Contender.ODL_HSRP_BFD, BfdSpeaker.missing());
        leaveOut(Contender.FRR_10MS, FrrVrrp.missing());
        leaveOut(Contender.KEEPALIVED_10MS, Keepalived.missing());
        leaveOut(Contender.KEEPALIVED_1S, Keepalived.missing());
        if (contestants.isEmpty()) {
            throw new LabException("Nobody of those contestants takes part in those events.");
        }
    }

    private void admitKeepalived(final Lab lab, final Contender contender, final Duration interval) {
        contestants.put(contender, new VrrpPair(plainLan, router -> new Keepalived(lab, router, interval)));
    }

    private void leaveOut(final Contender contender, final Optional<String> reason) {
        reason.filter(text -> contestants.containsKey(contender)).ifPresent(text -> {
            contestants.remove(contender);
            narrator.tell(contender.title() + " is left out: " + text);
        });
    }

    /** Figures that are there are told, also when it cannot go on. */
    private void playRounds() {
        try {
            for (int round = 1; round <= options.rounds(); round++) {
                play(round);
            }
        } catch (LabException e) {
            if (Lab.isInterrupted() || results.samples().isEmpty()) {
                throw e;
            }
            complete = false;
            narrator.tell("This cannot go on: " + e.getMessage());
        }
    }

    /** Each round begins with another contestant. */
    private void play(final int round) {
        final var start = System.nanoTime();
        final var order = new ArrayList<>(contestants.keySet());
        Collections.rotate(order, 1 - round);
        for (var contender : order) {
            final var contestant = contestants.get(contender);
            try {
                new Trial(contender.inVlan() ? vlan : plainLan, contender, contestant, round)
                    .play(options.eventsOf(contender), this::count);
                contestant.leave();
            } catch (LabException e) {
                if (Lab.isInterrupted()) {
                    throw e;
                }
                complete = false;
                narrator.tell("round " + round + ": " + contender.title() + " does not go on: " + e.getMessage());
                contestant.leave();
            }
        }
        final var seconds = (System.nanoTime() - start) / 1_000_000_000;
        narrator.tell("round " + round + " of " + options.rounds() + " took " + seconds + " s; "
            + (options.rounds() - round) * seconds + " s to go");
    }

    private void count(final Sample sample) {
        results.add(sample);
        narrator.tell("round %d  %-18s  %-18s  %5d lost, longest gap %s ms%s".formatted(sample.round(),
            sample.contender().id(), sample.event().id(), sample.result().lost(), sample.result().longestGapMs(),
            sample.complaint().map(text -> "; " + text).orElse("")));
    }
}
