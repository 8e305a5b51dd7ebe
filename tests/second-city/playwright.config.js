// The stories of another city's plan. `cargo xtask test --only second-city` builds its site, serves it and starts them.
import common from "../e2e/playwright.config.js";

export default { ...common, testDir: ".", projects: [{ name: "another city's plan", use: { baseURL: process.env.SITE } }] };
