/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One OpenFlow switch: an Open vSwitch of its own, entirely in user space, in its own namespace and directory, with one
 * bridge. Its database and control sockets are in that directory, so it neither needs nor disturbs another Open vSwitch
 * of the machine, and can be killed alone.
 */
public final class OpenVSwitch implements AutoCloseable {
    /** How what the switch calls a controller begins, whom it reaches by TCP. */
    public static final String TCP = "tcp:";
    /** The same by TLS. */
    public static final String TLS = "ssl:";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String bridge;
    private final NetworkNamespace namespace;
    private final Path directory;
    private final Daemon database;
    private Daemon daemon;
    private String controller;

    private OpenVSwitch(final String bridge, final NetworkNamespace namespace, final Path directory) {
        this.bridge = bridge;
        this.namespace = namespace;
        this.directory = directory;
        Commands.run("ovsdb-tool", "create", directory.resolve("conf.db").toString(),
            Prerequisites.OVS_SCHEMA.toString());
        database = Daemon.start("ovsdb-server of " + bridge, directory.resolve("ovsdb-server.log"), environment(),
            namespace.command("ovsdb-server", directory.resolve("conf.db").toString(),
                "--remote=punix:" + directory.resolve("db.sock"), "--unixctl=" + directory.resolve("db.ctl"),
                "--no-chdir"));
        awaitSocket(database, "db.sock");
        vsctl("--no-wait", "init");
        startDaemon();
    }

    /**
     * Starts a switch.
     *
     * @param namespace where it runs and finds its ports
     * @param directory its own directory
     * @param bridge name of its bridge
     * @param datapathId its OpenFlow datapath id: OpenDaylight will call it openflow:N
     * @return the running switch
     */
    public static OpenVSwitch start(final NetworkNamespace namespace, final Path directory, final String bridge,
            final long datapathId) {
        final var ovs = new OpenVSwitch(bridge, namespace, directory);
        ovs.vsctl("add-br", bridge, "--", "set", "bridge", bridge, "datapath_type=netdev", "protocols=OpenFlow13",
            "fail_mode=secure", "other_config:disable-in-band=true",
            "other_config:datapath-id=" + "%016x".formatted(datapathId));
        return ovs;
    }

    public String bridge() {
        return bridge;
    }

    public NetworkNamespace namespace() {
        return namespace;
    }

    /** Directory of the control sockets: the value of OVS_RUNDIR for the ovs commands.
     *
     * @return the directory
     */
    public Path runDirectory() {
        return directory;
    }

    /**
     * Adds a port.
     *
     * @param device the network device in this switch's namespace
     * @param number the OpenFlow port number to give it
     */
    public void addPort(final String device, final int number) {
        vsctl("add-port", bridge, device, "--", "set", "interface", device, "ofport_request=" + number);
        final var got = vsctl("get", "interface", device, "ofport").strip();
        if (!got.equals(Integer.toString(number))) {
            throw new LabException("Port " + device + " of " + bridge + " got the number " + got + ", not " + number);
        }
    }

    /**
     * Makes a port an access port: its untagged frames are those of a VLAN, and others must not pass.
     *
     * @param device the port's device
     * @param vlan the VLAN
     */
    public void setAccessVlan(final String device, final int vlan) {
        vsctl("set", "port", device, "tag=" + vlan);
    }

    /**
     * Has a port renumbered, or taken out, when the switch is next started. To be called while it is killed.
     *
     * @param device the port's network device
     * @param number the OpenFlow port number to give it, or 0 if it is taken out
     */
    public void changePortOffline(final String device, final int number) {
        if (number == 0) {
            vsctl("--no-wait", "del-port", bridge, device);
        } else {
            vsctl("--no-wait", "set", "interface", device, "ofport_request=" + number, "--", "clear", "interface",
                device, "ofport");
        }
    }

    /**
     * Bundles ports in the switch's own forwarding: by the senders' addresses, without LACP. To the controller each is
     * still a port of its own.
     *
     * @param bond name of the bundle
     * @param devices the network devices in this switch's namespace, which must not be ports yet
     * @param firstNumber the OpenFlow port number to give the first one; the others get the next ones
     */
    public void addBond(final String bond, final List<String> devices, final int firstNumber) {
        final var command = new ArrayList<>(List.of("add-bond", bridge, bond));
        command.addAll(devices);
        command.add("bond_mode=balance-slb");
        for (int index = 0; index < devices.size(); index++) {
            command.addAll(List.of("--", "set", "interface", devices.get(index),
                "ofport_request=" + (firstNumber + index)));
        }
        vsctl(command.toArray(String[]::new));
    }

