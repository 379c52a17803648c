import { expect, test } from 'vitest';

import { describeWriteTrouble } from './describe-write-trouble.ts';

test.each([
  ['ENOSPC', 'no-full-disk', 'the disk is full'],
  ['EDQUOT', 'no-full-disk', 'the disk is full'],
  ['EBUSY', 'use-writable-output', 'another program or a mount holds it'],
  ['EXDEV', 'use-writable-output', 'another program or a mount holds it'],
  ['EROFS', 'use-writable-output', 'cannot be written (EROFS)'],
])('%s is %s', (errorCode, code, words) => {
  const error = Object.assign(new Error('refused'), { code: errorCode, syscall: 'write' });
  const { diagnostic } = describeWriteTrouble(error, 'public/candor');
  expect(diagnostic).toMatchObject({ code, severity: 'error', span: null });
  expect(diagnostic.message).toContain('public/candor');
  expect(diagnostic.message).toContain(words);
});
