/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to plan a LAN of 1,000 groups: all of it, when one group has changed, and when all of them have. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PlanBenchmark {
    private static final int GROUPS = 1_000;
    private static final NodeId NODE = new NodeId("openflow:1");
    private static final Attachment GW1 = new Attachment(NODE, 1, MacAddress.of("02:00:0a:00:00:02"));
    private static final Attachment GW2 = new Attachment(NODE, 2, MacAddress.of("02:00:0a:00:00:03"));

    private final LanPlanner planner = new LanPlanner();
    private LanView first;
    private LanView oneSwung;
    private LanView allSwung;
    private boolean swung;

    @Setup
    public void prepare() {
        first = view(IntStream.range(0, GROUPS).mapToObj(group -> router(group, GW1, GW2)).toList());
        final var routers = new ArrayList<>(first.routers());
        routers.set(GROUPS / 2, router(GROUPS / 2, GW2, GW1));
        oneSwung = view(routers);
        allSwung = view(IntStream.range(0, GROUPS).mapToObj(group -> router(group, GW2, GW1)).toList());
        final var groups = new HashSet<>(planAll().get(NODE).groups());
        groups.removeAll(Planner.plan(oneSwung).get(NODE).groups());
        if (groups.size() != 1 || !Collections.disjoint(planAll().get(NODE).groups(),
                Planner.plan(allSwung).get(NODE).groups())) {
            throw new IllegalStateException("Not those groups swing that shall");
        }
        planner.plan(first);
    }

    private static VirtualRouter router(final int group, final Attachment active, final Attachment backup) {
        return new VirtualRouter(group, HsrpVersion.V2.virtualMac(group),
            List.of(new Ipv4Address(0x0a000000 + 256 + group)), List.of(active), List.of(backup), Map.of());
    }

    private static LanView view(final List<VirtualRouter> routers) {
        return new LanView(null, HsrpVersion.V2, true, Map.of(NODE, Set.of(1L, 2L)), routers,
            Set.of(Ipv4Address.of("10.0.0.2"), Ipv4Address.of("10.0.0.3")));
    }

    /** From nothing, and put together. */
    @Benchmark
    public Map<NodeId, SwitchTables> planAll() {
        return Planner.plan(first);
    }

    /** There and back, turn by turn. */
    @Benchmark
    public Map<NodeId, List<SwitchTables>> planOneSwung() {
        swung = !swung;
        return planner.plan(swung ? oneSwung : first);
    }

    /** There and back, turn by turn. */
    @Benchmark
    public Map<NodeId, List<SwitchTables>> planAllSwung() {
        swung = !swung;
        return planner.plan(swung ? allSwung : first);
    }
}
