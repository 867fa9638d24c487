/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one step of the state machine costs: the usual ones, and the one that a failover waits for. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class StateMachineBenchmark {
    private static final Ipv4Address VIRTUAL = Ipv4Address.of("10.0.0.1");
    private static final Router ACTIVE = new Router(Ipv4Address.of("10.0.0.2"), 110);
    private static final Router STANDBY = new Router(Ipv4Address.of("10.0.0.3"), 100);

    private final RouterConfig config = new RouterConfig(STANDBY.address(), STANDBY.priority(), true,
        HelloTimers.DEFAULT, VIRTUAL, Behavior.MEASURED);
    private final RouterConfig activeConfig = new RouterConfig(ACTIVE.address(), ACTIVE.priority(), true,
        HelloTimers.DEFAULT, VIRTUAL, Behavior.MEASURED);
    private final RouterState standby = new RouterState(HsrpState.STANDBY, ACTIVE, null, true, null, null);
    private final RouterState active = new RouterState(HsrpState.ACTIVE, null, STANDBY, false, null, null);
    private final Event hello = new Event.Received(message(OpCode.HELLO, HsrpState.ACTIVE), ACTIVE.address());
    private final Event resign = new Event.Received(message(OpCode.RESIGN, HsrpState.INITIAL), ACTIVE.address());
    private final Event helloTimer = new Event.TimerExpired(Timer.HELLO);
    private final Event portDown = new Event.Disabled(Reason.PORT_DOWN);

    private static GroupMessage message(final OpCode op, final HsrpState state) {
        return new GroupMessage(HsrpVersion.V2, op, state, 10, MacAddress.of("02:00:0a:00:00:02"), ACTIVE.priority(),
            3_000, 10_000, VIRTUAL);
    }

    @Benchmark
    public Step standbyHearsHello() {
        return StateMachine.step(standby, config, hello);
    }

    @Benchmark
    public Step activeSendsHello() {
        return StateMachine.step(active, activeConfig, helloTimer);
    }

    @Benchmark
    public Step activeGoesDown() {
        return StateMachine.step(active, activeConfig, portDown);
    }

    @Benchmark
    public Step standbyTakesOver() {
        return StateMachine.step(standby, config, resign);
    }
}
