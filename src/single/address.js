// The address of a page within the one file: what follows `#/`. To the app it stands at the address it would have in the site, so that
// it reads its addresses, follows its links and takes its steps as ever; only what the browser itself is told is written another way.

/** Where the site stands, or would stand: a name that no host ever has, where the build was told none (`xtask/single.mjs`). */
export const site = SITE;

/** An address of the site; its first page where it is none. */
function within(address) {
  try {
    const url = new URL(address, site);
    if (url.href.startsWith(site)) return url;
  } catch {
    // Somebody wrote it by hand.
  }
  return new URL(site);
}

/** Where the reader is. */
export const here = () => within(location.hash.startsWith("#/") ? location.hash.slice(2) : location.hash);

/** How the browser's own address bar says an address of the site. */
export const written = (url) => `${location.href.split("#")[0]}#/${url.href.slice(site.length)}`;

/** Brings the reader to the place on this page that the address names: what they press next goes on from there. */
export function arrive() {
  const target = document.getElementById(here().hash.slice(1));
  if (!target) return;
  target.scrollIntoView();
  if (target.tabIndex < 0 && !target.hasAttribute("tabindex")) {
    target.tabIndex = -1;
    target.addEventListener("blur", () => target.removeAttribute("tabindex"), { once: true });
  }
  target.focus({ preventScroll: true });
}

/** Brings the reader to an address as a link does: to a place on this page, or to another document. */
function go(address, step) {
  const next = new URL(address, here());
  if (!next.href.startsWith(site)) return void open(next.href, "_blank", "noopener");
  const now = here();
  const stays = next.pathname === now.pathname && next.search === now.search;
  history[step](null, "", written(next));
  if (stays && next.hash) arrive();
  else location.reload();
}

/** What the app takes for the window's `location`. */
export const place = {
  get href() {
    return here().href;
  },
  get origin() {
    return here().origin;
  },
  get pathname() {
    return here().pathname;
  },
  get search() {
    return here().search;
  },
  get hash() {
    return here().hash;
  },
  assign: (address) => go(address, "pushState"),
  replace: (address) => go(address, "replaceState"),
  reload: () => location.reload(),
};

const own = (address) => address && written(new URL(address, here()));

/** What the app takes for the window's `history`. */
export const steps = {
  get state() {
    return history.state;
  },
  pushState: (state, _, address) => history.pushState(state, "", own(address)),
  replaceState: (state, _, address) => history.replaceState(state, "", own(address)),
};
