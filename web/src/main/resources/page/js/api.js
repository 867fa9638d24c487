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

/** An answer that is not a good one; `message` is for people, `path` is the error-path of RESTCONF if it gave one. */
export class Refusal extends Error {
  constructor(status, message, path = '') {
    super(message);
    this.status = status;
    this.path = path;
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

async function send(method, url, body, type = TYPE) {
  let response;
  try {
    response = await fetch(url, {
      method, credentials: 'same-origin', cache: 'no-store',
      headers: body === undefined ? { Accept: 'application/json' }
        : { Accept: type, 'Content-Type': type },
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
    const errors = JSON.parse(text).errors ?? JSON.parse(text)['ietf-restconf:errors'];
    const error = errors.error[0];
    const message = error['error-tag'] === 'data-exists' ? THERE
      : error['error-message'] ?? BY_STATUS[status] ?? plainTag(error['error-tag']);
    return new Refusal(status, message, String(error['error-path'] ?? ''));
  } catch {
    return new Refusal(status, BY_STATUS[status] ?? `The controller answers with status ${status}.`);
  }
}

const plainTag = tag => `Refused: ${tag}.`;

const key = part => encodeURIComponent(part);
const lanPath = lan => `${REST}/lan=${key(lan)}`;
const groupPath = (lan, group) => `${lanPath(lan)}/group=${group.family},${group.number}`;

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
