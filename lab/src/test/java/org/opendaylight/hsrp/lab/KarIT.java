/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An OpenDaylight with openflowplugin and RESTCONF, to which a kar has added HSRP: a newer kar takes its place while
 * hosts send.
 */
@ExtendWith(FailureReport.class)
class KarIT implements FailureReport.OnTestBed {
    private static final Path KAR = Path.of(System.getProperty("lab.kar"));
    /** This build's, unless told otherwise: {@code ./test --lab KarIT -Dlab.former.kar=FILE} tries a real upgrade. */
    private static final Path FORMER_KAR = Path.of(System.getProperty("lab.former.kar"));
    private static final String VERSION = System.getProperty("lab.version");
    /** Sorts before this build's. */
    private static final String FORMER = "0.1.0-FORMER";
    private static final Duration UPGRADED = Duration.ofMinutes(4);

    private TestBed bed;

    @Override
    public TestBed bed() {
        return bed;
    }

    @AfterEach
    void close() {
        if (bed != null) {
            bed.close();
        }
    }

    @Test
    void newerKarInPlaceOfAnOlderOneChangesNothing() throws IOException {
        bed = TestBed.create(KarIT::prepareFormer);
        final var controller = bed.controller();
        controller.start();
        controller.awaitWithoutHsrp(TestBed.BOOT, step -> { });
        // As an operator does, into a controller that is up
        deploy(controller.home(), FORMER);
        bed.awaitController();
        try (var lan = bed.lan(Topology::oneSwitch)) {
            bed.configure(lan, 2, true);
            final var before = configuration(bed);
            assertTrue(bundles(bed).contains(FORMER.replace('-', '.')));
            try (var stream = new MeasuredStream(lan, "h1")) {
                stream.awaitForwarder("gw1");
                final var result = stream.during("kar replaced by a newer one", () -> {
                    replaceKar(bed.controller().home());
                    if (!KarVersion.model(FORMER_KAR).equals(KarVersion.model(KAR))) {
                        awaitBundles();
                        bed.controller().stop();
                        bed.startController();
                    }
                    bed.awaitAdopted(UPGRADED);
                });
                assertEquals(0, result.lost(), result::toString);
                bed.awaitRoles("gw1", "gw2");
                stream.awaitForwarder("gw1");
            }
            assertEquals(before, configuration(bed));
            final var after = bundles(bed);
            assertTrue(after.contains(VERSION.replace('-', '.')), after);
            assertFalse(after.contains(FORMER.replace('-', '.')), after);
        }
    }

    /** Where the model has changed, docs/install.md wants the controller restarted when they are there. */
    private void awaitBundles() {
        Await.until(UPGRADED, "the newer bundles are active, and no former one is there", () -> bundles(bed), () -> {
            final var now = bundles(bed);
            return now.contains(VERSION.replace('-', '.')) && !now.contains(FORMER.replace('-', '.'))
                && now.lines().allMatch(line -> line.contains("Active"));
        });
    }

    /** Takes HSRP out of what the controller starts with, and makes the former kar. */
    private static void prepareFormer(final Path home) {
        try (var files = Files.list(home.resolve("etc"))) {
            final var boot = files.filter(file -> file.getFileName().toString().matches("\\w+(-\\w+){4}\\.xml"))
                .findFirst().orElseThrow();
            Files.writeString(boot, withoutHsrp(home, Files.readString(boot)));
            new KarVersion(VERSION, FORMER).write(FORMER_KAR, home.resolve("data").resolve(name(FORMER)));
        } catch (IOException e) {
            throw new LabException("Cannot install a kar in " + home + ": " + e.getMessage(), e);
        }
    }

    /** Boots what HSRP's features need, and knows nothing of HSRP. */
    private static String withoutHsrp(final Path home, final String boot) throws IOException {
        final var needed = new StringBuilder();
        for (var feature : List.of("odl-hsrp", "odl-hsrp-engine")) {
            needed.append(Files.readString(home.resolve("system/org/opendaylight/hsrp").resolve(feature)
                .resolve(VERSION).resolve(feature + "-" + VERSION + "-features.xml")));
        }
        final var repositories = lines(needed, "<repository>mvn:(?!org\\.opendaylight\\.hsrp).*</repository>");
        final var features = lines(needed, "<feature version.*>(?!odl-hsrp).*</feature>");
        return boot.replaceFirst("<repository>.*features-hsrp.*</repository>", repositories)
            .replaceFirst("<feature .*>odl-hsrp</feature>", features);
    }

    private static String lines(final CharSequence text, final String regex) {
        return Pattern.compile(regex).matcher(text).results().map(match -> match.group())
            .collect(Collectors.joining("\n"));
    }

    private static void replaceKar(final Path home) {
        try {
            Files.copy(KAR, home.resolve("data").resolve(name(VERSION)));
            Files.delete(home.resolve("deploy").resolve(name(FORMER)));
            deploy(home, VERSION);
        } catch (IOException e) {
            throw new LabException("Cannot replace the kar in " + home + ": " + e.getMessage(), e);
        }
    }

    /** Moves a kar that is complete into the directory that the controller watches. */
    private static void deploy(final Path home, final String version) throws IOException {
        Files.move(home.resolve("data").resolve(name(version)), home.resolve("deploy").resolve(name(version)),
            StandardCopyOption.ATOMIC_MOVE);
    }

    private static String name(final String version) {
        return "hsrp-kar-" + version + ".kar";
    }

    private static String bundles(final TestBed bed) {
        return bed.controller().console("bundle:list").lines().filter(line -> line.contains("HSRP"))
            .collect(Collectors.joining("\n"));
    }

    private static JsonElement configuration(final TestBed bed) {
        return bed.restconf().get(HsrpClient.ROOT + "?content=config").json();
    }
}
