/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yangtools.binding.data.codec.spi.BindingDOMCodecServices;

/** A command that shows something, to people or to programs. */
abstract class ShowingCommand extends TextCommand {
    @Reference
    BindingDOMCodecServices codec;

    @Option(name = "--json", description = "Print it as JSON, as RESTCONF does")
    boolean json;

    @Override
    final String text() throws ExecutionException, InterruptedException {
        return json ? json(new ModelJson(codec)) : shown();
    }

    /** Returns the LAN of a name, none if there is none, or all LANs if there is no name. */
    final Collection<Lan> lans(final @Nullable String name) {
        return name == null ? hsrp.lans() : hsrp.lan(name).map(List::of).orElse(List.of());
    }

    /** Returns what people read, without a line end at its end. */
    abstract String shown() throws ExecutionException, InterruptedException;

    /** Returns what programs read: if there is nothing to show, that is no error. */
    abstract String json(ModelJson model) throws ExecutionException, InterruptedException;
}
