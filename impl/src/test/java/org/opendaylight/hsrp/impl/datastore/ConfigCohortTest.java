/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.ArgumentCaptor;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;
import org.opendaylight.mdsal.binding.dom.adapter.CurrentAdapterSerializer;
import org.opendaylight.mdsal.common.api.DataValidationFailedException;
import org.opendaylight.mdsal.common.api.LogicalDatastoreType;
import org.opendaylight.mdsal.common.api.PostCanCommitStep;
import org.opendaylight.mdsal.dom.api.DOMDataBroker;
import org.opendaylight.mdsal.dom.api.DOMDataBroker.CommitCohortExtension;
import org.opendaylight.mdsal.dom.api.DOMDataTreeCandidate;
import org.opendaylight.mdsal.dom.api.DOMDataTreeIdentifier;
import org.opendaylight.netconf.api.NetconfDocumentedException;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Hsrp;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yangtools.binding.DataObjectIdentifier;
import org.opendaylight.yangtools.concepts.Registration;
import org.opendaylight.yangtools.yang.common.ErrorSeverity;
import org.opendaylight.yangtools.yang.common.ErrorTag;
import org.opendaylight.yangtools.yang.common.ErrorType;
import org.opendaylight.yangtools.yang.data.api.YangInstanceIdentifier;
import org.opendaylight.yangtools.yang.data.tree.api.DataTree;
import org.opendaylight.yangtools.yang.data.tree.api.DataTreeCandidateNode;
import org.opendaylight.yangtools.yang.data.tree.api.DataTreeConfiguration;
import org.opendaylight.yangtools.yang.data.tree.api.DataTreeModification;
import org.opendaylight.yangtools.yang.data.tree.impl.di.InMemoryDataTreeFactory;
import org.opendaylight.yangtools.yang.model.api.EffectiveModelContext;

@ExtendWith(MockitoExtension.class)
class ConfigCohortTest {
    private static final String OUTSIDE = "lan \"office\" group ipv4 10: virtual-address 10.1.0.1 is outside the"
        + " subnet "
        + "10.0.0.0/24 of gateway \"gw1\"; choose an address in that subnet or correct the gateway's ipv4-address or "
        + "ipv4-prefix-length, or give the gateways a secondary-address in a further subnet";

    @Mock
    private DOMDataBroker broker;
    @Mock
    private CommitCohortExtension extension;
    @Mock
    private Registration registration;

    private CurrentAdapterSerializer serializer;
    private YangInstanceIdentifier path;
    private EffectiveModelContext model;
    private DataTree tree;
    private ConfigCohort cohort;

    @BeforeEach
    void beforeEach() {
        serializer = new TestBroker().serializer();
        path = serializer.toYangInstanceIdentifier(DataObjectIdentifier.builder(Hsrp.class).build());
        model = serializer.getRuntimeContext().modelContext();
        tree = new InMemoryDataTreeFactory().create(DataTreeConfiguration.DEFAULT_CONFIGURATION, model);
        doReturn(extension).when(broker).extension(CommitCohortExtension.class);
        doReturn(registration).when(extension).registerCommitCohort(any(), any());
        cohort = new ConfigCohort(broker, serializer);
    }

    @Test
    void standsAtTheDoorOfTheConfiguration() {
        final var captor = ArgumentCaptor.forClass(DOMDataTreeIdentifier.class);
        verify(extension).registerCommitCohort(captor.capture(), any());
        assertEquals(DOMDataTreeIdentifier.of(LogicalDatastoreType.CONFIGURATION, path), captor.getValue());
        cohort.close();
        verify(registration).close();
    }

    @Test
    void needsABrokerThatAsks() {
        assertThrows(IllegalStateException.class, () -> new ConfigCohort(mock(DOMDataBroker.class), serializer));
    }

    @Test
    void acceptsWhatIsValid() throws Exception {
        final var result = cohort.canCommit("tx", model,
            List.of(candidate(TestConfig.hsrp(TestConfig.lan("office", "10.0.0.1")))));
        assertSame(PostCanCommitStep.NOOP, result.get());
    }

    @Test
    void acceptsDeletion() throws Exception {
        commit(TestConfig.hsrp(TestConfig.lan("office", "10.0.0.1")));
        final var modification = tree.takeSnapshot().newModification();
        modification.delete(path);
        final var candidate = candidate(modification);
        assertSame(PostCanCommitStep.NOOP, cohort.canCommit("tx", model, List.of(candidate)).get());
    }

