/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.api.HsrpService;
import org.opendaylight.hsrp.api.StateChangeListener;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.AddressFamily;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.ClearSwitchesOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.ClearSwitchesOutputBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.NodeId;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.TrackObject;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.SwitchoverOutput;
import org.opendaylight.yangtools.concepts.Registration;
import org.opendaylight.yangtools.yang.common.ErrorTag;
import org.opendaylight.yangtools.yang.common.ErrorType;
import org.opendaylight.yangtools.yang.common.RpcResult;
import org.opendaylight.yangtools.yang.common.RpcResultBuilder;

class CommandsTest {
    @Test
    void showsAllLansOrOne() {
        final var command = new ShowCommand();
        command.hsrp = new TwoLans();
        assertEquals(5, command.text().lines().count());
        command.lan = "plant";
        assertEquals(3, command.text().lines().count());
        command.lan = "attic";
        assertEquals("There is no LAN \"attic\"", command.text());
    }

    @Test
    void showsAGroup() {
        final var command = new ShowGroupCommand();
        command.hsrp = new TwoLans();
        command.lan = "office";
        command.group = 10;
        assertTrue(command.text().startsWith("office - Group 10 (ipv4)\n"));
        command.group = 11;
        assertEquals("There is no group 11 on a LAN \"office\"", command.text());
        command.lan = "attic";
        assertEquals("There is no group 11 on a LAN \"attic\"", command.text());
    }

    @Test
    void asksForWhatWasAskedFor() throws Exception {
        final var command = new SwitchoverCommand();
        command.hsrp = new TwoLans();
        command.lan = "office";
        command.group = 10;
        command.gateway = "gw2";
        assertEquals("Refused: office Ipv4 10 gw2", command.text());
    }

    @Test
    void showsTrackedObjects() {
        final var command = new ShowTrackCommand();
        command.hsrp = new TwoLans();
        assertTrue(command.text().startsWith("Track uplink1\n"), command.text());
        command.object = "wan";
        assertTrue(command.text().startsWith("Track wan\n"), command.text());
        command.object = "attic";
        assertEquals("There is no tracked object \"attic\"", command.text());
    }

    @Test
    void clearsSwitchesOnlyIfThatIsMeant() throws Exception {
        final var command = new ClearSwitchesCommand();
        final var hsrp = new TwoLans();
        command.hsrp = hsrp;
        assertTrue(command.text().endsWith("hsrp:clear-switches --yes"), command.text());
        assertEquals(0, hsrp.clears);
        command.yes = true;
        assertTrue(command.text().endsWith(
            "Cleared: openflow:1, openflow:2. Not confirmed: openflow:3"), command.text());
        assertEquals(2, hsrp.clears);
    }

    /** Refuses every switchover with a message that repeats the request. */
    private static final class TwoLans implements HsrpService {
        private int clears;

        @Override
        public ListenableFuture<RpcResult<ClearSwitchesOutput>> clearSwitches() {
            clears++;
            return Futures.immediateFuture(RpcResultBuilder.success(new ClearSwitchesOutputBuilder()
                .setNode(Set.of(new NodeId("openflow:2"), new NodeId("openflow:1")))
                .setUnconfirmedNode(Set.of(new NodeId("openflow:3")))
                .build()).build());
        }

        @Override
        public Optional<Lan> lan(final String name) {
            return lans().stream().filter(lan -> lan.getName().getValue().equals(name)).findFirst();
        }

        @Override
        public Collection<Lan> lans() {
            return List.of(Office.lan("office", Office.servedGroup()).build(),
                Office.lan("plant", Office.servedGroup()).build());
        }

        @Override
        public Collection<TrackObject> trackObjects() {
            return Office.trackObjects();
        }

        @Override
        public Registration registerListener(final StateChangeListener listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ListenableFuture<RpcResult<SwitchoverOutput>> switchover(final String lan, final AddressFamily family,
                final int number, final String gateway) {
            return Futures.immediateFuture(RpcResultBuilder.<SwitchoverOutput>failed()
                .withError(ErrorType.APPLICATION, ErrorTag.OPERATION_FAILED,
                    String.join(" ", lan, family.toString(), Integer.toString(number), gateway))
                .build());
        }
    }
}
