/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli.ios;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.cli.ios.Group.Family;
import org.opendaylight.hsrp.cli.ios.Group.Use;
import org.opendaylight.hsrp.cli.ios.Remark.Level;

/** The commands of a group: what is behind {@code standby 10} in IOS, and below {@code hsrp 10} in NX-OS. */
final class GroupStatements {
    private static final int MILLIS = 1000;
    private static final int MAX_DELAY = 3600;
    private static final int DEFAULT_PREFIX_LENGTH = 64;

    private final Interface port;

    GroupStatements(final Interface port) {
        this.port = port;
    }

    /** Reads a command of a group of IOS, or of NX-OS, where addresses of both families are behind {@code ip}. */
    void read(final Line line, final Words words, final Group group, final @Nullable Family family)
            throws StatementException {
        final var command = words.word("the command");
        switch (command) {
            case "ip" -> readAddress(line, words, group, family == null ? Family.IPV4 : family);
            case "ipv6" -> readAddress(line, words, group, Family.IPV6);
            case "priority" -> readPriority(line, words, group);
            case "preempt" -> readPreempt(line, words, group);
            case "timers" -> group.common().put("timers", timers(words), line);
            case "authentication" -> {
                // So that what cannot be read is refused rather than replaced by the default
                group.common().put("authentication", Authentication.unknown(), line);
                group.common().put("authentication", Authentication.read(words), line);
            }
            case "track" -> readTrack(line, words, group);
            case "name", "follow" -> {
                group.common().put(command, Names.clean(words.word("the name")), line);
                words.end();
            }
            case "mac-address" -> {
                group.common().put("virtual-mac-address", words.mac(), line);
                words.end();
            }
            case "no" -> {
                // As by default
            }
            default -> throw new StatementException("there is no such command of a group");
        }
    }

    private void readAddress(final Line line, final Words words, final Group group, final Family family)
            throws StatementException {
        final var leaves = group.enable(family);
        if (words.isAtEnd() || words.take("autoconfig")) {
            words.end();
            return;
        }
        final var text = words.word("the address");
        final var address = Words.address(text.replaceFirst("/.*", ""));
        switch (family) {
            case IPV4 -> {
                if (!(address instanceof Inet4Address)) {
                    throw new StatementException("this is no IPv4 address");
                }
                final var value = new JsonPrimitive(address.getHostAddress());
                if (words.take("secondary")) {
                    add(leaves.child("secondary-address", new JsonArray(), line), value);
                } else {
                    leaves.put("virtual-address", value, line);
                }
            }
            case IPV6 -> {
                if (!(address instanceof Inet6Address)) {
                    throw new StatementException("this is no IPv6 address");
                }
                if (address.isLinkLocalAddress()) {
                    leaves.put("virtual-address", new Prefix(address, 0).host(), line);
                } else {
                    add(leaves.child("virtual-prefix", new JsonArray(), line), virtualPrefix(text, address));
                    words.take("secondary");
                }
            }
            default -> throw new AssertionError(family);
        }
        words.end();
    }

    private static void add(final JsonArray array, final JsonElement value) {
        if (!array.contains(value)) {
            array.add(value);
        }
    }

    /** In NX-OS the prefix length is that of the interface. */
    private JsonObject virtualPrefix(final String text, final InetAddress address) throws StatementException {
        final var prefix = text.indexOf('/') >= 0 ? Prefix.parse(text) : new Prefix(address,
            port.ipv6().stream().filter(own -> own.contains(address)).mapToInt(Prefix::length).findFirst()
                .orElse(DEFAULT_PREFIX_LENGTH));
        final var json = new JsonObject();
        json.addProperty("address", prefix.host());
        json.addProperty("prefix-length", prefix.length());
        return json;
    }

    private static void readPriority(final Line line, final Words words, final Group group)
            throws StatementException {
        group.member().put("priority", words.number("the priority", 0, 255), line);
        if (words.take("preempt")) {
            readPreempt(line, words, group);
        } else if (words.take("forwarding-threshold")) {
            throw new StatementException(Level.NONE, "the priority is taken, without the thresholds of vPC; let the "
                + "members track objects");
        }
        words.end();
    }

    private static void readPreempt(final Line line, final Words words, final Group group)
            throws StatementException {
        final var preempt = new JsonObject();
        preempt.addProperty("enabled", true);
        if (words.take("delay")) {
            final var delay = new JsonObject();
            while (!words.isAtEnd()) {
                final var kind = words.isNumber() || words.take("minimum") ? "minimum"
                    : words.take("reload") ? "reload" : words.take("sync") ? "sync" : null;
                if (kind == null) {
                    throw new StatementException("the delay is minimum, reload or sync");
                }
                delay.addProperty(kind, words.number("the delay", 0, MAX_DELAY) * MILLIS);
            }
            preempt.add("delay", delay);
        }
        words.end();
        group.member().put("preempt", preempt, line);
    }

    private static JsonObject timers(final Words words) throws StatementException {
        final var timers = new JsonObject();
        timers.addProperty("hello-interval", words.take("msec") ? words.number("the hello time", 15, 254000)
            : words.number("the hello time", 1, 254) * MILLIS);
        timers.addProperty("hold-time", words.take("msec") ? words.number("the hold time", 50, 255000)
            : words.number("the hold time", 1, 255) * MILLIS);
        words.end();
        return timers;
    }

    private static void readTrack(final Line line, final Words words, final Group group) throws StatementException {
        final var first = words.word("the object");
        final var object = !first.matches("[0-9]+") && words.isNumber() && first.matches("[A-Za-z-]+")
            ? first + words.word("its number") : first;
        Integer decrement = null;
        final boolean shutdown = words.take("shutdown");
        if (!shutdown && !words.isAtEnd()) {
            words.take("decrement");
            decrement = words.number("the decrement", 1, 255);
        }
        words.end();
        group.uses().removeIf(use -> use.object().equals(object));
        group.uses().add(new Use(line, object, decrement, shutdown));
    }
}
