/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opendaylight.hsrp.impl.engine.state.TrackObjectState;
import org.opendaylight.hsrp.impl.release.Release;
import org.opendaylight.hsrp.impl.tracking.ProbeStatistics;
import org.opendaylight.hsrp.impl.tracking.TrackState;
import org.opendaylight.mdsal.binding.dom.adapter.CurrentAdapterSerializer;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Hsrp;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.HsrpBuilder;
import org.opendaylight.yangtools.binding.DataObjectIdentifier;
import org.opendaylight.yangtools.binding.util.BindingMap;
import org.opendaylight.yangtools.yang.data.api.schema.ChoiceNode;
import org.opendaylight.yangtools.yang.data.api.schema.DataContainerNode;
import org.opendaylight.yangtools.yang.data.api.schema.LeafSetNode;
import org.opendaylight.yangtools.yang.data.api.schema.MapNode;
import org.opendaylight.yangtools.yang.data.api.schema.NormalizedNode;
import org.opendaylight.yangtools.yang.data.api.schema.stream.NormalizedNodeWriter;
import org.opendaylight.yangtools.yang.data.codec.gson.JSONCodecFactorySupplier;
import org.opendaylight.yangtools.yang.data.codec.gson.JSONNormalizedNodeStreamWriter;
import org.opendaylight.yangtools.yang.model.api.ChoiceSchemaNode;
import org.opendaylight.yangtools.yang.model.api.DataNodeContainer;
import org.opendaylight.yangtools.yang.model.api.DataSchemaNode;

/** What any release had in its datastores loads, see {@code yang/src/test/resources/released/README.md}. */
class ReleasedDataTest {
    private static final JsonConfig MODEL = new JsonConfig();
    private static final CurrentAdapterSerializer SERIALIZER = new TestBroker().serializer();
    private static final DataObjectIdentifier<Hsrp> PATH = DataObjectIdentifier.builder(Hsrp.class).build();

    static List<Release> releases() {
        return Release.all();
    }

    @BeforeAll
    static void makeCandidateAnew() throws IOException {
        final var last = Release.all().getLast();
        if (Release.REGENERATE && last.isCandidate()) {
            Files.writeString(last.folder().resolve("state.json"), json(SERIALIZER.toNormalizedDataObject(PATH,
                new HsrpBuilder()
                    .setLan(BindingMap.of(StateTranslator.lan(TestState.full("office"))))
                    .setTrackObject(BindingMap.of(TrackStateTranslator.trackObject(new TrackObjectState("wan",
                        "ip sla 1 reachability", TrackState.DOWN, TestState.TIME, 1,
                        new ProbeStatistics(4, 3, 2, 1, Duration.ofMillis(1))))))
                    .build()).node()));
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void configurationIsAccepted(final Release release) throws IOException {
        final var json = Files.readString(release.folder().resolve("configuration.json"));
        final var configuration = MODEL.read(json);
        assertFalse(configuration.lans().isEmpty());
        assertFalse(configuration.objects().isEmpty());
        assertKept(json);
    }

    @ParameterizedTest
    @MethodSource("releases")
    void stateIsRead(final Release release) throws IOException {
        final var json = Files.readString(release.folder().resolve("state.json"));
        assertTrue(MODEL.binding(json).nonnullLan().values().stream().allMatch(lan -> !lan.nonnullGroup().isEmpty()));
        assertKept(json);
    }

    /** The configuration of the present model's candidate has each leaf, so that each is known to load later. */
    @ParameterizedTest
    @MethodSource("releases")
    void configurationHasEachLeaf(final Release release) throws IOException {
        if (!release.isCandidate()) {
            return;
        }
        final var missing = new TreeSet<String>();
        final var module = SERIALIZER.getRuntimeContext().modelContext().findModules("hsrp").iterator().next();
        leaves("", module, missing);
        visit("", MODEL.normalized(Files.readString(release.folder().resolve("configuration.json"))),
            (path, leaf) -> missing.remove(path));
        assertEquals(Set.of(), missing, release + "/configuration.json lacks what can be configured");
    }

    /** All values have a place in the binding, where some types are only looked at then. */
    private static void assertKept(final String json) {
        final var lost = new TreeSet<String>();
        visit("", MODEL.normalized(json), (path, leaf) -> lost.add(path + '=' + leaf.body()));
        assertFalse(lost.isEmpty());
        visit("", SERIALIZER.toNormalizedDataObject(PATH, new HsrpBuilder(MODEL.binding(json)).build()).node(),
            (path, leaf) -> lost.remove(path + '=' + leaf.body()));
        assertEquals(Set.of(), lost);
    }

    private static String json(final NormalizedNode node) throws IOException {
        final var text = new StringWriter();
        final var codecs = JSONCodecFactorySupplier.RFC7951.getShared(SERIALIZER.getRuntimeContext().modelContext());
        final var json = new JsonWriter(text);
        json.setIndent("  ");
        json.beginObject();
        try (var writer = NormalizedNodeWriter.forStreamWriter(
                JSONNormalizedNodeStreamWriter.createNestedWriter(codecs, json))) {
            writer.write(node);
        }
        json.endObject();
        return text.append('\n').toString();
    }

    private static void leaves(final String path, final DataNodeContainer parent, final Set<String> into) {
        for (var child : parent.getChildNodes()) {
            if (child instanceof ChoiceSchemaNode choice) {
                choice.getCases().forEach(each -> leaves(path, each, into));
            } else if (isConfiguration(child)) {
                final var name = path + '/' + child.getQName().getLocalName();
                if (child instanceof DataNodeContainer container) {
                    leaves(name, container, into);
                } else {
                    into.add(name);
                }
            }
        }
    }

    private static boolean isConfiguration(final DataSchemaNode node) {
        return node.effectiveConfig().orElse(true);
    }

    /** Goes through leaves and leaf-lists, with their paths without choices and keys. */
    private static void visit(final String path, final NormalizedNode node,
            final BiConsumer<String, NormalizedNode> visitor) {
        final var name = path + '/' + node.name().getNodeType().getLocalName();
        switch (node) {
            case MapNode map -> map.body().forEach(entry -> visit(path, entry, visitor));
            case ChoiceNode choice -> choice.body().forEach(child -> visit(path, child, visitor));
            case DataContainerNode container -> container.body().forEach(child -> visit(name, child, visitor));
            case LeafSetNode<?> set -> set.body().forEach(entry -> visitor.accept(name, entry));
            default -> visitor.accept(name, node);
        }
    }
}
