import { trainerMessages as texts } from '#src/board/messages-trainer.vi.ts';
import { cardOf, joinBoard, openBoard } from '../journeys/board-phones.ts';
import { expect, test } from '../journeys/fixtures.ts';
import { signInAs } from '../journeys/staff-desk.ts';
import { inspectScreen, type Look, looks, openWith } from './inspect.ts';

const allLooks: readonly (readonly [string, Look])[] = [...looks];
const names = ['Hồng', 'Tư', 'Ba', 'Năm', 'Sáu', 'Bảy', 'Tám', 'Chín', 'Mười', 'Út', 'An', 'An'];

for (const [place, [name, look]] of allLooks.entries()) {
  const options = { tag: place === 0 ? [] : ['@ci'] };

  test(`axe objects to nothing on the live board: ${name}`, options, async ({ page, server, network }) => {
    await openWith(page, look);
    await signInAs(page, server, 'trainer');
    const { id, code } = await openBoard(page);
    await page.goto('/can-bo/bang-lop');
    await page.getByRole('button', { name: texts.open.send }).click();
    await expect(page.getByText(texts.open.missing)).toBeVisible();
    await inspectScreen(page, 'boards, and opening one, refused');
    await page.goto(`/can-bo/bang-lop?bang=${id}`);
    await expect(page.getByRole('heading', { name: texts.empty.title })).toBeVisible();
    await inspectScreen(page, 'empty');
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
    await inspectScreen(page, 'twelve learners');
    await page.getByRole('button', { name: /^Đưa ra khỏi bảng: Hồng/ }).click();
    await inspectScreen(page, 'second look');
    await page.getByRole('button', { name: texts.removing.no }).click();
    await page.getByRole('button', { name: texts.join.project, exact: true }).click();
    await expect(page.locator('.projector')).toBeVisible();
    await inspectScreen(page, 'projector');
    await page.getByRole('button', { name: texts.join.stopProjecting }).click();
    await network.cut();
    await expect(page.locator('[data-line="lost"]')).toBeVisible();
    await inspectScreen(page, 'disconnected');
  });
}
