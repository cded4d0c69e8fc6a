import type {Page} from '@playwright/test';

/** Holds a script back, so that a test can see the page before it. Returns a function that lets it load. */
export async function holdScript(page: Page, url: string): Promise<() => void> {
  let release = (): void => undefined;
  const mayLoad = new Promise<void>((resolve) => (release = resolve));
  await page.route(url, async (route) => {
    await mayLoad;
    await route.continue();
  });
  return release;
}
