/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A running gateway: a plain router that knows nothing of HSRP, with one foot on the LAN and one in the server's net.
 */
public final class Router implements AutoCloseable {
    /** Its device on the LAN. */
    public static final String LAN_DEVICE = "lan0";
    /** Its device in the server's net. */
    static final String UPLINK_DEVICE = "up0";

    private final Topology.Gateway description;
    private final NetworkNamespace namespace;

    Router(final Topology.Gateway description, final NetworkNamespace namespace) {
        this.description = description;
        this.namespace = namespace;
    }

    /**
     * Sets up addresses and forwarding, once both cables are plugged in.
     */
    void configure() {
        namespace.sysctl("net.ipv4.ip_forward=1", "net.ipv4.conf.all.rp_filter=0", "net.ipv4.conf.default.rp_filter=0",
            "net.ipv4.conf." + LAN_DEVICE + ".rp_filter=0", "net.ipv4.conf." + UPLINK_DEVICE + ".rp_filter=0",
            "net.ipv4.conf.all.send_redirects=0", "net.ipv4.conf.all.arp_ignore=1", "net.ipv6.conf.all.forwarding=1");
        namespace.setMac(LAN_DEVICE, description.mac());
        namespace.setMac(UPLINK_DEVICE, description.uplinkMac());
        namespace.addAddress(LAN_DEVICE, description.address() + "/24");
        namespace.addAddress(UPLINK_DEVICE, description.uplinkAddress() + "/24");
        namespace.enableIpv6(LAN_DEVICE);
        namespace.enableIpv6(UPLINK_DEVICE);
        namespace.addAddress(LAN_DEVICE, description.ipv6Address() + "/64");
        namespace.addAddress(UPLINK_DEVICE, description.uplinkIpv6Address() + "/64");
    }

    public Topology.Gateway description() {
        return description;
    }

    public NetworkNamespace namespace() {
        return namespace;
    }

    /** Cuts its LAN cable: the switch sees the carrier go. */
    public void cutLink() {
        namespace.down(LAN_DEVICE);
    }

    /** Plugs its LAN cable in again. */
    public void restoreLink() {
        namespace.up(LAN_DEVICE);
    }

    /** Cuts the cable behind it: the switch there sees the carrier go, that of the LAN does not. */
    public void cutUplink() {
        namespace.down(UPLINK_DEVICE);
    }

    /** Plugs the cable behind it in again. */
    public void restoreUplink() {
        namespace.up(UPLINK_DEVICE);
    }

    /**
     * Lets the router die silently, or brings it back: its links stay up, and it answers for itself.
     *
     * @param forwarding whether it forwards
     */
    public void setForwarding(final boolean forwarding) {
        final int value = forwarding ? 1 : 0;
        namespace.sysctl("net.ipv4.ip_forward=" + value, "net.ipv6.conf.all.forwarding=" + value);
    }

    void mend() {
        restoreLink();
        restoreUplink();
        setForwarding(true);
    }

    /**
     * Lets the router die silently, in one moment with what runs on it: its links stay up.
     *
     * @param processes ids of the processes, which are killed in this order
     */
    public void die(final List<Long> processes) {
        // Two commands would leave a time in which a dead daemon's router still forwards
        namespace.exec("sh", "-c", "echo 0 >/proc/sys/net/ipv4/ip_forward; kill -KILL "
            + processes.stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }

    /**
     * Takes an address from its LAN device.
     *
     * @param addressWithPrefixLength the address; need not be there
     */
    public void removeAddress(final String addressWithPrefixLength) {
        Commands.attempt(List.of("ip", "-n", namespace.name(), "address", "delete", addressWithPrefixLength, "dev",
            LAN_DEVICE));
    }

    /** Lets the box vanish with its cables. */
    public void destroy() {
        namespace.close();
    }

    /**
     * Counts what it has sent to the server's net.
     *
     * @return packets sent so far; none if the box is gone
     */
    long forwardedPackets() {
        return namespace.exists() ? namespace.transmittedPackets(UPLINK_DEVICE) : 0;
    }

    @Override
    public void close() {
        destroy();
    }
}
