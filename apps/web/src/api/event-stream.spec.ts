import fc from 'fast-check';
import { createStreamReader, type StreamMessage } from './event-stream.js';

const STREAM =
  ': still here\n\nid: 741-12\nevent: change\ndata: {"caseId":"c1","type":"import-succeeded"}\n\n' +
  'id: 741-13\r\nevent: reload\r\ndata: {}\r\n\r\nevent: nothing\n\ndata: two\ndata: lines\n\n';
const MESSAGES: StreamMessage[] = [
  { id: '741-12', event: 'change', data: '{"caseId":"c1","type":"import-succeeded"}' },
  { id: '741-13', event: 'reload', data: '{}' },
  { id: '741-13', event: 'message', data: 'two\nlines' },
];

function read(pieces: string[]): StreamMessage[] {
  const messages: StreamMessage[] = [];
  const reader = createStreamReader((message) => messages.push(message));
  pieces.forEach(reader);
  return messages;
}

test('a stream gives its messages in order, comments and empty ones give none', () => {
  expect(read([STREAM])).toEqual(MESSAGES);
});

test('wherever the network cuts the stream, the messages are the same', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(STREAM.length)), (cuts) => {
      const places = [0, ...cuts.sort((a, b) => a - b), STREAM.length];
      const pieces = places.slice(1).map((end, at) => STREAM.slice(places[at], end));
      expect(read(pieces)).toEqual(MESSAGES);
    }),
  );
});
