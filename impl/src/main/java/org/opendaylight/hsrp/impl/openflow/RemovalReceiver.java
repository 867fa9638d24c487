/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import static java.util.Objects.requireNonNull;

import org.opendaylight.hsrp.impl.engine.loop.SwitchNews;
import org.opendaylight.hsrp.impl.pipeline.FlowEntry;
import org.opendaylight.mdsal.binding.api.NotificationService;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.service.rev130819.FlowRemoved;

/** Hears of flows that were removed from switches, and picks ours. */
final class RemovalReceiver implements NotificationService.Listener<FlowRemoved> {
    private final SwitchNews news;

    RemovalReceiver(final SwitchNews news) {
        this.news = requireNonNull(news);
    }

    @Override
    public void onNotification(final FlowRemoved removed) {
        final var cookie = removed.getCookie();
        if (cookie != null && FlowEntry.isOurs(cookie.getValue().longValue()) && removed.getNode() != null) {
            final var node = SwitchPaths.nodeOf(removed.getNode());
            if (node != null) {
                news.flowRemoved(node, cookie.getValue().longValue());
            }
        }
    }
}
