//! What a reader turns on and off: readings over the kanji, and letters pressed alone.

use super::{app::App, furigana, shell};
use crate::{
    browser::{
        dom::{self, Element},
        preference::NO_KEYS,
    },
    ui::spot::{SWITCH, Switch},
};

/// Puts the switches as the reader left them.
pub(crate) fn open(app: App) {
    NO_KEYS.mark(NO_KEYS.is_kept());
    shell::keys();
    furigana::open(app);
}

/// Answers a press of a switch.
pub(crate) fn pressed(app: App, button: &Element) {
    let on = dom::said(button, "aria-pressed") != "true";
    let which = dom::said(button, SWITCH);
    if which == Switch::Keys.word() {
        NO_KEYS.keep(!on);
        NO_KEYS.mark(!on);
        shell::say_keys(on);
    } else if which == Switch::Furigana.word() {
        furigana::turn(app, on);
    }
}
