/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opendaylight.hsrp.impl.engine.config.Configuration;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.effect.PacketOut;
import org.opendaylight.hsrp.impl.engine.inventory.Port;
import org.opendaylight.hsrp.impl.engine.inventory.SwitchState;
import org.opendaylight.hsrp.impl.engine.loop.HsrpEngine;
import org.opendaylight.hsrp.impl.engine.loop.Publisher;
import org.opendaylight.hsrp.impl.engine.loop.Switches;
import org.opendaylight.hsrp.impl.engine.state.ConflictState;
import org.opendaylight.hsrp.impl.engine.state.LanState;
import org.opendaylight.hsrp.impl.engine.state.LanState.GroupState;
import org.opendaylight.hsrp.impl.engine.state.LanState.StateChange;
import org.opendaylight.hsrp.impl.engine.state.NodeEntries;
import org.opendaylight.hsrp.impl.engine.state.NodeEntries.Counts;
import org.opendaylight.hsrp.impl.engine.state.TrackObjectState;
import org.opendaylight.hsrp.impl.engine.state.ViolationState;
import org.opendaylight.hsrp.impl.engine.state.Written;
import org.opendaylight.hsrp.impl.pipeline.GroupEntry;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.pipeline.Plans;
import org.opendaylight.hsrp.impl.pipeline.Purpose;
import org.opendaylight.hsrp.impl.pipeline.SimulatedSwitch;
import org.opendaylight.hsrp.impl.pipeline.SwitchTables;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.tracking.TrackedObject;

/** The engine over simulated switches with trunks between them, on a virtual clock. */
public final class SimulatedNetwork implements Switches, Publisher {
    /** Watches what the engine orders and publishes, in order. */
    public interface Watcher {
        void sent(NodeId node, PacketOut packet);

        void published(LanState state);

        void changed(StateChange change);

        void conflictBegan(ConflictState conflict);

        void violationBegan(ViolationState violation);
    }

    /** A place where a frame left the network: an edge port of a switch. */
    public record Arrival(NodeId node, long port, byte[] frame, long millis) {
    }

    public record End(NodeId node, long port) {
    }

    public final VirtualTimers timers = new VirtualTimers();
    final List<Arrival> arrivals = new ArrayList<>();
    final List<StateChange> changes = new ArrayList<>();
    final List<ConflictState> conflicts = new ArrayList<>();
    final List<String> problems = new ArrayList<>();
    final List<ViolationState> violations = new ArrayList<>();
    /** How many frames came to the controller. */
    int packetIns;
    /** What LANs have said of switches since which they have settled. */
    final List<String> settled = new ArrayList<>();
    Map<NodeId, Set<String>> lansOfNodes = Map.of();
    final Map<String, LanState> published = new HashMap<>();
    public HsrpEngine engine;
    List<TrackObjectState> tracked = List.of();
    int trackedPublications;
    /** The stations at the edge: they may answer what arrives. */
    Consumer<Arrival> stations = arrival -> { };
    /** Is told each time that switches have been programmed. */
    Runnable programmed = () -> { };
    /** What is kept over restarts of the controller. */
    final KeptEvents kept = new KeptEvents();
    private final Map<NodeId, SimulatedSwitch> switches = new TreeMap<>();
    private final Set<NodeId> connected = new HashSet<>();
    private final Map<End, End> trunks = new HashMap<>();
    private final Map<NodeId, Map<String, SwitchTables>> wanted = new HashMap<>();
    private final Map<End, String> names = new HashMap<>();
    private List<LanConfig> lans = List.of();
    private List<TrackedObject> objects = List.of();
    /** After which time switches confirm what is sent to them; 0 if they do not. */
    long confirmMillis;
    private boolean readable = true;
    private int failures;
    private Watcher watcher;

    public SimulatedNetwork() {
        this(Runnable::run);
    }

    /**
     * Makes a network.
     *
     * @param executor runs the loops of the engine
     */
    SimulatedNetwork(final Executor executor) {
        engine = new HsrpEngine(executor, timers, this, this, kept, () -> new Random(1));
    }

    public void addSwitch(final NodeId node, final Set<Long> ports) {
        switches.put(node, new SimulatedSwitch(ports));
        connect(node);
    }

    public void connect(final NodeId node) {
        connected.add(node);
        final var device = switches.get(node);
        final var held = device.tables().groups();
        tell(node, readable ? List.copyOf(held) : List.of());
        hold(node);
    }

    /** Whether the engine is told what switches hold when they connect. */
    void readable(final boolean newReadable) {
        readable = newReadable;
    }

    /** The controller dies, and a new one comes up that knows nothing. The switches keep what they hold. */
    void restart() {
        engine.stop(false);
        wanted.clear();
        published.clear();
        changes.clear();
        settled.clear();
        connected.clear();
        lans = List.of();
        objects = List.of();
        engine = new HsrpEngine(Runnable::run, timers, this, this, kept, () -> new Random(1));
    }

