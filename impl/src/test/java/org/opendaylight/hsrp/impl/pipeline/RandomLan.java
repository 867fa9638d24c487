/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.frame.LoopbackFrame;
import org.opendaylight.hsrp.impl.protocol.frame.VlanTag;

/**
 * A LAN of one to five switches in a tree, as a seed makes it, with what has happened to it, what the controller knows
 * of that, and what the switches hold.
 */
final class RandomLan {
    static final long HOST_PORT = 9;
    /** A tag with a priority and no VLAN. */
    private static final int PRIORITY = 0x6000;
    static final MacAddress VIRTUAL_MAC = MacAddress.of("00:00:0c:9f:f0:0a");
    static final MacAddress HOST_MAC = MacAddress.of("02:00:00:00:00:99");
    static final Ipv4Address VIRTUAL_ADDRESS = Ipv4Address.of("10.0.0.1");
    /** Only the guard knows it: there is no IPv6 group. */
    static final Ipv6Address VIRTUAL_IPV6 = Ipv6Address.of("fe80::5:73ff:fea0:a");

    /** From a gateway's first port to the other one of its bond. */
    private static final long BOND_OFFSET = 10;
    /** From a trunk's first port to the other one of its bond. */
    private static final long TRUNK_OFFSET = 100;
    /** What leaves a frame to MAC learning. */
    private static final Set<Purpose> UNTOUCHED = EnumSet.of(Purpose.CLASSIFY, Purpose.PASS_SOURCE, Purpose.UNDISPUTED,
        Purpose.REST);
    private static final MacPattern SOURCES = MacPattern.wellKnown(HsrpVersion.V2, AddressFamily.IPV4);

    private final SimulatedFabric fabric = new SimulatedFabric();
    private final List<NodeId> nodes = new ArrayList<>();
    private final List<Trunk> trunks = new ArrayList<>();
    private final List<Attachment> gateways = new ArrayList<>();
    /** Gateways that are not configured. */
    private final Set<Attachment> absent = new HashSet<>();
    private final Set<GuardView.Block> blocks = new HashSet<>();
    private final List<String> history = new ArrayList<>();
    /** The access ports, if the LAN is a VLAN that has any. */
    private final Set<SwitchPort> access = new HashSet<>();
    /** The switches that refuse to forward normally from a group. */
    private final Set<NodeId> withoutNormalBuckets = new HashSet<>();
    private final Set<SwitchPort> down = new HashSet<>();
    private final Set<SwitchPort> knownDown = new HashSet<>();
    private final Random random;
    private final long seed;
    private boolean normal;
    private boolean guarded;
    private Integer vlan;
    private Attachment preferred;

    RandomLan(final long seed) {
        this.seed = seed;
        random = new Random(seed);
        build();
    }

    /** Returns a number from 0 on. */
    int random(final int bound) {
        return random.nextInt(bound);
    }

    SimulatedFabric fabric() {
        return fabric;
    }

    List<NodeId> nodes() {
        return nodes;
    }

    List<Attachment> gateways() {
        return gateways;
    }

    Set<SwitchPort> down() {
        return down;
    }

    Integer vlan() {
        return vlan;
    }

    boolean isNormal() {
        return normal;
    }

    boolean isGuarded() {
        return guarded;
    }

    /** A host sends a frame. */
    List<SimulatedFabric.Exit> fromHost(final NodeId node, final byte[] frame) {
        return from(new SwitchPort(node, HOST_PORT), frame);
    }

    /** The same, with a priority: in a tag of its own where its frames have none. */
    List<SimulatedFabric.Exit> fromHostWithPriority(final NodeId node, final byte[] frame) {
        final var port = new SwitchPort(node, HOST_PORT);
        return isAccess(port) || vlan == null
            ? fabric.inject(port, FrameFields.tagged(VlanTag.remove(frame), PRIORITY)) : from(port, frame);
    }

    /** A frame, given with the tag of the LAN, comes in by a port in the form that it has there. */
    List<SimulatedFabric.Exit> from(final SwitchPort port, final byte[] frame) {
        return fabric.inject(port, isAccess(port) ? VlanTag.remove(frame) : frame);
    }

