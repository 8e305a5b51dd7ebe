// Speed of a first visit in Chromium, with the processor four times slower and a network of 150 ms and 1.6 Mbit/s.
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

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

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
await browser.close();

const table = [[`medians of ${runs}`, ...Object.values(COLUMNS)], ...rows].map((row) => row.map(String));
const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
console.log();
for (const row of table) {
  console.log(`  ${row.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[0]))).join("  ")}`);
}
