/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.config;

/**
 * What hosts are told of the prefix of a virtual address (RFC 4861 section 6.2.1); IOS {@code ipv6 nd prefix}.
 *
 * @param onLink whether they reach its addresses without a router (AdvOnLinkFlag)
 * @param autonomous whether they make their own addresses of it (AdvAutonomousFlag)
 * @param validSeconds how long these are valid (AdvValidLifetime), 0xffffffff for ever
 * @param preferredSeconds how long they are preferred to others (AdvPreferredLifetime), at most as long
 */
public record PrefixSettings(boolean onLink, boolean autonomous, long validSeconds, long preferredSeconds) {
    /** The default values of RFC 4861: 30 days and 7 days. */
    public static final PrefixSettings DEFAULTS = new PrefixSettings(true, true, 2_592_000, 604_800);
}
