/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.peer;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;

/** Ethernet frames as they are, in and out of a device of this network namespace: a packet socket, see packet(7). */
final class PacketSocket implements AutoCloseable {
    /** EtherType of IPv4. */
    static final int IPV4 = 0x0800;
    /** EtherType of IPv6. */
    static final int IPV6 = 0x86dd;

    private static final int AF_PACKET = 17;
    private static final int SOCK_RAW = 3;
    private static final int SOL_SOCKET = 1;
    private static final int SO_RCVTIMEO = 20;
    private static final int EINTR = 4;
    private static final int EAGAIN = 11;
    private static final int ENETDOWN = 100;
    private static final int SOCKADDR_LL_LENGTH = 20;
    private static final int TIMEVAL_LENGTH = 16;
    private static final int LARGEST_FRAME = 65536;

    private final LibC libC = Native.load("c", LibC.class);
    private final byte[] buffer = new byte[LARGEST_FRAME];
    private final int socket;

    /** What is needed of the C library. */
    interface LibC extends Library {
        int socket(int domain, int type, int protocol) throws LastErrorException;

        int bind(int socket, byte[] address, int length) throws LastErrorException;

        int setsockopt(int socket, int level, int option, byte[] value, int length) throws LastErrorException;

        NativeLong send(int socket, byte[] frame, NativeLong length, int flags) throws LastErrorException;

        NativeLong recv(int socket, byte[] buffer, NativeLong length, int flags) throws LastErrorException;

        int if_nametoindex(String name) throws LastErrorException;

        int close(int socket) throws LastErrorException;
    }

    /**
     * Opens a socket.
     *
     * @param device name of the device
     * @param etherType EtherType of the frames to receive; others may be sent
     * @param patience how long {@link #receive()} waits
     */
    PacketSocket(final String device, final int etherType, final Duration patience) {
        final int protocol = Short.reverseBytes((short) etherType) & 0xffff;
        socket = libC.socket(AF_PACKET, SOCK_RAW, protocol);
        final var timeout = natively(TIMEVAL_LENGTH).putLong(patience.toSeconds())
            .putLong(patience.toNanosPart() / 1000);
        libC.setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, timeout.array(), TIMEVAL_LENGTH);
        final var address = natively(SOCKADDR_LL_LENGTH).putShort((short) AF_PACKET).putShort((short) protocol)
            .putInt(libC.if_nametoindex(device));
        libC.bind(socket, address.array(), SOCKADDR_LL_LENGTH);
    }

    /** Sends a frame; it is lost while the device is down, as it would be on a cable. */
    void send(final byte[] frame) {
        try {
            libC.send(socket, frame, new NativeLong(frame.length), 0);
        } catch (LastErrorException e) {
            if (e.getErrorCode() != ENETDOWN) {
                throw e;
            }
        }
    }

    /** Returns the next frame, or {@code null} if none came in time. */
    byte[] receive() {
        try {
            final int length = libC.recv(socket, buffer, new NativeLong(buffer.length), 0).intValue();
            return Arrays.copyOf(buffer, length);
        } catch (LastErrorException e) {
            if (e.getErrorCode() == EAGAIN || e.getErrorCode() == EINTR || e.getErrorCode() == ENETDOWN) {
                return null;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        libC.close(socket);
    }

    private static ByteBuffer natively(final int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.nativeOrder());
    }
}
