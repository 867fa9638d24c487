/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.opendaylight.mdsal.binding.api.DataBroker;

class DatastoreWatchTest {
    private final Diagnostics diagnostics = mock(Diagnostics.class);
    private final Queue<Runnable> later = new ArrayDeque<>();
    private final DatastoreWatch watch = new DatastoreWatch(diagnostics, later::add);

    @Test
    void datastoreThatDoesNotStartIsToldUntilItDoes() {
        later.remove().run();
        verify(diagnostics).reportDatastore(false);
        watch.bindDataBroker(mock(DataBroker.class));
        verify(diagnostics).reportDatastore(true);
    }

    @Test
    void datastoreThatIsReplacedIsThere() {
        final var former = mock(DataBroker.class);
        watch.bindDataBroker(former);
        watch.bindDataBroker(mock(DataBroker.class));
        watch.unbindDataBroker(former);
        later.remove().run();
        verifyNoInteractions(diagnostics);
    }

    @Test
    void nothingIsToldAfterTheEnd() {
        final var broker = mock(DataBroker.class);
        watch.bindDataBroker(broker);
        watch.stop();
        watch.unbindDataBroker(broker);
        later.remove().run();
        verifyNoInteractions(diagnostics);
    }
}
