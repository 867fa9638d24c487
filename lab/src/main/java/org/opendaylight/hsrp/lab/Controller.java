/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/**
 * The controller under test: the assembled distribution, in a namespace and a directory of its own, known by its
 * process only. Its data outlive the process, so that it can be killed and started again.
 */
public final class Controller implements AutoCloseable {
    /** Where RESTCONF is served. */
    public static final int RESTCONF_PORT = 8182;
    /** Where switches connect. */
    public static final int OPENFLOW_PORT = 6653;

    /** So often a wait says that it is still waiting. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    /** So often it is looked whether it is ready. */
    private static final Duration LOOK = Duration.ofMillis(200);
    /** Of the kernel's tables of sockets. */
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final String LISTENING = "0A";
    private static final Duration GRACEFUL_END = Duration.ofSeconds(60);

    private final Lab lab;
    private final NetworkNamespace namespace;
    private final String address;
    private Path home;
    private Restconf restconf;
    private Daemon process;
    private RestconfReply lastReply;

    private Controller(final Lab lab, final Path home, final String suffix) {
        this.lab = lab;
        this.home = home;
        namespace = lab.namespace("controller" + suffix);
        address = ManagementLink.create(lab.name() + suffix, namespace);
        restconf = new Restconf("http://" + address + ":" + RESTCONF_PORT + "/restconf");
    }

    /**
     * Prepares a controller in a lab without starting it.
     *
     * @param lab the lab
     * @param assembly the assembled distribution
     * @return the controller
     */
    public static Controller create(final Lab lab, final Path assembly) {
        return create(lab, assembly, "");
    }

    /** Prepares one of several, whose names end differently. */
    static Controller create(final Lab lab, final Path assembly, final String suffix) {
        final var home = lab.directory().resolve("controller" + suffix);
        KarafInstance.create(assembly, home);
        return lab.own(new Controller(lab, home, suffix));
    }

    /** Starts the process; {@link #awaitReady} tells when it is of use. */
    public void start() {
        launch(command());
    }

    /** Starts the process with a time of day of its own. */
    void start(final OwnClock clock) {
        launch(clock.command(command()));
    }

    /**
     * Lets a newer distribution go on in place of the one that has ended, as docs/install.md says it.
     *
     * @param assembly the newer distribution, assembled
     */
    void upgrade(final Path assembly) {
        final var newer = home.resolveSibling(home.getFileName() + "-newer");
        KarafInstance.create(assembly, newer);
        Commands.run(newer.resolve("bin/upgrade-from").toString(), home.toString());
        home = newer;
    }

    /**
     * Starts the process with a small disk of its own for its data, which is empty, and gone when the process ends.
     *
     * @param megabytes how much the disk holds
     */
    void startOnSmallDisk(final int megabytes) {
        // What is mounted in here is not seen from outside: ip netns exec has mounts of its own
        final var script = "mkdir -p \"$0\"; mount -t tmpfs -o size=" + megabytes + "m hsrp \"$0\"; exec \"$@\"";
        launch(Stream.concat(Stream.of("sh", "-ec", script, home.resolve("state").toString()), command().stream())
            .toList());
    }

    /** Fills the small disk up. */
    void fillDisk() {
        Commands.attempt(List.of("nsenter", "-t", Long.toString(process.pid()), "-m", "dd", "if=/dev/zero",
            "of=" + home.resolve("state/filler"), "bs=64k"));
    }

    private void launch(final List<String> command) {
        process = Daemon.start("The controller", home.resolve("data/console.log"),
            Map.of("JAVA_HOME", System.getProperty("java.home")), namespace.command(command));
    }

    private List<String> command() {
        // "daemon" is "server" without the shell staying in between: the process is the controller itself
        return List.of(home.resolve("bin/karaf").toString(), "daemon");
    }

    /**
     * Waits until switches can connect and the HSRP model can be read and written.
     *
     * @param deadline how long at most
     * @param progress is told each step, and from time to time that it still waits
     */
    public void awaitReady(final Duration deadline, final Consumer<String> progress) {
        final var end = System.nanoTime() + deadline.toNanos();
        awaitRestconf(end, progress);
        // Merging nothing changes nothing, neither in a new controller nor in one started again with its data
        step("the model hsrp is there", end, progress,
            () -> noted(restconf.get(HsrpClient.ROOT + "?content=config")).isSuccessOr(409, 404)
                && noted(restconf.patch(HsrpClient.ROOT, emptyRoot())).isSuccess());
        step("OpenFlow listens", end, progress, () -> listens(OPENFLOW_PORT));
    }

    /**
     * Waits until a controller without HSRP is up: until RESTCONF answers and switches can connect.
     *
     * @param deadline how long at most
     * @param progress is told each step, and from time to time that it still waits
     */
    public void awaitWithoutHsrp(final Duration deadline, final Consumer<String> progress) {
        final var end = System.nanoTime() + deadline.toNanos();
        awaitRestconf(end, progress);
        step("OpenFlow listens", end, progress, () -> listens(OPENFLOW_PORT));
    }

