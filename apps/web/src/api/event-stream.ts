/** One message of a stream of server-sent events; a comment line (the server's sign of life) has no data. */
export type StreamMessage = { event: string; data: string; id: string | null };

/**
 * Reads the text of an event stream in pieces as they come. EventSource would do it too, but it hides the server's
 * signs of life and the answer's status, and so a dead line looks live.
 */
export function createStreamReader(onMessage: (message: StreamMessage) => void): (piece: string) => void {
  let rest = '';
  let event = 'message';
  let data: string[] = [];
  let id: string | null = null;

  function readLine(line: string): void {
    if (line === '') {
      if (data.length > 0) onMessage({ event, data: data.join('\n'), id });
      event = 'message';
      data = [];
      return;
    }
    const [, field, value] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
    if (field === 'event') event = value ?? 'message';
    else if (field === 'data') data.push(value ?? '');
    else if (field === 'id') id = value ?? null;
  }

  return (piece) => {
    const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    for (const line of lines) readLine(line);
  };
}
