// `embed.js`: what another site puts into its page to show a view of this one in a frame that is as high as what it shows.
//
// It makes `<strategy-view view="measures/7/">` such a frame, and does the same for plain frames whose address asks for `?embed`.
// It stands on other sites for years without being renewed, so what it says to the frame and hears from it stays as it is: version 1
// (`tests/e2e/fixtures/embed-1.js` is kept to hold the site to that). A later version would be spoken beside it.

(() => {
  const own = document.currentScript;
  if (!own || customElements.get("strategy-view")) return;
  // Who keeps a copy of this file elsewhere says where the site is.
  const site = new URL(own.dataset.site ?? "./", own.src).href;
  const { origin } = new URL(site);
  const VERSION = 1;
  const LANGUAGES = { "ja-x-easy": "easy/", en: "en/" };
  /** Before it is known, and where the frame never tells. */
  const HEIGHT = 480;
  const HIGHEST = 30_000;

  /** What a frame may do; a browser complains of what it does not know. */
  const known = document.featurePolicy?.features();
  const allow = ["fullscreen", "clipboard-write", "web-share"].filter((it) => !known || known.includes(it)).join("; ");

  const made = new Set();
  const frames = () => [...made, ...document.querySelectorAll("iframe")].filter(({ src }) => src.startsWith(site));
  const idOf = ({ src }) => new URL(src).searchParams.get("embed");

  /** Where a view is; nothing where that is not of this site. */
  function addressOf(view) {
    const [lang, src] = [view.getAttribute("lang"), view.getAttribute("src")];
    const address = new URL(src ?? (LANGUAGES[lang] ?? "") + (view.getAttribute("view") ?? ""), site);
    if (!address.href.startsWith(site)) return undefined;
    // A page is a folder.
    if (!/\/$|\.html$/u.test(address.pathname)) address.pathname += "/";
    address.searchParams.set("embed", view.id);
    const theme = view.getAttribute("theme");
    if (theme) address.searchParams.set("theme", theme);
    if (view.hasAttribute("furigana")) address.searchParams.set("furigana", "");
    return address.href;
  }

  class StrategyView extends HTMLElement {
    static observedAttributes = ["view", "src", "lang", "theme", "furigana"];
    #frame;

    connectedCallback() {
      const address = addressOf(this);
      // What stands in the element, such as a link, is shown where there is no frame.
      if (this.#frame || !address) return;
      const frame = Object.assign(document.createElement("iframe"), {
        title: this.getAttribute("title") ?? this.textContent.trim(),
        loading: "lazy",
        allow,
        src: address,
      });
      Object.assign(frame.style, { display: "block", width: "100%", border: "0" });
      frame.style.height = `${Number(this.getAttribute("height")) || HEIGHT}px`;
      this.style.display = "block";
      made.add((this.#frame = frame));
      (this.shadowRoot ?? this.attachShadow({ mode: "open" })).replaceChildren(frame);
    }

    disconnectedCallback() {
      made.delete(this.#frame);
      this.#frame = undefined;
    }

    attributeChangedCallback() {
      const address = addressOf(this);
      if (this.#frame && address && this.#frame.src !== address) this.#frame.src = address;
    }
  }

  addEventListener("message", ({ data, origin: from, source }) => {
    if (from !== origin || data?.strategyView !== VERSION || !Number.isFinite(data.height)) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame || idOf(frame) !== data.id) return;
    frame.style.boxSizing = "content-box";
    frame.style.height = `${Math.min(Math.max(Math.ceil(data.height), 1), HIGHEST)}px`;
    if (!frame.title && typeof data.title === "string") frame.title = data.title;
    source.postMessage({ strategyView: VERSION, fits: true }, origin);
  });

  customElements.define("strategy-view", StrategyView);
  // Frames that were there before this was have told their height to nobody.
  // (It says nothing that anybody may not hear, and one that is not loaded yet has no origin.)
  const ask = () => frames().forEach(({ contentWindow }) => contentWindow?.postMessage({ strategyView: VERSION }, "*"));
  ask();
  addEventListener("DOMContentLoaded", ask);
})();
