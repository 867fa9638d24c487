/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.OutputReserved;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.ReservedPort;

/**
 * A group of a switch.
 *
 * @param groupId number of the group, unsigned, see {@link GroupIds}
 * @param type how a bucket is chosen
 * @param buckets in order of preference
 */
public record GroupEntry(long groupId, Type type, List<Bucket> buckets) {
    /** Drops what it gets, which is nothing: buckets that are to be live whatever their ports are watch it. */
    public static final GroupEntry ALWAYS_LIVE =
        new GroupEntry(GroupIds.ALWAYS_LIVE, Type.INDIRECT, List.of(new Bucket(0, List.of())));

    private static final FlowAction NORMAL = new OutputReserved(ReservedPort.NORMAL);

    public GroupEntry {
        requireNonNull(type);
        buckets = List.copyOf(buckets);
        if (type == Type.INDIRECT && buckets.size() != 1) {
            throw new IllegalArgumentException("An indirect group has one bucket, not " + buckets.size());
        }
    }

    /** Makes a fast-failover group. */
    public GroupEntry(final long groupId, final List<Bucket> buckets) {
        this(groupId, Type.FAST_FAILOVER, buckets);
    }

    /** How a bucket is chosen (OpenFlow 1.3 section 5.6.1). */
    public enum Type {
        /** The first bucket whose watched port is up is applied. */
        FAST_FAILOVER,
        /** There is one bucket, which is applied. */
        INDIRECT
    }

    /** Returns the group for a switch that cannot choose: with the bucket that is preferred now. */
    GroupEntry withoutChoice() {
        return type == Type.INDIRECT ? this : new GroupEntry(groupId, Type.INDIRECT, List.of(buckets.getFirst()));
    }

    /** Whether it has a bucket that needs no live port. */
    public boolean hasLastResort() {
        return buckets.stream().anyMatch(Bucket::lastResort);
    }

    /** Whether it has such a bucket, or is there for those of others. */
    public boolean servesLastResort() {
        return equals(ALWAYS_LIVE) || hasLastResort();
    }

    /** Returns the group for a switch whose buckets can watch ports only. */
    GroupEntry withoutLastResort() {
        return !hasLastResort() ? this : new GroupEntry(groupId, type,
            buckets.stream().filter(bucket -> !bucket.lastResort()).toList());
    }

    /** Whether it hands frames to the switch's own forwarding. */
    public boolean usesNormal() {
        return buckets.stream().anyMatch(Bucket::usesNormal);
    }

    /**
     * Returns the group for a switch that cannot: with the ports of the gateways named.
     *
     * @param access whether frames, which all have the tag of the LAN then, must lose it at a port
     */
    GroupEntry withPorts(final LongPredicate access) {
        return usesNormal() ? new GroupEntry(groupId, type, buckets.stream()
            .map(bucket -> bucket.withPort(access.test(bucket.watchPort()))).toList()) : this;
    }

    /**
     * A bucket.
     *
     * @param watchPort port that must be live for the bucket to be applied in a fast-failover group; of no meaning in
     *        others
     * @param lastResort whether it is applied there even if that port is not live, since it watches
     *        {@link #ALWAYS_LIVE} too
     * @param actions what is done, in order
     */
    public record Bucket(long watchPort, boolean lastResort, List<FlowAction> actions) {
        public Bucket {
            actions = List.copyOf(actions);
        }

        /** Makes a bucket that needs its port. */
        public Bucket(final long watchPort, final List<FlowAction> actions) {
            this(watchPort, false, actions);
        }

        private boolean usesNormal() {
            return actions.contains(NORMAL);
        }

        private Bucket withPort(final boolean access) {
            final var output = new FlowAction.Output(watchPort);
            return new Bucket(watchPort, lastResort, actions.stream().flatMap(action -> !action.equals(NORMAL)
                ? Stream.of(action) : access ? Stream.of(new FlowAction.PopVlan(), output) : Stream.of(output))
                .toList());
        }
    }
}
