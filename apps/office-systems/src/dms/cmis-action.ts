import type { CmisForm } from './cmis-form.js';
import { CmisError } from './cmis-error.js';
import type { SpooledContent } from './content-store.js';
import { baseTypeOf, objectJson } from './object-json.js';
import { readChange } from './property-change.js';
import { readProperties } from './property-control.js';
import { runQuery } from './query/run-query.js';
import type { Edit, Repository } from './repository.js';
import type { StoredObject } from './stored-object.js';
import { getType } from './type-definition.js';

export type ActionCall = {
  repository: Repository;
  form: CmisForm;
  user: string;
  /** The object that the address names; null is the repository itself. */
  target: StoredObject | null;
};

export type ActionResult = { status: number; objectId?: string; body: unknown };

const isSet = ({ form }: ActionCall, control: string, usually: boolean): boolean =>
  (form.controls.get(control.toLowerCase()) ?? String(usually)) === 'true';

function targetOf({ target }: ActionCall): StoredObject {
  if (!target) throw new CmisError('constraint', 'This repository keeps every object in a folder');
  return target;
}

function editOf(call: ActionCall): Edit {
  return { id: targetOf(call).id, changeToken: call.form.controls.get('changetoken') };
}

function contentOf({ form }: ActionCall): SpooledContent {
  if (!form.content) throw new CmisError('invalidArgument', 'A content is expected');
  return form.content;
}

function answer(call: ActionCall, status: number, object: StoredObject): ActionResult {
  const presentation = { isSuccinct: isSet(call, 'succinct', false), filter: null };
  return { status, objectId: object.id, body: objectJson(object, call.repository.tree, presentation) };
}

function createOf(kind: StoredObject['kind']) {
  const typeId = kind === 'folder' ? 'cmis:folder' : 'cmis:document';
  return async (call: ActionCall): Promise<ActionResult> => {
    const sent = readProperties(call.form.controls);
    const wanted = sent.get('cmis:objectTypeId')?.at(0);
    if (wanted === undefined) throw new CmisError('invalidArgument', 'cmis:objectTypeId is missing');
    if (getType(wanted).id !== typeId) throw new CmisError('constraint', `${wanted} is no type of a ${kind}`);
    const versioning = call.form.controls.get('versioningstate') ?? 'none';
    if (versioning !== 'none') throw new CmisError('constraint', 'Documents have no versions here');
    const parentId = targetOf(call).id;
    const change = readChange(typeId, sent, null);
    const content = kind === 'document' ? call.form.content : null;
    return answer(call, 201, await call.repository.create({ kind, parentId, change, user: call.user }, content));
  };
}

async function update(call: ActionCall): Promise<ActionResult> {
  const sent = readProperties(call.form.controls);
  const change = (before: StoredObject) => readChange(baseTypeOf(before), sent, before);
  return answer(call, 200, await call.repository.update(editOf(call), change));
}

async function setContent(call: ActionCall): Promise<ActionResult> {
  const mayOverwrite = isSet(call, 'overwriteFlag', true);
  return answer(call, 201, await call.repository.setContent(editOf(call), contentOf(call), mayOverwrite));
}

async function appendContent(call: ActionCall): Promise<ActionResult> {
  return answer(call, 201, await call.repository.appendContent(editOf(call), contentOf(call)));
}

async function deleteObject(call: ActionCall): Promise<ActionResult> {
  await call.repository.delete(editOf(call));
  return { status: 200, body: '' };
}

function query(call: ActionCall): Promise<ActionResult> {
  const { controls } = call.form;
  const page = { maxItems: controls.get('maxitems'), skipCount: controls.get('skipcount') };
  const statement = controls.get('statement') ?? controls.get('q');
  const isSuccinct = isSet(call, 'succinct', false);
  return Promise.resolve({ status: 200, body: runQuery(call.repository.tree, statement, { ...page, isSuccinct }) });
}

const ACTIONS: Readonly<Record<string, (call: ActionCall) => Promise<ActionResult>>> = {
  createFolder: createOf('folder'),
  createDocument: createOf('document'),
  update,
  setContent,
  appendContent,
  delete: deleteObject,
  query,
};

export const changesSomething = (action: string): boolean => action !== 'query';

/**
 * Does what a form asks for by `cmisaction`.
 * @throws CmisError
 */
export function runAction(action: string, call: ActionCall): Promise<ActionResult> {
  const run = ACTIONS[action];
  if (!run) throw new CmisError('notSupported', `No action ${action}`);
  return run(call);
}
