/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendaylight.hsrp.api.judgement.MissingAbility;
import org.opendaylight.hsrp.impl.pipeline.Attachment;
import org.opendaylight.hsrp.impl.pipeline.FlowAction;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.OutputReserved;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.ReservedPort;
import org.opendaylight.hsrp.impl.pipeline.FlowEntry;
import org.opendaylight.hsrp.impl.pipeline.FlowMatch;
import org.opendaylight.hsrp.impl.pipeline.GroupEntry;
import org.opendaylight.hsrp.impl.pipeline.GuardView;
import org.opendaylight.hsrp.impl.pipeline.LanPlanner;
import org.opendaylight.hsrp.impl.pipeline.LanTopology;
import org.opendaylight.hsrp.impl.pipeline.LanView;
import org.opendaylight.hsrp.impl.pipeline.MacPattern;
import org.opendaylight.hsrp.impl.pipeline.Purpose;
import org.opendaylight.hsrp.impl.pipeline.Purpose.Service;
import org.opendaylight.hsrp.impl.pipeline.SwitchTables;
import org.opendaylight.hsrp.impl.pipeline.VirtualRouter;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/** Switches that refuse what an Open vSwitch does not: each carries as well as it can, and is left in peace. */
class OtherSwitchesTest extends WriterBed {
    private static final long HOUR = 3_600_000;
    private static final Attachment GW1 = new Attachment(NODE, 1, MacAddress.of("02:00:0a:00:00:02"));
    private static final Attachment GW2 = new Attachment(NODE, 2, MacAddress.of("02:00:0a:00:00:03"));
    private static final OutputReserved NORMAL = new OutputReserved(ReservedPort.NORMAL);

    private final PlainSwitch device = (PlainSwitch) toSwitch;
    private final LanPlanner planner = new LanPlanner();
    private final LanPlanner otherPlanner = new LanPlanner();

