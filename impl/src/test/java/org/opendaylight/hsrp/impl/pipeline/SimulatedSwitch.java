/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.Field;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.ReservedPort;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.frame.VlanTag;

/**
 * An OpenFlow 1.3 switch as far as we use it: one table with priorities and matches, fast-failover groups that
 * watch ports, and MAC learning behind the port NORMAL, which knows bonds as Open vSwitch does that balance by address,
 * without LACP or with it. Like Open vSwitch it can also copy fields, and forward normally from a group, unless told
 * not to.
 */
public final class SimulatedSwitch {
    /** The port number under which frames to the controller are reported. */
    public static final long CONTROLLER = -1;

    private static final int NO_VLAN = 0;

    private final Map<Long, Boolean> ports = new TreeMap<>();
    private final Set<Long> notLive = new HashSet<>();
    private final Map<Station, Long> learned = new HashMap<>();
    /** The access ports of the switch's own configuration, with their VLANs. */
    private final Map<Long, Integer> accessVlans = new HashMap<>();
    /** The bonds of the switch's own configuration, by the ports. */
    private final Map<Long, List<Long>> bonds = new HashMap<>();
    /** The first ports of those that know each other's ports, as by LACP. */
    private final Set<Long> negotiated = new HashSet<>();
    private SwitchTables tables = SwitchTables.EMPTY;
    private final Map<FlowEntry, Long> counts = new HashMap<>();
    private final List<Purpose> met = new ArrayList<>();
    private boolean moves = true;
    private boolean normalBuckets = true;

    /** Who was seen. */
    private record Station(int vlan, MacAddress mac) {
    }

    /** Where a copy of a frame leaves the switch. */
    public record Output(long port, byte[] frame) {
    }

    public SimulatedSwitch(final Set<Long> ports) {
        ports.forEach(port -> this.ports.put(port, true));
    }

    public void setUp(final long port, final boolean up) {
        ports.put(port, up);
        if (!up) {
            learned.values().removeIf(bundle -> bundle == bundleOf(port) && portsUp(bundle).isEmpty());
        }
    }

    /** BFD, or the like, says of a port with a link whether it is of use. */
    public void setLive(final long port, final boolean live) {
        if (live) {
            notLive.remove(port);
        } else {
            notLive.add(port);
        }
    }

    /** Whether it says so of the port. */
    public boolean isLive(final long port) {
        return !notLive.contains(port);
    }

    /** A port is taken out. */
    public void removePort(final long port) {
        setUp(port, false);
        ports.remove(port);
    }

    public boolean isUp(final long port) {
        return ports.getOrDefault(port, false);
    }

    public Set<Long> ports() {
        return ports.keySet();
    }

    /** Makes a port one of a VLAN for the switch's own forwarding; all others are tagged ports of all VLANs. */
    public void access(final long port, final int vlan) {
        accessVlans.put(port, vlan);
    }

    /** Bundles ports for the switch's own forwarding. */
    public void bond(final List<Long> members) {
        members.forEach(port -> bonds.put(port, members));
    }

    /** Bundles ports that lead to a switch which bundles them too: what comes by any of them is taken in. */
    public void negotiatedBond(final List<Long> members) {
        bond(members);
        negotiated.add(members.getFirst());
    }

    public void hold(final SwitchTables wanted) {
        final var taken = moves ? wanted : wanted.withoutMoves();
        tables = normalBuckets ? taken : taken.withoutNormalBuckets();
        counts.keySet().retainAll(tables.flows());
    }

    /** What it has learned is too old. */
    public void forgetAddresses() {
        learned.clear();
    }

    /** Makes it a switch that cannot copy fields. */
    public void refuseMoves() {
        moves = false;
        hold(tables);
    }

    /** Makes it a switch that cannot forward normally from a group. */
    public void refuseNormalBuckets() {
        normalBuckets = false;
        hold(tables);
    }

    /** Flows end whose time is over. */
    public void expire() {
        hold(new SwitchTables(tables.flows().stream().filter(flow -> flow.purpose().hardTimeout() == 0)
            .collect(Collectors.toSet()), tables.groups(), tables.meters()));
    }

    public SwitchTables tables() {
        return tables;
    }

