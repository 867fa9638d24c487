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
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.Member;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.MemberKey;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.ClearStatistics;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.ClearStatisticsInput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.ClearStatisticsOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.ClearStatisticsOutputBuilder;
import org.opendaylight.yangtools.binding.DataObjectIdentifier;
import org.opendaylight.yangtools.yang.common.RpcResult;

/** The action {@code clear-statistics} of a member. */
final class ClearStatisticsAction implements ClearStatistics {
    private final Engine engine;

    ClearStatisticsAction(final Engine engine) {
        this.engine = requireNonNull(engine);
    }

    @Override
    public ListenableFuture<RpcResult<ClearStatisticsOutput>> invoke(
            final DataObjectIdentifier.WithKey<Member, MemberKey> path, final ClearStatisticsInput input) {
        final var lan = path.getFirstKeyOf(Lan.class).getName().getValue();
        final var group = Conversions.groupKey(path.getFirstKeyOf(Group.class));
        return Refusals.toFuture(engine.clearStatistics(lan, group, path.key().getGateway().getValue()),
            refusal -> Refusals.toResult(refusal, new ClearStatisticsOutputBuilder().build()));
    }
}
