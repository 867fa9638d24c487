/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A network namespace: one box of the lab. Nothing of it is visible outside, so its device names are short and plain.
 */
public final class NetworkNamespace implements AutoCloseable {
    private final String name;

    private NetworkNamespace(final String name) {
        this.name = name;
    }

    /**
     * Creates a namespace with only a loopback device, IPv6 off.
     *
     * @param name its name, unique on the machine
     * @return the namespace
     */
    public static NetworkNamespace create(final String name) {
        Commands.run("ip", "netns", "add", name);
        final var namespace = new NetworkNamespace(name);
        namespace.sysctl("net.ipv6.conf.all.disable_ipv6=1", "net.ipv6.conf.default.disable_ipv6=1");
        namespace.up("lo");
        return namespace;
    }

    /**
     * Connects two namespaces by a cable: a pair of virtual Ethernet devices, both up, checksums computed in software
     * as the switch in user space needs it.
     *
     * @param left one namespace
     * @param leftDevice name of the device there
     * @param right the other namespace
     * @param rightDevice name of the device there
     */
    public static void connect(final NetworkNamespace left, final String leftDevice, final NetworkNamespace right,
            final String rightDevice) {
        left.ip("link", "add", leftDevice, "type", "veth", "peer", "name", rightDevice, "netns", right.name);
        left.preparePort(leftDevice);
        right.preparePort(rightDevice);
    }

    public String name() {
        return name;
    }

    /**
     * The arguments by which a command is run in this namespace.
     *
     * @param command the command and its arguments
     * @return the whole command
     */
    public List<String> command(final String... command) {
        return command(List.of(command));
    }

    /**
     * The arguments by which a command is run in this namespace.
     *
     * @param command the command and its arguments
     * @return the whole command
     */
    public List<String> command(final List<String> command) {
        final var whole = new ArrayList<>(List.of("ip", "netns", "exec", name));
        whole.addAll(command);
        return whole;
    }

    /**
     * Runs a command here that must succeed.
     *
     * @param command the command and its arguments
     * @return its standard output
     */
    public String exec(final String... command) {
        return Commands.run(command(command));
    }

    /**
     * Runs {@code ip} on the devices, addresses or routes of this namespace.
     *
     * @param arguments its arguments
     * @return its standard output
     */
    public String ip(final String... arguments) {
        return Commands.run(Stream.concat(Stream.of("ip", "-n", name), Stream.of(arguments)).toList());
    }

    public void up(final String device) {
        ip("link", "set", device, "up");
    }

    public void down(final String device) {
        ip("link", "set", device, "down");
    }

    public void addAddress(final String device, final String addressWithPrefixLength) {
        ip("address", "add", addressWithPrefixLength, "dev", device);
    }

    public void setMac(final String device, final String mac) {
        ip("link", "set", device, "address", mac);
    }

    /**
     * Sets kernel parameters of this namespace.
     *
     * @param settings {@code name=value} each
     */
    public void sysctl(final String... settings) {
        Commands.run(command(Stream.concat(Stream.of("sysctl", "-qw"), Stream.of(settings)).toList()));
    }

    /**
     * Turns IPv6 on for a device, with a link-local address that follows from its MAC address and is of use at once.
     * Addresses given to it outlive that it is down.
     *
     * @param device the device, which has its final MAC address
     */
    public void enableIpv6(final String device) {
        final var conf = "net.ipv6.conf." + device + ".";
        sysctl("net.ipv6.conf.all.accept_dad=0", conf + "accept_dad=0", conf + "keep_addr_on_down=1",
            conf + "addr_gen_mode=0", conf + "use_tempaddr=0", conf + "disable_ipv6=0");
    }

    /**
     * Counts the packets that a device has sent.
     *
     * @param device the device
     * @return the counter
     */
    public long transmittedPackets(final String device) {
        return JsonParser.parseString(ip("-json", "-statistics", "link", "show", "dev", device)).getAsJsonArray().get(0)
            .getAsJsonObject().getAsJsonObject("stats64").getAsJsonObject("tx").get("packets").getAsLong();
    }

    public boolean exists() {
        return Commands.run("ip", "netns", "list").lines().anyMatch(line -> line.split(" ")[0].equals(name));
    }

    /**
     * Removes the namespace with its devices; the far ends of its cables vanish as well.
     */
    @Override
    public void close() {
        if (exists()) {
            Namespaces.remove(name);
        }
    }

    private void preparePort(final String device) {
        Commands.run(command("ethtool", "-K", device, "tx", "off", "rx", "off"));
        up(device);
    }
}