    /**
     * Has a bond talk to the switch at its other end (LACP), which must do so too: then each takes in what comes by any
     * of its ports.
     *
     * @param bond name of the bundle
     */
    public void negotiate(final String bond) {
        vsctl("set", "port", bond, "lacp=active", "bond_mode=balance-tcp", "other_config:lacp-time=fast");
    }

    /**
     * Chooses the port of a bond by which the switch takes in what concerns all, until that port is lost.
     *
     * @param bond name of the bundle
     * @param device the port's network device
     */
    public void setActiveMember(final String bond, final String device) {
        appctl("bond/set-active-member", bond, device);
    }

    public void removePort(final String device) {
        vsctl("--if-exists", "del-port", bridge, device);
    }

    /**
     * Begins a BFD session with the station at a port. Until it is up the port is not live; three lost messages end it.
     *
     * @param device the port's network device
     * @param source the IPv4 address from which the switch speaks
     * @param station the IPv4 address of the station
     * @param mac its MAC address
     * @param intervalMillis time between two messages, each way
     */
    public void beginBfd(final String device, final String source, final String station, final String mac,
            final int intervalMillis) {
        vsctl("set", "interface", device, "bfd:enable=true", "bfd:min_tx=" + intervalMillis,
            "bfd:min_rx=" + intervalMillis, "bfd:mult=3", "bfd:bfd_src_ip=" + source, "bfd:bfd_dst_ip=" + station,
            "bfd:bfd_local_dst_mac=" + mac);
    }

    /**
     * Whether the BFD session at a port is up.
     *
     * @param device the port's network device
     * @return whether it is
     */
    public boolean isBfdUp(final String device) {
        return "up".equals(vsctl("--if-exists", "get", "interface", device, "bfd_status:state").strip());
    }

    /**
     * Gives up the BFD session at a port, if there is one.
     *
     * @param device the port's network device
     */
    public void endBfd(final String device) {
        vsctl("clear", "interface", device, "bfd");
    }

    /**
     * Gives the switch a controller, which it tries to reach every second until it answers.
     *
     * @param address the controller's address, with OpenFlow at port 6653
     */
    public void connectTo(final String address) {
        controller = address;
        vsctl("set-controller", bridge, TCP + address + ":6653", "--", "set", "controller", bridge,
            "connection_mode=out-of-band", "max_backoff=1000", "inactivity_probe=5000");
    }

    /**
     * Gives the switch several controllers; it keeps the connections that it has to some of them.
     *
     * @param protocol {@link #TCP} or {@link #TLS}
     * @param addresses their addresses
     */
    public void connectTo(final String protocol, final List<String> addresses) {
        controller = addresses.getFirst();
        vsctl(Stream.concat(Stream.of("set-controller", bridge), addresses.stream()
            .map(address -> protocol + address + ":6653")).toArray(String[]::new));
        for (var uuid : vsctl("--columns=_uuid", "--bare", "list", "controller").lines().filter(line -> !line.isBlank())
                .toList()) {
            vsctl("set", "controller", uuid, "connection_mode=out-of-band", "max_backoff=1000",
                "inactivity_probe=5000");
        }
    }

    /**
     * The controllers in which it sees its master.
     *
     * @return their addresses with the port, as {@code tcp:172.31.1.1:6653}
     */
    public List<String> masters() {
        return vsctl("--columns=target", "--bare", "find", "controller", "role=master").lines()
            .filter(line -> !line.isBlank()).toList();
    }

    /**
     * The controller that it was given last.
     *
     * @return its address
     */
    public String controller() {
        return controller;
    }

    /**
     * Takes its controller from the switch. It keeps what it holds.
     */
    public void disconnect() {
        vsctl("del-controller", bridge);
    }

    public boolean isConnected() {
        return "true".equals(vsctl("--if-exists", "get", "controller", bridge, "is_connected").strip());
    }

    /**
     * Lists the flows.
     *
     * @param match restricts them, as ovs-ofctl wants it; empty for all
     * @return one line each
     */
    public List<String> flows(final String match) {
        return entries(match.isEmpty() ? List.of("dump-flows", bridge) : List.of("dump-flows", bridge, match));
    }

    public List<String> groups() {
        return entries(List.of("dump-groups", bridge));
    }

    public List<String> meters() {
        return entries(List.of("dump-meters", bridge));
    }

