/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import io.netty.buffer.ByteBuf;
import org.opendaylight.openflowjava.protocol.api.extensibility.OFSerializer;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.openflow.rev261122.add.flow.input.instructions.instruction.instruction.apply.actions._case.apply.actions.action.action.LoadCase;

/**
 * Writes the action that writes a number into a field: Open vSwitch's NXAST_REG_LOAD (ovs-actions(7), "load"), a
 * vendor's action of type 7 with the first bit and the number of bits, the header of the field, and the number in eight
 * octets. The fields are of an extension of which Open vSwitch has made its own class 0x1000 (ovs-fields(7)).
 */
final class LoadSerializer implements OFSerializer<LoadCase> {
    private static final int LENGTH = 24;
    private static final int REG_LOAD = 7;

    @Override
    public void serialize(final LoadCase input, final ByteBuf buffer) {
        final var load = input.nonnullLoad();
        final int bits;
        final int header;
        switch (load.requireField()) {
            case NdReserved -> {
                bits = Integer.SIZE;
                header = 0x1000_0204;
            }
            case NdOptionType -> {
                bits = Byte.SIZE;
                header = 0x1000_0401;
            }
            default -> throw new IllegalArgumentException("No such field: " + load);
        }
        buffer.writeShort(MoveSerializer.EXPERIMENTER).writeShort(LENGTH).writeInt((int) MoveSerializer.NICIRA)
            .writeShort(REG_LOAD).writeShort(bits - 1).writeInt(header).writeLong(load.requireValue().toJava());
    }
}
