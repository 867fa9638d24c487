/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Hsrp;
import org.opendaylight.yangtools.binding.runtime.spi.BindingRuntimeHelpers;

/** The page {@code docs/reference-model.md} is what the model says. */
class ModelReferenceTest {
    private static final boolean REGENERATE = System.getProperty("reference.regenerate") != null;

    @Test
    void pageIsMadeOfTheModel() throws IOException {
        final var page = Pages.ROOT.resolve("docs/reference-model.md");
        final var model = BindingRuntimeHelpers.createEffectiveModel(Hsrp.class);
        final var text = ModelReference.of(model.findModules("hsrp").iterator().next());
        if (REGENERATE) {
            Files.writeString(page, text);
        }
        assertEquals(text, Pages.text(page), "The model has changed; make its page anew by mvn -pl yang,api,impl "
            + "verify -Dtest=ModelReferenceTest -Dsurefire.failIfNoSpecifiedTests=false -Dreference.regenerate");
    }
}
