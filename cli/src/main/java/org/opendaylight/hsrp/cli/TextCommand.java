/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.api.HsrpService;

/** A command that prints a text about HSRP. */
abstract class TextCommand implements Action {
    @Reference
    HsrpService hsrp;
    @Reference
    Session session;

    /** To be replaced by tests. */
    InstantSource clock = InstantSource.system();

    @Override
    public final @Nullable Object execute() throws ExecutionException, InterruptedException {
        session.getConsole().println(text());
        // What is returned would be printed too, but only by an interactive console
        return null;
    }

    /** Returns the text, without a line end at its end. */
    abstract String text() throws ExecutionException, InterruptedException;
}
