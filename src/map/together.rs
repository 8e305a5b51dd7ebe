//! What belongs to what is chosen on the map: items of the plan, zones and landmarks. Start with [`Chosen`].

use super::places::{mentions, named};
use crate::{
    plan::{
        id::{FigureId, GoalId, ItemId, MeasureId, ZoneId},
        model::Plan,
    },
    route::query::Choice,
};

/// What is chosen, known to the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Chosen {
    /// A zone.
    Zone(ZoneId),
    /// A landmark the plan names.
    Place(&'static str),
    /// A goal.
    Goal(GoalId),
    /// A measure.
    Measure(MeasureId),
    /// A department, in the plan's own words.
    Department(String),
}

/// What belongs together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Together {
    /// Goals, measures, projects and figures, in the order of the plan.
    pub items: Vec<ItemId>,
    /// Zones.
    pub zones: Vec<ZoneId>,
    /// Landmarks.
    pub places: Vec<&'static str>,
}

impl Chosen {
    /// What an address chooses; nothing where the plan in its own words does not know it.
    pub fn read(own: &Plan, (choice, value): &(Choice, String)) -> Option<Self> {
        Some(match choice {
            Choice::Zone => Self::Zone(own.zones.iter().find(|zone| zone.id.as_str() == value)?.id.clone()),
            Choice::Place => Self::Place(named().find(|place| place == value)?),
            Choice::Goal => Self::Goal(own.goal(value.parse().ok()?)?.id),
            Choice::Measure => Self::Measure(own.measure(value.parse().ok()?)?.id),
            Choice::Department => {
                let known = |department: &&String| *department == value;
                Self::Department(own.projects().flat_map(|project| &project.departments).find(known)?.clone())
            }
        })
    }

    /// As an address chooses it.
    pub fn written(&self) -> (Choice, String) {
        match self {
            Self::Zone(id) => (Choice::Zone, id.to_string()),
            Self::Place(id) => (Choice::Place, (*id).to_owned()),
            Self::Goal(id) => (Choice::Goal, id.to_string()),
            Self::Measure(id) => (Choice::Measure, id.to_string()),
            Self::Department(name) => (Choice::Department, name.clone()),
        }
    }

    /// What an item of the plan chooses, where it is one that can be chosen.
    pub fn of(item: &ItemId) -> Option<Self> {
        Some(match item {
            ItemId::Zone(id) => Self::Zone(id.clone()),
            ItemId::Goal(id) => Self::Goal(*id),
            ItemId::Measure(id) => Self::Measure(*id),
            _ => return None,
        })
    }

    /// The item of the plan that is chosen; landmarks and departments are none.
    pub fn item(&self) -> Option<ItemId> {
        match self {
            Self::Zone(id) => Some(id.clone().into()),
            Self::Goal(id) => Some((*id).into()),
            Self::Measure(id) => Some((*id).into()),
            Self::Place(_) | Self::Department(_) => None,
        }
    }

    /// What belongs to it, by a plan in its own words.
    pub fn together(&self, own: &Plan) -> Together {
        let items: Vec<ItemId> = match self {
            Self::Zone(id) => {
                let zone = own.zone(id);
                let links = zone.into_iter().flat_map(|zone| zone.links.iter().map(|link| link.item.clone()));
                zone.map(|zone| zone.goal.into()).into_iter().chain(links).collect()
            }
            Self::Place(place) => with_owners(own, mentions(own, place)),
            Self::Goal(id) => own.items().filter(|item| own.goal_of(item) == Some(*id) && !is_zone(item)).collect(),
            Self::Measure(id) => own
                .items()
                .filter(|item| measure_of(item) == Some(*id))
                .chain(own.goal_of(&(*id).into()).map(Into::into))
                .collect(),
            Self::Department(name) => {
                let of = own.projects().filter(|project| project.departments.contains(name));
                with_owners(own, of.map(|project| project.id.into()).collect())
            }
        };
        let zones = match self {
            Self::Zone(id) => vec![id.clone()],
            Self::Goal(id) => own.zones_of(*id).map(|zone| zone.id.clone()).collect(),
            _ => {
                // What only owns what is chosen does not bring its zones.
                let linked = |item: &ItemId| items.contains(item) && self.is_about(item);
                let zones = own.zones.iter().filter(|zone| zone.links.iter().any(|link| linked(&link.item)));
                zones.map(|zone| zone.id.clone()).collect()
            }
        };
        let places = match self {
            Self::Place(place) => vec![*place],
            _ => named()
                .filter(|place| mentions(own, place).iter().any(|item| items.contains(item) && self.is_about(item)))
                .collect(),
        };
        let order = |item: &ItemId| items.contains(item);
        Together { items: own.items().filter(order).collect(), zones, places }
    }

