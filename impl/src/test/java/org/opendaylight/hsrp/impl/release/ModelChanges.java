/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opendaylight.yangtools.yang.common.QName;
import org.opendaylight.yangtools.yang.model.api.ActionNodeContainer;
import org.opendaylight.yangtools.yang.model.api.AugmentationSchemaNode;
import org.opendaylight.yangtools.yang.model.api.CaseSchemaNode;
import org.opendaylight.yangtools.yang.model.api.ChoiceSchemaNode;
import org.opendaylight.yangtools.yang.model.api.ContainerSchemaNode;
import org.opendaylight.yangtools.yang.model.api.DataNodeContainer;
import org.opendaylight.yangtools.yang.model.api.DataSchemaNode;
import org.opendaylight.yangtools.yang.model.api.EffectiveStatementEquivalent;
import org.opendaylight.yangtools.yang.model.api.ElementCountConstraint;
import org.opendaylight.yangtools.yang.model.api.ElementCountConstraintAware;
import org.opendaylight.yangtools.yang.model.api.LeafListSchemaNode;
import org.opendaylight.yangtools.yang.model.api.ListSchemaNode;
import org.opendaylight.yangtools.yang.model.api.MandatoryAware;
import org.opendaylight.yangtools.yang.model.api.Module;
import org.opendaylight.yangtools.yang.model.api.NotificationNodeContainer;
import org.opendaylight.yangtools.yang.model.api.OperationDefinition;
import org.opendaylight.yangtools.yang.model.api.SchemaNode;
import org.opendaylight.yangtools.yang.model.api.Status;
import org.opendaylight.yangtools.yang.model.api.TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.TypedDataSchemaNode;
import org.opendaylight.yangtools.yang.model.api.UserOrderedAware;
import org.opendaylight.yangtools.yang.model.api.meta.EffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.IfFeatureEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.MustEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.PresenceEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.UniqueEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.WhenEffectiveStatement;

/**
 * What has changed between two texts of a module, and whether a client of the former one can go on with the present
 * one: the rules of RFC 7950 section 11, and that what is obsolete is as good as removed. Descriptions and groupings
 * are not compared; what groupings are used for is.
 */
final class ModelChanges {
    /**
     * A change.
     *
     * @param path the node, from the top of the module
     * @param compatible whether whatever was right before is still right, and means the same
     */
    record Change(String path, boolean compatible, String what) {
        @Override
        public String toString() {
            return path + ": " + what;
        }
    }

    private final List<Change> changes = new ArrayList<>();

    private ModelChanges() {
        // see between()
    }

    /** Returns what has changed, in the order of the former text. */
    static List<Change> between(final Module before, final Module after) {
        final var comparison = new ModelChanges();
        comparison.module(before, after);
        return List.copyOf(comparison.changes);
    }

    private void module(final Module before, final Module after) {
        same("", "namespace", before.getNamespace(), after.getNamespace());
        nodes("", before.getChildNodes(), after.getChildNodes(), true);
        pairs("identity ", named(before.getIdentities()), named(after.getIdentities()), this::added,
            (path, was, is) -> {
                status(path, was, is);
                same(path, "bases", names(was.getBaseIdentities()), names(is.getBaseIdentities()));
            });
        pairs("feature ", named(before.getFeatures()), named(after.getFeatures()), this::added, this::status);
        pairs("typedef ", named(before.getTypeDefinitions()), named(after.getTypeDefinitions()), this::added,
            (path, was, is) -> {
                status(path, was, is);
                type(path, was, is);
            });
        operations("/", before.getRpcs(), after.getRpcs());
        notifications("/", before, after);
        pairs("augment ", augments(before), augments(after), this::added,
            (path, was, is) -> {
                conditions(path, was, is, true);
                nodes(path, was.getChildNodes(), is.getChildNodes(), true);
            });
    }

