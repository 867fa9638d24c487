/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import org.opendaylight.openflowplugin.openflow.md.core.extension.ExtensionConverterManagerImpl;
import org.opendaylight.openflowplugin.openflow.md.core.session.OFSessionUtil;

/** Teaches the serializers of openflowplugin our match, as it is done where they run. */
final class Extensions {
    private Extensions() {
        // Hidden on purpose
    }

    static void teach() {
        final var extensions = new ExtensionConverterManagerImpl();
        new NoVlanMatch(() -> extensions);
        OFSessionUtil.getSessionManager().setExtensionConverterProvider(extensions);
    }
}
