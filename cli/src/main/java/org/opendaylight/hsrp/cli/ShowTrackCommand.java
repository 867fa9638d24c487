/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.HsrpBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.TrackObject;
import org.opendaylight.yangtools.binding.util.BindingMap;

/** {@code hsrp:show-track [object]}. */
@Service
@Command(scope = "hsrp", name = "show-track", description = "Shows tracked objects and who tracks them")
public final class ShowTrackCommand extends ShowingCommand {
    @Argument(name = "object", description = "Name of a tracked object, all of them if absent")
    @Completion(TrackCompleter.class)
    @Nullable String object;

    @Override
    String shown() {
        final var objects = objects();
        return objects.isEmpty() && object != null ? "There is no tracked object \"" + object + "\""
            : String.join("\n", TrackFormat.lines(objects, hsrp.lans(), clock.instant()));
    }

    @Override
    String json(final ModelJson model) {
        return model.of(new HsrpBuilder().setTrackObject(objects().stream().collect(BindingMap.toMap())).build());
    }

    private List<TrackObject> objects() {
        return hsrp.trackObjects().stream()
            .filter(found -> object == null || found.getName().getValue().equals(object)).toList();
    }
}
