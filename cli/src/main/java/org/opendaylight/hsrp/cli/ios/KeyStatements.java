/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli.ios;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.cli.ios.Remark.Level;

/** The lines of a key chain. */
final class KeyStatements {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu H:m:s", Locale.ENGLISH);
    private static final int SHORT_MONTH = 3;

    private final JsonObject chain;
    private final Report report;

    private @Nullable JsonObject key;

    KeyStatements(final JsonObject chain, final Report report) {
        this.chain = chain;
        this.report = report;
    }

    void read(final List<Section> sections) {
        for (var section : sections) {
            try {
                read(section.line(), new Words(section.line().text()));
            } catch (StatementException e) {
                report.add(section.line(), e.level(), e.getMessage());
            }
            read(section.children());
        }
    }

    private void read(final Line line, final Words words) throws StatementException {
        if (words.take("key")) {
            final var next = new JsonObject();
            next.addProperty("key-id", words.number("the number of a key", 0, Integer.MAX_VALUE));
            words.end();
            if (!chain.has("key")) {
                chain.add("key", new JsonArray());
            }
            chain.getAsJsonArray("key").add(next);
            key = next;
        } else if (words.take("key-string")) {
            key().addProperty("key-string", Authentication.key(words, true));
        } else if (words.take("send-lifetime")) {
            readLifetime("send-lifetime", line, words);
        } else if (words.take("accept-lifetime")) {
            readLifetime("accept-lifetime", line, words);
        } else {
            throw new StatementException(Level.NONE, "keys have a string and lifetimes here only; HSRP is "
                + "authenticated by MD5");
        }
    }

    private JsonObject key() throws StatementException {
        if (key == null) {
            throw new StatementException("there is no key before it");
        }
        return key;
    }

    private void readLifetime(final String leaf, final Line line, final Words words) throws StatementException {
        final boolean local = words.take("local");
        words.take("UTC");
        final var lifetime = new JsonObject();
        final var start = time(words);
        lifetime.addProperty("start", format(start));
        if (words.take("duration")) {
            if (!words.take("infinite")) {
                lifetime.addProperty("end", format(start.plusSeconds(words.number("the duration", 1,
                    Integer.MAX_VALUE))));
            }
        } else if (!words.take("infinite")) {
            lifetime.addProperty("end", format(time(words)));
        }
        words.end();
        key().add(leaf, lifetime);
        if (local) {
            report.add(line, Level.DIFFERS, "the times are local ones of the router, and are taken as UTC; correct "
                + "them in the configuration");
        }
    }

    /** Reads a time such as {@code 00:00:00 Jan 1 2027}, with the day before or behind the month. */
    private static LocalDateTime time(final Words words) throws StatementException {
        final var clock = words.word("the time");
        final boolean dayFirst = words.isNumber();
        final var first = words.word("the day");
        final var second = words.word("the month");
        final var day = dayFirst ? first : second;
        final var month = dayFirst ? second : first;
        if (month.length() < SHORT_MONTH) {
            throw new StatementException("this is no time such as 08:00:00 Jan 1 2027");
        }
        try {
            return LocalDateTime.parse(day + " " + month.substring(0, 1).toUpperCase(Locale.ROOT)
                + month.substring(1, SHORT_MONTH).toLowerCase(Locale.ROOT) + " " + words.word("the year") + " "
                + clock, TIME);
        } catch (DateTimeException e) {
            throw new StatementException("this is no time such as 08:00:00 Jan 1 2027", e);
        }
    }

    private static String format(final LocalDateTime time) {
        return DateTimeFormatter.ISO_INSTANT.format(time.toInstant(ZoneOffset.UTC));
    }
}
