/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
// The map of a LAN: routers above, switches below them, the hosts' side at the bottom, and the way that frames for the
// virtual MAC address of one group take. All it tells is in tables beside it as well, so it is one picture to readers.
import { html } from '../vendor/htm-preact.js';
import { CARD, HOSTS, NODE, plan } from './plan.js';
import { plain, short, stateLetter, stateWord, switchWord } from './words.js';

const LETTERS = 19;

export function LanMap({ lan, group }) {
  const drawn = plan(lan, group);
  // Trunks form no loop, so each of them is on the way of some hosts
  const served = drawn.columns.some(column => column.node && column.cards.some(card => card.active));
  return html`<div class="map scroll" tabindex="0" role="group" aria-label="Map of the LAN, scrolls sideways">
    <svg width=${drawn.width} height=${drawn.height + (drawn.arcs ? 8 : 0)} viewBox="0 0 ${drawn.width} ${drawn.height}"
        role="img" aria-label=${inWords(lan, group)}>
      ${drawn.links.map(link => html`<${Link} link=${link} columns=${drawn.columns} served=${served} />`)}
      ${drawn.columns.map(column => html`<${Column} key=${column.node?.id ?? ''} column=${column} group=${group} />`)}
    </svg></div>
    <p class="legend">
      <span><i class="line is-carry"></i> way to the active router</span>
      <span><i class="line"></i> link</span>
      <span><i class="line is-cut"></i> down</span>
      ${lan.peers.length > 0 && html`<span><i class="box is-peer"></i> foreign HSRP router</span>`}</p>`;
}

function inWords(lan, group) {
  const where = `${lan.nodes.length} switches, ${lan.gateways.length} gateways, ${lan.peers.length} foreign routers.`;
  return group ? `Map of LAN ${lan.name}: ${where} Group ${group.number}: active ${group.active ?? 'none'}, standby `
    + `${group.standby ?? 'none'}.` : `Map of LAN ${lan.name}: ${where}`;
}

const middle = column => column.x + column.width / 2;

function Link({ link, columns, served }) {
  const from = columns[link.from];
  const to = columns[link.to];
  const kind = !link.trunk ? 'line is-assumed' : served ? 'line is-carry' : 'line is-trunk';
  if (!link.arc) {
    const y = NODE.y + NODE.height / 2;
    return html`<line class=${kind} x1=${from.x + from.width} y1=${y} x2=${to.x} y2=${y} />`;
  }
  const y = NODE.y + NODE.height;
  const [a, b] = [middle(from) + 30, middle(to) - 30];
  return html`<path class=${kind} d="M${a} ${y} C${a} ${y + 46} ${b} ${y + 46} ${b} ${y}" />`;
}

function Column({ column, group }) {
  return html`<g>
    ${column.cards.map(card => html`<g key=${card.name}><${Wire} card=${card} column=${column} /><${Card} card=${card} /></g>`)}
    ${column.node ? html`<${Node} column=${column} /><${Hosts} column=${column} group=${group} />`
      : html`<text class="quiet" x=${column.x} y=${NODE.y + 30}>at no switch of the LAN</text>`}
  </g>`;
}

function Wire({ card, column }) {
  if (!column.node) {
    return null;
  }
  const x = card.x + CARD.width / 2;
  const down = card.kind === 'gateway' && card.status && card.status !== 'up';
  return html`<line class="line ${card.active && !down ? 'is-carry' : ''} ${down ? 'is-cut' : ''}"
      x1=${x} y1=${CARD.height + 12} x2=${x} y2=${NODE.y} />
    ${down && html`<text class="cross" x=${x} y=${NODE.y - 16}>✕</text>`}
    ${card.port && html`<text class="tiny" x=${x + 8} y=${NODE.y - 7}>port ${short(card.port, 9)}</text>`}`;
}

function Card({ card }) {
  const role = card.active ? 'active' : card.standby ? 'standby' : card.state;
  const letter = stateLetter(role);
  return html`<g class="card is-${role ?? 'none'} ${card.kind === 'peer' ? 'is-peer' : ''}"
      transform="translate(${card.x} 12)">
    <title>${card.kind === 'peer' ? 'Foreign HSRP router' : 'Gateway'} ${card.name}</title>
    <rect width=${CARD.width} height=${CARD.height} rx="8" />
    <${Shape} role=${role} letter=${letter} />
    <text class="strong" x="44" y="24">${short(card.name, 13)}</text>
    <text x="44" y="42">${roleWords(card, role)}</text>
    <text class="tiny" x="12" y="64">${short(card.kind === 'peer' ? 'foreign router' : card.address ?? '', 22)}</text>
    <text class="tiny ${trouble(card) ? 'is-bad' : ''}" x="12" y="81">${short(trouble(card) || note(card), 21)}</text>
  </g>`;
}

/** Each role has a shape of its own: disc, ring, square. */
function Shape({ role, letter }) {
  const body = role === 'active' ? html`<circle cx="24" cy="27" r="13" class="disc" />`
    : role === 'standby' ? html`<circle cx="24" cy="27" r="12" class="ring" />`
      : html`<rect x="12" y="15" width="24" height="24" rx="3" class="square" />`;
  return html`${body}<text class="letter" x="24" y="32">${role ? letter : '–'}</text>`;
}

function roleWords(card, role) {
  if (!role) {
    return card.kind === 'peer' ? 'no part' : 'not a member';
  }
  const priority = card.member?.priority ?? card.priority;
  return stateWord(role) + (priority === undefined ? '' : ` · ${priority}`);
}

function trouble(card) {
  if (card.kind === 'peer') {
    return card.ignored ? plain(card.ignored) : '';
  }
  if (card.status && card.status !== 'up') {
    return card.status === 'mac-mismatch' ? 'other MAC address' : `${card.status === 'down' ? 'port down'
      : plain(card.status)}`;
  }
  const down = card.member?.tracks.filter(track => track.state === 'down') ?? [];
  return down.length === 0 ? '' : `▼ ${down.map(track => track.name).join(', ')} down`;
}

const note = card => card.member && card.member.priority !== card.member.configured
  ? `configured ${card.member.configured}` : card.member?.preempt ? 'preempts' : '';

function Node({ column }) {
  const { node } = column;
  const lacks = node.missing.length === 0 ? '' : ` · lacks ${node.missing.length}`;
  return html`<g class="node ${node.sync === false || node.connected === false ? 'is-warn' : ''}" transform="translate(${column.x} ${NODE.y})">
    <title>Switch ${node.id}</title>
    <rect width=${column.width} height=${NODE.height} rx="4" />
    <text class="strong" x=${column.width / 2} y="23">${short(node.id, LETTERS)}</text>
    <text class="tiny" x=${column.width / 2} y="42">${switchWord(node)}${lacks}</text>
  </g>`;
}

function Hosts({ column, group }) {
  const x = middle(column);
  return html`<g class="hosts">
    <line class="line ${group?.active ? 'is-carry' : ''}" x1=${x} y1=${NODE.y + NODE.height} x2=${x} y2=${HOSTS.y} />
    <rect x=${column.x} y=${HOSTS.y} width=${column.width} height=${HOSTS.height} rx="20" />
    <text class="tiny" x=${x} y=${HOSTS.y + 18}>hosts use</text>
    <text class="strong" x=${x} y=${HOSTS.y + 34}>${short(group?.address ?? 'no virtual IP', 20)}</text>
    <text class="tiny" x=${x} y=${HOSTS.y + 49}>${group?.mac ?? ''}</text>
  </g>`;
}
