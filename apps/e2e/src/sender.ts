import { randomInt, randomUUID } from 'node:crypto';
import { product } from './product.js';

export type Receipt = { submissionId: string; caseNumber: string };

async function token(): Promise<string> {
  const response = await fetch(`${product.identityProvider}/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from('demo-portal:demo-portal-secret').toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials&scope=submissions:write',
  });
  return ((await response.json()) as { access_token: string }).access_token;
}

export type SentFile = { part: string; fileName: string; bytes: Uint8Array; type: string };

/** Sends an application as an online service does. @returns the answer, whatever its status */
export async function send(content: object, files: readonly SentFile[] = [aPassport('Passport')]): Promise<Response> {
  const form = new FormData();
  form.append('application', new Blob([JSON.stringify(content)], { type: 'application/json' }), 'application.json');
  for (const { part, fileName, bytes, type } of files)
    form.append(part, new Blob([Uint8Array.from(bytes)], { type }), fileName);
  return fetch(`${product.url}/api/v1/submissions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await token()}`, 'idempotency-key': randomUUID() },
    body: form,
  });
}

/** Sends what is accepted. @returns its receipt */
export async function sendAccepted(content: object, files?: readonly SentFile[]): Promise<Receipt> {
  const response = await send(content, files);
  if (response.status !== 201) throw new Error(`not accepted: ${await response.text()}`);
  return (await response.json()) as Receipt;
}

/** A family name that nobody else has, also not from an earlier run. */
export function aFamilyName(start: string): string {
  const letters = [...randomUUID().replaceAll('-', '').slice(0, 8)].map(
    (digit) => 'abcdefghijklmnop'[parseInt(digit, 16)],
  );
  return start + letters.join('');
}

/** One page of a passport that shows `text`. */
export function aPassport(text: string): SentFile {
  return { part: 'pass', fileName: 'Reisepass Größe.pdf', bytes: aPdf(text), type: 'application/pdf' };
}

/** An application of a person with this family name, complete, with a passport; `applicant` changes the person. */
export function applicationOf(familyName: string, applicant: object = {}) {
  return {
    schemaVersion: '1',
    kind: 'APPLICATION',
    office: '004200',
    service: 'AT',
    matter: 'AT16B_R',
    applicationKind: 'RENEWAL',
    applicant: {
      familyName,
      givenNames: 'Amira',
      birthDate: '1999-04-02',
      birthPlace: 'Tunis',
      birthCountry: 'TUN',
      sex: 'F',
      nationalities: ['TUN'],
      maritalStatus: { code: 'LD' },
      address: { street: 'Bergheimer Straße', houseNumber: '12', postalCode: '69115', city: 'Heidelberg' },
      identityDocument: {
        kind: 'PASS',
        // Of somebody else each time: the same passport again would be a possible duplicate.
        number: `T${String(randomInt(10 ** 8)).padStart(8, '0')}`,
        issuer: 'TUN',
        issuedOn: '2021-05-04',
        validUntil: '2031-05-03',
      },
      ...applicant,
    },
    message: 'Guten Tag, ich bitte um die Verlängerung.',
    attachments: [{ part: 'pass', slot: 'PASS' }],
  };
}

/** A PDF of one page that shows `text`. */
export function aPdf(text: string): Buffer {
  const stream = `BT /F1 24 Tf 72 720 Td (${text}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${String(stream.length)} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  const body = objects.map((object, index) => `${String(index + 1)} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.4\n${body}trailer << /Size 6 /Root 1 0 R >>\n%%EOF\n`, 'latin1');
}
