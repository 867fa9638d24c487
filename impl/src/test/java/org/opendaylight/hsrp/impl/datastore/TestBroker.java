/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import com.google.common.util.concurrent.ListeningExecutorService;
import com.google.common.util.concurrent.MoreExecutors;
import java.util.Set;
import org.opendaylight.mdsal.binding.dom.adapter.BindingAdapterFactory;
import org.opendaylight.mdsal.binding.dom.adapter.CurrentAdapterSerializer;
import org.opendaylight.mdsal.binding.dom.adapter.test.AbstractBaseDataBrokerTest;
import org.opendaylight.mdsal.binding.dom.adapter.test.AbstractDataBrokerTestCustomizer;
import org.opendaylight.mdsal.common.api.LogicalDatastoreType;
import org.opendaylight.mdsal.dom.spi.store.DOMStore;
import org.opendaylight.mdsal.dom.store.inmemory.InMemoryDOMDataStore;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.cluster.rev261128.AskEngine;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Hsrp;
import org.opendaylight.yangtools.binding.meta.YangModuleInfo;
import org.opendaylight.yangtools.binding.runtime.spi.BindingRuntimeHelpers;
import org.opendaylight.yangtools.yang.model.api.EffectiveModelContext;

/**
 * An MD-SAL in memory that knows our models only, which saves seconds against one that loads every model on the class
 * path, and whose two datastores are of the same types as those of the controller.
 */
final class TestBroker extends AbstractBaseDataBrokerTest {
    @SuppressWarnings("checkstyle:illegalCatch")
    TestBroker() {
        try {
            setup();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    CurrentAdapterSerializer serializer() {
        return getDataBrokerTestCustomizer().getAdapterContext().currentSerializer();
    }

    @Override
    protected EffectiveModelContext modelContext() {
        return serializer().getRuntimeContext().modelContext();
    }

    BindingAdapterFactory adapters() {
        return new BindingAdapterFactory(getDataBrokerTestCustomizer().getAdapterContext());
    }

    @Override
    protected Set<YangModuleInfo> getModuleInfos() {
        return Set.of(BindingRuntimeHelpers.getYangModuleInfo(Hsrp.class),
            BindingRuntimeHelpers.getYangModuleInfo(AskEngine.class));
    }

    @Override
    protected AbstractDataBrokerTestCustomizer createDataBrokerTestCustomizer() {
        return new Customizer();
    }

    private static final class Customizer extends AbstractDataBrokerTestCustomizer {
        @Override
        public DOMStore createConfigurationDatastore() {
            return createStore(LogicalDatastoreType.CONFIGURATION);
        }

        @Override
        public DOMStore createOperationalDatastore() {
            return createStore(LogicalDatastoreType.OPERATIONAL);
        }

        @Override
        public ListeningExecutorService getCommitCoordinatorExecutor() {
            return MoreExecutors.newDirectExecutorService();
        }

        private DOMStore createStore(final LogicalDatastoreType type) {
            final var store = new InMemoryDOMDataStore(type.toString(), type, getDataTreeChangeListenerExecutor(), 1000,
                false);
            getSchemaService().registerSchemaContextListener(store::onModelContextUpdated);
            return store;
        }
    }
}
