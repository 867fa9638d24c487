/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A cluster of three whose members speak TLS with the switch and with whoever configures them. */
class ClusterTlsIT {
    @Test
    void hostsNoticeNeitherTheChangeToTlsNorTheDeathOfAMemberAfterIt() {
        ClusterBed.assumeWanted();
        try (var bed = new ClusterBed(ControllerCluster.Network.IPV4)) {
            bed.connectToAll(null);
            bed.configureAt(bed.living().getFirst());
            bed.prepare();
            bed.during("members and the switch change to TLS", () -> {
                bed.useTls();
                bed.awaitRoles("gw1", "gw2");
            });
            bed.assertRules("gw2", "gw1");
            bed.prepare();
            final var masters = bed.node().masters();
            assertTrue(masters.getFirst().startsWith(OpenVSwitch.TLS), masters::toString);
            for (var member : bed.living()) {
                assertEquals(0, new Restconf("http://" + member.address() + ":8182/restconf").get("/data").status());
            }
            final var before = bed.reign();
            bed.assertTakenOver(before, "the member on which HSRP runs is killed", () -> bed.kill(before.engine()));
            bed.during("it is started again", () -> {
                bed.start(before.engine());
                bed.awaitRoles("gw1", "gw2");
            });
            bed.assertRules("gw2", "gw1");
        }
    }
}
