/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
// Where on the map of a LAN things are: arithmetic only, drawn by map.js.

export const CARD = { width: 150, height: 92, gap: 12 };
export const NODE = { y: 150, height: 56 };
export const HOSTS = { y: 268, height: 58 };
const EDGE = 10;

/**
 * Places routers above their switches, and switches side by side in the order of their trunks.
 *
 * lan: what the server says of the LAN; group: the group whose roles are shown. Returns columns (a switch each, with
 * cards above it), links between switches, and the size of the whole.
 */
export function plan(lan, group) {
  const routers = [...lan.gateways.map(gateway => gatewayCard(gateway, group)),
    ...lan.peers.map(peer => peerCard(peer, group))];
  const known = new Set(lan.nodes.map(node => node.id));
  const columns = ordered(lan.nodes).map(node => ({ node, cards: routers.filter(card => card.at === node.id) }));
  const lost = routers.filter(card => !known.has(card.at));
  if (lost.length > 0 || columns.length === 0) {
    columns.push({ node: null, cards: lost });
  }
  let x = EDGE;
  columns.forEach(column => {
    const most = Math.max(1, column.cards.length);
    column.x = x;
    column.width = most * CARD.width + (most - 1) * CARD.gap;
    column.cards.forEach((card, index) => {
      const free = column.width - column.cards.length * CARD.width - (column.cards.length - 1) * CARD.gap;
      card.x = x + free / 2 + index * (CARD.width + CARD.gap);
    });
    x += column.width + 40;
  });
  const links = linksOf(columns);
  const arcs = links.some(link => link.arc);
  return { columns, links, width: x - 40 + EDGE, height: HOSTS.y + HOSTS.height + EDGE, arcs };
}

function gatewayCard(gateway, group) {
  const member = group?.members.find(one => one.gateway === gateway.name);
  return { kind: 'gateway', name: gateway.name, at: gateway.node, port: gateway.port, address: group?.family === 'ipv6'
    ? gateway.ipv6 : gateway.ipv4, status: gateway.status, member, state: member?.state,
  active: group?.active === gateway.name && !group.activeForeign, standby: group?.standby === gateway.name };
}

function peerCard(peer, group) {
  const part = peer.groups.find(one => one.family === group?.family && one.number === group?.number);
  return { kind: 'peer', name: peer.address, at: peer.node, port: peer.port, ignored: peer.ignored, state: part?.state,
    priority: part?.priority, active: Boolean(group?.activeForeign) && group.active === peer.address,
    standby: group?.standby === peer.address };
}

/** Switches along their trunks, so that most links are between neighbours. */
function ordered(nodes) {
  const byId = new Map(nodes.map(node => [node.id, node]));
  const result = [];
  const visit = node => {
    if (node && byId.delete(node.id)) {
      result.push(node);
      node.trunks.forEach(trunk => visit(byId.get(trunk.remote)));
    }
  };
  [...nodes].sort((a, b) => a.trunks.length - b.trunks.length).forEach(visit);
  return result;
}

function linksOf(columns) {
  const index = new Map(columns.filter(column => column.node).map((column, at) => [column.node.id, at]));
  const links = [];
  index.forEach((at, id) => columns[at].node.trunks.forEach(trunk => {
    const to = index.get(trunk.remote);
    if (to !== undefined && at < to) {
      links.push({ from: at, to, arc: to - at > 1, label: `trunk ${[trunk.port, ...trunk.bond].join(' + ')}`, trunk: true });
    }
  }));
  // Whoever has no trunk is connected by what this controller does not know
  const loose = [...index.values()].filter(at => columns[at].node.trunks.length === 0);
  if (index.size > 1) {
    loose.forEach(at => {
      const other = at > 0 ? at - 1 : 1;
      if (!links.some(link => link.from === Math.min(at, other) && link.to === Math.max(at, other))) {
        links.push({ from: Math.min(at, other), to: Math.max(at, other), arc: false, label: '', trunk: false });
      }
    });
  }
  return links;
}
