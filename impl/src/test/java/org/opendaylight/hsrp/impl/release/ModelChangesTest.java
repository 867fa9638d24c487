/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opendaylight.yangtools.yang.parser.api.YangParserException;

class ModelChangesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # before | after | what is wrong with it
        leaf a {type string;} | leaf b {type string;} | /a: is removed
        leaf a {type string;} | leaf-list a {type string;} | /a: leaf is now leaf-list
        container a {leaf b {type string;}} | container a | /a/b: is removed
        choice a {case b {leaf c {type string;}}} | choice a | /a/b: is removed
        choice a {case b {leaf c {type string;}}} | choice a {case b {leaf d {type string;}}} | /a/b/c: is removed
        identity a; | identity b; | identity a: is removed
        identity z; identity a; | identity z; identity a {base z;} | identity a: bases [] is now [z]
        feature a; | feature b; | feature a: is removed
        rpc a; | rpc b; | /a: is removed
        rpc a {input {leaf b {type string;}}} | rpc a | /a/input/b: is removed
        rpc a {output {leaf b {type string;}}} | rpc a | /a/output/b: is removed
        rpc a | rpc a {input {leaf b {type string; mandatory true;}}} | /a/input/b: is added and mandatory
        notification a; | notification b; | /a: is removed
        notification a {leaf b {type string;}} | notification a; | /a/b: is removed
        container a {action b;} | container a {action c;} | /a/b: is removed
        container a {notification b;} | container a {notification c;} | /a/b: is removed
        typedef a {type string;} | typedef b {type string;} | typedef a: is removed
        typedef a {type uint8;} | typedef a {type uint16;} | typedef a: type uint8 is now uint16
        leaf a {type uint8;} | leaf a {type string;} | /a: type uint8 is now string
        leaf a {type int8;} | leaf a {type int8 {range 0..9;}} | /a: range [[-128..127]] is now [[0..9]]
        leaf a {type int8 {range 0..9;}} | leaf a {type int8 {range 1..10;}} | /a: range [[0..9]] is now [[1..10]]
        leaf a {type string;} | leaf a {type string {length 1..9;}} | /a: length unlimited is now [[1..9]]
        leaf a {type string {length 1..9;}} | leaf a {type string {length 2..9;}} | /a: length [[1..9]] is now [[2..9]]
        leaf a {type string;} | leaf a {type string {pattern b;}} | /a: pattern b is added
        leaf a {type decimal64 {fraction-digits 2;}} | leaf a {type decimal64 {fraction-digits 2; range 0..1;}} | \
        /a: range [[-92233720368547758.08..92233720368547758.07]] is now [[0.0..1.0]]
        leaf a {type enumeration {enum b; enum c;}} | leaf a {type enumeration {enum b;}} | /a: enum c is removed
        leaf a {type enumeration {enum b; enum c;}} | leaf a {type enumeration {enum c; enum b;}} | \
        /a: enum b was 0 and is now 1, /a: enum c was 1 and is now 0
        leaf a {type bits {bit b; bit c;}} | leaf a {type bits {bit b;}} | /a: bit c is removed
        leaf a {type union {type int8; type string;}} | leaf a {type union {type int8;}} | \
        /a: union of 2 types is now one of 1
        leaf a {type union {type string;}} | leaf a {type union {type string {length 1;}}} | \
        /a: length unlimited is now [[1..1]]
        leaf z {type int8;} leaf y {type int8;} leaf a {type leafref {path ../z;}} | \
        leaf z {type int8;} leaf y {type int8;} leaf a {type leafref {path ../y;}} | /a: path ../z is now ../y
        leaf z {type int8;} leaf a {type leafref {path ../z; require-instance false;}} | \
        leaf z {type int8;} leaf a {type leafref {path ../z;}} | /a: require-instance is now true
        identity y; identity z; leaf a {type identityref {base y;}} | \
        identity y; identity z; leaf a {type identityref {base y; base z;}} | /a: base z is added
        leaf a {type string;} | leaf a {type string; mandatory true;} | /a: mandatory is now true
        container a; | container a {leaf b {type string; mandatory true;}} | /a/b: is added and mandatory
        leaf a {type string;} | leaf a {type string;} container b {leaf c {type string; mandatory true;}} | \
        /b: is added and mandatory
        choice a {leaf b {type int8;}} | choice a {mandatory true; leaf b {type int8;}} | /a: mandatory is now true
        container a | container a {leaf-list b {type string; min-elements 1;}} | /a/b: is added and mandatory
        leaf a {type string;} | leaf a {config false; type string;} | /a: configuration is now state
        leaf a {type int8; default 1;} | leaf a {type int8; default 2;} | /a: default 1 is now 2
        leaf a {type int8; default 1;} | leaf a {type int8;} | /a: default 1 is now null
        typedef t {type int8; default 1;} leaf a {type t;} | typedef t {type int8; default 2;} leaf a {type t;} | \
        /a: default 1 is now 2, typedef t: default 1 is now 2
        leaf-list a {type int8; default 1;} | leaf-list a {type int8; default 2;} | /a: defaults [1] is now [2]
        choice a {default b; leaf b {type int8;} leaf c {type int8;}} | \
        choice a {default c; leaf b {type int8;} leaf c {type int8;}} | /a: default case Optional[b] is now Optional[c]
        leaf a {type int8; units s;} | leaf a {type int8; units ms;} | /a: units s is now ms
        leaf-list a {type int8;} | leaf-list a {type int8; ordered-by user;} | /a: ordered-by user false is now true
        list a {key b; leaf b {type int8;} leaf c {type int8;}} | \
        list a {key c; leaf b {type int8;} leaf c {type int8;}} | \
        /a: key [b] is now [c]
        list a {key "b c"; leaf b {type int8;} leaf c {type int8;}} | \
        list a {key "c b"; leaf b {type int8;} leaf c {type int8;}} | /a: key [b, c] is now [c, b]
        list a {key b; leaf b {type int8;} leaf c {type int8;}} | \
        list a {key b; unique c; leaf b {type int8;} leaf c {type int8;}} | /a: unique "c" is added
        leaf-list a {type int8;} | leaf-list a {type int8; min-elements 1;} | /a: min-elements 0 is now 1
        leaf-list a {type int8; max-elements 9;} | leaf-list a {type int8; max-elements 8;} | \
        /a: max-elements 9 is now 8
        container a; | container a {presence b;} | /a: presence false is now true
        container a {leaf b {type int8;}} | container a {must b; leaf b {type int8;}} | /a: must "b" is added
        container a {leaf b {type int8;}} | container a {leaf b {when "../../c"; type int8;}} leaf c {type int8;} | \
        /a/b: when "../../c" is added
        feature f; leaf a {type int8;} | feature f; leaf a {if-feature f; type int8;} | /a: if-feature "f" is added
        leaf a {type int8;} | leaf a {type int8; status obsolete;} | /a: CURRENT is now OBSOLETE
        """)
    void isNotCompatible(final String before, final String after, final String expected) throws Exception {
        assertEquals(expected, told(before, after, false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        container a; | container a {leaf b {type string;}} | /a/b: is added
        container a; | container a {container b {presence c; leaf d {type string; mandatory true;}}} | /a/b: is added
        container a; | container a {list b {key c; leaf c {type int8;} leaf d {type int8; mandatory true;}}} | \
        /a/b: is added
        choice a {leaf b {type int8;}} | choice a {leaf b {type int8;} leaf c {type int8; mandatory true;}} | \
        /a/c: is added
        container a {config false;} | container a {config false; leaf b {type int8; mandatory true;}} | /a/b: is added
        rpc a; | rpc a {output {leaf b {type int8; mandatory true;}}} | /a/output/b: is added
        rpc a; | rpc a; rpc b {input {leaf b {type int8; mandatory true;}}} | /b: is added
        identity a; | identity a; identity b {base a;} | identity b: is added
        notification a; | notification a {leaf b {type int8;}} | /a/b: is added
        leaf a {type int8 {range 0..9;}} | leaf a {type int8 {range 0..10;}} | /a: range [[0..9]] is now [[0..10]]
        leaf a {type string {length 1..9;}} | leaf a {type string;} | /a: length [[1..9]] is now unlimited
        leaf a {type string {pattern b;}} | leaf a {type string;} | /a: pattern b is removed
        leaf a {type enumeration {enum b;}} | leaf a {type enumeration {enum b; enum c;}} | /a: enum c is added
        leaf a {type union {type int8;}} | leaf a {type union {type int8; type string;}} | \
        /a: union of 1 types is now one of 2
        leaf a {type int8; mandatory true;} | leaf a {type int8;} | /a: mandatory is now false
        leaf a {config false; type int8;} | leaf a {type int8;} | /a: state is now configuration
        leaf a {type int8;} | leaf a {type int8; default 1;} | /a: default null is now 1
        leaf a {type int8;} | leaf a {type int8; units s;} | /a: units null is now s
        leaf a {type int8;} | leaf a {type int8; status deprecated;} | /a: CURRENT is now DEPRECATED
        leaf-list a {type int8; min-elements 1;} | leaf-list a {type int8;} | /a: min-elements 1 is now 0
        container a {must b; leaf b {type int8;}} | container a {leaf b {type int8;}} | /a: must "b" is removed
        typedef t {type int8 {range 0..9;}} leaf a {type t;} | leaf a {type int8 {range 0..9;}} typedef t {type int8 \
        {range 0..9;}} | ``
        leaf a {type int8; description b;} | leaf a {type int8; description c;} | ``
        """)
    void isCompatible(final String before, final String after, final String expected) throws Exception {
        assertEquals(expected, told(before, after, true));
        assertEquals("", told(before, after, false));
    }

    private static String told(final String before, final String after, final boolean compatible)
            throws IOException, YangParserException {
        return ModelChanges.between(Models.example(statements(before)), Models.example(statements(after))).stream()
            .filter(change -> change.compatible() == compatible).map(Object::toString)
            .collect(Collectors.joining(", "));
    }

    /** A statement of one word needs no semicolon here. */
    private static String statements(final String text) {
        return text.endsWith("}") || text.endsWith(";") ? text : text + ';';
    }
}
