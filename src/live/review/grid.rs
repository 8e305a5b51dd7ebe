//! The grid of figures and years: a field in each cell, so that a word begun with an input method is in it from its first letter.
//!
//! Arrow keys, Enter and Shift with Enter go from cell to cell; while a cell is being written in, the arrows to the sides go within
//! it. Escape takes back what was typed. Tab leaves the grid. A block of cells from a spreadsheet goes in from the cell that has the
//! focus, as one step. What is not understood stays in its cell with the reason below it.
//!
//! Over 300 lines: the cells, the keys between them, and what becomes of what is typed or pasted belong together.

use super::{keeping::Keeping, told};
use crate::{
    browser::{
        clock,
        dom::{self, Element, Event},
        field, files,
        task::effect,
    },
    live::mount::mount_in,
    plan::figure::Figure,
    replica::Record,
    review::{Edit, Measurement, Refusal, Slot, block, cell, entered_in_cell, record_of},
    route::Page,
    ui::{
        html::{Tag, dynamic, placeholder, styled, tag},
        parts::{basics::link, review_words::Said},
    },
};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// What is in cells and was not understood, by slot.
type Refused = RwSignal<BTreeMap<Slot, (String, Refusal)>>;

#[derive(Clone, Copy)]
struct Grid {
    keeping: Keeping,
    said: Said,
    refused: Refused,
    /// Whether the cell that has the focus is being written in.
    writing: StoredValue<bool>,
}

/// The grid, folded; it is drawn when it is first opened.
pub(super) fn grid(keeping: Keeping, said: Said) -> Tag {
    let grid = Grid { keeping, said, refused: RwSignal::new(BTreeMap::new()), writing: StoredValue::new(false) };
    let open = RwSignal::new(false);
    let drawn = dynamic(move || if open.get() { untrack(|| grid.draw()) } else { placeholder() });
    // What another tab, a file or an undo has changed.
    effect(move || {
        keeping.look(|_| ());
        grid.refused.track();
        if open.get() {
            grid.refresh();
        }
    });
    // What was not understood is nowhere but in its cell.
    let heard = dom::listen_everywhere(
        "beforeunload",
        false,
        Box::new(move |event| {
            if !grid.refused.with_untracked(BTreeMap::is_empty) {
                event.prevent_default();
            }
        }),
    );
    StoredValue::new_local(heard);
    styled("section", "grid-section")
        .attr("aria-labelledby", "grid_title")
        .add(tag("h2").attr("id", "grid_title").all(said.say("grid_title")))
        .add(
            tag("details")
                .add(styled("summary", "filter-head").all(said.say("grid_open")))
                .add(tag("p").all(said.say("grid_lead")))
                .add(drawn)
                .on("toggle", move |_| open.set(true)),
        )
}

/// On the field of a cell: its row and its column.
const AT: &str = "data-at";

/// The fields of all cells, row by row.
fn fields() -> Vec<Element> {
    dom::find_all(".grid input")
}

impl Grid {
    fn years(self) -> Vec<i32> {
        let term = self.said.context.plan.term;
        (term.first + 1..=term.last).collect()
    }

