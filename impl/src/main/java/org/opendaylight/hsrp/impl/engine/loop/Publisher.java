/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.loop;

import java.time.Instant;
import java.util.List;
import org.opendaylight.hsrp.impl.engine.state.ConflictState;
import org.opendaylight.hsrp.impl.engine.state.LanState;
import org.opendaylight.hsrp.impl.engine.state.LanState.StateChange;
import org.opendaylight.hsrp.impl.engine.state.TrackObjectState;
import org.opendaylight.hsrp.impl.engine.state.ViolationState;
import org.opendaylight.hsrp.impl.pipeline.NodeId;

/**
 * The engine's port to those who watch. Its methods return at once; each is called by the loop of the LAN it is
 * about.
 */
public interface Publisher {
    /** Publishes the state of a LAN, in place of the state published before. */
    void publish(LanState state);

    /** Publishes the states of all tracked objects, in place of those before. Called by a loop of their own. */
    void publishTracking(List<TrackObjectState> objects);

    /** A LAN is no longer configured: its state is to be withdrawn. */
    void withdraw(String lan);

    /** Reports one change of a member's state. */
    void stateChanged(StateChange change);

    /** Reports that a switch does not hold what a LAN needs. */
    void outOfSync(String lan, NodeId node, String problem, Instant time);

    /** Reports a conflict that has just begun. */
    void conflictBegan(String lan, ConflictState conflict);

    /** Reports a violation of the guard that has just begun. */
    void violationBegan(String lan, ViolationState violation);
}
