/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web.metrics;

import java.util.HashMap;
import java.util.Map;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.ConflictKind;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Gateway;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Node;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Peer;

/** What there is once for each LAN, switch or gateway. */
final class LanMetrics {
    private final Samples samples;
    private final Lan lan;
    private final String name;

    LanMetrics(final Samples samples, final Lan lan) {
        this.samples = samples;
        this.lan = lan;
        name = lan.getName().getValue();
    }

    void add() {
        lan.nonnullNode().values().forEach(this::node);
        lan.nonnullGateway().values().forEach(gateway -> samples.add(Metric.GATEWAY_UP,
            gateway.getOperStatus() == Gateway.OperStatus.Up, name, gateway.getName().getValue()));
        statistics();
        peers();
        conflicts();
        lan.nonnullGuardViolation().values().forEach(violation -> samples.add(Metric.GUARD_DROPS,
            Values.of(violation.getCount()), name, violation.getNodeId().getValue(), violation.getPort().getValue(),
            violation.getKind().getName()));
    }

    private void node(final Node node) {
        final var id = node.getNodeId();
        final boolean connected = Boolean.TRUE.equals(node.getConnected());
        samples.add(Metric.SWITCH_CONNECTED, connected, name, id.getValue());
        if (connected) {
            samples.add(Metric.SWITCH_IN_SYNC, !Boolean.FALSE.equals(node.getInSync()), name, id.getValue());
        }
        samples.add(Metric.SWITCH_FLOWS_LOST, node.getFlowsLost() != null, name, id.getValue());
        Values.of(node.getMissingAbility()).forEach(ability -> samples.add(Metric.SWITCH_MISSING_ABILITY, 1,
            name, id.getValue(), ability.getName()));
    }

    private void statistics() {
        final var statistics = lan.nonnullStatistics();
        final var dropped = Map.of(
            "too-short", statistics.getTooShort(),
            "too-long", statistics.getTooLong(),
            "bad-version", statistics.getBadVersion(),
            "bad-operation-code", statistics.getBadOperationCode(),
            "unknown-group", statistics.getUnknownGroup(),
            "inoperative-group", statistics.getInoperativeGroup(),
            "malformed", statistics.getMalformed());
        dropped.forEach((reason, count) -> samples.add(Metric.LAN_PACKETS_DROPPED, Values.of(count), name, reason));
        samples.add(Metric.ADVERTISEMENTS, Values.of(statistics.getAdvertisementsSent()), name, Values.SENT);
        samples.add(Metric.ADVERTISEMENTS, Values.of(statistics.getAdvertisementsReceived()), name, Values.RECEIVED);
    }

    private void peers() {
        final var counts = new HashMap<String, Integer>();
        counts.put("accepted", 0);
        for (var reason : Peer.IgnoredReason.values()) {
            counts.put(reason.getName(), 0);
        }
        lan.nonnullPeer().values().forEach(peer -> counts.merge(peer.getIgnoredReason() == null ? "accepted"
            : peer.getIgnoredReason().getName(), 1, Integer::sum));
        counts.forEach((verdict, count) -> samples.add(Metric.PEERS, count, name, verdict));
    }

    private void conflicts() {
        for (var kind : ConflictKind.values()) {
            final long count = kind == ConflictKind.DuplicateAddress ? lan.nonnullDuplicateAddress().size()
                : lan.nonnullConflict().values().stream().filter(conflict -> conflict.getKind() == kind).count();
            samples.add(Metric.CONFLICTS, count, name, kind.getName());
        }
    }
}
