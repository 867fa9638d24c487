/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.common.util.concurrent.SettableFuture;
import java.util.Optional;
import org.opendaylight.mdsal.binding.api.DataBroker;
import org.opendaylight.mdsal.common.api.LogicalDatastoreType;
import org.opendaylight.yangtools.binding.DataObject;
import org.opendaylight.yangtools.binding.DataObjectIdentifier;

/**
 * Reads from the copy of the datastore that this member of a cluster has. A transaction asks the member that leads the
 * part of the datastore, and is not answered for half a minute where that one has just died or been cut off; a listener
 * is told by the own copy what is there.
 */
final class LocalCopy {
    private LocalCopy() {
        // Hidden on purpose
    }

    /**
     * Reads operational data once. What the leader has agreed to with others in the last moment may not be in it yet.
     *
     * @return what is there, or the failure; whoever does not want to wait any longer cancels it
     */
    @SuppressWarnings("checkstyle:illegalCatch")
    static <T extends DataObject> ListenableFuture<Optional<T>> read(final DataBroker dataBroker,
            final DataObjectIdentifier<T> path) {
        final var found = SettableFuture.<Optional<T>>create();
        try {
            final var registration = dataBroker.registerDataListener(LogicalDatastoreType.OPERATIONAL, path,
                data -> found.set(Optional.ofNullable(data)));
            found.addListener(registration::close, MoreExecutors.directExecutor());
        } catch (RuntimeException e) {
            // As where the cluster has thrown this member out
            found.setException(e);
        }
        return found;
    }
}
