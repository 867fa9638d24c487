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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opendaylight.hsrp.impl.pipeline.SimulatedFabric.Exit;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/**
 * Random LANs of one to five switches in a tree, with ports and trunks that fail and return, and gateways that take
 * over from one another, leave the LAN and join it again. The switches are written to in any order, message by
 * message, and after each message every host sends a frame to the virtual MAC address. It must come out at one
 * gateway, rewritten to its address, and nowhere else:
 *
 * <ul>
 *   <li>never twice, and never in circles, whatever has failed and whoever knows it;</li>
 *   <li>always, while nothing has failed, at any moment of any change of the active gateway;</li>
 *   <li>always, wherever there is a gateway left, after a failure that the controller has not heard of (if the switches
 *       that lost the link see it), and once it has heard of all failures and the switches hold the plan.</li>
 * </ul>
 *
 * <p>{@code -Dpipeline.seeds=N} tries N LANs instead of 150, {@code -Dpipeline.seed=S} only the one with that seed.
 */
class PipelineProofTest {
    private static final long HOST_PORT = 9;
    private static final int STEPS = 25;
    private static final MacAddress VIRTUAL_MAC = MacAddress.of("00:00:0c:9f:f0:0a");
    private static final MacAddress HOST_MAC = MacAddress.of("02:00:00:00:00:99");
    private static final Ipv4Address VIRTUAL_ADDRESS = Ipv4Address.of("10.0.0.1");

    private final SimulatedFabric fabric = new SimulatedFabric();
    private final List<NodeId> nodes = new ArrayList<>();
    private final List<Trunk> trunks = new ArrayList<>();
    private final List<Attachment> gateways = new ArrayList<>();
    /** Gateways that are not configured. */
    private final Set<Attachment> absent = new HashSet<>();
    private final List<String> history = new ArrayList<>();
    private final Set<SwitchPort> down = new HashSet<>();
    private final Set<SwitchPort> knownDown = new HashSet<>();
    private boolean normal;
    private Integer vlan;
    private Attachment preferred;
    private long seed;

