/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
// All LANs and all groups, to be searched: what is wrong comes first.
import { html, useMemo, useState } from '../vendor/htm-preact.js';
import { Severity, worst } from './alarms.js';
import { Empty, Mark, Paged, Search } from './parts.js';
import { count, groupHash, groupName, lanHash } from './words.js';

const RANK = { critical: 0, warning: 1, notice: 2, undefined: 3 };

const textOfGroup = (lan, group) => [lan.name, groupName(group), group.name, group.address, group.active,
  group.standby, group.mac].join(' ').toLowerCase();
const textOfLan = lan => [lan.name, lan.description, lan.vlan && 'vlan ' + lan.vlan, ...lan.nodes.map(node => node.id),
  ...lan.gateways.map(gateway => gateway.name)].join(' ').toLowerCase();

const matches = (text, words) => words.every(word => text.includes(word));
const wordsOf = search => search.toLowerCase().split(/\s+/).filter(word => word !== '');

const withoutActive = lan => [...lan.groups.values()].filter(group => group.enabled && !group.active).length;

function Tiles({ lans }) {
  const groups = lans.reduce((sum, lan) => sum + lan.groups.size, 0);
  const dead = lans.reduce((sum, lan) => sum + withoutActive(lan), 0);
  const unsynced = lans.reduce((sum, lan) => sum + lan.nodes.filter(node => node.sync === false).length, 0);
  const alarms = lans.reduce((sum, lan) => sum + lan.alarms.length, 0);
  const tile = (number, word, kind, href) => html`<li class="tile is-${number > 0 && kind || 'plain'}">
    ${href ? html`<a href=${href}><b>${number.toLocaleString('en')}</b> ${word}</a>`
      : html`<b>${number.toLocaleString('en')}</b> ${word}`}</li>`;
  return html`<ul class="tiles">
    ${tile(lans.length, lans.length === 1 ? 'LAN' : 'LANs')}
    ${tile(groups, groups === 1 ? 'group' : 'groups', '', '#/groups')}
    ${tile(dead, 'without an active router', 'critical')}
    ${tile(unsynced, unsynced === 1 ? 'switch out of sync' : 'switches out of sync', 'warning')}
    ${tile(alarms, alarms === 1 ? 'alarm' : 'alarms', 'notice', '#/alarms')}</ul>`;
}

export function LansView({ lans, write }) {
  const [search, setSearch] = useState('');
  const words = wordsOf(search);
  const found = lans.filter(lan => matches(textOfLan(lan), words))
    .sort((a, b) => RANK[worst(a.alarms)] - RANK[worst(b.alarms)] || a.name.localeCompare(b.name, 'en', { numeric: true }));
  if (lans.length === 0) {
    return html`<h1 tabindex="-1" class="unseen">LANs</h1>
      <${Empty} title="There is no LAN yet">
        <p>A LAN has OpenFlow switches, gateways (the routers) and groups (the virtual routers that hosts use).</p>
        ${write && html`<p><a class="button" href="#/new/lan">Create a LAN</a></p>`}<//>`;
  }
  return html`<h1 tabindex="-1" class="unseen">LANs</h1>
    <${Tiles} lans=${lans} />
    <div class="bar"><${Search} label="Search LANs" value=${search} onInput=${setSearch} />
      ${write && html`<a class="button" href="#/new/lan">Create a LAN</a>`}</div>
    <${Paged} caption="LANs" rows=${found} size=${25} rowKey=${lan => lan.name}
      empty="No LAN has all these words in its name, description, VLAN, switches or gateways."
      columns=${[
        ['LAN', lan => html`<a href=${lanHash(lan.name)}>${lan.name}</a>
          ${lan.description && html`<span class="quiet below">${lan.description}</span>`}`],
        ['VLAN', lan => lan.vlan ?? 'untagged'],
        ['Switches', lan => lan.nodes.length === 1 ? lan.nodes[0].id : count(lan.nodes.length, 'switch', 'switches')],
        ['Gateways', lan => gatewaysOf(lan)],
        ['Groups', lan => groupsOf(lan)],
        ['Alarms', lan => lan.alarms.length === 0 && lan.groups.size === 0 ? html`<span class="quiet">no groups yet</span>`
          : lan.alarms.length === 0 ? html`<${Mark} kind="good">none<//>`
          : html`<${Severity} severity=${worst(lan.alarms)} /> <span class="quiet">${lan.alarms.length}</span>`],
      ]} />`;
}

function gatewaysOf(lan) {
  const down = lan.gateways.filter(gateway => gateway.status && gateway.status !== 'up').length;
  return html`${lan.gateways.length}${down > 0 && html` <${Mark} kind="bad">${down} down<//>`}`;
}

function groupsOf(lan) {
  const dead = withoutActive(lan);
  return html`${lan.groups.size}${dead > 0 && html` <${Mark} kind="bad">${dead} without active<//>`}`;
}

export function GroupsView({ lans }) {
  const [search, setSearch] = useState('');
  const rows = useMemo(() => lans.flatMap(lan => [...lan.groups.values()].map(group => ({ lan, group,
    text: textOfGroup(lan, group) }))), [lans]);
  const words = wordsOf(search);
  const found = rows.filter(row => matches(row.text, words))
    .sort((a, b) => rank(a.group) - rank(b.group) || a.lan.name.localeCompare(b.lan.name, 'en', { numeric: true })
      || a.group.family.localeCompare(b.group.family) || a.group.number - b.group.number);
  return html`<h1 tabindex="-1">Groups</h1>
    <div class="bar"><${Search} label="Search groups" value=${search} onInput=${setSearch} /></div>
    <${Paged} caption="groups" rows=${found} size=${50} rowKey=${row => row.lan.name + groupName(row.group)}
      empty=${rows.length === 0 ? 'There is no group yet.' : 'No group has all these words.'}
      columns=${[['LAN', row => html`<a href=${lanHash(row.lan.name)}>${row.lan.name}</a>`],
        ...groupColumns(row => row.lan.name, row => row.group)]} />`;
}

const rank = group => !group.enabled ? 3 : !group.active ? 0 : group.sync === false ? 1 : 2;

/** The columns that show a group, wherever that is. */
export const groupColumns = (lanOf, of) => [
  ['Group', row => html`<a href=${groupHash(lanOf(row), of(row))}>${groupName(of(row))}</a>
    ${of(row).name && html` <span class="quiet">${of(row).name}</span>`}`],
  ['Virtual IP', row => of(row).address ?? 'unknown'],
  ['Active', row => activeOf(of(row))],
  ['Standby', row => of(row).standby ?? 'none'],
  ['Switches', row => of(row).sync === undefined ? 'unknown' : of(row).sync
    ? html`<${Mark} kind="good">in sync<//>` : html`<${Mark} kind="warn">out of sync<//>`],
];

function activeOf(group) {
  if (!group.enabled) {
    return html`<span class="quiet">disabled</span>`;
  }
  return group.active ? html`<b>${group.active}</b>` : html`<${Mark} kind="bad">none<//>`;
}
