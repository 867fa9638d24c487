/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import com.google.common.util.concurrent.ListenableFuture;
import java.util.function.Supplier;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.GroupNumber;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Name;
import org.opendaylight.yangtools.yang.common.ErrorTag;
import org.opendaylight.yangtools.yang.common.ErrorType;
import org.opendaylight.yangtools.yang.common.RpcResult;
import org.opendaylight.yangtools.yang.common.RpcResultBuilder;
import org.opendaylight.yangtools.yang.common.Uint16;

/** Makes names and numbers of a question what the model has, or says in words why they are none. */
final class Asking {
    private static final int MOST_SECONDS = 3600;

    private Asking() {
        // Hidden on purpose
    }

    /** Asks a question, or tells which of its names and numbers is none. */
    static <O> ListenableFuture<RpcResult<O>> asked(final Supplier<ListenableFuture<RpcResult<O>>> question) {
        try {
            return question.get();
        } catch (IllegalArgumentException e) {
            return RpcResultBuilder.<O>failed()
                .withError(ErrorType.APPLICATION, ErrorTag.INVALID_VALUE, e.getMessage()).buildFuture();
        }
    }

    static Name name(final String text) {
        try {
            return new Name(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no name: a name has 1 to 64 letters, digits, dots, "
                + "underscores and hyphens, and begins with a letter or digit, for example office-1", e);
        }
    }

    static GroupNumber number(final int number) {
        try {
            return Conversions.number(number);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(number + " is no group number: a group number is 0..4095 (0..255 in "
                + "version 1), for example 10", e);
        }
    }

    static Uint16 duration(final int seconds) {
        if (seconds < 0 || seconds > MOST_SECONDS) {
            throw new IllegalArgumentException(seconds + " is no duration: a duration is 0..3600 s, for example 60");
        }
        return Uint16.valueOf(seconds);
    }
}
