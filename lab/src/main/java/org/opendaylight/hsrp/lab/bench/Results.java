/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that was counted.
 */
final class Results {
    private final List<Sample> samples = new ArrayList<>();

    void add(final Sample sample) {
        samples.add(sample);
    }

    List<Sample> samples() {
        return List.copyOf(samples);
    }

    List<Sample> samples(final Contender contender, final Event event) {
        return samples.stream().filter(sample -> sample.contender() == contender && sample.event() == event).toList();
    }

    /**
     * Sums up the rounds.
     *
     * @param contender the contestant
     * @param event the event
     * @return the summary, unless there was no round
     */
    Optional<Summary> summary(final Contender contender, final Event event) {
        final var some = samples(contender, event);
        return some.isEmpty() ? Optional.empty() : Optional.of(Summary.of(some));
    }

    /**
     * The better of keepalived and FRR at 10 ms.
     *
     * @param event the event
     * @return the one with the lower median, unless neither took part
     */
    Optional<Summary> bestVrrp(final Event event) {
        return Contender.FAST_VRRP.stream().flatMap(contender -> summary(contender, event).stream())
            .min(Comparator.comparing(Summary::medianLost));
    }

    /**
     * How late the stream's sender itself was at worst: on a quiet machine less than the time between two packets.
     *
     * @return the delay in ms
     */
    double worstSenderDelayMs() {
        return samples.stream().mapToInt(sample -> sample.result().senderDelayMicros()).max().orElse(0) / 1000.0;
    }
}
