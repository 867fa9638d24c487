/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.group;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.effect.LanEffect;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.effect.Outbox;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.protocol.Authentication;
import org.opendaylight.hsrp.impl.protocol.Authenticator;
import org.opendaylight.hsrp.impl.protocol.DecodedGroup;

/**
 * The keys of a group over time: those that are configured, and for a time of grace those that they have replaced, so
 * that the keys of all routers can be changed one after the other.
 */
@LoopConfined
public final class Keyring {
    private final GroupKey group;
    private final Outbox outbox;
    private Authentication current;
    private @Nullable Authentication previous;
    private Moment previousEnds = Moment.PAST;
    private boolean expiryReported;

    Keyring(final GroupKey group, final Authentication authentication, final Outbox outbox) {
        this.group = requireNonNull(group);
        this.outbox = requireNonNull(outbox);
        current = requireNonNull(authentication);
    }

    /** Takes over the configured keys. */
    void configure(final Authentication authentication, final Moment now) {
        if (!authentication.equals(current)) {
            previous = current;
            previousEnds = now.plus(Duration.ofMillis(authentication.graceMillis()));
            current = authentication;
            expiryReported = false;
        }
    }

    /** Returns the key to send with. */
    Authenticator sender(final Moment now) {
        if (current.isExpired(now.time()) && !expiryReported) {
            expiryReported = true;
            outbox.add(new LanEffect.Notice("KEYEXPIRED", "Grp " + group.number()
                + " all keys have expired; the last one goes on being used until another is configured"));
        }
        return current.sender(now.time());
    }

    /** Whether a message is authentic. */
    public boolean accepts(final DecodedGroup message, final Moment now) {
        return current.accepts(message, now.time())
            || now.isBefore(previousEnds) && previous.accepts(message, now.time());
    }
}
