/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import org.opendaylight.hsrp.impl.pipeline.FlowAction.Field;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.openflow.rev261122.HeaderField;

/** Fields that can be copied, from our names to those of the model and back. */
final class MoveFields {
    private MoveFields() {
        // Hidden on purpose
    }

    static HeaderField toModel(final Field field) {
        return switch (field) {
            case ETH_SRC -> HeaderField.EthSrc;
            case ETH_DST -> HeaderField.EthDst;
            case ARP_SHA -> HeaderField.ArpSha;
            case ARP_THA -> HeaderField.ArpTha;
            case ARP_SPA -> HeaderField.ArpSpa;
            case ARP_TPA -> HeaderField.ArpTpa;
            case IPV4_SRC -> HeaderField.Ipv4Src;
            case IPV4_DST -> HeaderField.Ipv4Dst;
            case IPV6_SRC -> HeaderField.Ipv6Src;
            case IPV6_DST -> HeaderField.Ipv6Dst;
        };
    }

    static Field toField(final HeaderField field) {
        return switch (field) {
            case EthSrc -> Field.ETH_SRC;
            case EthDst -> Field.ETH_DST;
            case ArpSha -> Field.ARP_SHA;
            case ArpTha -> Field.ARP_THA;
            case ArpSpa -> Field.ARP_SPA;
            case ArpTpa -> Field.ARP_TPA;
            case Ipv4Src -> Field.IPV4_SRC;
            case Ipv4Dst -> Field.IPV4_DST;
            case Ipv6Src -> Field.IPV6_SRC;
            case Ipv6Dst -> Field.IPV6_DST;
        };
    }
}
