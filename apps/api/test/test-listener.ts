import { until } from './until.js';

type Change = { caseId: string; type: string; at: string };

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
  const changes = () =>
    blocks
      .filter((block) => fieldOf(block, 'event') === 'change')
      .map((block) => JSON.parse(fieldOf(block, 'data') ?? '') as Change);
  return {
    events: () => blocks.map((block) => fieldOf(block, 'event')),
    changes,
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
