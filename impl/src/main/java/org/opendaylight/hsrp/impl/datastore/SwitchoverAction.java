/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static java.util.Objects.requireNonNull;

import com.google.common.util.concurrent.ListenableFuture;
import org.opendaylight.hsrp.impl.engine.loop.Engine;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Group;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GroupKey;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.SwitchoverOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.SwitchoverOutputBuilder;
import org.opendaylight.yangtools.binding.DataObjectIdentifier;
import org.opendaylight.yangtools.yang.common.RpcResult;
import org.opendaylight.yangtools.yang.common.Uint64;

/** The action {@code switchover} of a group. */
final class SwitchoverAction {
    private final Engine engine;

    SwitchoverAction(final Engine engine) {
        this.engine = requireNonNull(engine);
    }

    ListenableFuture<RpcResult<SwitchoverOutput>> invoke(
            final DataObjectIdentifier.WithKey<Group, GroupKey> path, final String gateway, final String by) {
        return Refusals.toFuture(engine.switchover(path.getFirstKeyOf(Lan.class).getName().getValue(),
            Conversions.groupKey(path.key()), gateway, by),
            result -> Refusals.toResult(result.refusal(), new SwitchoverOutputBuilder()
                .setPreviousActive(Conversions.ip(result.previousActive()))
                .setEpoch(Uint64.valueOf(result.epoch()))
                .build()));
    }
}
