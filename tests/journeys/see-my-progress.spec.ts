import { readFile } from 'node:fs/promises';
import { v7 } from 'uuid';
import { practiceLink } from '#src/lessons/practice-link.ts';
import { profileMessages } from '#src/platform/learning-log/messages.vi.ts';
import type { LearningEvent } from '#src/platform/learning-log/schemas.ts';
import { startMessages } from '#src/practice/messages-start.vi.ts';
import { messages } from '#src/progress/messages.vi.ts';
import { ExportFileSchema } from '#src/progress/schemas.ts';
import { answerAll, readQuiz } from './answer-quiz.ts';
import { expect, type Page, test } from './fixtures.ts';
import { lessonSlugs, readLessons } from './lesson-source.ts';
import { beginTask } from './practice-account.ts';
import { pressNext } from './practice-guide.ts';

const slug = 'a1-nam-khong';

/** Answer every question of the lesson: the first one wrong, the others right. */
async function answerQuiz(page: Page): Promise<void> {
  const questions = await readQuiz(slug);
  await answerAll(page, questions, { firstRight: false });
  await expect(page.locator('[data-finished=read]')).toBeVisible();
  // On the device: the note for Home is written after the answers are.
  const kept = () =>
    page.evaluate(() => JSON.parse(localStorage.getItem('ct.summary') ?? '{}').rightAnswers?.length);
  await expect.poll(kept).toBe(questions.length - 1);
}

/** What the page says of {@link answerQuiz}. */
async function oneWrong(): Promise<string> {
  const { length } = await readQuiz(slug);
  return messages.done.rightAnswers(length - 1, length);
}

async function addPerson(page: Page, name: string, picture: string): Promise<void> {
  await page.getByRole('button', { name: messages.people.add }).click();
  await page.getByLabel(messages.form.name).fill(name);
  await page.getByLabel(picture, { exact: true }).check();
  await page.getByRole('button', { name: messages.form.add }).click();
  await expect(page.getByRole('status').filter({ hasText: messages.people.chosen(name) })).toHaveCount(1);
}

const section = (page: Page, heading: string) => page.getByRole('region', { name: heading });

test('a learner sees what is done, what failed where and what is next, and finds it again', async ({
  page,
}) => {
  const [wrong] = await readQuiz(slug);
  await test.step('before: nothing yet, and one thing to do', async () => {
    await page.goto('/tien-do');
    await expect(section(page, messages.done.heading)).toContainText(messages.done.emptyTitle);
    await section(page, messages.next.heading).getByRole('link').click();
    await expect(page).toHaveURL(new RegExp(`/bai-hoc/${slug}$`));
  });
  await test.step('learn', () => answerQuiz(page));
  await test.step('after: done and to look at again', async () => {
    await page.goto('/tien-do');
    await expect(section(page, messages.done.heading)).toContainText(await oneWrong());
    await expect(section(page, messages.next.heading).getByRole('link')).not.toHaveAttribute(
      'href',
      `/bai-hoc/${slug}`,
    );
    await expect(section(page, messages.keeping.heading)).toContainText(messages.keeping.kept);
  });
  await test.step('a reload keeps it', async () => {
    await page.reload();
    await expect(section(page, messages.again.heading)).toContainText(wrong?.question ?? '');
  });
  await test.step('the wrong answer leads to its place in the lesson', async () => {
    await section(page, messages.again.heading)
      .getByRole('link', { name: wrong?.question ?? '' })
      .click();
    await expect(page).toHaveURL(new RegExp(`/bai-hoc/${slug}#${wrong?.anchor}$`));
    await expect(page.locator(`#${wrong?.anchor}`)).toBeInViewport();
  });
});

