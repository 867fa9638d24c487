/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import com.google.common.util.concurrent.ListenableFuture;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opendaylight.hsrp.impl.pipeline.Purpose;

/**
 * The way to one switch. Messages are sent in the order of the calls, which return without waiting. A future fails if
 * the switch refuses, or cannot be reached.
 */
interface SwitchChannel {
    /** Sends one operation; completes at the next barrier. */
    ListenableFuture<?> send(Operation operation);

    /** Sends a barrier; completes when the switch has done all that was sent before. */
    ListenableFuture<?> barrier();

    /** Makes ready what sends some operations and then a barrier, without sending it. */
    List<PreparedCall<?, ?>> prepare(List<Operation> operations);

    /** Asks who made the switch; empty as long as openflowplugin does not know. */
    ListenableFuture<Optional<String>> readManufacturer();

    /** Asks for our flows. */
    ListenableFuture<List<ReadFlow>> readFlows();

    /** Asks how many packets the flows of a purpose have matched, by their cookies. */
    ListenableFuture<Map<Long, Long>> readCounts(Purpose purpose);

    /** Asks for the numbers of all groups. */
    ListenableFuture<Set<Long>> readGroupIds();

    /** Looks up what our groups do; empty if it is not known. */
    ListenableFuture<Optional<HeldGroups>> readGroups();

    /** Asks for the numbers of all meters; empty if the switch refuses to tell: then it has none. */
    ListenableFuture<Optional<Set<Long>>> readMeterIds();
}
