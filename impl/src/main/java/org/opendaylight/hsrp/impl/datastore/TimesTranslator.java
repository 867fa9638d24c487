/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import org.opendaylight.hsrp.impl.engine.state.LoopTimes;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.yang.types.rev130715.Counter64;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Microseconds;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.EventLoop;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.EventLoopBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Failover;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.FailoverBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.TimerLateness;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.TimerLatenessBuilder;
import org.opendaylight.yangtools.yang.common.Uint16;
import org.opendaylight.yangtools.yang.common.Uint32;
import org.opendaylight.yangtools.yang.common.Uint64;

/** Translates how quick the loop of a LAN is. */
final class TimesTranslator {
    private TimesTranslator() {
        // Hidden on purpose
    }

    static Failover failover(final LoopTimes times) {
        final var builder = new FailoverBuilder()
            .setCount(counter(times.failovers()))
            .setGreatestDecisionTime(micros(times.greatestDecisionTime()))
            .setGreatestProgrammingTime(micros(times.greatestProgrammingTime()));
        final var last = times.last();
        if (last != null) {
            builder.setTime(Conversions.dateAndTime(last.time()))
                .setCause(Conversions.reason(last.cause()))
                .setGroups(Uint16.valueOf(last.groups()))
                .setDecisionTime(micros(last.decisionTime()))
                .setGroupTime(last.groupTime() == null ? null : micros(last.groupTime()))
                .setProgrammingTime(micros(last.programmingTime()))
                .setGroupMods(Uint32.valueOf(last.groupMods()))
                .setFlowMods(Uint32.valueOf(last.flowMods()));
        }
        return builder.build();
    }

    static TimerLateness lateness(final LoopTimes times) {
        return new TimerLatenessBuilder()
            .setExpired(counter(times.timersExpired()))
            .setLate(counter(times.timersLate()))
            .setGreatest(micros(times.greatestLateness()))
            .build();
    }

    static EventLoop eventLoop(final LoopTimes times) {
        return new EventLoopBuilder()
            .setFramesDropped(counter(times.framesDropped()))
            .setSwitchStatesSkipped(counter(times.statesSkipped()))
            .setRestarts(counter(times.restarts()))
            .build();
    }

    private static Counter64 counter(final long value) {
        return new Counter64(Uint64.valueOf(value));
    }

    private static Microseconds micros(final long value) {
        return new Microseconds(Uint64.valueOf(Math.max(0, value)));
    }
}