test('Home and this page offer the same next step, whatever was done before', { tag: '@ci' }, async ({
  page,
}) => {
  await test.step('new on this phone', async () => {
    expect(await offeredEverywhere(page)).toMatchObject({ href: `/bai-hoc/${slug}`, kicker: 'Bắt đầu bài' });
  });
  await test.step('half a lesson', async () => {
    await page.goto('/bai-hoc/b2-dien-bieu-mau#ghi-cho-dung');
    await expect(page.locator('.lesson-progress progress')).not.toHaveJSProperty('value', 1);
    expect(await offeredEverywhere(page)).toMatchObject({
      href: '/bai-hoc/b2-dien-bieu-mau',
      kicker: 'Học tiếp',
      note: expect.not.stringContaining('7 phút'),
    });
  });
  await test.step('a practice run under way', async () => {
    await beginTask(page, 'tai-khoan-tap-huan', 'guided');
    expect(await offeredEverywhere(page)).toMatchObject({
      href: '/thuc-hanh/cong?bai=tai-khoan-tap-huan',
      kicker: 'Tập tiếp',
    });
  });
  await test.step('a lesson opened since then comes first, until the run is gone on with', async () => {
    await page.goto('/bai-hoc/b2-dien-bieu-mau');
    expect(await offeredEverywhere(page)).toMatchObject({ href: '/bai-hoc/b2-dien-bieu-mau' });
    await page.goto('/thuc-hanh/cong?bai=tai-khoan-tap-huan');
    await page.getByRole('link', { name: startMessages.continue }).click();
    await pressNext(page);
    expect(await offeredEverywhere(page)).toMatchObject({ kicker: 'Tập tiếp' });
  });
  await test.step('another person begins anew', async () => {
    await page.goto('/tien-do');
    await addPerson(page, 'Hoa', profileMessages.picture.lotus);
    expect(await offeredEverywhere(page)).toMatchObject({ href: `/bai-hoc/${slug}`, kicker: 'Bắt đầu bài' });
  });
  await test.step('a lesson read with a wrong answer: its task', async () => {
    await page.goto(`/bai-hoc/${slug}`);
    await answerQuiz(page);
    expect(await offeredEverywhere(page)).toMatchObject({ kicker: 'Tập thử' });
  });
  await test.step('the task passed: the question that was wrong', async () => {
    await addEvents(page, [passed('nam-khong')]);
    const [wrong] = await readQuiz(slug);
    expect(await offeredEverywhere(page)).toMatchObject({
      href: `/bai-hoc/${slug}#${wrong?.id}`,
      kicker: 'Trả lời câu hỏi',
      note: expect.stringContaining('Còn 1 câu'),
    });
  });
  await test.step('all of it', async () => {
    await addEvents(page, await everything());
    expect(await offeredEverywhere(page)).toMatchObject({ href: '/thuc-hanh', kicker: 'Đã xong hết' });
  });
});

/** What Home offers; fails unless this page offers the same, and Home still does after it. */
async function offeredEverywhere(page: Page) {
  const atHome = await offeredAtHome(page);
  await page.goto('/tien-do');
  const next = section(page, messages.next.heading);
  await expect(next.getByRole('link')).toHaveText(`${atHome.kicker}: ${atHome.title}`);
  await expect(next.getByRole('link')).toHaveAttribute('href', atHome.href ?? '');
  await expect(next).toContainText(atHome.note ?? '');
  await expect(section(page, messages.keeping.heading)).toBeVisible();
  expect(await offeredAtHome(page)).toEqual(atHome);
  return atHome;
}

async function offeredAtHome(page: Page) {
  await page.goto('/');
  const part = (name: string) => page.locator(`[data-continue=${name}]`);
  const [kicker, title, note] = await Promise.all(
    ['kicker', 'title', 'note'].map(async (name) => (await part(name).textContent())?.trim()),
  );
  return { kicker, title, note, href: await part('title').getAttribute('href') };
}

type Happening = Pick<LearningEvent, 'type' | 'subject'> & { result?: unknown };

const passed = (subject: string): Happening => ({
  type: 'practice-finished',
  subject,
  result: { passed: true, mode: 'alone' },
});

/** Every lesson read, every question right, every task passed. */
async function everything(): Promise<Happening[]> {
  const lessons = await Promise.all(
    lessonSlugs.map(async (lesson) => {
      const questions = await readQuiz(lesson);
      const right = questions.map(({ id }): Happening => {
        return { type: 'question-answered', subject: `${lesson}#${id}`, result: { right: true } };
      });
      return [{ type: 'lesson-finished', subject: lesson } satisfies Happening, ...right];
    }),
  );
  const practised = readLessons().flatMap(({ practice }) => practice.map((ref) => practiceLink(ref).subject));
  const tasks = practised.map(passed);
  return [...lessons.flat(), ...tasks];
}

/** As if it had been done on this phone just now; then this page takes it in. */
async function addEvents(page: Page, happenings: readonly Happening[]): Promise<void> {
  const events = happenings.map((what) => {
    const at = new Date().toISOString();
    return { ...what, id: v7(), deviceId: v7(), contentVersion: '1', at };
  });
  await page.goto('/tien-do');
  await expect(section(page, messages.keeping.heading)).toBeVisible();
  await page.evaluate(async (rows) => {
    const opening = indexedDB.open('cam-tay');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const profileId = localStorage.getItem('ct.profile') ?? 'guest';
    const writing = opening.result.transaction('learningEvents', 'readwrite');
    for (const row of rows) writing.objectStore('learningEvents').put({ ...row, profileId });
    await new Promise((resolve) => writing.addEventListener('complete', resolve));
    opening.result.close();
  }, events);
  await page.reload();
  await expect(section(page, messages.keeping.heading)).toBeVisible();
}

