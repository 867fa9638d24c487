/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.loop;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.effect.LanEffect;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.group.Request;
import org.opendaylight.hsrp.impl.engine.lan.Lan;
import org.opendaylight.hsrp.impl.engine.lan.LanEvent;
import org.opendaylight.hsrp.impl.engine.record.GroupRecording;
import org.opendaylight.hsrp.impl.engine.record.Recorder;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.engine.state.Refusal;

/** The recording of a LAN, which has one at a time at most. */
@LoopConfined
final class LanRecording {
    private @Nullable GroupRecording recording;
    private @Nullable Recorder recorder;

    /** Begins a recording, see {@link Engine#record}. Returns why not, or {@code null}. */
    @Nullable Refusal begin(final Lan lan, final GroupKey group, final Recorder newRecorder, final Moment now) {
        final var name = lan.config().name();
        final var follower = lan.followers().find(group);
        if (follower.isPresent()) {
            return follower.orElseThrow().refusal("record");
        }
        if (!lan.groups().containsKey(group)) {
            return new Refusal(Refusal.Kind.NO_SUCH_OBJECT, "lan \"" + name + "\" has no group " + group);
        }
        if (recording != null) {
            return new Refusal(Refusal.Kind.WRONG_STATE, "lan \"" + name + "\" group " + recording.group()
                + " is being recorded; wait for the end, or end it by duration 0");
        }
        recorder = newRecorder;
        recording = new GroupRecording(group, newRecorder);
        recording.begin(lan, now);
        return null;
    }

    /** Writes down an event with its effects, if there is a recording. */
    void add(final Lan lan, final Moment now, final LanEvent event, final List<LanEffect> effects) {
        if (recording != null && !recording.add(lan, now, event, effects)) {
            end();
        }
    }

    /** Writes down a request with its effects, if there is a recording. */
    void add(final Lan lan, final Moment now, final GroupKey group, final Request<?> request,
            final List<LanEffect> effects) {
        if (recording != null && !recording.add(lan, now, group, request, effects)) {
            end();
        }
    }

    /** Ends the recording of a group. Returns why not, or {@code null}. */
    @Nullable Refusal end(final String lan, final GroupKey group) {
        if (recording == null || !recording.group().equals(group)) {
            return new Refusal(Refusal.Kind.WRONG_STATE,
                "lan \"" + lan + "\" group " + group + " is not being recorded");
        }
        end();
        return null;
    }

    /** Ends the recording that a recorder writes, if it goes on. */
    void end(final Recorder which) {
        if (recorder == which) {
            end();
        }
    }

    /** Ends the recording, if there is one. */
    void end() {
        final var ended = recording;
        recording = null;
        recorder = null;
        if (ended != null) {
            ended.end();
        }
    }
}