    fn figures(self) -> Vec<&'static Figure> {
        self.said.context.plan.figures().collect()
    }

    fn draw(self) -> Tag {
        let said = self.said;
        let years = self.years();
        let column =
            |year: &i32| tag("th").attr("scope", "col").all(said.fill("year_of", &[("year", &year.to_string())]));
        let head =
            tag("tr").add(tag("th").attr("scope", "col").add(said.context.t.figure_name)).all(years.iter().map(column));
        let rows: Vec<Tag> = self
            .figures()
            .into_iter()
            .enumerate()
            .map(|(row, figure)| {
                let cells = years.iter().enumerate().map(|(column, year)| self.one(figure, *year, (row, column)));
                let cells: Vec<Tag> = cells.collect();
                let name =
                    link(said.context.to(Page::Figure(figure.id))).add(said.context.name(&figure.id.into()).to_owned());
                let unit = styled("span", "when").add(figure.unit.clone());
                tag("tr").add(tag("th").attr("scope", "row").add(name).add(" ").add(unit)).all(cells)
            })
            .collect();
        let table = styled("table", "grid")
            .add(tag("caption").attr("class", "visually-hidden").all(said.say("grid_title")))
            .add(tag("thead").add(head))
            .add(tag("tbody").all(rows))
            .on("keydown", move |event| self.press(&event))
            .on("paste", move |event| self.paste(&event));
        styled("div", "scroll").add(table)
    }

    fn one(self, figure: &'static Figure, year: i32, at: (usize, usize)) -> Tag {
        let slot = Slot { figure: figure.id, year };
        let name = crate::text::annotation::plain(self.said.context.name(&figure.id.into())).into_owned();
        let label =
            self.said.plain("grid_cell", &[("name", &name), ("year", &year.to_string()), ("unit", &figure.unit)]);
        let place = [at.0.to_string(), at.1.to_string()].join("-");
        let below = ["cell-", &place].concat();
        let input = tag("input")
            .attr("type", "text")
            .attr("autocomplete", "off")
            .attr(AT, place)
            .attr("aria-label", label)
            .attr("aria-describedby", below.clone())
            .attr("tabindex", if at == (0, 0) { "0" } else { "-1" })
            .attr("value", cell(&self.kept(slot)))
            .on("focus", move |event| self.enter(&event))
            .on("input", move |_| self.writing.set_value(true))
            .on("change", move |event| {
                self.keep(vec![(slot, dom::typed(&event))]);
            });
        tag("td").add(input).add(styled("p", "entry-said").attr("id", below).attr("role", "status"))
    }

    fn kept(self, slot: Slot) -> Measurement {
        self.keeping
            .peek(|book| book.at(slot).map(|record| record.content().clone()))
            .unwrap_or_else(|| Measurement::blank(slot))
    }

    /// Whoever comes into a cell writes over what stands there; by Tab they come back to it.
    fn enter(self, event: &Event) {
        self.writing.set_value(false);
        for old in dom::find_all(".grid input[tabindex=\"0\"]") {
            dom::say(&old, "tabindex", "-1");
        }
        if let Some(field) = dom::around(event, "input") {
            dom::say(&field, "tabindex", "0");
            field::select_all(&field);
        }
    }

    /// Keeps what was typed into cells, as one step; what is not understood stays, with its reason.
    fn keep(self, typed: Vec<(Slot, String)>) -> (usize, usize) {
        let (mut edits, mut wrong) = (Vec::new(), 0);
        self.refused.update(|refused| {
            for (slot, text) in typed {
                let context = self.said.context;
                let (Some(own), Some(worded)) =
                    (context.original.figure(slot.figure), context.plan.figure(slot.figure))
                else {
                    continue;
                };
                let over_100 = self.keeping.pack.rules.of(slot.figure).over_100;
                match entered_in_cell(&self.kept(slot), &text, [own, worded], over_100) {
                    Err(why) => {
                        refused.insert(slot, (text, why));
                        wrong += 1;
                    }
                    Ok(after) => {
                        refused.remove(&slot);
                        edits.push(self.edit(after));
                    }
                }
            }
        });
        let count = edits.len();
        self.keeping.take(edits);
        self.refresh();
        (count, wrong)
    }

    fn edit(self, content: Measurement) -> Edit {
        let (id, at) = (record_of(content.slot), clock::now());
        if content == Measurement::blank(content.slot) {
            return Edit::Delete { id, at };
        }
        let over = self.keeping.peek(|book| book.record(id).map(Record::stamp));
        Edit::Write { id, content, over, at }
    }

    /// Has every cell show what is kept, or what was not understood with its reason; not the one that is being written in.
    fn refresh(self) {
        let refused = self.refused.get_untracked();
        let years = self.years();
        let slots = self
            .figures()
            .into_iter()
            .flat_map(|figure| years.iter().map(move |year| Slot { figure: figure.id, year: *year }));
        for (slot, field) in slots.zip(fields()) {
            let wrong = refused.get(&slot);
            let stands = wrong.map_or_else(|| cell(&self.kept(slot)), |(text, _)| text.clone());
            let is_here = self.writing.get_value() && dom::has_focus(&field);
            if !is_here && dom::value(&field) != stands {
                dom::put(&field, &stands);
            }
            if wrong.is_some() || field.has_attribute("aria-invalid") {
                self.say(&field, wrong.map(|(_, why)| why));
            }
        }
    }

    fn say(self, field: &Element, why: Option<&Refusal>) {
        let Some(below) = dom::find(&["#", &dom::said(field, "aria-describedby")].concat()) else { return };
        dom::clear(&below);
        match why {
            None => dom::unsay(field, "aria-invalid"),
            Some(why) => {
                dom::say(field, "aria-invalid", "true");
                let words = self.said.words.refusal(why, self.said.context.lang);
                drop(mount_in(&below, tag("span").all(self.said.write(words))));
            }
        }
    }

    /// The row and the column of the cell an event is in.
    fn place(event: &Event) -> Option<(usize, usize)> {
        let at = dom::said(&dom::around(event, "input")?, AT);
        let (row, column) = at.split_once('-')?;
        Some((row.parse().ok()?, column.parse().ok()?))
    }

    fn field(self, row: usize, column: usize) -> Option<Element> {
        let years = self.years().len();
        (column < years).then(|| fields().into_iter().nth(row * years + column))?
    }

    fn slot(self, row: usize, column: usize) -> Option<Slot> {
        let figure = self.figures().get(row)?.id;
        Some(Slot { figure, year: *self.years().get(column)? })
    }

    fn press(self, event: &Event) {
        let Some((row, column)) = Self::place(event) else { return };
        let Some((shift, key)) = field::plain_key(event) else { return };
        let writing = self.writing.get_value();
        let to = match key.as_str() {
            "Enter" if shift => (row.checked_sub(1), Some(column)),
            "Enter" | "ArrowDown" => (Some(row + 1), Some(column)),
            "ArrowUp" => (row.checked_sub(1), Some(column)),
            "ArrowRight" if !writing && !shift => (Some(row), Some(column + 1)),
            "ArrowLeft" if !writing && !shift => (Some(row), column.checked_sub(1)),
            "F2" => {
                self.writing.set_value(true);
                if let Some(field) = dom::around(event, "input") {
                    field::put_cursor_behind(&field);
                }
                return event.prevent_default();
            }
            "Escape" => {
                self.take_back(row, column);
                return event.prevent_default();
            }
            _ => return,
        };
        event.prevent_default();
        let next = to.0.zip(to.1).and_then(|(row, column)| self.field(row, column));
        match (next, dom::around(event, "input")) {
            (Some(next), _) => {
                dom::focus_on(&next);
                dom::keep_in_sight(&next);
            }
            // At the edge nothing is left by itself, so it is kept here.
            (None, Some(here)) => {
                if let Some(slot) = self.slot(row, column) {
                    self.writing.set_value(false);
                    self.keep(vec![(slot, dom::value(&here))]);
                    field::select_all(&here);
                }
            }
            (None, None) => {}
        }
    }

    /// Takes back what was typed into a cell and not kept yet, or not understood.
    fn take_back(self, row: usize, column: usize) {
        let Some(slot) = self.slot(row, column) else { return };
        self.writing.set_value(false);
        self.refused.update(|refused| drop(refused.remove(&slot)));
        if let Some(field) = self.field(row, column) {
            dom::put(&field, &cell(&self.kept(slot)));
            self.say(&field, None);
            field::select_all(&field);
        }
    }

    /// Takes a block from a spreadsheet in, from the cell that has the focus on. Empty cells of it say nothing.
    fn paste(self, event: &Event) {
        let Some((row, column)) = Self::place(event) else { return };
        let block = block(&files::pasted(event));
        if block.len() == 1 && block.iter().all(|row| row.len() == 1) {
            return;
        }
        event.prevent_default();
        self.writing.set_value(false);
        let (mut typed, mut left) = (Vec::new(), 0);
        for (down, cells) in block.into_iter().enumerate() {
            for (right, text) in cells.into_iter().enumerate().filter(|(_, text)| !text.trim().is_empty()) {
                match self.slot(row + down, column + right) {
                    Some(slot) => typed.push((slot, text)),
                    None => left += 1,
                }
            }
        }
        let (taken, wrong) = self.keep(typed);
        let numbers = [taken, wrong, left].map(|number| number.to_string());
        let [taken, wrong, left] = numbers.each_ref().map(String::as_str);
        told::tell(&self.said.plain("grid_pasted", &[("n", taken), ("wrong", wrong), ("left", left)]));
        if let Some(here) = dom::around(event, "input") {
            field::select_all(&here);
        }
    }
}
