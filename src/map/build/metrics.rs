//! How wide letters are, so that a text is given the room it needs in whatever font a reader has.
//!
//! Japanese letters are an em wide in all fonts. Others differ: the tables have for each sign of ASCII the widest advance among
//! Liberation Sans (as wide as Arial and Helvetica), Noto Sans CJK JP and `DejaVu Sans` (as wide as Verdana and the letters of
//! Meiryo), as browsers measure them. A text of such letters so has room to spare in most of them.

/// How thick a text is.
#[derive(Clone, Copy)]
pub(crate) enum Weight {
    Regular,
    Bold,
}

/// The first sign of the tables: the space.
const FIRST: u32 = 0x20;

/// Thousandths of an em, from the space to the tilde.
#[rustfmt::skip]
const REGULAR: [u16; 95] = [
    318, 401, 474, 838, 637, 951, 780, 278, 391, 391, 500, 838, 318, 361, 318, 392, 637, 637, 637,
    637, 637, 637, 637, 637, 637, 637, 337, 337, 838, 838, 838, 557, 1016, 723, 687, 723, 771, 667,
    611, 778, 752, 334, 535, 723, 611, 890, 749, 788, 667, 788, 723, 667, 611, 732, 723, 989, 723,
    723, 686, 391, 392, 391, 838, 559, 606, 613, 635, 550, 635, 616, 353, 635, 634, 278, 278, 580,
    284, 975, 634, 612, 635, 635, 412, 521, 393, 634, 592, 818, 592, 592, 525, 637, 337, 637, 838,
];

#[rustfmt::skip]
const BOLD: [u16; 95] = [
    349, 457, 574, 838, 696, 1002, 873, 325, 458, 458, 523, 838, 380, 416, 380, 387, 696, 696, 696,
    696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 611, 1007, 774, 763, 734, 831, 684,
    684, 821, 837, 390, 568, 778, 667, 996, 837, 851, 733, 851, 771, 721, 683, 813, 774, 1104, 771,
    725, 726, 458, 387, 458, 838, 567, 626, 675, 716, 593, 716, 679, 436, 716, 712, 343, 343, 666,
    343, 1042, 712, 688, 716, 716, 494, 596, 479, 712, 652, 924, 646, 652, 583, 712, 366, 712, 838,
];

/// The width of a line in em.
pub(crate) fn width(line: &str, weight: Weight) -> f64 {
    let table = match weight {
        Weight::Regular => &REGULAR,
        Weight::Bold => &BOLD,
    };
    let letter = |letter: char| {
        let at = u32::from(letter).checked_sub(FIRST).and_then(|at| usize::try_from(at).ok());
        at.and_then(|at| table.get(at)).map_or(1.0, |width| f64::from(*width) / 1000.0)
    };
    line.chars().map(letter).sum()
}
