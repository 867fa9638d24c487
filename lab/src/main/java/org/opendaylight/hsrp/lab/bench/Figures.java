/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.bench;

import java.util.Locale;

/**
 * How figures are written.
 */
final class Figures {
    private Figures() {
        // Hidden on purpose
    }

    /**
     * Writes a median: whole, unless it lies between two whole ones.
     *
     * @param value the number
     * @return its text
     */
    static String number(final double value) {
        return String.format(Locale.ROOT, value % 1 > 0 ? "%.1f" : "%.0f", value);
    }

    /**
     * Writes a ratio.
     *
     * @param ratio the ratio, or infinity
     * @return its text
     */
    static String ratio(final double ratio) {
        if (Double.isInfinite(ratio)) {
            return "inf";
        }
        return String.format(Locale.ROOT, ratio < 0.095 ? "%.3fx" : ratio < 9.95 ? "%.2fx" : "%.0fx", ratio);
    }
}
