/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.state.EventState;
import org.opendaylight.hsrp.impl.engine.state.GroupPast;
import org.opendaylight.hsrp.impl.engine.state.GroupPast.MemberPast;
import org.opendaylight.hsrp.impl.engine.state.LanState.Change;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.Reason;
import org.opendaylight.mdsal.binding.api.DataBroker;
import org.opendaylight.mdsal.common.api.LogicalDatastoreType;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Hsrp;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Group;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.Member;
import org.opendaylight.yangtools.binding.DataObjectIdentifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the member of a cluster has published on which HSRP ran before, and must not be forgotten when another member
 * goes on. Roles are taken from the switches all the same: what was decided last may not have been published any more,
 * and a switch turns to the next gateway by itself.
 *
 * @param groups what is known of the groups, by LAN
 * @param events the latest events, by LAN
 */
public record FormerState(Map<String, Map<GroupKey, GroupPast>> groups, Map<String, List<EventState>> events) {
    /** Where nothing ran before, or nothing is known of it. */
    public static final FormerState NONE = new FormerState(Map.of(), Map.of());
    private static final Logger LOG = LoggerFactory.getLogger(FormerState.class);
    private static final DataObjectIdentifier<Hsrp> HSRP = DataObjectIdentifier.builder(Hsrp.class).build();
    private static final long READ_SECONDS = 10;

    public FormerState {
        groups = Map.copyOf(groups);
        events = Map.copyOf(events);
    }

    /** Reads it. Waits ten seconds at most: hosts are better off without a history than without HSRP. */
    @SuppressWarnings("checkstyle:illegalCatch")
    public static FormerState read(final DataBroker broker) {
        try (var tx = broker.newReadOnlyTransaction()) {
            return tx.read(LogicalDatastoreType.OPERATIONAL, HSRP).get(READ_SECONDS, TimeUnit.SECONDS)
                .map(FormerState::of).orElse(NONE);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            LOG.warn("What the former HSRP has published cannot be read: history, numbers of changes and switchovers "
                + "by operators are forgotten", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return NONE;
    }

    @SuppressWarnings("checkstyle:illegalCatch")
    private static FormerState of(final Hsrp hsrp) {
        final var groups = new HashMap<String, Map<GroupKey, GroupPast>>();
        final var events = new HashMap<String, List<EventState>>();
        for (var lan : hsrp.nonnullLan().values()) {
            final var name = lan.requireName().getValue();
            try {
                groups.put(name, groups(lan));
                events.put(name, EventReader.events(lan.nonnullEvent()));
            } catch (RuntimeException e) {
                // As by another version of this bundle
                LOG.warn("What the former HSRP has published of lan {} cannot be understood", name, e);
            }
        }
        return new FormerState(groups, events);
    }

    private static Map<GroupKey, GroupPast> groups(final Lan lan) {
        final var groups = new HashMap<GroupKey, GroupPast>();
        // One that follows another has no election of its own
        lan.nonnullGroup().values().stream().filter(group -> group.getFollowing() == null)
            .forEach(group -> groups.put(Conversions.groupKey(group.key()), past(group)));
        return groups;
    }

    private static GroupPast past(final Group group) {
        final var members = new HashMap<String, MemberPast>();
        group.nonnullMember().values()
            .forEach(member -> past(member).ifPresent(past -> members.put(member.requireGateway().getValue(), past)));
        final var active = group.getActive();
        final boolean known = active != null && active.getAddress() != null;
        return new GroupPast(group.getSwitchoverGateway() == null ? null : group.getSwitchoverGateway().getValue(),
            known ? Conversions.ip(active.getAddress()) : null, known && active.getGateway() == null,
            group.getEpoch() == null ? 0 : group.getEpoch().longValue(), members);
    }

    private static Optional<MemberPast> past(final Member member) {
        final var history = new ArrayList<Change>();
        for (var change : member.nonnullHistory()) {
            history.add(new Change(Conversions.instant(change.requireTime()),
                Conversions.constant(HsrpState.class, change.requireFrom().getName()),
                Conversions.constant(HsrpState.class, change.requireTo().getName()),
                Conversions.constant(Reason.class, change.requireReason().getName())));
        }
        return history.isEmpty() ? Optional.empty()
            : Optional.of(new MemberPast(member.nonnullHistory().getFirst().requireIndex().longValue(), history));
    }
}
