/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli.ios;

import com.google.gson.JsonObject;
import org.opendaylight.hsrp.cli.ios.Remark.Level;

/** Texts, keys and key chains. No message repeats one. */
final class Authentication {
    private static final int MILLIS = 1000;
    private static final int MAX_TEXT = 8;
    private static final int MAX_KEY = 64;
    private static final int MAX_TIMEOUT = 32767;

    private Authentication() {
        // Hidden on purpose
    }

    /** Returns an authentication whose key is not known, which the model refuses. */
    static JsonObject unknown() {
        final var result = new JsonObject();
        result.add("md5", new JsonObject());
        return result;
    }

    /** Reads what is behind {@code authentication}. */
    static JsonObject read(final Words words) throws StatementException {
        final var result = new JsonObject();
        if (!words.take("md5")) {
            words.take("text");
            final var text = unquoted(words.word("the text"));
            words.end();
            if (text.length() > MAX_TEXT || !text.matches("[!-~]+")) {
                throw new StatementException("the text has 1 to 8 visible ASCII characters");
            }
            result.addProperty("text", text);
            return result;
        }
        final var md5 = new JsonObject();
        if (words.take("key-chain")) {
            md5.addProperty("key-chain", Names.clean(words.word("the name")));
        } else if (words.take("key-string")) {
            md5.addProperty("key-string", key(words, false));
            if (!words.isAtEnd()) {
                words.take("timeout");
                md5.addProperty("timeout", words.number("the timeout", 0, MAX_TIMEOUT) * MILLIS);
            }
        } else {
            throw new StatementException("key-string or key-chain is missing");
        }
        words.end();
        result.add("md5", md5);
        return result;
    }

    /**
     * Reads a key, with its type before it.
     *
     * @param wholeLine whether it may have blanks
     */
    static String key(final Words words, final boolean wholeLine) throws StatementException {
        final var first = words.word("the key");
        final boolean typed = first.matches("[067]") && !words.isAtEnd();
        final var rest = typed ? wholeLine ? words.rest("the key") : words.word("the key")
            : wholeLine && !words.isAtEnd() ? first + " " + words.rest("the key") : first;
        final var text = unquoted(rest);
        if (typed && first.equals("6")) {
            throw unreadable();
        }
        final var key = typed && first.equals("7") ? Type7.decode(text).orElseThrow(Authentication::unreadable) : text;
        if (key.isEmpty() || key.length() > MAX_KEY || !key.matches("[ -~]+")) {
            throw new StatementException("a key has 1 to 64 printable ASCII characters");
        }
        return key;
    }

    private static String unquoted(final String text) {
        return text.length() > 2 && text.startsWith("\"") && text.endsWith("\"")
            ? text.substring(1, text.length() - 1) : text;
    }

    private static StatementException unreadable() {
        return new StatementException(Level.OPEN, "the key is encrypted; put it into the file in clear, with type 0 "
            + "before it");
    }
}
