/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** The web shows what the model and the API say. */
class ArchitectureTest {
    @Test
    void knowsNothingOfTheImplementation() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("org.opendaylight.hsrp.impl..",
            "org.opendaylight.hsrp.cli..", "org.opendaylight.openflowplugin..")
            .check(new ClassFileImporter().importPackages("org.opendaylight.hsrp.web"));
    }
}
