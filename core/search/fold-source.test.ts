import { expect, test } from 'vitest';
import { foldTableSource } from './fold-source.ts';

test('the committed fold table is what OpenCC, NFKC and the radicals give today', async () => {
  await expect(foldTableSource()).toMatchFileSnapshot('../text/fold-table.ts');
});
