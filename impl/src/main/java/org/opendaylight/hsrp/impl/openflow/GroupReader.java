/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import static java.util.Objects.requireNonNull;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.loop.Timers;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.pipeline.GroupEntry;
import org.opendaylight.hsrp.impl.pipeline.GroupIds;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.mdsal.binding.api.DataBroker;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.inventory.rev130819.FlowCapableNode;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.inventory.rev130819.FlowCapableStatisticsGatheringStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what the groups of switches do. openflowplugin has no RPC for that. But it asks every switch that connects, at
 * about the time when its ports appear, and again from time to time. It keeps the answers in the operational datastore,
 * with the time. It does not ask if it is configured not to collect statistics of groups.
 *
 * <p>That time is by the clock of the member of the cluster that is the switch's master. Where that is another one it
 * is not compared with the time here: the answer that is there after the last change is not believed, but the next one.
 * What is read is this member's own copy, which may be a moment late: so whatever is seen in that moment is taken for
 * what was there. Thread-safe.
 */
final class GroupReader {
    /** Twice as long as a follower may wait for what the leader of the datastore has done. */
    static final long LATE_MILLIS = 600;

    private static final Logger LOG = LoggerFactory.getLogger(GroupReader.class);

    private final ConcurrentMap<NodeId, Age> ages = new ConcurrentHashMap<>();
    private final DataBroker dataBroker;
    private final Predicate<NodeId> elsewhere;
    private final Timers timers;

    /**
     * Default constructor.
     *
     * @param elsewhere whether another member is master of a switch
     */
    GroupReader(final DataBroker dataBroker, final Predicate<NodeId> elsewhere, final Timers timers) {
        this.timers = requireNonNull(timers);
        this.dataBroker = requireNonNull(dataBroker);
        this.elsewhere = requireNonNull(elsewhere);
    }

    /** The connection to a switch was lost: the next one may be to another switch, and another member its master. */
    void lost(final NodeId node) {
        final var age = age(node);
        final long change = age.lost();
        // Now, since the next master asks the switch before it says that it is its master
        Futures.addCallback(LocalCopy.read(dataBroker, SwitchPaths.gatheringStatus(node)),
            new FutureCallback<Optional<FlowCapableStatisticsGatheringStatus>>() {
                @Override
                public void onSuccess(final Optional<FlowCapableStatisticsGatheringStatus> status) {
                    status.flatMap(GroupReader::begun).ifPresent(asOf -> age.note(asOf, change, timers.now()));
                }

                @Override
                public void onFailure(final Throwable cause) {
                    LOG.debug("{}: it is not known when its groups were read last", node, cause);
                }
            }, MoreExecutors.directExecutor());
    }

    private Age age(final NodeId node) {
        return ages.computeIfAbsent(node, absent -> new Age());
    }

    /**
     * Groups of a switch are being written.
     *
     * @param done completes when the switch has done so
     */
    void written(final NodeId node, final ListenableFuture<?> done) {
        final var age = age(node);
        age.writing(done);
        done.addListener(() -> age.written(done), MoreExecutors.directExecutor());
    }

    /**
     * Reads what a switch said last of our groups; empty if nothing is there, or it is just being replaced. What comes
     * from another member and is believed is as of {@link Instant#MAX}.
     */
    ListenableFuture<Optional<HeldGroups>> read(final NodeId node) {
        final var age = age(node);
        final long change = age.change();
        return Futures.transform(readLast(node), held -> elsewhere.test(node)
            ? held.flatMap(last -> age.believed(last, change, timers.now())) : held, MoreExecutors.directExecutor());
    }

    private ListenableFuture<Optional<HeldGroups>> readLast(final NodeId node) {
        // Both at once, so that they are of the same time
        return Futures.transform(LocalCopy.read(dataBroker, SwitchPaths.path(node)), found -> found.flatMap(
            inventory -> Optional.ofNullable(inventory.augmentation(FlowCapableStatisticsGatheringStatus.class))
                .flatMap(GroupReader::completed)
                .flatMap(asOf -> Optional.ofNullable(inventory.augmentation(FlowCapableNode.class))
                    .map(described -> held(asOf, described)))), MoreExecutors.directExecutor());
    }

    private static Optional<Instant> completed(final FlowCapableStatisticsGatheringStatus status) {
        final var end = status.getSnapshotGatheringStatusEnd();
        return end == null || !Boolean.TRUE.equals(end.getSucceeded()) ? Optional.empty() : begun(status);
    }

    private static Optional<Instant> begun(final FlowCapableStatisticsGatheringStatus status) {
        final var start = status.getSnapshotGatheringStatusStart();
        if (start == null || start.getBegin() == null) {
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

    /** What is too old of what a switch said. */
    private static final class Age {
        /** The writes that are not done yet. */
        private final Set<ListenableFuture<?>> open = new HashSet<>();
        /** Counts changes, to recognise what was read before. */
        private long changes;
        /** When the answer was begun that was there after the last change; {@code null} while that is not known. */
        private @Nullable Instant old;
        /** Until then the copy may still be late. */
        private Moment lateUntil = Moment.PAST;

        synchronized long change() {
            return changes;
        }

        synchronized long lost() {
            open.clear();
            old = null;
            return ++changes;
        }

        synchronized void writing(final ListenableFuture<?> done) {
            open.add(done);
        }

        synchronized void written(final ListenableFuture<?> done) {
            if (open.remove(done)) {
                old = null;
                changes++;
            }
        }

        synchronized void note(final Instant asOf, final long change, final Moment now) {
            if (change != changes || !open.isEmpty()) {
                return;
            }
            if (old == null) {
                lateUntil = now.plusMillis(LATE_MILLIS);
            }
            if (now.isBefore(lateUntil)) {
                old = asOf;
            }
        }

        /** Returns what was read, if the switch was asked after the last change, which the next read shows. */
        synchronized Optional<HeldGroups> believed(final HeldGroups last, final long change, final Moment now) {
            if (change != changes || !open.isEmpty()) {
                return Optional.empty();
            }
            note(last.asOf(), change, now);
            return last.asOf().equals(old) ? Optional.empty() : Optional.of(new HeldGroups(Instant.MAX, last.groups()));
        }
    }
}
