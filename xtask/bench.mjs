// Speed in Chromium with the processor four times slower: of a first visit over a network of 150 ms and 1.6 Mbit/s, and of
// answers to a letter in the search or a choice in the filters.
// usage: CHROMIUM=<path> node xtask/bench.mjs <address of the site> <runs>
import { chromium } from "playwright-core";

const [site, runs] = [process.argv[2], Number(process.argv[3])];
const PAGES = ["", "measures/13/", "kpis/"];
const ARGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];
const COLUMNS = {
  paint: "first paint ms", largest: "largest paint ms", tap: "first tap answered ms", live: "live ms",
  blocking: "blocking ms", wire: "wire kB",
};

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ARGS });

/** A page in a context of its own, so that nothing is cached, slowed down. */
async function slowPage() {
  const context = await browser.newContext({ viewport: { width: 1024, height: 768 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", {
    offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000,
  });
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  let wire = 0;
  devtools.on("Network.loadingFinished", ({ encodedDataLength }) => (wire += encodedDataLength));
  return { context, page, wire: () => wire };
}

/** Paints, liveness and blocking of a page that nobody touches. */
async function visit(address) {
  const { context, page, wire } = await slowPage();
  await page.addInitScript(() => {
    globalThis.seen = { largest: 0, blocking: 0 };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.seen.largest = entry.startTime;
    }).observe({ type: "largest-contentful-paint", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.seen.blocking += Math.max(0, entry.duration - 50);
    }).observe({ type: "longtask", buffered: true });
  });
  await page.goto(address, { waitUntil: "load" });
  await page.waitForFunction(() => performance.getEntriesByName("live").length > 0, null, { timeout: 60_000 });
  const untilLive = wire();
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(1000);
  const seen = await page.evaluate(() => ({
    ...globalThis.seen,
    paint: performance.getEntriesByName("first-contentful-paint")[0].startTime,
    live: performance.getEntriesByName("live")[0].startTime,
  }));
  await context.close();
  return { ...seen, wire: untilLive / 1000 };
}

/** From the start of the visit until a tap on the main menu, made as soon as something is painted, has led to its page. */
async function tap(address) {
  const { context, page } = await slowPage();
  const start = performance.now();
  await page.goto(address, { waitUntil: "commit" });
  // The first link of the menu that leads elsewhere, once there is anything to see.
  const link = await page.waitForFunction(() => {
    if (performance.getEntriesByName("first-contentful-paint").length === 0) return null;
    const here = location.href.split("#")[0];
    for (const element of document.querySelectorAll("nav a[href]:not([hreflang])")) {
      const box = element.getBoundingClientRect();
      const x = box.x + box.width / 2;
      const y = box.y + box.height / 2;
      const open = document.elementFromPoint(x, y)?.closest("a") === element;
      if (open && element.href.split("#")[0] !== here) return { x, y };
    }
    return null;
  });
  const { x, y } = await link.jsonValue();
  const here = page.url();
  const arrived = page.waitForURL((url) => url.href !== here, { waitUntil: "commit", timeout: 60_000 });
  await page.mouse.click(x, y);
  await arrived;
  const took = performance.now() - start;
  await context.close();
  return took;
}

const { goals } = await (await fetch(`${site}data/plan.json`)).json();

/** What a reader asks for, letter by letter or choice by choice, and where; each until it is drawn. */
const ASKED = [
  { what: "a letter in the search", address: "search/", field: "main input[type=search]", event: "input", ready: ".found mark",
    values: [...`${goals[1].short} こそだてしえん きぎょうゆうち`].map((_, at, all) => all.slice(0, at + 1).join("")) },
  { what: "a filter of the tree", address: "tree/", field: "#filter-department", event: "change", ready: "[data-item][hidden]" },
  { what: "a filter of the figures", address: "kpis/", field: "#filter-goal", event: "change", ready: "[data-item][hidden]" },
];

/** Milliseconds from an event in a field until its answer is on the screen, for each value, with the processor slowed down. */
async function answers({ address, field, event, ready, values }) {
  const context = await browser.newContext({ viewport: { width: 1024, height: 768 } });
  const page = await context.newPage();
  await page.goto(site + address);
  await page.waitForFunction(() => performance.getEntriesByName("live").length > 0);
  const all = values ?? (await page.locator(`${field} option`).evaluateAll((options) => options.map(({ value }) => value)));
  const say = ({ field, event, value }) => {
    const element = document.querySelector(field);
    element.value = value;
    element.dispatchEvent(new Event(event, { bubbles: true }));
  };
  // The first answer waits for what is loaded when it is first needed.
  await page.evaluate(say, { field, event, value: all.find((value) => value) });
  await page.waitForSelector(ready, { state: "attached" });
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const seen = [];
  for (const value of [...all, ...all]) {
    seen.push(
      await page.evaluate(async ({ field, event, value }) => {
        const element = document.querySelector(field);
        await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
        const start = performance.now();
        element.value = value;
        element.dispatchEvent(new Event(event, { bubbles: true }));
        // What is put off to the end of this task, and the frame that shows it all.
        await new Promise((done) => setTimeout(done));
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        return performance.now() - start;
      }, { field, event, value }),
    );
  }
  await context.close();
  return seen;
}

const share = (values, part) => values.toSorted((a, b) => a - b)[Math.floor(values.length * part)];
const median = (values) => share(values, 0.5);

const rows = [];
await visit(site); // The first visit of all also starts the browser's own parts.
for (const path of PAGES) {
  const seen = [];
  for (let run = 0; run < runs; run += 1) {
    const values = { ...(await visit(site + path)), tap: await tap(site + path) };
    seen.push(values);
    process.stdout.write(".");
  }
  rows.push([`/${path}`, ...Object.keys(COLUMNS).map((key) => Math.round(median(seen.map((values) => values[key]))))]);
}
const answered = [];
for (const asked of ASKED) answered.push([asked.what, await answers(asked)]);
await browser.close();

const table = [[`medians of ${runs}`, ...Object.values(COLUMNS)], ...rows].map((row) => row.map(String));
const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
console.log();
for (const row of table) {
  console.log(`  ${row.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[0]))).join("  ")}`);
}
for (const [what, seen] of answered) {
  console.log(`  ${what}: answered in ${Math.round(median(seen))} ms (median of ${seen.length}; nine of ten in ${Math.round(share(seen, 0.9))}, the slowest ${Math.round(Math.max(...seen))})`);
}
