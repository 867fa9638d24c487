/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import java.util.concurrent.CompletableFuture;
import org.opendaylight.hsrp.lab.peer.BusyRelayMain;
import org.opendaylight.hsrp.lab.stream.Talker;

/** A real switch whose connection to the controller leads through a relay, see {@link BusyRelayMain}. */
final class BusySwitch implements AutoCloseable {
    /** OpenFlow 1.3 section 7.1: what the switch says by itself. */
    static final int PACKET_IN = 10;
    static final int PORT_STATUS = 12;

    private final OpenVSwitch node;
    private final String controller;
    private final Talker relay;

    private BusySwitch(final OpenVSwitch node) {
        this.node = node;
        controller = node.controller();
        final var port = Integer.toString(Controller.OPENFLOW_PORT);
        relay = new Talker(node.namespace().command(
            PeerProcess.javaCommand(BusyRelayMain.class, port, controller, port)));
    }

    /** Puts the relay between a switch and its controller. */
    static BusySwitch of(final OpenVSwitch node) {
        final var busy = new BusySwitch(node);
        node.connectTo("127.0.0.1");
        Await.until(TestBed.PATIENCE, "the switch is connected by the relay", node::isConnected);
        return busy;
    }

    /** Lets everything through. */
    void behave() {
        relay.ask("pass");
    }

    /** Answers nothing any more. */
    void mute() {
        relay.ask("mute");
    }

    /** Answers so much later from now on. */
    void answerAfter(final long millis) {
        relay.ask("slow " + millis);
    }

    /** Ends the connection, which the switch begins anew after a second. */
    void drop() {
        relay.ask("drop");
    }

    int connections() {
        return Integer.parseInt(relay.ask("connections"));
    }

    /** Says its two latest messages of a type in turns. Completes with how often it has. */
    CompletableFuture<Long> say(final int type, final int perSecond, final long millis) {
        return CompletableFuture.supplyAsync(() ->
            Long.valueOf(relay.ask("replay " + type + ' ' + perSecond + ' ' + millis)));
    }

    /** Takes the relay out again. */
    @Override
    public void close() {
        relay.close();
        node.connectTo(controller);
    }
}
