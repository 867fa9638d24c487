/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static java.util.Objects.requireNonNullElse;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.yangtools.binding.ChoiceIn;
import org.opendaylight.yangtools.binding.DataContainer;
import org.opendaylight.yangtools.binding.EntryObject;
import org.opendaylight.yangtools.binding.EnumTypeObject;
import org.opendaylight.yangtools.binding.Key;
import org.opendaylight.yangtools.binding.ScalarTypeObject;
import org.opendaylight.yangtools.binding.UnionTypeObject;

/**
 * Finds which leaf it is whose value is refused by its type. Values are made when they are looked at, and the datastore
 * checks only the innermost patterns of a type, so that a value may turn out to be none as late as in a translator.
 */
final class UnfitLeaf {
    private static final String GETTER = "get";
    /** Leaves whose values no message has in it. */
    private static final Set<String> SECRET = Set.of("key-string", "text");
    private static final int LEAST_LENGTH = 3;

    private final String refusal;
    /** Where the longest value is that the refusal cites: a short one may be part of it by chance. */
    private String path = "";
    private int length = LEAST_LENGTH - 1;

    private UnfitLeaf(final String refusal) {
        this.refusal = refusal;
    }

    /**
     * Returns a violation.
     *
     * @param lans the LANs that it concerns
     * @param where what the object is, for operators
     * @param object where the leaf is
     * @param cause how its value was refused
     */
    static Violation violation(final Set<String> lans, final String where, final DataContainer object,
            final RuntimeException cause) {
        final var refusal = requireNonNullElse(cause.getMessage(), cause.toString());
        final var finder = new UnfitLeaf(refusal);
        finder.search(object, "");
        return new Violation(lans, where + finder.path, "a value does not fit its type"
            + (SECRET.contains(finder.path.substring(finder.path.lastIndexOf(' ') + 1)) ? "" : ": " + refusal),
            "correct it");
    }

    private void search(final DataContainer object, final String at) {
        for (var method : getters(object.implementedInterface())) {
            final var here = at + " " + yangName(method.getName().substring(GETTER.length()));
            final Object value;
            try {
                value = method.invoke(object);
            } catch (InvocationTargetException e) {
                if (refusal.equals(e.getCause().getMessage())) {
                    found(here, Integer.MAX_VALUE);
                }
                continue;
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
            children(value).forEach(child -> {
                switch (child) {
                    // A choice is no node of the data
                    case DataContainer chosen when chosen instanceof ChoiceIn<?> -> search(chosen, at);
                    case EntryObject<?, ?> entry -> search(entry, here + " " + keys(entry.key()));
                    case DataContainer container -> search(container, here);
                    default -> {
                        final var text = text(child);
                        if (refusal.contains(text)) {
                            found(here, text.length());
                        }
                    }
                }
            });
        }
    }

    private void found(final String where, final int howMuch) {
        if (howMuch > length) {
            path = where;
            length = howMuch;
        }
    }

    private static List<Method> getters(final Class<?> type) {
        return Stream.of(type.getMethods())
            .filter(method -> method.getName().startsWith(GETTER) && method.getParameterCount() == 0
                && !Modifier.isStatic(method.getModifiers()) && method.getDeclaringClass() != Object.class
                && !method.isBridge())
            .sorted(Comparator.comparing(Method::getName)).toList();
    }

    private static Stream<?> children(final @Nullable Object value) {
        return switch (value) {
            case null -> Stream.empty();
            case Map<?, ?> map -> map.values().stream();
            case Collection<?> collection -> collection.stream();
            default -> Stream.of(value);
        };
    }

    private static String keys(final Key<?> key) {
        return values(key).map(value -> value instanceof ScalarTypeObject<?> scalar
            && scalar.getValue() instanceof String string ? ViolationReport.quoted(string) : text(value))
            .collect(Collectors.joining(" "));
    }

    private static Stream<Object> values(final Object object) {
        return getters(object.getClass()).stream().map(getter -> {
            try {
                return getter.invoke(object);
            } catch (InvocationTargetException | IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }).filter(Objects::nonNull);
    }

    private static String text(final Object value) {
        return switch (value) {
            case ScalarTypeObject<?> scalar -> scalar.getValue().toString();
            case UnionTypeObject union -> values(union).map(UnfitLeaf::text).collect(Collectors.joining());
            case EnumTypeObject constant -> constant.getName();
            default -> value.toString();
        };
    }

    private static String yangName(final String javaName) {
        return javaName.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