    private static Map<String, AugmentationSchemaNode> augments(
            final Module module) {
        return module.getAugmentations().stream().collect(Collectors.toMap(augment -> augment.getTargetPath()
            .getNodeIdentifiers().stream().map(QName::getLocalName).collect(Collectors.joining("/", "/", "")),
            Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    /** Compares what has the same name, and tells what has come and gone. */
    private <T> void pairs(final String path, final Map<String, T> before, final Map<String, T> after,
            final Comparison<T> addition, final Comparison<T> comparison) {
        before.forEach((name, was) -> {
            final var is = after.get(name);
            if (is == null) {
                tell(path + name, false, "is removed");
            } else {
                comparison.compare(path + name, was, is);
            }
        });
        after.forEach((name, is) -> {
            if (!before.containsKey(name)) {
                addition.compare(path + name, is, is);
            }
        });
    }

    @FunctionalInterface
    private interface Comparison<T> {
        void compare(String path, T was, T is);
    }

    private <T> void added(final String path, final T was, final T is) {
        tell(path, true, "is added");
    }

    /**
     * Compares children.
     *
     * @param written whether a client writes them, so that what is mandatory is asked of it: state and output are not
     */
    private void nodes(final String path, final Collection<? extends DataSchemaNode> before,
            final Collection<? extends DataSchemaNode> after, final boolean written) {
        pairs(path + '/', named(before), named(after), (name, was, is) -> {
            final boolean asked = written && isConfiguration(is) && isMandatory(is);
            tell(name, !asked, asked ? "is added and mandatory" : "is added");
        }, (name, was, is) -> node(name, was, is, written));
    }

    private void node(final String path, final DataSchemaNode was, final DataSchemaNode is, final boolean written) {
        if (!kind(was).equals(kind(is))) {
            tell(path, false, kind(was) + " is now " + kind(is));
            return;
        }
        if (isConfiguration(was) != isConfiguration(is)) {
            tell(path, isConfiguration(is),
                isConfiguration(is) ? "state is now configuration" : "configuration is now state");
        }
        final boolean asked = written && isConfiguration(is);
        status(path, was, is);
        conditions(path, was, is, asked);
        if (was instanceof MandatoryAware former && is instanceof MandatoryAware present
                && former.isMandatory() != present.isMandatory()) {
            tell(path, !(asked && present.isMandatory()), "mandatory is now " + present.isMandatory());
        }
        if (was instanceof UserOrderedAware<?> former && is instanceof UserOrderedAware<?> present) {
            same(path, "ordered-by user", former.isUserOrdered(), present.isUserOrdered());
        }
        counts(path, was, is, asked);
        if (was instanceof TypedDataSchemaNode former && is instanceof TypedDataSchemaNode present) {
            type(path, former.getType(), present.getType());
        }
        if (was instanceof LeafListSchemaNode former && is instanceof LeafListSchemaNode present) {
            same(path, "defaults", List.copyOf(former.getDefaults()), List.copyOf(present.getDefaults()));
        }
        if (was instanceof ListSchemaNode former && is instanceof ListSchemaNode present) {
            same(path, "key", names(former.getKeyDefinition()), names(present.getKeyDefinition()));
        }
        if (was instanceof ChoiceSchemaNode former && is instanceof ChoiceSchemaNode present) {
            same(path, "default case", former.getDefaultCase().map(ModelChanges::name),
                present.getDefaultCase().map(ModelChanges::name));
            // A new case is chosen by whoever wants it
            pairs(path + '/', named(former.getCases()), named(present.getCases()), this::added, (name, one, other) ->
                node(name, one, other, asked));
        }
        inner(path, was, is, asked);
    }

    /** What is in a container, list, case or notification. */
    private void inner(final String path, final SchemaNode was, final SchemaNode is, final boolean written) {
        if (was instanceof DataNodeContainer former && is instanceof DataNodeContainer present) {
            nodes(path, former.getChildNodes(), present.getChildNodes(), written);
        }
        if (was instanceof ActionNodeContainer former && is instanceof ActionNodeContainer present) {
            operations(path + '/', former.getActions(), present.getActions());
        }
        if (was instanceof NotificationNodeContainer former && is instanceof NotificationNodeContainer present) {
            notifications(path + '/', former, present);
        }
    }

    private void operations(final String path, final Collection<? extends OperationDefinition> before,
            final Collection<? extends OperationDefinition> after) {
        pairs(path, named(before), named(after), this::added, (name, was, is) -> {
            status(name, was, is);
            conditions(name, was, is, true);
            nodes(name + "/input", was.getInput().getChildNodes(), is.getInput().getChildNodes(), true);
            nodes(name + "/output", was.getOutput().getChildNodes(), is.getOutput().getChildNodes(), false);
        });
    }

    private void notifications(final String path, final NotificationNodeContainer before,
            final NotificationNodeContainer after) {
        pairs(path, named(before.getNotifications()), named(after.getNotifications()), this::added, (name, was, is) -> {
            status(name, was, is);
            conditions(name, was, is, false);
            inner(name, was, is, false);
        });
    }

    private void type(final String path, final TypeDefinition<?> was, final TypeDefinition<?> is) {
        TypeChanges.between(was, is, (compatible, what) -> tell(path, compatible, what));
        once(path, "default", was.getDefaultValue().orElse(null), is.getDefaultValue().orElse(null));
        once(path, "units", was.getUnits().orElse(null), is.getUnits().orElse(null));
    }

    /** The conditions under which there is a node, or its value is right. */
    private void conditions(final String path, final Object was, final Object is, final boolean written) {
        same(path, "presence", !arguments(was, PresenceEffectiveStatement.class).isEmpty(),
            !arguments(is, PresenceEffectiveStatement.class).isEmpty());
        restrictions(path, "when", was, is, WhenEffectiveStatement.class, true);
        restrictions(path, "if-feature", was, is, IfFeatureEffectiveStatement.class, true);
        restrictions(path, "must", was, is, MustEffectiveStatement.class, written);
        restrictions(path, "unique", was, is, UniqueEffectiveStatement.class, written);
    }

    private void restrictions(final String path, final String what, final Object was, final Object is,
            final Class<? extends EffectiveStatement<?, ?>> kind, final boolean binding) {
        final var before = arguments(was, kind);
        final var after = arguments(is, kind);
        after.stream().filter(each -> !before.contains(each))
            .forEach(each -> tell(path, !binding, what + " \"" + each + "\" is added"));
        before.stream().filter(each -> !after.contains(each))
            .forEach(each -> tell(path, true, what + " \"" + each + "\" is removed"));
    }

    private static <S extends EffectiveStatement<?, ?>> Set<String> arguments(final Object node, final Class<S> kind) {
        return node instanceof EffectiveStatementEquivalent<?> equivalent
            ? equivalent.asEffectiveStatement().streamEffectiveSubstatements(kind)
                .map(statement -> statement.getDeclared().rawArgument().replaceAll("\\s+", " "))
                .collect(Collectors.toCollection(TreeSet::new)) : Set.of();
    }

    private void counts(final String path, final SchemaNode was, final SchemaNode is, final boolean written) {
        if (was instanceof ElementCountConstraintAware former && is instanceof ElementCountConstraintAware present) {
            final int least = least(former);
            final int most = most(former);
            if (least != least(present)) {
                tell(path, !written || least(present) < least, "min-elements " + least + " is now " + least(present));
            }
            if (most != most(present)) {
                tell(path, !written || most(present) > most, "max-elements " + most + " is now " + most(present));
            }
        }
    }

    private static int least(final ElementCountConstraintAware node) {
        return node.getElementCountConstraint().map(ElementCountConstraint::getMinElements).orElse(0);
    }

    private static int most(final ElementCountConstraintAware node) {
        return node.getElementCountConstraint().map(ElementCountConstraint::getMaxElements).orElse(Integer.MAX_VALUE);
    }

    /** Whether who writes its parent has to give it. */
    private static boolean isMandatory(final DataSchemaNode node) {
        if (node instanceof ContainerSchemaNode container) {
            return !container.isPresenceContainer()
                && container.getChildNodes().stream().anyMatch(child -> isConfiguration(child) && isMandatory(child));
        }
        return node instanceof MandatoryAware aware && aware.isMandatory()
            || node instanceof ElementCountConstraintAware counted && least(counted) > 0;
    }

    private void status(final String path, final SchemaNode was, final SchemaNode is) {
        if (was.getStatus() != is.getStatus()) {
            tell(path, is.getStatus() != Status.OBSOLETE, was.getStatus() + " is now " + is.getStatus());
        }
    }

    private void same(final String path, final String what, final Object was, final Object is) {
        if (!Objects.equals(was, is)) {
            tell(path, false, what + ' ' + was + " is now " + is);
        }
    }

    /** What may be added where there is none, and not changed after that. */
    private void once(final String path, final String what, final Object was, final Object is) {
        if (!Objects.equals(was, is)) {
            tell(path, was == null, what + ' ' + was + " is now " + is);
        }
    }

    private void tell(final String path, final boolean compatible, final String what) {
        changes.add(new Change(path, compatible, what));
    }

    private static String kind(final DataSchemaNode node) {
        return switch (node) {
            case ContainerSchemaNode container -> "container";
            case ListSchemaNode list -> "list";
            case LeafListSchemaNode leafList -> "leaf-list";
            case ChoiceSchemaNode choice -> "choice";
            case CaseSchemaNode each -> "case";
            case TypedDataSchemaNode leaf -> "leaf";
            default -> "anydata";
        };
    }

    private static boolean isConfiguration(final DataSchemaNode node) {
        return node.effectiveConfig().orElse(true);
    }

    private static String name(final SchemaNode node) {
        return node.getQName().getLocalName();
    }

    private static List<String> names(final Collection<?> nodes) {
        return nodes.stream().map(each -> each instanceof SchemaNode node ? name(node) : ((QName) each).getLocalName())
            .toList();
    }

    private static <T extends SchemaNode> Map<String, T> named(final Collection<? extends T> nodes) {
        final var named = new LinkedHashMap<String, T>();
        nodes.forEach(node -> named.put(name(node), node));
        return named;
    }
}
