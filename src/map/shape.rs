//! The map's shapes as types. [`Sheet`] holds all others; layers are listed from the ground up. What only tests and the
//! prerenderer look at is no part of the app in the browser.

/// A sheet of map. Lengths are in the units of `view_box`.
#[derive(Debug)]
pub struct Sheet {
    /// What is shown: the `viewBox` of the drawing.
    pub view_box: Frame,
    /// Land: the neighbours, then the city. What no area covers is sea.
    pub areas: &'static [Area],
    /// Inland water.
    pub lakes: &'static [Lake],
    /// Railways.
    pub railways: &'static [Railway],
    /// The plan's zones, as rough shapes.
    pub zones: &'static [ZoneShape],
    /// Landmarks.
    pub marks: &'static [Landmark],
    /// From which widths the details are shown.
    #[cfg(feature = "ssr")]
    pub levels: &'static [Level],
    /// Where the north arrow stands: its middle. A box of 44 × 80 around it is kept free.
    pub north: MapPoint,
    /// The scale bar.
    pub scale: Scale,
}

impl Sheet {
    /// A zone's shape, by the plan's id of the zone.
    pub fn zone(&self, id: &str) -> Option<&'static ZoneShape> {
        self.zones.iter().find(|zone| zone.id == id)
    }
}

/// How much is shown. Small screens show less, in larger letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Detail {
    /// A phone held upright.
    Narrow,
    /// A tablet held upright, or a map beside something.
    Medium,
    /// A desk or a wall.
    Wide,
}

impl Detail {
    /// All, from the coarsest.
    pub const ALL: [Self; 3] = [Self::Narrow, Self::Medium, Self::Wide];

    /// A short word for class names.
    pub fn word(self) -> &'static str {
        match self {
            Self::Narrow => "narrow",
            Self::Medium => "medium",
            Self::Wide => "wide",
        }
    }
}

/// A point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MapPoint {
    /// From the left.
    pub x: f32,
    /// From the top.
    pub y: f32,
}

/// An upright rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// Its left side.
    pub x: f32,
    /// Its top side.
    pub y: f32,
    /// From left to right.
    pub width: f32,
    /// From top to bottom.
    pub height: f32,
}

impl Frame {
    /// What a `viewBox` says, where it says whole numbers.
    pub fn read(view_box: &str) -> Option<Self> {
        let mut sides = view_box.split(' ').map(|side| side.parse::<i16>().ok().map(f32::from));
        let mut side = || sides.next().flatten();
        Some(Self { x: side()?, y: side()?, width: side()?, height: side()? })
    }
}

/// The land of one municipality.
#[derive(Debug)]
pub struct Area {
    /// Whose it is.
    pub kind: AreaKind,
    /// Its outline, cut off a little outside the view.
    pub path: &'static str,
}

/// Whose land it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AreaKind {
    /// The city the plan is about.
    City,
    /// Land around it.
    Neighbour,
}

/// Inland water.
#[derive(Debug)]
pub struct Lake {
    /// Its outline.
    pub path: &'static str,
}

/// A railway.
#[derive(Debug)]
pub struct Railway {
    /// A short word for it.
    #[cfg(feature = "ssr")]
    pub id: &'static str,
    /// An open curve through its stations.
    pub path: &'static str,
}

/// A zone of the plan. The text of the plan does not show the areas drawn on its map, so the shape is rough.
#[derive(Debug)]
pub struct ZoneShape {
    /// The plan's id of the zone.
    pub id: &'static str,
    /// One or more smooth closed curves.
    pub path: &'static str,
}

/// A landmark.
#[derive(Debug)]
pub struct Landmark {
    /// A short word for it.
    pub id: &'static str,
    /// What it is.
    pub kind: LandmarkKind,
    /// Where it is.
    pub at: MapPoint,
    /// Whether a sign is drawn there. A lake is its own sign, and a district has none.
    pub signed: bool,
    /// From which detail on it is shown.
    pub detail: Detail,
}

/// What a landmark is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LandmarkKind {
    /// A railway station.
    Station,
    /// An airport.
    Airport,
    /// A port.
    Port,
    /// A mountain.
    Mountain,
    /// A lake.
    Lake,
    /// A forest.
    Forest,
    /// A school or university.
    School,
    /// A public office.
    Office,
    /// A district.
    District,
}

impl LandmarkKind {
    /// Every kind.
    pub const ALL: [Self; 9] = [
        Self::Station,
        Self::Airport,
        Self::Port,
        Self::Mountain,
        Self::Lake,
        Self::Forest,
        Self::School,
        Self::Office,
        Self::District,
    ];

    /// The kind of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Whether a sign is drawn at the place: a lake is its own sign, and a district has none.
    pub fn is_signed(self) -> bool {
        !matches!(self, Self::Lake | Self::District)
    }

    /// A short word for class names.
    pub fn word(self) -> &'static str {
        match self {
            Self::Station => "station",
            Self::Airport => "airport",
            Self::Port => "port",
            Self::Mountain => "mountain",
            Self::Lake => "lake",
            Self::Forest => "forest",
            Self::School => "school",
            Self::Office => "office",
            Self::District => "district",
        }
    }
}

/// From which width of the map a detail is shown, and what is kept free around its marks.
#[cfg(feature = "ssr")]
#[derive(Debug)]
pub struct Level {
    /// Which detail.
    pub detail: Detail,
    /// The width of the map, in CSS pixels, from which it is used. From there its letters are 14 px or more.
    pub min_px: u16,
    /// The radius kept free around a mark.
    pub mark: f32,
}

/// The scale bar.
#[derive(Debug)]
pub struct Scale {
    /// The bar, an open line.
    pub path: &'static str,
}