    static LongStream seeds() {
        final var only = Long.getLong("pipeline.seed");
        return only != null ? LongStream.of(only) : LongStream.range(0, Long.getLong("pipeline.seeds", 150));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void eachFrameHasOneWayAtEveryMoment(final long number) {
        seed = number;
        final var random = new Random(seed);
        build(random);
        // Until the first plan is in place there is only MAC learning
        install(random, () -> { });
        assertServed("at the beginning");
        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(5)) {
                case 0 -> switchOver(random);
                case 1 -> repair(random);
                case 2 -> reconfigure(random);
                default -> fail(random);
            }
        }
    }

    private void build(final Random random) {
        normal = random.nextInt(3) > 0;
        vlan = random.nextBoolean() ? null : 20;
        final int count = 1 + random.nextInt(5);
        final var ports = new HashMap<NodeId, Set<Long>>();
        for (int index = 0; index < count; index++) {
            final var node = new NodeId("openflow:" + (index + 1));
            nodes.add(node);
            ports.put(node, new HashSet<>(Set.of(HOST_PORT)));
            if (index > 0) {
                final var parent = nodes.get(random.nextInt(index));
                final var trunk = new Trunk(new SwitchPort(parent, 20 + index), new SwitchPort(node, 30 + index));
                trunks.add(trunk);
                ports.get(parent).add(trunk.one().port());
                ports.get(node).add(trunk.other().port());
            }
        }
        // So that no switch has more trunks with gateways behind them than can have groups of their own
        final int many = 2 + random.nextInt(GroupIds.MAX_TURNS - 1);
        for (int index = 1; index <= many; index++) {
            final var gateway = new Attachment(nodes.get(random.nextInt(count)), index,
                MacAddress.of("02:00:00:00:01:0" + index));
            gateways.add(gateway);
            ports.get(gateway.node()).add(gateway.port());
        }
        ports.forEach(fabric::add);
        trunks.forEach(trunk -> fabric.connect(trunk.one(), trunk.other()));
        preferred = gateways.getFirst();
    }

    /** A planned switchover: no frame is lost at any moment of it, if nothing has failed. */
    private void switchOver(final Random random) {
        prefer(random);
        install(random, () -> {
            if (down.isEmpty()) {
                assertServed("in the middle of a switchover");
            } else {
                assertSafe();
            }
        });
        assertServed("after a switchover");
    }

    private void prefer(final Random random) {
        final var present = present();
        preferred = present.get(random.nextInt(present.size()));
        history.add("prefers " + preferred);
    }

    private List<Attachment> present() {
        return gateways.stream().filter(gateway -> !absent.contains(gateway)).toList();
    }

    /**
     * A gateway joins or leaves. While one leaves, a frame may be on the way to it that the next switch does not know
     * any more, and forwards like any frame to an unknown address.
     */
    private void reconfigure(final Random random) {
        final var gateway = gateways.get(random.nextInt(gateways.size()));
        if (absent.remove(gateway)) {
            history.add("join of " + gateway);
        } else if (present().size() > 1) {
            absent.add(gateway);
            history.add("leave of " + gateway);
        }
        prefer(random);
        install(random, () -> nodes.forEach(node -> assertTrue(fabric.inject(new SwitchPort(node, HOST_PORT),
            frame(VIRTUAL_MAC)).stream().filter(this::isAtGateway).count() <= 1,
            () -> "two copies from " + node + this)));
        assertServed("after a change of the gateways");
    }

    private void fail(final Random random) {
        final var ports = ports().filter(port -> !down.contains(port)).toList();
        if (ports.isEmpty()) {
            return;
        }
        final var port = ports.get(random.nextInt(ports.size()));
        final var trunk = trunks.stream().filter(each -> each.one().equals(port) || each.other().equals(port))
            .findFirst();
        final boolean seenByBoth = trunk.isEmpty() || random.nextInt(4) > 0;
        set(port, false);
        if (trunk.isPresent() && seenByBoth) {
            set(trunk.orElseThrow().one(), false);
            set(trunk.orElseThrow().other(), false);
        }
        if (seenByBoth && knowledge()) {
            assertServed("before the controller knows");
        } else {
            assertSafe();
        }
        learn(random, "after a failure");
    }

    private void repair(final Random random) {
        if (random.nextBoolean()) {
            Set.copyOf(down).forEach(port -> set(port, true));
        } else {
            down.stream().min((one, other) -> one.toString().compareTo(other.toString()))
                .ifPresent(port -> set(port, true));
        }
        assertSafe();
        learn(random, "after a repair");
    }

    /** Whether the controller knew all before the latest failure, which was the only one. */
    private boolean knowledge() {
        final var unknown = new HashSet<>(down);
        unknown.removeAll(knownDown);
        return unknown.size() == 1
            || trunks.stream().anyMatch(trunk -> unknown.equals(Set.of(trunk.one(), trunk.other())));
    }

    private void learn(final Random random, final String when) {
        knownDown.clear();
        knownDown.addAll(down);
        install(random, this::assertSafe);
        assertServed(when);
    }

    private void set(final SwitchPort port, final boolean up) {
        history.add(port + (up ? " up" : " down"));
        fabric.setUp(port, up);
        if (up) {
            down.remove(port);
        } else {
            down.add(port);
        }
    }

    private Stream<SwitchPort> ports() {
        return Stream.concat(gateways.stream().map(PipelineProofTest::port),
            trunks.stream().flatMap(trunk -> Stream.of(trunk.one(), trunk.other())));
    }

    private static SwitchPort port(final Attachment gateway) {
        return new SwitchPort(gateway.node(), gateway.port());
    }

    /** Brings the switches to the plan, message by message, in the order that is kept at each of them. */
    private void install(final Random random, final Runnable check) {
        final var plan = Planner.plan(view());
        final var pending = new TreeMap<NodeId, List<SwitchTables>>();
        plan.forEach((node, wanted) -> pending.put(node, messages(random, fabric.get(node).tables(), wanted)));
        pending.values().removeIf(List::isEmpty);
        while (!pending.isEmpty()) {
            final var busy = List.copyOf(pending.keySet());
            final var node = busy.get(random.nextInt(busy.size()));
            fabric.get(node).hold(pending.get(node).removeFirst());
            if (pending.get(node).isEmpty()) {
                pending.remove(node);
            }
            check.run();
        }
    }

    /** What a switch holds after each message: groups are written, then flows, then groups without use are removed. */
    private static List<SwitchTables> messages(final Random random, final SwitchTables held,
            final SwitchTables wanted) {
        final var states = new ArrayList<SwitchTables>();
        final var groups = new TreeMap<Long, GroupEntry>();
        held.groups().forEach(group -> groups.put(group.groupId(), group));
        final var flows = new HashMap<List<Object>, FlowEntry>();
        held.flows().forEach(flow -> flows.put(slot(flow), flow));
        for (var group : shuffled(random, wanted.groups())) {
            if (!group.equals(groups.put(group.groupId(), group))) {
                states.add(tables(flows, groups));
            }
        }
        for (var flow : shuffled(random, wanted.flows())) {
            if (!flow.equals(flows.put(slot(flow), flow))) {
                states.add(tables(flows, groups));
            }
        }
        for (var flow : shuffled(random, held.flows())) {
            if (wanted.flows().stream().noneMatch(other -> slot(other).equals(slot(flow)))) {
                flows.remove(slot(flow));
                states.add(tables(flows, groups));
            }
        }
        final var unused = new HashSet<>(groups.keySet());
        wanted.groups().forEach(group -> unused.remove(group.groupId()));
        for (var groupId : shuffled(random, unused)) {
            groups.remove(groupId);
            states.add(tables(flows, groups));
        }
        return states;
    }

    private static <T> List<T> shuffled(final Random random, final Collection<T> things) {
        // Sets have an order of their own in each run; a seed must mean the same in all of them
        final var list = things.stream().sorted((one, other) -> one.toString().compareTo(other.toString()))
            .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(list, random);
        return list;
    }

    private static List<Object> slot(final FlowEntry flow) {
        return List.of(flow.priority(), flow.match());
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
            if (!knownDown.contains(port(gateway)) && !seen.contains(gateway.node())) {
                actives.add(gateway);
                seen.addAll(part(gateway.node(), knownDown));
            }
        }
        if (actives.isEmpty()) {
            // The last active one, until another one is elected
            actives.add(preferred);
        }
        final var backups = order.stream().filter(gateway -> !actives.contains(gateway)).toList();
        final var hear = nodes.stream().collect(Collectors.toMap(node -> node, node -> Stream.concat(
            gateways.stream().map(PipelineProofTest::port),
            trunks.stream().flatMap(trunk -> Stream.of(trunk.one(), trunk.other())))
            .filter(port -> port.node().equals(node)).map(SwitchPort::port).collect(Collectors.toSet())));
        return new LanView(vlan, HsrpVersion.V2, normal, hear, List.of(new VirtualRouter(10, VIRTUAL_MAC,
            List.of(VIRTUAL_ADDRESS), actives, backups, Map.of())), Set.of(), null,
            new LanTopology(trunks, present(), knownDown));
    }

    private Set<NodeId> part(final NodeId from, final Set<SwitchPort> broken) {
        final var part = new HashSet<>(Set.of(from));
        // As often as there are trunks: then it has reached the farthest
        IntStream.range(0, trunks.size()).forEach(unused -> trunks.stream()
            .filter(trunk -> !broken.contains(trunk.one()) && !broken.contains(trunk.other()))
            .forEach(trunk -> {
                if (part.contains(trunk.one().node()) || part.contains(trunk.other().node())) {
                    part.add(trunk.one().node());
                    part.add(trunk.other().node());
                }
            }));
        return part;
    }

    private void assertSafe() {
        nodes.forEach(node -> {
            assertTrue(exits(node).size() <= 1, () -> "two copies of a frame from " + node + this);
            assertTrue(answers(node) <= 1, () -> "two answers to " + node + this);
        });
        assertOthersAreLeftAlone();
    }

    private void assertServed(final String when) {
        for (var node : nodes) {
            final var part = part(node, down);
            final long usable = present().stream().filter(gateway -> part.contains(gateway.node())
                && !down.contains(port(gateway))).count();
            assertEquals(usable == 0 ? 0 : 1, exits(node).size(),
                () -> when + ", frames from " + node + " that get through" + this);
            assertEquals(1, answers(node), () -> when + ", answers to " + node + this);
        }
        assertOthersAreLeftAlone();
    }

    /** Sends a frame to the virtual MAC address. It must not come out anywhere but at a gateway, rewritten for it. */
    private List<Exit> exits(final NodeId from) {
        final var exits = fabric.inject(new SwitchPort(from, HOST_PORT), frame(VIRTUAL_MAC));
        exits.forEach(exit -> assertTrue(isAtGateway(exit),
            () -> "a frame from " + from + " comes out at " + exit + this));
        return exits;
    }

    private boolean isAtGateway(final Exit exit) {
        return gateways.stream().anyMatch(gateway -> gateway.node().equals(exit.node()) && gateway.port() == exit.port()
            && gateway.mac().equals(MacAddress.read(ByteBuffer.wrap(exit.frame()))));
    }

    private long answers(final NodeId from) {
        return fabric.inject(new SwitchPort(from, HOST_PORT), arpRequest()).stream()
            .filter(exit -> exit.node().equals(from) && exit.port() == HOST_PORT).count();
    }

    /** What goes to the gateways' own addresses, or to anybody else, is up to MAC learning or other applications. */
    private void assertOthersAreLeftAlone() {
        for (var node : nodes) {
            final var flows = fabric.get(node).tables().flows();
            Stream.concat(gateways.stream().map(Attachment::mac), Stream.of(HOST_MAC)).forEach(mac ->
                fabric.get(node).ports().forEach(port -> {
                    final var fields = FrameFields.of(port, frame(mac));
                    assertTrue(flows.stream().filter(flow -> fields.match(flow.match()))
                        .allMatch(flow -> flow.purpose() == Purpose.REST), () -> "a frame to " + mac + " is touched"
                            + this);
                }));
        }
    }

    private byte[] frame(final MacAddress destination) {
        return header(destination).putShort((short) 0x88b5).array();
    }

    private byte[] arpRequest() {
        final var buffer = header(MacAddress.BROADCAST).putShort((short) FlowMatch.ETH_ARP).putShort((short) 1)
            .putShort((short) FlowMatch.ETH_IPV4).put((byte) 6).put((byte) 4).putShort((short) 1);
        HOST_MAC.write(buffer);
        return buffer.putInt(Ipv4Address.of("10.0.0.11").value()).putShort((short) 0).putInt(0)
            .putInt(VIRTUAL_ADDRESS.value()).array();
    }

    private ByteBuffer header(final MacAddress destination) {
        final var buffer = ByteBuffer.allocate(64);
        destination.write(buffer);
        HOST_MAC.write(buffer);
        return Objects.isNull(vlan) ? buffer : buffer.putShort((short) 0x8100).putShort((short) (int) vlan);
    }

    @Override
    public String toString() {
        return ", seed " + seed + ": gateways " + gateways + ", trunks " + trunks + ", after " + history;
    }
}
