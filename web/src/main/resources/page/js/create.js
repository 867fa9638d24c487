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
import { built, electionFields, gatewayFields, GROUP_SETTINGS, groupKeys, lanFields, trackFields } from './fields.js';
import { Form } from './form.js';
import { gatewaysFirst } from './parts.js';
import { lanHash } from './words.js';

function Create({ title, about, fields, back, send, to }) {
  return html`<${Form} title=${title} about=${about} verb="Create" back=${back} fields=${fields}
    send=${values => send(built(fields, values))} done=${values => {
      location.hash = to(values);
    }} />`;
}

export const NewLan = () => html`<${Create} title="Create a LAN" back="#/" fields=${lanFields()} send=${api.createLan}
  to=${values => lanHash(values.name)} />`;

export const NewGateway = ({ lan }) => html`<${Create} title="Create a gateway in ${lan.name}" back=${lanHash(lan.name)}
  fields=${gatewayFields(lan)} send=${gateway => api.createGateway(lan.name, gateway)} to=${() => lanHash(lan.name)} />`;

export const NewGroup = ({ lan }) => html`<${Create} title="Create a group in ${lan.name}" back=${lanHash(lan.name)}
  about=${gatewaysFirst(lan)}
  fields=${[...groupKeys(lan), ...GROUP_SETTINGS, ...electionFields(lan.gateways.map(gateway => gateway.name))]}
  send=${group => api.createGroup(lan.name, group)} to=${() => lanHash(lan.name)} />`;

export const NewTrack = ({ lans }) => html`<${Create} title="Create a tracked object" back="#/tracks" fields=${trackFields(lans)}
  send=${api.createTrack} to=${() => '#/tracks'} />`;
