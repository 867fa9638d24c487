/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.pipeline.MeterIds.Metered;

/**
 * The rates at which frames may reach the controller: above all that comes in normal operation, and below what the
 * controller can take. So a flood costs it little, whoever sends it, and does not keep it from a failover.
 */
final class Meters {
    /** Enough to report many violations of a moment; each is sampled until a flow drops it. */
    private static final int SAMPLES = 32;
    /** Hosts ask once in minutes, or all together when a LAN comes to life. */
    private static final int QUESTIONS = 500;
    /** Some hosts, and those who watch them, ping their gateway once a second. */
    private static final int PINGS = 100;
    /** Only the gateway itself claims its address, from time to time. */
    private static final int CLAIMS = 100;
    /** Probes are sent every 20 ms at most, and a gateway may be asked for all tracked objects there are. */
    private static final int PROBES = 1000;
    /** How much more may come than is expected by configuration: jitter, events, groups that we do not have. */
    private static final int MARGIN = 2;

    private Meters() {
        // Hidden on purpose
    }

    /** Returns the meters that some flows of a LAN use, and those that all flows of its virtual routers share. */
    static Set<MeterEntry> of(final LanView lan, final Set<FlowEntry> flows) {
        final var used = flows.stream().map(FlowEntry::meterId).filter(Objects::nonNull)
            .collect(Collectors.toCollection(HashSet::new));
        used.add(MeterIds.of(lan.vlanId(), Metered.RESOLUTION));
        used.add(MeterIds.of(lan.vlanId(), Metered.ECHO));
        return used.stream().map(Meters::meter).collect(Collectors.toSet());
    }

    private static MeterEntry meter(final long meterId) {
        final int rate = switch (MeterIds.metered(meterId)) {
            case null -> MeterIds.isOfProbes(meterId) ? PROBES : MeterIds.hsrpRateOf(meterId);
            case SAMPLES -> SAMPLES;
            case RESOLUTION -> QUESTIONS;
            case ECHO -> PINGS;
            case CLAIMS -> CLAIMS;
        };
        return new MeterEntry(meterId, rate, rate);
    }

    /** Returns the meter for the HSRP of a port. */
    static @Nullable Long ofHsrp(final LanView lan, final long port) {
        return MeterIds.ofHsrp(lan.vlanId(), port, MARGIN * lan.guard().hellosPerSecond());
    }
}
