/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli.ios;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;

/** What a router says of one of its groups. */
final class Group {
    /** An address family. */
    enum Family {
        IPV4("ipv4"), IPV6("ipv6");

        private final String leaf;

        Family(final String leaf) {
            this.leaf = leaf;
        }

        /** Returns the name of the family in our model. */
        String leaf() {
            return leaf;
        }
    }

    /**
     * An object that a group tracks.
     *
     * @param line where it says so
     * @param object number of the object, or name of the interface
     * @param decrement what the priority loses, in points; {@code null} by default
     * @param shutdown whether the group shuts down instead
     */
    record Use(Line line, String object, @Nullable Integer decrement, boolean shutdown) {
    }

    private final int number;
    private final Line line;
    private final Map<Family, Leaves> addresses = new EnumMap<>(Family.class);
    private final Leaves common = new Leaves();
    private final Leaves member = new Leaves();
    private final List<Use> uses = new ArrayList<>();

    Group(final int number, final Line line) {
        this.number = number;
        this.line = line;
    }

    int number() {
        return number;
    }

    /** Returns the first line of the group. */
    Line line() {
        return line;
    }

    /** Returns the virtual addresses of a family, for which HSRP is enabled by that. */
    Leaves enable(final Family family) {
        return addresses.computeIfAbsent(family, unused -> new Leaves());
    }

    /** Returns the virtual addresses by family. */
    Map<Family, Leaves> addresses() {
        return addresses;
    }

    /** Returns what is the same for all members here. */
    Leaves common() {
        return common;
    }

    /** Returns what each member has for itself. */
    Leaves member() {
        return member;
    }

    List<Use> uses() {
        return uses;
    }

    boolean isNamed(final String name) {
        return common.has("name") && common.get("name").getAsString().equals(name);
    }

    /** Returns the name of the group that this one follows. */
    @Nullable String follow() {
        return common.has("follow") ? common.get("follow").getAsString() : null;
    }
}
