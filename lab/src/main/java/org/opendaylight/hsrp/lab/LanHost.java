/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A running host on the LAN, whose default gateway is the virtual address. Over IPv6 it has none but what routers
 * advertise, and makes its own address of the prefix that they advertise.
 */
public final class LanHost implements AutoCloseable {
    /** Its device on the LAN. */
    public static final String DEVICE = "lan0";

    /** Octets of data in a ping, unless something else is asked for. */
    private static final int USUAL_SIZE = 56;

    private static final Pattern VIA = Pattern.compile("default via ([0-9a-f:]+)");
    private static final Pattern LLADDR = Pattern.compile("lladdr ([0-9a-f:]{17})");
    private static final Pattern ARPING_REPLY = Pattern.compile("(?m)^Unicast reply from \\S+ \\[([0-9A-F:]{17})]");

    private final Topology.Host description;
    private final NetworkNamespace namespace;

    LanHost(final Topology.Host description, final NetworkNamespace namespace) {
        this.description = description;
        this.namespace = namespace;
    }

    void configure() {
        namespace.setMac(DEVICE, description.mac());
        namespace.addAddress(DEVICE, description.address() + "/24");
        namespace.ip("route", "add", "default", "via", Topology.VIRTUAL_ADDRESS);
        namespace.enableIpv6(DEVICE);
    }

    public Topology.Host description() {
        return description;
    }

    public NetworkNamespace namespace() {
        return namespace;
    }

    /**
     * The default gateway over IPv6.
     *
     * @return its address, if a router has advertised itself
     */
    public Optional<String> ipv6Gateway() {
        final var matcher = VIA.matcher(namespace.ip("-6", "route", "show", "default"));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /**
     * Tells whether the host has an address.
     *
     * @param address the address
     * @return whether it has
     */
    public boolean hasAddress(final String address) {
        return namespace.ip("address", "show", "dev", DEVICE).contains(" " + address + "/");
    }

    /**
     * Pings an address once.
     *
     * @param address the address
     * @return whether it answered within a second
     */
    public boolean pings(final String address) {
        return ping(address, 1);
    }

    /**
     * Pings an address several times, 50 ms apart.
     *
     * @param address the address
     * @param times how often
     * @return whether every ping was answered
     */
    public boolean ping(final String address, final int times) {
        return ping(address, times, USUAL_SIZE);
    }

    /**
     * Pings an address several times, 50 ms apart.
     *
     * @param address the address
     * @param times how often
     * @param size how many octets of data each ping has
     * @return whether every ping was answered with the same data
     */
    public boolean ping(final String address, final int times, final int size) {
        final var result = Commands.attempt(namespace.command("ping", "-n", "-c", Integer.toString(times), "-i", "0.05",
            "-W", "1", "-s", Integer.toString(size), address.startsWith("fe80:") ? address + "%" + DEVICE : address));
        return result.succeeded() && result.output().contains(" " + times + " received")
            && !result.output().contains("wrong data");
    }

    /**
     * The MAC address by which the host knows an address.
     *
     * @param address the address
     * @return the MAC address, if its neighbour table has one
     */
    public Optional<String> neighbour(final String address) {
        final var matcher = LLADDR.matcher(namespace.ip("neighbour", "show", address).toLowerCase(Locale.ROOT));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /**
     * Whether the host is sure, by an answer to a question of its own, that a neighbour is reachable.
     *
     * @param address the address
     * @return whether its entry is REACHABLE (RFC 4861 section 7.3.2)
     */
    public boolean isReachable(final String address) {
        return namespace.ip("neighbour", "show", address).stripTrailing().endsWith("REACHABLE");
    }

    /**
     * Lets the host ask a neighbour it knows, and it alone, whether it is still there.
     *
     * @param address the address
     * @param mac its MAC address
     */
    public void probeNeighbour(final String address, final String mac) {
        namespace.ip("neighbour", "replace", address, "lladdr", mac, "dev", DEVICE, "nud", "probe");
    }

    /**
     * Asks for an address by ARP, the first time all, then who has answered.
     *
     * @param address the address
     * @param times how often
     * @return the MAC addresses that have answered, one for each answer
     */
    public List<String> arping(final String address, final int times) {
        final var output = Commands.attempt(namespace.command("arping", "-I", DEVICE, "-c", Integer.toString(times),
            "-w", Integer.toString(2 * times), address)).output();
        return ARPING_REPLY.matcher(output).results().map(reply -> reply.group(1).toLowerCase(Locale.ROOT)).toList();
    }

    /**
     * Forgets all neighbours, so that the next packet asks for them. A stream that the host sends may lose a packet by
     * it: the kernel drops what waits for an answer when it is told to forget once more, which {@code ip} does.
     */
    public void forgetNeighbours() {
        Commands.attempt(List.of("ip", "-n", namespace.name(), "neighbour", "flush", "dev", DEVICE));
    }

    /**
     * Tells the host a neighbour once and for all, so that it never asks.
     *
     * @param address the address
     * @param mac its MAC address
     */
    public void pinNeighbour(final String address, final String mac) {
        namespace.ip("neighbour", "replace", address, "lladdr", mac, "dev", DEVICE, "nud", "permanent");
    }

    /**
     * Takes back {@link #pinNeighbour}: the host asks again.
     *
     * @param address the address
     */
    public void unpinNeighbour(final String address) {
        namespace.ip("neighbour", "delete", address, "dev", DEVICE);
    }

    @Override
    public void close() {
        namespace.close();
    }
}
