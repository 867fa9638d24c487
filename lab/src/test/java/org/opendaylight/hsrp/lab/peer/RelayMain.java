/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.peer;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/**
 * Stands between an Open vSwitch and its controller, and lets the switch say that somebody else has made it: so the
 * controller does not try what only an Open vSwitch can do. Runs in the switch's namespace until its input ends.
 */
public final class RelayMain {
    /** Length of the header of an OpenFlow message (OpenFlow 1.3 section 7.1). */
    private static final int HEADER = 8;
    private static final int TYPE = 1;
    private static final int LENGTH = 2;
    private static final byte MULTIPART_REPLY = 19;
    private static final String MAKER = "Nicira, Inc.";
    private static final String OTHER_MAKER = "Anybody, Ltd";

    private RelayMain() {
        // Hidden on purpose
    }

    /**
     * Runs it.
     *
     * @param arguments the port to listen at, and address and port of the controller
     */
    public static void main(final String[] arguments) throws IOException {
        final var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        final var server = new ServerSocket(Integer.parseInt(arguments[0]), 1, InetAddress.getLoopbackAddress());
        final var acceptor = new Thread(() -> serve(server, arguments[1], Integer.parseInt(arguments[2])));
        acceptor.setDaemon(true);
        acceptor.start();
        out.println("ready");
        while (System.in.read() >= 0) {
            // Nothing is asked of it
        }
    }

    private static void serve(final ServerSocket server, final String address, final int port) {
        while (true) {
            try (var node = server.accept(); var controller = new Socket(address, port)) {
                final var back = new Thread(() -> relay(controller, node));
                back.setDaemon(true);
                back.start();
                relay(node, controller);
            } catch (IOException e) {
                // There is no controller; the switch tries again
            }
        }
    }

    /** Passes messages on until one of both closes its connection, and then closes the other's. */
    private static void relay(final Socket from, final Socket to) {
        try (from; to) {
            final var in = new DataInputStream(from.getInputStream());
            final var out = to.getOutputStream();
            while (true) {
                pass(in, out);
            }
        } catch (EOFException | SocketException e) {
            // That is its end
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pass(final DataInputStream in, final OutputStream out) throws IOException {
        final byte[] header = in.readNBytes(HEADER);
        if (header.length < HEADER) {
            throw new EOFException();
        }
        final int length = Byte.toUnsignedInt(header[LENGTH]) << 8 | Byte.toUnsignedInt(header[LENGTH + 1]);
        final byte[] body = in.readNBytes(length - HEADER);
        final byte[] message = new byte[length];
        System.arraycopy(header, 0, message, 0, HEADER);
        final var text = new String(body, StandardCharsets.ISO_8859_1);
        System.arraycopy(header[TYPE] == MULTIPART_REPLY
            ? text.replace(MAKER, OTHER_MAKER).getBytes(StandardCharsets.ISO_8859_1) : body, 0, message, HEADER,
            body.length);
        out.write(message);
    }
}
