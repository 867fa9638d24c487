/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Controllers that form a cluster. Each is as {@link Controller} says, with an address of its own for the others, and a
 * cable to each of them.
 */
public final class ControllerCluster {
    /** The networks in which members have addresses. */
    public enum Network {
        IPV4("172.30.0.", "/32"),
        IPV6("fd00:30::", "/128");

        private final String prefix;
        private final String length;

        Network(final String prefix, final String length) {
            this.prefix = prefix;
            this.length = length;
        }

        private String address(final int number) {
            return prefix + number;
        }

        private void give(final Controller member, final String device, final int number) {
            if (this == IPV6) {
                member.namespace().enableIpv6(device);
            }
            member.namespace().addAddress(device, address(number) + length);
        }
    }

    private static final String NAME = "member-";

    private final List<Controller> members;
    private final Network network;

    private ControllerCluster(final List<Controller> members, final Network network) {
        this.members = List.copyOf(members);
        this.network = network;
    }

    /**
     * Prepares a cluster in a lab without starting it.
     *
     * @param lab the lab
     * @param assembly the assembled distribution
     * @param count how many members
     * @param network where they reach each other
     * @return the cluster
     */
    public static ControllerCluster create(final Lab lab, final Path assembly, final int count,
            final Network network) {
        final var members = new ArrayList<Controller>();
        for (int number = 1; number <= count; number++) {
            final var member = Controller.create(lab, assembly, "-" + number);
            network.give(member, "lo", number);
            for (int other = 1; other < number; other++) {
                connect(members.get(other - 1), other, member, number, network);
            }
            members.add(member);
        }
        final var cluster = new ControllerCluster(members, network);
        members.forEach(cluster::configure);
        return cluster;
    }

    /** Sets a member up that has no data. */
    public void configure(final Controller member) {
        Commands.run(Stream.concat(
            Stream.of(member.home().resolve("bin/configure-cluster").toString(),
                Integer.toString(members.indexOf(member) + 1)),
            IntStream.rangeClosed(1, members.size()).mapToObj(network::address)).toList());
    }

    public List<Controller> members() {
        return members;
    }

    /**
     * Starts all members at once, and waits until each is ready.
     *
     * @param deadline how long at most
     * @param progress is told each step
     */
    public void start(final Duration deadline, final Consumer<String> progress) {
        final var end = System.nanoTime() + deadline.toNanos();
        members.forEach(Controller::start);
        members.forEach(member -> member.awaitReady(Duration.ofNanos(end - System.nanoTime()), progress));
    }

    /**
     * When and where HSRP was started last.
     *
     * @param epoch how often it was started
     * @param engine the member
     */
    public record Reign(long epoch, Controller engine) {
    }

    /**
     * Tells where HSRP runs.
     *
     * @param witness the member that is asked
     * @return when and where; empty as long as the one that is asked does not know
     */
    public Optional<Reign> reign(final Controller witness) {
        final var reply = witness.restconf().get("/data/hsrp-cluster:engine?content=nonconfig");
        if (!reply.isSuccess()) {
            return Optional.empty();
        }
        final var engine = reply.json().getAsJsonObject("hsrp-cluster:engine");
        return Optional.of(new Reign(engine.get("epoch").getAsLong(), member(engine.get("member").getAsString())));
    }

    /**
     * Tells whether HSRP was started since, on the same member or on another one.
     *
     * @param before when it was started last before
     * @param witness the member that is asked
     * @return whether it was
     */
    public boolean isStartedSince(final Reign before, final Controller witness) {
        return reign(witness).filter(now -> now.epoch() > before.epoch()).isPresent();
    }

    /** The two halves of the datastore that have a shard which HSRP is in. */
    public enum Store {
        CONFIG, OPERATIONAL;

        private JsonElement shard() {
            return JsonParser.parseString("{\"input\": {\"shard-name\": \"default\", \"data-store-type\": \""
                + name().toLowerCase(Locale.ROOT) + "\"}}");
        }
    }

    /**
     * Tells which member leads the shard of the datastore that HSRP is in.
     *
     * @return the leader; empty while there is none
     */
    public Optional<Controller> shardLeader(final Store store) {
        return members.stream().filter(Controller::isRunning).filter(member -> {
            final var reply = member.restconf().post("/operations/cluster-admin:get-shard-role", store.shard());
            return reply.isSuccess() && reply.toString().contains("\"Leader\"");
        }).findFirst();
    }

    /** Makes a member the leader of that shard, and waits until it is. */
    public void leadShard(final Store store, final Controller member, final Duration deadline) {
        Await.until(deadline, "another member leads the shard", () -> {
            final var leader = shardLeader(store);
            if (!leader.equals(Optional.of(member))) {
                member.restconf().post("/operations/cluster-admin:make-leader-local", store.shard());
            }
            return leader.equals(Optional.of(member));
        });
    }

    /** Cuts a member off from the others, but not from switches. */
    public void cutOff(final Controller member) {
        others(member).forEach(other -> member.namespace().down(device(other)));
    }

    /** Ends {@link #cutOff}. */
    public void join(final Controller member) {
        others(member).forEach(other -> {
            member.namespace().up(device(other));
            route(member, other);
        });
    }

    private List<Controller> others(final Controller member) {
        return members.stream().filter(other -> other != member).toList();
    }

    /** Returns what a member is called in the cluster. */
    public String name(final Controller member) {
        return NAME + (members.indexOf(member) + 1);
    }

    private Controller member(final String name) {
        return members.get(Integer.parseInt(name.substring(NAME.length())) - 1);
    }

    /** What the cable to a member is called at the others. */
    private String device(final Controller member) {
        return device(members.indexOf(member) + 1);
    }

    private static String device(final int number) {
        return "member" + number;
    }

    private void route(final Controller from, final Controller to) {
        route(from, members.indexOf(from) + 1, members.indexOf(to) + 1, network);
    }

    private static void route(final Controller from, final int fromNumber, final int toNumber, final Network network) {
        from.namespace().ip("route", "replace", network.address(toNumber) + network.length, "dev", device(toNumber),
            "src", network.address(fromNumber));
    }

    private static void connect(final Controller left, final int leftNumber, final Controller right,
            final int rightNumber, final Network network) {
        final var toLeft = device(leftNumber);
        final var toRight = device(rightNumber);
        NetworkNamespace.connect(left.namespace(), toRight, right.namespace(), toLeft);
        // IPv6 answers for an address only at the device that has it
        if (network == Network.IPV6) {
            network.give(left, toRight, leftNumber);
            network.give(right, toLeft, rightNumber);
        }
        route(left, leftNumber, rightNumber, network);
        route(right, rightNumber, leftNumber, network);
    }
}
