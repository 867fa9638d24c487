/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
/**
 * Tracked objects: from what is observed at ports and by probes to up and down, with delays and lists. Pure: time is
 * given with each event, and timers are effects. The engine calls it: {@link Tracker} on the loop that all tracked
 * objects share, {@link Probe} on the loop of the LAN that sends it. Begin with {@link Tracker}.
 */
package org.opendaylight.hsrp.impl.tracking;
