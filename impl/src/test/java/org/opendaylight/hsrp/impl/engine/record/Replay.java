/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.record;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.effect.TimerKey;
import org.opendaylight.hsrp.impl.engine.group.Group;
import org.opendaylight.hsrp.impl.engine.group.Request;
import org.opendaylight.hsrp.impl.engine.inventory.Inventory;
import org.opendaylight.hsrp.impl.engine.inventory.Port;
import org.opendaylight.hsrp.impl.engine.inventory.SwitchState;
import org.opendaylight.hsrp.impl.engine.lan.Lan;
import org.opendaylight.hsrp.impl.engine.lan.LanEvent;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.Timer;

/**
 * A LAN to which the inputs of a recording are played, and whose outputs are recorded again. Its timers do not run:
 * that they have expired is among the inputs.
 */
public final class Replay {
    private final Lan lan = new Lan(new Random(0));
    private final Recorder recorder;
    private GroupRecording recording;
    private Inventory inventory = Inventory.EMPTY;
    private boolean configured;
    private Moment now;

    public Replay(final Recorder recorder) {
        this.recorder = recorder;
    }

    public void setTime(final Instant time) {
        now = new Moment(TimeUnit.MILLISECONDS.toNanos(time.toEpochMilli()), time);
    }

    public void connection(final NodeId node, final boolean connected) {
        change(node, state -> new SwitchState(node, connected, state.ports(), List.of()));
    }

    public void port(final NodeId node, final Port port) {
        change(node, state -> {
            final var ports = new HashMap<>(state.ports());
            ports.put(port.number(), port);
            return new SwitchState(node, state.connected(), ports, List.of());
        });
    }

    public void portRemoved(final NodeId node, final long port) {
        change(node, state -> {
            final var ports = new HashMap<>(state.ports());
            ports.remove(port);
            return new SwitchState(node, state.connected(), ports, List.of());
        });
    }

    private void change(final NodeId node, final UnaryOperator<SwitchState> change) {
        final var ports = inventory.ports(node).stream().collect(Collectors.toMap(Port::number, Function.identity()));
        inventory = inventory.with(change.apply(new SwitchState(node, inventory.isConnected(node), ports, List.of())));
        if (configured) {
            play(new LanEvent.SwitchChanged(node, inventory, Map.of()));
        }
    }

    public void configure(final LanConfig config) {
        play(new LanEvent.Configured(config, Map.of(), inventory, Map.of()));
        configured = true;
    }

    /** What comes before this has only said how things stood. */
    public void resume(final Recorder.Memory memory) {
        final var group = onlyGroup();
        final var roles = memory.roles();
        group.resume(memory.members(), roles.lastActive(), roles.epoch(), roles.switchoverGateway());
        recording = new GroupRecording(group.key(), recorder);
        recording.begin(lan, now);
    }

    public void packet(final NodeId node, final long port, final byte[] frame) {
        play(new LanEvent.PacketIn(node, port, frame));
    }

    public void expired(final String gateway, final Timer timer) {
        play(new LanEvent.TimerFired(new TimerKey.OfMember(onlyGroup().key(), gateway, timer)));
    }

    public void announcementDue() {
        play(new LanEvent.TimerFired(new TimerKey.NextAnnouncement(onlyGroup().key())));
    }

    public void routerAdvertisementDue() {
        play(new LanEvent.TimerFired(new TimerKey.NextRouterAdvertisement(onlyGroup().key())));
    }

    /** Something that the recording does not tell. */
    public void other() {
        play(new LanEvent.TracksChanged(Map.of()));
    }

    public void ask(final String gateway) {
        if (gateway == null) {
            ask(new Request.Announcement());
        } else {
            ask(new Request.Switchover(gateway, "a recording"));
        }
    }

    private <T> void ask(final Request<T> request) {
        final var key = onlyGroup().key();
        recording.add(lan, now, key, request, lan.request(key, request, now).effects());
    }

    private Group onlyGroup() {
        return lan.groups().values().iterator().next();
    }

    private void play(final LanEvent event) {
        final var effects = event.apply(lan, now);
        if (recording != null) {
            recording.add(lan, now, event, effects);
        }
    }
}
