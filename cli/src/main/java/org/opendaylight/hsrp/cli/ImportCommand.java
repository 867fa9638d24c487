/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.cli.ios.Import;
import org.opendaylight.hsrp.cli.ios.Mapping;
import org.opendaylight.mdsal.dom.api.DOMDataBroker;
import org.opendaylight.mdsal.dom.api.DOMSchemaService;

/** {@code hsrp:import [--dry-run] [--map FILE] FILE...}. */
@Service
@Command(scope = "hsrp", name = "import", description = "Imports running configurations of IOS, IOS XE and NX-OS")
public final class ImportCommand extends TextCommand {
    @Argument(name = "file", description = "Running configurations, one for each router, on the controller's machine",
        required = true, multiValued = true)
    @Completion(FileCompleter.class)
    List<String> files;

    @Option(name = "-m", aliases = "--map", description = "What they do not tell, as JSON: where the gateways are; "
        + "without it nothing is written")
    @Completion(FileCompleter.class)
    @Nullable String map;

    @Option(name = "-n", aliases = "--dry-run",
        description = "Print the configuration, with its keys, and write nothing")
    boolean dryRun;

    @Reference
    DOMDataBroker broker;
    @Reference
    DOMSchemaService schema;

    @Override
    String text() throws InterruptedException {
        final Map<String, String> contents;
        final Mapping mapping;
        try {
            contents = contents();
            mapping = mapping();
        } catch (IOException | InvalidPathException e) {
            return "There is no such file, or it cannot be read: " + e.getMessage();
        } catch (IllegalArgumentException e) {
            return "The mapping " + map + " cannot be used: " + e.getMessage();
        }
        final var result = Import.of(contents, mapping);
        if (dryRun) {
            return requests(result.requests()) + result.report() + ". Nothing is written";
        }
        if (map == null) {
            return result.report() + ". Nothing is written, as there is no mapping: give it with --map";
        }
        if (result.isEmpty() || !result.isComplete()) {
            return result.report() + (result.isEmpty() ? ". There is nothing to write"
                : ". Nothing is written before all is filled in and understood");
        }
        return result.report() + ". " + new ConfigWriter(broker, schema.getGlobalContext()).merge(result.json());
    }

    private Map<String, String> contents() throws IOException {
        final var contents = new LinkedHashMap<String, String>();
        for (var file : files) {
            // Of one octet each: whatever it is, it can be read
            contents.put(file, Files.readString(Path.of(file), StandardCharsets.ISO_8859_1));
        }
        return contents;
    }

    private Mapping mapping() throws IOException {
        return map == null ? Mapping.NONE : Mapping.read(Files.readString(Path.of(map)));
    }

    private static String requests(final List<String> requests) {
        final var text = new StringBuilder();
        for (int i = 0; i < requests.size(); i++) {
            text.append("! PATCH /restconf/data/hsrp:hsrp, request %d of %d, below 16 KiB"
                .formatted(i + 1, requests.size())).append('\n').append(requests.get(i)).append('\n');
        }
        return text.toString();
    }
}
