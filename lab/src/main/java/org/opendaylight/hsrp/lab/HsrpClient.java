/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/**
 * HSRP as an operator configures and watches it: through RESTCONF.
 */
public final class HsrpClient {
    /** The resource that holds everything. */
    public static final String ROOT = "/data/hsrp:hsrp";

    private final Restconf restconf;

    public HsrpClient(final Restconf restconf) {
        this.restconf = restconf;
    }

    /**
     * The resource of a LAN.
     *
     * @param lan its name
     * @return path below RESTCONF's root
     */
    public static String lanPath(final String lan) {
        return ROOT + "/lan=" + lan;
    }

    /**
     * The resource of an IPv4 group.
     *
     * @param lan name of its LAN
     * @param number its number
     * @return path below RESTCONF's root
     */
    public static String groupPath(final String lan, final int number) {
        return groupPath(lan, "ipv4", number);
    }

    /**
     * The resource of a group.
     *
     * @param lan name of its LAN
     * @param family its address family
     * @param number its number
     * @return path below RESTCONF's root
     */
    public static String groupPath(final String lan, final String family, final int number) {
        return lanPath(lan) + "/group=" + family + "," + number;
    }

    /**
     * Creates or replaces a LAN.
     *
     * @param lan its name
     * @param configuration its configuration, as {@code {"hsrp:lan":[{...}]}}
     */
    public void putLan(final String lan, final JsonElement configuration) {
        restconf.put(lanPath(lan), configuration).orFail("PUT of LAN " + lan);
    }

    public void deleteLan(final String lan) {
        restconf.delete(lanPath(lan)).orFail("DELETE of LAN " + lan);
    }

    public void deleteGroup(final String lan, final int number) {
        restconf.delete(groupPath(lan, number)).orFail("DELETE of group " + number);
    }

    public void removeMember(final String lan, final int number, final String gateway) {
        restconf.delete(groupPath(lan, number) + "/member=" + gateway).orFail("DELETE of member " + gateway);
    }

    /**
     * Sets a member's priority in an IPv4 group.
     *
     * @param lan name of its LAN
     * @param number number of its group
     * @param gateway its gateway
     * @param priority the new priority
     */
    public void setPriority(final String lan, final int number, final String gateway, final int priority) {
        setPriority(lan, "ipv4", number, gateway, priority);
    }

    /**
     * Sets a member's priority.
     *
     * @param lan name of its LAN
     * @param family the address family of its group
     * @param number number of its group
     * @param gateway its gateway
     * @param priority the new priority
     */
    public void setPriority(final String lan, final String family, final int number, final String gateway,
            final int priority) {
        final var body = new JsonObject();
        body.addProperty("hsrp:priority", priority);
        restconf.put(groupPath(lan, family, number) + "/member=" + gateway + "/priority", body)
            .orFail("PUT of the priority of " + gateway);
    }

    /**
     * Enables or disables a group.
     *
     * @param lan name of its LAN
     * @param number its number
     * @param enabled whether it runs from now on
     */
    public void setEnabled(final String lan, final int number, final boolean enabled) {
        final var body = new JsonObject();
        body.addProperty("hsrp:enabled", enabled);
        restconf.put(groupPath(lan, number) + "/enabled", body).orFail("PUT of enabled of group " + number);
    }

    /**
     * Adds an IPv4 group that follows another one, in one request.
     *
     * @param lan name of their LAN
     * @param leader number of the group that is followed; it is given a name
     * @param number number of the new group
     * @param virtualAddress its virtual address
     */
    public void addFollower(final String lan, final int leader, final int number, final String virtualAddress) {
        final var name = "group-" + leader;
        restconf.patch(lanPath(lan), JsonParser.parseString("""
            {"hsrp:lan": [{"name": "%s", "group": [\
              {"address-family": "ipv4", "number": %d, "name": "%s"},\
              {"address-family": "ipv4", "number": %d, "follow": "%s", "virtual-address": "%s"}]}]}"""
            .formatted(lan, leader, name, number, name, virtualAddress))).orFail("PATCH of group " + number);
    }

