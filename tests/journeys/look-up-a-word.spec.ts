import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { glossaryMessages as texts } from '#src/lessons/glossary-messages.vi.ts';
import { GlossarySchema } from '#src/lessons/glossary-schema.ts';
import { capitalise } from '#src/platform/text/address.ts';
import { expect, test } from './fixtures.ts';

const { terms } = GlossarySchema.parse(parse(readFileSync('content/glossary.yaml', 'utf8')));
const code = terms.find(({ id }) => id === 'dossierCode');
if (!code) throw new Error('no dossierCode');

test('a word is explained where it stands, and its example opens in place', { tag: '@ci' }, async ({
  page,
}) => {
  await page.goto('/bai-hoc/a1-nam-khong');
  const gloss = page.locator('.term-gloss', { hasText: code.plain });
  await expect(gloss).toBeVisible();
  await expect(gloss.locator('span')).toBeHidden();
  await gloss.locator('summary').click();
  await expect(gloss.locator('span')).toBeVisible();
  await expect(gloss.locator('span')).toContainText(code.example);
});

test('the page of words has every word with its example, and leads to the lesson', async ({ page }) => {
  await page.goto('/bai-hoc');
  await page.getByRole('link', { name: texts.open }).click();
  await expect(page.getByRole('heading', { level: 1, name: texts.title })).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(terms.length);
  for (const { id, term, plain, example } of terms) {
    const entry = page.locator(`#${id}`);
    await expect(entry.getByRole('heading')).toHaveText(capitalise(term));
    await expect(entry).toContainText(plain);
    await expect(entry).toContainText(example);
  }
  await page.getByRole('link', { name: 'M', exact: true }).click();
  await expect(page.locator('#chu-M')).toBeInViewport();
  await page.locator('#dossierCode').getByRole('link').click();
  await expect(page).toHaveURL(/\/bai-hoc\/a1-nam-khong$/);
});
