/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.jdk;

import java.lang.instrument.ClassFileTransformer;
import java.nio.charset.StandardCharsets;
import java.security.ProtectionDomain;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The security manager is gone, and with it the access-control context that carried the logged-in user: since JDK 24
 * {@code Subject.getSubject(context)} throws, and {@code AccessController.doPrivileged(action, context)} runs the
 * action without a subject. Calls of the former, and the bodies of Karaf's {@code JaasHelper.doAs}, which is built on
 * the latter, go to {@link org.apache.karaf.jaas.boot.CurrentSubject} instead: its methods have the same descriptors.
 */
final class SubjectRewriter implements ClassFileTransformer {
    private static final String SUBJECT = "javax/security/auth/Subject";
    private static final String CURRENT_SUBJECT = "org/apache/karaf/jaas/boot/CurrentSubject";
    private static final String GET_SUBJECT = "getSubject";
    private static final String JAAS_HELPER = "org/apache/karaf/util/jaas/JaasHelper";
    private static final byte[] NEEDLE = GET_SUBJECT.getBytes(StandardCharsets.US_ASCII);

    @Override
    public byte[] transform(final ClassLoader loader, final String className, final Class<?> redefined,
            final ProtectionDomain domain, final byte[] classFile) {
        // The JDK's own classes have no loader and need nothing.
        return loader == null || CURRENT_SUBJECT.equals(className) || !mentionsGetSubject(classFile) ? null
            : rewrite(className, classFile);
    }

    static byte[] rewrite(final String className, final byte[] classFile) {
        final var reader = new ClassReader(classFile);
        final var writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(new Rewriter(writer, JAAS_HELPER.equals(className)), 0);
        return writer.toByteArray();
    }

    /** Every class passes here once: look for the name before parsing. */
    static boolean mentionsGetSubject(final byte[] classFile) {
        final int last = classFile.length - NEEDLE.length;
        for (int start = 0; start <= last; ++start) {
            int at = 0;
            while (at < NEEDLE.length && classFile[start + at] == NEEDLE[at]) {
                ++at;
            }
            if (at == NEEDLE.length) {
                return true;
            }
        }
        return false;
    }

    private static final class Rewriter extends ClassVisitor {
        private final boolean jaasHelper;

        Rewriter(final ClassWriter writer, final boolean jaasHelper) {
            super(Opcodes.ASM9, writer);
            this.jaasHelper = jaasHelper;
        }

        @Override
        public MethodVisitor visitMethod(final int access, final String name, final String descriptor,
                final String signature, final String[] exceptions) {
            final var next = super.visitMethod(access, name, descriptor, signature, exceptions);
            if (jaasHelper && "doAs".equals(name)) {
                writeDoAs(next, descriptor);
                return null;
            }
            return new GetSubjectRewriter(next);
        }

        private static void writeDoAs(final MethodVisitor code, final String descriptor) {
            code.visitCode();
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(Opcodes.ALOAD, 1);
            code.visitMethodInsn(Opcodes.INVOKESTATIC, CURRENT_SUBJECT, "doAs", descriptor, false);
            code.visitInsn(Opcodes.ARETURN);
            code.visitMaxs(0, 0);
            code.visitEnd();
        }
    }

    private static final class GetSubjectRewriter extends MethodVisitor {
        GetSubjectRewriter(final MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitMethodInsn(final int opcode, final String owner, final String name, final String descriptor,
                final boolean isInterface) {
            final boolean ours = opcode == Opcodes.INVOKESTATIC && SUBJECT.equals(owner) && GET_SUBJECT.equals(name);
            super.visitMethodInsn(opcode, ours ? CURRENT_SUBJECT : owner, name, descriptor, isInterface);
        }
    }
}
