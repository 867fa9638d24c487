/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli.ios;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What running configurations do not tell: where the gateways are, what LANs are called, and objects that can only be
 * probed. JSON with the lists {@code gateway}, {@code lan} and {@code track-object}, whose entries are as in our model;
 * those of {@code gateway} may have an {@code interface} besides, those of {@code lan} are found by {@code vlan-id} and
 * {@code subnet}.
 */
public final class Mapping {
    /** A mapping that says nothing. */
    public static final Mapping NONE = new Mapping(new JsonObject());

    private static final Set<String> LISTS = Set.of("gateway", "lan", "track-object");

    private final List<JsonObject> gateways;
    private final List<JsonObject> lans;
    private final List<JsonObject> objects;
    private final Set<JsonObject> unused = new LinkedHashSet<>();

    private Mapping(final JsonObject json) {
        gateways = list(json, "gateway", "name");
        lans = list(json, "lan", null);
        objects = list(json, "track-object", "name");
        unused.addAll(gateways);
        unused.addAll(lans);
        unused.addAll(objects);
    }

    /**
     * Reads a mapping.
     *
     * @throws IllegalArgumentException if it is none; the message says why
     */
    public static Mapping read(final String text) {
        try {
            if (!(JsonParser.parseString(text) instanceof JsonObject json)) {
                throw new IllegalArgumentException("it is no JSON object");
            }
            for (var name : json.keySet()) {
                if (!LISTS.contains(name)) {
                    throw new IllegalArgumentException("there is no " + name + ", only gateway, lan and track-object");
                }
            }
            return new Mapping(json);
        } catch (JsonParseException e) {
            throw new IllegalArgumentException("it is no JSON: " + e.getMessage(), e);
        }
    }

    private static List<JsonObject> list(final JsonObject json, final String name, final @Nullable String key) {
        final var result = new ArrayList<JsonObject>();
        if (json.has(name)) {
            if (!json.get(name).isJsonArray()) {
                throw new IllegalArgumentException(name + " is no list");
            }
            for (var element : json.getAsJsonArray(name)) {
                if (!element.isJsonObject() || key != null && text(element.getAsJsonObject(), key) == null) {
                    throw new IllegalArgumentException("an entry of " + name + " is no object with a " + key);
                }
                result.add(element.getAsJsonObject());
            }
        }
        return result;
    }

    /** Returns where an interface of a router is: its own entry, that of the port it is part of, or the router's. */
    Optional<JsonObject> gateway(final String router, final String port) {
        return place(router, port).or(() -> find(gateways, entry -> router.equals(text(entry, "name"))
            && !entry.has("interface")));
    }

    /** Returns where an interface of a router is by the entry of that interface, or of the port it is part of. */
    Optional<JsonObject> place(final String router, final String port) {
        final var whole = port.replaceFirst("\\.[0-9]+$", "");
        return List.of(port, whole).stream().flatMap(name -> find(gateways, entry ->
            router.equals(text(entry, "name")) && isNamed(text(entry, "interface"), name)).stream()).findFirst();
    }

    private static boolean isNamed(final @Nullable String own, final String name) {
        return own != null && Interface.key(own).equals(Interface.key(name));
    }

    /** Returns what is said of a LAN. */
    Optional<JsonObject> lan(final @Nullable Integer vlan, final Collection<Prefix> prefixes) {
        return find(lans, entry -> (entry.has("vlan-id") || entry.has("subnet"))
            && (!entry.has("vlan-id") || vlan != null && vlan.toString().equals(text(entry, "vlan-id")))
            && (!entry.has("subnet") || prefixes.stream()
                .anyMatch(prefix -> prefix.network().equals(text(entry, "subnet")))));
    }

    /** Returns a tracked object. */
    Optional<JsonObject> object(final String name) {
        return find(objects, entry -> name.equals(text(entry, "name")));
    }

    /** Returns the entries that nobody has asked for. */
    Collection<JsonObject> unused() {
        return unused;
    }

    private Optional<JsonObject> find(final List<JsonObject> entries, final Predicate<JsonObject> condition) {
        final var found = entries.stream().filter(condition).findFirst();
        found.ifPresent(unused::remove);
        return found;
    }

    /** Returns a leaf that is there and not empty. */
    static @Nullable String text(final JsonObject json, final String leaf) {
        final JsonElement value = json.get(leaf);
        return value == null || !value.isJsonPrimitive() || value.getAsString().isEmpty() ? null : value.getAsString();
    }
}