    OtherSwitchesTest() {
        super(new PlainSwitch());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GROUPMODFAILED code INVALIDGROUP", "BADACTION code BADSETTYPE", "BADREQUEST code BADTYPE"})
    void oneWithoutOurGroupsIsGivenFlowsInTheirPlace(final String words) {
        device.refuses(ofGroups(words));
        connectPlain();
        want(GW1, GW2);
        assertCarriesTo(GW1, NORMAL);
        assertServedInPeace(MissingAbility.GROUPS);
        want(GW2, GW1);
        assertCarriesTo(GW2, NORMAL);
        assertServedInPeace(MissingAbility.GROUPS);
    }

    /** Which of the actions in the bucket it does not know, it does not say. */
    @Test
    void oneThatKnowsNoneOfTheActionsInBucketsIsToldPorts() {
        device.refuses(ofGroups("BADACTION code BADTYPE"));
        connectPlain();
        want(GW1, GW2);
        advance(10 * SyncHealth.FIRST_RETRY_MILLIS);
        assertCarriesTo(GW1, new FlowAction.Output(1));
        assertServedInPeace(MissingAbility.GROUPS, MissingAbility.NORMAL_BUCKETS);
    }

    @Test
    void oneThatHasNoTypeOfGroupsDoesWithoutGroups() {
        device.refuses(ofGroups("GROUPMODFAILED code BADTYPE"));
        connectPlain();
        want(GW1, GW2);
        advance(10 * SyncHealth.FIRST_RETRY_MILLIS);
        assertCarriesTo(GW1, NORMAL);
        assertServedInPeace(MissingAbility.GROUPS, MissingAbility.FAST_FAILOVER);
    }

    @Test
    void oneThatHandsNothingToGroupsDoesWithoutThem() {
        device.refuses(operation -> operation instanceof Operation.AddFlow add && add.flow().flow().groupId() != null
            ? "BADACTION code BADTYPE" : null);
        connectPlain();
        want(GW1, GW2);
        assertCarriesTo(GW1, NORMAL);
        assertServedInPeace(MissingAbility.GROUPS);
    }

    /** Where not all gateways are at access ports, frames get the tag of the LAN before, and lose it at those. */
    @Test
    void oneThatCannotForwardNormallyFromGroupsTagsForAccessPorts() {
        device.refuses(refusedGroup(GroupEntry::usesNormal, "BADACTION code BADOUTPORT"));
        connectPlain();
        want(view(Set.of(1L, 3L), router(10, GW1, GW2)), planner, LAN);
        advance(10 * SyncHealth.FIRST_RETRY_MILLIS);
        assertEquals(List.of(List.of(new FlowAction.SetEthDst(GW1.mac()), new FlowAction.PopVlan(),
            new FlowAction.Output(1)), List.of(new FlowAction.SetEthDst(GW2.mac()), new FlowAction.Output(2))),
            buckets());
        final var tagging = tagging();
        assertEquals(2, tagging.size());
        assertEquals(1, tagging.stream().filter(FlowEntry::changesTag).count());
        assertTrue(device.flows().stream().noneMatch(flow -> flow.purpose() == Purpose.CARRY));
        assertServedInPeace(MissingAbility.NORMAL_BUCKETS);
    }

    /** Where all gateways are at access ports, frames of hosts at access ports go out as they came. */
    @Test
    void oneThatCannotTagServesAccessPortsAmongThemselves() {
        device.refuses(operation -> pushesTag(operation) ? "BADACTION code BADTYPE" : refusedNormal(operation));
        connectPlain();
        want(view(true, router(10, GW1, GW2)), planner, LAN);
        advance(10 * SyncHealth.FIRST_RETRY_MILLIS);
        assertEquals(List.of(List.of(new FlowAction.SetEthDst(GW1.mac()), new FlowAction.Output(1)),
            List.of(new FlowAction.SetEthDst(GW2.mac()), new FlowAction.Output(2))), buckets());
        assertCarriesTo(GW1);
        // Those of a tagged port lose their tag
        assertEquals(List.of(FlowMatch.TAGGED), tagging().stream().map(flow -> flow.match().vlanId()).toList());
        assertEquals(new FlowAction.PopVlan(), tagging().getFirst().actions().getFirst());
        assertServedInPeace(MissingAbility.NORMAL_BUCKETS);
    }

    /** Nothing is left but to say so; the groups of other LANs stay. */
    @Test
    void oneThatCannotTagEitherIsSaidNotToCarry() {
        device.refuses(operation -> pushesTag(operation) ? "BADACTION code BADTYPE" : refusedNormal(operation));
        connectPlain();
        want(view(Set.of(1L, 3L), router(10, GW1, GW2)), planner, LAN);
        advance(10 * SyncHealth.FIRST_RETRY_MILLIS);
        assertInPeace(MissingAbility.NORMAL_BUCKETS, MissingAbility.CARRY_FLOWS);
        assertFalse(reports.getLast());
        assertEquals(1, device.tables().groups().size());
    }

    /** That it is the group and not the tag is seen by the other frames, which are not handed to groups either. */
    @Test
    void oneThatTagsButHandsNothingToGroupsDoesWithoutThem() {
        device.refuses(operation -> operation instanceof Operation.AddFlow add && add.flow().flow().groupId() != null
            && !device.tables().groups().isEmpty() ? "BADACTION code BADTYPE" : refusedNormal(operation));
        connectPlain();
        want(view(Set.of(1L, 3L), router(10, GW1, GW2)), planner, LAN);
        advance(10 * SyncHealth.FIRST_RETRY_MILLIS);
        assertEquals(2, tagging().stream().filter(flow -> flow.groupId() == null).count());
        assertServedInPeace(MissingAbility.NORMAL_BUCKETS, MissingAbility.GROUPS);
    }

    private List<FlowEntry> tagging() {
        return device.flows().stream().filter(flow -> flow.purpose() == Purpose.CARRY_TAGGING).toList();
    }

    private List<List<FlowAction>> buckets() {
        return device.tables().groups().iterator().next().buckets().stream().map(GroupEntry.Bucket::actions).toList();
    }

    private static boolean pushesTag(final Operation operation) {
        return operation instanceof Operation.AddFlow add
            && add.flow().flow().actions().contains(new FlowAction.PushVlan());
    }

    private static String refusedNormal(final Operation operation) {
        return refusedGroup(GroupEntry::usesNormal, "BADACTION code BADOUTPORT").apply(operation);
    }

    /** A port that a bucket names may have gone while the message was on its way. */
    @Test
    void groupsAreNotGivenUpForAPortThatIsGone() {
        connectPlain();
        device.refuses(ofGroups("GROUPMODFAILED code BADWATCH"));
        want(GW1, GW2);
        device.refuses(operation -> null);
        advance(SyncHealth.FIRST_RETRY_MILLIS);
        assertServedInPeace();
        assertEquals(1, device.tables().groups().size());
    }

    @Test
    void groupsThatFindNoRoomGiveWayToFlows() {
        device.roomForGroups(1);
        connectPlain();
        want(view(false, router(10, GW1, GW2), router(11, GW1, GW2)), planner, LAN);
        assertEquals(1, device.tables().groups().size());
        final var carrying = device.flows().stream().filter(flow -> flow.purpose() == Purpose.CARRY).toList();
        assertEquals(2, carrying.size());
        assertEquals(1, carrying.stream().filter(flow -> flow.groupId() == null).count());
        assertServedInPeace(MissingAbility.ROOM_FOR_GROUPS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GROUPMODFAILED code WATCHUNSUPPORTED", "GROUPMODFAILED code BADWATCH",
        "GROUPMODFAILED code OUTOFBUCKETS", "BADREQUEST code BADTYPE"})
    void oneWhoseBucketsWatchPortsOnlyKeepsItsGroups(final String words) {
        device.madeBy("Nicira, more or less");
        device.refuses(refusedGroup(GroupEntry::hasLastResort, words));
        connectPlain();
        want(GW1, GW2);
        assertKeepsAllButTheLastResort();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GROUPMODFAILED code INVALIDGROUP", "GROUPMODFAILED code BADTYPE",
        "GROUPMODFAILED code OUTOFGROUPS", "BADACTION code BADLEN"})
    void oneThatTakesNoGroupThatIsAlwaysLiveKeepsTheOthers(final String words) {
        device.madeBy("Nicira, more or less");
        device.refuses(refusedGroup(GroupEntry.ALWAYS_LIVE::equals, words));
        connectPlain();
        want(GW1, GW2);
        assertKeepsAllButTheLastResort();
    }

