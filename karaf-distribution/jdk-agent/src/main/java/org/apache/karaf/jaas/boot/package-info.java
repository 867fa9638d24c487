/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
/**
 * Karaf's package of classes that all bundles see, of which {@code jdk-agent} adds one: Karaf exports it by name, so
 * what rewritten classes call must be here. Only they call it, on the thread of whoever is logged in. Begin with
 * {@link CurrentSubject}.
 */
package org.apache.karaf.jaas.boot;
