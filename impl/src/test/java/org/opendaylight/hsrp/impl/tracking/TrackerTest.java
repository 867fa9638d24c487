/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opendaylight.hsrp.impl.tracking.TrackState.DOWN;
import static org.opendaylight.hsrp.impl.tracking.TrackState.UNDECIDED;
import static org.opendaylight.hsrp.impl.tracking.TrackState.UP;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** docs/protocol.md section 5.1: tracked objects are up or down, optionally delayed, and lists combine them. */
class TrackerTest {
    private final Tracker tracker = new Tracker();

    private record Thing(String name) implements Observation.Source {
        @Override
        public String display() {
            return name;
        }
    }

    @Test
    void firstStateCountsAtOnceAndChangesAreTold() {
        tracker.configure(List.of(observed("a", 0, 0)));
        assertEquals(UNDECIDED, tracker.state("a"));
        assertEquals(List.of(new TrackEffect.Changed("a", UNDECIDED, UP)), tracker.observed("a", TrackState.UP));
        assertEquals(List.of(), tracker.observed("a", TrackState.UP));
        assertEquals(List.of(new TrackEffect.Changed("a", UP, DOWN)), tracker.observed("a", TrackState.DOWN));
        assertEquals(DOWN, tracker.state("a"));
    }

    @Test
    void unknownObjectsAreUndecidedAndIgnored() {
        assertEquals(List.of(), tracker.observed("a", TrackState.UP));
        assertEquals(List.of(), tracker.delayExpired("a"));
        assertEquals(UNDECIDED, tracker.state("a"));
        assertEquals(List.of(), tracker.objects());
    }

    @Test
    void removedObjectsAreTold() {
        tracker.configure(List.of(observed("a", 0, 0), observed("b", 0, 0)));
        tracker.observed("b", TrackState.UP);
        assertEquals(List.of(new TrackEffect.Removed("a")), tracker.configure(List.of(observed("b", 0, 0))));
        assertEquals(UP, tracker.state("b"), "what stays keeps its state");
    }

    @Test
    void changeCountsAfterItsDelay() {
        tracker.configure(List.of(observed("a", 5_000, 2_000)));
        assertEquals(List.of(new TrackEffect.Changed("a", UNDECIDED, UP)), tracker.observed("a", TrackState.UP));
        assertEquals(List.of(new TrackEffect.StartDelay("a", 2_000)), tracker.observed("a", TrackState.DOWN));
        assertEquals(UP, tracker.state("a"));
        assertEquals(List.of(new TrackEffect.Changed("a", UP, DOWN)), tracker.delayExpired("a"));
        assertEquals(List.of(new TrackEffect.StartDelay("a", 5_000)), tracker.observed("a", TrackState.UP));
        assertEquals(DOWN, tracker.state("a"));
    }

    @Test
    void changeThatDoesNotLastDoesNotCount() {
        tracker.configure(List.of(observed("a", 0, 2_000)));
        tracker.observed("a", TrackState.UP);
        tracker.observed("a", TrackState.DOWN);
        assertEquals(List.of(new TrackEffect.StopDelay("a")), tracker.observed("a", TrackState.UP));
        assertEquals(List.of(), tracker.delayExpired("a"), "a timer that fired meanwhile");
        assertEquals(UP, tracker.state("a"));
    }

    /** As when the switch of a probe is away for a while. */
    @Test
    void whatWasDownIsUndecidedAndThenUpHasGoneUp() {
        tracker.configure(List.of(observed("a", 5_000, 2_000)));
        tracker.observed("a", DOWN);
        assertEquals(List.of(new TrackEffect.StartDelay("a", 5_000)), tracker.observed("a", UP));
        assertEquals(List.of(new TrackEffect.StopDelay("a"), new TrackEffect.Changed("a", DOWN, UNDECIDED)),
            tracker.observed("a", UNDECIDED));
        assertTrue(tracker.isUnknown("a"));
        assertEquals(List.of(new TrackEffect.StartDelay("a", 5_000)), tracker.observed("a", UP));
        assertFalse(tracker.isUnknown("a"));
        assertEquals(UNDECIDED, tracker.state("a"));
        assertEquals(List.of(new TrackEffect.StopDelay("a"), new TrackEffect.Changed("a", UNDECIDED, DOWN)),
            tracker.observed("a", DOWN));
        tracker.observed("a", UNDECIDED);
        tracker.observed("a", UP);
        assertEquals(List.of(new TrackEffect.Changed("a", UNDECIDED, UP)), tracker.delayExpired("a"));
    }

