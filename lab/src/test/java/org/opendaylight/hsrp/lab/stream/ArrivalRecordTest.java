/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ArrivalRecordTest {
    private static final long MILLI = 1_000_000;
    private static final long START = 5_000 * MILLI;

    private final ArrivalRecord arrivals = new ArrivalRecord();

    @Test
    void nothingIsMissingFromAWholeStream() {
        arrive(0, 1000);
        assertEquals(new StreamResult(500, 0, 1000, 0, 0, 0), between(100, 599));
    }

    @Test
    void missingPacketsAreLostAndMakeAGap() {
        arrive(0, 300);
        arrive(308, 1000);
        assertEquals(new StreamResult(500, 8, 9000, 0, 0, 0), between(100, 599));
    }

    @Test
    void whatIsMissingOutsideTheSpanDoesNotCount() {
        arrive(0, 300);
        arrive(308, 1000);
        assertEquals(new StreamResult(100, 0, 1000, 0, 0, 0), between(400, 499));
    }

    @Test
    void duplicatesAndLatecomersAreCounted() {
        arrive(0, 200);
        arrive(201, 300);
        add(200, 301);
        add(250, 302);
        arrive(303, 400);
        final var result = between(100, 399);
        assertEquals(1, result.duplicates());
        assertEquals(1, result.reordered());
        assertEquals(3, result.lost());
    }

    @Test
    void silenceUntilTheEndIsAGap() {
        arrive(0, 200);
        assertEquals(new StreamResult(200, 100, 100_000, 0, 0, 0), between(100, 299));
    }

    @Test
    void resultSurvivesItsLine() {
        final var result = new StreamResult(1, 2, 3456, 4, 5, 6);
        assertEquals(result, StreamResult.parse(result.format()));
        assertEquals(3.5, result.longestGapMs());
    }

    private void arrive(final int first, final int end) {
        for (int number = first; number < end; number++) {
            add(number, number);
        }
    }

    private void add(final int number, final int arrivedMillis) {
        arrivals.add(number, START, MILLI, START + number * MILLI, START + arrivedMillis * MILLI);
    }

    private StreamResult between(final int fromMillis, final int toMillis) {
        return arrivals.between(START + fromMillis * MILLI, START + toMillis * MILLI);
    }
}
