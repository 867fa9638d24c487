/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
// One LAN: its alarms, its map with the roles in one group, its groups, the time line and the counters.
import { html, useEffect, useMemo, useState } from '../vendor/htm-preact.js';
import { Delete } from './actions.js';
import { AlarmList } from './alarms.js';
import * as api from './api.js';
import { Counters } from './counters.js';
import { Examination } from './examine.js';
import { GroupPanel } from './group.js';
import { watch } from './live.js';
import { LanMap } from './map.js';
import { groupColumns } from './overview.js';
import { Empty, Facts, Mark, Paged, Search } from './parts.js';
import { TimeLine } from './timeline.js';
import { count, groupHash, groupName, lanHash, plain, time } from './words.js';

const REFRESH_MS = 5000;

/** The view of a LAN as the server has it: read again when it has changed, and from time to time for the counters. */
function useLan(name) {
  const [state, setState] = useState({ lan: null, problem: null });
  useEffect(() => {
    let ended = false;
    let reading = false;
    let again = false;
    setState({ lan: null, problem: null });
    const read = async () => {
      if (reading) {
        again = true;
        return;
      }
      reading = true;
      try {
        const lan = await api.lanView(name);
        ended || setState({ lan, problem: null });
      } catch (problem) {
        ended || setState(before => ({ lan: problem.status === 404 ? null : before.lan, problem }));
      }
      reading = false;
      if (again && !ended) {
        again = false;
        read();
      }
    };
    read();
    const timer = setInterval(() => document.hidden || read(), REFRESH_MS);
    const end = watch(lans => lans.has(name) && read());
    return () => {
      ended = true;
      clearInterval(timer);
      end();
    };
  }, [name]);
  return state;
}

