// The stories of this folder in Chromium. `cargo xtask test --only browser` builds and serves the site and starts them; one story:
// SITE=http://127.0.0.1:8080/ npx playwright test -c tests/e2e -g "a part of its name"
import { defineConfig } from "@playwright/test";

const { SITE, SITE_IN_FOLDER, CHROMIUM } = process.env;
if (!SITE) throw new Error("SITE is not set: run `cargo xtask test --only browser`");

const projects = [{ name: "at the root of a server", use: { baseURL: SITE } }];
if (SITE_IN_FOLDER) {
  projects.push({ name: "in a folder", testMatch: ["explore.spec.js", "early.spec.js"], use: { baseURL: SITE_IN_FOLDER } });
}

export default defineConfig({
  projects,
  outputDir: "../../target/test-results",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // Two processors serve, audit and draw at once: a story that fails is told once more, and counted as flaky where it then holds.
  retries: 1,
  maxFailures: 20,
  timeout: 60_000,
  reporter: [["dot"]],
  use: {
    // A worker would answer in the place of the network that stories hold back and alter; its own stories let it.
    serviceWorkers: "block",
    viewport: { width: 1280, height: 800 },
    locale: "ja-JP",
    timezoneId: "Asia/Tokyo",
    // A press that finds nothing fails with its own words long before the story's time is over.
    actionTimeout: 10_000,
    launchOptions: {
      executablePath: CHROMIUM || undefined,
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
  },
});
