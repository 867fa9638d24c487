/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static org.opendaylight.hsrp.impl.datastore.ViolationReport.quoted;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.yang.types.rev130715.DateAndTime;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Hsrp;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.KeyChain;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.key.chain.Key;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Group;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.authentication.type.Md5;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.authentication.type.md5.md5.key.Chain;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.authentication.type.md5.md5.key.Single;
import org.opendaylight.yangtools.binding.DataContainer;

/** Rules for key chains and for what refers to them. No message has a key in it. */
final class KeyChainRules {
    private final TreeMap<String, KeyChain> chains = new TreeMap<>();
    private final TreeMap<String, Set<String>> users = new TreeMap<>();
    private final List<Violation> violations = new ArrayList<>();

    private KeyChainRules(final Hsrp config) {
        config.nonnullKeyChain().values().forEach(chain -> chains.put(chain.requireName().getValue(), chain));
        for (var lan : config.nonnullLan().values()) {
            final var name = lan.requireName().getValue();
            guarded(Set.of(name), "lan " + quoted(name), lan,
                () -> lan.nonnullGroup().values().forEach(group -> checkGroup(name, group)));
        }
        chains.forEach((name, chain) -> guarded(users.getOrDefault(name, Set.of()), "key-chain " + quoted(name), chain,
            () -> checkChain(chain)));
    }

    /** What does not fit its type in one object must not keep the others from being checked. */
    @SuppressWarnings("checkstyle:illegalCatch")
    private void guarded(final Set<String> lans, final String path, final DataContainer object, final Runnable check) {
        try {
            check.run();
        } catch (RuntimeException e) {
            violations.add(UnfitLeaf.violation(lans, path, object, e));
        }
    }

    /** Returns a violation for each mistake in a configuration. */
    static List<Violation> check(final Hsrp config) {
        return new KeyChainRules(config).violations;
    }

    private void checkGroup(final String lan, final Group group) {
        if (group.getAuthentication() == null || !(group.getAuthentication().getType() instanceof Md5 md5)
                || md5.getMd5() == null) {
            return;
        }
        final var key = md5.getMd5().getKey();
        final var path = "lan " + quoted(lan) + " group " + Conversions.groupKey(group.key()) + " authentication md5";
        if (key instanceof Chain ref && ref.getKeyChain() != null) {
            final var name = ref.getKeyChain().getValue();
            if (chains.containsKey(name)) {
                users.computeIfAbsent(name, unused -> new TreeSet<>()).add(lan);
            } else {
                add(Set.of(lan), path, "there is no key-chain " + quoted(name) + (chains.isEmpty() ? ""
                    : ", only " + chains.keySet().stream().map(ViolationReport::quoted)
                        .collect(Collectors.joining(", "))),
                    "add it to the key-chain list, or name one that is there");
            }
        } else if (!(key instanceof Single string) || string.getKeyString() == null) {
            add(Set.of(lan), path, "key-string and key-chain are missing", "give one of them");
        }
    }

    private void checkChain(final KeyChain chain) {
        final var name = chain.requireName().getValue();
        final var lans = users.getOrDefault(name, Set.of());
        final var path = "key-chain " + quoted(name);
        if (chain.nonnullKey().isEmpty()) {
            add(lans, path, "it has no key", "add at least one key");
        }
        for (var key : chain.nonnullKey().values()) {
            checkKey(lans, path + " key " + key.requireKeyId(), key);
        }
    }

    private void checkKey(final Set<String> lans, final String path, final Key key) {
        if (key.getKeyString() == null) {
            add(lans, path, "key-string is missing", "give the key itself");
        }
        if (key.getSendLifetime() != null) {
            checkLifetime(lans, path + " send-lifetime", key.getSendLifetime().getStart(),
                key.getSendLifetime().getEnd());
        }
        if (key.getAcceptLifetime() != null) {
            checkLifetime(lans, path + " accept-lifetime", key.getAcceptLifetime().getStart(),
                key.getAcceptLifetime().getEnd());
        }
    }

    private void checkLifetime(final Set<String> lans, final String path, final DateAndTime start,
            final DateAndTime end) {
        try {
            final var lifetime = AuthenticationTranslator.lifetime(start, end);
            if (!lifetime.start().isBefore(lifetime.end())) {
                add(lans, path, "start " + start.getValue() + " is not before end " + end.getValue(),
                    "correct one of them");
            }
        } catch (DateTimeException e) {
            add(lans, path, "there is no such time: " + e.getMessage(), "correct it, e.g. 2027-01-31T08:00:00Z");
        }
    }

    private void add(final Set<String> lans, final String path, final String problem, final String remedy) {
        violations.add(new Violation(lans, path, problem, remedy));
    }
}
