import { expect, test } from 'vitest';
import { checkSandboxFiles } from '../load.ts';
import { readSandboxFiles } from '../read-sandbox-files.ts';

const file = 'sandbox/coach/dialogues/giup-dien-bieu-mau.json';

test('a dialogue so easy that pointing passes it is refused with what to do', () => {
  const texts = readSandboxFiles();
  const easy = (texts[file] ?? '').replace(/"difficulty": \d+/g, '"difficulty": 1');
  const { problems } = checkSandboxFiles({ ...texts, [file]: easy });
  expect(problems).toMatchObject([{ file, line: 15, text: expect.stringContaining('cứ chỉ chỗ từ đầu') }]);
});
