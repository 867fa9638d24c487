/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate authority, and what docs/security.md has to say to controllers and switches of TLS. */
final class TlsSetup {
    private static final CommandPage PAGE = new CommandPage("security.md");

    private final Path keys;

    /** Makes an authority in a folder that is there. */
    TlsSetup(final Path keys) {
        Prerequisites.require("openssl");
        this.keys = keys;
        Commands.run("env", "-C", keys.toString(), "sh", "-euc", PAGE.commands("make-authority"));
    }

    /** The same authority in another folder, which is there, as for another member of a cluster. */
    TlsSetup(final Path keys, final TlsSetup other) {
        this.keys = keys;
        for (var file : List.of("authority.pem", "authority-key.pem")) {
            try {
                Files.copy(other.keys.resolve(file), keys.resolve(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Runs a block of commands of the page for a controller, where the authority is. */
    void run(final Controller controller, final String block) {
        script(controller, PAGE.commands(block));
    }

    /** Runs commands for a controller, where the authority is. */
    String script(final Controller controller, final String commands) {
        return Commands.run("env", "-C", keys.toString(), "CONTROLLER=" + controller.address(),
            "ODL=" + controller.home(), "STORE=of-the-test",
            "PATH=" + Path.of(System.getProperty("java.home"), "bin") + ':' + System.getenv("PATH"), "sh", "-euc",
            commands);
    }

    /** Gives a controller its certificate, key and whom to trust. */
    void giveCertificates(final Controller controller) {
        List.of("make-certificates", "give-certificates").forEach(block -> run(controller, block));
    }

    /** Lets a bridge use its certificate, without telling it of a controller. */
    void giveCertificate(final OpenVSwitch node, final String bridge, final String certificate) {
        // Without the last command of the block, by which it gets a controller
        node.run(PAGE.commands("tls-at-a-switch").lines().findFirst().orElseThrow().replace("/s1", "/" + certificate),
            variables(bridge, ""));
    }

    /** Lets a switch use TLS with a controller. */
    void connect(final OpenVSwitch node, final String bridge, final String controller) {
        node.run(PAGE.commands("tls-at-a-switch"), variables(bridge, controller));
    }

    private Map<String, String> variables(final String bridge, final String controller) {
        return Map.of("KEYS", keys.toString(), "BRIDGE", bridge, "CONTROLLER", controller);
    }

    /** Returns what trusts whom the authority has given a certificate. */
    SSLContext trust() {
        final var authority = keys.resolve("authority.pem");
        try (var file = Files.newInputStream(authority)) {
            final var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry("authority", CertificateFactory.getInstance("X.509").generateCertificate(file));
            final var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(store);
            final var context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new LabException("No trust in " + authority, e);
        }
    }
}
