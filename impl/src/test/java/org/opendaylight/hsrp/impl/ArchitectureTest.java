/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The house has rooms, and its arrows point one way. */
class ArchitectureTest {
    private static final String HOME = "org.opendaylight.hsrp.impl.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.opendaylight.hsrp.impl");

    @Test
    void arrowsPointDown() {
        layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("wiring").definedBy("org.opendaylight.hsrp.impl")
            .layer("cluster").definedBy(HOME + "cluster..")
            .layer("datastore").definedBy(HOME + "datastore..")
            .layer("recording").definedBy(HOME + "recording..")
            .layer("openflow").definedBy(HOME + "openflow..")
            .layer("engine").definedBy(HOME + "engine..")
            .layer("pipeline").definedBy(HOME + "pipeline..")
            .layer("protocol").definedBy(HOME + "protocol..")
            .layer("tracking").definedBy(HOME + "tracking..")
            .whereLayer("wiring").mayNotBeAccessedByAnyLayer()
            .whereLayer("cluster").mayOnlyBeAccessedByLayers("wiring")
            .whereLayer("datastore").mayOnlyBeAccessedByLayers("wiring")
            .whereLayer("recording").mayOnlyBeAccessedByLayers("wiring", "datastore")
            .whereLayer("openflow").mayOnlyBeAccessedByLayers("wiring")
            .whereLayer("engine").mayOnlyBeAccessedByLayers("wiring", "cluster", "datastore", "openflow", "recording")
            .whereLayer("pipeline").mayOnlyBeAccessedByLayers("wiring", "datastore", "openflow", "recording", "engine")
            .whereLayer("protocol").mayOnlyBeAccessedByLayers("datastore", "openflow", "recording", "engine",
                "pipeline")
            .whereLayer("tracking").mayOnlyBeAccessedByLayers("datastore", "engine")
            .check(CLASSES);
    }

    @Test
    void trackingKnowsTheJdkOnly() {
        classes().that().resideInAPackage(HOME + "tracking..")
            .should().onlyDependOnClassesThat().resideInAnyPackage(HOME + "tracking..", "java..")
            .check(CLASSES);
    }

    @Test
    void theProtocolKnowsTheJdkOnly() {
        classes().that().resideInAPackage(HOME + "protocol..")
            .should().onlyDependOnClassesThat().resideInAnyPackage(HOME + "protocol..", "java..")
            .check(CLASSES);
    }

    @Test
    void thePipelineKnowsTheProtocolOnly() {
        classes().that().resideInAPackage(HOME + "pipeline..")
            .should().onlyDependOnClassesThat().resideInAnyPackage(HOME + "pipeline..", HOME + "protocol..", "java..")
            .check(CLASSES);
    }

    @Test
    void theCoreHasNeitherClockNorThread() {
        noClasses().that()
            .resideInAnyPackage(HOME + "protocol..", HOME + "tracking..", HOME + "pipeline..")
            .should().dependOnClassesThat().resideInAnyPackage("java.util.concurrent..")
            .orShould().callMethod(System.class, "nanoTime").orShould().callMethod(System.class, "currentTimeMillis")
            .check(CLASSES);
    }

    @Test
    void foreignTypesStopAtTheAdapters() {
        noClasses().that()
            .resideInAnyPackage(HOME + "protocol..", HOME + "tracking..", HOME + "pipeline..", HOME + "engine..")
            .should().dependOnClassesThat().resideInAnyPackage("org.opendaylight.yang.gen..", "org.osgi..",
                "org.opendaylight.yangtools..", "org.opendaylight.mdsal..", "org.opendaylight.openflowplugin..")
            .check(CLASSES);
    }
}
