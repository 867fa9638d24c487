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
import java.time.Duration;
import org.opendaylight.hsrp.impl.recording.Recordings;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Group;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GroupKey;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.Record;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.RecordInput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.RecordOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.RecordOutputBuilder;
import org.opendaylight.yangtools.binding.DataObjectIdentifier;
import org.opendaylight.yangtools.yang.common.RpcResult;

/** The action {@code record} of a group. */
final class RecordAction implements Record {
    private final Recordings recordings;

    RecordAction(final Recordings recordings) {
        this.recordings = requireNonNull(recordings);
    }

    @Override
    public ListenableFuture<RpcResult<RecordOutput>> invoke(final DataObjectIdentifier.WithKey<Group, GroupKey> path,
            final RecordInput input) {
        final var lan = path.getFirstKeyOf(Lan.class).getName().getValue();
        final var duration = Duration.ofSeconds(input.requireDuration().toJava());
        return Refusals.toFuture(recordings.record(lan, Conversions.groupKey(path.key()), duration),
            outcome -> Refusals.toResult(outcome.refusal(), new RecordOutputBuilder()
                .setFile(outcome.file() == null ? null : outcome.file().toString()).build()));
    }
}
