/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.scale;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.opendaylight.hsrp.impl.datastore.MemoryDatastore;
import org.opendaylight.hsrp.impl.datastore.OperationalPublisher;
import org.opendaylight.hsrp.impl.engine.KeptEvents;
import org.opendaylight.hsrp.impl.engine.config.Configs;
import org.opendaylight.hsrp.impl.engine.config.Configuration;
import org.opendaylight.hsrp.impl.engine.config.GatewayConfig;
import org.opendaylight.hsrp.impl.engine.config.GroupConfig;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.config.InterfaceSettings;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.config.PortRef;
import org.opendaylight.hsrp.impl.engine.loop.HsrpEngine;
import org.opendaylight.hsrp.impl.engine.loop.Publisher;
import org.opendaylight.hsrp.impl.engine.state.ConflictState;
import org.opendaylight.hsrp.impl.engine.state.LanState;
import org.opendaylight.hsrp.impl.engine.state.LanState.StateChange;
import org.opendaylight.hsrp.impl.engine.state.TrackObjectState;
import org.opendaylight.hsrp.impl.engine.state.ViolationState;
import org.opendaylight.hsrp.impl.openflow.SimulatedSwitches;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.Authentication;
import org.opendaylight.hsrp.impl.protocol.HelloTimers;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/**
 * A LAN of many groups of the same two gateways on one switch: the engine and its adapters as they are in the
 * controller, with the operational datastore in memory, on the system's clock; only the switch is simulated.
 */
final class CrowdedLan implements Publisher, AutoCloseable {
    static final NodeId NODE = new NodeId("openflow:1");
    static final long PORT_1 = 1;
    static final long PORT_2 = 2;
    private static final String NAME = "crowd";

    private final ExecutorService pool = Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().factory());
    private final Map<String, AtomicInteger> actives = new ConcurrentHashMap<>();
    private final AtomicInteger changes = new AtomicInteger();
    private final MemoryDatastore datastore = new MemoryDatastore();
    private final OperationalPublisher publisher = datastore.publisher();
    private final HelloClock clock;
    private final SimulatedSwitches switches;
    private final HsrpEngine engine;
    private final int groups;

    CrowdedLan(final int groups, final HelloTimers timers) {
        this.groups = groups;
        clock = new HelloClock(timers.helloMillis());
        switches = new SimulatedSwitches(clock, clock::ordered, clock::sent);
        engine = new HsrpEngine(pool, clock, switches, this, new KeptEvents(), SplittableRandom::new);
        switches.start(engine);
        switches.connect(NODE, Set.of(PORT_1, PORT_2));
        engine.configure(new Configuration(List.of(config(timers)), List.of()));
    }

    private LanConfig config(final HelloTimers timers) {
        final var members = Map.of("gw1", Configs.member("gw1", 110, true), "gw2", Configs.member("gw2", 100,
            true));
        return Configs.lan(NAME, null, HsrpVersion.V2, true, InterfaceSettings.DEFAULTS, Map.of(NODE, Set.of()),
            Map.of("gw1", gateway("gw1", PORT_1), "gw2", gateway("gw2", PORT_2)),
            IntStream.range(0, groups).mapToObj(number -> Configs.group(
                new GroupKey(AddressFamily.IPV4, number), true, new Ipv4Address(0x0a000000 + 256 + number), List.of(),
                null, timers, Authentication.DEFAULT, members))
                .collect(Collectors.toMap(GroupConfig::key, group -> group)));
    }

    private static GatewayConfig gateway(final String name, final long port) {
        return Configs.gateway(name, NODE, new PortRef(Long.toString(port)), new MacAddress(0x020000000000L + port),
            new Ipv4Address(0x0a000000 + (int) port), 16, Ipv6Address.of("fe80::" + port));
    }

    HelloClock clock() {
        return clock;
    }

    SimulatedSwitches switches() {
        return switches;
    }

    /** Returns in how many groups a gateway is active. */
    int active(final String gateway) {
        return actives.computeIfAbsent(gateway, key -> new AtomicInteger()).get();
    }

    /** Returns the number of changes of state since the last call. */
    int takeChanges() {
        return changes.getAndSet(0);
    }

    /**
     * Waits until a gateway is active in all groups, and the switch has been told of each. Returns how long that took,
     * in milliseconds.
     */
    long awaitActive(final String gateway, final long seconds) throws InterruptedException {
        final long begin = System.nanoTime();
        while (active(gateway) < groups || switches.calls("AddGroup") < groups) {
            if (System.nanoTime() - begin > seconds * 1_000_000_000) {
                throw new IllegalStateException(gateway + " is active in " + active(gateway) + " of " + groups
                    + " groups after " + seconds + " s, and the switch has been told of "
                    + switches.calls("AddGroup"));
            }
            Thread.sleep(1);
        }
        return (System.nanoTime() - begin) / 1_000_000;
    }

    @Override
    public void publish(final LanState state) {
        publisher.publish(state);
    }

    @Override
    public void publishTracking(final List<TrackObjectState> objects) {
        publisher.publishTracking(objects);
    }

    @Override
    public void withdraw(final String lan) {
        publisher.withdraw(lan);
    }

    @Override
    public void stateChanged(final StateChange change) {
        changes.incrementAndGet();
        final var count = actives.computeIfAbsent(change.gateway(), key -> new AtomicInteger());
        if (change.change().to() == HsrpState.ACTIVE) {
            count.incrementAndGet();
        } else if (change.change().from() == HsrpState.ACTIVE) {
            count.decrementAndGet();
        }
        publisher.stateChanged(change);
    }

    @Override
    public void conflictBegan(final String lan, final ConflictState conflict) {
        publisher.conflictBegan(lan, conflict);
    }

    @Override
    public void violationBegan(final String lan, final ViolationState violation) {
        publisher.violationBegan(lan, violation);
    }

    @Override
    public void outOfSync(final String lan, final NodeId node, final String problem, final Instant time) {
        publisher.outOfSync(lan, node, problem, time);
    }

    @Override
    public void close() {
        engine.stop(false).toCompletableFuture().join();
        switches.close();
        publisher.close();
        pool.shutdownNow();
    }
}
