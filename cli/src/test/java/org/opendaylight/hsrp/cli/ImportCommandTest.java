/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendaylight.hsrp.cli.ios.RunningConfigs;
import org.opendaylight.mdsal.binding.dom.adapter.test.AbstractDataBrokerTest;
import org.opendaylight.mdsal.common.api.LogicalDatastoreType;
import org.opendaylight.mdsal.common.api.TransactionCommitFailedException;
import org.opendaylight.mdsal.dom.api.DOMDataBroker;
import org.opendaylight.mdsal.dom.api.DOMDataTreeWriteTransaction;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Hsrp;
import org.opendaylight.yangtools.binding.DataObjectIdentifier;
import org.opendaylight.yangtools.util.concurrent.FluentFutures;

class ImportCommandTest {
    private static final Datastore DATASTORE = new Datastore();
    private static final DataObjectIdentifier<Hsrp> HSRP = DataObjectIdentifier.builder(Hsrp.class).build();

    @TempDir
    private Path folder;

    private final ImportCommand command = new ImportCommand();

    /** A datastore in memory that knows our model. */
    private static final class Datastore extends AbstractDataBrokerTest {
        Optional<Hsrp> read() throws Exception {
            try (var transaction = getDataBroker().newReadOnlyTransaction()) {
                return transaction.read(LogicalDatastoreType.CONFIGURATION, HSRP).get();
            }
        }

        void clear() throws Exception {
            final var transaction = getDataBroker().newWriteOnlyTransaction();
            transaction.delete(LogicalDatastoreType.CONFIGURATION, HSRP);
            transaction.commit().get();
        }
    }

    @BeforeAll
    static void beforeAll() throws Exception {
        DATASTORE.setup();
    }

    @BeforeEach
    void beforeEach() throws Exception {
        DATASTORE.clear();
        command.broker = DATASTORE.getDomBroker();
        command.schema = DATASTORE.getDataBrokerTestCustomizer().getSchemaService();
        final var files = RunningConfigs.ofGroups(200);
        files.forEach((name, text) -> write(name, text));
        command.files = files.keySet().stream().map(name -> folder.resolve(name).toString()).toList();
        write("map.json", """
            {"gateway": [
              {"name": "r1", "node-id": "openflow:1", "port": "1", "mac-address": "02:00:0a:00:00:02"},
              {"name": "r2", "node-id": "openflow:1", "port": "2", "mac-address": "02:00:0a:00:00:03"}
            ]}""");
    }

    private String write(final String name, final String text) {
        try {
            return Files.writeString(folder.resolve(name), text).toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void writesAnyNumberOfGroupsAtOnce() throws Exception {
        command.map = folder.resolve("map.json").toString();
        assertEquals("200 LANs, 200 groups. Written", command.text());
        final var lans = DATASTORE.read().orElseThrow().nonnullLan();
        assertEquals(200, lans.size());
        assertTrue(lans.values().stream().allMatch(lan -> lan.nonnullGroup().size() == 1
            && lan.nonnullGateway().size() == 2));
    }

    @Test
    void writesNothingWithoutAMapping() throws Exception {
        final var text = command.text();
        assertTrue(text.endsWith(
            "200 LANs, 200 groups. Nothing is written, as there is no mapping: give it with --map"), text);
        assertEquals(Optional.empty(), DATASTORE.read());
    }

    @Test
    void writesNothingWhenDry() throws Exception {
        command.map = folder.resolve("map.json").toString();
        command.dryRun = true;
        assertTrue(command.text().startsWith("! PATCH /restconf/data/hsrp:hsrp, request 1 of "));
        assertTrue(command.text().endsWith("}\n200 LANs, 200 groups. Nothing is written"));
        assertEquals(Optional.empty(), DATASTORE.read());
    }

    @Test
    void writesNothingThatIsNotUnderstood() throws Exception {
        command.map = folder.resolve("map.json").toString();
        command.files = List.of(write("r1.cfg", """
            hostname r1
            interface Vlan10
             ip address 10.0.0.2 255.255.255.0
             standby 1 ip 10.0.0.1
             standby 1 priority many
            """));
        final var text = command.text();
        assertTrue(text.contains("r1.cfg:5: standby 1 priority many\n    not understood: the priority is 0..255\n"),
            text);
        assertTrue(text.endsWith("1 LAN, 1 group. Nothing is written before all is filled in and understood"), text);
        assertFalse(text.contains("PATCH"), text);
        assertEquals(Optional.empty(), DATASTORE.read());
    }

    /** What the types of the model refuse is refused before the datastore is asked. */
    @Test
    void saysWhatTheModelRefuses() throws Exception {
        command.files = List.of(write("r1.cfg", """
            hostname r1
            interface Vlan10
             ip address 10.0.0.2 255.255.255.254
             standby 1 ip 10.0.0.1
            """));
        command.map = write("map.json", """
            {"gateway": [{"name": "r1", "node-id": "switch", "port": "1", "mac-address": "02:00:0a:00:00:02"}]}""");
        final var text = command.text();
        assertTrue(text.contains("1 LAN, 1 group. Refused, nothing is written: "), text);
        assertEquals(Optional.empty(), DATASTORE.read());
    }

    @Test
    void saysWhatTheValidationRefuses() throws Exception {
        command.broker = mock(DOMDataBroker.class);
        final var transaction = mock(DOMDataTreeWriteTransaction.class);
        doReturn(transaction).when(command.broker).newWriteOnlyTransaction();
        doReturn(FluentFutures.immediateFailedFluentFuture(new TransactionCommitFailedException("canCommit failed",
            new IllegalArgumentException("lan \"vlan1\": no"))))
            .when(transaction).commit();
        command.map = folder.resolve("map.json").toString();
        assertEquals("200 LANs, 200 groups. Refused, nothing is written: lan \"vlan1\": no", command.text());
    }

    @Test
    void saysWhatCannotBeRead() throws Exception {
        command.files = List.of(folder.resolve("absent.cfg").toString());
        assertTrue(command.text().startsWith("There is no such file, or it cannot be read: "), command.text());
        command.files = List.of(folder.resolve("r1.cfg").toString());
        command.map = write("map.json", "[]");
        assertTrue(command.text().endsWith(" cannot be used: it is no JSON object"), command.text());
    }

    @Test
    void findsNothingInNothing() throws Exception {
        command.files = List.of(write("empty.cfg", "hostname r1\n"));
        command.map = folder.resolve("map.json").toString();
        assertTrue(command.text().endsWith("0 LANs, 0 groups. There is nothing to write"), command.text());
    }
}
