/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import io.netty.buffer.ByteBuf;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.openflowjava.protocol.api.extensibility.DeserializerRegistry;
import org.opendaylight.openflowjava.protocol.api.extensibility.DeserializerRegistryInjector;
import org.opendaylight.openflowjava.protocol.api.extensibility.OFDeserializer;
import org.opendaylight.openflowjava.protocol.api.keys.ExperimenterActionDeserializerKey;
import org.opendaylight.openflowjava.protocol.api.util.EncodeConstants;
import org.opendaylight.yang.gen.v1.urn.opendaylight.action.types.rev131112.action.Action;

/**
 * Skips Open vSwitch's own actions in what a switch says of its flows. Without it openflowplugin drops the whole
 * message, with the flows of all applications. Only the place of the action in the order is kept: we know our flows by
 * their cookies. If openflowplugin's own extension for these actions is installed, that reads them.
 */
final class VendorActionDeserializer implements OFDeserializer<Action>, DeserializerRegistryInjector {
    private static final ExperimenterActionDeserializerKey EXTENSION =
        new ExperimenterActionDeserializerKey(EncodeConstants.OF_VERSION_1_3, MoveSerializer.NICIRA);
    private static final int LENGTH_OFFSET = 2;
    private static final int LEAST_LENGTH = 8;

    private @Nullable DeserializerRegistry registry;

    @Override
    public void injectDeserializerRegistry(final DeserializerRegistry deserializerRegistry) {
        registry = deserializerRegistry;
    }

    /**
     * Skips an action.
     *
     * @throws IllegalStateException if the extension is installed: openflowplugin then asks that
     */
    @Override
    public @Nullable Action deserialize(final ByteBuf message) {
        if (isExtensionInstalled()) {
            throw new IllegalStateException("To be read by the extension");
        }
        final int length = message.getUnsignedShort(message.readerIndex() + LENGTH_OFFSET);
        if (length < LEAST_LENGTH) {
            throw new IllegalArgumentException("An action of " + length + " octets");
        }
        message.skipBytes(length);
        return null;
    }

    private boolean isExtensionInstalled() {
        final var local = registry;
        try {
            return local != null && local.getDeserializer(EXTENSION) != null;
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
