/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
/**
 * Who may do what by RESTCONF, on OpenDaylight's own AAA, and a warning while a password is the one that everybody
 * knows. A bundle of this distribution only; nothing calls it but OSGi. Begin with {@link Access}.
 */
package org.opendaylight.hsrp.access;
