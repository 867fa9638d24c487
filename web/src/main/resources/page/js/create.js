/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
// The forms that create a LAN, a gateway, a group and a tracked object: the leaves that most need, the rest by RESTCONF.
import { html } from '../vendor/htm-preact.js';
import * as api from './api.js';
import { filled, Form, list, number } from './form.js';
import { lanHash } from './words.js';

const NAME = { name: 'name', label: 'Name', required: true, says: /^A name has|^There is one/,
  hint: 'Letters, digits, dots, underscores and hyphens.' };
const go = hash => {
  location.hash = hash;
};

export const NewLan = () => html`<${Form} title="Create a LAN" back="#/"
  fields=${[NAME,
    { name: 'description', label: 'Description', says: /^A description/ },
    { name: 'vlan-id', label: 'VLAN', type: 'number', says: /vlan-id/, hint: '1 to 4094; empty if its frames are untagged.' },
    { name: 'nodes', label: 'Switches', required: true, leaf: 'node-id', says: /node-id/,
      hint: 'All switches of the LAN, for example openflow:1 openflow:2' },
    { name: 'version', label: 'HSRP version', type: 'select', value: '2', options: [['2', '2'], ['1', '1 (RFC 2281)']],
      required: true },
    { name: 'forwarding', label: 'Other frames are forwarded by', type: 'select', value: 'normal', required: true,
      options: [['normal', 'the switches themselves (normal)'], ['none', 'another application (none)']] },
  ]}
  send=${values => api.createLan(filled({ name: values.name, description: values.description,
    'vlan-id': number(values['vlan-id']), version: number(values.version), forwarding: values.forwarding,
    node: list(values.nodes).map(id => ({ 'node-id': id })) })).then(() => go(lanHash(values.name)))}
  done=${() => undefined} />`;

export const NewGateway = ({ lan }) => html`<${Form} title="Create a gateway in ${lan.name}" back=${lanHash(lan.name)}
  fields=${[NAME,
    { name: 'node-id', label: 'Switch', type: 'select', required: true, value: lan.nodes[0]?.id ?? '',
      options: lan.nodes.length === 0 ? [['', 'the LAN has no switch']] : lan.nodes.map(node => [node.id, node.id]) },
    { name: 'port', label: 'Port', required: true, says: /^A port is/, hint: 'Its OpenFlow number or its name.' },
    { name: 'mac-address', label: 'MAC address', required: true, says: /^A MAC address/,
      hint: "The router's own, for example 00:00:5e:00:53:01" },
    { name: 'ipv4-address', label: 'IPv4 address', says: /IPv4 address of an interface/,
      hint: "The router's own address, for IPv4 groups." },
    { name: 'ipv4-prefix-length', label: 'IPv4 prefix length', type: 'number', says: /prefix length/, hint: '24 if empty.' },
    { name: 'ipv6-link-local-address', label: 'IPv6 link-local address', says: /^A link-local/,
      hint: "The router's own address, for IPv6 groups." },
  ]}
  send=${values => api.createGateway(lan.name, filled({ ...values,
    'ipv4-prefix-length': number(values['ipv4-prefix-length']) }))}
  done=${() => go(lanHash(lan.name))} />`;

/** Priorities of a new group: the first gateway is preferred. */
const memberFields = lan => lan.gateways.map((gateway, index) => ({ name: `member-${gateway.name}`, leaf: gateway.name,
  label: `Priority of ${gateway.name}`, type: 'number', value: index < 2 ? String(110 - 10 * index) : '',
  hint: 'Empty if it is no member.' }));

export const NewGroup = ({ lan }) => html`<${Form} title="Create a group in ${lan.name}" back=${lanHash(lan.name)}
  fields=${[
    { name: 'address-family', label: 'Address family', type: 'select', value: 'ipv4', required: true,
      options: [['ipv4', 'IPv4'], ['ipv6', 'IPv6']] },
    { name: 'number', label: 'Number', type: 'number', required: true, says: /group number|^There is one/,
      hint: lan.version === 1 ? '0 to 255' : '0 to 4095' },
    { name: 'name', label: 'Name', says: /^A name has/, hint: 'By which other groups can follow it.' },
    { name: 'virtual-address', label: 'Virtual IP', says: /IPv4 address of an interface|link-local address/,
      hint: 'The default gateway of the hosts. If empty, IPv4 learns it and IPv6 derives it.' },
    { name: 'hello-interval', label: 'Hello interval, ms', type: 'number', hint: '3000 if empty.' },
    { name: 'hold-time', label: 'Hold time, ms', type: 'number', hint: '10000 if empty.' },
    ...memberFields(lan),
    { name: 'preempt', label: 'Members preempt', type: 'check', value: true },
  ]}
  send=${values => api.createGroup(lan.name, groupOf(lan, values))}
  done=${() => go(lanHash(lan.name))} />`;

function groupOf(lan, values) {
  const timers = filled({ 'hello-interval': number(values['hello-interval']), 'hold-time': number(values['hold-time']) });
  return filled({
    'address-family': values['address-family'], number: number(values.number), name: values.name,
    'virtual-address': values['virtual-address'], timers: Object.keys(timers).length === 0 ? '' : timers,
    member: lan.gateways.map(gateway => [gateway.name, values[`member-${gateway.name}`]])
      .filter(([, priority]) => priority !== '')
      .map(([gateway, priority]) => ({ gateway, priority: number(priority), preempt: { enabled: values.preempt === true } })),
  });
}

const isPort = values => values.kind === 'port';
const isProbe = values => values.kind !== 'port';

export const NewTrack = ({ lans }) => html`<${Form} title="Create a tracked object" back="#/tracks"
  fields=${[NAME,
    { name: 'kind', label: 'What is tracked', type: 'select', value: 'port', required: true, options: [['port', 'a switch port'],
      ['arp', 'a gateway, by ARP probes'], ['nd', 'a gateway, by IPv6 neighbor probes'],
      ['icmp', 'something beyond a gateway, by echo requests']] },
    { name: 'node-id', label: 'Switch', required: true, when: isPort, says: /node-id/, hint: 'For example openflow:1' },
    { name: 'port', label: 'Port', required: true, when: isPort, says: /^A port is/ },
    { name: 'lan', label: 'LAN', type: 'select', required: true, when: isProbe, value: lans[0]?.name ?? '',
      options: lans.map(lan => [lan.name, lan.name]) },
    { name: 'gateway', label: 'Gateway', required: true, when: isProbe },
    { name: 'target', label: 'Target', when: isProbe, hint: 'Needed for echo requests: an address beyond the gateway.' },
    { name: 'source-address', label: 'Source address', when: isProbe,
      hint: 'Needed for echo requests: an address of the LAN that nothing else has.' },
    { name: 'interval', label: 'Interval, ms', type: 'number', when: isProbe, says: /interval of a probe/, hint: '1000 if empty.' },
  ]}
  send=${values => api.createTrack(trackOf(values))}
  done=${() => go('#/tracks')} />`;

function trackOf(values) {
  if (values.kind === 'port') {
    return { name: values.name, port: { 'node-id': values['node-id'], port: values.port } };
  }
  return { name: values.name, probe: filled({ kind: values.kind, lan: values.lan, gateway: values.gateway,
    target: values.target, 'source-address': values['source-address'], interval: number(values.interval) }) };
}
