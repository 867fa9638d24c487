/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import com.sun.jna.Native;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.lab.peer.PeerMain;
import org.opendaylight.hsrp.lab.peer.PeerSettings;
import org.opendaylight.hsrp.lab.stream.Talker;

/** A router of the lab that speaks HSRP by itself, see {@link PeerMain}: a process in its namespace. */
final class PeerProcess implements AutoCloseable {
    private final Talker talker;

    private PeerProcess(final Talker talker) {
        this.talker = talker;
    }

    /** Returns settings for group 10, as the controller is told for its gateways. */
    static PeerSettings settings(final Topology.Gateway router, final int priority) {
        return settings(Router.LAN_DEVICE, router.address(), router.mac(), priority);
    }

    /** Returns the same for any box. */
    static PeerSettings settings(final String device, final String address, final String mac, final int priority) {
        return new PeerSettings(device, Ipv4Address.of(address), MacAddress.of(mac), HsrpVersion.V2, TestBed.GROUP,
            Ipv4Address.of(Topology.VIRTUAL_ADDRESS), priority, TestBed.HELLO, TestBed.HOLD, "cisco");
    }

    /** Returns settings for IPv6 group 10. */
    static PeerSettings ipv6Settings(final Topology.Gateway router, final int priority) {
        return new PeerSettings(Router.LAN_DEVICE, Ipv6Address.of(router.linkLocalAddress()),
            MacAddress.of(router.mac()), HsrpVersion.V2, TestBed.GROUP, Ipv6Address.of(Topology.VIRTUAL_LINK_LOCAL),
            priority, TestBed.HELLO, TestBed.HOLD, "cisco");
    }

    /** Starts the process; it does nothing until it is told to. */
    static PeerProcess in(final NetworkNamespace namespace, final PeerSettings settings) {
        final var command = javaCommand(PeerMain.class, settings.arguments().toArray(String[]::new));
        return new PeerProcess(new Talker(namespace.command(command)));
    }

    /** Returns how a class of the lab is run as a small process. */
    static List<String> javaCommand(final Class<?> main, final String... arguments) {
        final var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp",
            Stream.of(main, HsrpVersion.class, Native.class).map(PeerProcess::home)
                .collect(Collectors.joining(File.pathSeparator)), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Joins the group, as a router that has just come up. */
    void start() {
        talker.ask("start");
    }

    /** Leaves the group with a Resign. */
    void stop() {
        talker.ask("stop");
    }

    /** Sends with another of its keys from now on: the first is 0. */
    void sendWithKey(final int index) {
        talker.ask("send-key " + index);
    }

    /** Falls silent. */
    void die() {
        talker.ask("die");
    }

    /** Claims to be active, whatever others say. */
    void attack() {
        talker.ask("attack");
    }

    /** Starts and stops in turn. */
    void flap(final int times, final Duration interval) {
        talker.ask("flap " + times + " " + interval.toMillis());
    }

    /** Returns its state, as the protocol calls it. */
    String state() {
        return talker.ask("state");
    }

    void awaitState(final String state) {
        Await.until(TestBed.PATIENCE, "foreign router " + state, this::state, () -> state().equals(state));
    }

    @Override
    public void close() {
        talker.close();
    }

    private static String home(final Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new LabException("Cannot find the classes of " + type, e);
        }
    }
}
