/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.cluster;

import static java.util.Objects.requireNonNull;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.loop.SystemTimers;
import org.opendaylight.hsrp.impl.engine.loop.Timers;
import org.opendaylight.mdsal.binding.api.DataBroker;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Offers {@link Members} as soon as this member knows its name, without which nothing of HSRP starts. */
@Component(service = { }, immediate = true)
public final class MembersComponent {
    static final long RETRY_MILLIS = 500;

    private final Members members;
    private final Timers timers;
    private final Function<Members, Runnable> offer;
    private final Runnable last;
    private @Nullable Runnable withdrawal;
    private boolean stopped;

    /**
     * Called by OSGi.
     *
     * @param broker not used, but where it is the beans of the datastore are
     */
    @Activate
    public MembersComponent(final BundleContext context, @Reference final DataBroker broker) {
        this(context, new SystemTimers());
    }

    private MembersComponent(final BundleContext context, final SystemTimers timers) {
        this(new Members(ManagementFactory.getPlatformMBeanServer(), timers::nanos), timers, known ->
            context.registerService(Members.class, known, FrameworkUtil.asDictionary(Map.of()))::unregister,
            timers::close);
    }

    MembersComponent(final Members members, final Timers timers, final Function<Members, Runnable> offer,
            final Runnable last) {
        this.members = requireNonNull(members);
        this.timers = requireNonNull(timers);
        this.offer = requireNonNull(offer);
        this.last = requireNonNull(last);
        look();
    }

    private synchronized void look() {
        if (stopped) {
            return;
        }
        if (members.self().isPresent()) {
            withdrawal = offer.apply(members);
        } else {
            timers.schedule(RETRY_MILLIS, this::look);
        }
    }

    /** Called by OSGi. */
    @Deactivate
    public synchronized void stop() {
        stopped = true;
        if (withdrawal != null) {
            withdrawal.run();
        }
        last.run();
    }
}
