/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Tells at the terminal what goes on, each line with the time since the start.
 */
public final class Narrator {
    private final long start = System.nanoTime();
    private final PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true,
        StandardCharsets.UTF_8);

    /**
     * Tells one thing.
     *
     * @param line what
     */
    public void tell(final String line) {
        out.println(String.format(Locale.ROOT, "[%5.1f s] %s", (System.nanoTime() - start) / 1e9, line));
    }

    /**
     * Prints text as it is.
     *
     * @param text the text
     */
    public void print(final String text) {
        out.println(text);
    }
}
