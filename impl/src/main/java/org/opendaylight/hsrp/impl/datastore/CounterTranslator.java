/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import java.time.Instant;
import java.util.Map;
import org.opendaylight.hsrp.impl.engine.state.LanCounter;
import org.opendaylight.hsrp.impl.engine.state.MemberCounter;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.yang.types.rev130715.Counter64;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Statistics;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.StatisticsBuilder;
import org.opendaylight.yangtools.yang.common.Uint64;

/** Translates counters from the engine's form to their binding form. */
final class CounterTranslator {
    private CounterTranslator() {
        // Hidden on purpose
    }

    static Statistics statistics(final Map<LanCounter, Long> counters) {
        return new StatisticsBuilder()
            .setTooShort(counter(counters, LanCounter.TOO_SHORT))
            .setTooLong(counter(counters, LanCounter.TOO_LONG))
            .setBadVersion(counter(counters, LanCounter.BAD_VERSION))
            .setBadOperationCode(counter(counters, LanCounter.BAD_OPERATION_CODE))
            .setUnknownGroup(counter(counters, LanCounter.UNKNOWN_GROUP))
            .setInoperativeGroup(counter(counters, LanCounter.INOPERATIVE_GROUP))
            .setMalformed(counter(counters, LanCounter.MALFORMED))
            .setAdvertisementsSent(counter(counters, LanCounter.ADVERTISEMENTS_SENT))
            .setAdvertisementsReceived(counter(counters, LanCounter.ADVERTISEMENTS_RECEIVED))
            .build();
    }

    static org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.Statistics statistics(
            final Map<MemberCounter, Long> counters, final Instant since) {
        return new org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.StatisticsBuilder()
            .setDiscontinuityTime(Conversions.dateAndTime(since))
            .setHellosSent(counter(counters, MemberCounter.HELLOS_SENT))
            .setHellosReceived(counter(counters, MemberCounter.HELLOS_RECEIVED))
            .setCoupsSent(counter(counters, MemberCounter.COUPS_SENT))
            .setCoupsReceived(counter(counters, MemberCounter.COUPS_RECEIVED))
            .setResignsSent(counter(counters, MemberCounter.RESIGNS_SENT))
            .setResignsReceived(counter(counters, MemberCounter.RESIGNS_RECEIVED))
            .setGratuitousArpsSent(counter(counters, MemberCounter.GRATUITOUS_ARPS_SENT))
            .setNeighborAdvertisementsSent(counter(counters, MemberCounter.NEIGHBOR_ADVERTISEMENTS_SENT))
            .setRouterAdvertisementsSent(counter(counters, MemberCounter.ROUTER_ADVERTISEMENTS_SENT))
            .setMacRefreshesSent(counter(counters, MemberCounter.MAC_REFRESHES_SENT))
            .setAuthenticationFailures(counter(counters, MemberCounter.AUTHENTICATION_FAILURES))
            .setInvalidTimers(counter(counters, MemberCounter.INVALID_TIMERS))
            .setMismatchingVirtualAddresses(counter(counters, MemberCounter.MISMATCHING_VIRTUAL_ADDRESSES))
            .setConflictingSourceAddresses(counter(counters, MemberCounter.CONFLICTING_SOURCE_ADDRESSES))
            .setTransitionsToInitial(counter(counters, MemberCounter.TRANSITIONS_TO_INITIAL))
            .setTransitionsToLearn(counter(counters, MemberCounter.TRANSITIONS_TO_LEARN))
            .setTransitionsToListen(counter(counters, MemberCounter.TRANSITIONS_TO_LISTEN))
            .setTransitionsToSpeak(counter(counters, MemberCounter.TRANSITIONS_TO_SPEAK))
            .setTransitionsToStandby(counter(counters, MemberCounter.TRANSITIONS_TO_STANDBY))
            .setTransitionsToActive(counter(counters, MemberCounter.TRANSITIONS_TO_ACTIVE))
            .build();
    }

    private static <C> Counter64 counter(final Map<C, Long> counters, final C counter) {
        return new Counter64(Uint64.valueOf(counters.getOrDefault(counter, 0L)));
    }
}
