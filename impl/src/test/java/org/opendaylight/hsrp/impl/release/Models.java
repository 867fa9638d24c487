/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.opendaylight.yangtools.binding.meta.YangModuleInfo;
import org.opendaylight.yangtools.binding.runtime.spi.BindingRuntimeHelpers;
import org.opendaylight.yangtools.yang.model.api.EffectiveModelContext;
import org.opendaylight.yangtools.yang.model.api.Module;
import org.opendaylight.yangtools.yang.model.api.source.SourceIdentifier;
import org.opendaylight.yangtools.yang.model.spi.source.DelegatedYangTextSource;
import org.opendaylight.yangtools.yang.model.spi.source.StringYangTextSource;
import org.opendaylight.yangtools.yang.parser.api.YangParserException;
import org.opendaylight.yangtools.yang.parser.impl.DefaultYangParserFactory;

/** Makes modules of their texts. */
final class Models {
    private static final DefaultYangParserFactory PARSERS = new DefaultYangParserFactory();

    private Models() {
        // Hidden on purpose
    }

    /**
     * Returns what texts say, which may import what OpenDaylight has.
     *
     * @param texts texts of modules by their names
     */
    static EffectiveModelContext of(final Map<String, String> texts) throws IOException, YangParserException {
        final var parser = PARSERS.createParser();
        for (var info : BindingRuntimeHelpers.loadModuleInfos()) {
            if (!texts.containsKey(info.getName().getLocalName())) {
                parser.addLibSource(new DelegatedYangTextSource(identifier(info),
                    info.getYangTextByteSource().asCharSource(StandardCharsets.UTF_8)));
            }
        }
        for (var text : texts.entrySet()) {
            parser.addSource(new StringYangTextSource(new SourceIdentifier(text.getKey()), text.getValue()));
        }
        return parser.buildEffectiveModel();
    }

    /** Returns a module that imports nothing, called {@code example}. */
    static Module example(final String statements) throws IOException, YangParserException {
        final var text = "module example { yang-version 1.1; namespace urn:example; prefix ex; " + statements + '}';
        return PARSERS.createParser().addSource(new StringYangTextSource(new SourceIdentifier("example"), text))
            .buildEffectiveModel().findModules("example").iterator().next();
    }

    private static SourceIdentifier identifier(final YangModuleInfo info) {
        final var name = info.getName();
        return name.getRevision().map(revision -> new SourceIdentifier(name.getLocalName(), revision))
            .orElseGet(() -> new SourceIdentifier(name.getLocalName()));
    }
}
