/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code hsrp:import} makes of running configurations is a valid configuration. */
class ImportedConfigTest {
    private static final Path RESOURCES = Path.of("../cli/src/test/resources/org/opendaylight/hsrp/cli/ios");
    private static final JsonConfig MODEL = new JsonConfig();

    @ParameterizedTest
    @ValueSource(strings = {"svi", "subinterfaces", "nexus"})
    void isValid(final String folder) throws IOException {
        final var json = Files.readString(RESOURCES.resolve(folder).resolve("hsrp.json"));
        assertFalse(MODEL.read(json).lans().isEmpty());
        assertEquals(List.of(), KeyChainRules.check(MODEL.binding(json)));
        assertEquals(List.of(), TranslatedConfig.of(MODEL.binding(json)).violations());
    }
}
