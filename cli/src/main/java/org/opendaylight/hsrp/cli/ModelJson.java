/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Hsrp;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.HsrpBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yangtools.binding.DataObjectIdentifier;
import org.opendaylight.yangtools.binding.RpcOutput;
import org.opendaylight.yangtools.binding.data.codec.spi.BindingDOMCodecServices;
import org.opendaylight.yangtools.binding.util.BindingMap;
import org.opendaylight.yangtools.yang.common.QName;
import org.opendaylight.yangtools.yang.data.api.schema.NormalizedNode;
import org.opendaylight.yangtools.yang.data.api.schema.stream.NormalizedNodeStreamWriter;
import org.opendaylight.yangtools.yang.data.api.schema.stream.NormalizedNodeWriter;
import org.opendaylight.yangtools.yang.data.codec.gson.JSONCodecFactory;
import org.opendaylight.yangtools.yang.data.codec.gson.JSONCodecFactorySupplier;
import org.opendaylight.yangtools.yang.data.codec.gson.JSONNormalizedNodeStreamWriter;
import org.opendaylight.yangtools.yang.data.codec.gson.JsonWriterFactory;
import org.opendaylight.yangtools.yang.model.api.stmt.SchemaNodeIdentifier.Absolute;

/** Values of the model as JSON of RFC 7951, as RESTCONF writes them, in lines. */
final class ModelJson {
    private static final int INDENT = 2;

    private final BindingDOMCodecServices codec;

    ModelJson(final BindingDOMCodecServices codec) {
        this.codec = requireNonNull(codec);
    }

    /** Returns the container {@code hsrp} with some LANs. */
    String of(final Collection<? extends Lan> lans) {
        return of(new HsrpBuilder().setLan(lans.stream().collect(BindingMap.toMap())).build());
    }

    /** Returns the container {@code hsrp}. */
    String of(final Hsrp hsrp) {
        final var node = codec.toNormalizedDataObject(DataObjectIdentifier.builder(Hsrp.class).build(), hsrp).node();
        final var out = new StringWriter();
        final var json = JsonWriterFactory.createJsonWriter(out, INDENT);
        return text(out, JSONNormalizedNodeStreamWriter.createExclusiveWriter(factory(), json), node);
    }

    /** Returns the output of an RPC. */
    String of(final QName rpc, final RpcOutput output) {
        final var node = codec.toNormalizedNodeRpcData(output);
        final var out = new StringWriter();
        final var json = JsonWriterFactory.createJsonWriter(out, INDENT);
        return text(out, JSONNormalizedNodeStreamWriter.createExclusiveWriter(factory(), Absolute.of(rpc), null, json),
            node);
    }

    private static String text(final StringWriter out, final NormalizedNodeStreamWriter stream,
            final NormalizedNode node) {
        try (var writer = NormalizedNodeWriter.forStreamWriter(stream)) {
            writer.write(node);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private JSONCodecFactory factory() {
        return JSONCodecFactorySupplier.RFC7951.getShared(codec.getRuntimeContext().modelContext());
    }
}
