/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.tracking;

/** State of a tracked object. The names are those of the YANG type {@code track-state}. */
public enum TrackState {
    UP("Up"),
    DOWN("Down"),
    /**
     * Nothing is known yet, e.g. before the first probes are answered or missed. It counts as up, so that neither a
     * restart nor a new object moves a gateway.
     */
    UNDECIDED("Undecided");

    /** So long at most an object is undecided; then it is down. Probes that take longer have the time they need. */
    public static final long MAX_UNDECIDED_MILLIS = 30_000;

    private final String display;

    TrackState(final String display) {
        this.display = display;
    }

    public static TrackState of(final boolean up) {
        return up ? UP : DOWN;
    }

    /** Returns the name that IOS shows. */
    public String display() {
        return display;
    }

    /** Returns the state of an entry with {@code not}. */
    TrackState negated() {
        return switch (this) {
            case UP -> DOWN;
            case DOWN -> UP;
            case UNDECIDED -> UNDECIDED;
        };
    }
}
