/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendaylight.mdsal.binding.api.RpcService;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceReference;

class UninstallWatchTest {
    private static final String NAME = "org.opendaylight.hsrp.impl";

    private final List<Runnable> waiting = new ArrayList<>();
    private final Bundle system = mock(Bundle.class);
    private final BundleContext framework = mock(BundleContext.class);
    private final Bundle bundle = mock(Bundle.class);
    private final Bundle other = mock(Bundle.class);
    private final List<RpcService> removals = new ArrayList<>();
    private final RpcService rpcService = mock(RpcService.class);
    private UninstallWatch watch;

    @BeforeEach
    void stop() {
        doReturn(NAME).when(bundle).getSymbolicName();
        doReturn("org.example").when(other).getSymbolicName();
        doReturn(Bundle.ACTIVE).when(system).getState();
        doReturn(system).when(framework).getBundle();
        doReturn(new Bundle[] {system, other}).when(framework).getBundles();
        final var reference = mock(ServiceReference.class);
        doReturn(reference).when(framework).getServiceReference(RpcService.class.getName());
        doReturn(rpcService).when(framework).getService(reference);
        watch = new UninstallWatch(framework, bundle, rpcs -> removals.add(rpcs), waiting::add);
    }

    @Test
    void whatIsUninstalledForGoodIsRemovedAfterAWhile() {
        tell(BundleEvent.STOPPED, bundle);
        tell(BundleEvent.UNINSTALLED, other);
        assertEquals(0, waiting.size());
        tell(BundleEvent.UNINSTALLED, bundle);
        assertEquals(List.of(), removals);
        waiting.forEach(Runnable::run);
        assertEquals(List.of(rpcService), removals);
        verify(framework).removeBundleListener(watch);
    }

    @Test
    void stoppedBundleIsNotUninstalled() {
        for (var type : List.of(BundleEvent.STOPPED, BundleEvent.UNRESOLVED, BundleEvent.UPDATED,
                BundleEvent.RESOLVED)) {
            tell(type, bundle);
        }
        assertEquals(0, waiting.size());
        verify(framework, never()).removeBundleListener(any());
        tell(BundleEvent.STARTED, other);
        verify(framework, never()).removeBundleListener(any());
        tell(BundleEvent.STARTED, bundle);
        verify(framework).removeBundleListener(watch);
    }

    @Test
    void successorTakesOverWhatIsThere() {
        tell(BundleEvent.UNINSTALLED, bundle);
        doReturn(NAME).when(other).getSymbolicName();
        waiting.forEach(Runnable::run);
        assertEquals(List.of(), removals);
    }

    @Test
    void controllerThatStopsLeavesTheSwitchesAsTheyAre() {
        tell(BundleEvent.UNINSTALLED, bundle);
        doReturn(Bundle.STOPPING).when(system).getState();
        waiting.forEach(Runnable::run);
        assertEquals(List.of(), removals);
    }

    @Test
    void withoutRpcsNothingCanBeRemoved() {
        tell(BundleEvent.UNINSTALLED, bundle);
        doReturn(null).when(framework).getServiceReference(RpcService.class.getName());
        waiting.forEach(Runnable::run);
        assertEquals(List.of(), removals);
    }

    private void tell(final int type, final Bundle of) {
        watch.bundleChanged(new BundleEvent(type, of));
    }
}
