/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
/**
 * What moves the engine: a loop for each LAN and one for tracked objects, timers, and the directory that hands
 * events to them. The adapters call {@link Engine} from any thread; {@link Switches}, {@link Publisher} and {@link
 * Timers} are what the engine asks of them. Begin with {@link HsrpEngine}, then {@link LanLoop}.
 */
package org.opendaylight.hsrp.impl.engine.loop;
