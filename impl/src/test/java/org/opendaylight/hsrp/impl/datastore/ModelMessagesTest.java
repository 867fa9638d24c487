/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Hsrp;
import org.opendaylight.yangtools.binding.runtime.spi.BindingRuntimeHelpers;
import org.opendaylight.yangtools.yang.model.api.meta.DeclaredStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.ErrorMessageStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.LengthStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.MustStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.PatternStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.RangeStatement;

/** Whom the model refuses, it tells what is allowed. */
class ModelMessagesTest {
    @Test
    void eachRestrictionSaysWhatIsAllowed() {
        final var model = BindingRuntimeHelpers.createEffectiveModel(Hsrp.class);
        final var restrictions = all(model.findModuleStatements("hsrp").iterator().next().getDeclared())
            .filter(statement -> statement instanceof RangeStatement || statement instanceof LengthStatement
                || statement instanceof PatternStatement || statement instanceof MustStatement).toList();
        assertTrue(restrictions.size() > 50, () -> "only " + restrictions.size() + " restrictions were found");
        assertEquals(List.of(), restrictions.stream()
            .filter(statement -> statement.declaredSubstatements(ErrorMessageStatement.class).isEmpty())
            .map(statement -> statement.statementDefinition().getStatementName().getLocalName() + " "
                + statement.rawArgument()).toList());
    }

    private static Stream<DeclaredStatement<?>> all(final DeclaredStatement<?> statement) {
        return Stream.concat(Stream.of(statement),
            statement.declaredSubstatements().stream().flatMap(ModelMessagesTest::all));
    }
}
