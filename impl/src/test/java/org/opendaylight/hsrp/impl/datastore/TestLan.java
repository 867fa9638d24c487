/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opendaylight.hsrp.impl.engine.config.Configs;
import org.opendaylight.hsrp.impl.engine.config.DampeningConfig;
import org.opendaylight.hsrp.impl.engine.config.GatewayAddress;
import org.opendaylight.hsrp.impl.engine.config.GatewayConfig;
import org.opendaylight.hsrp.impl.engine.config.GroupConfig;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.config.InterfaceSettings;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.config.MemberConfig;
import org.opendaylight.hsrp.impl.engine.config.PortRange;
import org.opendaylight.hsrp.impl.engine.config.PortRef;
import org.opendaylight.hsrp.impl.engine.config.SecondaryAddress;
import org.opendaylight.hsrp.impl.engine.config.TrunkConfig;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.Authentication;
import org.opendaylight.hsrp.impl.protocol.HelloTimers;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/** Builds configurations of LANs in few words. */
final class TestLan {
    private final String name;
    private final Map<NodeId, Set<PortRef>> nodes = new HashMap<>();
    private final Map<String, GatewayConfig> gateways = new HashMap<>();
    private final Map<GroupKey, GroupConfig> groups = new HashMap<>();
    private final Set<TrunkConfig> trunks = new HashSet<>();
    private final Map<NodeId, Set<PortRange>> accessPorts = new HashMap<>();
    private Integer vlanId;
    private HsrpVersion version = HsrpVersion.V2;
    private boolean forwardsNormally = true;

    private TestLan(final String name) {
        this.name = name;
    }

    static TestLan lan(final String name) {
        return new TestLan(name);
    }

    /** A LAN on switch 1 with the gateways gw1 and gw2 in 10.0.0.0/24 at ports 1 and 2, and no group. */
    static TestLan office() {
        return lan("office").node("openflow:1")
            .gateway("gw1", "openflow:1", "1", "02:00:00:00:00:01", "10.0.0.2", 24)
            .gateway("gw2", "openflow:1", "2", "02:00:00:00:00:02", "10.0.0.3", 24);
    }

    /** Another LAN on switch 1, with the gateway gw3 in 10.0.0.0/24 at port 3. */
    static TestLan plant() {
        return lan("plant").node("openflow:1")
            .gateway("gw3", "openflow:1", "3", "02:00:00:00:00:03", "10.0.0.4", 24);
    }

    static GroupKey key(final int number) {
        return new GroupKey(AddressFamily.IPV4, number);
    }

    TestLan vlan(final int id) {
        vlanId = id;
        return this;
    }

    TestLan version1() {
        version = HsrpVersion.V1;
        return this;
    }

    TestLan withoutForwarding() {
        forwardsNormally = false;
        return this;
    }

    TestLan node(final String node, final String... trustedPorts) {
        nodes.put(new NodeId(node),
            Arrays.stream(trustedPorts).map(PortRef::new).collect(Collectors.toUnmodifiableSet()));
        return this;
    }

    TestLan access(final String node, final String... ports) {
        accessPorts.put(new NodeId(node),
            Arrays.stream(ports).map(PortRange::of).collect(Collectors.toUnmodifiableSet()));
        return this;
    }

    /** Adds one end of a trunk, after the node. */
    TestLan trunk(final String node, final String port, final String remoteNode, final String remotePort) {
        final var end = new TrunkConfig(new NodeId(node), new PortRef(port), List.of(), new NodeId(remoteNode),
            remotePort == null ? null : new PortRef(remotePort));
        trunks.add(end);
        trust(end);
        return this;
    }

    /** Gives one end of a trunk further ports. */
    TestLan bondTrunk(final String node, final String port, final String... ports) {
        final var old = trunks.stream().filter(end -> end.isAt(new NodeId(node), new PortRef(port))).findFirst()
            .orElseThrow();
        final var end = new TrunkConfig(old.node(), old.port(), Arrays.stream(ports).map(PortRef::new).toList(),
            old.remoteNode(), old.remotePort());
        trunks.remove(old);
        trunks.add(end);
        trust(end);
        return this;
    }

