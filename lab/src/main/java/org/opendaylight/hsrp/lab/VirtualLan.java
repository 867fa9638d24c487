/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.opendaylight.hsrp.lab.stream.PacketStream;

/**
 * A running virtual LAN.
 *
 * <p>Every switch, gateway and host is a namespace, and so is the server, whose net is a kernel bridge inside its
 * namespace with an uplink of every gateway, or of a switch where they all are. What the tests measure flows one way,
 * from a host through the virtual gateway to the server. The way back (server to LAN) is a route over all gateways at
 * once, never changed: it carries nothing but what a test deliberately sends.
 */
public final class VirtualLan implements AutoCloseable {
    private static final String SERVER_BRIDGE = "net0";
    private static final int SERVER_PORT = 41;
    private static final String SERVER_MAC = "02:00:0a:09:00:64";

    private final Lab lab;
    private final String label;
    private final Topology topology;
    private final NetworkNamespace server;
    private final Map<String, OpenVSwitch> switches = new LinkedHashMap<>();
    private final Map<String, Router> gateways = new LinkedHashMap<>();
    private final Map<String, Router> peers = new LinkedHashMap<>();
    private final Map<String, LanHost> hosts = new LinkedHashMap<>();

    private VirtualLan(final Lab lab, final String label, final Topology topology) {
        this.lab = lab;
        this.label = label;
        this.topology = topology;
        server = namespace("server");
    }

    /**
     * Builds a LAN. Its switches have no controller yet.
     *
     * @param lab where
     * @param topology what
     * @return the running LAN
     */
    public static VirtualLan build(final Lab lab, final Topology topology) {
        return build(lab, "", topology);
    }

    /**
     * Builds one of several LANs, whose boxes may have the same names.
     *
     * @param lab where
     * @param label what the names of its namespaces begin with
     * @param topology what
     * @return the running LAN
     */
    public static VirtualLan build(final Lab lab, final String label, final Topology topology) {
        final var lan = lab.own(new VirtualLan(lab, label, topology));
        lan.buildServer();
        topology.switches().forEach(lan::buildSwitch);
        topology.uplinkSwitch().ifPresent(lan::buildUplinkSwitch);
        topology.trunks().forEach(lan::buildTrunk);
        topology.gateways().forEach(gateway -> lan.buildRouter(gateway, lan.gateways));
        topology.peers().forEach(peer -> lan.buildRouter(peer, lan.peers));
        topology.hosts().forEach(lan::buildHost);
        lan.routeBack();
        return lan;
    }

    public Topology topology() {
        return topology;
    }

    public NetworkNamespace server() {
        return server;
    }

    public OpenVSwitch node(final String name) {
        return known(switches, name);
    }

    public Router gateway(final String name) {
        return known(gateways, name);
    }

    /**
     * Finds a foreign router: a plain router until something speaks HSRP there.
     *
     * @param name its name
     * @return the router
     */
    public Router peer(final String name) {
        return known(peers, name);
    }

    public LanHost host(final String name) {
        return known(hosts, name);
    }

    /**
     * Connects every switch to a controller by a cable of its own, and waits until the controller has them.
     *
     * @param controller the controller, ready
     */
    public void connectTo(final Controller controller) {
        switches.forEach((name, node) -> {
            final var address = controller.plugIn(node.namespace());
            node.connectTo(address);
        });
        Await.until(Duration.ofSeconds(20), "all switches connected to the controller",
            () -> Stream.concat(topology.switches().stream(), topology.uplinkSwitch().stream())
                .map(Topology.Switch::nodeId).allMatch(controller::knows));
        // Not before: a switch that gets its first controller forgets all flows
        topology.uplinkSwitch().map(uplinks -> node(uplinks.name())).ifPresent(VirtualLan::forwardAll);
    }

