//! From degrees to map units. East is right, south is down, and the window's north-west corner is the origin.

use geo::{Coord, Rect};

use super::seed::{Centre, Degrees, Window};

/// A plane that touches the earth at the map's centre. Over 20 km it is wrong by some 0.2 km: less than a line's width.
pub(crate) struct Plane {
    centre: Degrees,
    km_per_degree: Degrees,
    corner_km: Coord,
    /// Map units in a kilometre.
    pub(crate) scale: f64,
    /// The window in map units.
    pub(crate) window: Rect,
}

impl Plane {
    pub(crate) fn new(centre: &Centre, window: &Window) -> Self {
        let scale = window.units / (window.east - window.west);
        let turn = centre.lat.to_radians();
        // The usual series for the length of a degree on WGS 84, in km.
        let lat = 111.132_92 - 0.559_82 * (2.0 * turn).cos() + 0.001_175 * (4.0 * turn).cos();
        let lon = 111.412_84 * turn.cos() - 0.093_5 * (3.0 * turn).cos();
        let size = Coord { x: window.units, y: (window.south - window.north) * scale };
        Self {
            centre: [centre.lat, centre.lon],
            km_per_degree: [lat, lon],
            corner_km: Coord { x: window.west, y: window.north },
            scale,
            window: Rect::new(Coord { x: 0.0, y: 0.0 }, size),
        }
    }

    /// The map point of a latitude and longitude.
    pub(crate) fn at(&self, [lat, lon]: Degrees) -> Coord {
        let [centre_lat, centre_lon] = self.centre;
        let [km_lat, km_lon] = self.km_per_degree;
        self.at_km([(lon - centre_lon) * km_lon, (centre_lat - lat) * km_lat])
    }

    /// The map point so many kilometres east and south of the centre.
    pub(crate) fn at_km(&self, [east, south]: [f64; 2]) -> Coord {
        (Coord { x: east, y: south } - self.corner_km) * self.scale
    }

    /// The window and a margin around it, so that clipped edges stay out of sight.
    pub(crate) fn paper(&self) -> Rect {
        let margin = Coord { x: 12.0, y: 12.0 };
        Rect::new(self.window.min() - margin, self.window.max() + margin)
    }
}
