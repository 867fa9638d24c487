/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.stream;

import java.util.regex.Pattern;

/**
 * What became of the packets of a stream that were due in a span of time.
 *
 * @param due how many were due
 * @param lost how many of them never arrived
 * @param longestGapMicros the longest time between two arrivals that touches the span
 * @param duplicates how many arrived again
 * @param reordered how many arrived after one that was sent later
 * @param senderDelayMicros the most that the sender itself was late: tells a busy machine from a bad network
 */
public record StreamResult(int due, int lost, long longestGapMicros, int duplicates, int reordered,
        int senderDelayMicros) {
    private static final Pattern LINE = Pattern.compile("due (\\d+) lost (\\d+) gap (\\d+) duplicates (\\d+) reordered"
        + " (\\d+) delay (\\d+)");

    /**
     * The longest gap with one decimal.
     *
     * @return milliseconds
     */
    public double longestGapMs() {
        return Math.round(longestGapMicros / 100.0) / 10.0;
    }

    /**
     * Writes the result as one line for {@link #parse(String)}.
     *
     * @return the line
     */
    String format() {
        return "due " + due + " lost " + lost + " gap " + longestGapMicros + " duplicates " + duplicates + " reordered "
            + reordered + " delay " + senderDelayMicros;
    }

    static StreamResult parse(final String line) {
        final var matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a result: " + line);
        }
        return new StreamResult(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)),
            Long.parseLong(matcher.group(3)), Integer.parseInt(matcher.group(4)), Integer.parseInt(matcher.group(5)),
            Integer.parseInt(matcher.group(6)));
    }
}
