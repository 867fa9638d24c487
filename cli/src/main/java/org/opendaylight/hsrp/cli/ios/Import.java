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
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.opendaylight.hsrp.cli.ios.Remark.Level;

/** Our configuration of the running configurations of routers, and what is to be said of it. */
public final class Import {
    /** Requests of more than 16 KiB are refused by RESTCONF; so many octets leave room for line ends. */
    private static final int MAX_REQUEST = 15_000;

    private final List<JsonObject> parts = new ArrayList<>();
    private final List<JsonObject> groups = new ArrayList<>();
    private final List<JsonObject> followers = new ArrayList<>();
    private final Report report = new Report();
    private final Gaps gaps = new Gaps(report);
    private final int lans;

    private Import(final Map<String, String> files, final Mapping mapping) {
        final var routers = routers(files);
        final var tracks = new TrackAssembly(mapping, gaps, report);
        final var keys = new KeyAssembly(report);
        final var lanAssembly = new LanAssembly(mapping, gaps, report);
        final var lanParts = new ArrayList<JsonObject>();
        for (var lan : Lan.of(routers)) {
            final var json = lanAssembly.lan(lan);
            lanParts.add(json);
            final var name = json.get("name").getAsString();
            new GroupAssembly(lan, name, tracks, keys, report).groups().forEach(group -> addGroup(name, group));
        }
        lans = lanParts.size();
        // What is referred to comes first
        addParts("key-chain", keys.chains().values());
        addParts("lan", lanParts);
        addParts("track-object", tracks.objects().values());
        parts.addAll(groups);
        parts.addAll(followers);
        routers.forEach(router -> reportLeftOut(router, tracks));
        mapping.unused().forEach(entry -> report.add(new Line("mapping", 0, ""), Level.NOTE,
            "nothing in the files is meant by " + entry));
    }

    /**
     * Makes our configuration.
     *
     * @param files the running configurations by the name of the file, one for each router
     * @param mapping what they do not tell
     */
    public static Import of(final Map<String, String> files, final Mapping mapping) {
        return new Import(new LinkedHashMap<>(files), mapping);
    }

    /** Returns the configuration, the container {@code hsrp:hsrp} as in RFC 7951; with all keys in clear. */
    public String json() {
        return Json.pretty(Requests.all(parts));
    }

    /** Returns the configuration in parts that RESTCONF takes, to be sent by PATCH one after the other. */
    public List<String> requests() {
        return Requests.split(parts, MAX_REQUEST);
    }

    /** Returns whether nothing is missing, and everything was understood. */
    public boolean isComplete() {
        return report.remarks().stream().noneMatch(Remark::isBlocking);
    }

    /** Returns whether there is anything to configure. */
    public boolean isEmpty() {
        return lans == 0;
    }

    /** Returns the remarks, what the mapping lacks, and a summary, for people; without keys. */
    public String report() {
        final var text = report.remarks().stream().map(remark -> remark + "\n").collect(Collectors.joining());
        final var missing = gaps.toFillIn();
        return text + (missing.isEmpty() ? "" : "Add to the mapping, with the empty strings filled in:\n"
            + Json.pretty(missing) + "\n") + summary();
    }

    /** Returns what the configuration has, in a line. */
    public String summary() {
        final int count = groups.size() + followers.size();
        return lans + (lans == 1 ? " LAN, " : " LANs, ") + count + (count == 1 ? " group" : " groups");
    }

    private List<Router> routers(final Map<String, String> files) {
        final var names = new HashSet<String>();
        final var routers = new ArrayList<Router>();
        files.forEach((file, content) -> {
            final var router = RouterStatements.read(file, content, report);
            if (names.add(router.name())) {
                routers.add(router);
            } else {
                report.add(router.line(), Level.UNKNOWN, "another file is of " + router.name() + ", too; give one for "
                    + "each router, with its hostname");
            }
        });
        return routers;
    }

    private void addParts(final String list, final Collection<JsonObject> entries) {
        entries.forEach(entry -> parts.add(part(list, entry)));
    }

    private void addGroup(final String lan, final JsonObject group) {
        final var list = new JsonArray();
        list.add(group);
        final var json = new JsonObject();
        json.addProperty("name", lan);
        json.add("group", list);
        (group.has("follow") ? followers : groups).add(part("lan", json));
    }

    private static JsonObject part(final String list, final JsonObject entry) {
        final var entries = new JsonArray();
        entries.add(entry);
        final var part = new JsonObject();
        part.add(list, entries);
        return part;
    }

    private void reportLeftOut(final Router router, final TrackAssembly tracks) {
        for (var port : router.interfaces().values()) {
            if (port.isShutdown() && !port.groups().isEmpty()) {
                report.add(port.line(), Level.NOTE, "it is shut down, and left out with its groups");
                continue;
            }
            port.groups().stream().filter(group -> group.addresses().isEmpty()).forEach(group ->
                report.add(group.line(), Level.NOTE, "the group has no virtual address, so HSRP is not enabled for "
                    + "it; it is left out"));
        }
        router.tracks().forEach((number, track) -> {
            if (track.hasSubject() && !tracks.isUsed(router, number)) {
                report.add(track.line(), Level.NOTE, "no group that is imported tracks it; it is left out");
            }
        });
    }
}
