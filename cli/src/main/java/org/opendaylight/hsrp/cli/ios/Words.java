/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli.ios;

import com.google.common.net.InetAddresses;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a statement, read one after the other. */
final class Words {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern MAC = Pattern.compile("([0-9a-f]{4}\\.){2}[0-9a-f]{4}", Pattern.CASE_INSENSITIVE);

    private final List<String> words;

    private int next;

    Words(final String text) {
        words = List.of(BLANKS.split(text.strip()));
    }

    boolean isAtEnd() {
        return next == words.size();
    }

    boolean isNumber() {
        return !isAtEnd() && NUMBER.matcher(words.get(next)).matches();
    }

    /** Reads a word if it is the next one. */
    boolean take(final String word) {
        if (isAtEnd() || !words.get(next).equalsIgnoreCase(word)) {
            return false;
        }
        next++;
        return true;
    }

    /** Reads several words if they are the next ones. */
    boolean takeAll(final String... expected) {
        final int start = next;
        for (var word : expected) {
            if (!take(word)) {
                next = start;
                return false;
            }
        }
        return true;
    }

    /** Reads the next word. */
    String word(final String what) throws StatementException {
        if (isAtEnd()) {
            throw new StatementException(what + " is missing");
        }
        return words.get(next++);
    }

    /** Reads all words that are left. */
    String rest(final String what) throws StatementException {
        if (isAtEnd()) {
            throw new StatementException(what + " is missing");
        }
        final var rest = String.join(" ", words.subList(next, words.size()));
        next = words.size();
        return rest;
    }

    /** Reads a number. */
    int number(final String what, final int min, final int max) throws StatementException {
        final var range = what + " is " + min + ".." + max;
        if (!isNumber()) {
            throw new StatementException(range);
        }
        final int number = Integer.parseInt(words.get(next++));
        if (number < min || number > max) {
            throw new StatementException(range);
        }
        return number;
    }

    /** Reads a MAC address such as {@code 0200.0a00.0002}. */
    String mac() throws StatementException {
        final var word = word("the MAC address");
        if (!MAC.matcher(word).matches()) {
            throw new StatementException("a MAC address has the form 0200.0a00.0002");
        }
        return String.join(":", word.replace(".", "").toLowerCase(Locale.ROOT).split("(?<=\\G..)"));
    }

    /** Reads an IPv4 address. */
    Inet4Address ipv4() throws StatementException {
        if (address(word("the IPv4 address")) instanceof Inet4Address ipv4) {
            return ipv4;
        }
        throw new StatementException("this is no IPv4 address");
    }

    static InetAddress address(final String text) throws StatementException {
        try {
            return InetAddresses.forString(text);
        } catch (IllegalArgumentException e) {
            throw new StatementException("this is no address", e);
        }
    }

    /** Makes sure that nothing is left. */
    void end() throws StatementException {
        if (!isAtEnd()) {
            throw new StatementException("there is more than expected at its end");
        }
    }
}