    /**
     * Undoes what was done to its boxes: links are plugged in, routers forward, and hosts forget their neighbours. What
     * was destroyed or killed remains so.
     */
    public void mend() {
        Stream.of(gateways, peers).flatMap(routers -> routers.values().stream()).forEach(Router::mend);
        topology.trunks().forEach(trunk -> setTrunk(trunk.left(), trunk.right(), true));
        hosts.values().forEach(LanHost::forgetNeighbours);
    }

    /**
     * Cuts the cable between two switches, or plugs it in again. Both ends are taken down, the right one first: where
     * they have the same interface index, the kernel takes up to a second to tell one that the other has gone.
     *
     * @param left the switch from which the trunk goes in the topology
     * @param right the other switch
     * @param up whether it is plugged in
     */
    public void setTrunk(final String left, final String right, final boolean up) {
        final var near = node(left).namespace();
        final var far = node(right).namespace();
        if (up) {
            far.up(left);
            near.up(right);
        } else {
            far.down(left);
            near.down(right);
        }
    }

    /**
     * Starts a stream of packets from a host to the server, over IPv4.
     *
     * @param host name of the host
     * @param packetsPerSecond how many
     * @return the running stream
     */
    public PacketStream stream(final String host, final int packetsPerSecond) {
        return stream(host, Topology.SERVER_ADDRESS, packetsPerSecond);
    }

    /**
     * Starts a stream of packets from a host to the server.
     *
     * @param host name of the host
     * @param address the server's address
     * @param packetsPerSecond how many
     * @return the running stream
     */
    public PacketStream stream(final String host, final String address, final int packetsPerSecond) {
        return lab.own(PacketStream.start(host(host).namespace(), server, address, packetsPerSecond));
    }

    /**
     * Observes through which gateway the packets of a running stream go, by the counters of the gateways' uplinks.
     *
     * @return the gateway or foreign router that forwarded at least nine tenths of them; none if nobody did
     */
    public Optional<String> forwarder() {
        final var before = forwardedPackets();
        Await.observe(Duration.ofMillis(200));
        final var sent = forwardedPackets();
        sent.replaceAll((name, count) -> Math.max(0, count - before.get(name)));
        final var total = sent.values().stream().mapToLong(Long::longValue).sum();
        return sent.entrySet().stream().max(Comparator.comparing(Map.Entry::getValue))
            .filter(most -> most.getValue() >= 50 && most.getValue() * 10 >= total * 9).map(Map.Entry::getKey);
    }

    /**
     * Counts what each gateway and foreign router has sent to the server's net.
     *
     * @return packets so far, by name
     */
    public Map<String, Long> forwardedPackets() {
        final var counts = new LinkedHashMap<String, Long>();
        gateways.forEach((name, router) -> counts.put(name, router.forwardedPackets()));
        peers.forEach((name, router) -> counts.put(name, router.forwardedPackets()));
        return counts;
    }

    /**
     * Observes whether packets of a running stream go through a gateway, whatever goes through others.
     *
     * @param gateway its name
     * @return whether it forwarded some
     */
    public boolean forwards(final String gateway) {
        final var before = forwardedPackets().get(gateway);
        Await.observe(Duration.ofMillis(200));
        return forwardedPackets().get(gateway) - before >= 50;
    }

    /**
     * Lists what the switches hold of HSRP: entries in the cookie and group ranges reserved for it.
     *
     * @return one line each, beginning with the name of the switch
     */
    public List<String> hsrpEntries() {
        final var entries = new ArrayList<String>();
        switches.forEach((name, node) -> {
            node.flows(HsrpEntries.FLOWS).forEach(flow -> entries.add(name + ": " + flow));
            node.groups().stream().filter(HsrpEntries::isGroup).forEach(group -> entries.add(name + ": " + group));
            node.meters().stream().filter(Predicate.not(String::isBlank))
                .forEach(meter -> entries.add(name + ": " + meter));
        });
        return entries;
    }

    @Override
    public void close() {
        lab.disown(this);
        switches.values().forEach(OpenVSwitch::close);
        hosts.values().forEach(LanHost::close);
        gateways.values().forEach(Router::close);
        peers.values().forEach(Router::close);
        switches.values().forEach(node -> node.namespace().close());
        server.close();
    }

