/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a group stands, as RESTCONF reports it.
 *
 * @param active the active gateway
 * @param standby the standby gateway
 * @param virtualMac the virtual MAC address in use
 * @param inSync whether the switches hold what they must
 * @param states the state of each member
 */
public record GroupStatus(Optional<String> active, Optional<String> standby, Optional<String> virtualMac,
        boolean inSync, Map<String, String> states) {
    /** Nothing is known. */
    static final GroupStatus UNKNOWN = new GroupStatus(Optional.empty(), Optional.empty(), Optional.empty(), false,
        Map.of());

    public boolean isActive(final String gateway) {
        return active.equals(Optional.of(gateway));
    }

    public boolean isStandby(final String gateway) {
        return standby.equals(Optional.of(gateway));
    }

    /**
     * The state of a member.
     *
     * @param gateway its gateway
     * @return its state, empty if it has none
     */
    public String state(final String gateway) {
        return states.getOrDefault(gateway, "");
    }

    static GroupStatus parse(final JsonObject reply) {
        final var group = reply.getAsJsonArray("hsrp:group").get(0).getAsJsonObject();
        final var states = new TreeMap<String, String>();
        if (group.has("member")) {
            for (JsonElement member : group.getAsJsonArray("member")) {
                final var fields = member.getAsJsonObject();
                if (fields.has("state")) {
                    states.put(fields.get("gateway").getAsString(), fields.get("state").getAsString());
                }
            }
        }
        return new GroupStatus(text(group, "active", "gateway"), text(group, "standby", "gateway"),
            text(group, "effective-virtual-mac-address"), text(group, "data-plane", "in-sync").map(Boolean::valueOf)
                .orElse(false), states);
    }

    private static Optional<String> text(final JsonObject from, final String... path) {
        JsonElement found = from;
        for (var name : path) {
            if (found == null || !found.isJsonObject()) {
                return Optional.empty();
            }
            found = found.getAsJsonObject().get(name);
        }
        return Optional.ofNullable(found).map(JsonElement::getAsString);
    }
}
