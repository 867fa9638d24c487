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
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.State;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Failover;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Gateway;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Node;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Peer;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Statistics;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.Member;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.History;

/** All that the page shows of one LAN, but for the counters of members: those are read by RESTCONF. */
final class Detail {
    /** So many changes of state the time line is made of, the newest. */
    private static final int CHANGES = 100;

    private Detail() {
        // Hidden on purpose
    }

    static JsonObject of(final LanView lan, final List<Alarm> alarms) {
        final var config = lan.config();
        final var state = lan.state();
        return new Fields().put("name", lan.name())
            .put("description", config.getDescription())
            .put("vlan", config.getVlanId())
            .put("version", config.getVersion() == null ? 2 : config.getVersion())
            .put("forwarding", config.getForwarding() == null ? "normal" : config.getForwarding())
            .put("guard", !Boolean.FALSE.equals(config.getGuard()))
            .put("alarms", alarms.stream().map(Summary::alarm).toList())
            .put("nodes", config.nonnullNode().values().stream()
                .sorted(Comparator.comparing(node -> node.requireNodeId().getValue()))
                .map(node -> node(lan, node)).toList())
            .put("gateways", config.nonnullGateway().values().stream()
                .sorted(Comparator.comparing(gateway -> gateway.requireName().getValue()))
                .map(gateway -> gateway(gateway, state.nonnullGateway().get(gateway.key()))).toList())
            .put("peers", state.nonnullPeer().values().stream().map(Detail::peer).toList())
            .put("groups", lan.groups().stream().map(Detail::group).toList())
            .put("changes", changes(lan))
            .put("events", lan.state().nonnullEvent().isEmpty() ? null : Events.of(lan))
            .put("failover", failover(state.getFailover()))
            .put("timers", timers(lan))
            .put("loop", loop(lan))
            .put("statistics", statistics(state.getStatistics()))
            .object();
    }

    private static Fields node(final LanView lan, final Node config) {
        final var state = lan.state().nonnullNode().get(config.key());
        final var missing = state == null ? null : state.getMissingAbility();
        return new Fields().put("id", config.getNodeId())
            .put("connected", state == null ? null : state.getConnected())
            .put("sync", lan.hasDataPlane() ? !lan.outOfSync().contains(config.getNodeId()) : null)
            .put("trunks", config.nonnullTrunk().values().stream()
                .map(trunk -> new Fields().put("port", trunk.getPort())
                    .put("bond", orNone(trunk.getBondPort()))
                    .put("remote", trunk.getRemoteNodeId()))
                .toList())
            .put("missing", orNone(missing))
            .put("flowsLost", state == null ? null : state.getFlowsLost());
    }

    private static Collection<?> orNone(final @Nullable Collection<?> values) {
        return values == null ? List.of() : values;
    }

    private static Fields gateway(final Gateway config, final @Nullable Gateway state) {
        return new Fields().put("name", config.getName())
            .put("node", config.getNodeId())
            .put("port", config.getPort())
            .put("bond", orNone(config.getBondPort()))
            .put("mac", config.getMacAddress())
            .put("ipv4", config.getIpv4Address())
            .put("ipv6", config.getIpv6LinkLocalAddress())
            .put("status", state == null ? null : state.getOperStatus())
            .put("since", state == null ? null : state.getLastChange());
    }

    private static Fields peer(final Peer peer) {
        return new Fields().put("address", peer.getAddress())
            .put("version", peer.getVersion())
            .put("ignored", peer.getIgnoredReason())
            .put("mac", peer.getMacAddress())
            .put("node", peer.getNodeId())
            .put("port", peer.getPort())
            .put("heard", peer.getLastHeard())
            .put("groups", peer.nonnullGroup().values().stream().map(group -> new Fields()
                .put("family", group.getAddressFamily()).put("number", group.getNumber())
                .put("state", group.getState()).put("priority", group.getPriority())).toList());
    }