    private void awaitRestconf(final long end, final Consumer<String> progress) {
        step("RESTCONF answers", end, progress, () -> listens(RESTCONF_PORT)
            && noted(restconf.get("/data/ietf-yang-library:yang-library?depth=2")).isSuccess());
    }

    /**
     * Connects a switch's namespace by a cable of its own.
     *
     * @param node the switch's namespace
     * @return the controller's address at that cable
     */
    public String plugIn(final NetworkNamespace node) {
        return plugIn(node, "control0");
    }

    /**
     * Connects a switch's namespace, which has other controllers too, by a cable of its own.
     *
     * @param node the switch's namespace
     * @param device name of the cable's end there
     * @return the controller's address at that cable
     */
    public String plugIn(final NetworkNamespace node, final String device) {
        final int link = lab.nextLink();
        final var block = "172.31." + link + ".";
        NetworkNamespace.connect(namespace, "sw" + link, node, device);
        namespace.addAddress("sw" + link, block + "1/30");
        node.addAddress(device, block + "2/30");
        return block + "1";
    }

    /**
     * Tells whether a switch is connected. A switch itself says so up to five seconds later.
     *
     * @param nodeId what OpenDaylight calls it, e.g. {@code openflow:1}
     * @return whether the inventory has it
     */
    public boolean knows(final String nodeId) {
        return restconf.get("/data/opendaylight-inventory:nodes/node=" + nodeId.replace(":", "%3A")
            + "?content=nonconfig&fields=id").isSuccess();
    }

    /**
     * Gives a command to Karaf's console.
     *
     * @param command the command with its arguments
     * @return what it prints
     */
    public String console(final String command) {
        // Not as an argument: the client gives such a command up as soon as its own standard input ends
        final var input = home.resolve("data/console-input");
        try {
            Files.writeString(input, command + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Commands.run(namespace.command(List.of("env", "JAVA_HOME=" + System.getProperty("java.home"),
            home.resolve("bin/client").toString(), "-b")), input.toFile());
    }

    public Restconf restconf() {
        return restconf;
    }

    /**
     * Has RESTCONF spoken over TLS from now on.
     *
     * @param context knows which certificate of the controller to trust
     */
    void useTls(final SSLContext context) {
        restconf = restconf.overTls(context);
    }

    public HsrpClient hsrp() {
        return new HsrpClient(restconf);
    }

    public String address() {
        return address;
    }

    public Path home() {
        return home;
    }

    public NetworkNamespace namespace() {
        return namespace;
    }

    /**
     * The running process.
     *
     * @return the process
     */
    public Daemon process() {
        return process;
    }

    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    /**
     * Ends the controller in good order; its data stay.
     *
     * @return whether it ended by itself
     */
    public boolean stop() {
        return process.stop(GRACEFUL_END);
    }

    /** Kills the controller; its data stay. */
    public void kill() {
        process.kill();
    }

    /** Deletes the data of the controller, which has ended. */
    void loseData() {
        List.of("state", "segmented-journal", "snapshots").forEach(data -> Leftovers.removeTree(home.resolve(data)));
    }

    /** Does not end it in good order, since nobody will read its data any more. */
    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
        lab.disown(this);
        namespace.close();
    }

    private void step(final String what, final long end, final Consumer<String> progress,
            final BooleanSupplier condition) {
        final var heard = new AtomicLong(System.nanoTime());
        final boolean done = Await.holdsWithin(Duration.ofNanos(Math.max(0, end - System.nanoTime())), LOOK, () -> {
            process.requireAlive();
            if (System.nanoTime() - heard.get() > HEARTBEAT.toNanos()) {
                heard.set(System.nanoTime());
                progress.accept("still starting");
            }
            return condition.getAsBoolean();
        });
        if (!done) {
            throw new LabException("The controller is not ready in time (" + what + "; RESTCONF's last answer: "
                + lastReply + "); the end of its log:\n" + logTail(40));
        }
        progress.accept(what);
    }

    private RestconfReply noted(final RestconfReply reply) {
        lastReply = reply;
        return reply;
    }

    private boolean listens(final int port) {
        return Stream.of("tcp", "tcp6").anyMatch(table -> listens(table, port));
    }

    /** Looks into a table of the process's namespace: it costs less than a command, and is done often. */
    private boolean listens(final String table, final int port) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "net", table))) {
            return lines.map(line -> line.strip().split("\\s+")).anyMatch(fields ->
                fields[LOCAL_ADDRESS].endsWith(":%04X".formatted(port)) && fields[STATE].equals(LISTENING));
        } catch (IOException | UncheckedIOException e) {
            // It has ended, which others notice
            return false;
        }
    }

    /** Returns the lines of its log. */
    public Stream<String> log() {
        try {
            return Files.readAllLines(logFile()).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String logTail(final int lines) {
        return Commands.attempt(List.of("tail", "-n", Integer.toString(lines), logFile().toString())).output();
    }

    private Path logFile() {
        return home.resolve("data/log/karaf.log");
    }

    private static JsonObject emptyRoot() {
        final var body = new JsonObject();
        body.add("hsrp:hsrp", new JsonObject());
        return body;
    }
}
