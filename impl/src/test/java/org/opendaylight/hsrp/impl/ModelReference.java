/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl;

import com.google.common.collect.Range;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opendaylight.yangtools.yang.common.QName;
import org.opendaylight.yangtools.yang.model.api.ActionDefinition;
import org.opendaylight.yangtools.yang.model.api.ActionNodeContainer;
import org.opendaylight.yangtools.yang.model.api.ChoiceSchemaNode;
import org.opendaylight.yangtools.yang.model.api.DataNodeContainer;
import org.opendaylight.yangtools.yang.model.api.DataSchemaNode;
import org.opendaylight.yangtools.yang.model.api.LeafListSchemaNode;
import org.opendaylight.yangtools.yang.model.api.ListSchemaNode;
import org.opendaylight.yangtools.yang.model.api.MandatoryAware;
import org.opendaylight.yangtools.yang.model.api.Module;
import org.opendaylight.yangtools.yang.model.api.OperationDefinition;
import org.opendaylight.yangtools.yang.model.api.SchemaNode;
import org.opendaylight.yangtools.yang.model.api.TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.TypedDataSchemaNode;
import org.opendaylight.yangtools.yang.model.api.type.EnumTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.LeafrefTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.RangeRestrictedTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.UnionTypeDefinition;

/** The model as a page for people: each node with its type, default and description, in the order of the model. */
final class ModelReference {
    private static final String HEAD = """
        # The model

        Everything that can be configured, read and asked for. This page is made of
        [`hsrp.yang`](../yang/src/main/yang/hsrp.yang), and `ModelReferenceTest` holds the two together. A node is
        reached by its path below `/restconf/data/hsrp:hsrp`, list entries by their keys:
        `lan=office/group=ipv4,10/member=gw1/priority`. [Configure](configure.md) and [Operate](operate.md) say how to
        use it.
        """;

    private final StringBuilder page = new StringBuilder(HEAD);
    private final Module module;
    private final Set<QName> types;

    private ModelReference(final Module module) {
        this.module = module;
        types = module.getTypeDefinitions().stream().map(SchemaNode::getQName).collect(Collectors.toSet());
    }

    static String of(final Module module) {
        return new ModelReference(module).write();
    }

    private String write() {
        page.append("\n## Configuration and state\n");
        module.getChildNodes().forEach(root -> descend("", ((DataNodeContainer) root).getChildNodes()));
        page.append("\n## RPCs\n");
        module.getRpcs().forEach(rpc -> operation("", rpc));
        page.append("\n## Notifications\n");
        module.getNotifications().forEach(each -> container("", each, each));
        page.append("\n## Types\n");
        module.getTypeDefinitions().forEach(this::type);
        return page.toString();
    }

    /** A container, list or notification, then what it contains. */
    private void container(final String parent, final DataNodeContainer node, final SchemaNode itself) {
        final var path = parent + name(itself);
        page.append("\n### ").append(path).append("\n\n");
        if (itself instanceof ListSchemaNode list && !list.getKeyDefinition().isEmpty()) {
            page.append("List, by ").append(list.getKeyDefinition().stream().map(key -> '`' + key.getLocalName() + '`')
                .collect(Collectors.joining(" and "))).append(". ");
        }
        page.append(text(itself)).append('\n');
        final var children = new ArrayList<DataSchemaNode>();
        leafs(node.getChildNodes(), children);
        table("", children.stream().filter(child -> isConfiguration(child)).toList());
        table("State: ", children.stream().filter(child -> !isConfiguration(child)).toList());
        if (node instanceof ActionNodeContainer actions) {
            actions.getActions().forEach(action -> operation(path + '/', action));
        }
        descend(path + '/', node.getChildNodes());
    }

    private void descend(final String path, final Collection<? extends DataSchemaNode> nodes) {
        for (var node : nodes) {
            if (node instanceof ChoiceSchemaNode choice) {
                choice.getCases().forEach(each -> descend(path, each.getChildNodes()));
            } else if (node instanceof DataNodeContainer container) {
                container(path, container, node);
            }
        }
    }

    private void operation(final String path, final OperationDefinition operation) {
        page.append("\n### ").append(path).append(name(operation)).append("\n\n")
            .append(operation instanceof ActionDefinition ? "Action. " : "")
            .append(text(operation)).append('\n');
        for (var part : List.of(operation.getInput(), operation.getOutput())) {
            final var leafs = new ArrayList<DataSchemaNode>();
            leafs(part.getChildNodes(), leafs);
            table(part == operation.getInput() ? "Input: " : "Output: ", leafs);
            descend(path + name(operation) + '/' + name(part) + '/', part.getChildNodes());
        }
    }

    /** Collects leafs and leaf-lists, also those of choices. */
    private static void leafs(final Collection<? extends DataSchemaNode> nodes, final List<DataSchemaNode> into) {
        for (var node : nodes) {
            if (node instanceof ChoiceSchemaNode choice) {
                choice.getCases().forEach(each -> leafs(each.getChildNodes(), into));
            } else if (node instanceof TypedDataSchemaNode) {
                into.add(node);
            }
        }
    }

