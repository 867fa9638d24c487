/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
/**
 * What the engine publishes and answers: operational state, reports and refusals, as records. They know what
 * {@code config} knows. LANs and loops make them; adapters translate them, on any thread. Begin with {@link
 * LanState}.
 */
package org.opendaylight.hsrp.impl.engine.state;
