/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.release;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.opendaylight.yangtools.yang.model.api.TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.BitsTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.DecimalTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.EnumTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.IdentityrefTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.LeafrefTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.LengthRestrictedTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.RangeRestrictedTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.RequireInstanceRestrictedTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.StringTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.UnionTypeDefinition;

/** What has changed of a type, by RFC 7950 section 11: values may be added, none may be lost or get a new meaning. */
final class TypeChanges {
    /** Is told of each change: whether it is backwards-compatible, and the change in words. */
    private final BiConsumer<Boolean, String> changes;

    private TypeChanges(final BiConsumer<Boolean, String> changes) {
        this.changes = changes;
    }

    static void between(final TypeDefinition<?> before, final TypeDefinition<?> after,
            final BiConsumer<Boolean, String> changes) {
        new TypeChanges(changes).compare(before, after);
    }

    private void compare(final TypeDefinition<?> before, final TypeDefinition<?> after) {
        if (!kind(before).equals(kind(after))) {
            changes.accept(false, "type " + kind(before) + " is now " + kind(after));
            return;
        }
        values("enum", enums(before), enums(after));
        values("bit", bits(before), bits(after));
        sets("range", ranges(before), ranges(after));
        sets("length", lengths(before), lengths(after));
        restrictions("pattern", patterns(before), patterns(after));
        restrictions("base", bases(before), bases(after));
        fixed("fraction-digits", digits(before), digits(after));
        fixed("path", path(before), path(after));
        if (instance(before) != instance(after)) {
            changes.accept(!instance(after), "require-instance is now " + instance(after));
        }
        if (before instanceof UnionTypeDefinition former && after instanceof UnionTypeDefinition present) {
            members(former.getTypes(), present.getTypes());
        }
    }

    /** The members of a union: the first one that fits is taken, so further ones can only come last. */
    private void members(final List<TypeDefinition<?>> before, final List<TypeDefinition<?>> after) {
        for (int each = 0; each < Math.min(before.size(), after.size()); each++) {
            compare(before.get(each), after.get(each));
        }
        if (before.size() != after.size()) {
            changes.accept(before.size() < after.size(), "union of " + before.size() + " types is now one of "
                + after.size());
        }
    }

    private void values(final String what, final Map<String, ?> before, final Map<String, ?> after) {
        before.forEach((name, value) -> {
            if (!after.containsKey(name)) {
                changes.accept(false, what + ' ' + name + " is removed");
            } else if (!value.equals(after.get(name))) {
                changes.accept(false, what + ' ' + name + " was " + value + " and is now " + after.get(name));
            }
        });
        after.keySet().stream().filter(name -> !before.containsKey(name))
            .forEach(name -> changes.accept(true, what + ' ' + name + " is added"));
    }

    private <T extends Comparable<?>> void sets(final String what, final Optional<RangeSet<T>> before,
            final Optional<RangeSet<T>> after) {
        if (!before.equals(after)) {
            final boolean wider = after.isEmpty()
                || before.isPresent() && after.orElseThrow().enclosesAll(before.orElseThrow());
            changes.accept(wider, what + ' ' + words(before) + " is now " + words(after));
        }
    }

    private static String words(final Optional<? extends RangeSet<?>> set) {
        return set.map(Object::toString).orElse("unlimited");
    }

    /** What narrows a type: the fewer the more values it has. */
    private void restrictions(final String what, final Set<String> before, final Set<String> after) {
        after.stream().filter(each -> !before.contains(each))
            .forEach(each -> changes.accept(false, what + ' ' + each + " is added"));
        before.stream().filter(each -> !after.contains(each))
            .forEach(each -> changes.accept(true, what + ' ' + each + " is removed"));
    }

    private void fixed(final String what, final Object before, final Object after) {
        if (!Objects.equals(before, after)) {
            changes.accept(false, what + ' ' + before + " is now " + after);
        }
    }

    /** The built-in type. */
    private static String kind(final TypeDefinition<?> type) {
        return switch (type) {
            case EnumTypeDefinition enumeration -> "enumeration";
            case UnionTypeDefinition union -> "union";
            case BitsTypeDefinition bits -> "bits";
            case LeafrefTypeDefinition reference -> "leafref";
            case IdentityrefTypeDefinition reference -> "identityref";
            case DecimalTypeDefinition decimal -> "decimal64";
            default -> type.getBaseType() == null ? type.getQName().getLocalName() : kind(type.getBaseType());
        };
    }

    private static Map<String, Integer> enums(final TypeDefinition<?> type) {
        final var values = new LinkedHashMap<String, Integer>();
        if (type instanceof EnumTypeDefinition enumeration) {
            enumeration.getValues().forEach(value -> values.put(value.getName(), value.getValue()));
        }
        return values;
    }

    private static Map<String, Object> bits(final TypeDefinition<?> type) {
        final var values = new LinkedHashMap<String, Object>();
        if (type instanceof BitsTypeDefinition bits) {
            bits.getBits().forEach(bit -> values.put(bit.getName(), bit.getPosition()));
        }
        return values;
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static Optional<RangeSet<Integer>> ranges(final TypeDefinition<?> type) {
        // Whatever numbers they are: both are of one type
        return type instanceof RangeRestrictedTypeDefinition<?, ?> restricted
            ? restricted.getRangeConstraint().map(range -> copy((RangeSet) range.getAllowedRanges()))
            : Optional.empty();
    }

    private static Optional<RangeSet<Integer>> lengths(final TypeDefinition<?> type) {
        return type instanceof LengthRestrictedTypeDefinition<?> restricted
            ? restricted.getLengthConstraint().map(length -> copy(length.getAllowedRanges()))
                .filter(lengths -> !lengths.encloses(Range.closed(0, Integer.MAX_VALUE))) : Optional.empty();
    }

    private static <T extends Comparable<?>> RangeSet<T> copy(final RangeSet<T> set) {
        return ImmutableRangeSet.copyOf(set);
    }

    /** Those of the types that it is derived from, too: all must fit. */
    private static Set<String> patterns(final TypeDefinition<?> type) {
        final var patterns = new ArrayList<String>();
        for (TypeDefinition<?> each = type; each instanceof StringTypeDefinition text; each = each.getBaseType()) {
            text.getPatternConstraints().forEach(pattern -> patterns.add(
                pattern.getRegularExpressionString() + pattern.getModifier().map(kind -> " (inverted)").orElse("")));
        }
        return Set.copyOf(patterns);
    }

    private static Set<String> bases(final TypeDefinition<?> type) {
        return type instanceof IdentityrefTypeDefinition reference ? reference.getIdentities().stream()
            .map(identity -> identity.getQName().getLocalName()).collect(Collectors.toSet()) : Set.of();
    }

    private static Object digits(final TypeDefinition<?> type) {
        return type instanceof DecimalTypeDefinition decimal ? decimal.getFractionDigits() : null;
    }

    private static Object path(final TypeDefinition<?> type) {
        return type instanceof LeafrefTypeDefinition reference ? reference.getPathStatement().getOriginalString()
            : null;
    }

    private static boolean instance(final TypeDefinition<?> type) {
        return type instanceof RequireInstanceRestrictedTypeDefinition<?> reference && reference.requireInstance();
    }
}
