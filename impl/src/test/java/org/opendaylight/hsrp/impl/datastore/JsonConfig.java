/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.tracking.TrackedObject;
import org.opendaylight.mdsal.binding.dom.adapter.CurrentAdapterSerializer;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Hsrp;
import org.opendaylight.yangtools.yang.data.api.YangInstanceIdentifier;
import org.opendaylight.yangtools.yang.data.api.schema.NormalizedNode;
import org.opendaylight.yangtools.yang.data.codec.gson.JSONCodecFactorySupplier;
import org.opendaylight.yangtools.yang.data.codec.gson.JsonParserStream;
import org.opendaylight.yangtools.yang.data.impl.schema.ImmutableNormalizedNodeStreamWriter;
import org.opendaylight.yangtools.yang.data.impl.schema.NormalizationResultHolder;

/** Reads configurations as an operator sends them through RESTCONF. Takes a second to make: it loads the model. */
public final class JsonConfig {
    /** A valid configuration. */
    public record Configuration(List<LanConfig> lans, List<TrackedObject> objects) {
    }

    private final CurrentAdapterSerializer serializer = new TestBroker().serializer();

    /**
     * Reads and checks a configuration.
     *
     * @param json the container {@code hsrp:hsrp} as in RFC 7951
     * @throws IllegalArgumentException if the configuration breaks a rule
     */
    public Configuration read(final String json) {
        final var hsrp = binding(json);
        final var translated = TranslatedConfig.of(hsrp);
        final var lans = translated.lans();
        final var objects = translated.objects();
        final var violations = Stream.concat(translated.violations().stream(),
            ConfigRules.check(lans, objects).stream()).map(Violation::message).toList();
        if (!violations.isEmpty()) {
            throw new IllegalArgumentException("The configuration would be refused: " + violations);
        }
        return new Configuration(lans, objects);
    }

    /** Reads a configuration without checking it. */
    Hsrp binding(final String json) {
        final var node = normalized(json);
        return (Hsrp) serializer.fromNormalizedNode(YangInstanceIdentifier.of(node.name().getNodeType()), node)
            .getValue();
    }

    /** Returns a configuration as the datastore has it. */
    NormalizedNode normalized(final String json) {
        final var model = serializer.getRuntimeContext().modelContext();
        final var holder = new NormalizationResultHolder();
        try (var parser = JsonParserStream.create(ImmutableNormalizedNodeStreamWriter.from(holder),
                JSONCodecFactorySupplier.RFC7951.getShared(model))) {
            parser.parse(new JsonReader(new StringReader(json)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return holder.getResult().data();
    }
}
