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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.opendaylight.hsrp.cli.ios.Group.Use;
import org.opendaylight.hsrp.cli.ios.Remark.Level;

/** Makes the tracked objects that groups use, those of lists before the lists. */
final class TrackAssembly {
    private final Mapping mapping;
    private final Gaps gaps;
    private final Report report;
    private final Map<String, JsonObject> objects = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    TrackAssembly(final Mapping mapping, final Gaps gaps, final Report report) {
        this.mapping = mapping;
        this.gaps = gaps;
        this.report = report;
    }

    /** Returns whether an object of a router is tracked by a group, or in a list that is. */
    boolean isUsed(final Router router, final int number) {
        return used.contains(name(router, number));
    }

    private static String name(final Router router, final int number) {
        return Names.clean(router.name() + "-track-" + number);
    }

    /** Returns the objects as far as they are known. */
    Map<String, JsonObject> objects() {
        return objects;
    }

    /**
     * Makes an object that a group tracks.
     *
     * @param lan name of the LAN of the group
     * @param gateway name of the gateway that tracks it
     * @return the name of the object
     */
    String use(final Router router, final Use use, final String lan, final String gateway) {
        if (!use.object().matches("[0-9]{1,9}")) {
            return usePort(router, use);
        }
        return use(router, Integer.parseInt(use.object()), use.line(), lan, gateway);
    }

    private String use(final Router router, final int number, final Line line, final String lan,
            final String gateway) {
        final var name = name(router, number);
        if (!used.add(name)) {
            return name;
        }
        final var given = mapping.object(name);
        final var track = router.tracks().get(number);
        if (given.isPresent()) {
            objects.put(name, given.orElseThrow());
        } else if (track == null) {
            report.add(line, Level.UNKNOWN, "there is no track " + number + " in this file");
        } else {
            make(object(name), router, track, lan, gateway);
        }
        return name;
    }

    /** In old versions of IOS a group tracks an interface by its name. */
    private String usePort(final Router router, final Use use) {
        final var name = Names.clean(router.name() + "-" + use.object());
        if (used.add(name)) {
            final var object = object(name);
            mapping.object(name).ifPresentOrElse(given -> objects.put(name, given),
                () -> addPort(object, router, use.object(), use.line()));
        }
        return name;
    }

    private static JsonObject object(final String name) {
        final var object = new JsonObject();
        object.addProperty("name", name);
        return object;
    }

    private void make(final JsonObject object, final Router router, final Track track, final String lan,
            final String gateway) {
        final var name = Mapping.text(object, "name");
        if (track.port() != null) {
            addPort(object, router, track.port(), track.line());
        } else if (!track.list().isEmpty()) {
            final var list = track.list().deepCopy();
            final var members = new JsonArray();
            track.objects().forEach((number, leaves) -> {
                final var member = object(use(router, number, track.line(), lan, gateway));
                leaves.asMap().forEach(member::add);
                members.add(member);
            });
            list.add("object", members);
            object.add("list", list);
            objects.put(name, object);
        } else {
            needProbe(object, router, track, lan, gateway);
        }
        if (!track.delay().isEmpty()) {
            object.add("delay", track.delay());
        }
    }

    private void addPort(final JsonObject object, final Router router, final String interfaceName, final Line line) {
        final var known = router.interfaces().get(Interface.key(interfaceName));
        final var port = known == null ? new Interface(line, interfaceName) : known;
        final var place = mapping.place(router.name(), port.name())
            .filter(entry -> Mapping.text(entry, "node-id") != null && Mapping.text(entry, "port") != null);
        if (place.isEmpty()) {
            gaps.needPort(router, port, Mapping.text(object, "name"));
            return;
        }
        final var leaves = new JsonObject();
        leaves.addProperty("node-id", Mapping.text(place.orElseThrow(), "node-id"));
        leaves.addProperty("port", Mapping.text(place.orElseThrow(), "port"));
        object.add("port", leaves);
        objects.put(Mapping.text(object, "name"), object);
    }

    private void needProbe(final JsonObject object, final Router router, final Track track, final String lan,
            final String gateway) {
        final var operation = track.probe() == null ? null : router.probes().get(track.probe());
        final var probe = new JsonObject();
        probe.addProperty("lan", lan);
        probe.addProperty("gateway", gateway);
        probe.addProperty("kind", "icmp");
        probe.addProperty("target", "");
        probe.addProperty("source-address", "");
        if (operation != null) {
            operation.json().asMap().forEach(probe::add);
        }
        object.add("probe", probe);
        gaps.needObject(object);
        report.add(track.line(), Level.OPEN, track.probe() == null
            ? "the controller sees no routes; give " + Mapping.text(object, "name") + " in the mapping, as a probe of "
                + "something behind it, or remove the lines that track it from the file"
            : "the probe needs a source-address in the LAN that nothing else has; give " + Mapping.text(object, "name")
                + " in the mapping");
    }
}