    boolean isAccess(final SwitchPort port) {
        return access.contains(port);
    }

    /** Whether a frame has the form that frames of the LAN have at the port by which it comes out. */
    boolean isInForm(final SimulatedFabric.Exit exit) {
        return Objects.equals(VlanTag.vlanId(exit.frame()),
            isAccess(new SwitchPort(exit.node(), exit.port())) ? null : vlan);
    }

    /** The gateways have been silent for long: no switch knows where they are. */
    void forgetGateways() {
        nodes.forEach(node -> fabric.get(node).forgetAddresses());
    }

    /** The switch of each gateway is shown where it is; nobody else is told. */
    void showGateways() {
        gateways.stream().flatMap(gateway -> portsUp(gateway).filter(port -> normal).limit(1).map(port ->
            fabric.get(port.node()).packetOut(port.port(), List.of(Planner.alongTheLan(true)),
                LoopbackFrame.encode(isAccess(port) ? null : vlan, gateway.mac()))))
            .forEach(outputs -> assertEquals(List.of(), outputs));
    }

    /** Begins a frame of the LAN, that goes on with its type. */
    ByteBuffer header(final MacAddress source, final MacAddress destination) {
        final var buffer = ByteBuffer.allocate(80);
        destination.write(buffer);
        source.write(buffer);
        return vlan == null ? buffer : buffer.putShort((short) 0x8100).putShort((short) (int) vlan);
    }

    /** Asserts that nothing but MAC learning, or another application, handles a frame, by whatever port it comes. */
    void assertUntouched(final NodeId node, final String what, final byte[] frame) {
        final var device = fabric.get(node);
        final boolean own = Objects.equals(VlanTag.vlanId(frame), vlan);
        device.ports().stream().filter(port -> own || !isAccess(new SwitchPort(node, port))).forEach(port -> {
            final var form = isAccess(new SwitchPort(node, port)) ? VlanTag.remove(frame) : frame;
            assertTrue(UNTOUCHED.containsAll(device.purposes(port, form)),
                () -> what + " is touched at " + node + this);
        });
    }

    /** Some gateway is to be active. */
    void prefer() {
        final var present = present();
        preferred = present.get(random.nextInt(present.size()));
        history.add("prefers " + preferred);
    }

    /** A gateway joins or leaves. */
    void reconfigure() {
        final var gateway = gateways.get(random.nextInt(gateways.size()));
        if (absent.remove(gateway)) {
            history.add("join of " + gateway);
        } else if (present().size() > 1) {
            absent.add(gateway);
            history.add("leave of " + gateway);
        }
        prefer();
    }

    /** What the host at some switch tries is dropped uncommented from now on, or no longer. */
    void block() {
        final var claim = switch (random.nextInt(6)) {
            case 0 -> new GuardView.Claim.Hsrp();
            case 1 -> new GuardView.Claim.Source(SOURCES);
            case 2 -> new GuardView.Claim.Address(VIRTUAL_ADDRESS);
            case 3 -> new GuardView.Claim.Router();
            case 4 -> new GuardView.Claim.Source(MacPattern.exactly(gateways.getFirst().mac()));
            default -> new GuardView.Claim.Address(VIRTUAL_IPV6);
        };
        final var block = new GuardView.Block(nodes.get(random.nextInt(nodes.size())), HOST_PORT, claim);
        if (!blocks.remove(block)) {
            blocks.add(block);
        }
        history.add("blocks " + blocks);
    }

    /** Whether the controller knew all before the latest failure, which was the only one. */
    boolean knewAllButOne() {
        final var unknown = new HashSet<>(down);
        unknown.removeAll(knownDown);
        return unknown.size() == 1
            || links().anyMatch(link -> unknown.equals(Set.copyOf(link)));
    }

    /** Returns the two ends of each link of the trunks. */
    Stream<List<SwitchPort>> links() {
        return trunks.stream().flatMap(trunk -> IntStream.range(0, trunk.one().ports().size()).mapToObj(index ->
            List.of(place(trunk.one(), index), place(trunk.other(), index))));
    }