    /** What a switch has learned is too old. */
    void forgetAddresses(final NodeId node) {
        switches.get(node).forgetAddresses();
    }

    /** Makes a port of a switch one of a VLAN, for its own forwarding. */
    void access(final NodeId node, final long port, final int vlan) {
        switches.get(node).access(port, vlan);
    }

    /** Bundles ports of a switch, for its own forwarding. */
    void bond(final NodeId node, final List<Long> ports) {
        switches.get(node).bond(ports);
    }

    /** The same for ports that lead to another switch which bundles them too, as by LACP. */
    void negotiatedBond(final NodeId node, final List<Long> ports) {
        switches.get(node).negotiatedBond(ports);
    }

    /** Makes a switch one that cannot answer ARP by itself. */
    public void refuseMoves(final NodeId node) {
        switches.get(node).refuseMoves();
    }

    /** Makes a switch one that cannot forward normally from a group. */
    void refuseNormalBuckets(final NodeId node) {
        switches.get(node).refuseNormalBuckets();
    }

    /** The time of the flows of a switch that end by themselves is over. */
    void expire(final NodeId node) {
        switches.get(node).expire();
    }

    boolean isConnected(final NodeId node) {
        return connected.contains(node);
    }

    public void disconnect(final NodeId node) {
        connected.remove(node);
        tell(node, List.of());
    }

    public void trunk(final End one, final End other) {
        trunks.put(one, other);
        trunks.put(other, one);
    }

    /** Changes a port; the controller is told, if the switch is connected to it. */
    public void setUp(final NodeId node, final long port, final boolean up) {
        switches.get(node).setUp(port, up);
        if (connected.contains(node)) {
            tell(node, List.of());
        }
    }

    /** BFD, or the like, takes a port out though its link is up, or no longer. */
    public void setLive(final NodeId node, final long port, final boolean live) {
        switches.get(node).setLive(port, live);
        if (connected.contains(node)) {
            tell(node, List.of());
        }
    }

    private void tell(final NodeId node, final List<GroupEntry> held) {
        final var device = switches.get(node);
        engine.switchChanged(new SwitchState(node, connected.contains(node), device.ports().stream()
            .map(port -> new Port(port, names.getOrDefault(new End(node, port), "eth" + port), device.isUp(port),
                device.isLive(port)))
            .collect(Collectors.toMap(Port::number, Function.identity())), held));
    }

    /** Gives a port a name of its own; the controller hears of it with the next change. */
    void name(final NodeId node, final long port, final String name) {
        names.put(new End(node, port), name);
    }

    /** Takes over the configuration of LANs. */
    public void configure(final List<LanConfig> newLans) {
        configure(newLans, objects);
    }

    public void configure(final List<LanConfig> newLans, final List<TrackedObject> newObjects) {
        lans = newLans;
        objects = newObjects;
        engine.configure(new Configuration(lans, objects));
    }

    /** Takes over the configuration of tracked objects. */
    void track(final List<TrackedObject> newObjects) {
        configure(lans, newObjects);
    }

    /** Changes a port without the controller being told. */
    void setUpSilently(final NodeId node, final long port, final boolean up) {
        switches.get(node).setUp(port, up);
    }

    /** Takes out a port; the controller hears of it with the next change. */
    void removePort(final NodeId node, final long port) {
        switches.get(node).removePort(port);
    }

    /** A switch holds something, whoever has written it. */
    void holds(final NodeId node, final SwitchTables tables) {
        switches.get(node).hold(tables);
    }

    SwitchTables tables(final NodeId node) {
        return switches.get(node).tables();
    }

    /** Sends a frame from an edge port and returns where it comes out. */
    public List<Arrival> inject(final NodeId node, final long port, final byte[] frame) {
        final int before = arrivals.size();
        forward(node, port, switches.get(node).receive(port, frame), 0);
        return List.copyOf(arrivals.subList(before, arrivals.size()));
    }

    public void watch(final Watcher newWatcher) {
        watcher = newWatcher;
    }

    /** Returns what was published of a LAN. */
    public Optional<LanState> published(final String lan) {
        return Optional.ofNullable(published.get(lan));
    }

    /** Returns the state of an IPv4 group. */
    GroupState group(final String lan, final int number) {
        return group(lan, new GroupKey(AddressFamily.IPV4, number));
    }

    GroupState group(final String lan, final GroupKey key) {
        timers.run(200);
        return published.get(lan).groups().stream().filter(group -> group.key().equals(key)).findFirst()
            .orElseThrow();
    }

    /** Returns the state of a member of an IPv4 group. */
    HsrpState state(final String lan, final int number, final String gateway) {
        return state(lan, new GroupKey(AddressFamily.IPV4, number), gateway);
    }

    HsrpState state(final String lan, final GroupKey key, final String gateway) {
        return group(lan, key).members().stream().filter(member -> member.gateway().equals(gateway)).findFirst()
            .orElseThrow().state();
    }

