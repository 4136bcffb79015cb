import { Readable } from 'node:stream';
import type { DemoApplication } from '@einkanal/demo/demo-application';
import type { Arrival } from '../intake/arrival.js';

/** A submission of the demo as it would come in over the wire. */
export function demoArrival({ idempotencyKey, content, files }: DemoApplication): Arrival {
  return {
    idempotencyKey,
    readApplication: () => Promise.resolve(Buffer.from(JSON.stringify(content, null, 1))),
    async *files() {
      for (const { part, fileName, bytes } of files)
        yield { name: part, fileName, content: Readable.from([Buffer.from(await bytes())]) };
    },
  };
}
