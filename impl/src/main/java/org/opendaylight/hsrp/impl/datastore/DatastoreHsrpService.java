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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.api.HsrpService;
import org.opendaylight.hsrp.api.StateChangeListener;
import org.opendaylight.hsrp.api.timing.Durations;
import org.opendaylight.hsrp.api.timing.Stage;
import org.opendaylight.hsrp.impl.engine.loop.Engine;
import org.opendaylight.hsrp.impl.engine.state.LanState;
import org.opendaylight.hsrp.impl.recording.Recordings;
import org.opendaylight.mdsal.binding.api.NotificationService;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.AddressFamily;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.ClearSwitchesInputBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.ClearSwitchesOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.DataPlaneInputBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.DataPlaneOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.DoctorInputBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.DoctorOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Hsrp;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.StateChange;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.LanKey;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.TrackObject;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Event;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Group;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GroupKey;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.AnnounceInputBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.AnnounceOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.Member;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.MemberKey;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.RecordInputBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.RecordOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.SwitchoverOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.ClearStatisticsInputBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.ClearStatisticsOutput;
import org.opendaylight.yangtools.binding.DataObjectIdentifier;
import org.opendaylight.yangtools.concepts.Registration;
import org.opendaylight.yangtools.yang.common.RpcResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The service for other bundles: answers from what was published last, without a look at the datastore, and delivers
 * changes through the notifications of MD-SAL, where a slow listener holds up nobody but itself.
 */
public final class DatastoreHsrpService implements HsrpService {
    private static final Logger LOG = LoggerFactory.getLogger(DatastoreHsrpService.class);

    private final OperationalPublisher published;
    private final ConfigListener config;
    private final NotificationService notifications;
    private final SwitchoverAction switchover;
    private final AnnounceAction announce;
    private final RecordAction record;
    private final ClearStatisticsAction clearStatistics;
    private final ClearSwitchesRpc clearSwitches;
    private final DoctorRpc doctor;
    private final DataPlaneRpc dataPlane;

    public DatastoreHsrpService(final OperationalPublisher published, final ConfigListener config,
            final NotificationService notifications, final Engine engine, final Recordings recordings,
            final ClearSwitchesRpc clearSwitches, final DoctorRpc doctor, final DataPlaneRpc dataPlane) {
        this.published = requireNonNull(published);
        this.config = requireNonNull(config);
        this.notifications = requireNonNull(notifications);
        this.clearSwitches = requireNonNull(clearSwitches);
        this.doctor = requireNonNull(doctor);
        this.dataPlane = requireNonNull(dataPlane);
        switchover = new SwitchoverAction(engine);
        announce = new AnnounceAction(engine);
        record = new RecordAction(recordings);
        clearStatistics = new ClearStatisticsAction(engine);
    }

    @Override
    public boolean isRunning() {
        return !clearSwitches.wasInvoked();
    }

    @Override
    public Set<String> configuredLans() {
        return config.names();
    }

    @Override
    public Optional<Lan> lan(final String name) {
        return published.state(name).flatMap(DatastoreHsrpService::translated);
    }

    @Override
    public Optional<Lan> configuration(final String name) {
        return config.lan(name).map(WithoutKeys::lan);
    }

    @Override
    public Collection<Lan> lans() {
        return published.states().stream().flatMap(state -> translated(state).stream()).toList();
    }

    /** Returns the state of a LAN, or nothing if it does not fit the model, which the publisher logs: others do. */
    private static Optional<Lan> translated(final LanState state) {
        try {
            return Optional.of(StateTranslator.withoutEvents(state));
        } catch (IllegalArgumentException e) {
            LOG.debug("No state of LAN {}", state.name(), e);
            return Optional.empty();
        }
    }

    @Override
    public List<Event> events(final String lan) {
        return published.state(lan).map(state -> EventTranslator.events(state.events())).orElse(List.of());
    }

    @Override
    public Map<Stage, Durations> failoverStages(final String lan) {
        return published.state(lan).map(state -> state.times().stages()).orElse(Map.of());
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
        return switchover(lan, family, number, gateway, "another bundle of the controller");
    }

    @Override
    public ListenableFuture<RpcResult<SwitchoverOutput>> switchover(final String lan, final AddressFamily family,
            final int number, final String gateway, final String by) {
        return Asking.asked(() -> switchover.invoke(path(lan, family, number), gateway, by));
    }

    @Override
    public ListenableFuture<RpcResult<AnnounceOutput>> announce(final String lan, final AddressFamily family,
            final int number) {
        return Asking.asked(() -> announce.invoke(path(lan, family, number), new AnnounceInputBuilder().build()));
    }

    @Override
    public ListenableFuture<RpcResult<RecordOutput>> record(final String lan, final AddressFamily family,
            final int number, final int seconds) {
        return Asking.asked(() -> record.invoke(path(lan, family, number),
            new RecordInputBuilder().setDuration(Asking.duration(seconds)).build()));
    }

    @Override
    public ListenableFuture<RpcResult<ClearStatisticsOutput>> clearStatistics(final String lan,
            final AddressFamily family, final int number, final String gateway) {
        return Asking.asked(() -> clearStatistics.invoke(path(lan, family, number).toBuilder()
            .child(Member.class, new MemberKey(Asking.name(gateway))).build(),
            new ClearStatisticsInputBuilder().build()));
    }

    private static DataObjectIdentifier.WithKey<Group, GroupKey> path(final String lan, final AddressFamily family,
            final int number) {
        return DataObjectIdentifier.builder(Hsrp.class).child(Lan.class, new LanKey(Asking.name(lan)))
            .child(Group.class, new GroupKey(family, Asking.number(number))).build();
    }

    @Override
    public ListenableFuture<RpcResult<DoctorOutput>> doctor(final @Nullable String lan) {
        return Asking.asked(() -> doctor.invoke(
            new DoctorInputBuilder().setLan(lan == null ? null : Asking.name(lan)).build()));
    }

    @Override
    public ListenableFuture<RpcResult<DataPlaneOutput>> dataPlane(final String lan) {
        return Asking.asked(() -> dataPlane.invoke(new DataPlaneInputBuilder().setLan(Asking.name(lan)).build()));
    }

    @Override
    public ListenableFuture<RpcResult<ClearSwitchesOutput>> clearSwitches() {
        return clearSwitches.invoke(new ClearSwitchesInputBuilder().build());
    }
}
