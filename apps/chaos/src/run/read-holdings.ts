import type { HeldApplication, HeldDocument, HeldFolder, Holdings } from '../checker/holdings.js';
import { readTree } from './read-tree.js';
import { sha512Of } from './sent-application.js';

type Targets = { specialistSystemUrl: string; dms: { url: string } | { folder: string } };
type CmisChildren = { objects: { object: { succinctProperties: Record<string, string> } }[] };

const AUTHORIZATION = { authorization: `Basic ${Buffer.from('dms:dms').toString('base64')}` };
const ROOT = '/cmis/einkanal/root';

/** What the targets hold, asked from them over their own protocols, or read where an e-file has put it. */
export async function readHoldings({ specialistSystemUrl, dms }: Targets): Promise<Holdings> {
  return {
    applications: await readApplications(specialistSystemUrl),
    folders: 'url' in dms ? await readFolders(dms.url) : readTree(dms.folder),
  };
}

async function readApplications(url: string): Promise<HeldApplication[]> {
  const response = await fetch(`${url}/akten`);
  return (await response.json()) as HeldApplication[];
}

async function readFolders(dmsUrl: string): Promise<HeldFolder[]> {
  const folders: HeldFolder[] = [];
  for (const { name: year } of await childrenOf(dmsUrl, '/Einkanal'))
    for (const { name: caseNumber } of await childrenOf(dmsUrl, `/Einkanal/${year}`)) {
      const children = await childrenOf(dmsUrl, `/Einkanal/${year}/${caseNumber}`);
      const documents = await Promise.all(children.map((child) => readDocument(dmsUrl, child)));
      folders.push({ caseNumber, documents });
    }
  return folders;
}

async function childrenOf(dmsUrl: string, path: string): Promise<{ id: string; name: string }[]> {
  const address = `${dmsUrl}${ROOT}${path}?cmisselector=children&succinct=true&maxItems=100000`;
  const response = await fetch(address, { headers: AUTHORIZATION });
  if (response.status === 404) return [];
  const { objects } = (await response.json()) as CmisChildren;
  return objects.map(({ object: { succinctProperties: properties } }) => ({
    id: properties['cmis:objectId'] ?? '',
    name: properties['cmis:name'] ?? '',
  }));
}

async function readDocument(dmsUrl: string, { id, name }: { id: string; name: string }): Promise<HeldDocument> {
  const address = `${dmsUrl}${ROOT}?objectId=${encodeURIComponent(id)}&cmisselector=content`;
  const response = await fetch(address, { headers: AUTHORIZATION });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { id, name, sha512: sha512Of(bytes), json: name.endsWith('.json') ? bytes.toString('utf8') : null };
}
