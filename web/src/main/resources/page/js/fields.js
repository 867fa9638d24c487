/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
// What the forms show of a LAN, gateway, group and tracked object: how each field is read from an entry of the
// configuration, and how it is put into one. What no field shows stays as it is.

const put = (entry, name, value) => {
  if (value === '' || value === undefined) {
    delete entry[name];
  } else {
    entry[name] = value;
  }
};

const text = (name, label, more = {}) => ({ name, label, get: entry => String(entry[name] ?? ''),
  set: (entry, value) => put(entry, name, value), ...more });
const number = (name, label, more = {}) => text(name, label, { type: 'number',
  set: (entry, value) => put(entry, name, value === '' ? '' : Number(value)), ...more });
const select = (name, label, options, value, more = {}) => text(name, label, { type: 'select', required: true, options, value,
  get: entry => String(entry[name] ?? value), ...more });

/** A field of a container within the entry, which goes with its last leaf. */
const within = (container, field) => ({ ...field, get: entry => field.get(entry[container] ?? {}), set: (entry, value) => {
  const inner = { ...entry[container] };
  field.set(inner, value);
  put(entry, container, Object.keys(inner).length === 0 ? '' : inner);
} });

/** An entry that has what was filled in. */
export function built(fields, values) {
  const entry = {};
  fields.filter(field => values[field.name] !== '' && values[field.name] !== undefined)
    .forEach(field => field.set(entry, values[field.name], values));
  return entry;
}

/** What a form shows of an entry. */
export const valuesOf = (fields, entry) => Object.fromEntries(fields.map(field => [field.name, field.get(entry)]));

const NAME = text('name', 'Name', { required: true, says: /^A name has|^There is one/,
  hint: 'Letters, digits, dots, underscores and hyphens.' });
const list = words => words.split(/[\s,]+/).filter(part => part !== '');

export const lanFields = () => [NAME,
  text('description', 'Description', { says: /^A description/ }),
  number('vlan-id', 'VLAN', { says: /vlan-id/, hint: '1 to 4094; empty if its frames are untagged.' }),
  { name: 'nodes', label: 'Switches', required: true, leaf: 'node-id', says: /node-id/,
    hint: 'All switches of the LAN, for example openflow:1 openflow:2',
    get: entry => (entry.node ?? []).map(node => node['node-id']).sort().join(' '),
    set: (entry, value) => put(entry, 'node', list(value).map(id =>
      entry.node?.find(node => node['node-id'] === id) ?? { 'node-id': id })) },
  select('version', 'HSRP version', [['2', '2'], ['1', '1 (RFC 2281)']], '2', {
    set: (entry, value) => put(entry, 'version', Number(value)) }),
  select('forwarding', 'Other frames are forwarded by', [['normal', 'the switches themselves (normal)'],
    ['none', 'another application (none)']], 'normal'),
];

export const gatewayFields = lan => [NAME,
  select('node-id', 'Switch', lan.nodes.length === 0 ? [['', 'the LAN has no switch']]
    : lan.nodes.map(node => [node.id, node.id]), lan.nodes[0]?.id ?? ''),
  text('port', 'Port', { required: true, says: /^A port is/, hint: 'Its OpenFlow number or its name.' }),
  text('mac-address', 'MAC address', { required: true, says: /^A MAC address/,
    hint: "The router's own, for example 00:00:5e:00:53:01" }),
  text('ipv4-address', 'IPv4 address', { says: /IPv4 address of an interface/,
    hint: "The router's own address, for IPv4 groups." }),
  number('ipv4-prefix-length', 'IPv4 prefix length', { says: /prefix length/, hint: '24 if empty.' }),
  text('ipv6-link-local-address', 'IPv6 link-local address', { says: /^A link-local/,
    hint: "The router's own address, for IPv6 groups." }),
];

const memberOf = (entry, gateway) => entry.member?.find(member => member.gateway === gateway);