    private void buildServer() {
        // An address of its own: a bridge without one takes that of a port, and another one when that port goes
        server.ip("link", "add", SERVER_BRIDGE, "address", SERVER_MAC, "type", "bridge", "stp_state", "0",
            "forward_delay", "0");
        server.addAddress(SERVER_BRIDGE, Topology.SERVER_ADDRESS + "/24");
        server.up(SERVER_BRIDGE);
        server.enableIpv6(SERVER_BRIDGE);
        server.addAddress(SERVER_BRIDGE, Topology.SERVER_IPV6_ADDRESS + "/64");
    }

    private NetworkNamespace namespace(final String box) {
        return lab.namespace(label + box);
    }

    private void buildSwitch(final Topology.Switch node) {
        final var namespace = namespace(node.name());
        switches.put(node.name(), OpenVSwitch.start(namespace, lab.directory(node.name() + "-" + lab.nextLink()),
            node.name(), node.datapathId()));
    }

    private void buildUplinkSwitch(final Topology.Switch description) {
        buildSwitch(description);
        final var node = node(description.name());
        NetworkNamespace.connect(server, description.name(), node.namespace(), "server");
        server.ip("link", "set", description.name(), "master", SERVER_BRIDGE);
        node.addPort("server", SERVER_PORT);
    }

    /** It forwards by itself: the controller only watches its ports. */
    private static void forwardAll(final OpenVSwitch node) {
        node.ofctl("add-flow", node.bridge(), "priority=0,actions=NORMAL");
    }

    private void buildTrunk(final Topology.Trunk trunk) {
        final var left = node(trunk.left());
        final var right = node(trunk.right());
        NetworkNamespace.connect(left.namespace(), trunk.right(), right.namespace(), trunk.left());
        left.addPort(trunk.right(), trunk.leftPort());
        right.addPort(trunk.left(), trunk.rightPort());
    }

    private void buildRouter(final Topology.Gateway gateway, final Map<String, Router> routers) {
        final var router = new Router(gateway, namespace(gateway.name()));
        routers.put(gateway.name(), router);
        final var node = node(gateway.at());
        NetworkNamespace.connect(router.namespace(), Router.LAN_DEVICE, node.namespace(), gateway.name());
        final var behind = topology.uplinkSwitch().map(uplinks -> node(uplinks.name()));
        NetworkNamespace.connect(router.namespace(), Router.UPLINK_DEVICE,
            behind.map(OpenVSwitch::namespace).orElse(server), gateway.name());
        router.configure();
        behind.ifPresentOrElse(uplinks -> uplinks.addPort(gateway.name(), gateway.port()),
            () -> server.ip("link", "set", gateway.name(), "master", SERVER_BRIDGE));
        node.addPort(gateway.name(), gateway.port());
    }

    private void buildHost(final Topology.Host description) {
        final var host = new LanHost(description, namespace(description.name()));
        hosts.put(description.name(), host);
        final var node = node(description.at());
        NetworkNamespace.connect(host.namespace(), LanHost.DEVICE, node.namespace(), description.name());
        host.configure();
        node.addPort(description.name(), description.port());
    }

    private void routeBack() {
        routeBack("10.0.0.0/24", Topology.Gateway::uplinkAddress);
        routeBack("2001:db8::/64", Topology.Gateway::uplinkIpv6Address);
    }

    private void routeBack(final String destination, final Function<Topology.Gateway, String> via) {
        final var route = new ArrayList<>(List.of("route", "add", destination));
        topology.gateways().forEach(gateway -> route.addAll(List.of("nexthop", "via", via.apply(gateway))));
        server.ip(route.toArray(String[]::new));
    }

    private static <T> T known(final Map<String, T> things, final String name) {
        final var thing = things.get(name);
        if (thing == null) {
            throw new IllegalArgumentException("The LAN has no " + name + " but " + things.keySet());
        }
        return thing;
    }
}
