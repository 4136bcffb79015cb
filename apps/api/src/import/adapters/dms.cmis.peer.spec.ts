import { aFaultyWay, CMIS_OUTAGES, cmisHoldings } from '../../../test/test-cmis.js';
import { CHUNK_BYTES, dmsResumeContract, dmsVersionsContract } from '../dms-abilities.contract.js';
import { dmsContract } from '../dms.contract.js';
import { CmisDms, CmisSettings } from './dms.cmis.js';

declare const cmisPeerUrl: string | undefined;

/** The account of OpenCMIS's in-memory server, as it is shipped. */
const ACCOUNT = { user: 'dummyuser', password: 'dummysecret' };

async function start(settings: Partial<CmisSettings>) {
  if (cmisPeerUrl === undefined) throw new Error('npm run test:peers starts the server that is asked here');
  const way = await aFaultyWay(cmisPeerUrl);
  await addDeliveryType(way.url);
  const { fail, breakUpload, pass, stop } = way;
  return {
    dms: new CmisDms(CmisSettings.parse({ url: way.url, ...ACCOUNT, chunkBytes: CHUNK_BYTES, ...settings })),
    holdings: (year: string, caseNumber: string) => cmisHoldings(way.url, ACCOUNT, `Einkanal/${year}/${caseNumber}`),
    ...{ fail, breakUpload, pass, stop },
  };
}

/** An administrator of a real repository adds the type once; a server that knows it already says so. */
async function addDeliveryType(url: string): Promise<void> {
  const id = 'einkanal:delivery';
  const names = (name: string) => ({
    id: name,
    localName: name,
    displayName: name,
    queryName: name,
    description: name,
  });
  const property = { propertyType: 'string', cardinality: 'single', updatability: 'readwrite', required: false };
  const flags = { creatable: false, fileable: false, queryable: true, fulltextIndexed: false };
  const properties = ['submissionId', 'attachmentId', 'sha512', 'caseNumber', 'originalName'].map((name) => [
    `einkanal:${name}`,
    {
      ...names(`einkanal:${name}`),
      ...property,
      inherited: false,
      queryable: true,
      orderable: false,
      openChoice: false,
    },
  ]);
  const type = {
    ...{ ...names(id), localNamespace: 'urn:einkanal:dms', baseId: 'cmis:secondary', parentId: 'cmis:secondary' },
    ...{ ...flags, includedInSupertypeQuery: true, controllablePolicy: false, controllableACL: false },
    propertyDefinitions: Object.fromEntries(properties),
  };
  const form = new FormData();
  form.set('cmisaction', 'createType');
  form.set('type', JSON.stringify(type));
  const authorization = `Basic ${Buffer.from(`${ACCOUNT.user}:${ACCOUNT.password}`).toString('base64')}`;
  await fetch(`${url}/A1`, { method: 'POST', headers: { authorization }, body: form });
}

const WITHOUT_TYPE = { deliveryType: null };

dmsContract('Apache Chemistry OpenCMIS', CMIS_OUTAGES, () => start({}));
dmsContract('Apache Chemistry OpenCMIS without a type for our key', CMIS_OUTAGES, () => start(WITHOUT_TYPE));

dmsResumeContract('an upload to Apache Chemistry OpenCMIS', () => start({}));
dmsResumeContract('an upload to Apache Chemistry OpenCMIS without a type for our key', () => start(WITHOUT_TYPE));

dmsVersionsContract('Apache Chemistry OpenCMIS with a type of documents that keeps versions', () =>
  start({ documentType: 'VersionableType' }),
);
