/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli.ios;

import com.google.gson.JsonObject;
import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.cli.ios.Group.Family;
import org.opendaylight.hsrp.cli.ios.Remark.Level;

/** The lines of an interface. */
final class InterfaceStatements {
    private static final int MILLIS = 1000;
    private static final int MAX_GROUP = 4095;
    private static final int MAX_VLAN = 4094;
    private static final int MAX_DELAY = 10000;

    private record Block(Group group, @Nullable Family family) {
    }

    private final Interface port;
    private final Report report;
    private final GroupStatements groups;

    InterfaceStatements(final Interface port, final Report report) {
        this.port = port;
        this.report = report;
        groups = new GroupStatements(port);
    }

    void read(final List<Section> sections) {
        read(sections, null);
    }

    /** Reads lines, which in NX-OS may be those of a group; how else they are indented does not matter. */
    private void read(final List<Section> sections, final @Nullable Block block) {
        for (var section : sections) {
            Block inner = block;
            try {
                final var words = new Words(section.line().text());
                if (words.take("hsrp") && words.isNumber()) {
                    inner = block(section.line(), words);
                } else if (block != null) {
                    groups.read(section.line(), new Words(section.line().text()), block.group, block.family);
                } else {
                    readLine(section.line(), new Words(section.line().text()));
                }
            } catch (StatementException e) {
                report.add(section.line(), e.level(), e.getMessage());
            }
            read(section.children(), inner);
        }
    }

    private Block block(final Line line, final Words words) throws StatementException {
        final int number = words.number("the number of a group", 0, MAX_GROUP);
        final var family = words.take("ipv6") ? Family.IPV6 : Family.IPV4;
        words.take("ipv4");
        words.end();
        return new Block(port.group(number, family, line), family);
    }

    private void readLine(final Line line, final Words words) throws StatementException {
        if (words.take("standby") || words.take("hsrp")) {
            readStandby(line, words);
        } else if (words.takeAll("no", "standby", "redirects") || words.takeAll("no", "hsrp", "redirects")) {
            if (words.isAtEnd()) {
                port.lanContainer("advertisement", line).addProperty("enabled", false);
            }
        } else if (words.takeAll("encapsulation", "dot1Q")) {
            final int vlan = words.number("the VLAN", 1, MAX_VLAN);
            final boolean isNative = words.take("native");
            if (!words.isAtEnd()) {
                throw new StatementException(Level.NONE, "a LAN has one tag here; the outer one is taken");
            }
            port.encapsulate(vlan, !isNative);
        } else if (words.takeAll("ip", "address")) {
            readAddress(words);
        } else if (words.takeAll("ipv6", "address") || words.takeAll("ipv6", "link-local")) {
            readAddress6(line, words);
        } else if (words.takeAll("ipv6", "nd")) {
            AdvertisementStatements.read(line, words, port);
        } else if (words.takeAll("ipv6", "mtu")) {
            port.lanContainer("router-advertisement", line)
                .addProperty("link-mtu", words.number("the MTU", 1280, 65535));
        } else if (words.take("dampening")) {
            port.gateway().put("dampening", dampening(words), line);
        } else if (words.take("mac-address")) {
            port.gateway().put("mac-address", words.mac(), line);
        } else if (words.take("shutdown")) {
            port.setShutdown(true);
        } else if (words.takeAll("no", "shutdown")) {
            port.setShutdown(false);
        }
        // All else is the router's own affair
    }

    private void readAddress(final Words words) throws StatementException {
        if (words.take("dhcp") || words.take("negotiated")) {
            // Whoever needs the address says that it is missing
            return;
        }
        final var prefix = prefix(words);
        final boolean secondary = words.take("secondary");
        if (words.take("tag")) {
            words.number("the tag", 0, Integer.MAX_VALUE);
        }
        words.end();
        if (!secondary) {
            port.setPrimary(prefix);
        } else if (!port.secondaries().contains(prefix)) {
            port.secondaries().add(prefix);
        }
    }

    /** Reads an address with a mask, or as in NX-OS with a length. */
    private static Prefix prefix(final Words words) throws StatementException {
        final var text = words.word("the address");
        if (text.indexOf('/') >= 0) {
            return Prefix.parse(text);
        }
        final var address = new Words(text).ipv4();
        final int mask = ByteBuffer.wrap(words.ipv4().getAddress()).getInt();
        final int length = Integer.bitCount(mask);
        if (length > 0 && mask != -1 << Integer.SIZE - length) {
            throw new StatementException("this is no mask of a prefix");
        }
        return new Prefix(address, length);
    }