/** The priority of a gateway, which makes it a member. */
const member = (gateway, value) => ({ name: `member-${gateway}`, leaf: gateway, label: `Priority of ${gateway}`, type: 'number',
  value, hint: 'Empty if it is no member.',
  get: entry => memberOf(entry, gateway) ? String(memberOf(entry, gateway).priority ?? 100) : '',
  set: (entry, priority, values) => {
    const others = (entry.member ?? []).filter(one => one.gateway !== gateway);
    const mine = memberOf(entry, gateway) ?? { gateway, preempt: { enabled: values[`preempt-${gateway}`] !== false } };
    put(entry, 'member', priority === '' ? others : [...others, { ...mine, priority: Number(priority) }]);
  } });

/** Whether a gateway that is a member preempts; it does if it becomes one, unless told otherwise. */
const preempt = gateway => ({ name: `preempt-${gateway}`, label: `${gateway} preempts`, type: 'check', value: true,
  get: entry => memberOf(entry, gateway) === undefined || memberOf(entry, gateway).preempt?.enabled === true,
  set: (entry, value) => {
    const mine = memberOf(entry, gateway);
    if (mine) {
      mine.preempt = { ...mine.preempt, enabled: value };
    }
  } });

export const ENABLED = { name: 'enabled', label: 'Enabled', type: 'check', value: true,
  get: entry => entry.enabled !== false, set: (entry, value) => put(entry, 'enabled', value) };

const GROUP_NAME = text('name', 'Name', { says: /^A name has/, hint: 'By which other groups can follow it.' });
const VIRTUAL_ADDRESS = text('virtual-address', 'Virtual IP', { says: /IPv4 address of an interface|link-local address/,
  hint: 'The default gateway of the hosts. If empty, IPv4 learns it and IPv6 derives it.' });
export const GROUP_SETTINGS = [GROUP_NAME, VIRTUAL_ADDRESS];

export const groupKeys = lan => [
  select('address-family', 'Address family', [['ipv4', 'IPv4'], ['ipv6', 'IPv6']], 'ipv4'),
  number('number', 'Number', { required: true, says: /group number|^There is one/,
    hint: lan.version === 1 ? '0 to 255' : '0 to 4095' }),
];

/** What a group has that follows no other one; the first gateways of a LAN are members of a new group. */
export const electionFields = gateways => [
  within('timers', number('hello-interval', 'Hello interval, ms', { hint: '3000 if empty.' })),
  within('timers', number('hold-time', 'Hold time, ms', { hint: '10000 if empty.' })),
  ...gateways.flatMap((gateway, index) => [member(gateway, index < 2 ? String(110 - 10 * index) : ''), preempt(gateway)]),
];

const isPort = values => values.kind === 'port';
const isProbe = values => values.kind !== 'port';

/** The kind comes first: what else there is depends on it. */
export const trackFields = lans => [NAME,
  { name: 'kind', label: 'What is tracked', type: 'select', value: 'port', required: true, options: [['port', 'a switch port'],
    ['arp', 'a gateway, by ARP probes'], ['nd', 'a gateway, by IPv6 neighbor probes'],
    ['icmp', 'something beyond a gateway, by echo requests']],
  get: entry => entry.port ? 'port' : entry.probe?.kind ?? '',
  set: (entry, value) => value === 'port' || within('probe', text('kind', '')).set(entry, value) },
  within('port', text('node-id', 'Switch', { required: true, when: isPort, says: /node-id/, hint: 'For example openflow:1' })),
  within('port', text('port', 'Port', { required: true, when: isPort, says: /^A port is/ })),
  within('probe', { ...select('lan', 'LAN', lans.map(lan => [lan.name, lan.name]), lans[0]?.name ?? ''), when: isProbe }),
  within('probe', text('gateway', 'Gateway', { required: true, when: isProbe })),
  within('probe', text('target', 'Target', { when: isProbe, hint: 'Needed for echo requests: an address beyond the gateway.' })),
  within('probe', text('source-address', 'Source address', { when: isProbe,
    hint: 'Needed for echo requests: an address of the LAN that nothing else has.' })),
  within('probe', number('interval', 'Interval, ms', { when: isProbe, says: /interval of a probe/, hint: '1000 if empty.' })),
];
