import { createHash } from 'node:crypto';
import type { Chance } from '@einkanal/demo/random';
import type { DemoApplication } from '@einkanal/demo/demo-application';
import { generateApplications } from '@einkanal/demo/generate-applications';

export type FileToSend = { part: string; fileName: string; bytes: Buffer };
export type ApplicationToSend = { key: string; mark: string; original: string; files: FileToSend[] };

const HOUR_MS = 3_600_000;
const DRAWN = 250;
/** So many files at most: their bytes are not what is tried here. */
const MOST_FILES = 4;
const HERE = { postalCode: '69115', city: 'Heidelberg' };

/**
 * Applications of invented people that nobody has to look at before they are transferred: without anything remarkable,
 * from here, and each of somebody else.
 */
export function applicationsToSend(chance: Chance, count: number): ApplicationToSend[] {
  const until = new Date();
  const drawn = generateApplications({
    seed: String(chance.unit()),
    count: DRAWN,
    from: new Date(until.getTime() - HOUR_MS),
    until,
  });
  const plain = drawn.filter(
    ({ abhKennung, content, traits, namesCaseOf }) =>
      abhKennung === '004200' &&
      content.kind === 'APPLICATION' &&
      content.service === 'AT' &&
      content.applicant.identityDocument?.kind === 'PASSPORT' &&
      // Somebody assigned to another place is held until a person has looked.
      content.applicant.restriction === undefined &&
      traits.length === 0 &&
      namesCaseOf === undefined,
  );
  return Array.from({ length: count }, (_, at) => asSent(chance, at, chance.pick(plain)));
}

function asSent(chance: Chance, at: number, { content }: DemoApplication): ApplicationToSend {
  const mark = `C${String(at + 1).padStart(8, '0')}`;
  const attachments = (content.attachments ?? []).slice(0, MOST_FILES);
  const { applicant } = content;
  const own = {
    ...content,
    channelMessageId: `CHAOS-${mark}`,
    channelCaseId: `CHAOS-${mark}`,
    attachments,
    applicant: {
      ...applicant,
      familyName: `${applicant.familyName ?? 'Muster'}-${asName(chance.letters(7))}`,
      address: { ...applicant.address, ...HERE },
      identityDocument: { ...applicant.identityDocument, number: mark },
    },
  };
  return {
    key: chance.uuid(),
    mark,
    original: JSON.stringify(own),
    files: attachments.map(({ part }, nth) => ({
      part,
      fileName: `Anlage ${nth + 1}.pdf`,
      bytes: aPdf(`${mark} ${nth} ${chance.letters(chance.between(200, 8_000))}`),
    })),
  };
}

function asName(letters: string): string {
  return letters.slice(0, 1) + letters.slice(1).toLowerCase();
}

/** A PDF of one empty page; the comment makes its bytes its own. */
function aPdf(comment: string): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
  ];
  let pdf = `%PDF-1.4\n%${comment}\n`;
  const offsets = objects.map((object, at) => {
    const offset = pdf.length;
    pdf += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `trailer << /Size 4 /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF\n`;
  return Buffer.from(`${pdf}xref\n0 4\n0000000000 65535 f \n${table}${trailer}`, 'latin1');
}

/** The digest by which a file is found again. */
export function sha512Of(bytes: Uint8Array): string {
  return createHash('sha512').update(bytes).digest('hex');
}
