/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
/**
 * What other bundles of the controller may use: an OSGi service to read state, to listen to changes and to ask for a
 * switchover. Any thread may call it; listeners are called on a thread of MD-SAL, and hold up nobody. Begin with
 * {@link HsrpService}.
 */
package org.opendaylight.hsrp.api;
