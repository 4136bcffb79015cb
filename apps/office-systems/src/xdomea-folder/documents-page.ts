import { html, type Html } from '../platform/html.js';
import { renderPage } from '../platform/page.js';
import type { KeptDocument } from './file-tree.js';

const LONGEST_LIST = 200;
const moment = new Intl.DateTimeFormat('de-DE', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'medium',
  timeStyle: 'medium',
});

function row({ processId, name, caseNumber, version, keptAt }: KeptDocument): Html {
  return html`<tr>
    <th scope="row"><a href="/dokumente/${processId}">${name}</a></th>
    <td class="number">${caseNumber}</td>
    <td class="number">${String(version)}</td>
    <td><time datetime="${keptAt}">${moment.format(new Date(keptAt))}</time></td>
  </tr>`;
}

function table(documents: KeptDocument[]): Html {
  return html`<div class="card" role="region" aria-label="Dokumente" tabindex="0">
    <table>
      <caption>
        ${documents.length === 1 ? '1 Dokument' : `${documents.length} Dokumente`}, das neueste
        zuerst${documents.length > LONGEST_LIST ? `; gezeigt werden ${LONGEST_LIST}` : null}
      </caption>
      <thead>
        <tr>
          <th scope="col">Dokument</th>
          <th scope="col">Vorgang</th>
          <th scope="col">Version</th>
          <th scope="col">Abgelegt</th>
        </tr>
      </thead>
      <tbody>
        ${documents.slice(0, LONGEST_LIST).map(row)}
      </tbody>
    </table>
  </div>`;
}

/** What the e-file holds, for people. */
export function renderDocumentsPage(documents: KeptDocument[]): string {
  const body = documents.length > 0 ? table(documents) : html`<p>Noch ist kein Dokument abgelegt.</p>`;
  return renderPage({ system: 'E-Akte (Nachbildung, xdomea)', title: 'Dokumente', body });
}
