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
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opendaylight.hsrp.impl.pipeline.SimulatedFabric.Exit;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.frame.VlanTag;

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
 *       that lost the link see it), and once it has heard of all failures and the switches hold the plan; also where
 *       BFD has taken out the ports of all gateways.</li>
 * </ul>
 *
 * <p>What the guard denies must not get past the switch at any moment, see {@link GuardProof}.
 *
 * <p>{@code -Dpipeline.seeds=N} tries N LANs instead of 150, {@code -Dpipeline.seed=S} only the one with that seed.
 */
class PipelineProofTest {
    private static final int STEPS = 25;
    private static final int OTHER_VLAN = 99;

    private RandomLan lan;
    private GuardProof guard;

    static LongStream seeds() {
        final var only = Long.getLong("pipeline.seed");
        return only != null ? LongStream.of(only) : LongStream.range(0, Long.getLong("pipeline.seeds", 150));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void eachFrameHasOneWayAtEveryMoment(final long number) {
        lan = new RandomLan(number);
        guard = new GuardProof(lan);
        // Until the first plan is in place there is only MAC learning
        lan.install(node -> { });
        assertServed("at the beginning");
        for (int step = 0; step < STEPS; step++) {
            switch (lan.random(5)) {
                case 0 -> switchOver();
                case 1 -> repair();
                case 2 -> reconfigure();
                default -> fail();
            }
        }
    }

    /** A planned switchover: no frame is lost at any moment of it, if nothing has failed. */
    private void switchOver() {
        lan.prefer();
        lan.install(node -> {
            if (lan.down().isEmpty()) {
                assertServed("in the middle of a switchover");
            } else {
                assertSafe();
            }
            guard.assertHolds(node);
            guard.assertStationsAreSafe(node);
        });
        assertServed("after a switchover");
    }

    /**
     * A gateway joins or leaves, or a host becomes known for what it tries. While a gateway leaves, a frame may be on
     * the way to it that the next switch does not know any more, and forwards like any frame to an unknown address.
     */
    private void reconfigure() {
        lan.reconfigure();
        if (lan.isGuarded()) {
            lan.block();
        }
        lan.install(changed -> {
            lan.nodes().forEach(node -> assertTrue(lan.fromHost(node, frame(RandomLan.VIRTUAL_MAC)).stream()
                .filter(this::isAtGateway).count() <= 1, () -> "two copies from " + node + lan));
            guard.assertHolds(changed);
        });
        assertServed("after a change of the gateways");
    }

    private void fail() {
        final var ports = lan.ports().filter(port -> !lan.down().contains(port)).toList();
        if (ports.isEmpty()) {
            return;
        }
        final var port = ports.get(lan.random(ports.size()));
        final var link = lan.link(port);
        // Nobody could know of a bond that one end sees this link of, and the other end that one, that nothing is left
        final boolean seenByBoth = link.isEmpty() || lan.random(4) > 0 || lan.isLastOfBond(port);
        final boolean leavesWhatSeemsUp = lan.isBesideOneThatSeemsUp(port);
        lan.set(port, false);
        if (seenByBoth) {
            link.ifPresent(ends -> ends.forEach(end -> lan.set(end, false)));
        }
        if (seenByBoth && !leavesWhatSeemsUp && lan.knewAllButOne()) {
            assertServed("before the controller knows");
        } else {
            assertSafe();
        }
        learn("after a failure");
    }

    private void repair() {
        if (lan.random(2) == 0) {
            Set.copyOf(lan.down()).forEach(port -> lan.set(port, true));
        } else {
            lan.down().stream().min((one, other) -> one.toString().compareTo(other.toString()))
                .ifPresent(port -> lan.link(port).orElse(List.of(port)).forEach(end -> lan.set(end, true)));
        }
        assertSafe();
        learn("after a repair");
    }

    private void learn(final String when) {
        lan.learn();
        lan.install(node -> {
            assertSafe();
            guard.assertHolds(node);
            guard.assertStationsAreSafe(node);
        });
        assertServed(when);
        assertServedWithoutSessions(when);
    }

    /** Nobody answers BFD, or the like, though links are up: frames get through all the same, and once. */
    private void assertServedWithoutSessions(final String when) {
        lan.setGatewaysLive(false);
        assertServed(when + ", with no port live");
        lan.setGatewaysLive(true);
    }

    private void assertSafe() {
        lan.nodes().forEach(node -> {
            assertTrue(exits(node).size() <= 1, () -> "two copies of a frame from " + node + lan);
            assertTrue(answers(node) <= 1, () -> "two answers to " + node + lan);
            assertTrue(exitsWithPriority(node).size() <= 1, () -> "two copies with a priority from " + node + lan);
        });
        assertOthersAreLeftAlone();
        assertApart();
    }

    /** What is of another VLAN, or of none, gets to no port of this LAN, and nothing of this LAN to theirs. */
    private void assertApart() {
        for (var node : lan.nodes()) {
            lan.fabric().get(node).ports().stream().map(port -> new SwitchPort(node, port))
                .filter(port -> !lan.isAccess(port)).forEach(port -> {
                    for (var mac : List.of(RandomLan.VIRTUAL_MAC, MacAddress.BROADCAST)) {
                        final var foreign = FrameFields.tagged(VlanTag.remove(frame(mac)), OTHER_VLAN);
                        assertTrue(lan.fabric().inject(port, foreign).stream().noneMatch(exit ->
                            lan.isAccess(new SwitchPort(exit.node(), exit.port()))), () -> "a way in by " + port + lan);
                        if (lan.vlan() != null) {
                            assertEquals(List.of(), lan.fabric().inject(port, VlanTag.remove(frame(mac))),
                                () -> "an untagged frame is taken by " + port + lan);
                        }
                    }
                });
            lan.fromHost(node, frame(MacAddress.BROADCAST)).stream()
                .filter(exit -> exit.port() != SimulatedSwitch.CONTROLLER)
                .forEach(exit -> assertTrue(lan.isInForm(exit), () -> "comes out as another LAN's: " + exit + lan));
        }
    }

    private void assertServed(final String when) {
        for (var node : lan.nodes()) {
            final var part = lan.part(node);
            final long usable = lan.present().stream().filter(gateway -> part.contains(gateway.node())
                && lan.isUp(gateway)).count();
            assertEquals(usable == 0 ? 0 : 1, exits(node).size(),
                () -> when + ", frames from " + node + " that get through" + lan);
            assertEquals(1, answers(node), () -> when + ", answers to " + node + lan);
            assertEquals(exits(node).stream().map(Exit::port).toList(),
                exitsWithPriority(node).stream().map(Exit::port).toList(), () -> "with a priority from " + node + lan);
            assertEquals(1, answers(node, lan.fromHostWithPriority(node, arpRequest())),
                () -> when + ", answers with a priority to " + node + lan);
            guard.assertHolds(node);
            guard.assertStationsAreSafe(node);
        }
        guard.assertPassesAnnouncements();
        assertOthersAreLeftAlone();
    }

    /**
     * Sends a frame to the virtual MAC address. It must not come out anywhere but at a gateway, rewritten for it. If
     * the switch has forgotten where the gateway is, it comes out there nevertheless, and once, besides elsewhere.
     */
    private List<Exit> exits(final NodeId from) {
        lan.forgetGateways();
        final var flooded = lan.fromHost(from, frame(RandomLan.VIRTUAL_MAC));
        lan.showGateways();
        final var exits = lan.fromHost(from, frame(RandomLan.VIRTUAL_MAC));
        exits.forEach(exit -> assertTrue(isAtGateway(exit),
            () -> "a frame from " + from + " comes out at " + exit + lan));
        assertEquals(exits.stream().map(Exit::port).toList(),
            flooded.stream().filter(this::isAtGateway).map(Exit::port).toList(), () -> "flooded from " + from + lan);
        flooded.forEach(exit -> assertTrue(lan.isNormal() && isForGateway(exit) || isAtGateway(exit),
            () -> "a flooded frame from " + from + " comes out at " + exit + lan));
        return exits;
    }

    /** Sends a frame that tells a priority, to the same. */
    private List<Exit> exitsWithPriority(final NodeId from) {
        final var exits = lan.fromHostWithPriority(from, frame(RandomLan.VIRTUAL_MAC));
        exits.forEach(exit -> assertTrue(isAtGateway(exit),
            () -> "a frame with a priority from " + from + " comes out at " + exit + lan));
        return exits;
    }

    private boolean isForGateway(final Exit exit) {
        return lan.gateways().stream()
            .anyMatch(gateway -> gateway.mac().equals(MacAddress.read(ByteBuffer.wrap(exit.frame()))));
    }

    private boolean isAtGateway(final Exit exit) {
        return lan.gateways().stream().anyMatch(gateway -> gateway.node().equals(exit.node())
            && gateway.ports().contains(exit.port()) && lan.isInForm(exit)
            && gateway.mac().equals(MacAddress.read(ByteBuffer.wrap(exit.frame()))));
    }

    private long answers(final NodeId from) {
        return answers(from, lan.fromHost(from, arpRequest()));
    }

    private static long answers(final NodeId from, final List<Exit> exits) {
        return exits.stream().filter(exit -> exit.node().equals(from) && exit.port() == RandomLan.HOST_PORT).count();
    }

    /** What goes to the gateways' own addresses, or to anybody else, is up to MAC learning or other applications. */
    private void assertOthersAreLeftAlone() {
        for (var node : lan.nodes()) {
            Stream.concat(lan.gateways().stream().map(Attachment::mac), Stream.of(RandomLan.HOST_MAC)).forEach(mac ->
                lan.assertUntouched(node, "a frame to " + mac, frame(mac)));
        }
    }

    private byte[] frame(final MacAddress destination) {
        return header(destination).putShort((short) 0x88b5).array();
    }

    private byte[] arpRequest() {
        final var buffer = header(MacAddress.BROADCAST).putShort((short) FlowMatch.ETH_ARP).putShort((short) 1)
            .putShort((short) FlowMatch.ETH_IPV4).put((byte) 6).put((byte) 4).putShort((short) 1);
        RandomLan.HOST_MAC.write(buffer);
        return buffer.putInt(Ipv4Address.of("10.0.0.11").value()).putShort((short) 0).putInt(0)
            .putInt(RandomLan.VIRTUAL_ADDRESS.value()).array();
    }

    private ByteBuffer header(final MacAddress destination) {
        return lan.header(RandomLan.HOST_MAC, destination);
    }
}
