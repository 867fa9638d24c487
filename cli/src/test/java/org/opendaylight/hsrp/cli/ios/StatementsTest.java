/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli.ios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One statement after the other. */
class StatementsTest {
    /** Passwords as IOS shows them. */
    @Test
    void readsType7() {
        assertEquals(Optional.of("cisco"), Type7.decode("060506324F41"));
        assertEquals(Optional.of("cisco"), Type7.decode("0822455D0A16"));
        assertEquals(Optional.of("cisco"), Type7.decode("070C285F4D06"));
        assertEquals(Optional.empty(), Type7.decode("fewhg123"));
        assertEquals(Optional.empty(), Type7.decode("99112233"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        timers 5 15                           | {"timers": {"hello-interval": 5000, "hold-time": 15000}}
        timers msec 250 msec 800              | {"timers": {"hello-interval": 250, "hold-time": 800}}
        timers msec 250 2                     | {"timers": {"hello-interval": 250, "hold-time": 2000}}
        authentication secret                 | {"authentication": {"text": "secret"}}
        authentication text "secret"          | {"authentication": {"text": "secret"}}
        authentication cisco                  | {}
        authentication md5 key-string K1      | {"authentication": {"md5": {"key-string": "K1"}}}
        authentication md5 key-string 0 K1    | {"authentication": {"md5": {"key-string": "K1"}}}
        authentication md5 key-string 7       | {"authentication": {"md5": {"key-string": "7"}}}
        authentication md5 key-string 7 070C285F4D06 timeout 30 \
          | {"authentication": {"md5": {"key-string": "cisco", "timeout": 30000}}}
        mac-address 5000.1000.1060            | {"virtual-mac-address": "50:00:10:00:10:60"}
        name office/1                         | {"name": "office-1"}
        """)
    void readsGroups(final String statement, final String expected) {
        final var json = group(statement);
        json.remove("address-family");
        json.remove("number");
        json.remove("virtual-address");
        json.remove("member");
        assertEquals(JsonParser.parseString(expected), json);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        priority 0                            | {"priority": 0}
        priority 110 preempt delay 20 \
          | {"priority": 110, "preempt": {"enabled": true, "delay": {"minimum": 20000}}}
        preempt                               | {"preempt": {"enabled": true}}
        preempt delay reload 5 sync 7 minimum 1 \
          | {"preempt": {"enabled": true, "delay": {"reload": 5000, "sync": 7000, "minimum": 1000}}}
        no preempt                            | {}
        """)
    void readsMembers(final String statement, final String expected) {
        final var member = group(statement).getAsJsonArray("member").get(0).getAsJsonObject();
        member.remove("gateway");
        assertEquals(JsonParser.parseString(expected), member);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        standby delay minimum 10 reload 20    | gateway | {"delay": {"minimum": 10000, "reload": 20000}}
        standby version 2                     | lan     | {"version": 2}
        standby mac-refresh 20                | lan     | {"mac-refresh": 20000}
        standby arp gratuitous count 0        | lan     | {"gratuitous-arp": {"count": 0}}
        standby redirects timers 20 60        | lan     | {"advertisement": {"interval": 20000, "hold-time": 60000}}
        standby redirects disable             | lan     | {"advertisement": {"enabled": false}}
        no standby redirects                  | lan     | {"advertisement": {"enabled": false}}
        ipv6 nd other-config-flag             | lan     | {"router-advertisement": {"other-config-flag": true}}
        ipv6 nd router-preference High        | lan     | {"router-advertisement": \
          {"default-router-preference": "high"}}
        ipv6 nd ra interval 100 30            | lan     | {"router-advertisement": {"max-rtr-adv-interval": 100, \
          "min-rtr-adv-interval": 30}}
        ipv6 nd ra lifetime 900               | lan     | {"router-advertisement": {"default-lifetime": 900}}
        ipv6 nd ra dns server 2001:DB8::53    | lan     | {"router-advertisement": {"dns-server": ["2001:db8::53"]}}
        ipv6 nd ra dns-search-list domain a.b | lan     | {"router-advertisement": {"dns-search-domain": ["a.b"]}}
        ipv6 mtu 1400                         | lan     | {"router-advertisement": {"link-mtu": 1400}}
        """)
    void readsInterfaces(final String statement, final String where, final String expected) {
        final var lan = lan(" " + statement);
        final var json = where.equals("lan") ? lan : lan.getAsJsonArray("gateway").get(0).getAsJsonObject();
        JsonParser.parseString(expected).getAsJsonObject().asMap()
            .forEach((leaf, value) -> assertEquals(value, json.get(leaf)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        standby use-bia                       | no counterpart
        standby bfd                           | no counterpart
        standby sso                           | no counterpart
        standby redirects unknown             | no counterpart
        encapsulation dot1Q 5 second-dot1q 7  | no counterpart
        ipv6 nd ra suppress all               | no counterpart
        standby 1 priority 256                | not understood: the priority is 0..255
        standby 1 priority                    | not understood: the priority is 0..255
        standby 1 timers 3                    | not understood: the hold time is 1..255
        standby 1 preempt delay maximum 3     | not understood: the delay is minimum, reload or sync
        standby 4096 ip 10.0.0.1              | not understood: the number of a group is 0..4095
        standby 1 mac-address 02:00:00:00:00:01 | not understood: a MAC address has the form
        standby 1 ip 10.0.0.256               | not understood: this is no address
        standby 1 ipv6 10.0.0.1               | not understood: this is no IPv6 address
        standby                               | not understood: the command is missing
        standby 1 track 1 increment 4         | not understood: the decrement is 1..255
        ip address 10.0.0.2 255.0.255.0       | not understood: this is no mask of a prefix
        """)
    void reports(final String statement, final String expected) {
        final var report = result(" " + statement).report();
        assertTrue(report.contains(": " + statement + "\n    " + expected), report);
    }

    @Test
    void leavesTheRouterItsOwnAffairs() {
        final var report = result(
            " ip helper-address 10.9.9.9\n ip access-group 5 in\n service-policy x\n load-interval 30").report();
        assertEquals("1 LAN, 1 group", report);
    }

    @Test
    void knowsTheSubnetOfAddresses() throws StatementException {
        final var prefix = Prefix.parse("10.1.2.3/22");
        assertEquals("10.1.0.0/22", prefix.network());
        assertTrue(prefix.overlaps(Prefix.parse("10.1.3.0/24")));
        assertTrue(Prefix.parse("10.1.3.0/24").overlaps(prefix));
        assertFalse(prefix.overlaps(Prefix.parse("10.1.4.0/22")));
        assertFalse(prefix.overlaps(Prefix.parse("2001:db8::/0")));
        assertEquals("2001:db8::/45", Prefix.parse("2001:DB8:7::1/45").network());
        assertEquals("fe80::aff:fe00:2", LinkLocal.of("02:00:0a:00:00:02"));
    }

    @Test
    void readsLifetimesInBothOrders() {
        final var result = result("""
             standby 1 authentication md5 key-chain K
            key chain K
             key 1
              key-string two words
              send-lifetime local 08:00:00 1 January 2027 duration 3600
              accept-lifetime 08:00:00 Jan 1 2027 infinite
              send-lifetime 08:00:00 Jan 32 2027 infinite
            """);
        final var key = root(result).getAsJsonArray("key-chain").get(0).getAsJsonObject().getAsJsonArray("key").get(0);
        assertEquals(JsonParser.parseString("""
            {"key-id": 1, "key-string": "two words",
             "send-lifetime": {"start": "2027-01-01T08:00:00Z", "end": "2027-01-01T09:00:00Z"},
             "accept-lifetime": {"start": "2027-01-01T08:00:00Z"}}"""), key);
        assertTrue(result.report().contains("the times are local ones"), result.report());
        assertTrue(result.report().contains("not understood: this is no time"), result.report());
    }

    private static Import result(final String lines) {
        return Import.of(Map.of("r1.cfg", "hostname r1\ninterface Vlan10\n ip address 10.0.0.2 255.255.255.0\n"
            + " standby 1 ip 10.0.0.1\n" + lines), RunningConfigs.mapping("r1"));
    }

    private static JsonObject root(final Import result) {
        return JsonParser.parseString(result.json()).getAsJsonObject().getAsJsonObject("hsrp:hsrp");
    }

    private static JsonObject lan(final String lines) {
        return root(result(lines)).getAsJsonArray("lan").get(0).getAsJsonObject();
    }

    private static JsonObject group(final String statement) {
        final var words = statement.startsWith("no ") ? "no standby 1 " + statement.substring(3)
            : "standby 1 " + statement;
        return lan(" " + words).getAsJsonArray("group").get(0).getAsJsonObject();
    }
}
