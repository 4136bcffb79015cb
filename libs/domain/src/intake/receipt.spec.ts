import { Receipt, receiptText } from './receipt.js';

const receipt: Receipt = {
  submissionId: '019ac000-0000-7000-8000-000000000001',
  caseNumber: 'EK-2026-4819-3755',
  receivedAt: '2026-11-25T08:00:00.123Z',
  office: { kennung: '004200', name: 'Stadt Heidelberg (Demo)' },
  files: [
    {
      part: 'file-1',
      id: '019ac000-0000-7000-8000-000000000002',
      fileName: 'Übersetzung.pdf',
      sizeBytes: 1234,
      sha512: 'ab'.repeat(64),
      mediaType: 'application/pdf',
    },
  ],
};

test('a receipt is always the same text, whatever the order and whatever else lies beside it', () => {
  const { files, ...rest } = receipt;
  const shuffled = { files: files.map((file) => ({ internalKey: 'x', ...file })), ...rest, caseId: 'internal' };
  expect(receiptText(shuffled)).toBe(receiptText(receipt));
  expect(receiptText(receipt)).toBe(
    '{"submissionId":"019ac000-0000-7000-8000-000000000001","caseNumber":"EK-2026-4819-3755",' +
      '"receivedAt":"2026-11-25T08:00:00.123Z","office":{"kennung":"004200","name":"Stadt Heidelberg (Demo)"},' +
      '"files":[{"part":"file-1","id":"019ac000-0000-7000-8000-000000000002","fileName":"Übersetzung.pdf",' +
      `"sizeBytes":1234,"sha512":"${'ab'.repeat(64)}","mediaType":"application/pdf"}]}`,
  );
});

test('the text is a receipt again: number, time and the hash of each file', () => {
  expect(Receipt.parse(JSON.parse(receiptText(receipt)))).toEqual(receipt);
});
