/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli.ios;

import com.google.gson.JsonObject;
import java.util.regex.Pattern;

/** An operation of IP SLA, as far as a probe of our model has it. */
final class Probe {
    private static final int MILLIS = 1000;

    private static final Pattern TARGET = Pattern.compile("icmp-echo ([0-9a-fA-F.:]+)(?: .*)?");
    private static final Pattern FREQUENCY = Pattern.compile("frequency ([0-9]{1,4})");

    private final JsonObject json = new JsonObject();

    JsonObject json() {
        return json;
    }

    /** Reads a line; the operator looks at the probe in any case, so what is odd in it is left out. */
    void read(final String text) {
        final var target = TARGET.matcher(text);
        final var frequency = FREQUENCY.matcher(text);
        if (target.matches()) {
            json.addProperty("target", target.group(1));
        } else if (frequency.matches()) {
            json.addProperty("interval", Integer.parseInt(frequency.group(1)) * MILLIS);
        }
    }
}
