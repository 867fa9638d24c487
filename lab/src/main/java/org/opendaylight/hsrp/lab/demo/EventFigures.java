/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.demo;

import java.util.Optional;
import org.opendaylight.hsrp.lab.stream.StreamResult;

/**
 * One event of the demo and what it cost.
 *
 * @param event name of the event
 * @param active the active gateway afterwards, as RESTCONF reports it
 * @param forwarder the gateway that really forwards afterwards
 * @param expected the gateway that should be active
 * @param result what became of the stream meanwhile
 * @param mostLost so many lost packets are acceptable
 */
record EventFigures(String event, Optional<String> active, Optional<String> forwarder, String expected,
        StreamResult result, int mostLost) {
    boolean asExpected() {
        return complaint().isEmpty();
    }

    /**
     * What is wrong with it.
     *
     * @return a line for a person; empty if it is as it should be
     */
    Optional<String> complaint() {
        if (!active.equals(Optional.of(expected))) {
            return Optional.of(event + ": " + expected + " should be active, RESTCONF reports "
                + active.orElse("nobody"));
        }
        if (!forwarder.equals(active)) {
            return Optional.of(event + ": " + expected + " is active, but packets go through "
                + forwarder.orElse("nobody"));
        }
        return result.lost() <= mostLost ? Optional.empty()
            : Optional.of(event + ": " + result.lost() + " packets lost, acceptable are " + mostLost);
    }
}
