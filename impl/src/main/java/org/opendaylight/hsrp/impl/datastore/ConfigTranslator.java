/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.AdvertisementSettings;
import org.opendaylight.hsrp.impl.engine.config.AnnouncementSettings;
import org.opendaylight.hsrp.impl.engine.config.DampeningConfig;
import org.opendaylight.hsrp.impl.engine.config.GatewayAddress;
import org.opendaylight.hsrp.impl.engine.config.GatewayConfig;
import org.opendaylight.hsrp.impl.engine.config.GroupConfig;
import org.opendaylight.hsrp.impl.engine.config.InterfaceSettings;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.config.MemberConfig;
import org.opendaylight.hsrp.impl.engine.config.PortRange;
import org.opendaylight.hsrp.impl.engine.config.PortRef;
import org.opendaylight.hsrp.impl.engine.config.PreemptConfig;
import org.opendaylight.hsrp.impl.engine.config.StartDelay;
import org.opendaylight.hsrp.impl.engine.config.TrunkConfig;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.Behavior;
import org.opendaylight.hsrp.impl.protocol.HelloTimers;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Hsrp;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.LinkLocalAddress;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Milliseconds;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Name;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.UnicastIpv4Address;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.UnicastMacAddress;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Advertisement;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Gateway;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GratuitousArp;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Group;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Node;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.gateway.Dampening;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.Member;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.Timers;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.Preempt;
import org.opendaylight.yangtools.yang.common.Uint16;
import org.opendaylight.yangtools.yang.common.Uint8;

/**
 * Translates the configuration from its binding form to that of the engine, and fills in the defaults of the model:
 * objects made by builders do not have them. It translates what the model allows, whether or not it makes sense;
 * {@link ConfigRules} says that.
 */
final class ConfigTranslator {
    static final int VERSION = 2;
    static final int PREFIX_LENGTH = 24;
    static final int PRIORITY = 100;

    private final AuthenticationTranslator authentication;

    /** Makes a translator for the LANs of a configuration. */
    ConfigTranslator(final Hsrp config) {
        authentication = new AuthenticationTranslator(config);
    }

    /** Returns a LAN, in which no leaf may be missing, see {@link MissingLeaves}. */
    LanConfig lan(final Lan lan) {
        final var vlanId = lan.getVlanId();
        final var version = version(lan);
        return new LanConfig(lan.requireName().getValue(),
            vlanId == null ? null : vlanId.toJava(),
            version,
            lan.getForwarding() != Lan.Forwarding.None,
            settings(lan),
            lan.nonnullNode().values().stream().collect(Collectors.toUnmodifiableMap(
                node -> new NodeId(node.requireNodeId().getValue()), ConfigTranslator::trustedPorts)),
            accessPorts(lan),
            lan.nonnullGateway().values().stream().map(ConfigTranslator::gateway)
                .collect(Collectors.toUnmodifiableMap(GatewayConfig::name, gateway -> gateway)),
            lan.nonnullGroup().values().stream().map(group -> group(version, group))
                .collect(Collectors.toUnmodifiableMap(GroupConfig::key, group -> group)),
            lan.nonnullNode().values().stream().flatMap(ConfigTranslator::trunks)
                .collect(Collectors.toUnmodifiableSet()),
            requireNonNullElse(lan.getGuard(), Boolean.TRUE));
    }

    private static InterfaceSettings settings(final Lan lan) {
        final var defaults = InterfaceSettings.DEFAULTS;
        return new InterfaceSettings(announcements(lan.getGratuitousArp()),
            lan.getBehavior() == Lan.Behavior.Rfc2281 ? Behavior.RFC_2281 : Behavior.MEASURED,
            lan.getMacRefresh() == null ? defaults.macRefreshMillis() : millis(lan.getMacRefresh()),
            advertisement(lan.getAdvertisement()),
            RouterAdvertisementTranslator.settings(lan.getRouterAdvertisement()));
    }

    private static AnnouncementSettings announcements(final @Nullable GratuitousArp arp) {
        final var defaults = AnnouncementSettings.DEFAULTS;
        return arp == null ? defaults : new AnnouncementSettings(
            arp.getCount() == null ? defaults.count() : arp.getCount().toJava(),
            arp.getInterval() == null ? defaults.intervalMillis() : millis(arp.getInterval()),
            arp.getRate() == null ? defaults.perSecond() : arp.getRate().toJava());
    }

    private static AdvertisementSettings advertisement(final @Nullable Advertisement advertisement) {
        final var defaults = AdvertisementSettings.DEFAULTS;
        if (advertisement == null) {
            return defaults;
        }
        final var interval = advertisement.getInterval();
        final var hold = advertisement.getHoldTime();
        return new AdvertisementSettings(requireNonNullElse(advertisement.getEnabled(), defaults.enabled()),
            interval == null ? defaults.intervalMillis() : interval.getValue().toJava(),
            hold == null ? defaults.holdMillis() : hold.getValue().toJava(),
            requireNonNullElse(advertisement.getFilterRedirects(), defaults.filtersRedirects()));
    }

    private static HsrpVersion version(final Lan lan) {
        final var version = lan.getVersion();
        return (version == null ? VERSION : version.getValue().toJava()) == 1 ? HsrpVersion.V1 : HsrpVersion.V2;
    }

