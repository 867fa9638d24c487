/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import org.opendaylight.hsrp.impl.pipeline.MeterEntry;
import org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819.NodeRef;
import org.opendaylight.yang.gen.v1.urn.opendaylight.meter.service.rev130918.AddMeterInput;
import org.opendaylight.yang.gen.v1.urn.opendaylight.meter.service.rev130918.AddMeterInputBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.meter.service.rev130918.RemoveMeterInput;
import org.opendaylight.yang.gen.v1.urn.opendaylight.meter.service.rev130918.RemoveMeterInputBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.meter.types.rev130918.BandId;
import org.opendaylight.yang.gen.v1.urn.opendaylight.meter.types.rev130918.MeterBandType;
import org.opendaylight.yang.gen.v1.urn.opendaylight.meter.types.rev130918.MeterFlags;
import org.opendaylight.yang.gen.v1.urn.opendaylight.meter.types.rev130918.MeterId;
import org.opendaylight.yang.gen.v1.urn.opendaylight.meter.types.rev130918.band.type.band.type.DropBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.meter.types.rev130918.meter.MeterBandHeaders;
import org.opendaylight.yang.gen.v1.urn.opendaylight.meter.types.rev130918.meter.MeterBandHeadersBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.meter.types.rev130918.meter.meter.band.headers.MeterBandHeaderBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.meter.types.rev130918.meter.meter.band.headers.meter.band.header.MeterBandTypesBuilder;
import org.opendaylight.yangtools.binding.util.BindingMap;
import org.opendaylight.yangtools.yang.common.Uint32;

/** From our meters to the messages of openflowplugin. */
final class MeterConverter {
    /** In packets per second, with a burst. The bits are in the order of their names. */
    private static final MeterFlags FLAGS = new MeterFlags(true, false, true, false);
    private static final MeterBandType DROP = new MeterBandType(true, false, false);

    private MeterConverter() {
        // Hidden on purpose
    }

    static MeterId meterId(final long meterId) {
        return new MeterId(Uint32.valueOf(meterId));
    }

    static AddMeterInput toAdd(final NodeRef nodeRef, final MeterEntry meter) {
        return new AddMeterInputBuilder()
            .setNode(nodeRef)
            .setMeterId(meterId(meter.meterId()))
            .setFlags(FLAGS)
            .setMeterBandHeaders(toBands(meter))
            .build();
    }

    static RemoveMeterInput toRemove(final NodeRef nodeRef, final long meterId) {
        return new RemoveMeterInputBuilder()
            .setNode(nodeRef)
            .setMeterId(meterId(meterId))
            .setFlags(FLAGS)
            .build();
    }

    private static MeterBandHeaders toBands(final MeterEntry meter) {
        final var rate = Uint32.valueOf(meter.rate());
        final var burst = Uint32.valueOf(meter.burst());
        return new MeterBandHeadersBuilder()
            .setMeterBandHeader(BindingMap.of(new MeterBandHeaderBuilder()
                .setBandId(new BandId(Uint32.ZERO))
                .setMeterBandTypes(new MeterBandTypesBuilder().setFlags(DROP).build())
                .setBandRate(rate)
                .setBandBurstSize(burst)
                .setBandType(new DropBuilder().setDropRate(rate).setDropBurstSize(burst).build())
                .build()))
            .build();
    }
}
