/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A file of requests as HTTP clients of editors read it: variables first, then requests that begin with ###. */
final class RequestCollection {
    private static final String SEPARATOR = "(?m)^### *";
    private static final Pattern VARIABLE = Pattern.compile("(?m)^@(\\w+) = (.*)$");
    private static final String LOGIN = "Basic ";

    private final Map<String, String> variables = new LinkedHashMap<>();
    private final List<String> sections;

    /**
     * Reads a file.
     *
     * @param file the file
     * @param given variables to replace those of the file by
     */
    RequestCollection(final Path file, final Map<String, String> given) {
        final String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        final var parts = text.split(SEPARATOR);
        VARIABLE.matcher(parts[0]).results().forEach(match ->
            variables.put(match.group(1), filledIn(given.getOrDefault(match.group(1), match.group(2)))));
        sections = Stream.of(parts).skip(1).toList();
    }

    /**
     * Its requests, by their titles in their order.
     *
     * @param text what to replace in them, for another LAN
     * @param by what by
     */
    Map<String, HttpRequest> requests(final String text, final String by) {
        final var requests = new LinkedHashMap<String, HttpRequest>();
        for (var section : sections) {
            final var titled = filledIn(section).replace(text, by).split("\n", 2);
            requests.put(titled[0], request(titled[1].strip()));
        }
        return requests;
    }

    private static HttpRequest request(final String text) {
        final var headAndBody = text.split("\n\n", 2);
        final var head = headAndBody[0].split("\n");
        final var line = head[0].split(" ");
        final var request = HttpRequest.newBuilder(URI.create(line[1])).method(line[0],
            headAndBody.length == 1 ? BodyPublishers.noBody() : BodyPublishers.ofString(headAndBody[1]));
        Stream.of(head).skip(1).map(header -> header.split(": ", 2))
            .forEach(header -> request.header(header[0], header[1].startsWith(LOGIN) ? login(header[1]) : header[1]));
        return request.build();
    }

    /** Clients make the header out of a user and a password. */
    private static String login(final String header) {
        final var credentials = header.substring(LOGIN.length()).replace(' ', ':');
        return LOGIN + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    private String filledIn(final String text) {
        String filled = text;
        for (var variable : variables.entrySet()) {
            filled = filled.replace("{{" + variable.getKey() + "}}", variable.getValue());
        }
        return filled;
    }
}