    private static Set<PortRef> trustedPorts(final Node node) {
        final var ports = node.getTrustedPort();
        return Stream.concat(
            ports == null ? Stream.empty() : ports.stream().map(port -> new PortRef(port.getValue())),
            trunks(node).flatMap(TrunkConfig::ports)).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<NodeId, Set<PortRange>> accessPorts(final Lan lan) {
        return lan.nonnullNode().values().stream()
            .filter(node -> node.getAccessPort() != null && !node.getAccessPort().isEmpty())
            .collect(Collectors.toUnmodifiableMap(node -> new NodeId(node.requireNodeId().getValue()),
                node -> node.getAccessPort().stream().map(port -> PortRange.of(port.getValue()))
                    .collect(Collectors.toUnmodifiableSet())));
    }

    private static Stream<TrunkConfig> trunks(final Node node) {
        return node.nonnullTrunk().values().stream().map(trunk -> {
            final var remotePort = trunk.getRemotePort();
            return new TrunkConfig(new NodeId(node.requireNodeId().getValue()),
                new PortRef(trunk.requirePort().getValue()), portRefs(trunk.getBondPort()),
                new NodeId(trunk.requireRemoteNodeId().getValue()),
                remotePort == null ? null : new PortRef(remotePort.getValue()));
        });
    }

    private static DampeningConfig dampening(final @Nullable Dampening dampening) {
        final var off = DampeningConfig.OFF;
        return dampening == null ? off : new DampeningConfig(Boolean.TRUE.equals(dampening.getEnabled()),
            millisOr(dampening.getHalfLife(), off.halfLifeMillis()),
            thresholdOr(dampening.getReuseThreshold(), off.reuseThreshold()),
            thresholdOr(dampening.getSuppressThreshold(), off.suppressThreshold()),
            millisOr(dampening.getMaxSuppressTime(), off.maxSuppressMillis()));
    }

    private static long millisOr(final @Nullable Milliseconds value, final long byDefault) {
        return value == null ? byDefault : millis(value);
    }

    private static int thresholdOr(final @Nullable Uint16 value, final int byDefault) {
        return value == null ? byDefault : value.toJava();
    }

    private static GatewayConfig gateway(final Gateway gateway) {
        final var delay = gateway.getDelay();
        return new GatewayConfig(gateway.requireName().getValue(),
            new NodeId(gateway.requireNodeId().getValue()),
            new PortRef(gateway.requirePort().getValue()),
            portRefs(gateway.getBondPort()),
            mac(gateway.requireMacAddress()),
            address(gateway.getIpv4Address()),
            prefixLength(gateway.getIpv4PrefixLength()),
            address(gateway.getIpv6LinkLocalAddress()),
            delay == null ? StartDelay.NONE : new StartDelay(millis(delay.getMinimum()), millis(delay.getReload())),
            dampening(gateway.getDampening()),
            gateway.nonnullSecondaryAddress().values().stream()
                .map(secondary -> new GatewayAddress(address(secondary.requireAddress()),
                    prefixLength(secondary.getPrefixLength())))
                .collect(Collectors.toSet()));
    }

    private static List<PortRef> portRefs(
            final @Nullable List<org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.PortRef> ports) {
        return ports == null ? List.of() : ports.stream().map(port -> new PortRef(port.getValue())).toList();
    }

    private static int prefixLength(final @Nullable Uint8 prefixLength) {
        return prefixLength == null ? PREFIX_LENGTH : prefixLength.toJava();
    }

    private GroupConfig group(final HsrpVersion version, final Group group) {
        final var key = Conversions.groupKey(group.key());
        final var virtualMac = mac(group.getVirtualMacAddress());
        return new GroupConfig(key,
            name(group.getName()),
            name(group.getFollow()),
            requireNonNullElse(group.getEnabled(), Boolean.TRUE),
            VirtualAddresses.primary(version, key, virtualMac, group),
            VirtualAddresses.secondary(group),
            virtualMac,
            timers(group.getTimers()),
            authentication.translate(group.getAuthentication()),
            group.nonnullMember().values().stream().map(ConfigTranslator::member)
                .collect(Collectors.toUnmodifiableMap(MemberConfig::gateway, member -> member)));
    }

    /** Returns the configured timers, or {@code null} if there are none: one of two is as good as both. */
    private static @Nullable HelloTimers timers(final @Nullable Timers timers) {
        final var hello = timers == null ? null : timers.getHelloInterval();
        final var hold = timers == null ? null : timers.getHoldTime();
        return hello == null && hold == null ? null : new HelloTimers(
            hello == null ? HelloTimers.DEFAULT.helloMillis() : hello.getValue().toJava(),
            hold == null ? HelloTimers.DEFAULT.holdMillis() : hold.getValue().toJava());
    }

    private static MemberConfig member(final Member member) {
        final var priority = member.getPriority();
        final var preempt = member.getPreempt();
        return new MemberConfig(member.requireGateway().getValue(),
            priority == null ? PRIORITY : priority.getValue().toJava(),
            preempt == null ? PreemptConfig.of(false) : preempt(preempt),
            TrackTranslator.memberTracks(member));
    }

    private static PreemptConfig preempt(final Preempt preempt) {
        final var delay = preempt.getDelay();
        return new PreemptConfig(requireNonNullElse(preempt.getEnabled(), Boolean.FALSE),
            delay == null ? StartDelay.NONE : new StartDelay(millis(delay.getMinimum()), millis(delay.getReload())),
            delay == null ? 0 : millis(delay.getSync()));
    }

    private static long millis(final @Nullable Milliseconds time) {
        return time == null ? 0 : time.getValue().toJava();
    }

    private static @Nullable Ipv4Address address(final @Nullable UnicastIpv4Address address) {
        return address == null ? null : Ipv4Address.of(address.getValue());
    }

    private static @Nullable Ipv6Address address(final @Nullable LinkLocalAddress address) {
        return address == null ? null : Ipv6Address.of(address.getValue());
    }

    private static @Nullable String name(final @Nullable Name name) {
        return name == null ? null : name.getValue();
    }

    private static @Nullable MacAddress mac(final @Nullable UnicastMacAddress mac) {
        return mac == null ? null : MacAddress.of(mac.getValue());
    }
}
