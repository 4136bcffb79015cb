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
