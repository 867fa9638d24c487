/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.Configuration;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.loop.Engine;
import org.opendaylight.hsrp.impl.tracking.TrackedObject;
import org.opendaylight.mdsal.binding.api.DataBroker;
import org.opendaylight.mdsal.binding.api.DataListener;
import org.opendaylight.mdsal.common.api.LogicalDatastoreType;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Hsrp;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.HsrpBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yangtools.binding.DataObjectIdentifier;
import org.opendaylight.yangtools.concepts.Registration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands each new configuration to the engine. It checks the rules again, since {@link ConfigCohort} may not have seen
 * a write at start-up, or one made by an earlier version: a LAN that breaks them keeps running as it was.
 *
 * <p>Its other fields are used by the calls of the datastore only, which come one after the other.
 */
public final class ConfigListener implements DataListener<Hsrp>, Registration {
    private static final Logger LOG = LoggerFactory.getLogger(ConfigListener.class);

    private final Engine engine;
    private final Registration registration;

    /** As the datastore has it. */
    private volatile Hsrp latest = new HsrpBuilder().build();
    private Map<String, LanConfig> running = Map.of();
    private Set<Violation> reported = Set.of();

    /** Begins to listen; the present configuration is handed over at once, even if it is empty. */
    public ConfigListener(final DataBroker broker, final Engine engine) {
        this.engine = requireNonNull(engine);
        registration = broker.registerDataListener(LogicalDatastoreType.CONFIGURATION,
            DataObjectIdentifier.builder(Hsrp.class).build(), this);
    }

    @Override
    public void dataChangedTo(final @Nullable Hsrp data) {
        final var config = data == null ? new HsrpBuilder().build() : data;
        latest = config;
        final var translated = TranslatedConfig.of(config);
        final var wanted = translated.lans().stream().collect(Collectors.toMap(LanConfig::name, Function.identity()));
        // A LAN that cannot be translated goes on as it was
        names().stream().filter(running::containsKey).forEach(name -> wanted.putIfAbsent(name, running.get(name)));
        final var violations = new ArrayList<>(translated.violations());
        final var selection = ConfigSelection.select(running, wanted.values());
        violations.addAll(selection.violations());
        running = selection.running();
        engine.configure(new Configuration(List.copyOf(running.values()),
            List.copyOf(trackedObjects(translated.objects(), violations)), names()));
        report(violations);
    }

    /** Returns the names of the LANs in the datastore, whether they run or not. */
    public Set<String> names() {
        return latest.nonnullLan().values().stream().map(lan -> lan.requireName().getValue())
            .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the configuration of a LAN in the datastore. */
    Optional<Lan> lan(final String name) {
        return latest.nonnullLan().values().stream().filter(lan -> lan.requireName().getValue().equals(name))
            .findFirst();
    }

    @Override
    public void close() {
        registration.close();
    }

    /** Returns the tracked objects that are valid. Members do well without the others: they count as up. */
    private Collection<TrackedObject> trackedObjects(final List<TrackedObject> wanted,
            final List<Violation> violations) {
        final var valid = wanted.stream().collect(Collectors.toMap(TrackedObject::name, Function.identity()));
        final var wrong = new HashSet<String>();
        do {
            // Lists of one that is left out are left out as well
            wrong.clear();
            TrackRules.check(List.copyOf(valid.values()), running.values(), (name, violation) -> {
                wrong.add(name);
                violations.add(violation);
            });
            valid.keySet().removeAll(wrong);
        } while (!wrong.isEmpty());
        return valid.values();
    }

    /** Logs what is wrong, but nothing a second time while it stays wrong. */
    private void report(final List<Violation> violations) {
        for (var violation : violations) {
            if (!reported.contains(violation)) {
                if (violation.lans().isEmpty()) {
                    LOG.error("Invalid configuration, so it is left out: {}", violation.message());
                    continue;
                }
                final var lans = violation.lans().stream().sorted().collect(Collectors.joining("\", \"", "\"", "\""));
                LOG.error("Invalid configuration, so changes of lan {} are not applied: {}", lans, violation.message());
            }
        }
        reported = Set.copyOf(violations);
    }
}
