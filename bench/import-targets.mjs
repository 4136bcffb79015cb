// A specialist system and a DMS that answer at once: a process of its own that knows the few calls of a transfer and
// keeps nothing but what is read back. The stand-ins of `apps/office-systems` check what they get against the norm and
// store it durably, and would be what is measured.
import { createServer } from 'node:http';

/** What was stored, until it has been read back to be compared. */
const contents = new Map();
/** The calls so far, until they are asked for. */
let recorded = [];

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const objectOf = (id, more = {}) => ({ succinctProperties: { 'cmis:objectId': id, ...more } });

/** The parts of a form that the product sends: named fields, and one file at the end. */
function readForm(body) {
  const text = body.toString('latin1');
  const field = (name) => new RegExp(`name="${name}"\r\n\r\n(.*)\r\n`).exec(text)?.[1];
  const named = Buffer.from(/\r\n\r\ncmis:name\r\n[^]*?\r\n\r\n(.*)\r\n/.exec(text)?.[1] ?? '', 'latin1').toString();
  const fileAt = text.indexOf('name="content"');
  const content = body.subarray(text.indexOf('\r\n\r\n', fileAt) + 4, text.lastIndexOf('\r\n--'));
  return { action: field('cmisaction'), name: named, content };
}

function create(parent, form) {
  const id = parent === '' ? form.name : `${parent}/${form.name}`;
  if (form.action === 'createFolder') return objectOf(id);
  contents.set(id, form.content);
  return objectOf(id, { 'cmis:contentStreamLength': form.content.length });
}

function read(response, id) {
  const content = contents.get(id);
  contents.delete(id);
  response.setHeader('content-type', 'application/octet-stream').end(content);
}

function json(response, body, status = 200) {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function dms(request, response, url, body) {
  const selector = url.searchParams.get('cmisselector');
  const id = url.searchParams.get('objectId') ?? '';
  if (url.pathname === '/cmis') {
    const repositoryUrl = `${url.origin}/cmis/bench`;
    const named = { repositoryId: 'bench', repositoryUrl, rootFolderUrl: `${repositoryUrl}/root` };
    return json(response, { bench: named });
  }
  if (selector === 'typeDefinition') return json(response, { versionable: false });
  if (selector === 'content') return read(response, id);
  if (request.method === 'POST') return json(response, create(id === 'root' ? '' : id, readForm(body)), 201);
  const path = decodeURIComponent(url.pathname.slice('/cmis/bench/root/'.length));
  // The folder of the year is there; that of each case, and what is in it, is new.
  if (path.split('/').length < 3) return json(response, objectOf(path === '' ? 'root' : path));
  return json(response, { exception: 'objectNotFound' }, 404);
}

function specialistSystem(response, body) {
  const uuid = /nachrichtenUUID>([^<]*)</.exec(body.toString('latin1', 0, 4_000))?.[1];
  response
    .setHeader('content-type', 'application/xml')
    .end(
      `<ergebnis xmlns="urn:einkanal:fachverfahren:1" version="1"><ausloeserUUID>${uuid}</ausloeserUUID>` +
        `<angenommen><aktenzeichen>32.4-${uuid}</aktenzeichen></angenommen></ergebnis>`,
    );
}

const server = createServer(async (request, response) => {
  const url = new URL(request.url, `http://${request.headers.host}`);
  const body = await bodyOf(request);
  if (url.pathname === '/recorded') {
    json(response, recorded);
    recorded = null;
    return;
  }
  const { method, headers } = request;
  recorded?.push({ method, path: request.url, contentType: headers['content-type'], body: body.toString('base64') });
  if (url.pathname.startsWith('/cmis')) dms(request, response, url, body);
  else specialistSystem(response, body);
});
server.listen(0, '127.0.0.1', () => process.send(server.address().port));
process.on('disconnect', () => process.exit(0));
