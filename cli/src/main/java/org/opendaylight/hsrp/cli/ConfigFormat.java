/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Milliseconds;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Group;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.Member;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.authentication.type.Md5;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.authentication.type.md5.md5.key.Chain;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.preempt.Delay;

/** What is configured, in the words of {@code show standby} of IOS. Keys are not shown. */
final class ConfigFormat {
    /** The default of the model. */
    private static final int USUAL_VERSION = 2;

    private ConfigFormat() {
        // Hidden on purpose
    }

    static String version(final LanView lan) {
        final var version = lan.config() == null ? null : lan.config().getVersion();
        return lan.config() == null ? ""
            : " (version " + (version == null ? USUAL_VERSION : version.getValue().intValue()) + ")";
    }

    static String authentication(final Group config) {
        final var authentication = config.getAuthentication();
        if (authentication == null || !(authentication.getType() instanceof Md5 md5)) {
            return "  Authentication text";
        }
        return md5.getMd5().getKey() instanceof Chain chain
            ? "  Authentication MD5, key-chain \"" + chain.getKeyChain().getValue() + "\""
            : "  Authentication MD5, key-string";
    }

    static String preemption(final Member config) {
        final var preempt = config.getPreempt();
        if (preempt == null || !Optional.ofNullable(preempt.getEnabled()).orElse(false)) {
            return "  Preemption disabled";
        }
        return "  Preemption enabled" + Optional.ofNullable(preempt.getDelay()).map(ConfigFormat::delay).orElse("");
    }

    private static String delay(final Delay delay) {
        final var text = part(" min ", delay.getMinimum()) + part(" reload ", delay.getReload())
            + part(" sync ", delay.getSync());
        return text.isEmpty() ? "" : ", delay" + text;
    }

    private static String part(final String name, final @Nullable Milliseconds value) {
        return value == null || value.getValue().intValue() == 0 ? "" : name + IosTerms.time(value);
    }

    static @Nullable String name(final Group config) {
        return config.getName() == null ? null : "  Group name is \"" + config.getName().getValue() + "\" (cfgd)";
    }
}
