/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
// One group: its addresses, its members with what they count, and what can be done with it.
import { html, useEffect, useState } from '../vendor/htm-preact.js';
import { Announce, Delete, Record, Switchover } from './actions.js';
import * as api from './api.js';
import { numbersOf, Numbers } from './counters.js';
import { Facts, Mark, Paged, State } from './parts.js';
import { count, groupHash, groupName, lanHash, plain, time } from './words.js';

export function GroupPanel({ lan, group, write }) {
  const [asked, setAsked] = useState(null);
  const close = () => setAsked(null);
  const alone = group.follows === undefined;
  const leader = lan.groups.find(one => one.family === group.family && one.number === group.follows);
  return html`<div class="panel">
    <${Facts} of=${[
      ['Virtual IP', [group.address ?? 'unknown', ...group.more].join(', ')],
      ['Virtual MAC', group.mac],
      ['Active', !group.enabled ? 'disabled' : group.active ?? html`<${Mark} kind="bad">none<//>`],
      ['Standby', group.standby ?? 'none'],
      ['Switches', group.sync === undefined ? 'unknown' : group.sync ? html`<${Mark} kind="good">in sync<//>`
        : html`<${Mark} kind="warn">out of sync<//>`],
      ['Held by a switchover', group.chosen],
      ['Follows', leader && html`<a href=${groupHash(lan.name, leader)}>${groupName(leader)}</a>`],
      ['Active router changed', group.epoch !== undefined && count(group.epoch, 'time')],
    ]} />
    <${Paged} caption="members of ${groupName(group)}" rows=${group.members} size=${20} rowKey=${member => member.gateway}
      empty=${alone ? 'This group has no member: give it gateways.' : 'It has the members of the group that it follows.'}
      columns=${[
        ['Member', member => member.gateway],
        ['State', member => html`<${State} state=${member.state} />`],
        ['Priority', member => member.priority === member.configured ? member.priority
          : html`${member.priority} <span class="quiet">of ${member.configured}</span>`],
        ['Preempt', member => member.preempt ? 'yes' : 'no'],
        ['Tracks', member => member.tracks.length === 0 ? 'nothing' : member.tracks.map(track => html`
          <${Mark} kind=${{ up: 'good', down: 'bad' }[track.state] ?? 'plain'}>${track.name} ${track.state}
            ${track.state === 'down' ? track.decrement === undefined ? ': shut down' : `: −${track.decrement}` : ''}<//> `)],
        ['Last change', member => member.changed ? html`${time(member.changed)}
          ${' '}<span class="quiet">${plain(member.reason)}</span>` : 'never'],
      ]} />
    ${write && html`<div class="buttons">
      <button onClick=${() => setAsked('switchover')} disabled=${!alone || group.members.length < 2}>Switch over…</button>
      <button onClick=${() => setAsked('announce')}>Announce…</button>
      <button onClick=${() => setAsked('record')} disabled=${!alone}>Record…</button>
      <a class="button" href="${lanHash(lan.name)}/edit/group/${group.family}/${group.number}">Edit</a>
      <button onClick=${() => setAsked('delete')}>Delete…</button>
      ${!alone && html`<span class="quiet">It moves with the group that it follows.</span>`}</div>`}
    ${asked === 'switchover' && html`<${Switchover} lan=${lan} group=${group} onClose=${close} />`}
    ${asked === 'announce' && html`<${Announce} lan=${lan} group=${group} onClose=${close} />`}
    ${asked === 'record' && html`<${Record} lan=${lan} group=${group} onClose=${close} />`}
    ${asked === 'delete' && html`<${Delete} what="group ${groupName(group)} of ${lan.name}" to=${lanHash(lan.name)}
      path=${api.groupPath(lan.name, group)} onClose=${close}><p>Hosts whose default gateway is
      ${' '}${group.address ?? 'its virtual address'} lose it at once. Its members stay gateways of the LAN.</p><//>`}
    <${MemberCounters} lan=${lan} group=${group} />
  </div>`;
}

/** Read only while somebody looks at them: they are many. */
function MemberCounters({ lan, group }) {
  const [open, setOpen] = useState(false);
  const [members, setMembers] = useState(null);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    if (!open) {
      return undefined;
    }
    let ended = false;
    const read = () => api.groupData(lan.name, group).then(data => {
      ended || (setMembers(data.member ?? []), setProblem(''));
    }, refusal => ended || setProblem(refusal.message));
    read();
    const timer = setInterval(() => document.hidden || read(), 5000);
    return () => {
      ended = true;
      clearInterval(timer);
    };
  }, [open, lan.name, group.family, group.number]);
  return html`<details onToggle=${event => setOpen(event.currentTarget.open)}><summary>Counters of the members</summary>
    ${problem && html`<p class="notice">${problem}</p>`}
    ${open && members === null && !problem && html`<p class="quiet">Loading…</p>`}
    ${members?.map(member => html`<h3>${member.gateway}</h3><${Numbers} of=${numbersOf(member.statistics ?? {})}
      from=${member.statistics?.['discontinuity-time']} />`)}
    ${members?.length === 0 && html`<p class="quiet">This group has no members of its own.</p>`}</details>`;
}
