/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.api.timing;

/** The stages of a failover, an event by which gateways become active; the leaves of the model's list {@code event}. */
public enum Stage {
    /** From when the event reached the controller until its turn. */
    WAITING,
    /** From when the event reached the controller until all state machines had decided, the waiting included. */
    DECISION,
    /** From the decision until the last message was handed to the connections of the switches. */
    PROGRAMMING,
    /** From then on until all switches had confirmed what changed them; some failovers change no switch. */
    CONFIRMATION
}
