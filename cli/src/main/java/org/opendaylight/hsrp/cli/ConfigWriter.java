/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import com.google.common.base.Throwables;
import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.opendaylight.mdsal.common.api.LogicalDatastoreType;
import org.opendaylight.mdsal.dom.api.DOMDataBroker;
import org.opendaylight.yangtools.yang.data.api.YangInstanceIdentifier;
import org.opendaylight.yangtools.yang.data.codec.gson.JSONCodecFactorySupplier;
import org.opendaylight.yangtools.yang.data.codec.gson.JsonParserStream;
import org.opendaylight.yangtools.yang.data.impl.schema.ImmutableNormalizedNodeStreamWriter;
import org.opendaylight.yangtools.yang.data.impl.schema.NormalizationResultHolder;
import org.opendaylight.yangtools.yang.model.api.EffectiveModelContext;

/** Writes JSON to the configuration datastore, as RESTCONF does for PATCH, but of any size. */
final class ConfigWriter {
    private static final long PATIENCE_SECONDS = 60;

    private final DOMDataBroker broker;
    private final EffectiveModelContext model;

    ConfigWriter(final DOMDataBroker broker, final EffectiveModelContext model) {
        this.broker = broker;
        this.model = model;
    }

    /**
     * Merges a container into the datastore, in one transaction.
     *
     * @param json the container as in RFC 7951
     * @return what has become of it
     */
    String merge(final String json) throws InterruptedException {
        final var holder = new NormalizationResultHolder();
        try (var parser = JsonParserStream.create(ImmutableNormalizedNodeStreamWriter.from(holder),
                JSONCodecFactorySupplier.RFC7951.getShared(model))) {
            parser.parse(new JsonReader(new StringReader(json)));
        } catch (IOException | JsonParseException | IllegalArgumentException | IllegalStateException e) {
            return refused(e);
        }
        final var node = holder.getResult().data();
        final var transaction = broker.newWriteOnlyTransaction();
        transaction.merge(LogicalDatastoreType.CONFIGURATION, YangInstanceIdentifier.of(node.name().getNodeType()),
            node);
        try {
            transaction.commit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return "Written";
        } catch (ExecutionException e) {
            return refused(e);
        } catch (TimeoutException e) {
            return "No answer within " + PATIENCE_SECONDS + " s; hsrp:show tells whether it was written";
        }
    }

    private static String refused(final Exception cause) {
        return "Refused, nothing is written: " + Throwables.getRootCause(cause).getMessage();
    }
}
