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
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.state.GroupPast;
import org.opendaylight.hsrp.impl.engine.state.GroupPast.MemberPast;
import org.opendaylight.hsrp.impl.engine.state.LanState;
import org.opendaylight.hsrp.impl.engine.state.LanState.GroupState;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.mdsal.binding.api.DataBroker;
import org.opendaylight.mdsal.binding.api.ReadTransaction;
import org.opendaylight.mdsal.common.api.LogicalDatastoreType;
import org.opendaylight.mdsal.common.api.ReadFailedException;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Hsrp;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.HsrpBuilder;
import org.opendaylight.yangtools.binding.DataObjectIdentifier;
import org.opendaylight.yangtools.binding.util.BindingMap;
import org.opendaylight.yangtools.util.concurrent.FluentFutures;

class FormerStateTest {
    private static final DataObjectIdentifier<Hsrp> HSRP = DataObjectIdentifier.builder(Hsrp.class).build();

    private final DataBroker broker = new TestBroker().getDataBroker();

    @Test
    void whatWasPublishedIsKnown() throws InterruptedException, ExecutionException {
        final var full = TestState.full("office");
        final var group = full.groups().getFirst();
        final var leading = new GroupState(group.key(), null, group.virtualAddress(), group.secondaryAddresses(),
            group.virtualMac(), group.active(), group.standby(), group.switchoverGateway(), group.epoch(),
            group.members());
        publish(new LanState(full.name(), full.gateways(), List.of(leading), full.peers(), full.conflicts(),
            full.counters(), full.connected(), full.outOfSync(), full.flowsLost(), full.missingAbilities(),
            full.times(), full.violations(), full.events()));
        final var former = FormerState.read(broker);
        final var gw1 = group.members().getFirst();
        assertEquals(Map.of("office", Map.of(group.key(), new GroupPast("gw1", Ipv4Address.of("10.0.0.2"), false, 7,
            Map.of("gw1", new MemberPast(5, gw1.history()))))), former.groups());
        assertEquals(Map.of("office", full.events()), former.events());
    }

    @Test
    void groupThatFollowsAnotherHasNoPastOfItsOwn() throws InterruptedException, ExecutionException {
        publish(TestState.full("office"));
        assertEquals(Map.of("office", Map.of()), FormerState.read(broker).groups());
    }

    @Test
    void activeRouterMayBeAForeignOneOrNobody() throws InterruptedException, ExecutionException {
        final var group = TestState.full("office").groups().getFirst();
        final var foreign = new GroupState(TestLan.key(1), null, null, List.of(), group.virtualMac(), group.standby(),
            null, null, 0, List.of());
        publish(TestState.withGroups("office", foreign, TestState.bare(2, 3)));
        assertEquals(Map.of(
            foreign.key(), new GroupPast(null, Ipv4Address.of("10.0.0.9"), true, 0, Map.of()),
            TestLan.key(2), new GroupPast(null, null, false, 3, Map.of())),
            FormerState.read(broker).groups().get("office"));
    }

    @Test
    void nothingIsKnownWhereNothingIs() {
        assertEquals(FormerState.NONE, FormerState.read(broker));
    }

    @Test
    void nothingIsKnownOfWhatCannotBeRead() {
        final var tx = mock(ReadTransaction.class);
        doReturn(FluentFutures.immediateFailedFluentFuture(new ReadFailedException("no leader")))
            .when(tx).read(any(), any(DataObjectIdentifier.class));
        final var failing = mock(DataBroker.class);
        doReturn(tx).when(failing).newReadOnlyTransaction();
        assertEquals(FormerState.NONE, FormerState.read(failing));
    }

    private void publish(final LanState state) throws InterruptedException, ExecutionException {
        final var tx = broker.newWriteOnlyTransaction();
        tx.put(LogicalDatastoreType.OPERATIONAL, HSRP,
            new HsrpBuilder().setLan(BindingMap.of(StateTranslator.lan(state))).build());
        tx.commit().get();
    }
}
