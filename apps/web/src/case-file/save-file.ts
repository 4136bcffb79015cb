import { takeFile } from '../api/client.js';

/** Saves a file that a plain link cannot fetch, because the request must say why. */
export async function saveFile(url: string, name: string, headers: Readonly<Record<string, string>>): Promise<void> {
  const response = await takeFile(url, { headers });
  const source = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = source;
  link.download = name;
  link.click();
  URL.revokeObjectURL(source);
}