    /** Returns how many frames the flows of a purpose have matched, by their cookies. */
    public Map<Long, Long> counts(final Purpose purpose) {
        return tables.flows().stream().filter(flow -> flow.purpose() == purpose)
            .collect(Collectors.toMap(FlowEntry::cookie, flow -> counts.getOrDefault(flow, 0L)));
    }

    /** A frame comes in by a port. */
    public List<Output> receive(final long inPort, final byte[] frame) {
        if (!isUp(inPort)) {
            return List.of();
        }
        final var outputs = new ArrayList<Output>();
        lookUp(0, null, inPort, frame, outputs);
        return outputs;
    }

    /** Returns the purposes of the flows that a frame would meet. */
    List<Purpose> purposes(final long inPort, final byte[] frame) {
        met.clear();
        if (isUp(inPort)) {
            lookUp(0, null, inPort, frame, new ArrayList<>());
        }
        return List.copyOf(met);
    }

    private void lookUp(final int table, final Integer metadata, final long inPort, final byte[] frame,
            final List<Output> outputs) {
        final var fields = FrameFields.of(inPort, frame);
        final var matching = tables.flows().stream()
            .filter(flow -> flow.table() == table && fields.match(flow.match(), metadata))
            .sorted(Comparator.comparing(FlowEntry::priority).reversed()).toList();
        if (matching.isEmpty()) {
            return;
        }
        if (matching.size() > 1 && matching.get(0).priority() == matching.get(1).priority()
                && !matching.get(0).actions().equals(matching.get(1).actions())) {
            throw new AssertionError("Two flows of one priority do different things: " + matching);
        }
        met.add(matching.getFirst().purpose());
        counts.merge(matching.getFirst(), 1L, Long::sum);
        apply(matching.getFirst().actions(), metadata, inPort, frame, outputs);
    }

    /** The controller sends a frame. */
    public List<Output> packetOut(final long inPort, final List<FlowAction> actions,
            final byte[] frame) {
        final var outputs = new ArrayList<Output>();
        apply(actions, null, inPort, frame, outputs);
        return outputs;
    }

    private void apply(final List<FlowAction> actions, final Integer metadata, final long inPort, final byte[] frame,
            final List<Output> outputs) {
        byte[] current = frame;
        Integer noted = metadata;
        for (var action : actions) {
            switch (action) {
                case FlowAction.SetEthDst set -> current = FrameFields.withMac(current, Field.ETH_DST, set.address());
                case FlowAction.SetEthSrc set -> current = FrameFields.withMac(current, Field.ETH_SRC, set.address());
                case FlowAction.SetArpSha set -> current = FrameFields.withMac(current, Field.ARP_SHA, set.address());
                case FlowAction.SetArpSpa set -> current = FrameFields.withArpSpa(current, set.address());
                case FlowAction.SetArpOp set -> current = FrameFields.withArpOp(current, set.operation());
                case FlowAction.SetIpSrc set -> current = FrameFields.withIpSrc(current, set.address());
                case FlowAction.SetIcmpType set -> current = FrameFields.withIcmpType(current, set.type());
                case FlowAction.SetIpv6Dst set -> current = FrameFields.withIpv6Dst(current, set.address());
                case FlowAction.SetNdTll set -> current = FrameFields.withNdOption(current, 2, set.address());
                case FlowAction.Load load -> current = FrameFields.load(current, load);
                case FlowAction.PushVlan push -> current = FrameFields.tagged(current, 0);
                case FlowAction.PopVlan pop -> current = VlanTag.remove(current);
                case FlowAction.SetVlanId set -> current = FrameFields.tagged(VlanTag.remove(current), set.vlanId());
                case FlowAction.WriteMetadata write -> noted = write.value();
                case FlowAction.Goto next -> lookUp(next.table(), noted, inPort, current, outputs);
                case FlowAction.SetTtl set -> current = FrameFields.withTtl(current, set.ttl());
                case FlowAction.DecTtl dec -> current = FrameFields.withDecrementedTtl(current);
                case FlowAction.Move move -> current = FrameFields.move(current, move.from(), move.to());
                case FlowAction.Output output -> {
                    if (output.port() != inPort) {
                        out(output.port(), current, outputs);
                    }
                }
                case FlowAction.ToGroup group -> applyGroup(group.groupId(), inPort, current, outputs);
                case FlowAction.OutputReserved reserved -> applyReserved(reserved.port(), inPort, current, outputs);
            }
        }
    }