    /// Whether an item is more to it than the owner of what belongs to it.
    fn is_about(&self, item: &ItemId) -> bool {
        match self {
            Self::Place(_) | Self::Department(_) => matches!(item, ItemId::Project(_) | ItemId::Figure(_)),
            Self::Zone(_) | Self::Goal(_) | Self::Measure(_) => true,
        }
    }
}

fn is_zone(item: &ItemId) -> bool {
    matches!(item, ItemId::Zone(_))
}

/// The measure an item is or belongs to.
fn measure_of(item: &ItemId) -> Option<MeasureId> {
    match item {
        ItemId::Measure(id) => Some(*id),
        ItemId::Project(id) => Some(id.measure()),
        ItemId::Figure(FigureId::Kpi(id)) => Some(id.measure()),
        _ => None,
    }
}

/// These items with the measures and goals they belong to.
fn with_owners(own: &Plan, items: Vec<ItemId>) -> Vec<ItemId> {
    let measures: Vec<ItemId> = items.iter().filter_map(measure_of).map(ItemId::from).collect();
    let goals: Vec<ItemId> = items.iter().filter_map(|item| own.goal_of(item)).map(ItemId::from).collect();
    [items, measures, goals].concat()
}

#[cfg(all(test, feature = "ssr"))]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::plan::embedded;

    fn everything(plan: &Plan) -> Vec<Chosen> {
        let departments = plan.projects().flat_map(|project| project.departments.clone()).map(Chosen::Department);
        let items = plan.items().filter_map(|item| Chosen::of(&item));
        items.chain(named().map(Chosen::Place)).chain(departments).collect()
    }

    #[test]
    fn what_can_be_chosen_reads_back_from_its_address() {
        let plan = embedded::plan().unwrap();
        for chosen in everything(plan) {
            assert_eq!(Chosen::read(plan, &chosen.written()), Some(chosen));
        }
        for (choice, value) in
            [(Choice::Zone, "moon"), (Choice::Place, "city_hall"), (Choice::Goal, "9"), (Choice::Department, "")]
        {
            assert_eq!(Chosen::read(plan, &(choice, value.to_owned())), None, "{value}");
        }
    }

    #[test]
    fn what_belongs_to_a_zone_belongs_to_it_seen_from_the_other_side_too() {
        let plan = embedded::plan().unwrap();
        for zone in &plan.zones {
            let own = Chosen::Zone(zone.id.clone()).together(plan);
            assert!(own.items.contains(&zone.goal.into()));
            for link in &zone.links {
                assert!(own.items.contains(&link.item), "{} {}", zone.id, link.item);
                let measure = measure_of(&link.item).unwrap();
                assert!(Chosen::Measure(measure).together(plan).zones.contains(&zone.id), "{measure}");
            }
            assert!(Chosen::Goal(zone.goal).together(plan).zones.contains(&zone.id));
        }
    }

    #[test]
    fn a_place_brings_what_names_it_and_is_brought_by_it() {
        let plan = embedded::plan().unwrap();
        for place in named() {
            let own = Chosen::Place(place).together(plan);
            for item in mentions(plan, place) {
                assert!(own.items.contains(&item));
                let goal = plan.goal_of(&item).unwrap();
                assert!(own.items.contains(&goal.into()));
                assert!(Chosen::Goal(goal).together(plan).places.contains(&place));
            }
        }
    }

    #[test]
    fn items_come_once_and_in_the_order_of_the_plan() {
        let plan = embedded::plan().unwrap();
        for chosen in everything(plan) {
            let items = chosen.together(plan).items;
            let order: Vec<_> = plan.items().filter(|item| items.contains(item)).collect();
            assert_eq!(items, order, "{chosen:?}");
            assert!(!items.is_empty(), "{chosen:?}");
        }
    }
}
