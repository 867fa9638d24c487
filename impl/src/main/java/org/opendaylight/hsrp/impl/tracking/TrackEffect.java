/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.tracking;

/** What follows from an event of {@link Tracker}. */
public sealed interface TrackEffect {
    /** The name of the object. */
    String object();

    /** The state of an object has changed. */
    record Changed(String object, TrackState from, TrackState to) implements TrackEffect {
    }

    /** An object is gone. */
    record Removed(String object) implements TrackEffect {
    }

    /** {@link Tracker#delayExpired} is to be called after a time. There is one such timer for each object. */
    record StartDelay(String object, long millis) implements TrackEffect {
    }

    /** The timer of {@link StartDelay} is to be stopped. */
    record StopDelay(String object) implements TrackEffect {
    }
}
