/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.loop;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.api.judgement.MissingAbility;
import org.opendaylight.hsrp.impl.engine.config.Configuration;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.inventory.SwitchState;
import org.opendaylight.hsrp.impl.engine.record.Recorder;
import org.opendaylight.hsrp.impl.engine.state.DataPlane;
import org.opendaylight.hsrp.impl.engine.state.Diagnosis;
import org.opendaylight.hsrp.impl.engine.state.Refusal;
import org.opendaylight.hsrp.impl.engine.state.SwitchoverResult;
import org.opendaylight.hsrp.impl.pipeline.NodeId;

/**
 * The engine as its adapters see it. All methods may be called from any thread and return at once: they post an
 * event to the loop of each LAN concerned.
 */
public interface Engine {
    /** So long it takes to examine a LAN. */
    long EXAMINATION_MILLIS = 2_500;

    /** The configuration has changed. LANs that are not in it any more are stopped and cleaned up. */
    void configure(Configuration configuration);

    /**
     * A switch has connected, is no longer connected, or its ports have changed: what is known of it now, in place of
     * all that was known before.
     */
    void switchChanged(SwitchState state);

    /**
     * A switch has sent a frame to the controller because of one of our flows.
     *
     * @param inPort port by which it came in
     * @param frame the Ethernet frame without FCS; it must not be changed afterwards
     */
    void packetIn(NodeId node, long inPort, byte[] frame);

    /**
     * A switch has confirmed all that was written to it; or has refused something, not confirmed in time, or been
     * changed by somebody.
     *
     * @param problem what is wrong, or {@code null} if nothing is, or nothing new
     */
    void syncChanged(NodeId node, boolean inSync, @Nullable String problem);

    /**
     * A switch has come back without any of our flows though it had them and has not restarted, or with them.
     *
     * @param time when the loss was noticed, or {@code null} if it has come back with them
     */
    void flowsLost(NodeId node, @Nullable Instant time);

    /** It has become known, or has changed, what a switch cannot do of what is asked of it. */
    void abilitiesMissing(NodeId node, Set<MissingAbility> missing);

    /** A switch has answered how much its flows have dropped, by their cookies. */
    void droppedCounted(NodeId node, Map<Long, Long> packets);

    /**
     * Makes a gateway active, make before break.
     *
     * @param by who asks for it, in words
     * @return completes when the switches have been re-pointed, with what happened
     */
    CompletionStage<SwitchoverResult> switchover(String lan, GroupKey group, String gateway, String by);

    /**
     * Announces the virtual address from the active gateway's port.
     *
     * @return completes with {@code null}, or with the reason why it cannot be done
     */
    CompletionStage<@Nullable Refusal> announce(String lan, GroupKey group);

    /**
     * Sets the counters of a member to zero.
     *
     * @return completes with {@code null}, or with the reason why it cannot be done
     */
    CompletionStage<@Nullable Refusal> clearStatistics(String lan, GroupKey group, String gateway);

    /**
     * Records a group: what happens to it, and what it does. There is one recording at a time for each LAN.
     *
     * @return completes when it has begun, with {@code null}, or with the reason why it cannot be done
     */
    CompletionStage<@Nullable Refusal> record(String lan, GroupKey group, Recorder recorder);

    /**
     * Examines a LAN. Its gateways are asked for their MAC addresses, so it takes {@link #EXAMINATION_MILLIS}.
     *
     * @return completes with what was found, or with the reason why it cannot be examined
     */
    CompletionStage<Diagnosis> examine(String lan);

    /**
     * Tells what the switches of a LAN must hold, and hold.
     *
     * @return completes with what is known now, or with the reason why that cannot be told
     */
    CompletionStage<DataPlane> dataPlane(String lan);

    /** Returns the names of the LANs that there are. */
    Set<String> lans();

    /**
     * Ends the recording of a group before its time.
     *
     * @return completes when it has ended, with {@code null}, or with the reason why it cannot be done
     */
    CompletionStage<@Nullable Refusal> endRecording(String lan, GroupKey group);
}
