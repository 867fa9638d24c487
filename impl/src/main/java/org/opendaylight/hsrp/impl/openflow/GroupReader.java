/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import static java.util.Objects.requireNonNull;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Optional;
import org.opendaylight.hsrp.impl.pipeline.GroupEntry;
import org.opendaylight.hsrp.impl.pipeline.GroupIds;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.mdsal.binding.api.DataBroker;
import org.opendaylight.mdsal.common.api.LogicalDatastoreType;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.inventory.rev130819.FlowCapableNode;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.inventory.rev130819.FlowCapableStatisticsGatheringStatus;

/**
 * Reads what the groups of switches do. openflowplugin has no RPC for that. But it asks every switch that connects, at
 * about the time when its ports appear, and again from time to time. It keeps the answers in the operational datastore,
 * with the time. It does not ask if it is configured not to collect statistics of groups.
 */
final class GroupReader {
    private final DataBroker dataBroker;

    GroupReader(final DataBroker dataBroker) {
        this.dataBroker = requireNonNull(dataBroker);
    }

    /** Reads what a switch said last of our groups; empty if nothing is there, or it is just being replaced. */
    ListenableFuture<Optional<HeldGroups>> read(final NodeId node) {
        final var tx = dataBroker.newReadOnlyTransaction();
        final var status = tx.read(LogicalDatastoreType.OPERATIONAL, SwitchPaths.gatheringStatus(node));
        final var groups = tx.read(LogicalDatastoreType.OPERATIONAL, SwitchPaths.description(node));
        final var held = Futures.whenAllSucceed(status, groups).call(() -> Futures.getDone(status)
            .flatMap(GroupReader::completed)
            .flatMap(asOf -> Futures.getUnchecked(groups).map(described -> held(asOf, described))),
            MoreExecutors.directExecutor());
        held.addListener(tx::close, MoreExecutors.directExecutor());
        return held;
    }

    private static Optional<Instant> completed(final FlowCapableStatisticsGatheringStatus status) {
        final var start = status.getSnapshotGatheringStatusStart();
        final var end = status.getSnapshotGatheringStatusEnd();
        if (start == null || start.getBegin() == null || end == null || !Boolean.TRUE.equals(end.getSucceeded())) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(start.getBegin().getValue()).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static HeldGroups held(final Instant asOf, final FlowCapableNode described) {
        final var groups = new HashMap<Long, Optional<GroupEntry>>();
        described.nonnullGroup().values().forEach(group -> {
            final long groupId = group.requireGroupId().getValue().toJava();
            if (GroupIds.isOurs(groupId)) {
                groups.put(groupId, GroupConverter.toEntry(group));
            }
        });
        return new HeldGroups(asOf, groups);
    }
}
