/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.openflowjava.protocol.api.util.EncodeConstants;
import org.opendaylight.openflowplugin.extension.api.ConverterExtensionKey;
import org.opendaylight.openflowplugin.extension.api.ConvertorToOFJava;
import org.opendaylight.openflowplugin.extension.api.OpenFlowPluginExtensionRegistratorProvider;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.openflow.rev261122.NoVlan;
import org.opendaylight.yang.gen.v1.urn.opendaylight.openflow.oxm.rev150225.OpenflowBasicClass;
import org.opendaylight.yang.gen.v1.urn.opendaylight.openflow.oxm.rev150225.VlanVid;
import org.opendaylight.yang.gen.v1.urn.opendaylight.openflow.oxm.rev150225.match.entries.grouping.MatchEntry;
import org.opendaylight.yang.gen.v1.urn.opendaylight.openflow.oxm.rev150225.match.entries.grouping.MatchEntryBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.openflow.oxm.rev150225.match.entry.value.grouping.match.entry.value.VlanVidCaseBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.openflow.oxm.rev150225.match.entry.value.grouping.match.entry.value.vlan.vid._case.VlanVidBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.openflowplugin.extension.general.rev140714.general.extension.grouping.Extension;
import org.opendaylight.yangtools.concepts.Registration;
import org.opendaylight.yangtools.yang.common.Uint16;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Teaches openflowplugin to match frames of no VLAN, whether they have a tag or not: OXM_OF_VLAN_VID (OpenFlow 1.3
 * section 7.2.3.7) without its bit for the presence of a tag. openflowplugin's own match of a VLAN has no such mask. It
 * must be there on every member of a cluster, and before any such flow is written, since openflowplugin leaves out what
 * it cannot write.
 */
@Component(service = NoVlanMatch.class, immediate = true)
public final class NoVlanMatch implements ConvertorToOFJava<MatchEntry> {
    /** The bits of the VLAN identifier. */
    private static final byte[] MASK = {0x0f, (byte) 0xff};

    private final Registration registration;

    /** Called by OSGi when openflowplugin takes extensions. */
    @Activate
    public NoVlanMatch(@Reference final OpenFlowPluginExtensionRegistratorProvider extensions) {
        registration = extensions.getExtensionConverterRegistrator().registerMatchConvertor(
            new ConverterExtensionKey<>(NoVlan.VALUE, EncodeConstants.OF_VERSION_1_3), this);
    }

    /** Called by OSGi when it does so no more, or when this bundle stops. */
    @Deactivate
    public void forget() {
        registration.close();
    }

    @Override
    public MatchEntry convert(final @Nullable Extension extension) {
        return new MatchEntryBuilder()
            .setOxmClass(OpenflowBasicClass.VALUE)
            .setOxmMatchField(VlanVid.VALUE)
            .setHasMask(true)
            .setMatchEntryValue(new VlanVidCaseBuilder()
                .setVlanVid(new VlanVidBuilder()
                    .setCfiBit(false)
                    .setVlanVid(Uint16.ZERO)
                    .setMask(MASK)
                    .build())
                .build())
            .build();
    }
}
