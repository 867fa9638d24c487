/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
/**
 * Narrated scenarios, which are also what the engine is held to: read from {@code src/test/resources/conformance},
 * played to the engine on a virtual clock, and compared line by line.
 */
package org.opendaylight.hsrp.impl.conformance;
