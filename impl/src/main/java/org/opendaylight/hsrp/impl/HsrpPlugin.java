/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.function.Supplier;
import org.opendaylight.hsrp.api.HsrpService;
import org.opendaylight.hsrp.impl.cluster.Cluster;
import org.opendaylight.hsrp.impl.cluster.Members;
import org.opendaylight.hsrp.impl.datastore.ConfigCohort;
import org.opendaylight.hsrp.impl.datastore.HsrpActions;
import org.opendaylight.hsrp.impl.datastore.MemberHsrpService;
import org.opendaylight.hsrp.impl.datastore.MirroredHsrpService;
import org.opendaylight.hsrp.impl.engine.loop.SystemTimers;
import org.opendaylight.hsrp.impl.openflow.NoVlanMatch;
import org.opendaylight.hsrp.impl.openflow.SwitchAgent;
import org.opendaylight.hsrp.impl.openflow.VendorActions;
import org.opendaylight.mdsal.binding.api.ActionProviderService;
import org.opendaylight.mdsal.binding.api.DataBroker;
import org.opendaylight.mdsal.binding.api.NotificationPublishService;
import org.opendaylight.mdsal.binding.api.NotificationService;
import org.opendaylight.mdsal.binding.api.RpcProviderService;
import org.opendaylight.mdsal.binding.api.RpcService;
import org.opendaylight.mdsal.dom.api.DOMDataBroker;
import org.opendaylight.mdsal.singleton.api.ClusterSingletonServiceProvider;
import org.opendaylight.openflowplugin.api.openflow.mastership.MastershipChangeServiceManager;
import org.opendaylight.yangtools.binding.data.codec.api.BindingNormalizedNodeSerializer;
import org.opendaylight.yangtools.binding.data.codec.api.MissingSchemaException;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The plugin as OSGi sees it. On every member of a cluster it refuses bad configuration, hears of the switches that are
 * mastered there, and shows what HSRP does; on the leading one it runs HSRP.
 */
@Component(service = { })
public final class HsrpPlugin {
    /** Its messages are for operators. */
    private static final Logger LOG = LoggerFactory.getLogger("org.opendaylight.hsrp");

    private final Diagnostics diagnostics;
    private final ConfigCohort cohort;
    private final SystemTimers timers = new SystemTimers();
    private final Cluster cluster;
    private final SwitchAgent agent;
    private final MirroredHsrpService mirror;
    private final HsrpActions actions;
    private final ServiceRegistration<HsrpService> service;

    /**
     * Starts the plugin; called by OSGi when all services are there.
     *
     * @param vendorActions not used, but needed before any flow is written
     * @param noVlanMatch likewise
     */
    @Activate
    public HsrpPlugin(final BundleContext context, @Reference final DataBroker dataBroker,
            @Reference final DOMDataBroker domDataBroker, @Reference final BindingNormalizedNodeSerializer serializer,
            @Reference final RpcService rpcs, @Reference final RpcProviderService rpcProvider,
            @Reference final ActionProviderService actionProvider,
            @Reference final NotificationService notifications,
            @Reference final NotificationPublishService notificationPublisher,
            @Reference final MastershipChangeServiceManager mastership,
            @Reference final ClusterSingletonServiceProvider singletons,
            @Reference final VendorActions vendorActions, @Reference final NoVlanMatch noVlanMatch,
            @Reference final Members members, @Reference final Diagnostics diagnostics) {
        this.diagnostics = requireNonNull(diagnostics);
        cohort = new ConfigCohort(domDataBroker, serializer);
        diagnostics.reportReady();
        cluster = new Cluster(dataBroker, rpcs, rpcProvider, members, timers);
        agent = new SwitchAgent(cluster.self(), cluster.relay(), dataBroker, notifications, mastership, timers);
        mirror = new MirroredHsrpService(dataBroker, notifications, rpcs);
        final var memberService = new MemberHsrpService(mirror);
        actions = new HsrpActions(actionProvider, memberService);
        service = context.registerService(HsrpService.class, memberService, FrameworkUtil.asDictionary(Map.of()));
        cluster.lead(singletons, lease -> start(diagnostics, () -> new HsrpRuntime(context, dataBroker, rpcs,
            notifications, notificationPublisher, rpcProvider, diagnostics, cluster, lease, memberService)),
            diagnostics::reportMissing);
    }

    /** Starts HSRP, and returns what stops it. */
    @SuppressWarnings("checkstyle:illegalCatch")
    static Runnable start(final Diagnostics diagnostics, final Supplier<HsrpRuntime> starter) {
        try {
            final var runtime = starter.get();
            diagnostics.reportRunning();
            return () -> {
                runtime.close();
                if (!runtime.isCleared()) {
                    diagnostics.reportReady();
                }
            };
        } catch (MissingSchemaException e) {
            LOG.error("%HSRP-3-FORMERMODEL: OpenDaylight goes on with the model of the version of HSRP that was here"
                + " before. Restart the controller: until then HSRP does not run, and the switches go on with what they"
                + " hold");
            diagnostics.reportFailure(new IllegalStateException("Restart the controller: it has a former model", e));
            throw e;
        } catch (RuntimeException e) {
            // Whatever it is, it is to be seen there too
            diagnostics.reportFailure(e);
            throw e;
        }
    }

    /** Stops the plugin; called by OSGi. The switches keep what they hold, whatever the reason. */
    @Deactivate
    public void stop() {
        service.unregister();
        actions.close();
        cluster.close();
        agent.close();
        mirror.close();
        cohort.close();
        timers.close();
        diagnostics.reportWaiting();
    }
}