    private void applyGroup(final long groupId, final long inPort, final byte[] frame, final List<Output> outputs) {
        final var group = tables.groups().stream().filter(entry -> entry.groupId() == groupId).findFirst()
            .orElseThrow(() -> new AssertionError("A flow refers to group " + groupId + ", which is not there"));
        group.buckets().stream()
            .filter(bucket -> group.type() == GroupEntry.Type.INDIRECT || mayApply(bucket)).findFirst()
            .ifPresent(bucket -> apply(bucket.actions(), null, inPort, frame, outputs));
    }

    private boolean mayApply(final GroupEntry.Bucket bucket) {
        return isUp(bucket.watchPort()) && isLive(bucket.watchPort())
            || bucket.lastResort() && tables.groups().contains(GroupEntry.ALWAYS_LIVE);
    }

    private void applyReserved(final ReservedPort port, final long inPort, final byte[] frame,
            final List<Output> outputs) {
        switch (port) {
            case CONTROLLER -> outputs.add(new Output(CONTROLLER, frame));
            case IN_PORT -> out(inPort, frame, outputs);
            case FLOOD -> flood(inPort, frame, outputs);
            case NORMAL -> {
                final var vlan = vlanOf(inPort, frame);
                if (vlan != null) {
                    forward(vlan, inPort, frame, outputs);
                }
            }
            default -> throw new AssertionError("No such port: " + port);
        }
    }

    private void forward(final int vlan, final long inPort, final byte[] frame, final List<Output> outputs) {
        final var fields = FrameFields.of(inPort, frame);
        final var from = bundleOf(inPort);
        final var source = new Station(vlan, fields.ethSrc());
        // What comes by several ports of a bond must not be forwarded more than once, nor be a frame's own echo
        if (bonds.containsKey(inPort) && !negotiated.contains(from) && (fields.ethDst().isGroup()
                ? portsUp(from).indexOf(inPort) != 0 : learned.getOrDefault(source, from) != from)) {
            return;
        }
        learned.put(source, from);
        final var known = learned.get(new Station(vlan, fields.ethDst()));
        ports.keySet().stream().map(this::bundleOf).distinct()
            .filter(bundle -> bundle != from && (known == null || known.equals(bundle)))
            .flatMap(bundle -> portsUp(bundle).reversed().stream().limit(1))
            .forEach(port -> outOfVlan(vlan, port, VlanTag.remove(frame), outputs));
    }

    /** Returns the first port of the bond of a port, or the port itself. */
    private long bundleOf(final long port) {
        return bonds.getOrDefault(port, List.of(port)).getFirst();
    }

    private List<Long> portsUp(final long bundle) {
        return bonds.getOrDefault(bundle, List.of(bundle)).stream().filter(this::isUp).toList();
    }

    /** Returns the VLAN of a frame as the switch itself is configured, or {@code null} if it must not come in. */
    private Integer vlanOf(final long inPort, final byte[] frame) {
        final var tag = VlanTag.vlanId(frame);
        final var access = accessVlans.get(inPort);
        if (tag == null) {
            return access == null ? Integer.valueOf(NO_VLAN) : access;
        }
        return access == null ? tag : null;
    }

    private void outOfVlan(final int vlan, final long port, final byte[] frame, final List<Output> outputs) {
        final var access = accessVlans.get(port);
        if (access == null) {
            out(port, vlan == NO_VLAN ? frame : FrameFields.tagged(frame, vlan), outputs);
        } else if (access == vlan) {
            out(port, frame, outputs);
        }
    }

    private void flood(final long inPort, final byte[] frame, final List<Output> outputs) {
        ports.keySet().stream().filter(port -> port != inPort).forEach(port -> out(port, frame, outputs));
    }

    private void out(final long port, final byte[] frame, final List<Output> outputs) {
        if (isUp(port)) {
            outputs.add(new Output(port, frame));
        }
    }
}