    @Test
    void objectThatIsAboutSomethingElseForgetsItsState() {
        tracker.configure(List.of(observed("a", 0, 2_000), list("l", BooleanList.Operator.AND, "a")));
        tracker.observed("a", UP);
        tracker.observed("a", DOWN);
        assertEquals(List.of(new TrackEffect.StopDelay("a"), new TrackEffect.Changed("a", UP, UNDECIDED),
            new TrackEffect.Changed("l", UP, UNDECIDED)), tracker.configure(List.of(
                new TrackedObject("a", new Observation(new Thing("b")), 9_000, 9_000),
                list("l", BooleanList.Operator.AND, "a"))));
        assertEquals(List.of(new TrackEffect.Changed("a", UNDECIDED, DOWN),
            new TrackEffect.Changed("l", UNDECIDED, DOWN)), tracker.observed("a", DOWN), "at once, as at first");
        assertEquals(List.of(), tracker.configure(List.of(
            new TrackedObject("a", new Observation(new Thing("b")), 0, 0), list("l", BooleanList.Operator.AND, "a"))));
        assertEquals(DOWN, tracker.state("a"), "other delays are no other thing");
    }

    @Test
    void removedObjectStopsItsDelay() {
        tracker.configure(List.of(observed("a", 0, 2_000)));
        tracker.observed("a", TrackState.UP);
        tracker.observed("a", TrackState.DOWN);
        assertEquals(List.of(new TrackEffect.StopDelay("a"), new TrackEffect.Removed("a")),
            tracker.configure(List.of()));
    }

    @Test
    void listsFollowTheirObjectsThroughSeveralLevels() {
        tracker.configure(List.of(observed("a", 0, 0), observed("b", 0, 0),
            list("both", BooleanList.Operator.AND, "a", "b"), list("not both", BooleanList.Operator.OR, "!both")));
        tracker.observed("a", TrackState.UP);
        assertEquals(UNDECIDED, tracker.state("both"));
        assertEquals(List.of(new TrackEffect.Changed("b", UNDECIDED, UP),
            new TrackEffect.Changed("both", UNDECIDED, UP), new TrackEffect.Changed("not both", UNDECIDED, DOWN)),
            tracker.observed("b", TrackState.UP));
        assertEquals(List.of(new TrackEffect.Changed("a", UP, DOWN), new TrackEffect.Changed("both", UP, DOWN),
            new TrackEffect.Changed("not both", DOWN, UP)), tracker.observed("a", TrackState.DOWN));
    }

    @Test
    void listsLookAtDelayedStatesAndHaveDelaysOfTheirOwn() {
        tracker.configure(List.of(observed("a", 0, 1_000),
            new TrackedObject("l", new BooleanList(BooleanList.Operator.AND, Map.of("a", false)), 0, 500)));
        tracker.observed("a", TrackState.UP);
        assertEquals(List.of(new TrackEffect.StartDelay("a", 1_000)), tracker.observed("a", TrackState.DOWN));
        assertEquals(List.of(new TrackEffect.Changed("a", UP, DOWN), new TrackEffect.StartDelay("l", 500)),
            tracker.delayExpired("a"));
        assertEquals(List.of(new TrackEffect.Changed("l", UP, DOWN)), tracker.delayExpired("l"));
    }

