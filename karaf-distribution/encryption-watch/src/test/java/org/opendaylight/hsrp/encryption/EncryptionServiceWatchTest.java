/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.encryption;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.util.promise.Deferred;
import org.osgi.util.promise.PromiseFactory;

class EncryptionServiceWatchTest {
    private final ScheduledExecutorService timer = mock(ScheduledExecutorService.class);
    private final BundleContext context = mock(BundleContext.class);
    private final ServiceComponentRuntime components = mock(ServiceComponentRuntime.class);
    private final ComponentDescriptionDTO other = description("org.opendaylight.aaa.encrypt.impl.Other");
    private final ComponentDescriptionDTO configurator = description(EncryptionServiceWatch.CONFIGURATOR);
    private final ComponentConfigurationDTO configuration = new ComponentConfigurationDTO();
    private final Deferred<Void> disabled = new PromiseFactory(PromiseFactory.inlineExecutor()).deferred();

    private Runnable look;

    @BeforeEach
    void controllerWhoseServiceHasMissedItsConfiguration() {
        doReturn(List.of(other, configurator)).when(components).getComponentDescriptionDTOs();
        doReturn(List.of(configuration)).when(components).getComponentConfigurationDTOs(configurator);
        doReturn(disabled.getPromise()).when(components).disableComponent(any());
        configuration.state = ComponentConfigurationDTO.ACTIVE;
        new EncryptionServiceWatch(context, components, timer);
        final var scheduled = ArgumentCaptor.forClass(Runnable.class);
        verify(timer).scheduleWithFixedDelay(scheduled.capture(), eq(EncryptionServiceWatch.INTERVAL_MILLIS),
            eq(EncryptionServiceWatch.INTERVAL_MILLIS), eq(TimeUnit.MILLISECONDS));
        look = scheduled.getValue();
    }

    @Test
    void configuratorThatWaitsInVainIsRestartedOnceItHasEnded() {
        look(EncryptionServiceWatch.PATIENCE - 1);
        verify(components, never()).disableComponent(any());
        look(1);
        verify(components).disableComponent(configurator);
        verify(components, never()).enableComponent(any());
        disabled.resolve(null);
        verify(components).enableComponent(configurator);
    }

    @Test
    void isRestartedAgainIfThatDidNotHelp() {
        look(2 * EncryptionServiceWatch.PATIENCE - 1);
        clearInvocations(components);
        look(1);
        verify(components).disableComponent(configurator);
    }

    @Test
    void nothingIsDoneWhileTheServiceIsThere() throws InvalidSyntaxException {
        look(EncryptionServiceWatch.PATIENCE - 1);
        serviceIsThere(true);
        look(2 * EncryptionServiceWatch.PATIENCE);
        verify(components, never()).disableComponent(any());
    }

    /** As after the installation of a feature, or the refresh of a bundle. */
    @Test
    void serviceThatWasThereAndComesBackInVainIsWatchedToo() throws InvalidSyntaxException {
        serviceIsThere(true);
        look(EncryptionServiceWatch.PATIENCE);
        serviceIsThere(false);
        look(EncryptionServiceWatch.PATIENCE - 1);
        verify(components, never()).disableComponent(any());
        look(1);
        verify(components).disableComponent(configurator);
        verify(timer, never()).shutdownNow();
    }

    @Test
    void configuratorThatWaitsForTheDatastoreIsLeftAlone() {
        look(EncryptionServiceWatch.PATIENCE - 1);
        configuration.state = ComponentConfigurationDTO.UNSATISFIED_REFERENCE;
        look(EncryptionServiceWatch.PATIENCE);
        configuration.state = ComponentConfigurationDTO.ACTIVE;
        look(EncryptionServiceWatch.PATIENCE - 1);
        verify(components, never()).disableComponent(any());
    }

    @Test
    void controllerWithoutTheServiceIsLeftAlone() {
        doReturn(List.of(other)).when(components).getComponentDescriptionDTOs();
        look(2 * EncryptionServiceWatch.PATIENCE);
        verify(components, never()).disableComponent(any());
    }

    private void serviceIsThere(final boolean isThere) throws InvalidSyntaxException {
        doReturn(isThere ? new ServiceReference<?>[] { mock(ServiceReference.class) } : null).when(context)
            .getAllServiceReferences(anyString(), isNull());
    }

    private void look(final int times) {
        for (int i = 0; i < times; i++) {
            look.run();
        }
    }

    private static ComponentDescriptionDTO description(final String name) {
        final var description = new ComponentDescriptionDTO();
        description.name = name;
        return description;
    }
}