    @Override
    public void configured(final Map<NodeId, Set<String>> lansByNode) {
        lansOfNodes = lansByNode;
    }

    @Override
    public void settled(final String lan, final NodeId node) {
        settled.add(lan + " " + node);
    }

    @Override
    public Map<NodeId, Written> program(final String lan, final Map<NodeId, List<SwitchTables>> tables,
            final Consumer<NodeId> confirmed) {
        final var nodes = new HashSet<>(wanted.keySet());
        nodes.addAll(tables.keySet());
        final var written = new TreeMap<NodeId, Written>();
        nodes.forEach(node -> {
            wanted.computeIfAbsent(node, key -> new HashMap<>())
                .put(lan, Plans.union(tables.getOrDefault(node, List.of())));
            if (connected.contains(node)) {
                final var before = switches.get(node).tables();
                hold(node);
                final var after = switches.get(node).tables();
                final int groupMods = differences(before.groups(), after.groups());
                written.put(node, new Written(groupMods, differences(before.flows(), after.flows()),
                    groupMods == 0 ? 0 : timers.nanos()));
            }
        });
        programmed.run();
        written.values().removeIf(Written.NOTHING::equals);
        if (confirmMillis > 0) {
            timers.schedule(confirmMillis, () -> written.keySet().forEach(confirmed));
        }
        return written;
    }

    /** Counts one message for each entry that is new or changed. */
    private static int differences(final Set<?> before, final Set<?> after) {
        return (int) after.stream().filter(entry -> !before.contains(entry)).count();
    }

    /** The next so many frames that are sent fail, as a defect would. */
    void failOnSend(final int times) {
        failures = times;
    }

    int failuresLeft() {
        return failures;
    }

    @Override
    public void send(final NodeId node, final PacketOut packet) {
        if (failures > 0) {
            failures--;
            throw new IllegalStateException("on purpose");
        }
        if (connected.contains(node)) {
            if (watcher != null) {
                watcher.sent(node, packet);
            }
            forward(node, packet.inPort(),
                switches.get(node).packetOut(packet.inPort(), packet.actions(), packet.frame()), 0);
        }
    }

    @Override
    public void publish(final LanState state) {
        published.put(state.name(), state);
        if (watcher != null) {
            watcher.published(state);
        }
    }

    @Override
    public void publishTracking(final List<TrackObjectState> states) {
        tracked = states;
        trackedPublications++;
    }

    @Override
    public void withdraw(final String lan) {
        published.remove(lan);
    }

    @Override
    public void stateChanged(final StateChange change) {
        changes.add(change);
        if (watcher != null) {
            watcher.changed(change);
        }
    }

    @Override
    public void outOfSync(final String lan, final NodeId node, final String problem, final Instant time) {
        problems.add(lan + ' ' + node + ' ' + problem);
    }

    @Override
    public void conflictBegan(final String lan, final ConflictState conflict) {
        conflicts.add(conflict);
        if (watcher != null) {
            watcher.conflictBegan(conflict);
        }
    }

    @Override
    public void violationBegan(final String lan, final ViolationState violation) {
        violations.add(violation);
        if (watcher != null) {
            watcher.violationBegan(violation);
        }
    }

    /** Answers at once, from what the flows of the simulated switch have matched. */
    @Override
    public void countDropped(final NodeId node) {
        if (connected.contains(node)) {
            engine.droppedCounted(node, switches.get(node).counts(Purpose.DROP));
        }
    }

    @Override
    public NodeEntries entries(final String lan, final NodeId node) {
        final var ofLan = counts(wanted.getOrDefault(node, Map.of()).getOrDefault(lan, SwitchTables.EMPTY));
        final var held = counts(switches.get(node).tables());
        return new NodeEntries(node, connected.contains(node), ofLan, held, held);
    }

    private static Counts counts(final SwitchTables tables) {
        return new Counts(tables.flows().size(), tables.groups().size(), tables.meters().size());
    }

    private void hold(final NodeId node) {
        switches.get(node).hold(wanted.getOrDefault(node, Map.of()).values().stream()
            .reduce(SwitchTables.EMPTY, SwitchTables::and));
    }

    private void forward(final NodeId node, final long inPort, final List<SimulatedSwitch.Output> outputs,
            final int hops) {
        if (hops > 8) {
            throw new AssertionError("A frame goes in circles");
        }
        for (var output : outputs) {
            final var end = new End(node, output.port());
            final var far = trunks.get(end);
            if (output.port() == SimulatedSwitch.CONTROLLER) {
                if (connected.contains(node)) {
                    packetIns++;
                    engine.packetIn(node, inPort, output.frame());
                }
            } else if (far == null) {
                final var arrival = new Arrival(node, output.port(), output.frame(), timers.millis());
                arrivals.add(arrival);
                stations.accept(arrival);
            } else {
                forward(far.node(), far.port(), switches.get(far.node()).receive(far.port(), output.frame()),
                    hops + 1);
            }
        }
    }
}
