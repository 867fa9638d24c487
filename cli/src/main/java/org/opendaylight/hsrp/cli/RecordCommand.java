/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import java.util.concurrent.ExecutionException;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code hsrp:record lan group [seconds]}. */
@Service
@Command(scope = "hsrp", name = "record", description = "Records what happens to a group and what it does, to a file")
public final class RecordCommand extends GroupCommand {
    private static final int MOST_SECONDS = 3600;

    @Argument(index = 2, name = "seconds", description = "How long, 0..3600; 0 ends the recording that runs")
    int seconds = 60;

    @Override
    String text() throws ExecutionException, InterruptedException {
        if (seconds < 0 || seconds > MOST_SECONDS) {
            return "Refused: The duration is 0..3600 s, for example 60";
        }
        return Answer.await(hsrp.record(lan, family(), group, seconds), output -> seconds == 0
            ? "The recording has ended" : "In " + seconds + " s there will be " + output.getFile(),
            "the log of the controller may tell why");
    }
}
