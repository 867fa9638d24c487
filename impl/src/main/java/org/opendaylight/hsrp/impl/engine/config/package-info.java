/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
/**
 * What the engine is told: the valid configuration of LANs, gateways, groups and probes, as records. They know the
 * protocol, tracking, and how the pipeline names switches. The adapter {@code datastore} makes them; every room of the
 * engine may read them, on any thread. Begin with {@link Configuration}, then {@link LanConfig}.
 */
package org.opendaylight.hsrp.impl.engine.config;
