/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
/**
 * A counted stream of packets between two hosts of the lab, and what became of any span of it. Lab, demo, benchmark
 * and tests start a {@link PacketStream}; its sender and receiver are small processes of their own, so that nothing
 * holds them up. Begin with {@link PacketStream}.
 */
package org.opendaylight.hsrp.lab.stream;
