import { crc32 } from 'node:zlib';

/** A valid PDF of one page that shows `text`. Different texts give different bytes. */
export function aPdf(text = 'Pass'): string {
  const content = `BT /F1 24 Tf 72 720 Td (${text}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = pdf.length;
    pdf += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return `${pdf}xref\n0 6\n0000000000 65535 f \n${table}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF\n`;
}

/** The beginning of what a telephone calls a photo: HEIC by its brand. */
export function aHeic(): Buffer {
  return Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(64)]);
}

/** Bytes that start a JPEG, of any length; `seed` makes them different. */
export function aJpeg(sizeBytes: number, seed: number): Buffer {
  const jpeg = Buffer.alloc(sizeBytes, seed % 256);
  Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex').copy(jpeg);
  jpeg.writeUInt32BE(seed, 20);
  return jpeg;
}

/** A DOCX whose description comes after `bytesBefore` bytes of other content. */
export function aDocx(bytesBefore = 0): Buffer {
  const types =
    '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
  return aZip([
    ['docProps/thumbnail.bin', 'x'.repeat(bytesBefore)],
    ['[Content_Types].xml', types],
    ['word/document.xml', '<document/>'],
  ]);
}

/** An ODT: its type stands first, as the standard wants it. */
export function anOdt(): Buffer {
  return aZip([
    ['mimetype', 'application/vnd.oasis.opendocument.text'],
    ['content.xml', '<office/>'],
  ]);
}

// Stored, not compressed: local heads with their content, then the directory, then its end (APPNOTE 4.3).
function aZip(entries: [name: string, content: string][]): Buffer {
  const contents: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of entries) {
    const described = Buffer.alloc(26);
    described.writeUInt16LE(10, 0);
    described.writeUInt32LE(crc32(content), 10);
    described.writeUInt32LE(content.length, 14);
    described.writeUInt32LE(content.length, 18);
    described.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), described, Buffer.from(name + content)]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), described, place, Buffer.from(name)]));
    contents.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...contents, central, end]);
}