    private static SwitchPort place(final TrunkEnd end, final int index) {
        return new SwitchPort(end.node(), end.ports().get(index));
    }

    /** Returns the link whose end a port is, if it is one. */
    Optional<List<SwitchPort>> link(final SwitchPort port) {
        return links().filter(link -> link.contains(port)).findFirst();
    }

    /** Whether a port is one of several of a trunk, and another one of these has failed at either end. */
    boolean isLastOfBond(final SwitchPort port) {
        return otherLink(port).stream().anyMatch(down::contains);
    }

    /** The same, where only one end sees that the other link has failed. */
    boolean isBesideOneThatSeemsUp(final SwitchPort port) {
        return isLastOfBond(port) && !down.containsAll(otherLink(port));
    }

    private List<SwitchPort> otherLink(final SwitchPort port) {
        return trunks.stream().filter(trunk -> Stream.of(trunk.one(), trunk.other()).flatMap(TrunkEnd::places)
            .anyMatch(port::equals)).flatMap(trunk -> Stream.of(trunk.one(), trunk.other()).flatMap(TrunkEnd::places))
            .filter(place -> link(port).stream().noneMatch(link -> link.contains(place))).toList();
    }

    /** The controller hears of all failures and repairs. */
    void learn() {
        knownDown.clear();
        knownDown.addAll(down);
    }

    private void build() {
        normal = random.nextInt(3) > 0;
        guarded = random.nextInt(4) > 0;
        vlan = random.nextBoolean() ? null : 20;
        final int count = 1 + random.nextInt(5);
        final var ports = new HashMap<NodeId, Set<Long>>();
        for (int index = 0; index < count; index++) {
            final var node = new NodeId("openflow:" + (index + 1));
            nodes.add(node);
            ports.put(node, new HashSet<>(Set.of(HOST_PORT)));
            if (index > 0) {
                final var parent = nodes.get(random.nextInt(index));
                final boolean bond = normal && random.nextInt(3) == 0;
                final var trunk = new Trunk(trunkEnd(parent, 20L + index, bond), trunkEnd(node, 30L + index, bond));
                trunks.add(trunk);
                ports.get(parent).addAll(trunk.one().ports());
                ports.get(node).addAll(trunk.other().ports());
            }
        }
        // So that no switch has more trunks with gateways behind them than can have groups of their own
        final int many = 2 + random.nextInt(GroupIds.MAX_TRUNKS - 1);
        for (int index = 1; index <= many; index++) {
            final var gateway = new Attachment(nodes.get(random.nextInt(count)),
                random.nextInt(3) > 0 ? List.of((long) index) : List.of((long) index, index + BOND_OFFSET),
                MacAddress.of("02:00:00:00:01:0" + index));
            gateways.add(gateway);
            ports.get(gateway.node()).addAll(gateway.ports());
        }
        ports.forEach(fabric::add);
        gateways.stream().filter(gateway -> gateway.ports().size() > 1)
            .forEach(gateway -> fabric.get(gateway.node()).bond(gateway.ports()));
        if (vlan != null && normal && random.nextBoolean()) {
            Stream.concat(nodes.stream().map(node -> Stream.of(new SwitchPort(node, HOST_PORT))),
                gateways.stream().map(Attachment::places)).filter(places -> random.nextBoolean())
                .flatMap(Function.identity()).forEach(port -> {
                    access.add(port);
                    fabric.get(port.node()).access(port.port(), vlan);
                });
        }
        nodes.stream().filter(node -> random.nextBoolean()).forEach(withoutNormalBuckets::add);
        trunks.stream().flatMap(trunk -> Stream.of(trunk.one(), trunk.other())).filter(TrunkEnd::isBond)
            .forEach(end -> fabric.get(end.node()).negotiatedBond(end.ports()));
        links().forEach(link -> fabric.connect(link.getFirst(), link.getLast()));
        preferred = gateways.getFirst();
    }

    private static TrunkEnd trunkEnd(final NodeId node, final long port, final boolean bond) {
        return new TrunkEnd(node, bond ? List.of(port, port + TRUNK_OFFSET) : List.of(port));
    }

