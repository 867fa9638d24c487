/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
    private final LanPlanner planner = new LanPlanner();
    private LanView first;
    private LanView oneSwung;
    private LanView allSwung;
    private boolean swung;

    @Setup
    public void prepare() {
        first = ManyRouters.first();
        oneSwung = ManyRouters.oneSwung();
        allSwung = ManyRouters.allSwung();
        final var groups = new HashSet<>(planAll().get(ManyRouters.NODE).groups());
        groups.removeAll(Plans.of(oneSwung).get(ManyRouters.NODE).groups());
        if (groups.size() != 1 || !Collections.disjoint(planAll().get(ManyRouters.NODE).groups(),
                Plans.of(allSwung).get(ManyRouters.NODE).groups())) {
            throw new IllegalStateException("Other groups swing than those that must");
        }
        planner.plan(first);
    }

    /** From nothing, and put together. */
    @Benchmark
    public Map<NodeId, SwitchTables> planAll() {
        return Plans.of(first);
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