test('two people on one phone keep their progress apart, until one is removed', { tag: '@ci' }, async ({
  page,
}) => {
  await page.goto(`/bai-hoc/${slug}`);
  await answerQuiz(page);
  await page.goto('/tien-do');
  await test.step('a second person begins with nothing', async () => {
    await addPerson(page, "H'Mai Êban", profileMessages.picture.lotus);
    await expect(section(page, messages.done.heading)).toContainText(messages.done.emptyTitle);
  });
  await test.step('a name that cannot be one is refused, with what to do', async () => {
    await page.getByRole('button', { name: messages.people.change }).click();
    await page.getByLabel(messages.form.name).fill('Mai 123');
    await page.getByRole('button', { name: messages.form.save }).click();
    await expect(page.getByRole('alert')).toContainText(messages.form.error['name.characters']);
    await expect(page.getByRole('alert')).toBeFocused();
    await page.getByLabel(messages.form.name).fill('Mai Êban');
    await page.getByRole('button', { name: messages.form.save }).click();
    await expect(section(page, messages.people.heading)).toContainText('Mai Êban');
  });
  await test.step('the first one finds everything as it was', async () => {
    await page.getByRole('button', { name: messages.people.choose(profileMessages.guest) }).click();
    await expect(section(page, messages.done.heading)).toContainText(await oneWrong());
  });
  await test.step('removing asks first, and keeping keeps', async () => {
    await page.getByRole('button', { name: messages.people.choose('Mai Êban') }).click();
    await page.getByRole('button', { name: messages.people.remove('Mai Êban') }).click();
    await page.getByRole('dialog').getByRole('button', { name: messages.keep }).click();
    await expect(section(page, messages.people.heading)).toContainText('Mai Êban');
  });
  await test.step('removing takes one away, not the other', async () => {
    await page.getByRole('button', { name: messages.people.remove('Mai Êban') }).click();
    await page.getByRole('dialog').getByRole('button', { name: messages.people.confirm.yes }).click();
    await expect(section(page, messages.people.heading)).not.toContainText('Mai Êban');
    await expect(section(page, messages.done.heading)).toContainText(await oneWrong());
  });
});

test('a learner takes a file of everything along, then clears the phone', { tag: '@ci' }, async ({
  page,
}) => {
  await page.goto(`/bai-hoc/${slug}`);
  await answerQuiz(page);
  await page.goto('/tien-do');
  await test.step('the file holds what was done, and nothing else about them', async () => {
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: messages.keeping.download }).click();
    const file = await (await saved).path();
    const { events, profile } = ExportFileSchema.parse(JSON.parse(await readFile(file, 'utf8')));
    expect(profile.name).toBe('');
    expect(events.map(({ type }) => type).sort()).toEqual([
      'lesson-finished',
      'lesson-opened',
      ...(await readQuiz(slug)).map(() => 'question-answered'),
    ]);
  });
  await test.step('clearing asks first, then nothing is left', async () => {
    await page.getByRole('button', { name: messages.keeping.clear }).click();
    await page.getByRole('dialog').getByRole('button', { name: messages.keeping.confirm.yes }).click();
    await expect(section(page, messages.done.heading)).toContainText(messages.done.emptyTitle);
    await page.reload();
    await expect(section(page, messages.done.heading)).toContainText(messages.done.emptyTitle);
  });
});

test('a practice run under way can be gone on with, or thrown away and begun again', { tag: '@ci' }, async ({
  page,
}) => {
  const task = 'tai-khoan-tap-huan';
  await test.step('begin a task and leave it', async () => {
    await page.goto(`/thuc-hanh/cong?bai=${task}`);
    await page.getByRole('link', { name: startMessages.guided }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await page.goto('/tien-do');
  });
  const runs = section(page, messages.runs.heading);
  const title = (await runs.getByRole('heading', { level: 3 }).textContent()) ?? '';
  await test.step('it is offered', async () => {
    await expect(runs.getByRole('link', { name: messages.runs.goOnLabel(title) })).toHaveAttribute(
      'href',
      `/thuc-hanh/cong?bai=${task}`,
    );
  });
  await test.step('beginning again asks first', async () => {
    await runs.getByRole('button', { name: messages.runs.startOverLabel(title) }).click();
    await expect(page.getByRole('dialog')).toContainText(messages.runs.confirm.text(title));
    await page.getByRole('dialog').getByRole('button', { name: messages.keep }).click();
    await expect(runs).toBeVisible();
  });
  await test.step('and then begins with the task as new', async () => {
    await runs.getByRole('button', { name: messages.runs.startOverLabel(title) }).click();
    await page.getByRole('dialog').getByRole('button', { name: messages.runs.confirm.yes }).click();
    await expect(page).toHaveURL(new RegExp(`/thuc-hanh/cong\\?bai=${task}$`));
    await expect(page.getByRole('link', { name: startMessages.guided })).toBeVisible();
    await page.goto('/tien-do');
    await expect(section(page, messages.next.heading)).toBeVisible();
    await expect(runs).toBeHidden();
  });
});
