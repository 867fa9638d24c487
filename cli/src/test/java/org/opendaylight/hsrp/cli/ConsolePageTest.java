/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.AddressFamily;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Hsrp;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.SwitchoverOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.SwitchoverOutputBuilder;
import org.opendaylight.yangtools.binding.data.codec.impl.BindingCodecContext;
import org.opendaylight.yangtools.binding.data.codec.spi.BindingDOMCodecServices;
import org.opendaylight.yangtools.binding.runtime.spi.BindingRuntimeHelpers;
import org.opendaylight.yangtools.yang.common.RpcResult;
import org.opendaylight.yangtools.yang.common.RpcResultBuilder;
import org.opendaylight.yangtools.yang.common.Uint64;

/** Each block of docs/console.md is what the command in its first line prints of the LAN of {@link Office}. */
class ConsolePageTest {
    private static final String PROMPT = "karaf@root()> ";
    private static final Pattern BLOCK = Pattern.compile("(?s)```\n" + Pattern.quote(PROMPT) + "(.*?)\n(.*?)```\n");
    private static final InstantSource NOW = InstantSource.fixed(Instant.parse("2026-11-22T10:17:50.900Z"));
    static final BindingDOMCodecServices CODEC =
        new BindingCodecContext(BindingRuntimeHelpers.createRuntimeContext(Hsrp.class));

    private final List<MatchResult> blocks = BLOCK.matcher(page()).results().toList();

    @TestFactory
    Stream<DynamicTest> blocksAreWhatTheCommandsPrint() {
        assertTrue(blocks.size() > 10, "the blocks are not found");
        return blocks.stream().map(block -> DynamicTest.dynamicTest(block.group(1),
            () -> assertEquals(block.group(2), print(block.group(1)) + "\n")));
    }

    @Test
    void allCommandsAreThere() throws IOException {
        final var shown = new TreeSet<String>();
        blocks.forEach(block -> shown.add(block.group(1).split(" ")[0]));
        final var all = new TreeSet<String>();
        for (var type : commands()) {
            final var command = type.getAnnotation(Command.class);
            all.add(command.scope() + ":" + command.name());
        }
        // It has a page of its own, docs/import.md
        all.remove("hsrp:import");
        assertEquals(all, shown);
    }

    private static String print(final String line) throws Exception {
        final var words = new ArrayDeque<>(List.of(line.split(" ")));
        final var name = words.remove();
        for (var type : commands()) {
            final var command = type.getAnnotation(Command.class);
            if (name.equals(command.scope() + ":" + command.name())) {
                return print((TextCommand) type.getDeclaredConstructor().newInstance(), words);
            }
        }
        throw new IllegalArgumentException("There is no command " + name);
    }

    private static String print(final TextCommand command, final Collection<String> words) throws Exception {
        command.hsrp = new OneLan();
        command.session = CommandsTest.session("karaf");
        command.clock = NOW;
        if (command instanceof ShowingCommand showing) {
            showing.codec = CODEC;
        }
        if (command instanceof DoctorCommand doctor) {
            doctor.bundles = CommandsTest.bundles();
        }
        int index = 0;
        for (var word : words) {
            if (!word.startsWith("-")) {
                setArgument(command, index++, word);
            } else if (index == 0) {
                setOption(command, word);
            } else {
                throw new IllegalArgumentException("Karaf takes options before arguments only: " + word);
            }
        }
        return command.text();
    }

    /** As Karaf does it. */
    private static void setArgument(final TextCommand command, final int index, final String word) throws Exception {
        for (Class<?> type = command.getClass(); type != null; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                final var argument = field.getAnnotation(Argument.class);
                if (argument != null && argument.index() == index) {
                    field.set(command, field.getType() == String.class ? word : Integer.valueOf(word));
                    return;
                }
            }
        }
        throw new IllegalArgumentException("There is no argument for " + word);
    }

    private static void setOption(final TextCommand command, final String word) throws Exception {
        for (Class<?> type = command.getClass(); type != null; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                final var option = field.getAnnotation(Option.class);
                if (option != null && (option.name().equals(word) || Set.of(option.aliases()).contains(word))) {
                    field.set(command, true);
                    return;
                }
            }
        }
        throw new IllegalArgumentException("There is no option " + word);
    }

    private static List<Class<?>> commands() throws IOException {
        try (var files = Files.list(Path.of("src/main/java/org/opendaylight/hsrp/cli"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith("Command.java"))
                .sorted().<Class<?>>map(name -> load(name.replace(".java", "")))
                .filter(type -> type.isAnnotationPresent(Command.class)).toList();
        }
    }

    private static Class<?> load(final String name) {
        try {
            return Class.forName("org.opendaylight.hsrp.cli." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String page() {
        try {
            return Files.readString(Path.of("../docs/console.md"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All that is asked for is done. */
    private static final class OneLan extends TwoLans {
        OneLan() {
            super(List.of(Office.whole("office").setEvent(List.of(WhyFormatTest.portDown())).build()));
        }

        @Override
        public ListenableFuture<RpcResult<SwitchoverOutput>> switchover(final String lan, final AddressFamily family,
                final int number, final String gateway, final String by) {
            return Futures.immediateFuture(RpcResultBuilder.success(new SwitchoverOutputBuilder()
                .setPreviousActive(Office.ip("10.0.0.2")).setEpoch(Uint64.valueOf(4)).build()).build());
        }
    }
}