    /** Returns the gateways that are configured. */
    List<Attachment> present() {
        return gateways.stream().filter(gateway -> !absent.contains(gateway)).toList();
    }

    void set(final SwitchPort port, final boolean up) {
        history.add(port + (up ? " up" : " down"));
        fabric.setUp(port, up);
        if (up) {
            down.remove(port);
        } else {
            down.add(port);
        }
    }

    /** BFD, or the like, takes out the ports of all gateways, or no longer. */
    void setGatewaysLive(final boolean live) {
        gateways.stream().flatMap(Attachment::places)
            .forEach(port -> fabric.get(port.node()).setLive(port.port(), live));
    }

    /** Returns the ports of gateways and trunks. */
    Stream<SwitchPort> ports() {
        return Stream.concat(gateways.stream().flatMap(Attachment::places),
            links().flatMap(List::stream));
    }

    /** Returns the ports of a gateway by which it can be reached. */
    Stream<SwitchPort> portsUp(final Attachment gateway) {
        return gateway.places().filter(port -> !down.contains(port));
    }

    boolean isUp(final Attachment gateway) {
        return portsUp(gateway).findAny().isPresent();
    }

    /** As the engine sees it: the port in use is one that is up, as far as is known. */
    private Attachment seen(final Attachment gateway) {
        return new Attachment(gateway.node(), gateway.places()
            .sorted(Comparator.comparing(knownDown::contains)).map(SwitchPort::port).toList(), gateway.mac());
    }

    /** As the engine sees them: first the ports of which both ends are up, as far as is known. */
    private List<Trunk> seenTrunks() {
        return trunks.stream().map(trunk -> new Trunk(seenEnd(trunk.one()), seenEnd(trunk.other()))).toList();
    }

    private TrunkEnd seenEnd(final TrunkEnd end) {
        return new TrunkEnd(end.node(), end.places().sorted(Comparator.<SwitchPort, Boolean>comparing(
            knownDown::contains).thenComparing(port -> link(port).orElseThrow().stream().anyMatch(knownDown::contains)))
            .map(SwitchPort::port).toList());
    }

    /**
     * Brings the switches to the plan, message by message, in the order that is kept at each of them.
     *
     * @param check is called after each message, with the switch that has got it
     */
    void install(final Consumer<NodeId> check) {
        final var plan = Plans.of(view(), withoutNormalBuckets);
        final var pending = new TreeMap<NodeId, List<SwitchTables>>();
        plan.forEach((node, wanted) -> pending.put(node, messages(fabric.get(node).tables(), wanted)));
        pending.values().removeIf(List::isEmpty);
        while (!pending.isEmpty()) {
            final var busy = List.copyOf(pending.keySet());
            final var node = busy.get(random.nextInt(busy.size()));
            fabric.get(node).hold(pending.get(node).removeFirst());
            if (pending.get(node).isEmpty()) {
                pending.remove(node);
            }
            check.accept(node);
        }
    }

    /** What a switch holds after each message: groups are written, then flows, then groups without use are removed. */
    private List<SwitchTables> messages(final SwitchTables held, final SwitchTables wanted) {
        final var states = new ArrayList<SwitchTables>();
        final var groups = new TreeMap<Long, GroupEntry>();
        held.groups().forEach(group -> groups.put(group.groupId(), group));
        final var flows = new HashMap<List<Object>, FlowEntry>();
        held.flows().forEach(flow -> flows.put(slot(flow), flow));
        for (var group : shuffled(wanted.groups())) {
            if (!group.equals(groups.put(group.groupId(), group))) {
                states.add(tables(flows, groups));
            }
        }
        for (var flow : shuffled(wanted.flows())) {
            if (!flow.equals(flows.put(slot(flow), flow))) {
                states.add(tables(flows, groups));
            }
        }
        for (var flow : shuffled(held.flows())) {
            if (wanted.flows().stream().noneMatch(other -> slot(other).equals(slot(flow)))) {
                flows.remove(slot(flow));
                states.add(tables(flows, groups));
            }
        }
        final var unused = new HashSet<>(groups.keySet());
        wanted.groups().forEach(group -> unused.remove(group.groupId()));
        for (var groupId : shuffled(unused)) {
            groups.remove(groupId);
            states.add(tables(flows, groups));
        }
        return states;
    }