    private void trust(final TrunkConfig end) {
        nodes.merge(end.node(), end.ports().collect(Collectors.toUnmodifiableSet()), (one, other) ->
            Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet()));
    }

    TestLan gateway(final String gateway, final String node, final String port, final String mac,
            final String address, final int prefixLength) {
        gateways.put(gateway, Configs.gateway(gateway, new NodeId(node), new PortRef(port), MacAddress.of(mac),
            address == null ? null : Ipv4Address.of(address), prefixLength, null));
        return this;
    }

    /** Gives a gateway one more address, in a further subnet. */
    TestLan also(final String gateway, final String address, final int prefixLength) {
        gateways.computeIfPresent(gateway, (key, old) -> new GatewayConfig(key, old.node(), old.port(),
            old.bondPorts(), old.mac(), old.ipv4Address(), old.ipv4PrefixLength(), old.ipv6LinkLocalAddress(),
            old.delay(), old.dampening(),
            Stream.concat(old.secondaryAddresses().stream(),
                Stream.of(new GatewayAddress(Ipv4Address.of(address), prefixLength)))
                .collect(Collectors.toUnmodifiableSet())));
        return this;
    }

    /** Attaches a gateway to further ports. */
    TestLan bond(final String gateway, final String... ports) {
        gateways.computeIfPresent(gateway, (key, old) -> new GatewayConfig(key, old.node(), old.port(),
            Arrays.stream(ports).map(PortRef::new).toList(), old.mac(), old.ipv4Address(), old.ipv4PrefixLength(),
            old.ipv6LinkLocalAddress(), old.delay(), old.dampening(), old.secondaryAddresses()));
        return this;
    }

    /** Holds a gateway down while its port flaps. */
    TestLan dampening(final String gateway, final DampeningConfig dampening) {
        gateways.computeIfPresent(gateway, (key, old) -> new GatewayConfig(key, old.node(), old.port(),
            old.bondPorts(), old.mac(), old.ipv4Address(), old.ipv4PrefixLength(), old.ipv6LinkLocalAddress(),
            old.delay(), dampening, old.secondaryAddresses()));
        return this;
    }

    /** Gives a gateway a link-local address besides what it has. */
    TestLan linkLocal(final String gateway, final String address) {
        gateways.computeIfPresent(gateway, (key, old) -> Configs.gateway(key, old.node(), old.port(), old.mac(),
            old.ipv4Address(), old.ipv4PrefixLength(), Ipv6Address.of(address)));
        return this;
    }

    /** Adds an IPv6 group; null for the derived virtual address of version 2. */
    TestLan groupIpv6(final int number, final String virtualAddress, final String... members) {
        final var key = new GroupKey(AddressFamily.IPV6, number);
        groups.put(key, Configs.group(key, true, virtualAddress != null ? Ipv6Address.of(virtualAddress)
            : Ipv6Address.linkLocal(HsrpVersion.V2.virtualMac(AddressFamily.IPV6, number)), List.of(), null,
            HelloTimers.DEFAULT, Authentication.DEFAULT, members(members)));
        return this;
    }

    /** Gives a group further addresses: IPv4, or IPv6 with a prefix length. */
    TestLan secondary(final AddressFamily family, final int number, final String... addresses) {
        groups.computeIfPresent(new GroupKey(family, number), (key, old) -> Configs.group(key, old.enabled(),
            old.virtualAddress(), Arrays.stream(addresses).map(TestLan::parse).toList(), old.virtualMac(),
            old.timers(), old.authentication(), old.members()));
        return this;
    }

    /** Gives a group a virtual address, fit or not. */
    TestLan virtualAddress(final AddressFamily family, final int number, final IpAddress address) {
        groups.computeIfPresent(new GroupKey(family, number), (key, old) -> Configs.group(key, old.enabled(),
            address, old.secondaryAddresses(), old.virtualMac(), old.timers(), old.authentication(),
            old.members()));
        return this;
    }

    private static SecondaryAddress parse(final String text) {
        final int slash = text.indexOf('/');
        return slash < 0 ? new SecondaryAddress(Ipv4Address.of(text), 32)
            : new SecondaryAddress(Ipv6Address.of(text.substring(0, slash)),
                Integer.parseInt(text.substring(slash + 1)));
    }

    TestLan group(final int number, final String virtualAddress, final String... members) {
        return addGroup(number, true, virtualAddress, null, 3000, 10_000, members);
    }

    /** Gives a group a name. */
    TestLan named(final AddressFamily family, final int number, final String groupName) {
        groups.computeIfPresent(new GroupKey(family, number), (key, old) -> new GroupConfig(key, groupName,
            old.follow(), old.enabled(), old.virtualAddress(), old.secondaryAddresses(), old.virtualMac(),
            old.timers(), old.authentication(), old.members()));
        return this;
    }

    /** Adds an IPv4 group that follows another one. */
    TestLan follower(final int number, final String virtualAddress, final String leader) {
        groups.put(key(number), new GroupConfig(key(number), null, leader, true,
            virtualAddress == null ? null : Ipv4Address.of(virtualAddress), List.of(), null, null,
            Authentication.DEFAULT, Map.of()));
        return this;
    }

    TestLan disabledGroup(final int number, final String virtualAddress, final String... members) {
        return addGroup(number, false, virtualAddress, null, 3000, 10_000, members);
    }

    TestLan groupWithMac(final int number, final String virtualMac) {
        return addGroup(number, true, null, virtualMac, 3000, 10_000);
    }

    TestLan groupWithTimers(final int number, final long helloMillis, final long holdMillis) {
        return addGroup(number, true, null, null, helloMillis, holdMillis);
    }

    LanConfig build() {
        return new LanConfig(name, vlanId, version, forwardsNormally, InterfaceSettings.DEFAULTS, nodes,
            accessPorts, gateways, groups, trunks, true);
    }

    private TestLan addGroup(final int number, final boolean enabled, final String virtualAddress,
            final String virtualMac, final long helloMillis, final long holdMillis, final String... members) {
        groups.put(key(number), Configs.group(key(number), enabled,
            virtualAddress == null ? null : Ipv4Address.of(virtualAddress),
            List.of(), virtualMac == null ? null : MacAddress.of(virtualMac),
            new HelloTimers(helloMillis, holdMillis), Authentication.DEFAULT, members(members)));
        return this;
    }

    private static Map<String, MemberConfig> members(final String... names) {
        return Arrays.stream(names).collect(Collectors.toMap(name -> name, name -> Configs.member(name, 100, false)));
    }
}
