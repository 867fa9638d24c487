/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the {@link TestBed} of this process: starts it for the first that asks, and closes it after the last test
 * of all, for which it needs the launcher's session: Failsafe hands the classes to its processes one by one, each as a
 * run of its own. Where the test bed cannot start, every test that needs it fails with the reason of the first failure.
 */
final class TestBedExtension implements ParameterResolver {
    /** The started test bed, or why there is none. */
    private record Outcome(TestBed bed, LabException failure) implements AutoCloseable {
        static Outcome start() {
            try {
                return new Outcome(TestBed.start(), null);
            } catch (LabException e) {
                return new Outcome(null, e);
            }
        }

        @Override
        public void close() {
            if (bed != null) {
                bed.close();
            }
        }
    }

    @Override
    public boolean supportsParameter(final ParameterContext parameter, final ExtensionContext context) {
        return parameter.getParameter().getType() == TestBed.class;
    }

    @Override
    public TestBed resolveParameter(final ParameterContext parameter, final ExtensionContext context) {
        final var outcome = context
            .getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(TestBedExtension.class))
            .getOrComputeIfAbsent(TestBed.class, key -> Outcome.start(), Outcome.class);
        if (outcome.failure() != null) {
            throw new LabException("No end-to-end test can run: " + outcome.failure().getMessage(), outcome.failure());
        }
        return outcome.bed();
    }
}