    private <T> List<T> shuffled(final Collection<T> things) {
        // Sets have an order of their own in each run; a seed must mean the same in all of them
        final var list = things.stream().sorted((one, other) -> one.toString().compareTo(other.toString()))
            .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(list, random);
        return list;
    }

    private static List<Object> slot(final FlowEntry flow) {
        return List.of(flow.table(), flow.priority(), flow.match());
    }

    private static SwitchTables tables(final Map<List<Object>, FlowEntry> flows, final Map<Long, GroupEntry> groups) {
        return new SwitchTables(new HashSet<>(flows.values()), new HashSet<>(groups.values()));
    }

    /** As the engine sees it: one active gateway in each part of the LAN, the preferred one if it is there. */
    private LanView view() {
        final var order = new ArrayList<>(present());
        order.remove(preferred);
        order.addFirst(preferred);
        final var actives = new ArrayList<Attachment>();
        final var seen = new HashSet<NodeId>();
        for (var gateway : order) {
            if (!knownDown.containsAll(gateway.places().toList()) && !seen.contains(gateway.node())) {
                actives.add(gateway);
                seen.addAll(part(gateway.node(), knownDown));
            }
        }
        if (actives.isEmpty()) {
            // The last active one, until another one is elected
            actives.add(preferred);
        }
        final var backups = order.stream().filter(gateway -> !actives.contains(gateway)).toList();
        final var hear = nodes.stream().collect(Collectors.toMap(node -> node, node -> ports()
            .filter(port -> port.node().equals(node)).map(SwitchPort::port).collect(Collectors.toSet())));
        return new LanView(vlan, HsrpVersion.V2, access.stream().collect(Collectors.groupingBy(SwitchPort::node,
            Collectors.mapping(SwitchPort::port, Collectors.toSet()))), normal, hear, List.of(new VirtualRouter(10,
            VIRTUAL_MAC, List.of(VIRTUAL_ADDRESS), actives.stream().map(this::seen).toList(),
            backups.stream().map(this::seen).toList(), Map.of(), true)), Set.of(), null,
            new LanTopology(seenTrunks(), present().stream().map(this::seen).toList(), knownDown), guardView());
    }

    private GuardView guardView() {
        if (!guarded) {
            return GuardView.NONE;
        }
        final var ports = nodes.stream().collect(Collectors.toMap(node -> node, node -> {
            final var trusted = links().flatMap(List::stream)
                .filter(port -> port.node().equals(node)).map(SwitchPort::port).collect(Collectors.toSet());
            final var others = new HashSet<>(fabric.get(node).ports());
            others.removeAll(trusted);
            return new GuardView.Ports(trusted, others);
        }));
        return new GuardView(0, ports, Set.of(SOURCES), present().stream().collect(Collectors.toMap(Attachment::mac,
            gateway -> gateway.places().collect(Collectors.toSet()))),
            Set.of(VIRTUAL_ADDRESS, VIRTUAL_IPV6), true, false, blocks);
    }

    /** Returns the switches that are connected with one. */
    Set<NodeId> part(final NodeId from) {
        return part(from, down);
    }

    private Set<NodeId> part(final NodeId from, final Set<SwitchPort> broken) {
        final var part = new HashSet<>(Set.of(from));
        // As often as there are trunks: then it has reached the farthest
        IntStream.range(0, trunks.size()).forEach(unused -> links()
            .filter(link -> link.stream().noneMatch(broken::contains))
            .map(link -> link.stream().map(SwitchPort::node).toList())
            .filter(ends -> ends.stream().anyMatch(part::contains)).forEach(part::addAll));
        return part;
    }

    @Override
    public String toString() {
        return ", seed " + seed + ": gateways " + gateways + ", trunks " + trunks + ", access ports " + access
            + ", without NORMAL in buckets " + withoutNormalBuckets + ", after " + history;
    }
}
