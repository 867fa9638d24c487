/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.loop;

import java.util.Map;
import org.opendaylight.hsrp.impl.tracking.ProbeStatistics;

/** Is told what the probes of a LAN find. Its methods may be called from any thread and return at once. */
interface ProbeListener {
    /** A probe has found its tracked object to be up or down. */
    void observed(String object, boolean up);

    /** What the probes have counted, by tracked object. */
    void probesCounted(Map<String, ProbeStatistics> statistics);
}
