/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.api;

import com.google.common.util.concurrent.ListenableFuture;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
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
 * HSRP as other bundles of this controller see it: read the state of LANs, groups and members, listen to its changes,
 * examine a LAN, and ask for a switchover and the like. An OSGi service; configuration is written to the datastore, as
 * by any client.
 *
 * <p>The types generated from the model serve as values. Of a {@link Lan} and what is below it, keys and nodes marked
 * {@code config false} are given; configuration is given by {@link #configuration} only. All methods may be called by
 * any thread and return at once. Futures never fail, but complete with a result that is not successful: with the error
 * tag {@code data-missing} if there is no such LAN, group or member, {@code resource-denied} if it makes no sense now,
 * and {@code invalid-value} if no name or number can be like this, with the reason as its message.
 */
public interface HsrpService {
    /**
     * Whether HSRP runs on this controller. In a cluster it runs on one member: the others show what that one
     * publishes, hand requests on to it, and are told of no changes.
     *
     * @return {@code false} on the other members of a cluster, and once {@link #clearSwitches} has stopped it
     */
    boolean isRunning();

    /**
     * Returns the names of the LANs that are configured. One that is not in {@link #lans()} does not run: it was left
     * out as invalid, HSRP was stopped, or it has just been configured.
     *
     * @return an unmodifiable copy, in no particular order
     */
    Set<String> configuredLans();

    /**
     * Returns the state of a LAN as published last, which may be a little newer than in the operational datastore.
     *
     * @param name name of the LAN
     * @return its state without its events, which are many, see {@link #events}; empty if there is no such LAN or
     *     nothing is known of it yet
     */
    Optional<Lan> lan(String name);

    /**
     * Returns the configuration of a LAN as the datastore has it, but for its keys and texts of authentication.
     *
     * @param name name of the LAN
     * @return keys and configuration, without defaults; empty if there is no such LAN
     */
    Optional<Lan> configuration(String name);

    /**
     * Returns the state of all LANs as published last, without their events.
     *
     * @return an unmodifiable copy, in no particular order
     */
    Collection<Lan> lans();

    /**
     * Returns the latest events of a LAN, the list {@code event} of the model. They are translated at each call.
     *
     * @param lan name of the LAN
     * @return the events, the oldest first; none if there is no such LAN
     */
    List<Event> events(String lan);

    /**
     * Returns how long the stages of failovers of a LAN took since HSRP runs here, each failover counted once in each
     * stage that it has, as soon as that is over.
     *
     * @param lan name of the LAN
     * @return all stages; none if there is no such LAN, nothing is known of it yet, or HSRP does not run here
     */
    Map<Stage, Durations> failoverStages(String lan);

    /**
     * Returns the state of all tracked objects as published last. Which members track them is in {@link #lans()}.
     *
     * @return an unmodifiable copy, in no particular order
     */
    Collection<TrackObject> trackObjects();

    /**
     * Registers a listener to changes of the state of members. It is told of changes from now on while HSRP runs here,
     * in the order in which they happen to a group.
     *
     * @param listener the listener
     * @return a registration; closing it ends the calls
     */
    Registration registerListener(StateChangeListener listener);

    /**
     * Makes a gateway the active router of a group, make before break; the action {@code switchover} of the model says
     * what that means.
     *
     * @param lan name of the LAN
     * @param family address family of the group
     * @param number number of the group, 0..4095
     * @param gateway name of the gateway to make active
     * @return completes when the switches have been re-pointed
     */
    ListenableFuture<RpcResult<SwitchoverOutput>> switchover(String lan, AddressFamily family, int number,
        String gateway);

    /**
     * Makes a gateway the active router of a group, and says who asks: whoever asks why later is told.
     *
     * @param lan name of the LAN
     * @param family address family of the group
     * @param number number of the group, 0..4095
     * @param gateway name of the gateway to make active
     * @param by who asks, in words, for example {@code karaf at the console}
     * @return as without {@code by}
     */
    default ListenableFuture<RpcResult<SwitchoverOutput>> switchover(final String lan, final AddressFamily family,
            final int number, final String gateway, final String by) {
        return switchover(lan, family, number, gateway);
    }

    /**
     * Announces the virtual addresses of a group at once; the action {@code announce} of the model says what that
     * means.
     *
     * @param lan name of the LAN
     * @param family address family of the group
     * @param number number of the group, 0..4095
     * @return completes when it is done
     */
    ListenableFuture<RpcResult<AnnounceOutput>> announce(String lan, AddressFamily family, int number);

    /**
     * Records a group to a file; the action {@code record} of the model says what that means.
     *
     * @param lan name of the LAN
     * @param family address family of the group
     * @param number number of the group, 0..4095
     * @param seconds how long, 0..3600; 0 ends the recording that runs
     * @return completes when it has begun, with the file that will be there at the end
     */
    ListenableFuture<RpcResult<RecordOutput>> record(String lan, AddressFamily family, int number, int seconds);

    /**
     * Sets the counters of a member to zero.
     *
     * @param lan name of the LAN
     * @param family address family of the group
     * @param number number of the group, 0..4095
     * @param gateway name of the member's gateway
     * @return completes when it is done
     */
    ListenableFuture<RpcResult<ClearStatisticsOutput>> clearStatistics(String lan, AddressFamily family, int number,
        String gateway);

    /**
     * Examines LANs; the RPC {@code doctor} of the model says what that means.
     *
     * @param lan name of the LAN, or {@code null} for all
     * @return completes some seconds later, with what was found
     */
    ListenableFuture<RpcResult<DoctorOutput>> doctor(@Nullable String lan);

    /**
     * Tells what the switches of a LAN must hold, and hold; the RPC {@code data-plane} of the model says what that
     * means.
     *
     * @param lan name of the LAN
     * @return completes with what is known now
     */
    ListenableFuture<RpcResult<DataPlaneOutput>> dataPlane(String lan);

    /**
     * Stops HSRP in this controller, and removes everything of it from all connected switches; the RPC
     * {@code clear-switches} of the model says what that means. The service is withdrawn with the next stop of its
     * bundle, and until then knows of no LANs.
     *
     * @return completes with the switches; never fails, but completes with a result that is not successful
     */
    ListenableFuture<RpcResult<ClearSwitchesOutput>> clearSwitches();
}
