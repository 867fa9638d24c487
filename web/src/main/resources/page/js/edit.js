/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
// The forms that change what there is. Of an entry only what was changed in the form is written, and only if nobody else
// has changed that since it was read.
import { html, useEffect, useState } from '../vendor/htm-preact.js';
import * as api from './api.js';
import { electionFields, ENABLED, gatewayFields, GROUP_SETTINGS, lanFields, trackFields, valuesOf } from './fields.js';
import { Form } from './form.js';
import { gatewaysFirst } from './parts.js';
import { groupHash, groupName, lanHash } from './words.js';

/** Reads an entry of the configuration, then shows its form, or says why there is none for it. */
function Edit({ title, about, path, back, fieldsOf, whyNot = () => '' }) {
  const [state, setState] = useState({ entry: null, problem: '' });
  useEffect(() => {
    api.readConfig(path).then(entry => setState({ entry, problem: '' }),
      refusal => setState({ entry: null, problem: refusal.message }));
  }, [path]);
  const instead = state.entry === null ? state.problem : whyNot(state.entry);
  if (state.entry === null || instead) {
    return html`<h1 tabindex="-1">${title}</h1><p class="state" role="status">${instead || 'Loading…'}</p>
      ${instead && html`<p class="state"><a href=${back}>Back</a></p>`}`;
  }
  const all = fieldsOf(state.entry);
  const was = valuesOf(all, state.entry);
  const fields = all.filter(field => !field.when || field.when(was)).map(field => ({ ...field, value: was[field.name] }));
  return html`<${Form} title=${title} about=${about} verb="Save" back=${back} fields=${fields}
    send=${values => save(path, fields, was, values)} done=${() => {
      location.hash = back;
    }} />`;
}

/** RESTCONF here knows no If-Match, so what is there is read again and compared just before. */
async function save(path, fields, was, values) {
  const changed = fields.filter(field => values[field.name] !== was[field.name]);
  if (changed.length === 0) {
    return;
  }
  const now = await api.readConfig(path).catch(refusal => {
    throw refusal.gone ? new api.Refusal(404, 'It is gone: somebody has deleted it meanwhile. Nothing was saved.') : refusal;
  });
  const is = valuesOf(fields, now);
  const other = fields.find(field => is[field.name] !== was[field.name]);
  if (other) {
    throw new api.Refusal(409, `Somebody else has changed this meanwhile${other.type === 'check' ? ''
      : is[other.name] === '' ? ': it is empty now' : `: it is ${is[other.name]} now`}. Open the form again to go on from there.`,
    '', other.name);
  }
  const after = structuredClone(now);
  changed.forEach(field => field.set(after, values[field.name], values));
  await api.writeConfig(path, now, after);
}

/** What is a key cannot be changed. */
const withoutKeys = fields => fields.filter(field => field.name !== 'name' && field.name !== 'kind');

export const EditLan = ({ lan }) => html`<${Edit} title="Edit LAN ${lan.name}" path=${api.lanPath(lan.name)}
  back=${lanHash(lan.name)} fieldsOf=${() => withoutKeys(lanFields())} />`;

export const EditGateway = ({ lan, name }) => html`<${Edit} title="Edit gateway ${name} of ${lan.name}"
  path=${api.gatewayPath(lan.name, name)} back=${lanHash(lan.name)} fieldsOf=${() => withoutKeys(gatewayFields(lan))} />`;

export const EditGroup = ({ lan, family, number }) => html`<${Edit}
  title="Edit group ${groupName({ family, number })} of ${lan.name}" about=${gatewaysFirst(lan)}
  path=${api.groupPath(lan.name, { family, number })} back=${groupHash(lan.name, { family, number })}
  fieldsOf=${entry => [ENABLED, ...GROUP_SETTINGS,
    ...entry.follow !== undefined ? [] : electionFields([...new Set([...lan.gateways.map(gateway => gateway.name),
      ...(entry.member ?? []).map(member => member.gateway)])])]} />`;

export const EditTrack = ({ lans, name }) => html`<${Edit} title="Edit tracked object ${name}" path=${api.trackPath(name)}
  back="#/tracks" whyNot=${entry => entry.list === undefined ? ''
    : `It is a list of other objects, and there is no form for lists: change it by RESTCONF, at ${api.trackPath(name)}.`}
  fieldsOf=${entry => {
    const [port, kind] = [entry.port !== undefined, entry.probe?.kind];
    return withoutKeys(trackFields(lans)).filter(field => !field.when || field.when({ kind: port ? 'port' : kind }))
      .map(field => ({ ...field, when: undefined }));
  }} />`;
