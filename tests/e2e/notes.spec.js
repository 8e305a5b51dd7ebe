// Notes: one tap away on any item of the plan, and never lost.
// Over 300 lines: one story after another about the same sheet.
import { expect, live, noteButton, test } from "./support/story.js";
import { goals, kpisOf, measures, plan, targetsOf, zones } from "./support/plan.js";

const KEY = `strategy-explorer/notes/${plan.id}`;
const SAVED = "この端末に保存しました";
const LOST_WITH_TAB = "このタブを閉じるとメモは消えます";
const measure = measures[12];
const [, figure] = kpisOf(measure);
const project = measure.project[3];

const writeButton = (page) => page.getByRole("button", { name: "メモを書く", exact: true });
const writeOn = (page, name) => page.getByRole("button", { name: noteButton(name) });
const sheet = (page, name) => page.getByRole("dialog", { name: `「${name}」のメモ`, exact: true });
const here = (page) => page.getByRole("region", { name: "メモ", exact: true });
const cards = (page) => here(page).getByRole("listitem");
const stored = (page) => page.evaluate((key) => localStorage.getItem(key), KEY);

/** Writes a note on the item the page is about. */
async function write(page, text) {
  await writeButton(page).click();
  await page.keyboard.type(text);
  await page.getByRole("button", { name: "完了", exact: true }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(cards(page).filter({ hasText: text })).toHaveCount(1);
}

const items = [
  ["a measure", `measures/${measure.id}/`, measure.name, writeButton],
  ["a KPI", `measures/${measure.id}/`, figure.name, (page) => writeOn(page, figure.name)],
  ["a project", `measures/${measure.id}/`, project.name, (page) => writeOn(page, project.name)],
  ["a target", "goals/4/", targetsOf(goals[3])[0].name, (page) => writeOn(page, targetsOf(goals[3])[0].name)],
  ["a goal", "goals/1/", goals[0].name, writeButton],
  ["a direction", "directions/4-2/", goals[3].direction[1].name, writeButton],
  ["a zone", `zones/${zones[0].id}/`, zones[0].name, writeButton],
  ["the whole plan", "", plan.name, writeButton],
];
for (const [what, address, name, button] of items) {
  test(`on ${what}: one press, type, reload, and the note is there`, async ({ page, open }) => {
    await open(address);
    await button(page).click();
    await expect(sheet(page, name).getByRole("textbox")).toBeFocused();
    await page.keyboard.type("町内会でも話したい");
    await expect(sheet(page, name).getByRole("status")).toHaveText(SAVED);
    await page.reload();
    await live(page);
    await page.getByRole("navigation", { name: "主なページ" }).getByRole("link", { name: "メモ", exact: true }).click();
    const group = page.locator("section").filter({ has: page.getByRole("heading", { level: 2, name }) });
    await expect(group.getByRole("listitem")).toContainText("町内会でも話したい");
  });
}

test.describe("on a tablet", () => {
  test.use({ hasTouch: true, viewport: { width: 768, height: 1024 } });

  test("one tap opens the sheet with the cursor in it", async ({ page, open }) => {
    await open(`measures/${measure.id}/`);
    await writeOn(page, project.name).tap();
    await expect(sheet(page, project.name).getByRole("textbox")).toBeFocused();
  });
});

test("what is being typed survives a reload in the middle of the sentence", async ({ page, open }) => {
  await open(`measures/${measure.id}/`);
  await writeButton(page).click();
  await page.keyboard.type("書きかけの文");
  await page.reload();
  await live(page);
  await expect(cards(page)).toContainText(["書きかけの文"]);
});

test("the button of a figure opens the notes it counts, and the way to one more", async ({ page, open }) => {
  await open("measures/13/");
  const corner = page.locator("[data-note='kpi/13-1']");
  await corner.click();
  await page.getByRole("textbox", { name: /のメモ/u }).fill("港の数字");
  await page.getByRole("button", { name: "完了" }).click();
  await expect(corner).toBeFocused();
  await expect(corner).toHaveAccessibleName(/を見る ?1件$/u);
  await page.keyboard.press("Enter");
  const list = page.getByRole("dialog").and(page.locator("#note-list"));
  await expect(list.getByText("港の数字")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();
  await expect(corner).toBeFocused();
  await corner.click();
  await list.getByRole("button", { name: "メモを書く" }).click();
  await expect(list).toBeHidden();
  await page.keyboard.type("もう一つ");
  await page.getByRole("button", { name: "完了" }).click();
  await expect(corner).toHaveAccessibleName(/を見る ?2件$/u);
  await corner.click();
  await list.getByRole("button", { name: /削除/u }).first().click();
  await list.getByRole("button", { name: /削除/u }).click();
  await expect(list).toBeHidden();
  await expect(corner).toHaveAccessibleName(/を書く$/u);
});

test("what is being typed survives going to another page", async ({ page, open }) => {
  await open(`measures/${measure.id}/`);
  await writeButton(page).click();
  await page.keyboard.type("書きかけの文");
  await page.goto("notes/");
  await live(page);
  await expect(page.getByText("書きかけの文")).toBeVisible();
});

test("a note is changed, deleted and taken back", async ({ page, open }) => {
  await open(`measures/${measure.id}/`);
  await write(page, "港の話");
  await page.getByRole("button", { name: `「${measure.name}」のメモを編集` }).click();
  const field = sheet(page, measure.name).getByRole("textbox");
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("港の話");
  await field.fill("港と空港の話");
  await page.getByRole("button", { name: "完了", exact: true }).click();
  await expect(cards(page)).toContainText(["港と空港の話"]);

  await page.getByRole("button", { name: `「${measure.name}」のメモを削除` }).click();
  await expect(cards(page)).toHaveCount(0);
  await expect(page.getByRole("status").getByText("メモを削除しました。")).toBeVisible();
  await page.getByRole("button", { name: "元に戻す", exact: true }).click();
  await expect(cards(page)).toContainText(["港と空港の話"]);
  await expect(page.getByText("メモを削除しました。")).toHaveCount(0);

  await page.reload();
  await live(page);
  await expect(cards(page)).toContainText(["港と空港の話"]);
  await page.getByRole("button", { name: `「${measure.name}」のメモを削除` }).click();
  await page.reload();
  await live(page);
  await expect(page.getByText("この項目のメモはまだありません。")).toBeVisible();
});

test("a note left empty is none", async ({ page, open }) => {
  await open(`measures/${measure.id}/`);
  await writeButton(page).click();
  await page.keyboard.type("  ");
  await page.getByRole("button", { name: "完了", exact: true }).click();
  await expect(page.getByText("この項目のメモはまだありません。")).toBeVisible();
  await expect(cards(page)).toHaveCount(0);
});

test("the key n opens a note on the page's item, and is a letter where text is typed", async ({ page, open }) => {
  await open(`measures/${measure.id}/`);
  await page.keyboard.press("n");
  const field = sheet(page, measure.name).getByRole("textbox");
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("");
  await page.keyboard.press("n");
  await expect(field).toHaveValue("n");
  await page.keyboard.press("Escape");
  await page.getByRole("navigation", { name: "前後の項目" }).getByRole("link", { name: /^次へ/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: measures[13].name })).toBeVisible();
  await page.keyboard.press("n");
  await expect(sheet(page, measures[13].name).getByRole("textbox")).toBeFocused();
});

for (const [how, close] of [
  ["Esc", (page) => page.keyboard.press("Escape")],
  ["完了", (page) => page.getByRole("button", { name: "完了", exact: true }).press("Enter")],
]) {
  test(`${how} closes the sheet, keeps the text and leads back to where one was`, async ({ page, open }) => {
    await open(`measures/${measure.id}/`);
    await writeButton(page).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.type("閉じても残る");
    await close(page);
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(cards(page)).toContainText(["閉じても残る"]);
    await expect(writeButton(page), "the keyboard is where it was").toBeFocused();
  });
}

test("after deleting by keyboard, the way back is the next thing reached", async ({ page, open }) => {
  await open(`measures/${measure.id}/`);
  await write(page, "消してみる");
  await page.getByRole("button", { name: `「${measure.name}」のメモを削除` }).press("Enter");
  await expect(page.getByRole("button", { name: "元に戻す", exact: true })).toBeVisible();
  await expect(page.locator("body"), "the reader's place is not lost").not.toBeFocused();
});

test("/notes/ lists notes in the order of the plan", async ({ page, open }) => {
  await open("notes/");
  await expect(page.getByText("まだメモはありません。")).toBeVisible();
  const order = [
    ["", plan.name], ["goals/1/", goals[0].name], ["measures/2/", measures[1].name], ["goals/4/", goals[3].name],
    ["measures/13/", measure.name], ["zones/students/", zones[3].name],
  ];
  for (const [address, name] of [...order].reverse()) {
    await open(address);
    await write(page, `${name}について`);
  }
  await open("notes/");
  await expect(page.getByText("メモ 6件")).toBeVisible();
  const headings = await page.locator(".note-columns").getByRole("heading", { level: 2 }).allInnerTexts();
  const said = headings.map((heading) => order.findIndex(([, name]) => heading.endsWith(name)));
  expect(said).toEqual([0, 1, 2, 3, 4, 5]);
  await page.getByRole("main").getByRole("link", { name: measure.name }).click();
  await expect(cards(page)).toContainText([`${measure.name}について`]);
});

test.describe("two tabs", () => {
  /** Two tabs of one browser at the same measure. */
  async function openTwo(page, context) {
    const other = await context.newPage();
    for (const tab of [page, other]) {
      await tab.goto(`measures/${measure.id}/`);
      await live(tab);
    }
    return other;
  }

  test("see each other's notes, and a reload keeps both", async ({ page, context }) => {
    const other = await openTwo(page, context);
    await write(page, "左の人のメモ");
    await expect(cards(other)).toContainText(["左の人のメモ"]);
    await write(other, "右の人のメモ");
    for (const tab of [page, other]) await expect(cards(tab)).toContainText(["左の人のメモ", "右の人のメモ"]);
    await page.reload();
    await live(page);
    await expect(cards(page)).toContainText(["左の人のメモ", "右の人のメモ"]);
  });

  test("typing at the same time lose nothing", async ({ page, context }) => {
    const other = await openTwo(page, context);
    for (const tab of [page, other]) await writeButton(tab).click();
    for (const letter of ["あ", "い", "う", "え", "お"]) {
      await page.keyboard.insertText(`左${letter}`);
      await other.keyboard.insertText(`右${letter}`);
    }
    for (const tab of [page, other]) await tab.keyboard.press("Escape");
    for (const tab of [page, other]) {
      await expect(cards(tab)).toHaveCount(2);
      await expect(cards(tab).filter({ hasText: "左あ左い左う左え左お" })).toHaveCount(1);
      await expect(cards(tab).filter({ hasText: "右あ右い右う右え右お" })).toHaveCount(1);
    }
  });

  test("changing one note in both keep both texts until the reader chooses", async ({ page, context }) => {
    const other = await openTwo(page, context);
    await write(page, "もとの文");
    await expect(cards(other)).toContainText(["もとの文"]);
    for (const tab of [page, other]) {
      await tab.getByRole("button", { name: `「${measure.name}」のメモを編集` }).click();
      await expect(tab.getByRole("dialog").getByRole("textbox")).toHaveValue("もとの文");
    }
    await page.getByRole("dialog").getByRole("textbox").fill("左の直し");
    await other.getByRole("dialog").getByRole("textbox").fill("右の直し");
    for (const tab of [page, other]) await tab.keyboard.press("Escape");
    for (const tab of [page, other]) {
      await expect(cards(tab)).toHaveCount(1);
      await expect(cards(tab)).toContainText(["左の直し"]);
      await expect(cards(tab)).toContainText(["右の直し"]);
    }
    await page.getByRole("button", { name: "この文を消す" }).click();
    for (const tab of [page, other]) await expect(tab.getByRole("button", { name: "この文を消す" })).toHaveCount(0);
  });
});

test.describe("when storage fails", () => {
  /** Writing goes on, in this tab at least, and over several pages. */
  async function expectWorkGoesOn(page) {
    await page.getByRole("button", { name: "完了", exact: true }).click();
    await expect(cards(page)).toContainText(["大事なこと"]);
    await page.getByRole("navigation", { name: "主なページ" }).getByRole("link", { name: "メモ", exact: true }).click();
    await expect(page.getByRole("main")).toContainText("大事なこと");
  }

  test("because it is full: the reader is told, nothing stored before is touched, work goes on", async ({ page, open }) => {
    await open(`measures/${measure.id}/`);
    await write(page, "前からあるメモ");
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
      };
    });
    await page.reload();
    await live(page);
    await expect(cards(page)).toContainText(["前からあるメモ"]);
    const before = await stored(page);
    await writeButton(page).click();
    await page.keyboard.type("大事なこと");
    const status = sheet(page, measure.name).getByRole("status");
    await expect(status).toContainText("端末の保存容量がいっぱいです");
    await expect(status).toContainText(LOST_WITH_TAB);
    expect(await stored(page)).toBe(before);
    await page.getByRole("button", { name: "完了", exact: true }).click();
    await expect(cards(page)).toContainText(["前からあるメモ", "大事なこと"]);
    await page.getByRole("navigation", { name: "主なページ" }).getByRole("link", { name: "メモ", exact: true }).click();
    await expect(page.getByRole("alert")).toContainText(LOST_WITH_TAB);
    await expect(page.getByRole("main")).toContainText("大事なこと");
    expect(await stored(page)).toBe(before);
  });

  test("because it is denied: the reader is told before and while writing, work goes on", async ({ page, open }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("Access is denied for this document.", "SecurityError");
        },
      });
    });
    await open("notes/");
    await expect(page.getByRole("alert")).toContainText("端末への保存が許可されていません");
    await open(`measures/${measure.id}/`);
    await writeButton(page).click();
    await page.keyboard.type("大事なこと");
    const status = sheet(page, measure.name).getByRole("status");
    await expect(status).toContainText("端末への保存が許可されていません");
    await expect(status).toContainText(LOST_WITH_TAB);
    await expectWorkGoesOn(page);
  });

  test("because the page lies in a sandboxed frame: the reader is told, work goes on", async ({ page, baseURL, troubles }) => {
    // A frame without an origin loads modules only from a server that shares them; the note on preloading follows from that.
    troubles.allow(/preload/);
    await page.route(/\/(assets\/|offline\.js|frame\.js)/, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, headers: { ...answer.headers(), "access-control-allow-origin": "*" } });
    });
    const host = new URL("host-of-a-frame.html", baseURL).href;
    const frame = `<iframe title="frame" sandbox="allow-scripts" width="800" height="900" src="measures/${measure.id}/"></iframe>`;
    await page.route(host, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: `<!DOCTYPE html>${frame}` }));
    await page.goto(host);
    const inside = page.frameLocator("iframe");
    await live(inside);
    await inside.getByRole("button", { name: "メモを書く", exact: true }).click();
    await page.keyboard.type("大事なこと");
    const status = inside.getByRole("dialog").getByRole("status");
    await expect(status).toContainText("端末への保存が許可されていません");
    await expect(status).toContainText(LOST_WITH_TAB);
    await inside.getByRole("button", { name: "完了", exact: true }).click();
    await expect(inside.getByRole("region", { name: "メモ", exact: true }).getByRole("listitem")).toContainText("大事なこと");
  });

  for (const [what, text] of [
    ["cut off", '{"format":"strategy-explorer-notes","version":1,"plan":"'],
    ["of another app", '{"format":"something else","precious":true}'],
  ]) {
    test(`because what is stored is ${what}: the reader is told, the old text stays, work goes on`, async ({ page, open }) => {
      await page.addInitScript(([key, text]) => {
        if (!sessionStorage.getItem("prepared")) localStorage.setItem(key, text);
        sessionStorage.setItem("prepared", "yes");
      }, [KEY, text]);
      await open("notes/");
      await expect(page.getByRole("alert"), "the reader is told that old data cannot be read").toContainText(/読め(ない|ません)/);
      await open(`measures/${measure.id}/`);
      await writeButton(page).click();
      await page.keyboard.type("大事なこと");
      await expect(sheet(page, measure.name).getByRole("status")).toContainText(SAVED);
      await expectWorkGoesOn(page);
      const texts = await page.evaluate(() => Object.values(localStorage));
      expect(texts, "the unreadable text is kept as it was").toContain(text);
      await page.reload();
      await live(page);
      await expect(page.getByRole("main")).toContainText("大事なこと");
    });
  }

  test("because what is stored cannot be read and there is no room to keep it: nothing is overwritten", async ({ page, open }) => {
    const text = '{"format":"strategy-explorer-notes","ver';
    await page.addInitScript(([key, text]) => {
      localStorage.setItem(key, text);
      Storage.prototype.setItem = () => {
        throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
      };
    }, [KEY, text]);
    await open(`measures/${measure.id}/`);
    await writeButton(page).click();
    await page.keyboard.type("大事なこと");
    const status = sheet(page, measure.name).getByRole("status");
    await expect(status).toContainText("前に保存されたデータが読めません。消さずに残すため、上書きしていません");
    await expect(status).toContainText(LOST_WITH_TAB);
    expect(await stored(page)).toBe(text);
    await expectWorkGoesOn(page);
    expect(await stored(page)).toBe(text);
  });

  test("because a newer app wrote it: its text stays, and this note is stored beside it", async ({ page, open }) => {
    const text = '{"format":"strategy-explorer-notes","version":2,"plan":"?","pages":[]}';
    await page.addInitScript(([key, text]) => localStorage.setItem(key, text), [KEY, text]);
    await open(`measures/${measure.id}/`);
    await writeButton(page).click();
    await page.keyboard.type("大事なこと");
    await expect(sheet(page, measure.name).getByRole("status")).toContainText("新しい版のサイトのデータとは別に保存しました");
    expect(await stored(page)).toBe(text);
    await page.reload();
    await live(page);
    await expect(cards(page)).toContainText(["大事なこと"]);
    expect(await stored(page)).toBe(text);
  });
});