    private void readAddress6(final Line line, final Words words) throws StatementException {
        final var text = words.word("the address");
        if (text.equals("autoconfig") || text.equals("dhcp") || text.equals("use-link-local-only")) {
            return;
        }
        final var address = Words.address(text.replaceFirst("/.*", ""));
        if (address.isLinkLocalAddress() && address.getAddress().length > Integer.BYTES) {
            port.gateway().put("ipv6-link-local-address", new Prefix(address, 0).host(), line);
        } else if (text.indexOf('/') >= 0) {
            port.ipv6().add(Prefix.parse(text));
        } else {
            throw new StatementException("the prefix length is missing");
        }
    }

    private void readStandby(final Line line, final Words words) throws StatementException {
        if (words.take("version")) {
            port.lan().put("version", words.number("the version", 1, 2), line);
            words.end();
        } else if (words.take("delay")) {
            port.gateway().put("delay", delay(words), line);
        } else if (words.take("mac-refresh")) {
            port.lan().put("mac-refresh", words.number("the time", 0, 255) * MILLIS, line);
            words.end();
        } else if (words.takeAll("arp", "gratuitous")) {
            readGratuitousArp(line, words);
        } else if (words.take("redirects") || words.take("redirect")) {
            readRedirects(line, words);
        } else if (words.take("use-bia")) {
            throw new StatementException(Level.NONE, "switches carry the virtual MAC address; it stays the well-known "
                + "one, and hosts ask for it anew");
        } else if (words.take("bfd")) {
            throw new StatementException(Level.NONE, "the gateway's port tells of its death; where its link stays up, "
                + "let the members track a probe of kind arp");
        } else if (words.take("sso")) {
            throw new StatementException(Level.NONE, "OpenDaylight itself is clustered; remove the line");
        } else {
            final int number = words.isNumber() ? words.number("the number of a group", 0, MAX_GROUP) : 0;
            groups.read(line, words, port.group(number, null, line), null);
        }
    }

    private static JsonObject dampening(final Words words) throws StatementException {
        final var dampening = new JsonObject();
        dampening.addProperty("enabled", true);
        if (!words.isAtEnd()) {
            final int halfLife = words.number("the half-life", 1, 30);
            dampening.addProperty("half-life", halfLife * MILLIS);
            dampening.addProperty("max-suppress-time", 4 * halfLife * MILLIS);
        }
        if (!words.isAtEnd()) {
            dampening.addProperty("reuse-threshold", words.number("the reuse threshold", 1, 20_000));
            dampening.addProperty("suppress-threshold", words.number("the suppress threshold", 1, 20_000));
            dampening.addProperty("max-suppress-time", words.number("the longest time", 1, 255) * MILLIS);
        }
        if (!words.isAtEnd()) {
            throw new StatementException(Level.NONE, "a restart of a router is a loss of its port like others");
        }
        return dampening;
    }

    private static JsonObject delay(final Words words) throws StatementException {
        final var delay = new JsonObject();
        while (!words.isAtEnd()) {
            final var kind = words.take("minimum") ? "minimum" : words.take("reload") ? "reload" : null;
            if (kind == null) {
                throw new StatementException("the delay is minimum or reload");
            }
            delay.addProperty(kind, words.number("the delay", 0, MAX_DELAY) * MILLIS);
        }
        return delay;
    }

    private void readGratuitousArp(final Line line, final Words words) throws StatementException {
        final var arp = new JsonObject();
        if (words.take("count")) {
            arp.addProperty("count", words.number("the count", 0, 60));
        }
        if (words.take("interval")) {
            arp.addProperty("interval", words.number("the interval", 3, 1800) * MILLIS);
        }
        words.end();
        port.lan().put("gratuitous-arp", arp, line);
    }

    private void readRedirects(final Line line, final Words words) throws StatementException {
        if (words.take("unknown")) {
            throw new StatementException(Level.NONE, "what ICMP redirects gateways send is up to them; "
                + "filter-redirects of the LAN drops them all");
        }
        final var advertisement = port.lanContainer("advertisement", line);
        if (words.take("disable")) {
            advertisement.addProperty("enabled", false);
        } else if (words.take("timers")) {
            words.take("advertisement");
            advertisement.addProperty("interval", words.number("the interval", 10, 180) * MILLIS);
            words.take("holddown");
            advertisement.addProperty("hold-time", words.number("the hold time", 30, 3600) * MILLIS);
        } else {
            words.take("enable");
        }
        if (!words.isAtEnd()) {
            throw new StatementException(Level.NONE, "advertisements have an interval and a hold time here only");
        }
    }
}
