/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web.page;

import static java.util.Objects.requireNonNull;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What the page shows, as JSON, made of the LANs as they are now. Any thread may ask. */
final class Views {
    private final Lans lans;
    private final InstantSource clock;

    Views(final Lans lans, final InstantSource clock) {
        this.lans = requireNonNull(lans);
        this.clock = requireNonNull(clock);
    }

    List<String> names() {
        return lans.names();
    }

    /** Returns what is shown of all LANs at once. */
    JsonObject overview() {
        return new Fields().put("lans", names().stream().flatMap(name -> summary(name).stream()).map(Summary::whole)
            .toList()).put("tracks", tracks()).object();
    }

    Optional<Summary> summary(final String name) {
        return lans.lan(name).map(lan -> Summary.of(lan, Alarms.of(lan, clock.millis())));
    }

    Optional<JsonObject> detail(final String name) {
        return lans.lan(name).map(lan -> Detail.of(lan, Alarms.of(lan, clock.millis())));
    }

    JsonArray tracks() {
        final var tracks = new JsonArray();
        lans.tracks().forEach(object -> tracks.add(Summary.track(object)));
        return tracks;
    }
}
