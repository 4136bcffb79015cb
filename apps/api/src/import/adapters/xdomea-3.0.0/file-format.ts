/** What we can bring, by the standard's own list of formats (Dateiformat 1.0). */
const FORMATS = new Map([
  ['application/pdf', '018'],
  ['image/jpeg', '011'],
  ['image/png', '019'],
  ['image/tiff', '023'],
  ['image/bmp', '001'],
  ['text/csv', '002'],
  ['text/plain', '045'],
  ['text/html', '008'],
  ['text/xml', '030'],
  ['application/xml', '030'],
  ['application/rtf', '022'],
  ['application/msword', '003'],
  ['application/vnd.ms-excel', '028'],
  ['application/vnd.oasis.opendocument.text', '015'],
  ['application/vnd.oasis.opendocument.spreadsheet', '014'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', '035'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', '036'],
]);
const OTHER = '100';

/** The code of a file's format; one that the list does not have is named by its media type. */
export function fileFormat(mediaType: string): { code: string; otherName?: string } {
  const code = FORMATS.get(mediaType);
  return code === undefined ? { code: OTHER, otherName: mediaType } : { code };
}
