/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static java.util.Objects.requireNonNull;

import com.google.common.util.concurrent.ListenableFuture;
import java.util.Collection;
import java.util.Optional;
import org.opendaylight.hsrp.api.HsrpService;
import org.opendaylight.hsrp.api.StateChangeListener;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.loop.Engine;
import org.opendaylight.mdsal.binding.api.NotificationService;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.AddressFamily;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.ClearSwitchesInputBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.ClearSwitchesOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.StateChange;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.TrackObject;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.SwitchoverOutput;
import org.opendaylight.yangtools.concepts.Registration;
import org.opendaylight.yangtools.yang.common.RpcResult;

/**
 * The service for other bundles: answers from what was published last, without a look at the datastore, and delivers
 * changes through the notifications of MD-SAL, where a slow listener holds up nobody but itself.
 */
public final class DatastoreHsrpService implements HsrpService {
    private final OperationalPublisher published;
    private final NotificationService notifications;
    private final SwitchoverAction switchover;
    private final ClearSwitchesRpc clearSwitches;

    public DatastoreHsrpService(final OperationalPublisher published, final NotificationService notifications,
            final Engine engine, final ClearSwitchesRpc clearSwitches) {
        this.clearSwitches = requireNonNull(clearSwitches);
        this.published = requireNonNull(published);
        this.notifications = requireNonNull(notifications);
        switchover = new SwitchoverAction(engine);
    }

    @Override
    public Optional<Lan> lan(final String name) {
        return published.state(name).map(StateTranslator::lan);
    }

    @Override
    public Collection<Lan> lans() {
        return published.states().stream().map(StateTranslator::lan).toList();
    }

    @Override
    public Collection<TrackObject> trackObjects() {
        return published.trackObjects().stream().map(TrackStateTranslator::trackObject).toList();
    }

    @Override
    public Registration registerListener(final StateChangeListener listener) {
        return notifications.registerListener(StateChange.class, listener::stateChanged);
    }

    @Override
    public ListenableFuture<RpcResult<SwitchoverOutput>> switchover(final String lan, final AddressFamily family,
            final int number, final String gateway) {
        return switchover.invoke(lan, new GroupKey(Conversions.family(family), number), gateway,
            "another bundle of the controller");
    }

    @Override
    public ListenableFuture<RpcResult<SwitchoverOutput>> switchover(final String lan, final AddressFamily family,
            final int number, final String gateway, final String by) {
        return switchover.invoke(lan, new GroupKey(Conversions.family(family), number), gateway, by);
    }

    @Override
    public ListenableFuture<RpcResult<ClearSwitchesOutput>> clearSwitches() {
        return clearSwitches.invoke(new ClearSwitchesInputBuilder().build());
    }
}
