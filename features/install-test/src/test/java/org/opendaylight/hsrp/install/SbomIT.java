/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The SBOM that is published with the kar names what is in the kar, all of it, and nothing else. */
class SbomIT {
    private static final Path KAR = Path.of(System.getProperty("kar"));
    private static final Path SBOM = KAR.resolveSibling("bom.json");
    /** Bundles, the libraries in them, features, the page's libraries, and classes of others among ours. */
    private static final Pattern PARTS = Pattern.compile(
        ".*(\\.jar|-features\\.xml|page/vendor/.*\\.js)|[^!]*!/(?!org/opendaylight/)[^!]*\\.class");

    private JsonObject sbom;
    private List<JsonObject> components;

    @BeforeEach
    void read() throws IOException {
        assumeTrue(Files.exists(SBOM), "The kar was built offline, or with -Dcyclonedx.skip: there is no SBOM of it");
        sbom = JsonParser.parseString(Files.readString(SBOM)).getAsJsonObject();
        components = objects(sbom.getAsJsonArray("components")).toList();
    }

    @Test
    void isThatOfThisKar() throws IOException {
        final var metadata = sbom.getAsJsonObject("metadata");
        assertTrue(Instant.parse(metadata.get("timestamp").getAsString()).isAfter(Instant.EPOCH), metadata::toString);
        final var component = metadata.getAsJsonObject("component");
        assertTrue(name(component).endsWith("?type=kar"), component::toString);
        assertEquals(sum(Files.readAllBytes(KAR)), sum(component));
    }

    @Test
    void namesWhatIsInTheKarAndNothingElse() throws IOException {
        final var inKar = new TreeMap<String, String>();
        try (var kar = Files.newInputStream(KAR)) {
            addParts(kar, "", inKar);
        }
        assertTrue(inKar.size() > 10, () -> "Is that a kar? " + inKar);
        final var said = components.stream().map(SbomIT::sum).collect(Collectors.toSet());
        assertEquals(List.of(), inKar.entrySet().stream().filter(part -> !said.contains(part.getValue())).toList(),
            "in the kar, not in the SBOM");
        final var there = Set.copyOf(inKar.values());
        assertEquals(List.of(), components.stream().filter(component -> !there.contains(sum(component)))
            .map(SbomIT::name).toList(), "in the SBOM, not in the kar");
    }

    @Test
    void tellsVersionAndLicenceOfEach() {
        assertEquals(List.of(), components.stream().filter(component -> !component.has("version")
            || !component.has("licenses") || component.getAsJsonArray("licenses").isEmpty())
            .map(SbomIT::name).toList());
        assertEquals(components.size(), components.stream().map(SbomIT::name).distinct().count(), "named twice");
    }

    @Test
    void tellsWhatEachIsThereFor() {
        final var needs = objects(sbom.getAsJsonArray("dependencies")).collect(Collectors.toMap(
            entry -> entry.get("ref").getAsString(), entry -> strings(entry.getAsJsonArray("dependsOn"))));
        final var reached = new LinkedHashSet<String>();
        final var next = new ArrayDeque<>(Set.of(name(sbom.getAsJsonObject("metadata").getAsJsonObject("component"))));
        while (!next.isEmpty()) {
            final var one = next.pop();
            if (reached.add(one)) {
                final var needed = needs.get(one);
                assertNotNull(needed, one);
                next.addAll(needed);
            }
        }
        assertEquals(reached, needs.keySet());
        assertEquals(components.size() + 1, reached.size());
        assertEquals(List.of(), components.stream().map(SbomIT::name).filter(name -> !reached.contains(name)).toList());
    }

    /** Those of OpenDaylight's parent are made of the module's name, and lead nowhere. */
    @Test
    void refersToNothingThatIsNotThere() {
        assertFalse(sbom.toString().contains("://nexus.opendaylight.org"), sbom::toString);
        assertFalse(sbom.toString().contains("://wiki.opendaylight.org"), sbom::toString);
    }

    /** SHA-256 sums by path, also of what is in jars. */
    private static void addParts(final InputStream archive, final String where, final TreeMap<String, String> parts)
            throws IOException {
        final var entries = new ZipInputStream(archive);
        for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            final var path = where + entry.getName();
            if (PARTS.matcher(path).matches()) {
                final var content = entries.readAllBytes();
                parts.put(path, sum(content));
                if (path.endsWith(".jar")) {
                    addParts(new ByteArrayInputStream(content), path + "!/", parts);
                }
            }
        }
    }

    private static String sum(final byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** What the SBOM says it is, empty if it says nothing. */
    private static String sum(final JsonObject component) {
        return component.has("hashes") ? objects(component.getAsJsonArray("hashes"))
            .filter(hash -> hash.get("alg").getAsString().equals("SHA-256"))
            .map(hash -> hash.get("content").getAsString()).findFirst().orElse("") : "";
    }

    private static String name(final JsonObject component) {
        return component.get("purl").getAsString();
    }

    private static List<String> strings(final JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsString).toList();
    }

    private static Stream<JsonObject> objects(final JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsJsonObject);
    }
}
