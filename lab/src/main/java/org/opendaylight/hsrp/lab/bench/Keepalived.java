/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opendaylight.hsrp.lab.Daemon;
import org.opendaylight.hsrp.lab.Lab;
import org.opendaylight.hsrp.lab.LabException;
import org.opendaylight.hsrp.lab.Prerequisites;
import org.opendaylight.hsrp.lab.Router;
import org.opendaylight.hsrp.lab.Topology;

/**
 * VRRP version 3 by keepalived, with its default settings but the interval of the advertisements: the virtual address
 * has the MAC address of the router, and moves by gratuitous ARP.
 */
final class Keepalived implements VrrpRouter {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Router router;
    private final Path directory;
    private final Duration advertisementInterval;
    private Optional<Daemon> daemon = Optional.empty();

    Keepalived(final Lab lab, final Router router, final Duration advertisementInterval) {
        this.router = router;
        this.advertisementInterval = advertisementInterval;
        directory = lab.directory("keepalived-" + advertisementInterval.toMillis() + "-"
            + router.description().name());
        lab.own(this);
    }

    /**
     * Tells why it cannot take part on this machine.
     *
     * @return the reason, if there is one
     */
    static Optional<String> missing() {
        return Prerequisites.installed("keepalived") ? Optional.empty()
            : Optional.of("keepalived is not installed (package keepalived)");
    }

    @Override
    public void start(final int priority) {
        configure(priority);
        daemon = Optional.of(Daemon.start("keepalived of " + router.description().name(),
            directory.resolve("keepalived.log"), Map.of(), router.namespace().command("nice", "-n", "-10", "keepalived",
                "--dont-fork", "--log-console", "--no-syslog", "--vrrp", "--use-file=" + file(),
                "--pid=" + directory.resolve("keepalived.pid"), "--vrrp_pid=" + directory.resolve("vrrp.pid"))));
    }

    @Override
    public void setPriority(final int priority) {
        configure(priority);
        daemon.orElseThrow().signal("HUP");
    }

    /** The child first: it would take its leave at the end of its parent. */
    @Override
    public List<Long> processes() {
        return daemon.orElseThrow().processes();
    }

    @Override
    public void stop() {
        daemon.filter(Daemon::isAlive).ifPresent(running -> running.stop(PATIENCE));
        // What it leaves when it is killed
        router.removeAddress(Topology.VIRTUAL_ADDRESS + "/24");
    }

    @Override
    public void close() {
        // With it goes its child
        daemon.ifPresent(Daemon::close);
    }

    private Path file() {
        return directory.resolve("keepalived.conf");
    }

    private void configure(final int priority) {
        try {
            Files.writeString(file(), """
                global_defs {%n\
                  vrrp_version 3%n\
                }%n\
                vrrp_instance lan {%n\
                  interface %s%n\
                  state BACKUP%n\
                  virtual_router_id %d%n\
                  priority %d%n\
                  advert_int %s%n\
                  virtual_ipaddress {%n\
                    %s/24%n\
                  }%n\
                }%n\
                """.formatted(Router.LAN_DEVICE, GROUP, priority, seconds(advertisementInterval),
                    Topology.VIRTUAL_ADDRESS), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new LabException("Cannot write to " + directory + ": " + e.getMessage(), e);
        }
    }

    private static String seconds(final Duration interval) {
        return String.format(Locale.ROOT, "%.2f", interval.toMillis() / 1000.0);
    }
}
