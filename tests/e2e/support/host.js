// Another site that shows views of ours: a server of its own origin, with the pages a story gives it.
import { createServer } from "node:http";
import { expect, test as story } from "./story.js";

class Host {
  /** What it answers: path to HTML, or to `{ html, policy }`. */
  pages = {};
  #server;

  async open() {
    this.#server = createServer((request, response) => {
      const page = this.pages[new URL(request.url, "http://host").pathname];
      if (page === undefined) return void response.writeHead(404).end();
      const { html = page, policy, type = "text/html; charset=utf-8" } = page;
      response.writeHead(200, { "content-type": type, ...(policy && { "content-security-policy": policy }) }).end(html);
    });
    await new Promise((listening) => this.#server.listen(0, "127.0.0.1", listening));
    this.address = `http://127.0.0.1:${this.#server.address().port}/`;
    return this;
  }

  close() {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

/** A page of another city's CMS with something put into it. */
export const around = (code) =>
  `<!doctype html><html lang="ja"><meta charset="utf-8"><title>市のページ</title><link rel="icon" href="data:,"><body><h1>市のページ</h1><p>前の文</p>${code}<p>後の文</p></body></html>`;

export const test = story.extend({
  host: async ({ troubles }, use) => {
    const host = await new Host().open();
    troubles.allow(new RegExp(`request to another origin: ${host.address}`, "u"));
    troubles.allow(/Unrecognized feature: 'web-share'/u);
    await use(host);
    host.close();
  },
  /** A second one, which nobody trusts. */
  stranger: async ({ troubles }, use) => {
    const host = await new Host().open();
    troubles.allow(new RegExp(`request to another origin: ${host.address}`, "u"));
    await use(host);
    host.close();
  },
});

/** The frame of a page, once there is one. */
export async function frameOf(page, part) {
  const find = () => page.frames().find((frame) => frame.url().includes(part) && frame !== page.mainFrame());
  await expect.poll(find, `a frame of ${part}`).toBeTruthy();
  return find();
}

/** The frame of a view, once it lives and has its foot. */
export async function framed(page, part) {
  const frame = await frameOf(page, part);
  await expect(frame.locator("html")).toHaveAttribute("data-live", "", { timeout: 20_000 });
  await expect(frame.getByRole("link", { name: /別画面で開く|Open the full page|新しい画面で開く/u }).last()).toBeVisible();
  return frame;
}

/** Says how far a frame is from being as high and as wide as what it shows. */
export async function misfit(frame) {
  const element = await frame.frameElement();
  const height = await element.evaluate((it) => it.clientHeight);
  const inner = await frame.evaluate(() => ({
    end: Math.max(...[document.body, ...document.querySelectorAll("body > .sheet")].map((it) => it.getBoundingClientRect().bottom)),
    width: document.documentElement.scrollWidth - innerWidth,
    bar: innerWidth - document.documentElement.clientWidth,
  }));
  return { height: Math.abs(height - inner.end) <= 1 ? 0 : height - inner.end, width: inner.width, bar: inner.bar };
}
