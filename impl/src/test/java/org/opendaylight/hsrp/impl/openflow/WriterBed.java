/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import static org.opendaylight.hsrp.impl.openflow.TestTables.CARRY;
import static org.opendaylight.hsrp.impl.openflow.TestTables.GROUP;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.Set;
import org.opendaylight.hsrp.api.judgement.MissingAbility;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.engine.state.Written;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.pipeline.SwitchTables;

/** A switch as {@link SwitchWriter} sees it, and what it says of it: for tests. */
abstract class WriterBed {
    static final NodeId NODE = new NodeId("openflow:1");
    static final String LAN = "lan";
    static final SwitchTables TABLES = new SwitchTables(Set.of(CARRY), Set.of(GROUP));

    final FakeTimers timers = new FakeTimers();
    final FakeChannel channel = new FakeChannel();
    final SwitchChannel toSwitch;
    /** Whether the switch was reported to be in sync, each time. */
    final List<Boolean> reports = new ArrayList<>();
    final List<String> problems = new ArrayList<>();
    /** What it was said to be unable to do, each time. */
    final List<Set<MissingAbility>> missing = new ArrayList<>();
    /** The switches that have confirmed what was sent to them, each time. */
    final List<NodeId> confirmed = new ArrayList<>();
    final SwitchWriter writer;

    /** What a run leaves to the next one. */
    final Properties properties = new Properties();
    private final Queue<Runnable> answers = new ArrayDeque<>();

    WriterBed() {
        this(null);
    }

    /** Makes one of another switch. */
    WriterBed(final SwitchChannel other) {
        toSwitch = other == null ? channel : other;
        writer = new SwitchWriter(node -> toSwitch, new Reports(), timers, answers::add,
            new FormerRun(properties, timers::nanos, timers, Moment.PAST));
    }

    private final class Reports implements SyncListener {
        @Override
        public void syncChanged(final NodeId node, final boolean inSync, final String problem) {
            reports.add(inSync);
            problems.add(problem);
        }

        @Override
        public void abilitiesMissing(final NodeId node, final Set<MissingAbility> abilities) {
            missing.add(abilities);
        }
    }

    /** Connects a switch after all LANs have spoken. */
    final void connect() {
        writer.configured(Map.of(NODE, Set.of(LAN)));
        writer.connected(NODE);
        writer.settled(LAN, NODE);
        advance(SwitchSync.SETTLE_MILLIS);
        channel.takeSent();
    }

    final List<Object> connectAgain() {
        writer.disconnected(NODE);
        writer.connected(NODE);
        writer.settled(LAN, NODE);
        advance(SwitchSync.SETTLE_MILLIS);
        return channel.takeSent();
    }

    final Written program(final SwitchTables... parts) {
        return writer.program(LAN, Map.of(NODE, List.of(parts)), confirmed::add).getOrDefault(NODE, Written.NOTHING);
    }

    final void advance(final long millis) {
        for (long time = 0; time < millis; time += 100) {
            timers.advance(100);
            settle();
        }
    }

    final void settle() {
        for (var answer = answers.poll(); answer != null; answer = answers.poll()) {
            answer.run();
        }
    }
}
