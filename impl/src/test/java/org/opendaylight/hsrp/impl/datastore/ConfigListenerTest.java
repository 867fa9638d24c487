/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.opendaylight.hsrp.impl.engine.config.Configuration;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.loop.Engine;
import org.opendaylight.mdsal.binding.api.DataBroker;
import org.opendaylight.mdsal.common.api.LogicalDatastoreType;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Hsrp;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.NodeId;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.PortRange;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.LanBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.NodeBuilder;
import org.opendaylight.yangtools.binding.DataObjectIdentifier;
import org.opendaylight.yangtools.binding.util.BindingMap;
import org.opendaylight.yangtools.yang.common.Uint16;

class ConfigListenerTest {
    private static final DataObjectIdentifier<Hsrp> PATH = DataObjectIdentifier.builder(Hsrp.class).build();
    private static final Lan OFFICE = TestConfig.lan("office", "10.0.0.1");

    private final DataBroker broker = new TestBroker().getDataBroker();
    private final Engine engine =
        mock(Engine.class);

    private Configuration latest;

    @Test
    void saysThatThereIsNothing() {
        try (var listener = new ConfigListener(broker, engine)) {
            assertEquals(List.of(), configured(1));
        }
    }

    @Test
    void handsOverWhatIsThereAndWhatChanges() throws Exception {
        write(OFFICE);
        try (var listener = new ConfigListener(broker, engine)) {
            assertEquals(expected(OFFICE), configured(1));
            final var other = TestConfig.lan("office", "10.0.0.9");
            write(other);
            assertEquals(expected(other), configured(2));
            final var tx = broker.newWriteOnlyTransaction();
            tx.delete(LogicalDatastoreType.CONFIGURATION, PATH);
            tx.commit().get();
            assertEquals(List.of(), configured(3));
        }
    }

    @Test
    void keepsRunningWhatBecomesInvalid() throws Exception {
        try (var listener = new ConfigListener(broker, engine)) {
            write(OFFICE);
            assertEquals(expected(OFFICE), configured(2));
            write(TestConfig.lan("office", "10.9.9.9"));
            assertEquals(expected(OFFICE), configured(3));
            write();
            assertEquals(List.of(), configured(4));
        }
    }

    @Test
    void leavesOutWhatNeverWasValid() throws Exception {
        write(TestConfig.lan("office", "10.9.9.9"));
        try (var listener = new ConfigListener(broker, engine)) {
            assertEquals(List.of(), configured(1));
        }
    }

    @Test
    void leavesOutOneLanWithAPortThatIsTooLongForANumber() throws Exception {
        final var other = TestConfig.lan("plant", "10.0.0.1");
        final var node = new NodeBuilder().setNodeId(new NodeId("openflow:1"))
            .setAccessPort(Set.of(new PortRange("99999999999999999999"))).build();
        write(OFFICE, new LanBuilder(other).setVlanId(Uint16.TEN).setNode(BindingMap.of(node)).build());
        try (var listener = new ConfigListener(broker, engine)) {
            assertEquals(expected(OFFICE), configured(1));
        }
    }

    /** The datastore takes this address, since it only looks at the innermost pattern of its type. */
    @Test
    void valueThatOnlyTheTranslatorRefusesCostsItsOwnLanOnly() throws Exception {
        write(OFFICE);
        try (var listener = new ConfigListener(broker, engine)) {
            assertEquals(expected(OFFICE), configured(1));
            listener.dataChangedTo(new JsonConfig().binding("""
                {"hsrp:hsrp": {"lan": [
                  {"name": "office", "router-advertisement": {"dns-server": ["2001:db8::53::1"]}},
                  {"name": "plant", "router-advertisement": {"dns-server": ["2001:db8::53::1"]}},
                  {"name": "yard"}]}}"""));
            assertEquals(List.of("office", "yard"), configured(2).stream().map(LanConfig::name).toList());
            assertEquals(expected(OFFICE).getFirst(), configured(2).getFirst(), "it goes on as it was");
            assertEquals(Set.of("office", "plant", "yard"), listener.names());
            assertEquals(listener.names(), latest.names());
        }
    }

    @Test
    void isQuietWhenClosed() throws Exception {
        new ConfigListener(broker, engine).close();
        configured(1);
        write(OFFICE);
        verify(engine, never()).switchChanged(any());
        verify(engine, times(1)).configure(any());
    }

    private List<LanConfig> configured(final int calls) {
        verify(engine, timeout(5000).times(calls)).configure(any());
        final var captor = ArgumentCaptor.forClass(Configuration.class);
        verify(engine, atLeastOnce()).configure(captor.capture());
        latest = captor.getValue();
        return latest.lans();
    }

    private static List<LanConfig> expected(final Lan... lans) {
        return TranslatedConfig.of(TestConfig.hsrp(lans)).lans();
    }

    private void write(final Lan... lans) throws Exception {
        final var tx = broker.newWriteOnlyTransaction();
        tx.put(LogicalDatastoreType.CONFIGURATION, PATH, TestConfig.hsrp(lans));
        tx.commit().get();
    }
}