    @Test
    void changedListIsLookedAtAgain() {
        tracker.configure(List.of(observed("a", 0, 0), list("l", BooleanList.Operator.AND, "a")));
        tracker.observed("a", TrackState.UP);
        assertEquals(List.of(new TrackEffect.Changed("l", UP, DOWN)),
            tracker.configure(List.of(observed("a", 0, 0), list("l", BooleanList.Operator.AND, "!a"))));
    }

    @Test
    void listIsNotObserved() {
        tracker.configure(List.of(observed("a", 0, 0), list("l", BooleanList.Operator.AND, "a")));
        assertEquals(List.of(), tracker.observed("l", TrackState.UP));
    }

    @ParameterizedTest
    @CsvSource({
        "AND, UP UP, UP", "AND, UP DOWN, DOWN", "AND, UP UNDECIDED, UNDECIDED", "AND, DOWN UNDECIDED, DOWN",
        "OR, DOWN DOWN, DOWN", "OR, UP DOWN, UP", "OR, DOWN UNDECIDED, UNDECIDED", "OR, UP UNDECIDED, UP"})
    void combinesAsBooleans(final BooleanList.Operator operator, final String states, final TrackState expected) {
        final var given = Arrays.stream(states.split(" ")).map(TrackState::valueOf).toList();
        final var list = new BooleanList(operator, Map.of("0", false, "1", false));
        assertEquals(expected, list.evaluate(name -> given.get(Integer.parseInt(name)), UNDECIDED));
        final var negated = new BooleanList(operator, Map.of("0", true, "1", true));
        assertEquals(expected, negated.evaluate(name -> given.get(Integer.parseInt(name)).negated(), UNDECIDED));
    }

    /** IOS: threshold percentage up 75 down 25, and threshold weight up 30 down 10 with weights 10, 20 and 5. */
    @ParameterizedTest
    @CsvSource({
        "PERCENTAGE, a b c d, DOWN, UP", "PERCENTAGE, a b c, DOWN, UP", "PERCENTAGE, a b, DOWN, DOWN",
        "PERCENTAGE, a b, UP, UP", "PERCENTAGE, a, UP, DOWN", "PERCENTAGE, '', UP, DOWN",
        "PERCENTAGE, a b, UNDECIDED, DOWN",
        "WEIGHT, a b, DOWN, UP", "WEIGHT, b c, UP, UP", "WEIGHT, b c, DOWN, DOWN", "WEIGHT, a, UP, DOWN",
        "WEIGHT, b, UNDECIDED, DOWN"})
    void comparesWithThresholds(final ThresholdList.Unit unit, final String up, final TrackState before,
            final TrackState expected) {
        final var list = unit == ThresholdList.Unit.PERCENTAGE
            ? new ThresholdList(unit, 75, 25, Map.of("a", 10, "b", 10, "c", 10, "d", 10))
            : new ThresholdList(unit, 30, 10, Map.of("a", 10, "b", 20, "c", 5));
        final var given = Set.of(up.split(" "));
        assertEquals(expected, list.evaluate(name -> TrackState.of(given.contains(name)), before));
    }

    @Test
    void thresholdIsUndecidedWhileItDependsOnTheUndecided() {
        final var list = new ThresholdList(ThresholdList.Unit.WEIGHT, 30, 10, Map.of("a", 20, "b", 20));
        assertEquals(UNDECIDED, list.evaluate(name -> "a".equals(name) ? UP : UNDECIDED, UNDECIDED));
        assertEquals(UP, list.evaluate(name -> "a".equals(name) ? UP : UNDECIDED, UP));
    }

    private static TrackedObject observed(final String name, final long upDelay, final long downDelay) {
        return new TrackedObject(name, new Observation(new Thing(name)), upDelay, downDelay);
    }

    /** A list of objects, of which those with an exclamation mark are negated. */
    private static TrackedObject list(final String name, final BooleanList.Operator operator,
            final String... objects) {
        final var negations = new HashMap<String, Boolean>();
        for (var object : objects) {
            negations.put(object.replace("!", ""), object.startsWith("!"));
        }
        return new TrackedObject(name, new BooleanList(operator, negations), 0, 0);
    }
}
