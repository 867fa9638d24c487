/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.pipeline.FlowAction;

/**
 * A flow of ours as a switch tells it.
 *
 * @param cookie its cookie
 * @param priority its priority
 * @param actions its actions; {@code null} for each that cannot be made sense of
 * @param content stands for all that was told of it but counters: another time it is the same, unless it was changed
 */
record ReadFlow(long cookie, int priority, List<@Nullable FlowAction> actions, int content) {
    /** Whether it can be a flow that was sent: no action that is understood contradicts. */
    boolean canBe(final HeldFlow flow) {
        final var sent = flow.flow().actions().stream().filter(action ->
            !(action instanceof FlowAction.Goto || action instanceof FlowAction.WriteMetadata)).toList();
        if (priority != flow.slot().priority() || actions.size() != sent.size()) {
            return false;
        }
        for (int index = 0; index < sent.size(); index++) {
            if (actions.get(index) != null && !actions.get(index).equals(sent.get(index))) {
                return false;
            }
        }
        return true;
    }
}
