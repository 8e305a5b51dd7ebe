// What the stories of offline use start from: a server of their own (city.js), in a folder, so that it can fail, and a worker that is let.
import { expect, live, test as story } from "./story.js";
import { City } from "./city.js";

export const test = story.extend({
  city: async ({}, use) => {
    const city = await new City().open();
    await use(city);
    city.close();
  },
  baseURL: async ({ city }, use) => use(city.address),
  serviceWorkers: "allow",
});

export const heading = (page) => page.getByRole("heading", { level: 1 });

/** Whether the worker answers and has kept a path, in whatever version. */
export const keeps = (page, path) =>
  page.evaluate(async (path) => {
    if (!navigator.serviceWorker.controller) return false;
    const site = new URL("./", document.baseURI).href;
    const keys = await (await caches.open(`strategy-explorer ${site}`)).keys();
    return keys.some(({ url }) => url.split("?")[0] === site + path);
  }, path);

/** Opens a page and waits until it is kept. */
export async function visit(page, path) {
  await page.goto(path);
  await live(page);
  await expect.poll(() => keeps(page, path), { timeout: 30_000 }).toBe(true);
}
