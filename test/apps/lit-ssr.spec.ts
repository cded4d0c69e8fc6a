import {execFileSync} from 'node:child_process';
import {build} from 'esbuild';
import {expect, serveScripts, test} from '../support/e2e/installed-package.js';
import {fillAsEva, firstFreeTime, homePage} from '../support/e2e/listing-page.js';
import {holdScript} from '../support/e2e/hold-script.js';

/** Renders the element as an app's server does. */
function renderOnServer(attributes: string): string {
  const script = `
    import {render} from '@lit-labs/ssr';
    import {collectResult} from '@lit-labs/ssr/lib/render-result.js';
    import {html} from 'lit';
    import 'mspecs-viewing-booker';
    globalThis.fetch = () => { throw new Error('the server must not send requests'); };
    console.log(await collectResult(render(html\`<mspecs-viewing-booker ${attributes}></mspecs-viewing-booker>\`)));`;
  return execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: import.meta.dirname,
    encoding: 'utf8',
  });
}

const apps = {
  'an app': "import 'mspecs-viewing-booker';",
  'an app that hydrates Lit output':
    "import '@lit-labs/ssr-client/lit-element-hydrate-support.js'; import 'mspecs-viewing-booker';",
};

for (const [name, code] of Object.entries(apps)) {
  test(`a server-rendered skeleton is replaced without a flash in ${name}`, async ({page, site, simulator}, {
    outputDir,
  }) => {
    const {store, demoDealId} = simulator;
    const [viewing] = store.viewingsOf(demoDealId);
    await build({
      stdin: {contents: code, resolveDir: import.meta.dirname, sourcefile: 'app.js'},
      entryNames: 'app',
      outdir: outputDir,
      bundle: true,
      splitting: true,
      format: 'esm',
    });
    serveScripts(site, '/server', outputDir);
    const address = `deal-id="${demoDealId}" viewing-id="${viewing?.id}" base-url="${simulator.url}"`;

    // Records the content at every frame: one skeleton, then one of the element's own.
    await page.addInitScript(() => {
      const inside = new Set<number | undefined>();
      Object.assign(globalThis, {inside});
      const recordContent = () => {
        const element = document.querySelector('mspecs-viewing-booker');
        if (element) inside.add(element.shadowRoot?.querySelectorAll('.base').length);
        requestAnimationFrame(recordContent);
      };
      recordContent();
    });
    const releaseScript = await holdScript(page, '**/server/app.js');
    const element = page.locator('mspecs-viewing-booker');
    const answered = page.waitForRequest('**/slot/status/**');
    simulator.faults.add({route: 'status', delay: Infinity, times: 1});

    await page.goto(homePage(site, renderOnServer(address), {script: '/server/app.js'}), {
      waitUntil: 'commit',
    });
    await expect(element.locator('.skeleton')).toBeVisible();
    const before = await element.boundingBox();
    releaseScript();
    await answered;
    await expect(element.locator('.base[lang=sv] .skeleton')).toBeVisible();
    expect(await element.boundingBox()).toEqual(before);

    await element.evaluate((booker: HTMLElementTagNameMap['mspecs-viewing-booker']) => booker.refresh());
    await firstFreeTime(page).check();
    await fillAsEva(page);
    await expect(page.getByRole('button', {name: 'Skicka förfrågan'})).toHaveCount(1);
    const inside = await page.evaluate(() => [...(globalThis as unknown as {inside: Set<unknown>}).inside]);
    expect(inside).toEqual([1]);
  });
}
