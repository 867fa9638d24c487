/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * A cluster of three goes on with a newer build, one member after the other, while a host's stream runs. The older
 * build is this one too, unless told otherwise: {@code ./test --lab ClusterUpgradeIT -Dlab.former.assembly=DIR}.
 */
class ClusterUpgradeIT {
    private static final Path ASSEMBLY = Path.of(System.getProperty("lab.assembly"));
    private static final Path FORMER = Path.of(System.getProperty("lab.former.assembly"));

    @Test
    void membersAreUpgradedOneAfterTheOther() {
        ClusterBed.assumeWanted();
        try (var bed = new ClusterBed(ControllerCluster.Network.IPV4, FORMER)) {
            bed.connectToAll(null);
            bed.configureAt(bed.living().getFirst());
            bed.prepare();
            final var before = configuration(bed.living().getFirst());
            bed.during("each member is replaced by one of " + (ASSEMBLY.equals(FORMER) ? "the same" : "a newer")
                + " build, one after the other", () -> bed.cluster().members().forEach(member ->
                    bed.restart(member, () -> member.upgrade(ASSEMBLY))));
            bed.living().forEach(member -> assertEquals(before, configuration(member)));
            bed.assertRules("gw2", "gw1");
            bed.assertRules("gw1", "gw2");
        }
    }

    private static JsonElement configuration(final Controller member) {
        return member.restconf().get(HsrpClient.ROOT + "?content=config").json();
    }
}
