import { html, type Html } from '../platform/html.js';
import { renderPage } from '../platform/page.js';
import type { ObjectTree } from './object-tree.js';
import { lengthOf, type StoredObject } from './stored-object.js';

const LONGEST_LIST = 200;
const moment = new Intl.DateTimeFormat('de-DE', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'medium',
  timeStyle: 'medium',
});
const kilobytes = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 });

const formatSize = (bytes: number): string => (bytes < 1000 ? `${bytes} Byte` : `${kilobytes.format(bytes / 1000)} kB`);
const caseNumberOf = ({ secondaryValues }: StoredObject): string => secondaryValues['einkanal:caseNumber'] ?? '';

/** @returns the documents whose case number, path or name contains the term, the newest first */
export function findDocuments(tree: ObjectTree, term: string): StoredObject[] {
  const wanted = term.trim().toLocaleLowerCase('de');
  return tree
    .all()
    .filter((object) => object.kind === 'document')
    .filter((object) =>
      [caseNumberOf(object), tree.pathOf(object)].some((text) => text.toLocaleLowerCase('de').includes(wanted)),
    )
    .sort((one, other) => other.createdAt.localeCompare(one.createdAt));
}

function row(tree: ObjectTree, object: StoredObject): Html {
  const { name, content, createdAt, id } = object;
  const folder = tree.pathOf(object).slice(0, -name.length - 1);
  const link = content ? html`<a href="/dokumente/${encodeURIComponent(id)}">${name}</a>` : html`${name} (ohne Inhalt)`;
  return html`<tr>
    <th scope="row">${link}</th>
    <td class="number">${caseNumberOf(object)}</td>
    <td>${folder === '' ? '/' : folder}</td>
    <td>${content?.mimeType ?? ''}</td>
    <td class="number">${content ? formatSize(lengthOf(content)) : ''}</td>
    <td><time datetime="${createdAt}">${moment.format(new Date(createdAt))}</time></td>
  </tr>`;
}

function table(tree: ObjectTree, documents: StoredObject[]): Html {
  const shown = documents.slice(0, LONGEST_LIST);
  const rest = documents.length - shown.length;
  return html`<div class="card" role="region" aria-label="Dokumente" tabindex="0">
    <table>
      <caption>
        ${documents.length === 1 ? '1 Dokument' : `${documents.length} Dokumente`}, das neueste
        zuerst${rest > 0 ? `; die ältesten ${rest} werden nicht gezeigt` : null}
      </caption>
      <thead>
        <tr>
          <th scope="col">Dokument</th>
          <th scope="col">Vorgang</th>
          <th scope="col">Ordner</th>
          <th scope="col">Art</th>
          <th scope="col">Größe</th>
          <th scope="col">Abgelegt</th>
        </tr>
      </thead>
      <tbody>
        ${shown.map((object) => row(tree, object))}
      </tbody>
    </table>
  </div>`;
}

/** What the DMS holds, for people; `term` is what they searched for. */
export function renderDocumentsPage(tree: ObjectTree, term: string): string {
  const documents = findDocuments(tree, term);
  const found =
    documents.length > 0
      ? table(tree, documents)
      : html`<p>${term === '' ? 'Noch ist nichts abgelegt.' : `Zu „${term}“ ist hier nichts abgelegt.`}</p>`;
  const body = html`<form class="search" role="search" method="get" action="/">
      <div>
        <label for="q">Vorgangsnummer, Ordner oder Name</label><input id="q" name="q" type="search" value="${term}" />
      </div>
      <button class="primary">Suchen</button>
    </form>
    ${found}`;
  return renderPage({ system: 'Dokumentenmanagement (Nachbildung)', title: 'Dokumente', body });
}
