/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web.page;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.opendaylight.hsrp.web.page.TestLan.config;
import static org.opendaylight.hsrp.web.page.TestLan.group;
import static org.opendaylight.hsrp.web.page.TestLan.running;
import static org.opendaylight.hsrp.web.page.TestLan.state;

import com.google.gson.JsonArray;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendaylight.mdsal.binding.api.DataBroker;
import org.opendaylight.mdsal.binding.dom.adapter.test.AbstractConcurrentDataBrokerTest;
import org.opendaylight.mdsal.common.api.LogicalDatastoreType;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Hsrp;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Name;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.LanBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.LanKey;
import org.opendaylight.yangtools.binding.DataObjectIdentifier;

/** From a change in the datastore to the events of an open page. */
class ChangesTest extends AbstractConcurrentDataBrokerTest {
    private static final DataObjectIdentifier<Lan> OFFICE = DataObjectIdentifier.builder(Hsrp.class)
        .child(Lan.class, new LanKey(new Name(TestLan.NAME))).build();

    private Lans lans;
    private Changes changes;
    private Reader reader;

    @BeforeEach
    void start() throws Exception {
        setup();
        final DataBroker broker = getDataBroker();
        lans = new Lans(broker);
        changes = new Changes(new Views(lans, InstantSource.system()));
        lans.start(changes);
        put(LogicalDatastoreType.CONFIGURATION, config(group(10).build(), group(11).build()));
        put(LogicalDatastoreType.OPERATIONAL, state(running(10, "gw1", "gw2").build(),
            running(11, "gw1", "gw2").build()));
        assertTrue(Reader.holds(() -> lans.lan(TestLan.NAME)
            .filter(lan -> lan.hasDataPlane() && lan.config().getVlanId() != null).isPresent()));
        reader = new Reader(changes);
        assertTrue(reader.await("event: tick"), reader::text);
    }

    @AfterEach
    void stop() {
        lans.close();
        changes.close();
    }

    @Test
    void changeOfAGroupIsToldAlone() throws Exception {
        put(LogicalDatastoreType.OPERATIONAL, state(running(10, "gw2", "gw1").build(),
            running(11, "gw1", "gw2").build()));
        assertTrue(reader.await("\"active\":\"gw2\""), reader::text);
        assertFalse(reader.text().contains("\"number\":11"), reader::text);
    }

    @Test
    void lanThatIsGoneIsTold() throws Exception {
        for (var store : LogicalDatastoreType.values()) {
            final var tx = getDataBroker().newWriteOnlyTransaction();
            tx.delete(store, OFFICE);
            tx.commit().get(5, TimeUnit.SECONDS);
        }
        assertTrue(reader.await("event: removed\ndata: {\"name\":\"office\"}"), reader::text);
    }

    @Test
    void whatCannotBeShownKeepsNothingElseFromBeingTold() throws Exception {
        final var views = mock(Views.class);
        doReturn(List.of(TestLan.NAME)).when(views).names();
        doThrow(new IllegalStateException("LAN")).when(views).summary(TestLan.NAME);
        doThrow(new IllegalStateException("tracks")).doReturn(new JsonArray()).when(views).tracks();
        try (var others = new Changes(views)) {
            final var page = new Reader(others);
            assertTrue(page.await("event: tick"), page::text);
            assertTrue(Reader.holds(() -> {
                others.tracksChanged();
                return page.text().contains("event: tracks");
            }), page::text);
        }
    }

    @Test
    void pagesBeginAnewAfterAnError() throws Exception {
        final var views = mock(Views.class);
        doThrow(new NoClassDefFoundError("the bundle is just being replaced")).doReturn(List.of()).when(views).names();
        try (var others = new Changes(views)) {
            assertTrue(new Reader(others).awaitEnd());
            final var page = new Reader(others);
            assertTrue(page.await("event: tick"), page::text);
        }
    }

    @Test
    void streamEndsWithTheService() {
        changes.close();
        assertTrue(reader.awaitEnd());
    }

    /** A page that stands still must not hold up memory: its stream ends, and it begins anew. */
    @Test
    void stalledReaderLosesItsStream() {
        reader.stall();
        final var events = "data: x\n\n";
        for (int i = 0; i < 1000; i++) {
            reader.stream().send(events);
        }
        reader.goOn();
        assertTrue(reader.awaitEnd());
        assertTrue(reader.text().split(events, -1).length < 1000, "it was told what it had missed");
    }

    private void put(final LogicalDatastoreType store, final LanBuilder lan) throws Exception {
        final var tx = getDataBroker().newWriteOnlyTransaction();
        tx.put(store, OFFICE, lan.build());
        tx.commit().get(5, TimeUnit.SECONDS);
    }
}
