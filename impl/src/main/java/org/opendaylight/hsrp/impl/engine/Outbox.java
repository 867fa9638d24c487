/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import java.util.ArrayList;
import java.util.List;

/** Collects the effects of the event that is being handled, in order. Owned by the loop of one LAN. */
final class Outbox {
    private List<LanEffect> effects = new ArrayList<>();
    private boolean touched;

    void add(final LanEffect effect) {
        effects.add(effect);
    }

    /** Adds an effect before all others. */
    void addFirst(final LanEffect effect) {
        effects.addFirst(effect);
    }

    /** Notes that somebody's role has changed, so that switches and those who watch must be told. */
    void touch() {
        touched = true;
    }

    /** Returns whether a role has changed since the last call. */
    boolean takeTouched() {
        final boolean result = touched;
        touched = false;
        return result;
    }

    /** Returns the effects so far, and begins anew. */
    List<LanEffect> drain() {
        final var drained = effects;
        effects = new ArrayList<>();
        return drained;
    }
}
