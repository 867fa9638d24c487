/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web;

import java.io.ByteArrayOutputStream;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;

/** Keeps what a servlet answers. */
public final class AnswerBody extends ServletOutputStream {
    private final ByteArrayOutputStream body;

    /**
     * Makes one.
     *
     * @param body where the answer goes
     */
    public AnswerBody(final ByteArrayOutputStream body) {
        this.body = body;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setWriteListener(final WriteListener listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void write(final int octet) {
        body.write(octet);
    }
}
