import { until } from './until.js';

type Change = {
  caseId: string;
  type: string;
  at: string;
  by: string | null;
  stage: string | null;
  teamName: string | null;
};
type Presence = { caseId: string; people: { id: string; name: string; works: boolean }[] };

/** A browser that listens to server-sent events, and what it has heard so far. */
export async function aListener(url: string, headers: Record<string, string>) {
  const closing = new AbortController();
  const answer = await fetch(url, { headers, signal: closing.signal });
  if (answer.status !== 200 || !answer.body) throw new Error(`the stream answered ${answer.status}`);
  const blocks: string[] = [];
  let isOver = false;
  void (async () => {
    let rest = '';
    try {
      for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        const parts = (rest + chunk).split('\n\n');
        rest = parts.pop() ?? '';
        blocks.push(...parts);
      }
    } catch (error) {
      if (!closing.signal.aborted) throw error;
    } finally {
      isOver = true;
    }
  })();
  const fieldOf = (block: string, name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
  const lastId = () => blocks.map((block) => fieldOf(block, 'id')).findLast((id) => id !== undefined);
  const told = <Data>(event: string) =>
    blocks
      .filter((block) => fieldOf(block, 'event') === event)
      .map((block) => JSON.parse(fieldOf(block, 'data') ?? '') as Data);
  const changes = () => told<Change>('change');
  return {
    events: () => blocks.map((block) => fieldOf(block, 'event')),
    changes,
    /** Who was on a case, each time that it was told. */
    presence: (caseId: string) => told<Presence>('presence').filter((one) => one.caseId === caseId),
    types: () => changes().map(({ type }) => type),
    comments: () => blocks.filter((block) => block.startsWith(':')).length,
    /** The place to come back to; waits until the first one has come. */
    place: () => until('a place', lastId),
    lastId,
    isOver: () => isOver,
    close: () => {
      closing.abort();
    },
  };
}
