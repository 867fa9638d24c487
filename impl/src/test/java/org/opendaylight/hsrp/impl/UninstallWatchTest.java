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
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;

class UninstallWatchTest {
    private static final String NAME = "org.opendaylight.hsrp.impl";

    private final List<Runnable> waiting = new ArrayList<>();
    private final Bundle system = mock(Bundle.class);
    private final BundleContext framework = mock(BundleContext.class);
    private final Bundle bundle = mock(Bundle.class);
    private final Bundle other = mock(Bundle.class);
    private int removals;
    private UninstallWatch watch;

    @BeforeEach
    void stop() {
        doReturn(NAME).when(bundle).getSymbolicName();
        doReturn("org.example").when(other).getSymbolicName();
        doReturn(Bundle.ACTIVE).when(system).getState();
        doReturn(system).when(framework).getBundle();
        doReturn(new Bundle[] {system, other}).when(framework).getBundles();
        watch = new UninstallWatch(framework, bundle, () -> removals++, waiting::add);
    }

    @Test
    void whatIsUninstalledForGoodIsRemovedAfterAWhile() {
        tell(BundleEvent.STOPPED, bundle);
        tell(BundleEvent.UNINSTALLED, other);
        assertEquals(0, waiting.size());
        tell(BundleEvent.UNINSTALLED, bundle);
        assertEquals(0, removals);
        waiting.forEach(Runnable::run);
        assertEquals(1, removals);
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
        assertEquals(0, removals);
    }

    @Test
    void controllerThatStopsLeavesTheSwitchesAsTheyAre() {
        tell(BundleEvent.UNINSTALLED, bundle);
        doReturn(Bundle.STOPPING).when(system).getState();
        waiting.forEach(Runnable::run);
        assertEquals(0, removals);
    }

    private void tell(final int type, final Bundle of) {
        watch.bundleChanged(new BundleEvent(type, of));
    }
}
