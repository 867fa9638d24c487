/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web.page;

import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.TrackObject;

/**
 * What the page shows of a LAN among all others: no counters, so that it changes only when something happens.
 *
 * @param head the LAN without its groups
 * @param groups its groups by their keys, in their order
 */
record Summary(JsonObject head, Map<String, JsonObject> groups) {
    static Summary of(final LanView lan, final List<Alarm> alarms) {
        final var groups = new LinkedHashMap<String, JsonObject>();
        lan.groups().forEach(group -> groups.put(group.family().getName() + ' ' + group.number(), group(group)));
        return new Summary(head(lan, alarms), groups);
    }

    /** Returns all of it. */
    JsonObject whole() {
        return with(groups.values()).object();
    }

    /** Returns what has changed since another summary of this LAN, to be merged into that one. */
    JsonObject since(final Summary before) {
        return with(groups.entrySet().stream()
            .filter(entry -> !entry.getValue().equals(before.groups.get(entry.getKey()))).map(Map.Entry::getValue)
            .toList()).put("gone", before.groups.keySet().stream().filter(key -> !groups.containsKey(key)).toList())
            .object();
    }

    private Fields with(final Collection<JsonObject> some) {
        final var fields = new Fields();
        head.entrySet().forEach(entry -> fields.put(entry.getKey(), entry.getValue()));
        return fields.put("groups", some);
    }

    private static JsonObject head(final LanView lan, final List<Alarm> alarms) {
        final var config = lan.config();
        return new Fields().put("name", lan.name())
            .put("description", config.getDescription())
            .put("vlan", config.getVlanId())
            .put("version", config.getVersion() == null ? 2 : config.getVersion())
            .put("nodes", config.nonnullNode().values().stream()
                .sorted(Comparator.comparing(node -> node.requireNodeId().getValue()))
                .map(node -> new Fields().put("id", node.getNodeId())
                    .put("sync", lan.hasDataPlane() ? !lan.outOfSync().contains(node.getNodeId()) : null)).toList())
            .put("gateways", config.nonnullGateway().values().stream()
                .sorted(Comparator.comparing(gateway -> gateway.requireName().getValue()))
                .map(gateway -> {
                    final var state = lan.state().nonnullGateway().get(gateway.key());
                    return new Fields().put("name", gateway.getName())
                        .put("status", state == null ? null : state.getOperStatus());
                }).toList())
            .put("peers", lan.state().nonnullPeer().values().stream().map(peer -> peer.requireAddress()).toList())
            .put("alarms", alarms.stream().map(Summary::alarm).toList())
            .object();
    }

    static JsonObject alarm(final Alarm alarm) {
        final var group = alarm.group();
        return new Fields().put("severity", alarm.severity().name().toLowerCase(Locale.ROOT))
            .put("kind", alarm.kind()).put("where", alarm.where()).put("text", alarm.text()).put("todo", alarm.todo())
            .put("family", group == null ? null : group.family())
            .put("number", group == null ? null : group.number())
            .put("since", alarm.since()).object();
    }

    static JsonObject group(final GroupView group) {
        final var state = group.state();
        return new Fields().put("family", group.family())
            .put("number", group.number())
            .put("name", group.config().getName())
            .put("enabled", group.enabled())
            .put("address", state.getEffectiveVirtualAddress())
            .put("mac", state.getEffectiveVirtualMacAddress())
            .put("active", group.active())
            .put("activeForeign", group.isActiveForeign() ? true : null)
            .put("standby", group.standby())
            .put("sync", state.nonnullDataPlane().getInSync())
            .put("follows", state.getFollowing())
            .put("chosen", state.getSwitchoverGateway())
            .put("states", group.members().stream().map(member -> (member.getState() == null ? "unknown"
                : member.getState().getName()) + ' ' + (member.getEffectivePriority() == null ? ""
                : member.getEffectivePriority().getValue())).toList())
            .object();
    }

    static JsonObject track(final TrackObject object) {
        final var statistics = object.getStatistics();
        return new Fields().put("name", object.getName()).put("state", object.getState())
            .put("subject", object.getSubject()).put("since", object.getLastChange())
            .put("changes", object.getChanges())
            .put("sent", statistics == null ? null : statistics.getSent())
            .put("missed", statistics == null ? null : statistics.getMissed())
            .put("roundTrip", statistics == null ? null : statistics.getLastRoundTrip()).object();
    }
}
