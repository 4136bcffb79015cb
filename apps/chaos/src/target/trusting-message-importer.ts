import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { judgeMessage, type Application } from '@einkanal/office-systems/specialist-system/application';
import { writeErgebnis } from '@einkanal/office-systems/specialist-system/ergebnis';
import type { Outcome } from '@einkanal/office-systems/specialist-system/outcome';
import type { Register } from './register.js';
import type { TrustingImporter } from './trusting-folder.js';

const MESSAGE = '.xml';

/** A specialist system in a folder: what lies there once more becomes a second file. */
export function messageImporter(register: Register): TrustingImporter {
  return {
    isOurs: (name) => name.endsWith(MESSAGE),
    keep: async (file, isOwnRestart) => {
      const message = await readFile(file);
      const judgement = judgeMessage(message);
      if (judgement.kind === 'unfit') throw new Error('a message of ours does not fit');
      const { messageUuid, antragsidentifikation } = judgement.application;
      const outcome = keep(register, judgement.application, message, isOwnRestart);
      const text = writeErgebnis({ messageUuid, antragsidentifikation, isTest: true, outcome });
      return { name: `${path.basename(file, MESSAGE)}.ergebnis.xml`, text };
    },
  };
}

function keep(
  register: Register,
  { antragsidentifikation, messageUuid }: Application,
  message: Buffer,
  isOwnRestart: boolean,
): Outcome {
  const earlier = isOwnRestart ? register.find(antragsidentifikation) : null;
  if (earlier) return { kind: 'doppelt', aktenzeichen: earlier.fileNumber, firstUuid: earlier.messageUuid };
  const told = { caseNumber: antragsidentifikation, messageUuid, xml: message.toString('utf8') };
  return { kind: 'angenommen', aktenzeichen: register.takeIn(told, Date.now()).file.fileNumber };
}
