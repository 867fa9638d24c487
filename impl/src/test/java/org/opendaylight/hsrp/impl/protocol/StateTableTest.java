/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opendaylight.hsrp.impl.ProtocolPage;

/**
 * The table of docs/protocol.md section 1.10, every cell of it: the actions of RFC 2281 section 5.7 and the new state;
 * (X) is done besides, [X] is not done.
 */
class StateTableTest {
    private static final Ipv4Address SELF = Ipv4Address.of("10.0.0.50");
    private static final Ipv4Address HIGHER = Ipv4Address.of("10.0.0.60");
    private static final Ipv4Address LOWER = Ipv4Address.of("10.0.0.40");
    private static final Ipv4Address KNOWN_ACTIVE = Ipv4Address.of("10.0.0.70");
    private static final Ipv4Address KNOWN_STANDBY = Ipv4Address.of("10.0.0.30");
    private static final Ipv4Address OLD_VIRTUAL = Ipv4Address.of("10.0.0.1");
    private static final Ipv4Address NEW_VIRTUAL = Ipv4Address.of("10.0.0.2");

    static Stream<Arguments> cells() {
        final var rows = new ProtocolPage().table("1.10");
        final var cells = new ArrayList<Arguments>();
        for (var row : rows.subList(1, rows.size())) {
            for (var state : HsrpState.values()) {
                final int column = state.ordinal() + 1;
                assertEquals(state.display(), rows.getFirst().get(column));
                cells.add(Arguments.of(row.getFirst(), state, row.get(column)));
            }
        }
        assertEquals(21 * HsrpState.values().length, cells.size());
        return cells.stream();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void cell(final String event, final HsrpState state, final String cell) {
        final var before = before(state);
        final var config = config(event);
        final var step = StateMachine.step(before, config, event(event));

        final var parts = cell.split("→");
        final var expected = new TreeSet<String>();
        for (var letter : parts[0].replaceAll("\\[[^]]*]|[^A-I]", "").toCharArray()) {
            expected.add(String.valueOf(letter));
        }
        final var newState = parts.length == 1 ? state.display() : parts[1].strip();
        assertEquals(newState, step.state().state().display());
        assertEquals(expected, actions(before, step));

        if (step.state().state() != state) {
            final var changed = assertInstanceOf(Effect.Changed.class, step.effects().getFirst());
            assertEquals(state, changed.from());
            assertEquals(step.state().state(), changed.to());
        }
        assertEquals(step.state().state() == state ? 0 : 1,
            step.effects().stream().filter(Effect.Changed.class::isInstance).count());
    }

    /** Returns the letters of what was done. Timer and state of Hellos are checked elsewhere. */
    private static TreeSet<String> actions(final RouterState before, final Step step) {
        final var letters = new TreeSet<String>();
        for (var effect : step.effects()) {
            final var letter = switch (effect) {
                case Effect.StartTimer start -> letter(start.timer(), "A", "B");
                case Effect.StopTimer stop -> letter(stop.timer(), "C", "D");
                case Effect.Send send -> List.of("F", "G", "H").get(send.op().ordinal());
                case Effect.Announce announce -> "I";
                case Effect.Changed changed -> "";
                case Effect.VirtualAddressMismatch mismatch -> "mismatch";
            };
            if (!letter.isEmpty()) {
                letters.add(letter);
            }
        }
        if (NEW_VIRTUAL.equals(step.state().learnedVirtualAddress())
                && !NEW_VIRTUAL.equals(before.learnedVirtualAddress())) {
            letters.add("E");
        }
        return letters;
    }

    private static String letter(final Timer timer, final String active, final String standby) {
        return switch (timer) {
            case ACTIVE -> active;
            case STANDBY -> standby;
            case HELLO -> "";
        };
    }

    private static RouterState before(final HsrpState state) {
        final var active = new Router(KNOWN_ACTIVE, 200);
        final var standby = new Router(KNOWN_STANDBY, 50);
        return switch (state) {
            case INITIAL -> RouterState.STOPPED;
            case LEARN -> new RouterState(state, null, null, false, null, null);
            case LISTEN, SPEAK -> new RouterState(state, active, standby, true, OLD_VIRTUAL, null);
            case STANDBY -> new RouterState(state, active, null, true, OLD_VIRTUAL, null);
            case ACTIVE -> new RouterState(state, null, standby, false, OLD_VIRTUAL, null);
        };
    }

    private static RouterConfig config(final String event) {
        return new RouterConfig(SELF, 100, event.equals("h+"), HelloTimers.DEFAULT,
            event.equals("a") ? OLD_VIRTUAL : null, Behavior.MEASURED);
    }

    private static Event event(final String name) {
        return switch (name) {
            case "a", "a-" -> new Event.Enabled(Reason.STARTUP);
            case "b" -> new Event.Disabled(Reason.SHUTDOWN);
            case "c" -> new Event.TimerExpired(Timer.ACTIVE);
            case "d" -> new Event.TimerExpired(Timer.STANDBY);
            case "e" -> new Event.TimerExpired(Timer.HELLO);
            case "f" -> received(OpCode.HELLO, HsrpState.SPEAK, 100, HIGHER);
            case "g" -> received(OpCode.HELLO, HsrpState.ACTIVE, 100, HIGHER);
            case "h", "h+" -> received(OpCode.HELLO, HsrpState.ACTIVE, 100, LOWER);
            case "i" -> received(OpCode.RESIGN, HsrpState.SPEAK, 200, KNOWN_ACTIVE);
            case "j" -> received(OpCode.COUP, HsrpState.LISTEN, 101, LOWER);
            case "k" -> received(OpCode.HELLO, HsrpState.STANDBY, 101, LOWER);
            case "l" -> received(OpCode.HELLO, HsrpState.STANDBY, 99, HIGHER);
            case "lower Speak" -> received(OpCode.HELLO, HsrpState.SPEAK, 100, LOWER);
            case "lower Coup" -> received(OpCode.COUP, HsrpState.ACTIVE, 99, HIGHER);
            case "other Resign" -> received(OpCode.RESIGN, HsrpState.ACTIVE, 255, HIGHER);
            case "Init Hello" -> received(OpCode.HELLO, HsrpState.INITIAL, 255, HIGHER);
            case "Learn Hello" -> received(OpCode.HELLO, HsrpState.LEARN, 255, HIGHER);
            case "Listen Hello" -> received(OpCode.HELLO, HsrpState.LISTEN, 255, HIGHER);
            case "own Hello" -> received(OpCode.HELLO, HsrpState.ACTIVE, 255, SELF);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Event received(final OpCode op, final HsrpState state, final int priority,
            final Ipv4Address source) {
        return new Event.Received(new GroupMessage(HsrpVersion.V1, op, state, 1, null, priority, 3000, 10000,
            NEW_VIRTUAL), source);
    }
}
