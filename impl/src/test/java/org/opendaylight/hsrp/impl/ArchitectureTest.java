/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.tracking.TrackEffect;

/** The house has rooms, and its arrows point one way. */
class ArchitectureTest {
    private static final String HOME = "org.opendaylight.hsrp.impl.";
    private static final String ENGINE = HOME + "engine.";
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
            .whereLayer("pipeline").mayOnlyBeAccessedByLayers("wiring", "cluster", "datastore", "openflow", "recording",
                "engine")
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

    @Test
    void theRoomsOfTheEngineKnowThoseBelowThem() {
        layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("loop").definedBy(ENGINE + "loop")
            .layer("record").definedBy(ENGINE + "record")
            .layer("explain").definedBy(ENGINE + "explain")
            .layer("lan").definedBy(ENGINE + "lan")
            .layer("group").definedBy(ENGINE + "group")
            .layer("effect").definedBy(ENGINE + "effect")
            .layer("doctor").definedBy(ENGINE + "doctor")
            .layer("inventory").definedBy(ENGINE + "inventory")
            .layer("state").definedBy(ENGINE + "state")
            .layer("config").definedBy(ENGINE + "config")
            .whereLayer("loop").mayNotBeAccessedByAnyLayer()
            .whereLayer("record").mayOnlyBeAccessedByLayers("loop")
            .whereLayer("explain").mayOnlyBeAccessedByLayers("loop")
            .whereLayer("lan").mayOnlyBeAccessedByLayers("record", "explain", "loop")
            .whereLayer("group").mayOnlyBeAccessedByLayers("lan", "record", "explain", "loop")
            .whereLayer("effect").mayOnlyBeAccessedByLayers("group", "lan", "record", "explain", "loop")
            .whereLayer("doctor").mayOnlyBeAccessedByLayers("lan")
            .whereLayer("inventory").mayOnlyBeAccessedByLayers("doctor", "group", "lan", "record", "explain", "loop")
            .whereLayer("state").mayOnlyBeAccessedByLayers("inventory", "doctor", "effect", "group", "lan", "record",
                "explain",
                "loop")
            .check(CLASSES);
    }

    @Test
    void theEngineHasNothingOutsideItsRooms() {
        noClasses().that().doNotHaveSimpleName("package-info").should().resideInAPackage(HOME + "engine")
            .check(CLASSES);
    }

    @Test
    void whatTheEngineIsToldAndPublishesIsValues() {
        classes().that().resideInAnyPackage(ENGINE + "config", ENGINE + "state").and().areNotAnonymousClasses()
            .and().doNotHaveSimpleName("package-info")
            .should().beRecords().orShould().beEnums()
            .check(CLASSES);
        noClasses().that().resideInAnyPackage(ENGINE + "config", ENGINE + "state")
            .should().dependOnClassesThat(resideInAPackage(HOME + "pipeline..").and(not(type(NodeId.class))))
            .check(CLASSES);
    }

    /** What is wanted can be written down, compared and carried out by somebody else. */
    @Test
    void effectsAreValues() {
        noFields().that().areDeclaredInClassesThat(resideInAnyPackage(ENGINE + "effect", ENGINE + "state",
            ENGINE + "config", ENGINE + "inventory", HOME + "pipeline", HOME + "protocol..")
            .or(type(TrackEffect.class)))
            .and().areNotStatic()
            .should().haveRawType(resideInAnyPackage("java.util.function..", "java.util.concurrent.."))
            .orShould().haveRawType(Runnable.class)
            .check(CLASSES);
    }

    @Test
    void whatHasStateInALanSaysWhoseItIs() {
        classes().that().resideInAnyPackage(ENGINE + "effect", ENGINE + "group", ENGINE + "lan", ENGINE + "record",
            ENGINE + "explain")
            .and().areTopLevelClasses().and().areNotInterfaces().and().areNotRecords().and().areNotEnums()
            .and(describe("have fields", type -> type.getFields().stream()
                .anyMatch(field -> !field.getModifiers().contains(JavaModifier.STATIC))))
            .should().beAnnotatedWith(LoopConfined.class)
            .check(CLASSES);
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            assertEquals(Set.of(), files.filter(file -> file.toString().endsWith(".java")).map(Path::getParent)
                .filter(directory -> Files.notExists(directory.resolve("package-info.java")))
                .collect(Collectors.toSet()), "packages without a package-info.java");
        }
    }

    @Test
    void adaptersKnowNeitherGroupNorLan() {
        noClasses().that().resideInAnyPackage(HOME + "datastore..", HOME + "openflow..", HOME + "recording..",
            HOME + "cluster..")
            .should().dependOnClassesThat().resideInAnyPackage(ENGINE + "group", ENGINE + "lan")
            .check(CLASSES);
    }

    @Test
    void aLanHasNeitherClockNorThread() {
        noClasses().that().resideInAPackage(HOME + "engine..").and().resideOutsideOfPackage(ENGINE + "loop")
            .should().dependOnClassesThat().resideInAnyPackage("java.util.concurrent..")
            .orShould().callMethod(System.class, "nanoTime").orShould().callMethod(System.class, "currentTimeMillis")
            .orShould().callMethod(Instant.class, "now")
            .check(CLASSES);
    }
}
