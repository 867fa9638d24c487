/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import java.util.List;
import org.opendaylight.hsrp.impl.engine.loop.Engine;
import org.opendaylight.hsrp.impl.recording.Recordings;
import org.opendaylight.mdsal.binding.api.ActionProviderService;
import org.opendaylight.mdsal.binding.api.ActionSpec;
import org.opendaylight.mdsal.common.api.LogicalDatastoreType;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Hsrp;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Group;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.Announce;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.Member;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.Record;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.Switchover;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.ClearStatistics;
import org.opendaylight.yangtools.concepts.Registration;

/**
 * Offers the actions of the model. They are registered for the operational datastore and for all groups and members,
 * whether there are such or not: that is where RESTCONF invokes them, and the engine knows what there is.
 */
public final class HsrpActions implements Registration {
    private final List<Registration> registrations;

    public HsrpActions(final ActionProviderService actions, final Engine engine,
            final Recordings recordings) {
        final var group = ActionSpec.builder(Hsrp.class).withPathChild(Lan.class).withPathChild(Group.class);
        registrations = List.of(
            actions.registerImplementation(group.build(Switchover.class), new SwitchoverAction(engine),
                LogicalDatastoreType.OPERATIONAL),
            actions.registerImplementation(group.build(Record.class), new RecordAction(recordings),
                LogicalDatastoreType.OPERATIONAL),
            actions.registerImplementation(group.build(Announce.class), new AnnounceAction(engine),
                LogicalDatastoreType.OPERATIONAL),
            actions.registerImplementation(group.withPathChild(Member.class).build(ClearStatistics.class),
                new ClearStatisticsAction(engine), LogicalDatastoreType.OPERATIONAL));
    }

    @Override
    public void close() {
        registrations.forEach(Registration::close);
    }
}
