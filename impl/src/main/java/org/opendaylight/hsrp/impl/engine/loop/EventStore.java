/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.loop;

import java.util.List;
import java.util.Set;
import org.opendaylight.hsrp.impl.engine.state.EventState;

/**
 * The engine's port to where the latest events of LANs are kept over a restart of the controller. Its methods return at
 * once; they may be called by the loops of several LANs.
 */
public interface EventStore {
    /** Returns what was kept of a LAN, the oldest event first; nothing if nothing is known. */
    List<EventState> load(String lan);

    /** Keeps the events of a LAN, in place of those before. */
    void save(String lan, List<EventState> events);

    /** A LAN is no longer configured. */
    void forget(String lan);

    /** Forgets all but some LANs, as those that were deleted while nothing ran here. */
    void retain(Set<String> lans);
}
