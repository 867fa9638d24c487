/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/automation/netconf.py asks of a server, with a client that only writes down what it is told. */
class NetconfScriptTest {
    private static final Path SCRIPT = Path.of("..", "docs", "automation", "netconf.py");

    @TempDir
    private Path directory;

    @BeforeEach
    void makeClient() throws IOException {
        final var client = Files.createDirectory(directory.resolve("ncclient"));
        Files.writeString(client.resolve("__init__.py"), "");
        Files.writeString(client.resolve("operations.py"), """
            class RPCError(Exception):
                message = "Cause: it is wrong"
            """);
        Files.writeString(client.resolve("xml_.py"), """
            def to_xml(*_, **__):
                pass
            """);
        Files.writeString(client.resolve("manager.py"), """
            import contextlib
            from ncclient.operations import RPCError

            class Session:
                @contextlib.contextmanager
                def locked(self, target):
                    print("lock", target)
                    try:
                        yield
                    finally:
                        print("unlock", target)

                def edit_config(self, target, config):
                    print("edit", target, config)
                    if "wrong" in config:
                        raise RPCError()

                def commit(self):
                    print("commit")

                def discard_changes(self):
                    print("discard")

            @contextlib.contextmanager
            def connect(username, password, **_):
                print("connect", username, password)
                yield Session()
            """);
    }

    @Test
    void whatIsRightIsCommittedWhileTheCandidateIsLocked() throws IOException {
        final var result = apply("right");
        assertTrue(result.succeeded(), result::toString);
        assertEquals("connect admin secret\nlock candidate\nedit candidate right\ncommit\nunlock candidate\n"
            + "Committed\n", result.output());
    }

    @Test
    void whatIsRefusedIsDiscardedWhileTheCandidateIsLocked() throws IOException {
        final var result = apply("wrong");
        assertFalse(result.succeeded());
        assertEquals("connect admin secret\nlock candidate\nedit candidate wrong\ndiscard\nunlock candidate\n",
            result.output());
        assertEquals("Refused: it is wrong\n", result.error());
    }

    /** All users of a machine can read the arguments of its processes. */
    @Test
    void passwordIsNoArgument() {
        final var result = run("--password=secret", "schema");
        assertFalse(result.succeeded());
        assertTrue(result.error().contains("unrecognized arguments: --password"), result::toString);
    }

    private Commands.Result apply(final String config) throws IOException {
        return run("apply", Files.writeString(directory.resolve("config.xml"), config).toString());
    }

    private Commands.Result run(final String... arguments) {
        return Commands.attempt(Stream.concat(Stream.of("env", "NETCONF_PASSWORD=secret", "PYTHONPATH=" + directory,
            "PYTHONDONTWRITEBYTECODE=1", "python3", SCRIPT.toString()), Stream.of(arguments)).toList());
    }
}
