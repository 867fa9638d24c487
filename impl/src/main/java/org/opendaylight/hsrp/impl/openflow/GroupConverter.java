/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import org.opendaylight.hsrp.impl.pipeline.GroupEntry;
import org.opendaylight.yang.gen.v1.urn.opendaylight.group.service.rev130918.AddGroupInput;
import org.opendaylight.yang.gen.v1.urn.opendaylight.group.service.rev130918.AddGroupInputBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.group.service.rev130918.RemoveGroupInput;
import org.opendaylight.yang.gen.v1.urn.opendaylight.group.service.rev130918.RemoveGroupInputBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.group.service.rev130918.UpdateGroupInput;
import org.opendaylight.yang.gen.v1.urn.opendaylight.group.service.rev130918.UpdateGroupInputBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.group.service.rev130918.group.update.OriginalGroupBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.group.service.rev130918.group.update.UpdatedGroupBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.group.types.rev131018.BucketId;
import org.opendaylight.yang.gen.v1.urn.opendaylight.group.types.rev131018.GroupId;
import org.opendaylight.yang.gen.v1.urn.opendaylight.group.types.rev131018.GroupTypes;
import org.opendaylight.yang.gen.v1.urn.opendaylight.group.types.rev131018.group.Buckets;
import org.opendaylight.yang.gen.v1.urn.opendaylight.group.types.rev131018.group.BucketsBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.group.types.rev131018.group.buckets.Bucket;
import org.opendaylight.yang.gen.v1.urn.opendaylight.group.types.rev131018.group.buckets.BucketBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.group.types.rev131018.group.buckets.BucketKey;
import org.opendaylight.yang.gen.v1.urn.opendaylight.group.types.rev131018.groups.Group;
import org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819.NodeRef;
import org.opendaylight.yangtools.binding.util.BindingMap;
import org.opendaylight.yangtools.yang.common.Uint32;

/** From our groups to the messages of openflowplugin. */
final class GroupConverter {
    private GroupConverter() {
        // Hidden on purpose
    }

    static AddGroupInput toAdd(final NodeRef nodeRef, final GroupEntry group) {
        return new AddGroupInputBuilder()
            .setNode(nodeRef)
            .setGroupId(groupId(group.groupId()))
            .setGroupType(type(group))
            .setBuckets(toBuckets(group))
            .build();
    }

    /** Replaces the buckets of a group. The switch does so in one step. */
    static UpdateGroupInput toModify(final NodeRef nodeRef, final GroupEntry group) {
        return new UpdateGroupInputBuilder()
            .setNode(nodeRef)
            .setOriginalGroup(new OriginalGroupBuilder()
                .setGroupId(groupId(group.groupId()))
                .setGroupType(type(group))
                .build())
            .setUpdatedGroup(new UpdatedGroupBuilder()
                .setGroupId(groupId(group.groupId()))
                .setGroupType(type(group))
                .setBuckets(toBuckets(group))
                .build())
            .build();
    }

    static RemoveGroupInput toRemove(final NodeRef nodeRef, final long groupId) {
        return new RemoveGroupInputBuilder()
            .setNode(nodeRef)
            .setGroupId(groupId(groupId))
            .setGroupType(GroupTypes.GroupFf)
            .build();
    }

    /** Converts a group that was read from a switch; empty if it is not of a form that we use. */
    static Optional<GroupEntry> toEntry(final Group group) {
        final long groupId = group.requireGroupId().getValue().toJava();
        if (groupId == GroupEntry.ALWAYS_LIVE.groupId() && isAlwaysLive(group)) {
            return Optional.of(GroupEntry.ALWAYS_LIVE);
        }
        if (group.getGroupType() != GroupTypes.GroupFf || group.getBuckets() == null) {
            return Optional.empty();
        }
        final var buckets = new ArrayList<GroupEntry.Bucket>();
        for (var bucket : group.getBuckets().nonnullBucket().values().stream()
                .sorted(Comparator.comparing(each -> each.requireBucketId().getValue())).toList()) {
            final var actions = ActionDecoder.toActions(bucket.nonnullAction().values());
            if (bucket.getWatchPort() == null || actions.contains(null)) {
                return Optional.empty();
            }
            buckets.add(new GroupEntry.Bucket(bucket.getWatchPort().toJava(), isLastResort(bucket), actions));
        }
        return Optional.of(new GroupEntry(groupId, buckets));
    }

    private static boolean isAlwaysLive(final Group group) {
        return group.getGroupType() == GroupTypes.GroupIndirect && group.getBuckets() != null
            && group.getBuckets().nonnullBucket().values().stream().allMatch(each -> each.nonnullAction().isEmpty());
    }

    private static boolean isLastResort(final Bucket bucket) {
        return bucket.getWatchGroup() != null
            && bucket.getWatchGroup().toJava() == GroupEntry.ALWAYS_LIVE.groupId();
    }

    private static GroupTypes type(final GroupEntry group) {
        return switch (group.type()) {
            case FAST_FAILOVER -> GroupTypes.GroupFf;
            case INDIRECT -> GroupTypes.GroupIndirect;
        };
    }

    private static GroupId groupId(final long groupId) {
        return new GroupId(Uint32.valueOf(groupId));
    }

    /** Converts buckets; the identifier, not the order of the map, decides which is preferred. */
    private static Buckets toBuckets(final GroupEntry group) {
        final var buckets = BindingMap.<BucketKey, Bucket>orderedBuilder(Math.max(1, group.buckets().size()));
        int bucketId = 0;
        for (var bucket : group.buckets()) {
            final var builder = new BucketBuilder()
                .setBucketId(new BucketId(Uint32.valueOf(bucketId++)))
                .setAction(ActionConverter.toActions(bucket.actions()));
            if (group.type() == GroupEntry.Type.FAST_FAILOVER) {
                builder.setWatchPort(Uint32.valueOf(bucket.watchPort()));
                if (bucket.lastResort()) {
                    builder.setWatchGroup(Uint32.valueOf(GroupEntry.ALWAYS_LIVE.groupId()));
                }
            }
            buckets.add(builder.build());
        }
        return new BucketsBuilder().setBucket(buckets.build()).build();
    }
}
