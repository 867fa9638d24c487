/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.VirtualTimers;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.util.promise.Deferred;
import org.osgi.util.promise.PromiseFactory;

class EncryptionServiceWatchTest {
    private static final long PATIENCE_MILLIS =
        EncryptionServiceWatch.PATIENCE * EncryptionServiceWatch.INTERVAL_MILLIS;

    private final VirtualTimers timers = new VirtualTimers();
    private final BundleContext context = mock(BundleContext.class);
    private final ServiceComponentRuntime components = mock(ServiceComponentRuntime.class);
    private final ComponentDescriptionDTO other = description("org.opendaylight.aaa.encrypt.impl.Other");
    private final ComponentDescriptionDTO configurator = description(EncryptionServiceWatch.CONFIGURATOR);
    private final ComponentConfigurationDTO configuration = new ComponentConfigurationDTO();
    private final Deferred<Void> disabled = new PromiseFactory(PromiseFactory.inlineExecutor()).deferred();

    private boolean ended;

    @BeforeEach
    void controllerWhoseServiceHasMissedItsConfiguration() {
        doReturn(List.of(other, configurator)).when(components).getComponentDescriptionDTOs();
        doReturn(List.of(configuration)).when(components).getComponentConfigurationDTOs(configurator);
        doReturn(disabled.getPromise()).when(components).disableComponent(any());
        configuration.state = ComponentConfigurationDTO.ACTIVE;
        new EncryptionServiceWatch(context, components, timers, () -> ended = true);
    }

    @Test
    void configuratorThatWaitsInVainIsBegunAnewOnceItHasEnded() {
        timers.run(PATIENCE_MILLIS - 1);
        verify(components, never()).disableComponent(any());
        timers.run(1);
        verify(components).disableComponent(configurator);
        verify(components, never()).enableComponent(any());
        disabled.resolve(null);
        verify(components).enableComponent(configurator);
    }

    @Test
    void isBegunAnewAgainIfThatDidNotHelp() {
        timers.run(2 * PATIENCE_MILLIS - 1);
        clearInvocations(components);
        timers.run(1);
        verify(components).disableComponent(configurator);
    }

    @Test
    void nothingIsDoneNorLookedAtOnceTheServiceIsThere() throws InvalidSyntaxException {
        timers.run(PATIENCE_MILLIS - 1);
        doReturn(new ServiceReference<?>[] { mock(ServiceReference.class) }).when(context)
            .getAllServiceReferences(anyString(), isNull());
        timers.run(1);
        verify(components, never()).disableComponent(any());
        assertTrue(ended);
        clearInvocations(components);
        timers.run(10 * PATIENCE_MILLIS);
        verifyNoMoreInteractions(components);
    }

    @Test
    void configuratorThatWaitsForTheDatastoreIsLeftAlone() {
        timers.run(PATIENCE_MILLIS - 1);
        configuration.state = ComponentConfigurationDTO.UNSATISFIED_REFERENCE;
        timers.run(PATIENCE_MILLIS);
        configuration.state = ComponentConfigurationDTO.ACTIVE;
        timers.run(PATIENCE_MILLIS - EncryptionServiceWatch.INTERVAL_MILLIS);
        verify(components, never()).disableComponent(any());
    }

    @Test
    void controllerWithoutTheServiceIsNotLookedAtForEver() {
        doReturn(List.of(other)).when(components).getComponentDescriptionDTOs();
        timers.run(EncryptionServiceWatch.MOST_LOOKS * EncryptionServiceWatch.INTERVAL_MILLIS);
        assertTrue(ended);
        verify(components, never()).disableComponent(any());
    }

    private static ComponentDescriptionDTO description(final String name) {
        final var description = new ComponentDescriptionDTO();
        description.name = name;
        return description;
    }
}
