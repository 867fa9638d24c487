/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static java.util.Objects.requireNonNull;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.api.HsrpService;
import org.opendaylight.hsrp.api.StateChangeListener;
import org.opendaylight.hsrp.api.timing.Durations;
import org.opendaylight.hsrp.api.timing.Stage;
import org.opendaylight.mdsal.binding.api.DataBroker;
import org.opendaylight.mdsal.binding.api.NotificationService;
import org.opendaylight.mdsal.binding.api.RpcService;
import org.opendaylight.mdsal.common.api.LogicalDatastoreType;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.cluster.rev261128.AskEngine;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.cluster.rev261128.AskEngineInput.Request;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.cluster.rev261128.AskEngineInputBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.cluster.rev261128.AskEngineOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.AddressFamily;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.ClearSwitches;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.ClearSwitchesInputBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.ClearSwitchesOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.DataPlane;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.DataPlaneInputBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.DataPlaneOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Doctor;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.DoctorInputBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.DoctorOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Hsrp;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.HsrpBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.StateChange;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.TrackObject;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Event;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.AnnounceOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.AnnounceOutputBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.RecordOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.RecordOutputBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.SwitchoverOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.SwitchoverOutputBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.ClearStatisticsOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.ClearStatisticsOutputBuilder;
import org.opendaylight.yangtools.binding.DataObjectIdentifier;
import org.opendaylight.yangtools.concepts.Registration;
import org.opendaylight.yangtools.yang.common.ErrorTag;
import org.opendaylight.yangtools.yang.common.ErrorType;
import org.opendaylight.yangtools.yang.common.RpcResult;
import org.opendaylight.yangtools.yang.common.RpcResultBuilder;

/**
 * The service for other bundles on a member of a cluster where the engine does not run: shows what the engine has
 * published in the datastore, and hands requests on to it. Changes of state are told, and the stages
 * of failovers counted, only where the engine runs.
 */
public final class MirroredHsrpService implements HsrpService, Registration {
    private static final DataObjectIdentifier<Hsrp> HSRP = DataObjectIdentifier.builder(Hsrp.class).build();
    private static final Hsrp NOTHING = new HsrpBuilder().build();

    private final NotificationService notifications;
    private final RpcService rpcs;
    private final List<Registration> registrations;
    private volatile Hsrp state = NOTHING;
    private volatile Hsrp config = NOTHING;

    public MirroredHsrpService(final DataBroker broker, final NotificationService notifications,
            final RpcService rpcs) {
        this.notifications = requireNonNull(notifications);
        this.rpcs = requireNonNull(rpcs);
        registrations = List.of(
            broker.registerDataListener(LogicalDatastoreType.OPERATIONAL, HSRP,
                data -> state = data == null ? NOTHING : data),
            broker.registerDataListener(LogicalDatastoreType.CONFIGURATION, HSRP,
                data -> config = data == null ? NOTHING : data));
    }

    @Override
    public boolean isRunning() {
        return false;
    }

    @Override
    public Set<String> configuredLans() {
        return config.nonnullLan().values().stream().map(lan -> lan.requireName().getValue())
            .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<Lan> lan(final String name) {
        return find(state, name).map(StateOnly::withoutEvents);
    }

    @Override
    public Optional<Lan> configuration(final String name) {
        return find(config, name).map(WithoutKeys::lan);
    }

    @Override
    public Collection<Lan> lans() {
        return state.nonnullLan().values().stream().map(StateOnly::withoutEvents).toList();
    }

    @Override
    public List<Event> events(final String lan) {
        return find(state, lan).map(found -> List.copyOf(found.nonnullEvent())).orElse(List.of());
    }

    @Override
    public Map<Stage, Durations> failoverStages(final String lan) {
        return Map.of();
    }

    @Override
    public Collection<TrackObject> trackObjects() {
        return List.copyOf(state.nonnullTrackObject().values());
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
        return ask(() -> request(lan, family, number, Request.Switchover).setGateway(Asking.name(gateway)).setBy(by),
            output -> new SwitchoverOutputBuilder().setPreviousActive(output.getPreviousActive())
                .setEpoch(output.getEpoch()).build());
    }

    @Override
    public ListenableFuture<RpcResult<AnnounceOutput>> announce(final String lan, final AddressFamily family,
            final int number) {
        return ask(() -> request(lan, family, number, Request.Announce), output -> new AnnounceOutputBuilder().build());
    }

    @Override
    public ListenableFuture<RpcResult<RecordOutput>> record(final String lan, final AddressFamily family,
            final int number, final int seconds) {
        return ask(() -> request(lan, family, number, Request.Record).setSeconds(Asking.duration(seconds)),
            output -> new RecordOutputBuilder().setFile(output.getFile()).build());
    }

    @Override
    public ListenableFuture<RpcResult<ClearStatisticsOutput>> clearStatistics(final String lan,
            final AddressFamily family, final int number, final String gateway) {
        return ask(() -> request(lan, family, number, Request.ClearStatistics).setGateway(Asking.name(gateway)),
            output -> new ClearStatisticsOutputBuilder().build());
    }

    @Override
    public ListenableFuture<RpcResult<DoctorOutput>> doctor(final @Nullable String lan) {
        return Asking.asked(() -> answer(rpcs.getRpc(Doctor.class).invoke(
            new DoctorInputBuilder().setLan(lan == null ? null : Asking.name(lan)).build())));
    }

    @Override
    public ListenableFuture<RpcResult<DataPlaneOutput>> dataPlane(final String lan) {
        return Asking.asked(() -> answer(rpcs.getRpc(DataPlane.class).invoke(
            new DataPlaneInputBuilder().setLan(Asking.name(lan)).build())));
    }

    @Override
    public ListenableFuture<RpcResult<ClearSwitchesOutput>> clearSwitches() {
        return answer(rpcs.getRpc(ClearSwitches.class).invoke(new ClearSwitchesInputBuilder().build()));
    }

    @Override
    public void close() {
        registrations.forEach(Registration::close);
    }

    private static Optional<Lan> find(final Hsrp hsrp, final String lan) {
        return hsrp.nonnullLan().values().stream().filter(found -> found.requireName().getValue().equals(lan))
            .findFirst();
    }

    private static AskEngineInputBuilder request(final String lan, final AddressFamily family, final int number,
            final Request request) {
        return new AskEngineInputBuilder().setLan(Asking.name(lan)).setAddressFamily(family)
            .setNumber(Asking.number(number)).setRequest(request);
    }

    private <O> ListenableFuture<RpcResult<O>> ask(final Supplier<AskEngineInputBuilder> request,
            final Function<AskEngineOutput, O> mapping) {
        return Asking.asked(() -> AskEngineRpc.map(
            answer(rpcs.getRpc(AskEngine.class).invoke(request.get().build())), mapping));
    }

    /** The engine's member may not be known yet, or not answer: that is a result too. */
    private static <T> ListenableFuture<RpcResult<T>> answer(final ListenableFuture<RpcResult<T>> future) {
        return Futures.catching(future, Exception.class, cause -> RpcResultBuilder.<T>failed()
            .withError(ErrorType.APPLICATION, ErrorTag.RESOURCE_DENIED,
                "the member of the cluster that runs HSRP cannot be reached: " + cause.getMessage()).build(),
            MoreExecutors.directExecutor());
    }
}
