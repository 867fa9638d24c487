/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
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
    private Instant now;

    public Replay(final Recorder recorder) {
        this.recorder = recorder;
    }

    public void setTime(final Instant time) {
        now = time;
    }

    public void connection(final NodeId node, final boolean connected) {
        play(connected ? new LanEvent.NodeUp(node, List.of()) : new LanEvent.NodeDown(node));
    }

    public void port(final NodeId node, final Port port) {
        play(new LanEvent.PortChanged(node, port));
    }

    public void portRemoved(final NodeId node, final long port) {
        play(new LanEvent.PortRemoved(node, port));
    }

    public void configure(final LanConfig config) {
        play(new LanEvent.Configured(config));
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
        play((unused, time) -> List.of());
    }

    public void ask(final String gateway) {
        if (gateway == null) {
            ask(new Request.Announcement());
        } else {
            ask(new Request.Switchover(gateway));
        }
    }

    private <T> void ask(final Request<T> request) {
        final var key = onlyGroup().key();
        recording.add(lan, now, key, request, lan.request(key, request, now).effects());
    }

    private Group onlyGroup() {
        return lan.groups().values().iterator().next();
    }

    private void play(final BiFunction<Lan, Instant, List<LanEffect>> event) {
        final var effects = event.apply(lan, now);
        if (recording != null) {
            recording.add(lan, now, event, effects);
        }
    }
}
