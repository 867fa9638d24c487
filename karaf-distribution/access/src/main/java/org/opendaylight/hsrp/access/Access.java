/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.access;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What users who are no administrators may do by RESTCONF: read, but neither AAA's own data nor the datastore as a
 * whole, which has them in it.
 */
final class Access {
    /** The role of AAA that may do everything. */
    static final String ADMINISTRATOR = "admin";
    /** What a request is answered that is refused, as RFC 8040, section 7, has it; JSON. */
    static final String REFUSAL = "{\"ietf-restconf:errors\":{\"error\":[{\"error-type\":\"application\",\"error-tag\":"
        + "\"access-denied\",\"error-message\":\"Users of the role admin only may do that\"}]}}";
    /** The type of that. */
    static final String REFUSAL_TYPE = "application/yang-data+json";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private Access() {
        // Hidden on purpose
    }

    /**
     * Whether a request is for administrators only. Of reading, those are what AAA's own rules for port 8181 name
     * ({@code aaa-app-config.xml}), and the datastore as a whole.
     *
     * @param method the method, as HTTP has it
     * @param address what the request asks for, encoded, with or without a query
     * @return whether the role {@link #ADMINISTRATOR} is needed
     */
    static boolean needsAdministrator(final String method, final String address) {
        if (!READING.contains(method)) {
            return true;
        }
        final List<String> segments;
        try {
            segments = Arrays.stream(address.split("[?#]", 2)[0].split("/")).filter(segment -> !segment.isEmpty())
                .map(Access::decode).toList();
        } catch (IllegalArgumentException e) {
            // Not what anybody asks for in good faith
            return true;
        }
        for (int i = 0; i < segments.size(); i++) {
            if (isClosed(segments.get(i), i + 1 < segments.size() ? segments.get(i + 1) : "")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isClosed(final String segment, final String next) {
        return switch (segment) {
            case "data" -> next.isEmpty() || next.startsWith("aaa");
            case "operations" -> next.startsWith("cluster-admin");
            case "v1" -> true;
            default -> false;
        };
    }

    /** A plus is itself in a path; parameters behind a semicolon are none of RESTCONF's, but servlets drop them. */
    private static String decode(final String segment) {
        return URLDecoder.decode(segment.split(";", 2)[0].replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
