/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
/**
 * The engine as a whole over simulated switches, on a virtual clock and one thread, seen by its hosts and neighbours.
 * Begin with {@code Office} and {@code EngineTest}.
 */
package org.opendaylight.hsrp.impl.engine;
