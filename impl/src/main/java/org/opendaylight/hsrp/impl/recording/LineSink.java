/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.recording;

/** Takes the lines of a recording. Its methods return quickly. */
public interface LineSink {
    /** Whether there is room for more lines. */
    boolean isOpen();

    /** Takes a line, without its end. */
    void write(String line);

    /** There are no more lines. */
    void close();
}
