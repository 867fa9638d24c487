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
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.AddressFamily;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.ClearSwitchesOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.DataPlaneOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.DoctorOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.TrackObject;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Event;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.AnnounceOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.RecordOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.SwitchoverOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.ClearStatisticsOutput;
import org.opendaylight.yangtools.concepts.Registration;
import org.opendaylight.yangtools.yang.common.RpcResult;

/**
 * The service of this member, as long as the bundle runs: what the engine itself answers while it runs here, and else
 * what it answers from elsewhere. So consoles and pages do not come and go with the engine.
 */
public final class MemberHsrpService implements HsrpService {
    private final HsrpService elsewhere;
    private volatile HsrpService current;

    /**
     * Default constructor.
     *
     * @param elsewhere answers while the engine does not run here
     */
    public MemberHsrpService(final HsrpService elsewhere) {
        this.elsewhere = requireNonNull(elsewhere);
        current = elsewhere;
    }

    /**
     * The engine runs here.
     *
     * @param here answers from now on
     * @return a registration; closing it ends that
     */
    public Registration here(final HsrpService here) {
        current = requireNonNull(here);
        return () -> current = elsewhere;
    }

    @Override
    public boolean isRunning() {
        return current.isRunning();
    }

    @Override
    public Set<String> configuredLans() {
        return current.configuredLans();
    }

    @Override
    public Optional<Lan> lan(final String name) {
        return current.lan(name);
    }

    @Override
    public Optional<Lan> configuration(final String name) {
        return current.configuration(name);
    }

    @Override
    public Collection<Lan> lans() {
        return current.lans();
    }

    @Override
    public List<Event> events(final String lan) {
        return current.events(lan);
    }

    @Override
    public Map<Stage, Durations> failoverStages(final String lan) {
        return current.failoverStages(lan);
    }

    @Override
    public Collection<TrackObject> trackObjects() {
        return current.trackObjects();
    }

    @Override
    public Registration registerListener(final StateChangeListener listener) {
        return current.registerListener(listener);
    }

    @Override
    public ListenableFuture<RpcResult<SwitchoverOutput>> switchover(final String lan, final AddressFamily family,
            final int number, final String gateway) {
        return current.switchover(lan, family, number, gateway);
    }

    @Override
    public ListenableFuture<RpcResult<SwitchoverOutput>> switchover(final String lan, final AddressFamily family,
            final int number, final String gateway, final String by) {
        return current.switchover(lan, family, number, gateway, by);
    }

    @Override
    public ListenableFuture<RpcResult<AnnounceOutput>> announce(final String lan, final AddressFamily family,
            final int number) {
        return current.announce(lan, family, number);
    }

    @Override
    public ListenableFuture<RpcResult<RecordOutput>> record(final String lan, final AddressFamily family,
            final int number, final int seconds) {
        return current.record(lan, family, number, seconds);
    }

    @Override
    public ListenableFuture<RpcResult<ClearStatisticsOutput>> clearStatistics(final String lan,
            final AddressFamily family, final int number, final String gateway) {
        return current.clearStatistics(lan, family, number, gateway);
    }

    @Override
    public ListenableFuture<RpcResult<DoctorOutput>> doctor(final @Nullable String lan) {
        return current.doctor(lan);
    }

    @Override
    public ListenableFuture<RpcResult<DataPlaneOutput>> dataPlane(final String lan) {
        return current.dataPlane(lan);
    }

    @Override
    public ListenableFuture<RpcResult<ClearSwitchesOutput>> clearSwitches() {
        return current.clearSwitches();
    }
}
