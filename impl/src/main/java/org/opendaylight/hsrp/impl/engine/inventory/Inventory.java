/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.inventory;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.api.judgement.MissingAbility;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.config.PortRef;
import org.opendaylight.hsrp.impl.engine.config.TrunkConfig;
import org.opendaylight.hsrp.impl.engine.state.LanState.OperStatus;
import org.opendaylight.hsrp.impl.pipeline.GroupEntry;
import org.opendaylight.hsrp.impl.pipeline.NodeId;

/** What is known of the switches: one value, in which a switch is replaced as a whole. */
public final class Inventory {
    /** Nothing has been heard of any switch. */
    public static final Inventory EMPTY = new Inventory(Map.of(), Map.of(), Map.of());

    private final Map<NodeId, SwitchState> switches;
    /** When it was noticed that switches have lost their flows. */
    private final Map<NodeId, Instant> flowsLost;
    /** What switches cannot do, as it was when they were last connected. */
    private final Map<NodeId, Set<MissingAbility>> missingAbilities;

    private Inventory(final Map<NodeId, SwitchState> switches, final Map<NodeId, Instant> flowsLost,
            final Map<NodeId, Set<MissingAbility>> missingAbilities) {
        this.switches = switches;
        this.flowsLost = flowsLost;
        this.missingAbilities = missingAbilities;
    }

    /** Returns the inventory in which a switch is as given, and all others as here. */
    public Inventory with(final SwitchState state) {
        final var changed = new HashMap<>(switches);
        changed.put(state.node(), requireNonNull(state));
        return new Inventory(changed, flowsLost, missingAbilities);
    }

    /**
     * Returns the inventory in which it is known whether a switch has lost its flows.
     *
     * @param time when that was noticed, or {@code null} if it has not
     */
    public Inventory withFlowsLost(final NodeId node, final @Nullable Instant time) {
        final var changed = new HashMap<>(flowsLost);
        changed.compute(node, (key, before) -> time);
        return new Inventory(switches, changed, missingAbilities);
    }

    /** Returns the inventory in which it is known what a switch cannot do. */
    public Inventory withMissingAbilities(final NodeId node, final Set<MissingAbility> missing) {
        final var changed = new HashMap<>(missingAbilities);
        changed.put(node, Set.copyOf(missing));
        return new Inventory(switches, flowsLost, changed);
    }

    /** Returns the inventory in which each switch is changed. */
    public Inventory replaceAll(final UnaryOperator<SwitchState> change) {
        final var changed = new HashMap<>(switches);
        changed.replaceAll((node, state) -> change.apply(state));
        return new Inventory(changed, flowsLost, missingAbilities);
    }

    /** Whether no switch has been connected in this run of the controller. */
    public boolean isEmpty() {
        return switches.isEmpty();
    }

    /** Whether a switch has been connected in this run of the controller. */
    public boolean knows(final NodeId node) {
        return switches.containsKey(node);
    }

    /** Whether this controller can reach a switch. */
    public boolean isConnected(final NodeId node) {
        final var state = switches.get(node);
        return state != null && state.connected();
    }

    /** Returns of some switches whether this controller can reach each. */
    public Map<NodeId, Boolean> connected(final Set<NodeId> nodes) {
        return nodes.stream().collect(Collectors.toMap(node -> node, this::isConnected));
    }

    /** Whether a port of a switch can carry frames, as far as is known. */
    public boolean isUp(final NodeId node, final long port) {
        return find(node, port).filter(Port::isUp).isPresent();
    }

    /** Whether a port of a switch has a link, even if the switch does not use it, as far as is known. */
    public boolean hasLink(final NodeId node, final long port) {
        return find(node, port).filter(Port::hasLink).isPresent();
    }

    /** Returns the ports of a switch, as they are or were when it was last connected. */
    public Collection<Port> ports(final NodeId node) {
        return portsByNumber(node).values();
    }

    /** Returns a port by its number, if it is known. */
    public Optional<Port> find(final NodeId node, final long port) {
        return Optional.ofNullable(portsByNumber(node).get(port));
    }

    /** Returns the port that an operator means, if it is known. */
    public Optional<Port> find(final NodeId node, final PortRef ref) {
        final var state = switches.get(node);
        return state == null ? Optional.empty() : state.find(ref);
    }

    /** Returns the access ports of a LAN at a switch, as far as they are known; a trunk of the LAN is never one. */
    public Set<Long> accessPorts(final NodeId node, final LanConfig lan) {
        final var ranges = lan.accessPorts().getOrDefault(node, Set.of());
        return ports(node).stream().filter(port -> ranges.stream().anyMatch(port::isIn))
            .filter(port -> lan.trunks().stream().filter(trunk -> trunk.node().equals(node))
                .flatMap(TrunkConfig::ports).noneMatch(port::is))
            .map(Port::number).collect(Collectors.toSet());
    }

    /** Returns what there is to say of the port that an operator means. */
    public OperStatus status(final NodeId node, final PortRef ref) {
        if (!isConnected(node)) {
            return OperStatus.NODE_MISSING;
        }
        return find(node, ref).map(Port::status).orElse(OperStatus.PORT_MISSING);
    }

    /** Returns what is known of the groups of ours that a switch held when it connected. */
    public List<GroupEntry> held(final NodeId node) {
        final var state = switches.get(node);
        return state == null ? List.of() : state.held();
    }

    /**
     * Returns when it was noticed that a switch has lost all our flows without having restarted; empty if it has come
     * back with them since.
     */
    public Optional<Instant> flowsLost(final NodeId node) {
        return Optional.ofNullable(flowsLost.get(node));
    }

    /** Returns when that was noticed of those of some switches that have. */
    public Map<NodeId, Instant> flowsLost(final Set<NodeId> nodes) {
        final var lost = new TreeMap<>(flowsLost);
        lost.keySet().retainAll(nodes);
        return lost;
    }

    /** Returns what a switch cannot do of what is asked of it. */
    public Set<MissingAbility> missingAbilities(final NodeId node) {
        return missingAbilities.getOrDefault(node, Set.of());
    }

    /** Returns what those of some switches cannot do that cannot do all. */
    public Map<NodeId, Set<MissingAbility>> missingAbilities(final Set<NodeId> nodes) {
        final var missing = new TreeMap<>(missingAbilities);
        missing.keySet().retainAll(nodes);
        missing.values().removeIf(Set::isEmpty);
        return missing;
    }

    /** Whether a switch has the same ports as in another inventory, whether they are up or down. */
    public boolean hasPortsOf(final Inventory other, final NodeId node) {
        final var ports = portsByNumber(node);
        final var others = other.portsByNumber(node);
        return ports.keySet().equals(others.keySet()) && ports.values().stream()
            .allMatch(port -> others.get(port.number()).name().equals(port.name()));
    }

    private Map<Long, Port> portsByNumber(final NodeId node) {
        final var state = switches.get(node);
        return state == null ? Map.of() : state.ports();
    }
}
