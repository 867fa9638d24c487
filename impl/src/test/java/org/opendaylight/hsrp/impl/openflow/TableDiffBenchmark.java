/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.opendaylight.hsrp.impl.pipeline.LanPlanner;
import org.opendaylight.hsrp.impl.pipeline.ManyRouters;
import org.opendaylight.hsrp.impl.pipeline.SwitchTables;
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

/**
 * What it costs to find what a switch with 1,000 groups must be told: when one group has changed, when all of them
 * have, and when nothing has but everything is compared, as in an audit.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TableDiffBenchmark {
    private final InstalledTables installed = new InstalledTables();
    private List<SwitchTables> wanted;
    private List<SwitchTables> oneSwung;
    private List<SwitchTables> allSwung;

    @Setup
    public void prepare() {
        final var planner = new LanPlanner();
        wanted = planner.plan(ManyRouters.first()).get(ManyRouters.NODE);
        oneSwung = planner.plan(ManyRouters.oneSwung()).get(ManyRouters.NODE);
        allSwung = planner.plan(ManyRouters.allSwung()).get(ManyRouters.NODE);
        operations(new TableDiff(wanted, installed, true)).forEach(installed::apply);
        if (!audit().isEmpty() || diffOneSwung().size() != 1 || diffAllSwung().size() != ManyRouters.GROUPS) {
            throw new IllegalStateException("A swing is more or less than a group-mod for each group");
        }
    }

    private static List<Operation> operations(final TableDiff diff) {
        final var operations = new ArrayList<>(diff.groupWrites());
        operations.addAll(diff.meterWrites());
        operations.addAll(diff.flowWrites());
        operations.addAll(diff.removals());
        return operations;
    }

    private List<Operation> diff(final List<SwitchTables> now) {
        final var change = PartsChange.of(wanted, now);
        return operations(new TableDiff(change.added(), change.gone(), () -> now, installed));
    }

    @Benchmark
    public List<Operation> diffOneSwung() {
        return diff(oneSwung);
    }

    @Benchmark
    public List<Operation> diffAllSwung() {
        return diff(allSwung);
    }

    @Benchmark
    public List<Operation> audit() {
        return operations(new TableDiff(wanted, installed, true));
    }
}
