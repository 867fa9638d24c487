/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import io.netty.buffer.ByteBuf;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.Field;
import org.opendaylight.openflowjava.protocol.api.extensibility.OFSerializer;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.openflow.rev261122.add.flow.input.instructions.instruction.instruction.apply.actions._case.apply.actions.action.action.MoveCase;

/**
 * Writes the action that copies a field: Open vSwitch's NXAST_REG_MOVE (ovs-actions(7), "move"), a vendor's action of
 * type 6 with the number of bits, the first bit of either field (0: it is whole fields that are copied), and their
 * NXM headers.
 */
final class MoveSerializer implements OFSerializer<MoveCase> {
    /** The vendor's number. */
    static final long NICIRA = 0x2320L;
    /** Type of the action. */
    static final int EXPERIMENTER = 0xffff;

    private static final int LENGTH = 24;
    private static final int REG_MOVE = 6;

    @Override
    public void serialize(final MoveCase input, final ByteBuf buffer) {
        final var move = input.nonnullMove();
        final var from = MoveFields.toField(move.requireFrom());
        final var to = MoveFields.toField(move.requireTo());
        buffer.writeShort(EXPERIMENTER).writeShort(LENGTH).writeInt((int) NICIRA).writeShort(REG_MOVE)
            .writeShort(from.bits()).writeShort(0).writeShort(0).writeInt(header(from)).writeInt(header(to));
    }

    /** Returns the NXM header: class, field and length in octets (ovs-fields(7)). */
    private static int header(final Field field) {
        return switch (field) {
            case ETH_DST -> 0x0000_0206;
            case ETH_SRC -> 0x0000_0406;
            case IPV4_SRC -> 0x0000_0e04;
            case IPV4_DST -> 0x0000_1004;
            case ARP_SPA -> 0x0000_2004;
            case ARP_TPA -> 0x0000_2204;
            case ARP_SHA -> 0x0001_2206;
            case ARP_THA -> 0x0001_2406;
            case IPV6_SRC -> 0x0001_2610;
            case IPV6_DST -> 0x0001_2810;
        };
    }
}
