// Real web servers with the settings this house recommends (docs/hosting/), each started for a story and ended with it.
import { spawn } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const setting = (name) => readFileSync(join(root, "docs/hosting", name), "utf8");
const program = (names) => names.find(existsSync);

export const PROGRAMS = { nginx: program(["/usr/sbin/nginx", "/usr/bin/nginx"]), Apache: program(["/usr/sbin/apache2", "/usr/sbin/httpd"]) };

const freePort = () =>
  new Promise((found) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });

/** What the settings say with the story's port, files and folder in the place of a city's. */
const CONFIGURED = {
  nginx({ home, site, port, folder }) {
    const place = folder === "/" ? `root ${site};` : `alias ${site}/;`;
    const server = setting("nginx.conf")
      .replace("listen 80;", `listen 127.0.0.1:${port};`)
      .replace("location / {", `location ${folder} {`)
      .replace("root /srv/strategy;", place)
      .replace("error_page 404 /404.html;", `error_page 404 ${folder}404.html;`);
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${home}/${name};`).join(" ");
    const user = process.getuid?.() === 0 ? "user root;" : "";
    writeFileSync(`${home}/server.conf`, `${user} daemon off; pid ${home}/pid; error_log ${home}/log; events {} http { access_log off; ${temporary} ${server} }`);
    return ["-p", home, "-c", `${home}/server.conf`];
  },
  Apache({ home, site, port, folder }) {
    writeFileSync(`${site}/.htaccess`, setting("apache.htaccess").replace("ErrorDocument 404 /", `ErrorDocument 404 ${folder}`));
    const modules = ["mpm_event", "authz_core", "alias", "dir", "mime", "headers", "filter", "deflate", "brotli"];
    const load = modules.filter((name) => existsSync(`/usr/lib/apache2/modules/mod_${name}.so`)).map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`);
    const place = folder === "/" ? "" : `Alias ${folder} ${site}/\n`;
    const settings = `${load.join("\n")}\nServerRoot ${home}\nServerName localhost\nListen 127.0.0.1:${port}\nPidFile ${home}/pid\nErrorLog ${home}/log\nTypesConfig /dev/null\nDefaultRuntimeDir ${home}\nDocumentRoot ${folder === "/" ? site : home}\n${place}<Directory ${site}>\nAllowOverride All\nRequire all granted\n</Directory>\n`;
    writeFileSync(`${home}/server.conf`, settings);
    return ["-f", `${home}/server.conf`, "-D", "FOREGROUND"];
  },
};

/** Starts a server in whose folder the built site lies, with what was compressed beside it. */
export async function serve(kind, folder) {
  const home = mkdtempSync(join(tmpdir(), "server-"));
  chmodSync(home, 0o755);
  const site = join(home, "site");
  cpSync(join(root, "dist"), site, { recursive: true });
  if (kind === "nginx") cpSync(join(root, "target/compressed"), site, { recursive: true });
  mkdirSync(join(home, "logs"));
  const port = await freePort();
  const running = spawn(PROGRAMS[kind], CONFIGURED[kind]({ home, site, port, folder }), { stdio: "ignore" });
  const address = `http://127.0.0.1:${port}${folder}`;
  const ends = Date.now() + 20_000;
  while (!(await fetch(address).then(({ ok }) => ok, () => false))) {
    if (Date.now() > ends || running.exitCode !== null) throw new Error(`${kind} does not answer: ${existsSync(`${home}/log`) ? readFileSync(`${home}/log`, "utf8") : "no log"}`);
    await new Promise((later) => setTimeout(later, 100));
  }
  return {
    address,
    async close() {
      const ended = new Promise((done) => running.once("exit", done));
      running.kill();
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}
