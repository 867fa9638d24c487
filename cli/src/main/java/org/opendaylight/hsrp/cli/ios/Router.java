/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli.ios;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/** What one running configuration says. */
final class Router {
    private final Line line;
    private final Map<String, Interface> interfaces = new LinkedHashMap<>();
    private final Map<Integer, Track> tracks = new LinkedHashMap<>();
    private final Map<String, JsonObject> keyChains = new LinkedHashMap<>();
    private final Map<Integer, Probe> probes = new LinkedHashMap<>();

    private String name;

    Router(final String file) {
        line = new Line(file, 0, "");
        name = Names.clean(file.replaceFirst("^.*[/\\\\]", "").replaceFirst("(?<=.)\\.[^.]*$", ""));
    }

    /** Returns the file as a whole. */
    Line line() {
        return line;
    }

    /** Returns the host name; that of the file if it has none. */
    String name() {
        return name;
    }

    void setName(final String newName) {
        name = newName;
    }

    /** Returns the interfaces by their {@link Interface#key}. */
    Map<String, Interface> interfaces() {
        return interfaces;
    }

    Map<Integer, Track> tracks() {
        return tracks;
    }

    /** Returns the key chains, as in our model. */
    Map<String, JsonObject> keyChains() {
        return keyChains;
    }

    /** Returns the operations of IP SLA. */
    Map<Integer, Probe> probes() {
        return probes;
    }
}
