/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.demo;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.opendaylight.hsrp.lab.Await;
import org.opendaylight.hsrp.lab.ClusterFault;
import org.opendaylight.hsrp.lab.Controller;
import org.opendaylight.hsrp.lab.ControllerCluster;
import org.opendaylight.hsrp.lab.ControllerCluster.Reign;
import org.opendaylight.hsrp.lab.Lab;
import org.opendaylight.hsrp.lab.Narrator;
import org.opendaylight.hsrp.lab.OpenVSwitch;
import org.opendaylight.hsrp.lab.Topology;
import org.opendaylight.hsrp.lab.VirtualLan;
import org.opendaylight.hsrp.lab.stream.PacketStream;

/**
 * The demo with a cluster of three controllers: each of them is killed once while a host's stream runs, and comes back
 * before the next one.
 */
final class ClusterDemo {
    private static final int MEMBERS = 3;
    private static final int PACKETS_PER_SECOND = 1000;
    private static final Duration BOOT = Duration.ofMinutes(8);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** So long a fault is watched after it has had its effect, and where it has none. */
    private static final Duration AFTERMATH = Duration.ofSeconds(10);

    private final Lab lab;
    private final Narrator narrator;
    private final ControllerCluster cluster;

    ClusterDemo(final Lab lab, final DemoOptions options, final Narrator narrator) {
        this.lab = requireNonNull(lab);
        this.narrator = requireNonNull(narrator);
        cluster = ControllerCluster.create(lab, options.assembly(), MEMBERS, ControllerCluster.Network.IPV4);
    }

    /** Plays it, and returns the process's status. */
    int play() {
        narrator.tell("starting " + MEMBERS + " controllers at once, each in a namespace of its own");
        cluster.start(BOOT, step -> narrator.tell("controllers: " + step));
        narrator.tell("building the LAN: a switch that knows all controllers, gateways gw1 and gw2, hosts, a server");
        final var lan = VirtualLan.build(lab, Topology.oneSwitch());
        final var node = lan.node("s1");
        final var addresses = new ArrayList<String>();
        for (var member : cluster.members()) {
            addresses.add(member.plugIn(node.namespace(), "control" + addresses.size()));
        }
        node.connectTo(OpenVSwitch.TCP, addresses);
        final var last = cluster.members().getLast();
        last.hsrp().putLan(Demo.LAN, Demo.configuration());
        awaitServed(last);
        narrator.tell("configured at " + cluster.name(last) + ": gw1 is active, gw2 standby; HSRP runs on "
            + cluster.name(reign(last).engine()));
        try (var stream = lan.stream("h1", PACKETS_PER_SECOND)) {
            stream.awaitFlow(PACKETS_PER_SECOND);
            final var faults = new ArrayList<ClusterFault>();
            final var order = new ArrayList<>(cluster.members());
            final var engine = reign(last).engine();
            // First one on which HSRP does not run
            order.remove(engine);
            order.add(1, engine);
            for (var victim : order) {
                faults.add(kill(victim, lan, stream));
                if (victim != order.getLast()) {
                    bringBack(victim);
                }
            }
            narrator.print(ClusterFault.table(faults));
            return faults.stream().allMatch(fault -> fault.lost() == 0 && fault.activeAfter().equals("gw1")) ? 0 : 2;
        }
    }

    private ClusterFault kill(final Controller victim, final VirtualLan lan, final PacketStream stream) {
        final var witness = cluster.members().stream().filter(member -> member != victim).findFirst().orElseThrow();
        final var before = reign(witness);
        final boolean rules = before.engine() == victim;
        narrator.tell("kill -9 " + cluster.name(victim)
            + (rules ? ", on which HSRP runs" : ", on which HSRP does not run"));
        final var activeBefore = active(witness);
        final var history = history(witness);
        final var from = PacketStream.mark();
        final long start = System.nanoTime();
        victim.kill();
        var millis = OptionalLong.empty();
        // Where another one leads the datastore HSRP begins anew, too, though it has lived
        if (Await.holdsWithin(rules ? PATIENCE : AFTERMATH, () -> cluster.isStartedSince(before, witness))) {
            Await.until(PATIENCE, "all is adopted", () -> {
                final var now = history(witness);
                return !now.equals(history) && !now.isEmpty() && now.getLast().equals("initial active adopted")
                    && witness.hsrp().group(Demo.LAN, Demo.GROUP).inSync();
            });
            millis = OptionalLong.of(Duration.ofNanos(System.nanoTime() - start).toMillis());
        }
        Await.observe(AFTERMATH);
        final var result = stream.between(from, PacketStream.mark());
        final var now = reign(witness);
        final var fault = new ClusterFault("kill -9 " + cluster.name(victim), result.lost(), activeBefore,
            active(witness), cluster.name(before.engine()), cluster.name(now.engine()), millis);
        narrator.tell("    " + fault.lost() + " of " + result.due() + " packets lost; HSRP runs on " + fault.runsOn());
        return fault;
    }

    private void bringBack(final Controller member) {
        narrator.tell("starting " + cluster.name(member) + " again");
        member.start();
        member.awaitReady(BOOT, step -> { });
    }

    private void awaitServed(final Controller member) {
        member.hsrp().awaitGroup(Demo.LAN, Demo.GROUP, PATIENCE, "gw1 active, gw2 standby, the switch in sync",
            group -> group.isActive("gw1") && group.isStandby("gw2") && group.inSync());
    }

    private Reign reign(final Controller witness) {
        return Await.value(PATIENCE, "HSRP runs somewhere", () -> cluster.reign(witness));
    }

    private static String active(final Controller witness) {
        return witness.hsrp().group(Demo.LAN, Demo.GROUP).active().orElse("nobody");
    }

    private static List<String> history(final Controller witness) {
        return witness.hsrp().history(Demo.LAN, Demo.GROUP, "gw1");
    }
}