    private static JsonObject group(final GroupView group) {
        final var state = group.state();
        final var fields = Summary.group(group);
        fields.remove("states");
        new Fields().put("more", state.getEffectiveSecondaryAddress() == null ? List.of()
                : state.getEffectiveSecondaryAddress())
            .put("epoch", state.getEpoch())
            .put("members", group.members().stream().map(member -> member(group, member)).toList())
            .object().entrySet().forEach(entry -> fields.add(entry.getKey(), entry.getValue()));
        return fields;
    }

    private static Fields member(final GroupView group, final Member state) {
        final var config = group.config().nonnullMember().get(state.key());
        final var last = state.getLastChange();
        return new Fields().put("gateway", state.getGateway())
            .put("state", state.getState() == null ? State.Initial : state.getState())
            .put("priority", state.getEffectivePriority())
            .put("configured", state.getConfiguredPriority())
            .put("preempt", config != null && Boolean.TRUE.equals(config.nonnullPreempt().getEnabled()))
            .put("tracks", state.nonnullTrackedObject().values().stream().map(object -> new Fields()
                .put("name", object.getName()).put("state", object.getState()).put("decrement", object.getDecrement()))
                .toList())
            .put("changed", last == null ? null : last.getTime())
            .put("reason", last == null ? null : last.getReason());
    }

    /** Returns the newest changes of all members, the newest first. They are among those that have changed last. */
    private static List<Fields> changes(final LanView lan) {
        record Of(GroupView group, Member member) {
        }

        record Change(Of of, History change) {
            String time() {
                return change.requireTime().getValue();
            }
        }

        return lan.groups().stream()
            .flatMap(group -> group.follows() ? Stream.empty() : group.members().stream()
                .map(member -> new Of(group, member)))
            .filter(of -> of.member().nonnullLastChange().getTime() != null)
            .sorted(Comparator.comparing((Of of) -> of.member().nonnullLastChange().getTime().getValue()).reversed())
            .limit(CHANGES)
            .flatMap(of -> of.member().nonnullHistory().reversed().stream().map(change -> new Change(of, change)))
            .sorted(Comparator.comparing(Change::time).reversed())
            .limit(CHANGES)
            .map(one -> new Fields().put("time", one.time())
                .put("family", one.of().group().family())
                .put("number", one.of().group().number())
                .put("gateway", one.of().member().getGateway())
                .put("from", one.change().getFrom())
                .put("to", one.change().getTo())
                .put("reason", one.change().getReason()))
            .toList();
    }

    private static Fields failover(final @Nullable Failover failover) {
        final var fields = new Fields();
        return failover == null ? fields : fields.put("count", failover.getCount())
            .put("time", failover.getTime())
            .put("decision", failover.getDecisionTime())
            .put("programming", failover.getProgrammingTime())
            .put("greatestDecision", failover.getGreatestDecisionTime())
            .put("greatestProgramming", failover.getGreatestProgrammingTime());
    }

    private static Fields timers(final LanView lan) {
        final var timers = lan.state().getTimerLateness();
        final var fields = new Fields();
        return timers == null ? fields : fields.put("expired", timers.getExpired()).put("late", timers.getLate())
            .put("greatest", timers.getGreatest());
    }

    private static Fields loop(final LanView lan) {
        final var loop = lan.state().getEventLoop();
        final var fields = new Fields();
        return loop == null ? fields : fields.put("framesDropped", loop.getFramesDropped())
            .put("restarts", loop.getRestarts());
    }

    private static Fields statistics(final @Nullable Statistics counted) {
        final var fields = new Fields();
        return counted == null ? fields : fields.put("too-short", counted.getTooShort())
            .put("too-long", counted.getTooLong())
            .put("bad-version", counted.getBadVersion())
            .put("bad-operation-code", counted.getBadOperationCode())
            .put("unknown-group", counted.getUnknownGroup())
            .put("inoperative-group", counted.getInoperativeGroup())
            .put("malformed", counted.getMalformed())
            .put("advertisements-sent", counted.getAdvertisementsSent())
            .put("advertisements-received", counted.getAdvertisementsReceived());
    }
}
