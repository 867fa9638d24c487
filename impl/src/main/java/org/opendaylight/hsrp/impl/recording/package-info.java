/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
/**
 * The adapter to files: writes what a group hears and does as JSON lines, which can be replayed as a test. The action
 * {@code record} begins a recording; the engine then calls it on the loop of the LAN, and a thread of its own writes
 * the file at the end. Begin with {@link Recordings}, then {@link JsonRecording}. {@link EventFiles} keeps the latest
 * events of LANs over a restart.
 */
package org.opendaylight.hsrp.impl.recording;
