/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import org.opendaylight.hsrp.lab.peer.AttackMain;
import org.opendaylight.hsrp.lab.stream.Talker;

/** A host of the lab that attacks, see {@link AttackMain}: a process in its namespace. */
final class AttackProcess implements AutoCloseable {
    private final Talker talker;

    private AttackProcess(final Talker talker) {
        this.talker = talker;
    }

    static AttackProcess at(final LanHost host) {
        return new AttackProcess(new Talker(host.namespace().command(
            PeerProcess.javaCommand(AttackMain.class, LanHost.DEVICE))));
    }

    void send(final int times, final byte[] frame) {
        talker.ask("send " + times + " " + HexFormat.of().formatHex(frame));
    }

    /** Sends a frame as fast as it can. Completes with how often it was sent. */
    CompletableFuture<Long> flood(final long millis, final byte[] frame) {
        return CompletableFuture.supplyAsync(() ->
            Long.valueOf(talker.ask("flood " + millis + " " + HexFormat.of().formatHex(frame))));
    }

    @Override
    public void close() {
        talker.close();
    }
}
