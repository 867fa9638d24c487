/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
/**
 * Recordings: picks what concerns one group out of the events and effects of its LAN, and hands it to a {@link
 * Recorder}, which an adapter provides. Called by the room {@code loop}, on the loop of the LAN. Begin with
 * {@link GroupRecording}.
 */
package org.opendaylight.hsrp.impl.engine.record;
