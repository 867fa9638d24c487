/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opendaylight.hsrp.lab.Await;
import org.opendaylight.hsrp.lab.BfdSpeaker;
import org.opendaylight.hsrp.lab.Lab;
import org.opendaylight.hsrp.lab.OpenVSwitch;
import org.opendaylight.hsrp.lab.Router;
import org.opendaylight.hsrp.lab.Topology;
import org.opendaylight.hsrp.lab.VirtualLan;

/** Ours where the switch has a BFD session with each gateway: a dead one has neither forwarding nor daemon. */
final class BfdOdlHsrp implements Contestant {
    private static final int INTERVAL = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** The standby gateway first: the switch answers for the address to which gateways speak once one is active. */
    private static final List<String> GATEWAYS = List.of(SECOND, FIRST);

    private final VirtualLan lan;
    private final OdlHsrp alive;
    private final OpenVSwitch node;
    private final Map<String, BfdSpeaker> speakers;

    BfdOdlHsrp(final Lab lab, final VirtualLan lan, final OdlHsrp alive) {
        this.lan = lan;
        this.alive = alive;
        node = lan.node(lan.topology().switches().getFirst().name());
        speakers = GATEWAYS.stream()
            .collect(Collectors.toMap(Function.identity(), name -> new BfdSpeaker(lab, lan.gateway(name))));
    }

    @Override
    public void enter() {
        alive.enter();
        GATEWAYS.forEach(name -> {
            speak(name);
            final var gateway = lan.gateway(name).description();
            node.beginBfd(name, Topology.VIRTUAL_ADDRESS, gateway.address(), gateway.mac(), INTERVAL);
            awaitSession(name);
        });
        alive.awaitRoles(FIRST, SECOND);
    }

    @Override
    public void strike(final Event event) {
        speakers.get(FIRST).die();
        alive.awaitActive(SECOND);
    }

    @Override
    public void recover(final Event event) {
        lan.gateway(FIRST).setForwarding(true);
        speak(FIRST);
        awaitSession(FIRST);
        alive.awaitRoles(FIRST, SECOND);
    }

    @Override
    public void leave() {
        GATEWAYS.forEach(name -> {
            node.endBfd(name);
            speakers.get(name).kill();
        });
        alive.leave();
    }

    private void speak(final String name) {
        speakers.get(name).start("""
            bfd%n\
             peer %s local-address %s interface %s%n\
              transmit-interval %d%n\
              receive-interval %d%n\
              detect-multiplier 3%n\
            """.formatted(Topology.VIRTUAL_ADDRESS, lan.gateway(name).description().address(), Router.LAN_DEVICE,
                INTERVAL, INTERVAL));
    }

    private void awaitSession(final String name) {
        Await.until(PATIENCE, "a BFD session with " + name, () -> node.isBfdUp(name));
    }
}
