/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.peer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.Authenticator;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/**
 * What a peer is configured to do.
 *
 * @param device its device on the LAN
 * @param address its own address; of an IPv6 group a link-local one
 * @param mac its own MAC address
 * @param version version of HSRP it speaks
 * @param group number of the group
 * @param virtualAddress the virtual address, of the same family
 * @param priority its priority
 * @param helloMillis time between its Hellos in milliseconds
 * @param holdMillis its hold time in milliseconds
 * @param key its authentication text; or keys of a key chain, {@code md5:ID:KEY} each, separated by commas: it accepts
 *        all of them, and sends with the first until it is told otherwise
 */
public record PeerSettings(String device, IpAddress address, MacAddress mac, HsrpVersion version, int group,
        IpAddress virtualAddress, int priority, long helloMillis, long holdMillis, String key) {
    /** Returns the same with another priority. */
    public PeerSettings withPriority(final int other) {
        return new PeerSettings(device, address, mac, version, group, virtualAddress, other, helloMillis, holdMillis,
            key);
    }

    /** Returns the same with another version. */
    public PeerSettings withVersion(final HsrpVersion other) {
        return new PeerSettings(device, address, mac, other, group, virtualAddress, priority, helloMillis, holdMillis,
            key);
    }

    /** Returns the same with other timers, in milliseconds. */
    public PeerSettings withTimers(final long hello, final long hold) {
        return new PeerSettings(device, address, mac, version, group, virtualAddress, priority, hello, hold, key);
    }

    /** Returns the same with another authentication. */
    public PeerSettings withKey(final String other) {
        return new PeerSettings(device, address, mac, version, group, virtualAddress, priority, helloMillis,
            holdMillis, other);
    }

    /** Returns the arguments of a process, for {@link #parse(String[])}. */
    public List<String> arguments() {
        return List.of("device=" + device, "address=" + address, "mac=" + mac, "version=" + version, "group=" + group,
            "virtual-address=" + virtualAddress, "priority=" + priority, "hello=" + helloMillis, "hold=" + holdMillis,
            "key=" + key);
    }

    static PeerSettings parse(final String[] arguments) {
        final var values = Arrays.stream(arguments).map(argument -> argument.split("=", 2))
            .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        final Function<String, Integer> number = name -> Integer.valueOf(values.get(name));
        return new PeerSettings(values.get("device"), address(values.get("address")),
            MacAddress.of(values.get("mac")), HsrpVersion.valueOf(values.get("version")), number.apply("group"),
            address(values.get("virtual-address")), number.apply("priority"), number.apply("hello"),
            number.apply("hold"), values.get("key"));
    }

    boolean isIpv6() {
        return address instanceof Ipv6Address;
    }

    List<Authenticator> authenticators() {
        return key.startsWith("md5:") ? Arrays.stream(key.split(",")).map(each -> each.split(":", 3))
            .map(parts -> Authenticator.md5(Integer.parseInt(parts[1]), parts[2].getBytes(StandardCharsets.US_ASCII)))
            .toList() : List.of(Authenticator.text(key));
    }

    MacAddress virtualMac() {
        return version.virtualMac(isIpv6() ? AddressFamily.IPV6 : AddressFamily.IPV4, group);
    }

    private static IpAddress address(final String text) {
        return text.contains(":") ? Ipv6Address.of(text) : Ipv4Address.of(text);
    }
}
