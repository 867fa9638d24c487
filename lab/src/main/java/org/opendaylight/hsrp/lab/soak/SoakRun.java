/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.opendaylight.hsrp.lab.Await;
import org.opendaylight.hsrp.lab.Controller;
import org.opendaylight.hsrp.lab.LabException;
import org.opendaylight.hsrp.lab.Topology;
import org.opendaylight.hsrp.lab.VirtualLan;
import org.opendaylight.hsrp.lab.stream.PacketStream;

/** Runs the soak on a controller that is up: step by step, with the invariants checked after each. */
public final class SoakRun implements AutoCloseable {
    private static final int PACKETS_PER_SECOND = 250;
    /** After so many steps the streams are begun anew, since their ends remember every packet. */
    private static final int STEPS_OF_A_STREAM = 20;
    /** So long everything must have gone well before a step is over. */
    private static final Duration QUIET = Duration.ofSeconds(2);

    private final SoakLan lan;
    private final Striker striker;
    private final Set<Fault> faults;
    private final long seed;
    private final Consumer<String> told;
    private final Growth growth = new Growth();
    private final List<Sample> samples = new ArrayList<>();
    private final Map<Side, List<PacketStream>> streams = new EnumMap<>(Side.class);
    private final long begun = System.nanoTime();
    private int streamSteps;
    private Lateness lateness;

    /**
     * Prepares a run.
     *
     * @param controller the controller, which has no configuration
     * @param lan the LAN, of {@link #topology}, whose switches are connected
     * @param faults what may happen
     * @param seed from which the steps follow
     * @param told is told each step
     */
    public SoakRun(final Controller controller, final VirtualLan lan, final Set<Fault> faults, final long seed,
            final Consumer<String> told) {
        this.lan = new SoakLan(controller, lan);
        striker = new Striker(this.lan);
        this.faults = Set.copyOf(faults);
        this.seed = seed;
        this.told = told;
    }

    /**
     * The network that it needs.
     *
     * @param first datapath id of its first switch; the second has the next
     * @return its description
     */
    public static Topology topology(final long first) {
        return SoakLan.topology(first);
    }

    /** Configures HSRP, and waits until hosts are served. */
    public void begin() {
        lan.begin(Striker.PATIENCE);
        lateness = Lateness.of(lan.controller(), Side.RED);
        told.accept("both LANs are served; seed " + seed);
    }

    /**
     * Plays one step.
     *
     * @param number its number, from 1: what happens follows from it and the seed
     * @return what has come of it
     * @throws LabException if it does not settle, so that nothing can follow
     */
    public Sample play(final int number) {
        final var step = Step.of(seed, number, faults);
        try {
            final var sample = playOut(step);
            samples.add(sample);
            told.accept(sample.line());
            return sample;
        } catch (LabException e) {
            throw new LabException("Broken with seed " + seed + " at step " + number + " (" + step.fault().id() + ' '
                + step.target() + "): " + e.getMessage(), e);
        }
    }

    /**
     * What has happened so far.
     *
     * @return a sample for each step
     */
    public List<Sample> samples() {
        return List.copyOf(samples);
    }

    @Override
    public void close() {
        streams.values().forEach(both -> both.forEach(PacketStream::close));
        streams.clear();
    }

    private Sample playOut(final Step step) {
        renewStreams();
        final long from = PacketStream.mark();
        striker.strike(step);
        final long struck = System.nanoTime();
        Await.observe(step.lasts());
        final long undone = System.nanoTime();
        striker.mend(step);
        lan.awaitRest(Striker.PATIENCE);
        final long settled = System.nanoTime();
        Await.observe(QUIET);
        final long to = PacketStream.mark();
        final var complaints = new ArrayList<String>();
        final int lost = count(step, from, to, complaints);
        final var late = Lateness.of(lan.controller(), Side.RED);
        final double percent = late.percentSince(lateness);
        final var footprint = Footprint.of(lan.controller(), lan.boxes());
        complaints.addAll(growth.add(footprint));
        // What the measurement itself has made late is not the next step's
        lan.awaitRest(Striker.PATIENCE);
        Await.observe(QUIET);
        lateness = Lateness.of(lan.controller(), Side.RED);
        return new Sample(step, (System.nanoTime() - begun) / 1e9, lost, lost * 1000 / PACKETS_PER_SECOND,
            (struck - from) / 1_000_000, (settled - undone) / 1_000_000, footprint, percent,
            late.greatestMicros() / 1e3, List.copyOf(complaints));
    }

    /** Tells what the stream lost that lost most. */
    private int count(final Step step, final long from, final long to, final List<String> complaints) {
        int worst = 0;
        for (var side : Side.values()) {
            for (var stream : streams.get(side)) {
                final var result = stream.between(from, to);
                worst = Math.max(worst, result.lost());
                final int millis = result.lost() * 1000 / PACKETS_PER_SECOND;
                if (millis > step.mostLostMillis(side)) {
                    complaints.add(String.format(Locale.ROOT, "%d packets (%d ms) lost at the host of %s, at most %d ms"
                        + " are allowed", result.lost(), millis, side.lan(), step.mostLostMillis(side)));
                }
                if (result.duplicates() > 0) {
                    complaints.add(result.duplicates() + " packets came twice from the host of " + side.lan()
                        + ": two gateways carried");
                }
                if (stream.between(to - QUIET.toNanos() / 2, to).lost() > 0) {
                    complaints.add("the stream of " + side.lan() + " does not flow");
                }
            }
        }
        return worst;
    }

    private void renewStreams() {
        if (streams.isEmpty() || ++streamSteps % STEPS_OF_A_STREAM == 0) {
            close();
            for (var side : Side.values()) {
                streams.put(side, List.of(Topology.SERVER_ADDRESS, Topology.SERVER_IPV6_ADDRESS).stream()
                    .map(server -> lan.boxes().stream(side.host(), server, PACKETS_PER_SECOND)).toList());
            }
            streams.values().forEach(both -> both.forEach(stream -> stream.awaitFlow(PACKETS_PER_SECOND)));
        }
    }
}
