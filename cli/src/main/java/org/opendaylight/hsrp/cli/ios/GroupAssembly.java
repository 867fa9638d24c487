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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.opendaylight.hsrp.cli.ios.Group.Family;
import org.opendaylight.hsrp.cli.ios.Lan.Attachment;
import org.opendaylight.hsrp.cli.ios.Remark.Level;

/** Makes the groups of a LAN: what the routers say of the same group becomes one group with members. */
final class GroupAssembly {
    private record Key(Family family, int number) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::family).thenComparing(Key::number);

        @Override
        public int compareTo(final Key other) {
            return ORDER.compare(this, other);
        }
    }

    private record Part(Attachment attachment, Group group) {
    }

    private final Lan lan;
    private final String name;
    private final TrackAssembly tracks;
    private final KeyAssembly keys;
    private final Report report;

    GroupAssembly(final Lan lan, final String name, final TrackAssembly tracks, final KeyAssembly keys,
            final Report report) {
        this.lan = lan;
        this.name = name;
        this.tracks = tracks;
        this.keys = keys;
        this.report = report;
    }

    /** Returns the groups by family and number. */
    List<JsonObject> groups() {
        final Map<Key, List<Part>> parts = new TreeMap<>();
        for (var attachment : lan.attachments()) {
            for (var group : attachment.port().groups()) {
                group.addresses().keySet().forEach(family -> parts
                    .computeIfAbsent(new Key(family, group.number()), unused -> new ArrayList<>())
                    .add(new Part(attachment, group)));
            }
        }
        final var result = new ArrayList<JsonObject>();
        parts.forEach((key, members) -> result.add(group(key, members)));
        return result;
    }

    private JsonObject group(final Key key, final List<Part> parts) {
        final var json = new JsonObject();
        json.addProperty("address-family", key.family.leaf());
        json.addProperty("number", key.number);
        final var members = new JsonArray();
        for (var part : parts) {
            final var group = part.group;
            group.addresses().get(key.family).mergeInto(json, report);
            final var leader = leader(part, key.family);
            if (group.follow() != null && leader.isEmpty()) {
                report.add(group.common().line("follow", group.line()), Level.UNKNOWN,
                    "no group of this router and address family has this name, and follows none itself");
            } else if (group.follow() != null && isHere(leader.orElseThrow())) {
                final var own = new Leaves();
                List.of("name", "follow", "virtual-mac-address").forEach(leaf -> copy(group.common(), own, leaf,
                    group.line()));
                own.mergeInto(json, report);
            } else {
                if (group.follow() != null) {
                    report.add(group.common().line("follow", group.line()), Level.DIFFERS, "the group that it follows "
                        + "is of another LAN; it gets an election of its own, with that one's priorities, timers and "
                        + "authentication");
                }
                members.add(member(part, leader.orElse(group), json));
            }
        }
        if (!members.isEmpty()) {
            json.add("member", members);
        }
        dropDefaultAuthentication(json);
        return json;
    }

    /** Returns the group that a group follows, on whatever interface of its router it is. */
    private static Optional<Group> leader(final Part part, final Family family) {
        return Optional.ofNullable(part.group.follow()).flatMap(follow -> part.attachment.router().interfaces()
            .values().stream().flatMap(port -> port.groups().stream())
            .filter(group -> group.isNamed(follow) && group.follow() == null
                && group.addresses().containsKey(family))
            .findFirst());
    }

    private boolean isHere(final Group leader) {
        return lan.attachments().stream().anyMatch(attachment -> attachment.port().groups().contains(leader));
    }

    private JsonObject member(final Part part, final Group elected, final JsonObject group) {
        final var common = new Leaves();
        List.of("name", "virtual-mac-address").forEach(leaf -> copy(part.group.common(), common, leaf,
            part.group.line()));
        copy(elected.common(), common, "timers", elected.line());
        // Whoever has none has the default, and does not hear the others
        final var line = elected.common().line("authentication", part.group.line());
        final var authentication = elected.common().has("authentication")
            ? elected.common().get("authentication").getAsJsonObject() : defaultAuthentication();
        common.put("authentication", authentication, line);
        common.mergeInto(group, report);
        keys.use(part.attachment.router(), line, authentication);

        final var member = new JsonObject();
        member.addProperty("gateway", part.attachment.gateway());
        elected.member().mergeInto(member, report);
        final var uses = new JsonArray();
        for (var use : elected.uses()) {
            final var track = new JsonObject();
            track.addProperty("object", tracks.use(part.attachment.router(), use, name, part.attachment.gateway()));
            if (use.shutdown()) {
                track.add("shutdown", Json.empty());
            } else if (use.decrement() != null) {
                track.addProperty("decrement", use.decrement());
            }
            uses.add(track);
        }
        if (!uses.isEmpty()) {
            member.add("track", uses);
        }
        return member;
    }

    private static void copy(final Leaves from, final Leaves to, final String leaf, final Line otherwise) {
        if (from.has(leaf)) {
            to.put(leaf, from.get(leaf), from.line(leaf, otherwise));
        }
    }

    private static JsonObject defaultAuthentication() {
        final var text = new JsonObject();
        text.addProperty("text", "cisco");
        return text;
    }

    private static void dropDefaultAuthentication(final JsonObject group) {
        if (defaultAuthentication().equals(group.get("authentication"))) {
            group.remove("authentication");
        }
    }
}
