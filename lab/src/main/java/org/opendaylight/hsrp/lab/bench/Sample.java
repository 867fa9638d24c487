/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.bench;

import java.util.Optional;
import org.opendaylight.hsrp.lab.stream.StreamResult;

/**
 * One event of one contestant in one round.
 *
 * @param contender the contestant
 * @param event the event
 * @param round number of the round, from 1
 * @param result what became of the stream
 * @param complaint what else was not as it should be
 */
record Sample(Contender contender, Event event, int round, StreamResult result, Optional<String> complaint) {
}
