import {elementsUnderTest, isThemed, proxyPath} from '../support/e2e/elements.js';
import {cells, requestTimeouts} from '../support/e2e/fault-matrix.js';
import {countRequests, expect, liveRegion, test, type Stage} from '../support/e2e/faulty-page.js';
import {homePage} from '../support/e2e/listing-page.js';
import {endFault, passTime, startFault} from '../support/e2e/switch-faults.js';

const list = elementsUnderTest.find(({tag}) => tag === 'mspecs-viewing-list')!;

const pageOf = ({site, server}: Stage): string =>
  homePage(site, `<${list.tag} proxy-url="${server.url}${proxyPath}"></${list.tag}>`, {script: list.script});

/** Faults of a read without a deal, which the list meets in the same way. */
for (const {fault, cause, outcome} of cells.filter(({place}) => place === 'status only')) {
  const isFine = outcome === 'fine';

  test(`list × ${fault}: ${isFine ? 'fine' : 'a message, and the rows that were there stay'}`, async ({
    stage,
  }) => {
    const {page, server} = stage;
    await page.goto(pageOf(stage));
    const first = list.firstChoice(page);
    await first.focus();
    await startFault(cause, 'list', stage);
    const before = countRequests(server, 'list');
    const refreshed = page
      .locator(list.tag)
      .evaluate((element: HTMLElementTagNameMap['mspecs-viewing-list']) => element.refresh());
    await passTime(page, cause, requestTimeouts.read, () => countRequests(server, 'list') > before);
    await refreshed;
    await expect(first).toBeFocused();

    await page.goto(pageOf(stage));
    await passTime(page, cause, requestTimeouts.read, () => countRequests(server, 'list') > before + 1);
    if (!isFine) {
      await expect(page.getByText(list.failure).filter({visible: true}).first()).toBeVisible();
      await expect(liveRegion(page)).toHaveText(list.failure);
      await expect(page.locator('body')).toBeFocused();
      await endFault(cause, stage);
      // Focus is handled by a deferred chunk, as the theme is.
      await expect.poll(() => page.locator(list.tag).evaluate(isThemed)).toBe(true);
      await page.getByRole('button', {name: 'Försök igen'}).press('Enter');
      await expect(first).toBeFocused();
    }
    await expect(first).toBeVisible();
    await expect(page.getByText(list.failure)).toHaveCount(0);
    if (isFine) await endFault(cause, stage);
  });
}
