/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.opendaylight.hsrp.api.HsrpService;
import org.opendaylight.hsrp.api.StateChangeListener;
import org.opendaylight.hsrp.api.timing.Durations;
import org.opendaylight.hsrp.api.timing.Stage;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.AddressFamily;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.ClearSwitchesOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.ClearSwitchesOutputBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.DataPlaneOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.DoctorOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.NodeId;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.LanBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.TrackObject;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Event;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.AnnounceOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.AnnounceOutputBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.RecordOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.RecordOutputBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.SwitchoverOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.ClearStatisticsOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.ClearStatisticsOutputBuilder;
import org.opendaylight.yangtools.concepts.Registration;
import org.opendaylight.yangtools.yang.common.ErrorTag;
import org.opendaylight.yangtools.yang.common.ErrorType;
import org.opendaylight.yangtools.yang.common.RpcResult;
import org.opendaylight.yangtools.yang.common.RpcResultBuilder;

/**
 * The LANs "office" and "plant", alike. Refuses every switchover with a message that repeats the request, and does all
 * else that is asked for.
 */
class TwoLans implements HsrpService {
    int clears;
    private final Collection<Lan> lans;
    private final Collection<Lan> withEvents;
    /** What was asked for besides. */
    final List<String> asked = new ArrayList<>();

    TwoLans() {
        this(List.of(Office.lan("plant", Office.servedGroup()).build(),
            Office.lan("office", Office.servedGroup()).build()));
    }

    TwoLans(final Collection<Lan> lans) {
        withEvents = lans;
        this.lans = lans.stream().map(lan -> new LanBuilder(lan).setEvent(null).build()).toList();
    }

    @Override
    public boolean isRunning() {
        return true;
    }

    @Override
    public Set<String> configuredLans() {
        return lans.stream().map(lan -> lan.getName().getValue()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Event> events(final String lan) {
        return withEvents.stream().filter(one -> one.getName().getValue().equals(lan))
            .flatMap(one -> one.nonnullEvent().stream()).toList();
    }

    @Override
    public Map<Stage, Durations> failoverStages(final String lan) {
        return Map.of();
    }

    @Override
    public ListenableFuture<RpcResult<ClearSwitchesOutput>> clearSwitches() {
        clears++;
        return Futures.immediateFuture(RpcResultBuilder.success(new ClearSwitchesOutputBuilder()
            .setNode(Set.of(new NodeId("openflow:2"), new NodeId("openflow:1")))
            .setUnconfirmedNode(Set.of(new NodeId("openflow:3")))
            .build()).build());
    }

    @Override
    public Optional<Lan> lan(final String name) {
        return lans().stream().filter(lan -> lan.getName().getValue().equals(name)).findFirst();
    }

    @Override
    public Collection<Lan> lans() {
        return lans;
    }

    @Override
    public Collection<TrackObject> trackObjects() {
        return Office.trackObjects();
    }

    @Override
    public Optional<Lan> configuration(final String name) {
        return lan(name).map(lan -> Office.configuration(name));
    }

    @Override
    public ListenableFuture<RpcResult<AnnounceOutput>> announce(final String lan, final AddressFamily family,
            final int number) {
        return done(String.join(" ", "announce", lan, family.getName(), Integer.toString(number)),
            new AnnounceOutputBuilder().build());
    }

    @Override
    public ListenableFuture<RpcResult<RecordOutput>> record(final String lan, final AddressFamily family,
            final int number, final int seconds) {
        return done(String.join(" ", "record", lan, family.getName(), Integer.toString(number),
            Integer.toString(seconds)), new RecordOutputBuilder().setFile("data/hsrp/"
            + lan + "-" + family.getName() + "-" + number + "-20261122T101750.jsonl").build());
    }

    @Override
    public ListenableFuture<RpcResult<ClearStatisticsOutput>> clearStatistics(final String lan,
            final AddressFamily family, final int number, final String gateway) {
        return done(String.join(" ", "clear", lan, family.getName(), Integer.toString(number), gateway),
            new ClearStatisticsOutputBuilder().build());
    }

    @Override
    public ListenableFuture<RpcResult<DoctorOutput>> doctor(final String lan) {
        return done("doctor " + lan, Office.doctor());
    }

    @Override
    public ListenableFuture<RpcResult<DataPlaneOutput>> dataPlane(final String lan) {
        return lan(lan).isEmpty() ? Futures.immediateFuture(RpcResultBuilder.<DataPlaneOutput>failed()
            .withError(ErrorType.APPLICATION, ErrorTag.DATA_MISSING, "there is no lan \"" + lan + "\"").build())
            : done("data-plane " + lan, Office.dataPlane());
    }

    private <T> ListenableFuture<RpcResult<T>> done(final String what, final T output) {
        asked.add(what);
        return Futures.immediateFuture(RpcResultBuilder.success(output).build());
    }

    @Override
    public Registration registerListener(final StateChangeListener listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ListenableFuture<RpcResult<SwitchoverOutput>> switchover(final String lan, final AddressFamily family,
            final int number, final String gateway) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ListenableFuture<RpcResult<SwitchoverOutput>> switchover(final String lan, final AddressFamily family,
            final int number, final String gateway, final String by) {
        return Futures.immediateFuture(RpcResultBuilder.<SwitchoverOutput>failed()
            .withError(ErrorType.APPLICATION, ErrorTag.OPERATION_FAILED,
                String.join(" ", lan, family.toString(), Integer.toString(number), gateway, by))
            .build());
    }
}
