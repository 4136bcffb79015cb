import type { DemoApplication } from './demo-application.js';

/** How many submissions are being drawn while one is taken in. */
const AHEAD = 2;

/**
 * The same submissions in the same order, with the files of the next ones in the making: drawing them takes longer
 * than taking them in. Holds the bytes of three submissions at most.
 */
export async function* withFilesAhead(applications: readonly DemoApplication[]): AsyncGenerator<DemoApplication> {
  const begun = applications.slice(0, AHEAD).map(begin);
  for (const [at] of applications.entries()) {
    const next = applications[at + AHEAD];
    if (next) begun.push(begin(next));
    const application = begun.shift();
    if (application) yield application;
  }
}

function begin(application: DemoApplication): DemoApplication {
  const files = application.files.map((file) => {
    const bytes = file.bytes();
    // Whoever asks for the file learns of it; nobody may be asking yet.
    bytes.catch(() => undefined);
    return { ...file, bytes: () => bytes };
  });
  return { ...application, files };
}
