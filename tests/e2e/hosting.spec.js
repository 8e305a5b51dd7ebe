// The built site under real servers, set up as docs/hosting says: at the root and in a folder, every kind of file as it must be sent.
import { get } from "node:http";
import { expect, live, test as story } from "./support/story.js";
import { PROGRAMS, serve } from "./support/servers.js";

const SITES = Object.keys(PROGRAMS).flatMap((kind) => ["/", "/machi/keikaku/"].map((folder) => ({ kind, folder })));
const TYPES = [
  ["", "text/html; charset=utf-8"],
  ["manifest.webmanifest", "application/manifest+json"],
  ["worker.js", "text/javascript; charset=utf-8"],
  ["favicon.svg", "image/svg+xml"],
  ["icons/192.png", "image/png"],
  ["data/plan.json", "application/json"],
  ["data/kpis.csv", "text/csv; charset=utf-8"],
  ["data/zones.geojson", "application/geo+json"],
  ["data/source.txt", "text/plain; charset=utf-8"],
];

/** What a server sends, as it sends it. */
const sent = (address, encoding = "identity") =>
  new Promise((done, failed) =>
    get(address, { headers: { "accept-encoding": encoding } }, (answer) => {
      answer.resume();
      done({ status: answer.statusCode, ...answer.headers });
    }).on("error", failed),
  );

for (const { kind, folder } of SITES) {
  const test = story.extend({
    server: [
      async ({}, use) => {
        const server = await serve(kind, folder);
        await use(server);
        await server.close();
      },
      { scope: "worker" },
    ],
    baseURL: async ({ server }, use) => use(server.address),
  });

  test.describe(`${kind} at ${folder}`, () => {
    test.skip(!PROGRAMS[kind], `${kind} is not on this machine: on Debian, apt install nginx-light apache2`);

    test("every kind of file is sent as what it is, and told how long it may be kept", async ({ server }) => {
      for (const [path, type] of TYPES) {
        const head = await sent(server.address + path);
        expect([head.status, head["content-type"], head["cache-control"]], path).toEqual([200, type, "no-cache"]);
      }
      const page = await (await fetch(server.address)).text();
      const wasm = /data-wasm="([^"]+)"/u.exec(page)[1];
      const head = await sent(server.address + wasm, "br, gzip");
      expect([head["content-type"], head["cache-control"]]).toEqual(["application/wasm", "public, max-age=31536000, immutable"]);
      expect(head["content-encoding"]).toMatch(/^(br|gzip)$/u);
      for (const path of ["", "data/plan.json", "worker.js"]) expect((await sent(server.address + path, "gzip"))["content-encoding"], path).toBe("gzip");
    });

    test("every answer says who may frame it and what it may do, an answer that something is missing too", async ({ server }) => {
      for (const path of ["", "data/kpis.csv", "nowhere/at/all/"]) {
        const head = await sent(server.address + path);
        expect(head["content-security-policy"], path).toBe("frame-ancestors 'self' https://www.city.example");
        expect(head["x-content-type-options"], path).toBe("nosniff");
        expect(head["referrer-policy"], path).toBe("strict-origin-when-cross-origin");
        expect(head["permissions-policy"], path).toContain("camera=()");
        expect(head["cross-origin-opener-policy"], path).toBe("same-origin");
      }
      expect((await sent(`${server.address}data/kpis.csv`))["access-control-allow-origin"]).toBe("*");
      expect((await sent(server.address))["access-control-allow-origin"]).toBeUndefined();
    });

    test("a folder without its slash leads on, and what is missing is said so", async ({ server }) => {
      const moved = await sent(`${server.address}kpis`);
      expect(moved.status).toBe(301);
      expect(new URL(moved.location, server.address).pathname).toBe(`${folder}kpis/`);
      for (const path of ["nowhere/", "measures/nowhere/deeper/"]) {
        const answer = await fetch(server.address + path);
        expect(answer.status).toBe(404);
        expect(await answer.text()).toContain("ページが見つかりません");
      }
    });

    test("a page comes alive, steps to another, and takes what others append to its address", async ({ page, open }) => {
      await open("measures/13/?fbclid=abc");
      await page.getByRole("navigation", { name: "主なページ" }).getByRole("link", { name: "指標", exact: true }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("指標");
      await page.reload();
      await live(page);
    });
  });
}
