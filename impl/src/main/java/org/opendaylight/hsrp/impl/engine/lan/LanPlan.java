/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.lan;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.effect.LanEffect;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.effect.PacketOut;
import org.opendaylight.hsrp.impl.pipeline.LanPlanner;
import org.opendaylight.hsrp.impl.pipeline.LanView;
import org.opendaylight.hsrp.impl.pipeline.NodeId;

/** What the switches of a LAN were told to hold. */
@LoopConfined
final class LanPlan {
    private final LanPlanner planner = new LanPlanner();
    private final LanContext lan;
    private final GroupReports reports;
    private final Probers probers;
    private final Guard guard;
    private @Nullable LanView planned;
    private boolean stale;

    LanPlan(final LanContext lan, final GroupReports reports, final Probers probers, final Guard guard) {
        this.lan = requireNonNull(lan);
        this.reports = requireNonNull(reports);
        this.probers = requireNonNull(probers);
        this.guard = requireNonNull(guard);
    }

    /** Whether HSRP is heard from a port, as planned. */
    boolean hears(final NodeId node, final long port) {
        return planned != null && planned.hearPorts().getOrDefault(node, Set.of()).contains(port);
    }

    /**
     * Frames are made with the tag of the LAN, and as if they came from one port; here each gets the form of the port
     * by which it leaves, and comes from each port of a bond. Of all those a switch may accept frames to many from one
     * only, and does not say from which. Where it accepts them from all, they are heard more than once.
     */
    List<LanEffect> encapsulated(final List<LanEffect> effects) {
        return planned == null ? effects : effects.stream().flatMap(effect ->
            effect instanceof LanEffect.Send(var node, var packet)
                ? packets(node, packet).map(each -> new LanEffect.Send(node, each)) : Stream.of(effect)).toList();
    }

    private Stream<PacketOut> packets(final NodeId node, final PacketOut packet) {
        return ports(node, packet).map(port -> {
            final var from = packet.from(port);
            return planned.accessPorts().getOrDefault(node, Set.of()).contains(port) ? from.untagged() : from;
        });
    }

    private Stream<Long> ports(final NodeId node, final PacketOut packet) {
        if (!lan.config().forwardsNormally() || !packet.isForAll()) {
            return Stream.of(packet.inPort());
        }
        final var others = lan.gateways().values().stream().flatMap(gateway -> gateway.attachment().stream())
            .filter(attachment -> attachment.node().equals(node) && attachment.port() == packet.inPort())
            .flatMap(attachment -> attachment.ports().stream())
            .filter(port -> lan.inventory().isUp(node, port));
        return Stream.concat(Stream.of(packet.inPort()), others).distinct();
    }

    /** Something has changed that may concern switches. */
    void invalidate() {
        stale = true;
    }

    /**
     * Plans again if need be, when the reports on groups are up to date.
     *
     * @return what the switches must hold now, if that has changed
     */
    Optional<LanEffect> refresh() {
        // Ports are known before there is a configuration
        if (!stale || lan.config() == null) {
            return Optional.empty();
        }
        stale = false;
        final var view = view();
        if (view.equals(planned)) {
            return Optional.empty();
        }
        planned = view;
        return Optional.of(new LanEffect.Program(planner.plan(view)));
    }

    /** Returns all that decides what the switches must hold. */
    private LanView view() {
        final var config = lan.config();
        return new LanView(config.vlanId(), config.version(), accessPorts(), config.forwardsNormally(),
            config.trustedPorts().keySet().stream().collect(Collectors.toMap(Function.identity(), lan::hearPorts)),
            reports.routers(),
            lan.gateways().values().stream().flatMap(gateway -> gateway.config().ipv4Addresses())
                .collect(Collectors.toSet()), probers.probeReplies(), LanTrunks.topology(lan), guard.view());
    }

    private Map<NodeId, Set<Long>> accessPorts() {
        final var result = new HashMap<NodeId, Set<Long>>();
        lan.config().accessPorts().keySet().forEach(node ->
            result.put(node, lan.inventory().accessPorts(node, lan.config())));
        return result;
    }
}
