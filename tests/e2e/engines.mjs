// The main journey in the engines of other visitors: Firefox (WebDriver BiDi) and WebKit, the iPad's (WebDriver); in Firefox also
// in the one file that carries the site, opened without a server.
// usage: SITE=<address> FIREFOX=<path> WEBKIT_DRIVER=<path> node tests/e2e/engines.mjs
// Prints a line per engine; fails with what went wrong and where.
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import puppeteer from "puppeteer-core";
import { file } from "./support/single.js";

const { SITE, FIREFOX, WEBKIT_DRIVER } = process.env;
const MEASURE = "多様な産業分野の企業誘致の促進";
const PATIENCE = 30_000;

/** Asks again and again until the answer is yes. */
async function until(what, ask) {
  const end = Date.now() + PATIENCE;
  let last;
  while (Date.now() < end) {
    try {
      last = await ask();
      if (last === true) return;
    } catch (error) {
      last = error.message;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${what}: not within ${PATIENCE / 1000} s (last seen: ${JSON.stringify(last)})`);
}

// What is looked at in the page. Each runs there.
const isLive = () => document.documentElement.dataset.live === "";
const heading = () => document.querySelector("h1")?.innerText ?? null;
const isSameDocument = () => globalThis.sameDocument === true;
const cursorInSheet = () => document.activeElement?.localName === "textarea" && document.activeElement.closest("[role=dialog]") !== null;
const sheetSays = () => document.querySelector("[role=dialog] .sheet-foot [role=status]")?.innerText ?? null;
const notesHere = () => {
  const section = document.querySelector(".notes");
  section?.scrollIntoView();
  return section?.innerText ?? "";
};
const failedToStart = () => document.getElementById("start-failed")?.hidden === false;
const charts = () => document.querySelectorAll(".chart-canvas[role=img] svg").length;
const named = (kind, name) =>
  [...document.querySelectorAll(kind)].find((it) => (it.getAttribute("aria-label") ?? it.innerText).replace(/\s+/g, "") === name);

/** Opens the site, finds a measure, writes a note, loads the page anew and finds the note. */
async function journey(browser, address) {
  const step = async (what, act) => {
    try {
      await act();
    } catch (error) {
      throw new Error(`${what}: ${error.message}`);
    }
  };
  await step("open /", async () => {
    await browser.open(address);
    await until("the page comes alive", async () => (await browser.look(isLive)) || ((await browser.look(failedToStart)) ? "the app did not start" : false));
    await browser.look(() => void (globalThis.sameDocument = true));
  });
  await step("follow the link to a measure", async () => {
    await browser.press("a", `13${MEASURE}`);
    await until("its heading", async () => (await browser.look(heading)) === MEASURE || browser.look(heading));
    if (!(await browser.look(isSameDocument))) throw new Error("the page was loaded anew");
  });
  await step("see a chart", async () => {
    await browser.look(() => document.querySelector(".chart").scrollIntoView());
    await until("a chart is drawn", async () => (await browser.look(charts)) > 0);
  });
  await step("write a note", async () => {
    await browser.press("button", "メモを書く");
    await until("the cursor is in the sheet", () => browser.look(cursorInSheet));
    await browser.type("エンジンを替えて書いたメモ");
    await until("it is stored", async () => (await browser.look(sheetSays)).trim() === "この端末に保存しました" || browser.look(sheetSays));
  });
  await step("load the page anew", async () => {
    await browser.reload();
    await until("the page comes alive", () => browser.look(isLive));
    await until("the note is there", async () => (await browser.look(notesHere)).includes("エンジンを替えて書いたメモ") || browser.look(notesHere));
  });
}

async function firefox() {
  const browser = await puppeteer.launch({ browser: "firefox", executablePath: FIREFOX, headless: true });
  const page = await browser.newPage();
  const complaints = [];
  page.on("console", (message) => complaints.push(`console ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`page error: ${error.message ?? error}`));
  page.on("requestfailed", (request) => complaints.push(`request failed: ${request.url()} ${request.failure()?.errorText}`));
  return {
    open: (address) => page.goto(address),
    look: (seen) => page.evaluate(seen),
    press: async (kind, name) => {
      const element = (await page.evaluateHandle(named, kind, name)).asElement();
      if (!element) throw new Error(`there is no ${kind} 「${name}」`);
      await element.click();
    },
    type: (text) => page.keyboard.type(text),
    reload: () => page.reload(),
    complaints: () => complaints,
    version: () => browser.version(),
    close: () => browser.close(),
  };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject).listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** WebKitGTK's own small browser, which lies beside the library. */
