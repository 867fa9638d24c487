/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli.ios;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.cli.ios.Group.Family;

/** What a router says of one of its interfaces. */
final class Interface {
    private record Key(int number, @Nullable Family family) {
    }

    private final Line line;
    private final String name;
    private final Map<Key, Group> groups = new LinkedHashMap<>();
    private final List<Prefix> secondaries = new ArrayList<>();
    private final List<Prefix> ipv6 = new ArrayList<>();
    private final Leaves gateway = new Leaves();
    private final Leaves lan = new Leaves();

    private @Nullable Prefix primary;
    private @Nullable Integer vlan;
    private boolean tagged = true;
    private boolean shutdown;

    Interface(final Line line, final String name) {
        this.line = line;
        this.name = name;
        vlan = name.matches("(?i)vlan[0-9]{1,4}") ? Integer.valueOf(name.substring(4)) : null;
    }

    /** Returns a name as it is compared: IOS and its users write the same one differently. */
    static String key(final String name) {
        return name.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    Line line() {
        return line;
    }

    String name() {
        return name;
    }

    @Nullable Integer vlan() {
        return vlan;
    }

    /** Returns whether the frames of the VLAN carry its tag. */
    boolean isTagged() {
        return tagged;
    }

    void encapsulate(final int newVlan, final boolean isTagged) {
        vlan = newVlan;
        tagged = isTagged;
    }

    boolean isShutdown() {
        return shutdown;
    }

    void setShutdown(final boolean newShutdown) {
        shutdown = newShutdown;
    }

    /** Returns the primary IPv4 address. */
    @Nullable Prefix primary() {
        return primary;
    }

    void setPrimary(final Prefix prefix) {
        primary = prefix;
    }

    /** Returns the secondary IPv4 addresses. */
    List<Prefix> secondaries() {
        return secondaries;
    }

    /** Returns all addresses that tell a subnet. */
    List<Prefix> prefixes() {
        return Stream.of(Stream.ofNullable(primary), secondaries.stream(), ipv6.stream()).flatMap(Function.identity())
            .toList();
    }

    /** Returns the IPv6 addresses that are not link-local. */
    List<Prefix> ipv6() {
        return ipv6;
    }

    /** Returns what the gateway at this interface has. */
    Leaves gateway() {
        return gateway;
    }

    /** Returns what is one for the LAN here. */
    Leaves lan() {
        return lan;
    }

    /** Returns a container of the LAN. */
    JsonObject lanContainer(final String container, final Line from) {
        return lan.child(container, new JsonObject(), from);
    }

    /**
     * Returns a group, made at its first line.
     *
     * @param family its family, {@code null} if one group has all, as in IOS
     */
    Group group(final int number, final @Nullable Family family, final Line from) {
        return groups.computeIfAbsent(new Key(number, family), unused -> new Group(number, from));
    }

    Collection<Group> groups() {
        return groups.values();
    }
}
