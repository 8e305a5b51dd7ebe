// What every story starts from: a browser that reports all trouble, and the way into the site.
import { test as base, expect } from "@playwright/test";

export { expect };

/** Everything a visitor's browser complained about, and what a story brings about on purpose. */
class Troubles {
  #seen = [];
  // Told by the tool where a story lets no worker be kept.
  #meant = [/Service Worker registration blocked by Playwright/];

  /** A complaint that this story causes itself. */
  allow(pattern) {
    this.#meant.push(pattern);
  }

  add(trouble) {
    this.#seen.push(trouble);
  }

  unmeant() {
    return this.#seen.filter((trouble) => !this.#meant.some((pattern) => pattern.test(trouble)));
  }

  watch(context, origin) {
    context.on("console", (message) => this.add(`console ${message.type()}: ${message.text()} (${message.location().url})`));
    context.on("weberror", (error) => this.add(`page error: ${error.error().stack ?? error.error()}`));
    context.on("request", (request) => {
      const url = new URL(request.url());
      if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== origin) this.add(`request to another origin: ${url.href}`);
    });
    context.on("requestfailed", (request) => {
      // A reader who leaves a page takes back what it was still loading. That is no failure.
      const why = request.failure()?.errorText;
      if (why !== "net::ERR_ABORTED") this.add(`request failed: ${request.url()} ${why}`);
    });
    context.on("response", (response) => {
      if (response.status() >= 400) this.add(`answer ${response.status()}: ${response.url()}`);
    });
  }
}

export const test = base.extend({
  troubles: [
    async ({ context, baseURL }, use) => {
      const troubles = new Troubles();
      troubles.watch(context, new URL(baseURL).origin);
      await use(troubles);
      expect(troubles.unmeant(), "what the browser complained about").toEqual([]);
    },
    { auto: true },
  ],

  /** Opens an address of the site and waits until the page is alive. */
  open: async ({ page }, use) => {
    await use(async (address) => {
      await page.goto(address);
      await live(page);
    });
  },
});

/** Waits until the app has taken the page over. */
export async function live(page) {
  await expect(page.locator("html"), "the page comes alive").toHaveAttribute("data-live", "", { timeout: 20_000 });
}

/** Text without the spaces and line breaks that only lay it out. */
export const squeezed = (text) => text.replace(/\s+/gu, "");

/** The way of an address within the site, whatever folder the site lies in. */
export const within = (baseURL, address) => new URL(address, baseURL).href;

/** Holds back every file of a kind until the story lets it go. */
export async function hold(page, files) {
  let letGo;
  const released = new Promise((resolve) => (letGo = resolve));
  let asked;
  const requested = new Promise((resolve) => (asked = resolve));
  await page.route(files, async (route) => {
    asked();
    await released;
    // The reader may have left the page meanwhile.
    await route.continue().catch(() => {});
  });
  return { requested, release: letGo };
}

/** The button for notes on a figure or project, as it is announced: some browsers put spaces between its words. */
export const noteButton = (name) =>
  new RegExp(`^「${name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")}」に\\s*メモ\\s*を書く`, "u");
