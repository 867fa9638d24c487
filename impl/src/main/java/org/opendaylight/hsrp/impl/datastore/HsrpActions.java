/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import com.google.common.util.concurrent.ListenableFuture;
import java.util.List;
import org.opendaylight.hsrp.api.HsrpService;
import org.opendaylight.mdsal.binding.api.ActionProviderService;
import org.opendaylight.mdsal.binding.api.ActionSpec;
import org.opendaylight.mdsal.common.api.LogicalDatastoreType;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Hsrp;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Group;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GroupKey;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.Announce;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.Member;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.Record;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.Switchover;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.ClearStatistics;
import org.opendaylight.yangtools.binding.DataObjectIdentifier;
import org.opendaylight.yangtools.concepts.Registration;
import org.opendaylight.yangtools.yang.common.RpcResult;

/**
 * Offers the actions of the model, on every member of a cluster: OpenDaylight does not take them from one to another.
 * They are registered for the operational datastore and for all groups and members, whether there are such or not: that
 * is where RESTCONF invokes them, and the engine knows what there is.
 */
public final class HsrpActions implements Registration {
    private static final int USUAL_SECONDS = 60;

    private final List<Registration> registrations;

    /**
     * Offers them.
     *
     * @param hsrp does what they say, wherever the engine runs
     */
    public HsrpActions(final ActionProviderService actions, final HsrpService hsrp) {
        final var group = ActionSpec.builder(Hsrp.class).withPathChild(Lan.class).withPathChild(Group.class);
        registrations = List.of(
            actions.registerImplementation(group.build(Switchover.class), (Switchover) (path, input) ->
                input.getGateway() == null ? Refusals.missing("gateway", "name the gateway to make active")
                    : onGroup(path, (lan, key, number) -> hsrp.switchover(lan, key.getAddressFamily(), number,
                        input.getGateway().getValue(), "the action switchover")), LogicalDatastoreType.OPERATIONAL),
            actions.registerImplementation(group.build(Record.class), (Record) (path, input) ->
                onGroup(path, (lan, key, number) -> hsrp.record(lan, key.getAddressFamily(), number,
                    input.getDuration() == null ? USUAL_SECONDS : input.getDuration().toJava())),
                LogicalDatastoreType.OPERATIONAL),
            actions.registerImplementation(group.build(Announce.class), (Announce) (path, input) ->
                onGroup(path, (lan, key, number) -> hsrp.announce(lan, key.getAddressFamily(), number)),
                LogicalDatastoreType.OPERATIONAL),
            actions.registerImplementation(group.withPathChild(Member.class).build(ClearStatistics.class),
                (ClearStatistics) (path, input) -> onGroup(path, (lan, key, number) -> hsrp.clearStatistics(lan,
                    key.getAddressFamily(), number, path.key().getGateway().getValue())),
                LogicalDatastoreType.OPERATIONAL));
    }

    @Override
    public void close() {
        registrations.forEach(Registration::close);
    }

    private static <O> ListenableFuture<RpcResult<O>> onGroup(final DataObjectIdentifier<?> path,
            final OnGroup<O> what) {
        final var key = path.getFirstKeyOf(Group.class);
        return what.apply(path.getFirstKeyOf(Lan.class).getName().getValue(), key,
            key.getNumber().getValue().toJava());
    }

    /** What is done to a group. */
    @FunctionalInterface
    private interface OnGroup<O> {
        ListenableFuture<RpcResult<O>> apply(String lan, GroupKey key, int number);
    }
}
