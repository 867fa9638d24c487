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
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.karaf.shell.api.console.Session;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.api.HsrpService;
import org.opendaylight.hsrp.api.StateChangeListener;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.AddressFamily;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.ClearSwitchesOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.ClearSwitchesOutputBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.DataPlaneOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.DoctorOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.NodeId;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.TrackObject;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.AnnounceOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.RecordOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.SwitchoverOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.ClearStatisticsOutput;
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
    void tellsWhy() {
        final var command = new WhyCommand();
        command.hsrp = new TwoLans();
        assertEquals("Nothing is known to have changed", command.text());
        command.lan = "attic";
        assertEquals("There is no LAN \"attic\"", command.text());
        command.hsrp = new TwoLans(List.of(WhyFormatTest.lan("office", WhyFormatTest.portDown())));
        command.lan = "office";
        command.group = 10;
        assertTrue(command.text().startsWith("2026-11-22T03:12:05.125Z office 8: port 1"), command.text());
        command.group = 11;
        assertEquals("Nothing is known to have changed", command.text());
    }

    @Test
    void asksForWhatWasAskedFor() throws Exception {
        final var command = new SwitchoverCommand();
        command.session = session("Ada");
        command.hsrp = new TwoLans();
        command.lan = "office";
        command.group = 10;
        command.gateway = "gw2";
        assertEquals("Refused: office Ipv4 10 gw2 Ada at the console", command.text());
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

    /** Returns a session of a user. */
    private static Session session(final String user) {
        return (Session) Proxy.newProxyInstance(Session.class.getClassLoader(), new Class<?>[] {Session.class},
            (proxy, method, args) -> method.getName().equals("get") && "USER".equals(args[0]) ? user : null);
    }

    /** Refuses every switchover with a message that repeats the request. */
    private static final class TwoLans implements HsrpService {
        private final Collection<Lan> lans;
        private int clears;

        TwoLans() {
            this(List.of(Office.lan("office", Office.servedGroup()).build(),
                Office.lan("plant", Office.servedGroup()).build()));
        }

        TwoLans(final Collection<Lan> lans) {
            this.lans = lans;
        }

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
            return lans;
        }

        @Override
        public Collection<TrackObject> trackObjects() {
            return Office.trackObjects();
        }

        @Override
        public Optional<Lan> configuration(final String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ListenableFuture<RpcResult<AnnounceOutput>> announce(final String lan, final AddressFamily family,
                final int number) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ListenableFuture<RpcResult<RecordOutput>> record(final String lan, final AddressFamily family,
                final int number, final int seconds) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ListenableFuture<RpcResult<ClearStatisticsOutput>> clearStatistics(final String lan,
                final AddressFamily family, final int number, final String gateway) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ListenableFuture<RpcResult<DoctorOutput>> doctor(final String lan) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ListenableFuture<RpcResult<DataPlaneOutput>> dataPlane(final String lan) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Registration registerListener(final StateChangeListener listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ListenableFuture<RpcResult<SwitchoverOutput>> switchover(final String lan, final AddressFamily family,
                final int number, final String gateway) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ListenableFuture<RpcResult<SwitchoverOutput>> switchover(final String lan, final AddressFamily family,
                final int number, final String gateway, final String by) {
            return Futures.immediateFuture(RpcResultBuilder.<SwitchoverOutput>failed()
                .withError(ErrorType.APPLICATION, ErrorTag.OPERATION_FAILED,
                    String.join(" ", lan, family.toString(), Integer.toString(number), gateway, by))
                .build());
        }
    }
}
