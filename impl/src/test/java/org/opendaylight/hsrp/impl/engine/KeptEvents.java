/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opendaylight.hsrp.impl.engine.loop.EventStore;
import org.opendaylight.hsrp.impl.engine.state.EventState;

/** Keeps events in memory. */
public final class KeptEvents implements EventStore {
    private final Map<String, List<EventState>> kept = new HashMap<>();

    @Override
    public synchronized List<EventState> load(final String lan) {
        return kept.getOrDefault(lan, List.of());
    }

    @Override
    public synchronized void save(final String lan, final List<EventState> events) {
        kept.put(lan, events);
    }

    @Override
    public synchronized void forget(final String lan) {
        kept.remove(lan);
    }

    @Override
    public synchronized void retain(final Set<String> lans) {
        kept.keySet().retainAll(lans);
    }
}