function miniBrowser() {
  const roots = ["/usr/lib", "/usr/libexec", "/usr/lib64"].filter((root) => existsSync(root));
  const folders = roots.flatMap((root) => [root, ...readdirSync(root).map((name) => `${root}/${name}`)]);
  const found = folders.flatMap((folder) => ["webkitgtk-6.0", "webkit2gtk-4.1", "webkit2gtk-4.0"].map((name) => `${folder}/${name}/MiniBrowser`)).find((path) => existsSync(path));
  if (!found) throw new Error("WebKitGTK's MiniBrowser is missing");
  return found;
}

async function webkit() {
  const port = await freePort();
  const quiet = { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1", WEBKIT_DISABLE_DMABUF_RENDERER: "1", LIBGL_ALWAYS_SOFTWARE: "1" };
  // A group of its own, so that the screen, the driver and the browser end together.
  const driver = spawn("xvfb-run", ["-a", WEBKIT_DRIVER, `--port=${port}`], { env: { ...process.env, ...quiet }, stdio: "ignore", detached: true });
  let gone = null;
  driver.on("error", (error) => (gone = error.message));
  driver.on("exit", (code) => (gone ??= `the driver ended with ${code}`));
  const end = () => gone === null && process.kill(-driver.pid);

  const call = async (method, path, body) => {
    if (gone !== null) throw new Error(gone);
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  try {
    await until("WebKitWebDriver answers", async () => (await call("GET", "/status")).ready);
    const options = { binary: miniBrowser(), args: ["--automation"] };
    const alwaysMatch = { browserName: "MiniBrowser", "webkitgtk:browserOptions": options };
    const { sessionId, capabilities } = await call("POST", "/session", { capabilities: { alwaysMatch } });
    const session = (method, path, body) => call(method, `/session/${sessionId}${path}`, body);
    const look = (seen, ...args) => session("POST", "/execute/sync", { script: `return (${seen}).apply(null, arguments)`, args });
    const idOf = (element) => element && Object.values(element)[0];
    return {
      open: (address) => session("POST", "/url", { url: address }),
      look,
      press: async (kind, name) => {
        const id = idOf(await look(named, kind, name));
        if (!id) throw new Error(`there is no ${kind} 「${name}」`);
        await session("POST", `/element/${id}/click`, {});
      },
      type: async (text) => session("POST", `/element/${idOf(await session("GET", "/element/active"))}/value`, { text }),
      reload: () => session("POST", "/refresh", {}),
      // WebDriver tells nothing of the console.
      complaints: () => [],
      version: async () => `WebKitGTK MiniBrowser ${capabilities.browserVersion}`,
      close: async () => {
        await session("DELETE", "").catch(() => {});
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}

for (const [name, value] of Object.entries({ SITE, FIREFOX, WEBKIT_DRIVER })) {
  if (!value) {
    console.error(`${name} is not set: run \`cargo xtask test --only engines\``);
    process.exit(2);
  }
}
let failures = 0;
for (const [engine, start, address] of [["Firefox", firefox, SITE], ["Firefox, from a file", firefox, file], ["WebKit", webkit, SITE]]) {
  const begun = Date.now();
  let browser;
  try {
    browser = await start();
    await journey(browser, address);
    const complaints = browser.complaints();
    if (complaints.length > 0) throw new Error(`the browser complained: ${complaints.join("; ")}`);
    console.log(`  ${engine}: a note written and found again (${await browser.version()}, ${((Date.now() - begun) / 1000).toFixed(1)} s)`);
  } catch (error) {
    failures += 1;
    console.error(`  ${engine} failed: ${error.message}`);
  } finally {
    await browser?.close();
  }
}
process.exit(failures === 0 ? 0 : 1);
