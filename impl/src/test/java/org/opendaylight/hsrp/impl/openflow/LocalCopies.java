/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;

import java.util.function.Consumer;
import org.mockito.ArgumentMatchers;
import org.opendaylight.mdsal.binding.api.DataBroker;
import org.opendaylight.mdsal.binding.api.DataListener;
import org.opendaylight.mdsal.common.api.LogicalDatastoreType;
import org.opendaylight.yangtools.binding.DataObject;
import org.opendaylight.yangtools.binding.DataObjectIdentifier;
import org.opendaylight.yangtools.concepts.Registration;

/** What {@link LocalCopy} finds in a mock. */
final class LocalCopies {
    private LocalCopies() {
        // Hidden on purpose
    }

    /** Has whoever listens told what is there. */
    static <T extends DataObject> void tell(final DataBroker mock, final DataObjectIdentifier<T> path,
            final Consumer<DataListener<T>> teller) {
        when(mock.registerDataListener(eq(LogicalDatastoreType.OPERATIONAL), eq(path),
            ArgumentMatchers.<DataListener<T>>any())).thenAnswer(call -> {
                teller.accept(call.getArgument(2));
                return (Registration) () -> { };
            });
    }
}