    private void assertKeepsAllButTheLastResort() {
        advance(10 * SyncHealth.FIRST_RETRY_MILLIS);
        assertServedInPeace();
        final var groups = device.tables().groups();
        assertEquals(1, groups.size());
        assertTrue(groups.stream().allMatch(group -> group.type() == GroupEntry.Type.FAST_FAILOVER
            && group.buckets().size() == 2 && !group.hasLastResort()), groups::toString);
    }

    /** The groups of the LANs matter more than the last resort. */
    @Test
    void lastResortGivesWayToGroupsThatFindNoRoom() {
        device.madeBy("Nicira, more or less");
        device.roomForGroups(2);
        connectPlain();
        want(view(false, router(10, GW1, GW2), router(11, GW1, GW2)), planner, LAN);
        advance(10 * SyncHealth.FIRST_RETRY_MILLIS);
        assertServedInPeace();
        assertEquals(2, device.tables().groups().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"FLOWMODFAILED code BADTABLEID", "BADINSTRUCTION code UNSUPMETADATA",
        "BADINSTRUCTION code UNSUPINST", "BADMATCH code BADFIELD"})
    void oneWithOneTableServesNoAccessPorts(final String words) {
        device.refuses(operation -> operation instanceof Operation.AddFlow add && add.flow().flow().isOfLanTables()
            && (add.flow().flow().match().metadata() != null || !words.startsWith("BADMATCH")) ? words : null);
        connectPlain();
        want(view(true, router(10, GW1, GW2)), planner, LAN);
        assertTrue(device.flows().isEmpty());
        assertInPeace(MissingAbility.LAN_TABLES);
        assertFalse(reports.getLast());
        assertTrue(problems.getLast().contains("cannot serve LANs with an access-port"), problems::getLast);
        want(view(false, router(11, GW1, GW2)), otherPlanner, "other");
        assertCarriesTo(GW1);
        assertInPeace(MissingAbility.LAN_TABLES);
    }

