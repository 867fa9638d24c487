/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.opendaylight.hsrp.lab.LanConfiguration;
import org.opendaylight.hsrp.lab.Topology;

/** The configuration of many groups with the same two gateways, in a subnet that is large enough. */
final class ManyGroups {
    private static final int PREFIX_LENGTH = 16;
    /** The gateways, hosts and the well-known addresses of the lab are in the first 256 addresses. */
    private static final int FIRST_ADDRESS = 256;
    private static final int HELLO = 3000;
    private static final int HOLD = 10_000;
    /** So many groups go into one request: RESTCONF refuses those of more than 16 KiB (413). */
    private static final int PART = 40;

    private final Topology topology;
    private final int groups;

    ManyGroups(final Topology topology, final int groups) {
        this.topology = topology;
        this.groups = groups;
    }

    /** Returns the bodies of the PATCHes, one after the other. */
    List<JsonElement> parts(final String lan, final String first, final String second) {
        final var parts = new ArrayList<JsonElement>();
        for (int start = 0; start < groups; start += PART) {
            final var part = LanConfiguration.of(lan, topology).version(2).prefixLength(PREFIX_LENGTH);
            for (int number = start; number < Math.min(groups, start + PART); number++) {
                part.group(number, address(number), HELLO, HOLD).member(first, 110, true).member(second, 100, true);
            }
            final var body = new JsonObject();
            body.add("hsrp:hsrp", unprefixed(part.json()));
            parts.add(body);
        }
        return parts;
    }

    private static JsonObject unprefixed(final JsonObject lan) {
        final var root = new JsonObject();
        root.add("lan", lan.get("hsrp:lan"));
        return root;
    }

    private static String address(final int number) {
        final int value = FIRST_ADDRESS + number;
        return "10.0." + (value >> 8) + '.' + (value & 0xff);
    }
}
