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
import org.eclipse.jdt.annotation.Nullable;

/** What a router says of a tracked object. */
final class Track {
    private static final int MILLIS = 1000;
    private static final int MAX_DELAY = 180;
    private static final int MAX_OBJECT = 1000;
    private static final int MAX_WEIGHT = 255;
    private static final int MAX_THRESHOLD = 65535;

    private final Line line;
    private final JsonObject delay = new JsonObject();
    private final JsonObject list = new JsonObject();
    private final Map<Integer, JsonObject> objects = new LinkedHashMap<>();

    private @Nullable String port;
    private @Nullable Integer probe;
    private boolean route;

    Track(final Line line) {
        this.line = line;
    }

    Line line() {
        return line;
    }

    /** Returns the name of the interface that it watches. */
    @Nullable String port() {
        return port;
    }

    /** Returns the operation of IP SLA that it watches. */
    @Nullable Integer probe() {
        return probe;
    }

    /** Returns whether it watches a route. */
    boolean isRoute() {
        return route;
    }

    JsonObject delay() {
        return delay;
    }

    /** Returns the list of our model, without its objects; empty if it is none. */
    JsonObject list() {
        return list;
    }

    /** Returns the leaves of a list's objects, besides the name. */
    Map<Integer, JsonObject> objects() {
        return objects;
    }

    /** Returns whether it watches anything that there is here. */
    boolean hasSubject() {
        return port != null || probe != null || route || !list.isEmpty();
    }

    /** Reads what is behind the number; returns what is different here, if anything is. */
    @Nullable String readSubject(final Words words) throws StatementException {
        if (words.take("interface")) {
            return readInterface(words);
        } else if (words.takeAll("list", "boolean")) {
            list.addProperty("boolean", words.take("or") ? "or" : "and");
            if (list.get("boolean").getAsString().equals("and")) {
                words.take("and");
            }
            words.end();
        } else if (words.takeAll("list", "threshold")) {
            final var threshold = new JsonObject();
            threshold.addProperty("unit", words.take("weight") ? "weight" : "percentage");
            list.add("threshold", threshold);
        } else if (words.takeAll("ip", "sla") || words.take("rtr")) {
            probe = words.number("the number of the operation", 1, Integer.MAX_VALUE);
            words.take("reachability");
            if (words.take("state")) {
                return "it is up while the target answers";
            }
            words.end();
        } else if (words.takeAll("ip", "route") || words.takeAll("ipv6", "route")) {
            route = true;
        } else if (!words.isAtEnd()) {
            throw new StatementException(Remark.Level.NONE, "objects are interfaces, probes and lists here");
        }
        return null;
    }

    private @Nullable String readInterface(final Words words) throws StatementException {
        final var first = words.word("the interface");
        final var name = words.isNumber() ? first + words.word("its number") : first;
        if (words.take("line-protocol")) {
            words.end();
            port = name;
            return null;
        }
        if (words.takeAll("ip", "routing") || words.takeAll("ipv6", "routing")) {
            port = name;
            return "it is up while the port is, whatever its addresses";
        }
        throw new StatementException("line-protocol or ip routing is missing");
    }

    /** Reads a line below the first one. */
    void read(final Words words) throws StatementException {
        if (words.take("delay")) {
            for (var direction : new String[] {"up", "down", "up"}) {
                if (words.take(direction)) {
                    delay.addProperty(direction, words.number("the delay", 0, MAX_DELAY) * MILLIS);
                }
            }
            words.end();
        } else if (words.take("object")) {
            final var object = new JsonObject();
            final int number = words.number("the number of the object", 1, MAX_OBJECT);
            if (words.take("not")) {
                object.add("not", Json.empty());
            }
            if (words.take("weight")) {
                object.addProperty("weight", words.number("the weight", 1, MAX_WEIGHT));
            }
            words.end();
            objects.put(number, object);
        } else if (words.take("threshold")) {
            readThreshold(words);
        } else {
            throw new StatementException(Remark.Level.NONE, "nothing like it can be set for a tracked object here");
        }
    }

    private void readThreshold(final Words words) throws StatementException {
        if (!list.has("threshold")) {
            throw new StatementException("this is no list with a threshold");
        }
        if (!words.take("weight")) {
            words.take("percentage");
        }
        final var threshold = list.getAsJsonObject("threshold");
        for (var direction : new String[] {"up", "down", "up"}) {
            if (words.take(direction)) {
                threshold.addProperty(direction, words.number("the threshold", 0, MAX_THRESHOLD));
            }
        }
        words.end();
    }
}
