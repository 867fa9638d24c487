/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
/**
 * How long things take in the controller: values that the engine counts up and other bundles read. It knows the JDK
 * only; any thread may use it. Begin with {@link Durations}.
 */
package org.opendaylight.hsrp.api.timing;
