/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli.ios;

import java.util.regex.Pattern;

/**
 * A line of a running configuration.
 *
 * @param file name of the file
 * @param number number of the line, from 1 on; 0 if the whole file is meant
 * @param text the line without blanks around it
 */
record Line(String file, int number, String text) {
    private static final int MAX_LENGTH = 120;
    private static final Pattern SECRET = Pattern.compile("(?i)(\\b(?:auth|key-s)\\S*)\\s.*");
    private static final Pattern KEY_CHAIN =
        Pattern.compile("(?i)(standby (\\d+ )?)?authentication md5 key-chain \\S+");

    /** Returns the line for people: keys are left out, and so is what a terminal would obey. */
    String shown() {
        final var safe = KEY_CHAIN.matcher(text).matches() ? text
            : SECRET.matcher(text).replaceFirst("$1 ***");
        final var printable = safe.replaceAll("[^\\x20-\\x7e]", "?");
        return printable.length() > MAX_LENGTH ? printable.substring(0, MAX_LENGTH) + "..." : printable;
    }

    @Override
    public String toString() {
        return number == 0 ? file : file + ":" + number + ": " + shown();
    }
}
