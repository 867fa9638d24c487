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
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.Announce;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.AnnounceInput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.AnnounceOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.AnnounceOutputBuilder;
import org.opendaylight.yangtools.binding.DataObjectIdentifier;
import org.opendaylight.yangtools.yang.common.RpcResult;

/** The action {@code announce} of a group. */
final class AnnounceAction implements Announce {
    private final Engine engine;

    AnnounceAction(final Engine engine) {
        this.engine = requireNonNull(engine);
    }

    @Override
    public ListenableFuture<RpcResult<AnnounceOutput>> invoke(
            final DataObjectIdentifier.WithKey<Group, GroupKey> path, final AnnounceInput input) {
        final var lan = path.getFirstKeyOf(Lan.class).getName().getValue();
        return Refusals.toFuture(engine.announce(lan, Conversions.groupKey(path.key())),
            refusal -> Refusals.toResult(refusal, new AnnounceOutputBuilder().build()));
    }
}
