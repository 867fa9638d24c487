/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.install;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;

/** The ways to add HSRP to an OpenDaylight that is there already. */
class InstallIT {
    private static final Path KAR = Path.of(System.getProperty("kar"));
    private static final int NETCONF_PORT = 2830;
    private static final String VERSION = System.getProperty("version");

    @Test
    void addsToARunningOpenDaylight() throws Exception {
        try (var odl = new PlainOpenDaylight("running")) {
            offerArtifacts(odl);
            odl.start();
            odl.client("feature:install odl-openflowplugin-flow-services odl-restconf-openapi");
            odl.awaitYangModule("urn:opendaylight:inventory");
            install(odl, "odl-hsrp");
            odl.awaitYangModule("urn:odl:hsrp");
            install(odl, "odl-hsrp-netconf");
            odl.awaitPort(NETCONF_PORT);
            odl.awaitYangModule("urn:odl:hsrp");
        }
    }

    /** Nothing but the features themselves brings what they need. */
    @Test
    void finerFeaturesStandAlone() throws Exception {
        try (var odl = new PlainOpenDaylight("finer")) {
            offerArtifacts(odl);
            odl.start();
            install(odl, "odl-hsrp-model");
            install(odl, "odl-hsrp-engine");
            assertFalse(installed(odl, "odl-restconf"));
            install(odl, "odl-hsrp");
            odl.awaitYangModule("urn:odl:hsrp");
        }
    }

    @Test
    void karInstallsEverything() throws Exception {
        try (var odl = new PlainOpenDaylight("kar")) {
            findArtifactsOfKars(odl);
            odl.start();
            Files.copy(KAR, odl.home().resolve("deploy").resolve(KAR.getFileName()));
            odl.awaitYangModule("urn:odl:hsrp");
            assertTrue(installed(odl, "odl-hsrp"));
            assertFalse(installed(odl, "odl-netconf-mdsal"), "opens a port that nobody has asked for");
            odl.awaitGoodBundles();
            assertFalse(odl.client("bundle:list -t 0").contains("Encryption watch"), "restarts what is not ours");
            uninstallIsNoticed(odl);
        }
    }

    /** Openflowplugin, which only the kar's features needed, goes with them. */
    private static void uninstallIsNoticed(final PlainOpenDaylight odl) throws Exception {
        odl.client("feature:uninstall features-hsrp");
        assertFalse(installed(odl, "odl-openflowplugin-flow-services"));
        final var log = Files.readString(odl.log());
        assertTrue(log.contains("HSRP stopped; the switches go on with what they hold"));
        assertTrue(log.contains("HSRP is uninstalled; if it is not installed again within 60 s"));
    }

    private static void install(final PlainOpenDaylight odl, final String feature) throws Exception {
        odl.client("feature:repo-add mvn:org.opendaylight.hsrp/features-hsrp/" + VERSION + "/xml/features");
        assertFalse(installed(odl, feature));
        odl.client("feature:install " + feature);
        assertTrue(installed(odl, feature));
        odl.awaitGoodBundles();
    }

    private static boolean installed(final PlainOpenDaylight odl, final String feature) throws Exception {
        return odl.client("feature:list -i --no-format").lines()
            .anyMatch(line -> line.matches(feature + "\\s.*Started.*"));
    }

    /** Karaf's own setting, which OpenDaylight's leave out: else what a kar brings is not found. */
    private static void findArtifactsOfKars(final PlainOpenDaylight odl) throws IOException {
        Files.writeString(odl.home().resolve("etc/org.ops4j.pax.url.mvn.cfg"),
            "\norg.ops4j.pax.url.mvn.defaultRepositories = file:${karaf.home}/system@id=system.repository@snapshots,"
            + " file:${karaf.data}/kar@id=kar.repository@multi@snapshots\n", StandardOpenOption.APPEND);
    }

    /** A Maven repository with our artifacts, known to Karaf: what an operator has in Maven Central. */
    private static void offerArtifacts(final PlainOpenDaylight odl) throws IOException {
        final var repository = odl.home().resolve("hsrp-repository");
        try (var kar = FileSystems.newFileSystem(KAR)) {
            final var source = kar.getPath("repository");
            try (var files = Files.walk(source)) {
                for (var file : (Iterable<Path>) files::iterator) {
                    Files.copy(file, repository.resolve(source.relativize(file).toString()));
                }
            }
        }
        Files.writeString(odl.home().resolve("etc/org.ops4j.pax.url.mvn.cfg"),
            "\norg.ops4j.pax.url.mvn.repositories = file:" + repository + "@id=hsrp@snapshots\n",
            StandardOpenOption.APPEND);
    }
}
