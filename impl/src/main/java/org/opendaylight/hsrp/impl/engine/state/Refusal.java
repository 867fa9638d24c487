/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.state;

import static java.util.Objects.requireNonNull;

import org.opendaylight.hsrp.impl.engine.config.GroupKey;

/**
 * Why an operation was not done.
 *
 * @param kind kind of reason
 * @param message what is wrong and what to do, for the operator
 */
public record Refusal(Kind kind, String message) {
    public Refusal {
        requireNonNull(kind);
        requireNonNull(message);
    }

    /** Nobody is there to announce the virtual addresses of a group. */
    public static Refusal noActiveGateway(final String lan, final GroupKey group) {
        return new Refusal(Kind.WRONG_STATE,
            "lan \"" + lan + "\" group " + group + ": no gateway of this LAN is active");
    }

    /** Kind of reason. */
    public enum Kind {
        /** There is no such LAN, group or member. */
        NO_SUCH_OBJECT,
        /** It exists, but the operation makes no sense in its present state. */
        WRONG_STATE
    }
}
