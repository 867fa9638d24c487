/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.jdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.security.PrivilegedAction;
import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import java.util.concurrent.atomic.AtomicReference;
import javax.security.auth.Subject;
import org.apache.karaf.util.jaas.JaasHelper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs a rewritten stand-in for Karaf's helper: what it must do on JDK 24 and newer holds on JDK 21 just as well. */
class SubjectRewriterTest {
    private static final String NAME = "org/apache/karaf/util/jaas/JaasHelper";

    private final Subject subject = new Subject();
    private Class<?> helper;

    @BeforeEach
    void loadRewritten() throws Exception {
        helper = new Rewritten(SubjectRewriter.rewrite(NAME, classFile(JaasHelper.class))).loadClass();
    }

    @Test
    void actionSeesTheSubject() throws Exception {
        final PrivilegedAction<Object> action = this::currentSubject;
        assertSame(subject, doAs(PrivilegedAction.class, action));
    }

    @Test
    void exceptionActionSeesTheSubject() throws Exception {
        final PrivilegedExceptionAction<Object> action = this::currentSubject;
        assertSame(subject, doAs(PrivilegedExceptionAction.class, action));
    }

    @Test
    void threadStartedByAnActionSeesTheSubject() throws Exception {
        final var seen = new AtomicReference<>();
        final PrivilegedExceptionAction<Object> action = () -> {
            final var thread = new Thread(() -> seen.set(currentSubject()));
            thread.start();
            thread.join();
            return null;
        };
        doAs(PrivilegedExceptionAction.class, action);
        assertSame(subject, seen.get());
    }

    @Test
    void exceptionIsWrapped() {
        final PrivilegedExceptionAction<Object> action = () -> {
            throw new IOException("expected");
        };
        final var thrown = assertThrows(InvocationTargetException.class,
            () -> doAs(PrivilegedExceptionAction.class, action));
        assertEquals(PrivilegedActionException.class, thrown.getCause().getClass());
    }

    @Test
    void noSubjectAfterAnAction() throws Exception {
        doAs(PrivilegedAction.class, (PrivilegedAction<Object>) () -> null);
        assertNull(currentSubject());
    }

    @Test
    void leavesOtherClassesAlone() throws Exception {
        final var other = classFile(Integer.class);
        final var rewriter = new SubjectRewriter();
        assertFalse(SubjectRewriter.mentionsGetSubject(other));
        assertNull(rewriter.transform(getClass().getClassLoader(), "java/lang/Integer", null, null, other));
        final var mentioning = classFile(JaasHelper.class);
        assertTrue(SubjectRewriter.mentionsGetSubject(mentioning));
        assertNull(rewriter.transform(null, NAME, null, null, mentioning));
    }

    private Object currentSubject() {
        try {
            return helper.getMethod("currentSubject").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private Object doAs(final Class<?> type, final Object action) throws Exception {
        return helper.getMethod("doAs", Subject.class, type).invoke(null, subject, action);
    }

    private static byte[] classFile(final Class<?> type) throws IOException {
        try (var in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            return in.readAllBytes();
        }
    }

    private static final class Rewritten extends ClassLoader {
        private final byte[] classFile;

        Rewritten(final byte[] classFile) {
            this.classFile = classFile.clone();
        }

        Class<?> loadClass() {
            return defineClass(NAME.replace('/', '.'), classFile, 0, classFile.length);
        }
    }
}
