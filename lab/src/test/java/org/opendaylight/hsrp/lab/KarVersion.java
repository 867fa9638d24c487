/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Makes another version of a kar: features, bundles and packages have another version number, and nothing else differs.
 * So an upgrade can be tested without the build of another day.
 */
final class KarVersion {
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private final String from;
    private final String to;

    /**
     * Default constructor.
     *
     * @param from the version of the kar, as Maven writes it
     * @param to the version to be
     */
    KarVersion(final String from, final String to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Reads the model of HSRP in a kar.
     *
     * @return the text of each YANG module, by name
     */
    static Map<String, String> model(final Path kar) {
        final var modules = new TreeMap<String, String>();
        try (var in = Files.newInputStream(kar)) {
            collectModules(in, modules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return modules;
    }

    private static void collectModules(final InputStream in, final Map<String, String> modules) throws IOException {
        final var entries = new ZipInputStream(in);
        for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            if (entry.getName().matches(".*/hsrp-yang-[^/]*\\.jar")) {
                collectModules(new ByteArrayInputStream(entries.readAllBytes()), modules);
            } else if (entry.getName().endsWith(".yang")) {
                modules.put(entry.getName(), new String(entries.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    void write(final Path kar, final Path target) throws IOException {
        try (var in = Files.newInputStream(kar); var out = Files.newOutputStream(target)) {
            rewrite(in, out);
        }
    }

    private void rewrite(final InputStream in, final OutputStream out) throws IOException {
        final var entries = new ZipInputStream(in);
        final var rewritten = new ZipOutputStream(out);
        for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            rewritten.putNextEntry(new ZipEntry(replaced(entry.getName())));
            rewritten.write(content(entry.getName(), entries.readAllBytes()));
            rewritten.closeEntry();
        }
        rewritten.finish();
    }

    private byte[] content(final String name, final byte[] before) throws IOException {
        final var out = new ByteArrayOutputStream();
        if (name.equals(MANIFEST)) {
            final var manifest = new Manifest(new ByteArrayInputStream(before));
            replace(manifest.getMainAttributes());
            manifest.write(out);
        } else if (name.endsWith(".jar")) {
            rewrite(new ByteArrayInputStream(before), out);
        } else if (name.endsWith(".xml")) {
            out.writeBytes(replaced(new String(before, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        } else {
            return before;
        }
        return out.toByteArray();
    }

    private void replace(final Attributes attributes) {
        attributes.replaceAll((name, value) -> replaced(value.toString()));
    }

    /** As Maven writes a version, and as OSGi does. */
    private String replaced(final String text) {
        return text.replace(from, to).replace(from.replace('-', '.'), to.replace('-', '.'));
    }
}