    /**
     * Runs ovs-ofctl, speaking OpenFlow 1.3.
     *
     * @param arguments its arguments
     * @return its standard output
     */
    public String ofctl(final String... arguments) {
        return Commands.run(withEnvironment(Stream.concat(Stream.of("ovs-ofctl", "-O", "OpenFlow13"),
            Stream.of(arguments)).toList()));
    }

    /**
     * Runs commands at this switch, as an operator would.
     *
     * @param commands a script for sh, which ends with the first command that fails
     * @param variables variables that it finds
     * @return its standard output
     */
    public String run(final String commands, final Map<String, String> variables) {
        final var script = directory.resolve("commands.sh");
        try {
            Files.writeString(script, commands, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        final var whole = new ArrayList<>(List.of("env"));
        variables.forEach((name, value) -> whole.add(name + "=" + value));
        whole.addAll(List.of("sh", "-eu", script.toString()));
        return Commands.run(namespace.command(withEnvironment(whole)));
    }

    /**
     * Empties the switch: no flows, groups and meters, and nothing of what it has learned.
     */
    public void clear() {
        ofctl("del-flows", bridge);
        ofctl("del-groups", bridge);
        ofctl("del-meters", bridge);
        forgetAddresses();
    }

    /** Lets the switch forget at which ports it has seen which MAC addresses, as if nobody had spoken for long. */
    public void forgetAddresses() {
        appctl("fdb/flush", bridge);
    }

    /**
     * What the switch has learned.
     *
     * @return a table of ports and MAC addresses
     */
    public String learnedAddresses() {
        return appctl("fdb/show", bridge);
    }

    /** Kills the switch itself: nothing is forwarded any more, its control connection breaks. */
    public void kill() {
        daemon.kill();
    }

    /** Lets the switch fall silent: nothing is forwarded, but its control connection stays open. */
    public void freeze() {
        daemon.freeze();
    }

    /** Ends the silence. */
    public void thaw() {
        daemon.thaw();
    }

    /** Starts the switch again after {@link #kill()}: empty, with the same ports. */
    public void restart() {
        startDaemon();
        // Returns when the daemon has taken over the configuration
        vsctl("set", "bridge", bridge, "external_ids:restarted=" + System.nanoTime());
    }

    Daemon daemon() {
        return daemon;
    }

    @Override
    public void close() {
        daemon.close();
        database.close();
    }

    private void startDaemon() {
        daemon = Daemon.start("ovs-vswitchd of " + bridge, directory.resolve("ovs-vswitchd.log"), environment(),
            namespace.command(Priority.first(List.of("ovs-vswitchd", "unix:" + directory.resolve("db.sock"),
                "--unixctl=" + directory.resolve("switch.ctl"), "--no-chdir"))));
        awaitSocket(daemon, "switch.ctl");
    }

    /** That it exists is not enough: the daemon makes it a moment before it listens. */
    private void awaitSocket(final Daemon owner, final String socket) {
        Await.until(PATIENCE, socket + " of " + bridge, () -> {
            owner.requireAlive();
            try (var ignored = SocketChannel.open(UnixDomainSocketAddress.of(directory.resolve(socket)))) {
                return true;
            } catch (IOException e) {
                return false;
            }
        });
    }

    private List<String> entries(final List<String> command) {
        return ofctl(command.toArray(String[]::new)).lines().map(String::strip)
            .filter(line -> !line.startsWith("OFPST_") && !line.startsWith("NXST_") && !line.isEmpty()).toList();
    }

    String appctl(final String... arguments) {
        return Commands.run(withEnvironment(Stream.concat(
            Stream.of("ovs-appctl", "-t", directory.resolve("switch.ctl").toString()),
            Stream.of(arguments)).toList()));
    }

    private String vsctl(final String... arguments) {
        return Commands.run(withEnvironment(Stream.concat(
            Stream.of("ovs-vsctl", "--timeout=10", "--db=unix:" + directory.resolve("db.sock")),
            Stream.of(arguments)).toList()));
    }

    private List<String> withEnvironment(final List<String> command) {
        final var whole = new ArrayList<>(List.of("env"));
        environment().forEach((key, value) -> whole.add(key + "=" + value));
        whole.addAll(command);
        return whole;
    }

    private Map<String, String> environment() {
        try {
            final var path = directory.toRealPath().toString();
            return Map.of("OVS_RUNDIR", path, "OVS_LOGDIR", path, "OVS_DBDIR", path);
        } catch (IOException e) {
            throw new LabException("No directory for the switch " + bridge + ": " + e.getMessage(), e);
        }
    }
}
