import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { product } from './product.js';

const DMS_AUTHORIZATION = { authorization: `Basic ${Buffer.from('dms:dms').toString('base64')}` };

/** The file number that the specialist system gave to the application with this case number. */
export async function fileNumberOf(caseNumber: string): Promise<string | undefined> {
  const answer = await fetch(`${product.specialistSystem}/akten?antragsidentifikation=${caseNumber}`);
  return ((await answer.json()) as { aktenzeichen: string }[])[0]?.aktenzeichen;
}

/** The message that the specialist system received for the application with this case number. */
export async function messageOf(caseNumber: string): Promise<string> {
  const answer = await fetch(
    `${product.specialistSystem}/akten/${(await fileNumberOf(caseNumber)) ?? ''}/nachricht.xml`,
  );
  return answer.text();
}

/** The names of what lies in the folder of the case in the DMS. */
export async function namesInDms(caseNumber: string): Promise<string[]> {
  const get = async (url: string): Promise<unknown> => (await fetch(url, { headers: DMS_AUTHORIZATION })).json();
  const [repository] = Object.values((await get(`${product.dms}/cmis`)) as Record<string, { rootFolderUrl: string }>);
  const folder = `${repository?.rootFolderUrl ?? ''}/Einkanal/${caseNumber.slice(3, 7)}/${caseNumber}`;
  const { objects } = (await get(`${folder}?cmisselector=children&succinct=true`)) as {
    objects: { object: { succinctProperties: { 'cmis:name': string } } }[];
  };
  return objects.map(({ object }) => object.succinctProperties['cmis:name']).sort();
}

/** Has the specialist system refuse this field of the next message that holds the text. */
export async function refuse(text: string, fieldPath: string): Promise<void> {
  const order = { kind: 'reject', match: text, fieldPath };
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify(order);
  await fetch(`${product.specialistSystem}/control/faults`, { method: 'POST', headers, body });
}

/** What the office answers to an application, as its page lets people order it. */
export type Answer = { type: string; text?: string; day?: string };

/** Has the specialist system answer the application with this case number by a message of the standard. */
export async function answerAs(caseNumber: string, answer: Answer): Promise<void> {
  const fileNumber = encodeURIComponent((await fileNumberOf(caseNumber)) ?? '');
  const sent = await fetch(`${product.specialistSystem}/akten/${fileNumber}/rueckmeldungen`, {
    method: 'POST',
    body: new URLSearchParams(answer),
    redirect: 'manual',
  });
  if (sent.status !== 303) throw new Error(await sent.text());
}

/** Brings a question about an application that nobody knows by this id. */
export async function returnUnknown(applicationId: string): Promise<void> {
  const token = await fetch(`${product.identityProvider}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa('demo-fachverfahren:demo-fachverfahren-secret')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'messages:return' }),
  });
  const { access_token: bearer } = (await token.json()) as { access_token: string };
  const sent = await fetch(`${product.url}/api/v1/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/xml' },
    body: questionAbout(applicationId),
  });
  if (sent.status !== 204) throw new Error(await sent.text());
}

const EXAMPLE = new URL('../../api/src/message/xauslaender-26.11/examples/130102-question.xml', import.meta.url);

/** The recorded example of the standard, new and of Heidelberg. */
function questionAbout(applicationId: string): string {
  return readFileSync(EXAMPLE, 'utf8')
    .replace(/<nachrichtenUUID>[^<]+/, `<nachrichtenUUID>${randomUUID()}`)
    .replace(/<xa:ausloeserUUID>[^<]+/, `<xa:ausloeserUUID>${randomUUID()}`)
    .replace('azr:999999', 'azr:004200')
    .replace('OD-2026-000077', applicationId);
}
