/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
/**
 * The benchmark: HSRP by the controller beside VRRP by others, through the same events under the same stream; and
 * thousands of groups at once. Run by {@code lab/benchmark} on its main thread; nothing calls it. Begin with
 * {@link Benchmark} and {@link Scale}.
 */
package org.opendaylight.hsrp.lab.bench;
