import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** A message that became a file of its own. */
export type TakenIn = { fileNumber: string; caseNumber: string; messageUuid: string; takenInAt: number; xml: string };

type Entry = ({ kind: 'taken' } & TakenIn) | { kind: 'asked'; caseNumber: string };

/** So long a specialist system remembers what it has just got: a copy that the network made is no second try. */
const MEMORY_MS = 3_000;

/**
 * The files of a specialist system that trusts its sender, as many do: it does not look for doubles itself. Who delivers
 * again without having asked whether the first try arrived gets a second file. Who has asked did all that can be done;
 * what then crosses on the way is recognised.
 */
export class Register {
  private readonly taken: TakenIn[] = [];
  private readonly asked = new Set<string>();

  /** @param journal each entry is one line in it, so that a kill loses nothing that was answered */
  constructor(private readonly journal: string) {
    if (!existsSync(journal)) return;
    for (const line of readFileSync(journal, 'utf8').split('\n').slice(0, -1)) this.know(JSON.parse(line) as Entry);
  }

  find(caseNumber: string): TakenIn | null {
    return this.taken.find((one) => one.caseNumber === caseNumber) ?? null;
  }

  /** Somebody asks whether an application has arrived. */
  ask(caseNumber: string): TakenIn | null {
    if (!this.asked.has(caseNumber)) this.write({ kind: 'asked', caseNumber });
    return this.find(caseNumber);
  }

  takeIn(message: Pick<TakenIn, 'caseNumber' | 'messageUuid' | 'xml'>, now: number): { isNew: boolean; file: TakenIn } {
    const earlier = this.taken.findLast(({ caseNumber }) => caseNumber === message.caseNumber);
    if (earlier && (this.asked.has(message.caseNumber) || now - earlier.takenInAt < MEMORY_MS))
      return { isNew: false, file: earlier };
    const fileNumber = `F-${String(this.taken.length + 1).padStart(6, '0')}`;
    const file = { ...message, fileNumber, takenInAt: now };
    this.write({ kind: 'taken', ...file });
    return { isNew: true, file };
  }

  all(): readonly TakenIn[] {
    return this.taken;
  }

  private write(entry: Entry): void {
    appendFileSync(this.journal, `${JSON.stringify(entry)}\n`);
    this.know(entry);
  }

  private know(entry: Entry): void {
    if (entry.kind === 'asked') this.asked.add(entry.caseNumber);
    else {
      const { kind, ...file } = entry;
      this.taken.push(file);
    }
  }
}