    @Test
    void refusesWithWhatRestconfLooksFor() throws Exception {
        final var cause = refusal(candidate(TestConfig.hsrp(TestConfig.lan("office", "10.1.0.1"))));
        assertEquals(OUTSIDE, cause.getMessage());
        assertEquals(ErrorType.APPLICATION, cause.getErrorType());
        assertEquals(ErrorTag.INVALID_VALUE, cause.getErrorTag());
        assertEquals(ErrorSeverity.ERROR, cause.getErrorSeverity());
    }

    @Test
    void saysHowMuchMoreIsWrong() throws Exception {
        // The second LAN has the same mistake, and the untagged frames of the first one
        assertEquals(OUTSIDE + " (and 2 more errors)", refusal(candidate(TestConfig.hsrp(
            TestConfig.lan("office", "10.1.0.1"), TestConfig.lan("plant", "10.2.0.1")))).getMessage());
    }

    @Test
    void namesTheLeafWhoseValueIsNone() throws Exception {
        final var modification = tree.takeSnapshot().newModification();
        modification.write(path, new JsonConfig().normalized("{\"hsrp:hsrp\": {\"lan\": [{\"name\": \"office\","
            + " \"router-advertisement\": {\"dns-server\": [\"2001:db8::53::1\"]}}]}}"));
        final var refusal = refusal(candidate(modification)).getMessage();
        assertTrue(refusal.startsWith("lan \"office\" router-advertisement dns-server: a value does not fit its type"),
            refusal);
    }

    /** A change of one leaf is judged with all that is there already. */
    @Test
    void judgesTheWholeConfiguration() throws Exception {
        commit(TestConfig.hsrp(TestConfig.lan("office", "10.0.0.1")));
        final var lan = TestConfig.lan("office", "10.1.0.1");
        final var lanPath = DataObjectIdentifier.builder(Hsrp.class).child(Lan.class, lan.key()).build();
        final var group = lan.nonnullGroup().values().iterator().next();
        final var normalized = serializer.toNormalizedDataObject(
            lanPath.toBuilder().child(group.implementedInterface(), group.key()).build(), group);
        final var modification = tree.takeSnapshot().newModification();
        modification.write(normalized.path(), normalized.node());
        assertEquals(OUTSIDE, refusal(candidate(modification)).getMessage());
    }

    /** The leader of the shard may be another controller node. */
    @Test
    void refusalCanTravel() throws Exception {
        final var failure = failure(candidate(TestConfig.hsrp(TestConfig.lan("office", "10.1.0.1"))));
        final var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(failure);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            final var copy = assertInstanceOf(DataValidationFailedException.class, in.readObject());
            assertEquals(OUTSIDE, assertInstanceOf(NetconfDocumentedException.class, copy.getCause()).getMessage());
        }
    }

    private NetconfDocumentedException refusal(final DOMDataTreeCandidate candidate) {
        return assertInstanceOf(NetconfDocumentedException.class, failure(candidate).getCause());
    }

    private DataValidationFailedException failure(final DOMDataTreeCandidate candidate) {
        final var future = cohort.canCommit("tx", model, List.of(candidate));
        return assertInstanceOf(DataValidationFailedException.class,
            assertThrows(ExecutionException.class, future::get).getCause());
    }

    private DOMDataTreeCandidate candidate(final Hsrp config) throws Exception {
        return candidate(write(config));
    }

    private DOMDataTreeCandidate candidate(final DataTreeModification modification) throws Exception {
        modification.ready();
        tree.validate(modification);
        final var root = tree.prepare(modification).getRootNode();
        return new Candidate(DOMDataTreeIdentifier.of(LogicalDatastoreType.CONFIGURATION, path),
            root.modifiedChild(path.getLastPathArgument()));
    }

    private DataTreeModification write(final Hsrp config) {
        final var modification = tree.takeSnapshot().newModification();
        modification.write(path, serializer.toNormalizedDataObject(DataObjectIdentifier.builder(Hsrp.class).build(),
            config).node());
        return modification;
    }

    private void commit(final Hsrp config) throws Exception {
        final var modification = write(config);
        modification.ready();
        tree.validate(modification);
        tree.commit(tree.prepare(modification));
    }

    private record Candidate(DOMDataTreeIdentifier path, DataTreeCandidateNode node) implements DOMDataTreeCandidate {
        @Override
        public DOMDataTreeIdentifier getRootPath() {
            return path;
        }

        @Override
        public DataTreeCandidateNode getRootNode() {
            return node;
        }
    }
}
