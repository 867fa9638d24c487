/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.doctor;

import java.time.Instant;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.inventory.Inventory;
import org.opendaylight.hsrp.impl.engine.state.LanState;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/**
 * All that is known of a LAN when it is examined.
 *
 * @param config what is configured
 * @param inventory what is known of the switches
 * @param state the state of the LAN
 * @param answers what came of the questions for the MAC addresses of gateways, of those that were asked
 * @param now what time it is
 */
public record LanFacts(LanConfig config, Inventory inventory, LanState state, Map<String, Answer> answers,
        Instant now) {
    public LanFacts {
        answers = Map.copyOf(answers);
    }

    /**
     * What came of the question for a gateway's MAC address.
     *
     * @param answered whether somebody has answered at the gateway's port
     * @param otherMac the MAC address that the router there has in place of the configured one, or {@code null}
     */
    public record Answer(boolean answered, @Nullable MacAddress otherMac) {
    }
}