    @Test
    void oneThatLooksAtNoMetersInFlowsDoesWithout() {
        device.hasMeters(true);
        device.refuses(operation -> operation instanceof Operation.AddFlow add && add.flow().flow().meterId() != null
            ? "BADINSTRUCTION code UNSUPINST" : null);
        connectPlain();
        want(GW1, GW2);
        assertServedInPeace(MissingAbility.METERS);
        assertFalse(device.flows(Service.HEAR).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theGuardIsGivenUpForWantOfRoom(final boolean accessPorts) {
        final var view = view(accessPorts, router(10, GW1, GW2), router(11, GW1, GW2));
        connectPlain();
        want(view, planner, LAN);
        final var all = device.flows();
        final int needed = all.size() - device.flows(Service.GUARD).size();
        restart();
        device.room(needed);
        reconnectPlain();
        advance(1);
        assertEquals(needed, device.flows().size());
        assertEquals(Set.of(), device.flows(Service.GUARD));
        final var toSources = new FlowAction.Goto(Purpose.SOURCE_TABLE);
        assertTrue(device.flows().stream().noneMatch(flow -> flow.actions().contains(toSources)));
        assertServedInPeace(MissingAbility.ROOM_FOR_GUARD);

        device.room(all.size());
        reconnectPlain();
        assertEquals(all, device.flows(), "it is tried again");
    }

    @Test
    void whatHearsIsGivenUpNextAndWhatCarriesLast() {
        connectPlain();
        want(GW1, GW2);
        final var all = device.flows();
        final int heard = device.flows(Service.HEAR).size();
        final int needed = all.size() - device.flows(Service.GUARD).size();
        final int claims = (int) all.stream().filter(flow -> flow.purpose() == Purpose.WATCH).count();
        restart();
        device.room(needed - claims);
        reconnectPlain();
        assertServedInPeace(MissingAbility.ROOM_FOR_GUARD, MissingAbility.ROOM_FOR_CLAIMS);
        restart();
        device.room(needed - heard);
        reconnectPlain();
        assertServedInPeace(MissingAbility.ROOM_FOR_GUARD, MissingAbility.ROOM_FOR_CLAIMS,
            MissingAbility.ROOM_FOR_HSRP);
        assertEquals(Set.of(), device.flows(Service.HEAR));
        restart();
        final int carrying = (int) all.stream().filter(flow -> flow.purpose().service() == Service.CARRY).count();
        device.room(carrying + 1);
        reconnectPlain();
        assertEquals(carrying, device.flows(Service.CARRY).size());
        assertEquals(1, device.flows(Service.ANSWER).size());
        assertEquals(false, reports.getLast());
    }

    /** What one LAN has sent before the answer to the other has come is no reason to give up more. */
    @Test
    void noMoreIsGivenUpThanNeedBe() {
        final var office = view(false, router(10, GW1, GW2));
        final var lab = view(true, router(11, GW1, GW2));
        connectPlain();
        want(office, planner, LAN);
        want(lab, otherPlanner, "other");
        final int needed = device.flows().size() - device.flows(Service.GUARD).size();
        restart();
        writer.program(LAN, Map.of(NODE, List.of()), node -> { });
        writer.program("other", Map.of(NODE, List.of()), node -> { });
        device.room(needed);
        reconnectPlain();
        writer.program(LAN, planner.plan(office), node -> { });
        writer.program("other", otherPlanner.plan(lab), node -> { });
        settle();
        assertServedInPeace(MissingAbility.ROOM_FOR_GUARD);
        assertEquals(needed, device.flows().size());
    }

    /** What carries pushes out what is there already. */
    @Test
    void nothingIsSaidToBeGivenUpThatWasNotThere() {
        device.room(1);
        connectPlain();
        program(new SwitchTables(Set.of(TestTables.CARRY, TestTables.ANSWER), Set.of(TestTables.GROUP)));
        settle();
        advance(SyncHealth.FIRST_RETRY_MILLIS);
        assertFalse(missing.getLast().contains(MissingAbility.ROOM_FOR_GUARD));
        assertEquals(Set.of(TestTables.CARRY), device.flows());
    }

    @Test
    void oneThatRefusesSomeFlowsIsNotAskedForThemAgain() {
        device.refuses(operation -> operation instanceof Operation.AddFlow add
            && add.flow().flow().match().arpOp() != null && add.flow().flow().purpose().service() != Service.ANSWER
            ? "BADMATCH code BADFIELD" : null);
        connectPlain();
        want(GW1, GW2);
        assertCarriesTo(GW1);
        assertServedInPeace(MissingAbility.PRIORITY_TAGS, MissingAbility.HEAR_FLOWS);
        device.refuses(operation -> null);
        reconnectPlain();
        assertServedInPeace();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void oneThatDoesNotMatchAPartOfTheVlanServesFramesWithoutATag(final boolean accessPorts) {
        device.refuses(operation -> operation instanceof Operation.AddFlow add
            && add.flow().flow().matchesPriorityTags() ? "BADMATCH code BADMASK" : null);
        connectPlain();
        want(view(accessPorts, router(10, GW1, GW2)), planner, LAN);
        assertTrue(device.flows().stream().anyMatch(flow -> Integer.valueOf(FlowMatch.UNTAGGED)
            .equals(flow.match().vlanId())));
        assertInPeace(MissingAbility.PRIORITY_TAGS);
        assertTrue(reports.getLast());
    }

    @Test
    void oneThatRefusesToCarryIsOutOfSync() {
        device.refuses(operation -> operation instanceof Operation.AddFlow add
            && add.flow().flow().purpose() == Purpose.CARRY
            || operation instanceof Operation.AddGroup ? "BADACTION code BADSETTYPE" : null);
        connectPlain();
        want(GW1, GW2);
        assertInPeace(MissingAbility.GROUPS, MissingAbility.CARRY_FLOWS);
        assertFalse(reports.getLast());
    }

    private static Function<Operation, String> ofGroups(final String words) {
        return refusedGroup(group -> true, words);
    }

    private static Function<Operation, String> refusedGroup(final Predicate<GroupEntry> which, final String words) {
        return operation -> operation instanceof Operation.AddGroup add && which.test(add.group())
            || operation instanceof Operation.ModifyGroup modify && which.test(modify.group()) ? words : null;
    }

    private void connectPlain() {
        writer.configured(Map.of(NODE, Set.of(LAN)));
        reconnectPlain();
    }

    private void reconnectPlain() {
        writer.disconnected(NODE);
        writer.connected(NODE);
        writer.settled(LAN, NODE);
        advance(SwitchSync.SETTLE_MILLIS);
    }

    private void restart() {
        writer.disconnected(NODE);
        device.restart();
    }

    private void want(final Attachment active, final Attachment backup) {
        want(view(false, router(10, active, backup)), planner, LAN);
    }

    private void want(final LanView view, final LanPlanner by, final String lan) {
        writer.program(lan, by.plan(view), node -> { });
        settle();
    }

    private static VirtualRouter router(final int group, final Attachment active, final Attachment backup) {
        return new VirtualRouter(group, HsrpVersion.V2.virtualMac(group), List.of(new Ipv4Address(0x0a000000 + group)),
            List.of(active), List.of(backup), Map.of(), true);
    }

    private static LanView view(final boolean accessPorts, final VirtualRouter... routers) {
        return view(accessPorts ? Set.of(1L, 2L) : Set.of(), routers);
    }

    private static LanView view(final Set<Long> accessPorts, final VirtualRouter... routers) {
        return new LanView(accessPorts.isEmpty() ? null : 10, HsrpVersion.V2,
            accessPorts.isEmpty() ? Map.of() : Map.of(NODE, accessPorts), true, Map.of(NODE, Set.of(1L, 2L)),
            List.of(routers), Set.of(Ipv4Address.of("10.0.0.2"), Ipv4Address.of("10.0.0.3")), null,
            LanTopology.UNKNOWN,
            new GuardView(10, Map.of(NODE, new GuardView.Ports(Set.of(), Set.of(1L, 2L, 3L))),
                Set.of(MacPattern.exactly(HsrpVersion.V2.virtualMac(10))), Map.of(),
                Set.of(Ipv4Address.of("10.0.0.10")), false, false, Set.of()));
    }

    /** Frames to the virtual MAC address get the gateway's, and then leave. */
    private void assertCarriesTo(final Attachment gateway, final FlowAction... output) {
        final var flow = device.flows().stream().filter(each -> each.purpose() == Purpose.CARRY).findFirst()
            .orElseThrow();
        final var actions = flow.groupId() == null ? flow.actions()
            : device.tables().groups().stream().map(GroupEntry::buckets).toList().getFirst().getFirst().actions();
        assertEquals(new FlowAction.SetEthDst(gateway.mac()), actions.getFirst());
        if (output.length > 0) {
            assertEquals(List.of(new FlowAction.SetEthDst(gateway.mac()), output[0]), flow.actions());
        }
    }

    private void assertServedInPeace(final MissingAbility... expected) {
        assertInPeace(expected);
        assertEquals(true, reports.getLast());
        assertFalse(device.flows(Service.CARRY).isEmpty());
    }

    /** It holds what it can, nothing more is written, and what it cannot is told. */
    private void assertInPeace(final MissingAbility... expected) {
        device.takeSent();
        final var flows = device.flows();
        advance(HOUR / 10);
        assertEquals(Set.of(), device.takeSent().stream().filter(operation -> !isRenewal(operation))
            .collect(Collectors.toSet()));
        assertEquals(flows, device.flows());
        assertTrue(missing.getLast().contains(MissingAbility.WATCH_GROUPS));
        assertFalse(device.tables().groups().contains(GroupEntry.ALWAYS_LIVE));
        final var known = new HashSet<>(missing.getLast());
        known.removeAll(Set.of(MissingAbility.COPY_FIELDS, MissingAbility.WATCH_GROUPS));
        if (!List.of(expected).contains(MissingAbility.METERS)) {
            known.remove(MissingAbility.METERS);
        }
        assertEquals(Set.of(expected), known);
    }

    private static boolean isRenewal(final Operation operation) {
        return operation instanceof Operation.AddFlow add && add.flow().flow().purpose().hardTimeout() > 0;
    }
}
