/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.encryption;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts OpenDaylight's encryption service where it has missed its configuration. Without it the controller never
 * finishes its start: there is neither RESTCONF nor OpenFlow.
 *
 * <p>The service's configurator of AAA 0.21.2 ignores a configuration that comes while its constructor still runs,
 * since it takes itself for ended then; another one does not come. Of some forty starts of a controller with its data,
 * that happened to one; and each feature that is installed and each bundle that is refreshed may start it anew. So it
 * is watched as long as the controller runs. A configurator that is restarted gets the configuration again.
 */
@Component(service = { })
public final class EncryptionServiceWatch {
    static final String SERVICE = "org.opendaylight.aaa.encrypt.AAAEncryptionService";
    static final String CONFIGURATOR = "org.opendaylight.aaa.encrypt.impl.OSGiEncryptionServiceConfigurator";

    /** A configurator that gets its configuration has the service ready within milliseconds. */
    static final long INTERVAL_MILLIS = 5_000;
    /** So many times in a row the configurator is seen without the service before it is restarted. */
    static final int PATIENCE = 3;

    private static final Logger LOG = LoggerFactory.getLogger(EncryptionServiceWatch.class);

    private final BundleContext context;
    private final ServiceComponentRuntime components;
    private final ScheduledExecutorService timer;

    private int inVain;

    /** Begins to look; called by OSGi. */
    @Activate
    public EncryptionServiceWatch(final BundleContext context, @Reference final ServiceComponentRuntime components) {
        this(context, components, Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("hsrp-encryption-watch").daemon().factory()));
    }

    EncryptionServiceWatch(final BundleContext context, final ServiceComponentRuntime components,
            final ScheduledExecutorService timer) {
        this.context = context;
        this.components = components;
        this.timer = timer;
        timer.scheduleWithFixedDelay(this::look, INTERVAL_MILLIS, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Looks no more; called by OSGi. */
    @Deactivate
    public void stop() {
        timer.shutdownNow();
    }

    private void look() {
        final var configurator = isThere() ? Optional.<ComponentDescriptionDTO>empty()
            : configurator().filter(this::isActive);
        inVain = configurator.isPresent() ? inVain + 1 : 0;
        if (inVain == PATIENCE) {
            inVain = 0;
            restart(configurator.orElseThrow());
        }
    }

    private boolean isThere() {
        try {
            return context.getAllServiceReferences(SERVICE, null) != null;
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("No filter is always good", e);
        }
    }

    private Optional<ComponentDescriptionDTO> configurator() {
        return components.getComponentDescriptionDTOs().stream().filter(found -> CONFIGURATOR.equals(found.name))
            .findFirst();
    }

    private boolean isActive(final ComponentDescriptionDTO component) {
        return components.getComponentConfigurationDTOs(component).stream()
            .anyMatch(configuration -> configuration.state == ComponentConfigurationDTO.ACTIVE);
    }

    private void restart(final ComponentDescriptionDTO component) {
        LOG.warn("OpenDaylight's encryption service has missed its configuration, and RESTCONF and OpenFlow wait for "
            + "it: its configurator is restarted");
        components.disableComponent(component).onResolve(() -> components.enableComponent(component));
    }
}
