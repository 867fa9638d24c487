/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
/**
 * What a LAN wants done, as values: what switches must hold, frames, timers, reports. Groups and LANs put them into an
 * outbox, on the loop of the LAN; the room {@code loop} carries them out. Nothing here does anything but put
 * announcements off, where a LAN limits them.
 * {@link LoopConfined} marks whatever lives on a loop, in all rooms above. Begin with {@link LanEffect}.
 */
package org.opendaylight.hsrp.impl.engine.effect;
