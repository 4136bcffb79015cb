import { JPG, PDF, type FileFormat } from '@einkanal/domain/import/mapping/mapping-input';
import { writeImagePdf } from './image-pdf.js';
import { writeTextPdf } from './text-pdf.js';

/** A file as the standard takes it: PDF or JPG. */
export type TransferableFile = { bytes: Buffer; format: FileFormat };

export type FileToConvert = { fileName: string; mediaType: string; sizeBytes: number; read: () => Promise<Buffer> };

const AS_IT_IS = new Map<string, FileFormat>([
  ['application/pdf', PDF],
  ['image/jpeg', JPG],
]);
const IMAGES = new Set(['image/png', 'image/tiff', 'image/webp', 'image/heic', 'image/heif']);
const MOST_IMAGE_BYTES = 60_000_000;
const MOST_TEXT_BYTES = 1_000_000;

/** Whether a file goes into a message as its bytes are, so that its size there is known without reading it. */
export function passesUnchanged(mediaType: string): boolean {
  return AS_IT_IS.has(mediaType);
}

/**
 * PDF and JPEG unchanged; pictures and text as PDF, the original stays where it is. Reads the file only if something
 * can come of it.
 * @param at the date in the PDF: the same at every attempt
 * @throws Error where reading fails, which may be better next time
 */
export async function toTransferable(
  { fileName, mediaType, sizeBytes, read }: FileToConvert,
  at: Date,
): Promise<TransferableFile | 'format-not-transferable' | 'too-large' | 'not-convertible'> {
  const format = AS_IT_IS.get(mediaType);
  if (format !== undefined) return { bytes: await read(), format };
  const isImage = IMAGES.has(mediaType);
  if (!isImage && mediaType !== 'text/plain') return 'format-not-transferable';
  if (sizeBytes > (isImage ? MOST_IMAGE_BYTES : MOST_TEXT_BYTES)) return 'too-large';
  const content = await read();
  try {
    const bytes = isImage
      ? await writeImagePdf(content, mediaType, fileName, at)
      : (await writeTextPdf(content, fileName, at)).bytes;
    return bytes === 'too-large' ? 'too-large' : { bytes, format: PDF };
  } catch {
    return 'not-convertible';
  }
}