    private void table(final String what, final List<DataSchemaNode> leafs) {
        if (leafs.isEmpty()) {
            return;
        }
        page.append("\n| ").append(what).append("name | type | default | meaning |\n|---|---|---|---|\n");
        for (var leaf : leafs) {
            final var type = ((TypedDataSchemaNode) leaf).getType();
            final var mandatory = leaf instanceof MandatoryAware aware && aware.isMandatory();
            page.append("| `").append(name(leaf)).append("` | ")
                .append(leaf instanceof LeafListSchemaNode ? "list of " : "").append(describe(type)).append(" | ")
                .append(mandatory ? "mandatory" : type.getDefaultValue().map(value -> '`' + value.toString() + '`')
                    .orElse("")).append(" | ")
                .append(cell(text(leaf) + meanings(type))).append(" |\n");
        }
    }

    private String describe(final TypeDefinition<?> type) {
        final var named = named(type);
        final var name = named.getQName().getLocalName();
        final var units = type.getUnits().filter(each -> !each.equals(name)).map(each -> ", " + each).orElse("");
        if (types.contains(named.getQName())) {
            return "[" + name + "](#" + name + ")" + range(type, named) + units;
        }
        return switch (type) {
            case EnumTypeDefinition enumeration -> values(enumeration);
            case LeafrefTypeDefinition reference -> "one of `" + reference.getPathStatement().getOriginalString() + '`';
            case UnionTypeDefinition union -> union.getTypes().stream().map(this::describe)
                .collect(Collectors.joining(" or "));
            default -> name + range(type, named) + units;
        };
    }

    /** The type that has a name: a leaf that restricts one, or has a default, has a type of its own. */
    private TypeDefinition<?> named(final TypeDefinition<?> type) {
        return type.getBaseType() == null || types.contains(type.getQName())
            || !type.getQName().getModule().equals(module.getQNameModule()) ? type : named(type.getBaseType());
    }

    private static String values(final EnumTypeDefinition enumeration) {
        return enumeration.getValues().stream().map(value -> '`' + value.getName() + '`')
            .collect(Collectors.joining(", "));
    }

    /** What the values of an enumeration mean that has no name of its own. */
    private String meanings(final TypeDefinition<?> type) {
        return !(type instanceof EnumTypeDefinition enumeration) || types.contains(named(type).getQName()) ? ""
            : enumeration.getValues().stream().filter(value -> value.getDescription().isPresent())
                .map(value -> " `" + value.getName() + "`: " + plain(value.getDescription().orElseThrow()))
                .collect(Collectors.joining());
    }

    /** The range, where it is not that of another type. */
    private static String range(final TypeDefinition<?> type, final TypeDefinition<?> other) {
        return ranges(type).equals(ranges(other)) || ranges(type).isEmpty() || type.equals(other) ? ""
            : ranges(type).stream().map(each -> each.lowerEndpoint().equals(each.upperEndpoint())
                ? each.lowerEndpoint().toString() : each.lowerEndpoint() + " to " + each.upperEndpoint())
                .collect(Collectors.joining(", ", " ", ""));
    }

    private static Set<? extends Range<?>> ranges(final TypeDefinition<?> type) {
        return type instanceof RangeRestrictedTypeDefinition<?, ?> restricted ? restricted.getRangeConstraint()
            .<Set<? extends Range<?>>>map(range -> range.getAllowedRanges().asRanges()).orElse(Set.of()) : Set.of();
    }

    private void type(final TypeDefinition<?> type) {
        page.append("\n### ").append(name(type)).append("\n\n").append(text(type)).append('\n');
        if (type instanceof RangeRestrictedTypeDefinition) {
            page.append("\nAs ").append(name(type.getBaseType())).append(range(type, type.getBaseType())).append(".\n");
        }
        if (type instanceof EnumTypeDefinition enumeration) {
            page.append("\n| value | meaning |\n|---|---|\n");
            enumeration.getValues().forEach(value -> page.append("| `").append(value.getName()).append("` | ")
                .append(cell(value.getDescription().map(ModelReference::plain).orElse(""))).append(" |\n"));
        }
    }

    private static boolean isConfiguration(final DataSchemaNode node) {
        return node.effectiveConfig().orElse(true);
    }

    private static String name(final SchemaNode node) {
        return node.getQName().getLocalName();
    }

    /** What the model says of it, and by what. */
    private static String text(final SchemaNode node) {
        return Stream.concat(node.getDescription().map(ModelReference::plain).stream(),
            node.getReference().map(reference -> "(" + plain(reference).replaceAll("\\s+", " ") + ")").stream())
            .collect(Collectors.joining(" "));
    }

    /** So that Markdown takes nothing of it for its own. */
    private static String plain(final String text) {
        return text.strip().replace("&", "&amp;").replace("<", "&lt;").replace("*", "\\*").replace("_", "\\_");
    }

    private static String cell(final String text) {
        return text.replaceAll("\\s+", " ").replace("|", "\\|");
    }
}
