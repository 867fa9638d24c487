/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web.page;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.opendaylight.aaa.web.ServletDetails;
import org.opendaylight.hsrp.api.HsrpService;
import org.opendaylight.mdsal.binding.api.DataBroker;

/** The servlets behind the page, with what they share. */
public final class PageServlets implements AutoCloseable {
    private final Lans lans;
    private final Changes changes;
    private final Views views;
    private final Supplier<Optional<HsrpService>> running;

    /**
     * Begins to listen to the datastore.
     *
     * @param broker the datastore
     * @param running gives HSRP, where it runs
     */
    public PageServlets(final DataBroker broker, final Supplier<Optional<HsrpService>> running) {
        this.running = requireNonNull(running);
        lans = new Lans(broker);
        views = new Views(lans, InstantSource.system());
        changes = new Changes(views);
        lans.start(changes);
    }

    /**
     * Returns the servlets, to be added to the context {@code /hsrp}.
     *
     * @return what the web server must know of each
     */
    public List<ServletDetails> details() {
        return List.of(
            ServletDetails.builder().name("api").servlet(new ApiServlet(views)).addUrlPattern("/api/*").build(),
            ServletDetails.builder().name("doctor").servlet(new DoctorServlet(running)).addUrlPattern("/api/doctor/*")
                .build(),
            ServletDetails.builder().name("events").servlet(new EventsServlet(changes)).addUrlPattern("/events")
                .asyncSupported(true).build());
    }

    /** Ends all streams. */
    @Override
    public void close() {
        lans.close();
        changes.close();
    }
}
