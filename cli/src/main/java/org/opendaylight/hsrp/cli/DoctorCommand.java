/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Doctor;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;

/** {@code hsrp:doctor [lan]}. */
@Service
@Command(scope = "hsrp", name = "doctor",
    description = "Examines a LAN from end to end, and says what is wrong and what to do")
public final class DoctorCommand extends ShowingCommand {
    private static final String LATE = "the controller is busy, or hangs: look into its log";
    /** What the distribution has to say of the controller itself: suppliers of lists of texts. */
    private static final String HINTS = "(hsrp.hint=true)";

    @Reference
    BundleContext bundles;

    @Argument(index = 0, name = "lan", description = "Name of a LAN, all LANs if absent")
    @Completion(LanCompleter.class)
    @Nullable String lan;

    @Override
    String shown() throws ExecutionException, InterruptedException {
        return Answer.await(hsrp.doctor(lan), output -> String.join("\n", DoctorFormat.lines(output, hints())), LATE);
    }

    @Override
    String json(final ModelJson model) throws ExecutionException, InterruptedException {
        return Answer.await(hsrp.doctor(lan), output -> model.of(Doctor.QNAME, output), LATE);
    }

    private List<String> hints() {
        final var hints = new ArrayList<String>();
        try {
            for (var reference : bundles.getServiceReferences(Supplier.class, HINTS)) {
                if (bundles.getService(reference) instanceof Supplier<?> source
                        && source.get() instanceof List<?> texts) {
                    texts.forEach(text -> hints.add(text.toString()));
                }
                bundles.ungetService(reference);
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
        return hints;
    }
}
