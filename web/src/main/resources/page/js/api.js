/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
// What the page asks of the server it came from: its own reading endpoints, and RESTCONF, which alone writes.

const REST = '/rests/data/hsrp:hsrp';
const TYPE = 'application/yang-data+json';

/**
 * An answer that is not a good one; `message` is for people, `path` is the error-path of RESTCONF if it gave one, `field`
 * the field of the form if that is known, `gone` whether what was asked for is not there.
 */
export class Refusal extends Error {
  constructor(status, message, path = '', field = '') {
    super(message);
    this.status = status;
    this.path = path;
    this.field = field;
    this.gone = status === 404;
  }
}

const BY_STATUS = {
  0: 'The controller does not answer.',
  401: 'The login is not accepted (any more). Reload the page to log in again.',
  403: 'This user may not do that.',
  404: 'There is no such thing (any more).',
  409: 'It is there already, or was changed meanwhile.',
  503: 'The controller is not ready yet.',
};

const THERE = 'There is one already.';

async function send(method, url, body, type = TYPE, accept = type) {
  let response;
  try {
    response = await fetch(url, {
      method, credentials: 'same-origin', cache: 'no-store',
      headers: body === undefined ? { Accept: 'application/json' }
        : { Accept: accept, 'Content-Type': type },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw new Refusal(0, BY_STATUS[0]);
  }
  const text = await response.text();
  if (!response.ok) {
    throw refusal(response.status, text);
  }
  return text === '' ? {} : JSON.parse(text);
}

function refusal(status, text) {
  try {
    const answer = JSON.parse(text);
    const patched = answer['ietf-yang-patch:yang-patch-status'];
    const errors = answer.errors ?? answer['ietf-restconf:errors'] ?? patched?.errors
      ?? patched['edit-status'].edit.find(edit => edit.errors).errors;
    const error = errors.error[0];
    const tag = error['error-tag'];
    const message = tag === 'data-exists' ? THERE : error['error-message'] ?? BY_STATUS[status] ?? plainTag(tag);
    const found = new Refusal(status, message, String(error['error-path'] ?? ''));
    found.gone ||= tag === 'data-missing';
    return found;
  } catch {
    return new Refusal(status, BY_STATUS[status] ?? `The controller answers with status ${status}.`);
  }
}

const plainTag = tag => `Refused: ${tag}.`;

const key = part => encodeURIComponent(part);
export const lanPath = lan => `${REST}/lan=${key(lan)}`;
export const groupPath = (lan, group) => `${lanPath(lan)}/group=${group.family},${group.number}`;
export const gatewayPath = (lan, name) => `${lanPath(lan)}/gateway=${key(name)}`;
export const trackPath = name => `${REST}/track-object=${key(name)}`;

export const overview = () => send('GET', 'api/overview');
export const me = () => send('GET', 'api/me');
export const lanView = lan => send('GET', `api/lan/${key(lan)}`);

/** Has a LAN examined, which takes some seconds. */
export const examine = lan => send('POST', `api/doctor/${key(lan)}`, {}, 'application/json');

/** The counters and the configuration of one group, as RESTCONF has them. */
export async function groupData(lan, group) {
  const url = `${groupPath(lan, group)}`;
  return (await send('GET', url))['hsrp:group'][0];
}

export const switchover = (lan, group, gateway) =>
  send('POST', `${groupPath(lan, group)}/switchover`, { 'hsrp:input': { gateway } });
export const announce = (lan, group) => send('POST', `${groupPath(lan, group)}/announce`, { 'hsrp:input': {} });
export const record = (lan, group, duration) =>
  send('POST', `${groupPath(lan, group)}/record`, { 'hsrp:input': { duration } });

// A POST is refused where something of that name is there, so that nothing is overwritten
export const createLan = lan => send('POST', REST, { 'hsrp:lan': [lan] });
export const createGateway = (lan, gateway) => send('POST', lanPath(lan), { 'hsrp:gateway': [gateway] });
export const createGroup = (lan, group) => send('POST', lanPath(lan), { 'hsrp:group': [group] });
export const createTrack = object => send('POST', REST, { 'hsrp:track-object': [object] });

/** The configuration of an entry of a list: all of it, also what no form shows. */
export async function readConfig(path) {
  try {
    return Object.values(await send('GET', `${path}?content=config`))[0][0];
  } catch (refusal) {
    // RESTCONF says that in words that are for nobody
    throw refusal.gone ? new Refusal(404, BY_STATUS[404]) : refusal;
  }
}

/**
 * Deletes an entry. To a DELETE that is refused RESTCONF does not tell why, but to the same as a YANG patch (RFC 8072) it
 * does, so that is asked then.
 */
export async function remove(path) {
  try {
    await send('DELETE', path);
  } catch (refusal) {
    if (!WITHOUT_REASON.test(refusal.message)) {
      throw refusal;
    }
    const at = path.lastIndexOf('/');
    await send('PATCH', path.slice(0, at), { 'ietf-yang-patch:yang-patch': { 'patch-id': 'delete',
      edit: [{ 'edit-id': 'delete', operation: 'delete', target: `/hsrp:${path.slice(at + 1).replace(/^hsrp:/, '')}` }] } },
    'application/yang-patch+json', TYPE);
  }
}

const WITHOUT_REASON = /^Transaction to .* failed$/;

/**
 * Changes an entry. Where something is only added or set, that alone is sent (PATCH), so that nothing else is touched;
 * where something is taken out, the entry as it was read, with the change (PUT).
 */
export function writeConfig(path, before, after) {
  const list = path.slice(path.lastIndexOf('/') + 1).split('=')[0].replace(/^hsrp:/, '');
  const more = added(before, after);
  const keys = Object.fromEntries(KEYS[list].map(name => [name, after[name]]));
  return send(more ? 'PATCH' : 'PUT', path, { [`hsrp:${list}`]: [more ? { ...keys, ...more } : after] });
}

const KEYS = { lan: ['name'], gateway: ['name'], group: ['address-family', 'number'], 'track-object': ['name'],
  member: ['gateway'], node: ['node-id'] };

/** What an object has more than before, or else; undefined if it lacks something that it had. */
export function added(before, after) {
  const more = {};
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, is] = [before[name], after[name]];
    if (JSON.stringify(was) === JSON.stringify(is)) {
      continue;
    }
    more[name] = was === undefined ? is : is === undefined ? undefined : Array.isArray(is) ? entries(name, was, is)
      : typeof is === 'object' ? added(was, is) : is;
    if (more[name] === undefined) {
      return undefined;
    }
  }
  return more;
}

function entries(list, before, after) {
  const keys = KEYS[list];
  const same = (a, b) => keys.every(name => a[name] === b[name]);
  if (!keys || before.some(was => !after.some(is => same(was, is)))) {
    return undefined;
  }
  const more = [];
  for (const is of after) {
    const was = before.find(one => same(one, is));
    const part = was ? added(was, is) : is;
    if (part === undefined) {
      return undefined;
    }
    if (Object.keys(part).length > 0) {
      more.push({ ...Object.fromEntries(keys.map(name => [name, is[name]])), ...part });
    }
  }
  return more;
}
