/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.bench;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.opendaylight.hsrp.lab.Await;
import org.opendaylight.hsrp.lab.LabException;
import org.opendaylight.hsrp.lab.VirtualLan;
import org.opendaylight.hsrp.lab.stream.PacketStream;

/**
 * One contestant's events of one round, under a running stream, counted alike for all.
 */
final class Trial {
    static final int PACKETS_PER_SECOND = 1000;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** So long an event is watched after it has had its effect: longer than any of the hold times. */
    private static final Duration AFTERMATH = Duration.ofSeconds(2);
    /** So many packets through the wrong gateway are not of the stream but ARP and the like. */
    private static final long STRAYS = 20;

    private final VirtualLan lan;
    private final Contender contender;
    private final Contestant contestant;
    private final int round;

    Trial(final VirtualLan lan, final Contender contender, final Contestant contestant, final int round) {
        this.lan = lan;
        this.contender = contender;
        this.contestant = contestant;
        this.round = round;
    }

    /**
     * Plays events.
     *
     * @param events what is to happen
     * @param counted is told each sample at once
     */
    void play(final List<Event> events, final Consumer<Sample> counted) {
        try (PacketStream stream = lan.stream("h1", PACKETS_PER_SECOND)) {
            contestant.enter();
            awaitFirst();
            for (var event : events) {
                contestant.prepare(event);
                awaitFirst();
                counted.accept(sample(event, stream));
                contestant.recover(event);
                awaitFirst();
            }
        }
    }

    private Sample sample(final Event event, final PacketStream stream) {
        final var expected = event.forwarderAfter();
        final var before = lan.forwardedPackets();
        final var from = PacketStream.mark();
        Optional<String> complaint = strike(event);
        Await.holdsWithin(PATIENCE, () -> forwards(expected));
        Await.observe(AFTERMATH);
        final var to = PacketStream.mark();
        final var forwarder = lan.forwarder();
        if (complaint.isEmpty() && !forwarder.equals(Optional.of(expected))) {
            complaint = Optional.of("packets go through " + forwarder.orElse("nobody") + " instead of " + expected);
        }
        final var strays = lan.forwardedPackets().get(Contestant.SECOND) - before.get(Contestant.SECOND);
        if (complaint.isEmpty() && expected.equals(Contestant.FIRST) && strays > STRAYS) {
            complaint = Optional.of(strays + " packets went through " + Contestant.SECOND);
        }
        return new Sample(contender, event, round, stream.between(from, to), complaint);
    }

    private Optional<String> strike(final Event event) {
        try {
            contestant.strike(event);
            return Optional.empty();
        } catch (LabException e) {
            return Optional.of(e.getMessage());
        }
    }

    private void awaitFirst() {
        Await.until(PATIENCE, "packets through " + Contestant.FIRST, () -> forwards(Contestant.FIRST));
    }

    private boolean forwards(final String gateway) {
        return lan.forwarder().equals(Optional.of(gateway));
    }
}