    /**
     * Makes a gateway the active one of an IPv4 group.
     *
     * @param lan name of its LAN
     * @param number number of its group
     * @param gateway the gateway
     */
    public void switchover(final String lan, final int number, final String gateway) {
        switchover(lan, "ipv4", number, gateway);
    }

    /**
     * Makes a gateway the active one.
     *
     * @param lan name of its LAN
     * @param family the address family of its group
     * @param number number of its group
     * @param gateway the gateway
     */
    public void switchover(final String lan, final String family, final int number, final String gateway) {
        final var input = new JsonObject();
        input.addProperty("gateway", gateway);
        final var body = new JsonObject();
        body.add("hsrp:input", input);
        restconf.post(groupPath(lan, family, number) + "/switchover", body).orFail("switchover to " + gateway);
    }

    /**
     * Reads an IPv4 group with its state.
     *
     * @param lan name of its LAN
     * @param number its number
     * @return how it stands; unknown in all parts if there is no such group
     */
    public GroupStatus group(final String lan, final int number) {
        return group(lan, "ipv4", number);
    }

    /**
     * Reads a group with its state.
     *
     * @param lan name of its LAN
     * @param family its address family
     * @param number its number
     * @return how it stands; unknown in all parts if there is no such group
     */
    public GroupStatus group(final String lan, final String family, final int number) {
        final var reply = restconf.get(groupPath(lan, family, number));
        return reply.isSuccess() ? GroupStatus.parse(reply.json()) : GroupStatus.UNKNOWN;
    }

    /**
     * Reads what a member of an IPv4 group has gone through.
     *
     * @param lan name of the LAN
     * @param number number of the group
     * @param gateway the gateway
     * @return the latest changes, the oldest first, each as "from to reason"; none if nothing is known
     */
    public List<String> history(final String lan, final int number, final String gateway) {
        final var reply = restconf.get(groupPath(lan, number) + "/member=" + gateway + "?content=nonconfig");
        if (!reply.isSuccess()) {
            return List.of();
        }
        final var member = reply.json().getAsJsonArray("hsrp:member").get(0).getAsJsonObject();
        return !member.has("history") ? List.of() : member.getAsJsonArray("history").asList().stream()
            .map(JsonElement::getAsJsonObject).map(change -> change.get("from").getAsString() + ' '
                + change.get("to").getAsString() + ' ' + change.get("reason").getAsString()).toList();
    }

    /**
     * Waits until an IPv4 group stands as wanted.
     *
     * @param lan name of its LAN
     * @param number its number
     * @param deadline how long at most
     * @param what what is waited for, for the message of the failure
     * @param condition tells whether it does
     */
    public void awaitGroup(final String lan, final int number, final Duration deadline, final String what,
            final Predicate<GroupStatus> condition) {
        awaitGroup(lan, "ipv4", number, deadline, what, condition);
    }

    /**
     * Waits until a group stands as wanted.
     *
     * @param lan name of its LAN
     * @param family its address family
     * @param number its number
     * @param deadline how long at most
     * @param what what is waited for, for the message of the failure
     * @param condition tells whether it does
     */
    public void awaitGroup(final String lan, final String family, final int number, final Duration deadline,
            final String what, final Predicate<GroupStatus> condition) {
        Await.until(deadline, what, () -> group(lan, family, number).toString(),
            () -> condition.test(group(lan, family, number)));
    }

    /**
     * Waits until a gateway is active and the switches hold what they must.
     *
     * @param lan name of the LAN
     * @param number number of the group
     * @param gateway the gateway
     * @param deadline how long at most
     */
    public void awaitActive(final String lan, final int number, final String gateway, final Duration deadline) {
        awaitGroup(lan, number, deadline, gateway + " active and the switches in sync",
            group -> group.isActive(gateway) && group.inSync());
    }

    /**
     * Reads the whole configuration.
     *
     * @return the body as it came
     */
    public String configuration() {
        final var reply = restconf.get(ROOT + "?content=config");
        return reply.isSuccess() ? reply.json().toString() : "";
    }

    /** Deletes the whole configuration, if there is one. */
    public void deleteAll() {
        final var reply = restconf.delete(ROOT);
        if (!reply.isSuccessOr(404, 409)) {
            reply.orFail("DELETE of everything");
        }
    }
}
