/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli.ios;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.opendaylight.hsrp.cli.ios.Remark.Level;

/** What is behind {@code ipv6 nd}: here it is one for the LAN, since the virtual router advertises itself. */
final class AdvertisementStatements {
    private AdvertisementStatements() {
        // Hidden on purpose
    }

    static void read(final Line line, final Words words, final Interface port) throws StatementException {
        final var command = words.word("the command");
        switch (command) {
            case "managed-config-flag" -> container(port, line).addProperty("managed-flag", true);
            case "other-config-flag" -> container(port, line).addProperty("other-config-flag", true);
            case "router-preference" -> container(port, line).addProperty("default-router-preference",
                words.take("high") ? "high" : words.take("low") ? "low" : "medium");
            case "ra" -> readRa(line, words, port);
            case "ra-interval" -> readInterval(line, words, port);
            case "ra-lifetime" -> container(port, line).addProperty("default-lifetime", lifetime(words));
            case "prefix" -> throw new StatementException(Level.NONE, "lifetimes and flags of prefixes are leaves of "
                + "the group's virtual-prefix; set them there");
            default -> {
                // The router's own affair
            }
        }
    }

    private static void readRa(final Line line, final Words words, final Interface port) throws StatementException {
        if (words.take("interval")) {
            readInterval(line, words, port);
        } else if (words.take("lifetime")) {
            container(port, line).addProperty("default-lifetime", lifetime(words));
        } else if (words.takeAll("dns", "server")) {
            add(container(port, line), "dns-server", new Prefix(Words.address(words.word("the address")), 0).host());
        } else if (words.takeAll("dns-search-list", "domain") || words.takeAll("dns", "search-list")) {
            add(container(port, line), "dns-search-domain", words.word("the domain"));
        } else if (words.take("suppress")) {
            throw new StatementException(Level.NONE, "the gateways themselves must not advertise, as here; the virtual "
                + "router does, unless send-advertisements of the LAN's router-advertisement is false");
        }
    }

    private static void readInterval(final Line line, final Words words, final Interface port)
            throws StatementException {
        if (words.take("msec")) {
            throw new StatementException(Level.NONE, "the interval is in whole seconds here, 4 or more");
        }
        container(port, line).addProperty("max-rtr-adv-interval", words.number("the interval", 4, 1800));
        if (words.isNumber()) {
            container(port, line).addProperty("min-rtr-adv-interval", words.number("the interval", 3, 1350));
        }
    }

    private static int lifetime(final Words words) throws StatementException {
        return words.number("the lifetime", 0, 9000);
    }

    private static void add(final JsonObject json, final String name, final String value) {
        if (!json.has(name)) {
            json.add(name, new JsonArray());
        }
        json.getAsJsonArray(name).add(value);
    }

    private static JsonObject container(final Interface port, final Line line) {
        return port.lanContainer("router-advertisement", line);
    }
}