export function LanView({ name, family, number, write }) {
  const { lan, problem } = useLan(name);
  if (lan === null) {
    return problem === null ? html`<h1 class="unseen" tabindex="-1">${name}</h1><p class="state">Loading ${name}…</p>`
      : html`<h1 tabindex="-1">${name}</h1><${Empty} title=${problem.status === 404 ? 'There is no such LAN'
        : 'This LAN cannot be shown'}><p>${problem.message}</p><p><a href="#/">All LANs</a></p><//>`;
  }
  const chosen = lan.groups.find(group => group.family === family && group.number === number);
  const group = chosen ?? lan.groups.find(one => one.enabled && !one.active) ?? lan.groups[0];
  return html`
    <nav class="path" aria-label="Path"><a href="#/">LANs</a> ›</nav>
    <div class="bar"><h1 tabindex="-1">${lan.name}</h1>${write && html`<${Change} what="LAN ${lan.name}" to="#/"
      edit="${lanHash(lan.name)}/edit" path=${api.lanPath(lan.name)}><p>HSRP ends in this LAN:
      ${' '}${count(lan.groups.length, 'group')} and ${count(lan.gateways.length, 'gateway')} are deleted with it, and switches
      are rid of what they hold for it. Hosts lose their default gateway at once, and each other too where a switch
      holds no flows of others.</p><//>`}</div>
    ${lan.description && html`<p class="quiet">${lan.description}</p>`}
    <${About} lan=${lan} />
    <section aria-labelledby="alarms"><h2 id="alarms">Alarms</h2>
      ${lan.groups.length === 0 && lan.alarms.length === 0
        ? html`<p class="quiet">No groups yet: there is nothing that could fail.</p>`
        : html`<${AlarmList} alarms=${lan.alarms} lan=${lan.name} />`}</section>
    <${Examination} key=${lan.name} name=${lan.name} />
    <section aria-labelledby="map"><h2 id="map">${group ? `Who serves ${groupName(group)}` : 'Map'}</h2>
      ${family && !chosen && html`<p class="notice">There is no group ${family} ${number} in this LAN (any more).</p>`}
      ${lan.nodes.length === 0 && lan.gateways.length === 0
        ? html`<p class="quiet">This LAN has no switch and no gateway yet.</p>`
        : html`<${LanMap} lan=${lan} group=${group} />`}
      ${group && html`<${GroupPanel} key=${groupName(group)} lan=${lan} group=${group} write=${write} />`}</section>
    <${Groups} lan=${lan} write=${write} />
    <section aria-labelledby="time"><h2 id="time">Failovers</h2><${TimeLine} lan=${lan} /></section>
    <${Routers} lan=${lan} write=${write} />
    <section aria-labelledby="counters"><h2 id="counters">Counters</h2><${Counters} lan=${lan} /></section>`;
}

/** The ways to edit, if there is one, and to delete something; children say what follows from deleting it. */
export function Change({ what, edit, path, to, children }) {
  const [asked, setAsked] = useState(false);
  return html`<span class="change">${edit && html`<a class="button" href=${edit} aria-label="Edit ${what}">Edit</a>`}
    ${' '}<button onClick=${() => setAsked(true)} aria-label="Delete ${what}…">Delete…</button>
    ${asked && html`<${Delete} what=${what} path=${path} to=${to} onClose=${() => setAsked(false)}>${children}<//>`}</span>`;
}

const About = ({ lan }) => html`<${Facts} of=${[
  ['VLAN', lan.vlan ?? 'untagged'], ['HSRP version', lan.version], ['Forwarding', lan.forwarding],
  ['Guard', lan.guard ? 'on' : 'off'],
]} />`;

function Groups({ lan, write }) {
  const [search, setSearch] = useState('');
  const found = useMemo(() => {
    const words = search.toLowerCase().split(/\s+/);
    return lan.groups.filter(group => words.every(word => [groupName(group), group.name, group.address, group.active,
      group.standby].join(' ').toLowerCase().includes(word)));
  }, [lan, search]);
  return html`<section aria-labelledby="groups"><div class="bar"><h2 id="groups">${count(lan.groups.length, 'group')}</h2>
      ${lan.groups.length > 10 && html`<${Search} label="Search groups" value=${search} onInput=${setSearch} />`}
      ${write && html`<a class="button" href="${lanHash(lan.name)}/new/group">Create a group</a>`}</div>
    <${Paged} caption="groups of ${lan.name}" rows=${found} size=${20} rowKey=${groupName}
      empty=${lan.groups.length === 0 ? 'This LAN has no group yet: hosts have no default gateway here.'
        : 'No group has all these words.'}
      columns=${groupColumns(() => lan.name, group => group)} /></section>`;
}

function Routers({ lan, write }) {
  return html`<section aria-labelledby="routers"><div class="bar"><h2 id="routers">Gateways and switches</h2>
      ${write && html`<a class="button" href="${lanHash(lan.name)}/new/gateway">Create a gateway</a>`}</div>
    <${Paged} caption="gateways" rows=${lan.gateways} size=${20} rowKey=${gateway => gateway.name}
      empty="This LAN has no gateway yet."
      columns=${[
        ['Gateway', gateway => gateway.name],
        ['Where', gateway => `${gateway.node} port ${[gateway.port, ...gateway.bond].join(' + ')}`],
        ['MAC address', gateway => gateway.mac],
        ['Address', gateway => [gateway.ipv4, gateway.ipv6].filter(Boolean).join(' · ')],
        ['State', gateway => gateway.status === undefined ? 'unknown' : gateway.status === 'up'
          ? html`<${Mark} kind="good">up<//>` : html`<${Mark} kind="bad">${plain(gateway.status)}<//>`],
        ['Since', gateway => time(gateway.since)],
        ...write ? [['Change', gateway => html`<${Change} what="gateway ${gateway.name} of ${lan.name}"
          edit="${lanHash(lan.name)}/edit/gateway/${encodeURIComponent(gateway.name)}"
          path=${api.gatewayPath(lan.name, gateway.name)}><p>The controller speaks HSRP for it no more. A gateway that is
          a member of groups is not deleted before it is taken out of them.</p><//>`]] : [],
      ]} />
    ${lan.peers.length > 0 && html`<h3>Foreign HSRP routers</h3>
      <${Paged} caption="foreign HSRP routers" rows=${lan.peers} size=${20} rowKey=${peer => peer.address} empty=""
        columns=${[
          ['Router', peer => peer.address],
          ['Where', peer => peer.node ? `${peer.node} port ${peer.port}` : 'unknown'],
          ['Version', peer => peer.version],
          ['Groups', peer => peer.groups.map(group => html`<a href=${groupHash(lan.name, group)}>${groupName(group)}</a>
            ${' '}${group.state ?? ''} `)],
          ['Heard', peer => peer.ignored ? html`<${Mark} kind="warn">ignored: ${plain(peer.ignored)}<//>`
            : time(peer.heard)],
        ]} />`}
    ${lan.nodes.some(node => node.missing.length > 0 || node.flowsLost) && html`<h3>What switches cannot do</h3>
      <${Paged} caption="what switches cannot do" size=${20} rowKey=${node => node.id} empty=""
        rows=${lan.nodes.filter(node => node.missing.length > 0 || node.flowsLost)}
        columns=${[['Switch', node => node.id], ['Lacks', node => node.missing.map(plain).join(', ') || 'nothing'],
          ['Flows lost', node => time(node.flowsLost)]]} />`}
  </section>`;
}
