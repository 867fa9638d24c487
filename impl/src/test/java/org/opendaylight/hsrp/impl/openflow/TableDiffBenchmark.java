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
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.opendaylight.hsrp.impl.pipeline.Attachment;
import org.opendaylight.hsrp.impl.pipeline.LanPlanner;
import org.opendaylight.hsrp.impl.pipeline.LanView;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.pipeline.SwitchTables;
import org.opendaylight.hsrp.impl.pipeline.VirtualRouter;
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
    private static final int GROUPS = 1_000;
    private static final NodeId NODE = new NodeId("openflow:1");
    private static final Attachment GW1 = new Attachment(NODE, 1, MacAddress.of("02:00:0a:00:00:02"));
    private static final Attachment GW2 = new Attachment(NODE, 2, MacAddress.of("02:00:0a:00:00:03"));

    private final InstalledTables installed = new InstalledTables();
    private List<SwitchTables> wanted;
    private List<SwitchTables> oneSwung;
    private List<SwitchTables> allSwung;

    @Setup
    public void prepare() {
        final var planner = new LanPlanner();
        final var routers = IntStream.range(0, GROUPS).mapToObj(group -> router(group, GW1, GW2)).toList();
        wanted = planner.plan(view(routers)).get(NODE);
        final var changed = new ArrayList<>(routers);
        changed.set(GROUPS / 2, router(GROUPS / 2, GW2, GW1));
        oneSwung = planner.plan(view(changed)).get(NODE);
        allSwung = planner.plan(view(IntStream.range(0, GROUPS).mapToObj(group -> router(group, GW2, GW1)).toList()))
            .get(NODE);
        operations(new TableDiff(wanted, installed, true)).forEach(installed::apply);
        if (!audit().isEmpty() || diffOneSwung().size() != 1 || diffAllSwung().size() != GROUPS) {
            throw new IllegalStateException("A swing is more or less than a group-mod for each group");
        }
    }

    private static VirtualRouter router(final int group, final Attachment active, final Attachment backup) {
        return new VirtualRouter(group, HsrpVersion.V2.virtualMac(group),
            List.of(new Ipv4Address(0x0a000000 + 256 + group)), List.of(active), List.of(backup), Map.of());
    }

    private static LanView view(final List<VirtualRouter> routers) {
        return new LanView(null, HsrpVersion.V2, true, Map.of(NODE, Set.of(1L, 2L)), routers,
            Set.of(Ipv4Address.of("10.0.0.2"), Ipv4Address.of("10.0.0.3")));
    }

    private static List<Operation> operations(final TableDiff diff) {
        final var operations = new ArrayList<>(diff.groupWrites());
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
