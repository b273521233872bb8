import { trainerMessages as texts } from '#src/board/messages-trainer.vi.ts';
import { cardOf, joinBoard, openBoard } from '../journeys/board-phones.ts';
import { expect, type Page, test } from '../journeys/fixtures.ts';
import { signInAs } from '../journeys/staff-desk.ts';
import { type Look, objections, openWith, widerThanScreen } from './inspect.ts';

const looks: readonly (readonly [string, Look])[] = [
  ['light, on a phone', { theme: 'light', text: '1', width: 360, height: 740 }],
  ['dark, 320 px', { theme: 'dark', text: '1', width: 320, height: 640 }],
  ['high contrast, largest text', { theme: 'contrast', text: '3', width: 360, height: 740 }],
];
const names = ['Hồng', 'Tư', 'Ba', 'Năm', 'Sáu', 'Bảy', 'Tám', 'Chín', 'Mười', 'Út', 'An', 'An'];

async function inspect(page: Page, state: string): Promise<void> {
  expect.soft(await objections(page), state).toEqual([]);
  expect.soft(await widerThanScreen(page), state).toEqual([]);
}

for (const [place, [name, look]] of looks.entries()) {
  const options = { tag: place === 0 ? [] : ['@ci'] };

  test(`axe objects to nothing on the live board: ${name}`, options, async ({ page, server, network }) => {
    await openWith(page, look);
    await signInAs(page, server, 'trainer');
    const { id, code } = await openBoard(page);
    await page.goto('/can-bo/bang-lop');
    await page.getByRole('button', { name: texts.open.send }).click();
    await expect(page.getByText(texts.open.missing)).toBeVisible();
    await inspect(page, 'boards, and opening one, refused');
    await page.goto(`/can-bo/bang-lop?bang=${id}`);
    await expect(page.getByRole('heading', { name: texts.empty.title })).toBeVisible();
    await inspect(page, 'empty');
    for (const [at, who] of names.entries()) {
      const phone = await joinBoard(server, code, who);
      const isDone = at % 5 === 4;
      const fault = at % 3 === 0 ? 'otp.expired' : null;
      if (at > 0)
        await phone.tell({ stepIndex: 1 + (at % 9), fault, mistakes: at, isDone, secondsAgo: at * 40 });
      if (at === 2) await phone.raiseHand();
      if (at === 11) await phone.leave();
    }
    await expect(page.locator('[data-group="left"]')).toBeVisible();
    await page.getByText(texts.class.steps).click();
    await cardOf(page, 'Hồng').locator('summary').click();
    await inspect(page, 'twelve learners');
    await page.getByRole('button', { name: /^Đưa ra khỏi bảng: Hồng/ }).click();
    await inspect(page, 'second look');
    await page.getByRole('button', { name: texts.removing.no }).click();
    await page.getByRole('button', { name: texts.join.project, exact: true }).click();
    await expect(page.locator('.projector')).toBeVisible();
    await inspect(page, 'projector');
    await page.getByRole('button', { name: texts.join.stopProjecting }).click();
    await network.cut();
    await expect(page.locator('[data-line="lost"]')).toBeVisible();
    await inspect(page, 'disconnected');
  });
}
