//! A filter shows exactly what it names, and its address says it.

use super::plan;
use crate::plan::id::ItemId;
use crate::{
    route::query::Facet,
    search::{Audience, Choices, Filter, pairs},
};
use std::collections::HashSet;

fn admitted(filter: &Filter, choices: &Choices) -> Vec<ItemId> {
    plan().items().filter(|item| filter.admits(choices, item)).collect()
}

#[test]
fn two_choices_of_one_translation_leave_the_others_their_own() {
    let original = plan();
    let own = Choices::of(original);
    let mut other = original.clone();
    let [first, second, third] = [0, 1, 2].map(|at| own.departments[at]);
    for department in other.measures.iter_mut().flat_map(|it| &mut it.projects).flat_map(|it| &mut it.departments) {
        *department = if *department == third { "Third".to_owned() } else { "Division".to_owned() };
    }
    let [departments, audiences, tags] = pairs(original, &other);
    assert_eq!(departments[..3], [(first, "Division"), (second, "Division"), (third, "Third")]);
    assert_eq!(departments.iter().map(|(own, _)| *own).collect::<Vec<_>>(), own.departments);
    assert_eq!((audiences.len(), tags.len()), (own.audiences.len(), own.tags.len()));
}

#[test]
fn a_department_shows_exactly_its_projects_and_what_they_hang_on() {
    let choices = Choices::of(plan());
    let departments: HashSet<_> = plan().projects().flat_map(|project| &project.departments).collect();
    assert_eq!(choices.departments.len(), departments.len());
    for (number, department) in choices.departments.iter().enumerate() {
        let filter = Filter { department: Some(number), ..Filter::default() };
        for measure in &plan().measures {
            let mut any = false;
            for project in &measure.projects {
                let own = project.departments.iter().any(|name| name == department);
                assert_eq!(filter.admits_project(&choices, project), own, "{department}: {}", project.name);
                any |= own;
            }
            assert_eq!(filter.admits_measure(&choices, measure), any, "{department}: {}", measure.name);
            assert!(!any || filter.admits(&choices, &measure.direction.into()));
            assert!(!any || filter.admits(&choices, &measure.direction.goal().into()));
            for figure in &measure.kpis {
                assert_eq!(filter.admits(&choices, &figure.id.into()), any);
            }
        }
        for direction in &plan().directions {
            let any = plan().measures_of(direction.id).any(|measure| filter.admits_measure(&choices, measure));
            assert_eq!(filter.admits_direction(&choices, direction), any);
        }
        assert!(admitted(&filter, &choices).iter().any(|item| matches!(item, ItemId::Project(_))), "{department}");
    }
}

#[test]
fn nothing_chosen_shows_everything() {
    let choices = Choices::of(plan());
    assert!(Filter::default().is_empty());
    assert_eq!(admitted(&Filter::default(), &choices).len(), plan().items().count());
}

#[test]
fn a_goal_shows_all_that_is_under_it() {
    let choices = Choices::of(plan());
    for goal in &plan().goals {
        let filter = Filter { goal: Some(goal.id), ..Filter::default() };
        let expected: Vec<ItemId> = plan().items().filter(|item| plan().goal_of(item) == Some(goal.id)).collect();
        assert_eq!(admitted(&filter, &choices), expected);
    }
}

#[test]
fn a_zone_shows_itself_and_its_measures() {
    let choices = Choices::of(plan());
    for zone in &plan().zones {
        let filter = Filter { zone: Some(zone.id.clone()), ..Filter::default() };
        for measure in &plan().measures {
            assert_eq!(filter.admits_measure(&choices, measure), zone.measures.contains(&measure.id));
        }
        for other in &plan().zones {
            assert_eq!(filter.admits_zone(&choices, other), other.id == zone.id);
        }
        assert!(filter.admits(&choices, &zone.goal.into()));
    }
}

#[test]
fn an_audience_and_a_tag_show_what_the_plan_writes_so() {
    let choices = Choices::of(plan());
    for (number, audience) in choices.audiences.iter().enumerate() {
        let filter = Filter { audience: Some(Audience::Phrase(number)), ..Filter::default() };
        for measure in &plan().measures {
            let own = measure.audience.iter().any(|line| line == audience);
            assert_eq!(filter.admits_measure(&choices, measure), own);
            assert!(measure.projects.iter().all(|project| filter.admits_project(&choices, project) == own));
        }
    }
    for (number, tag) in choices.tags.iter().enumerate() {
        let filter = Filter { tag: Some(number), ..Filter::default() };
        for project in plan().projects() {
            assert_eq!(filter.admits_project(&choices, project), project.tags.iter().any(|word| word == tag));
        }
    }
}

#[test]
fn a_group_of_audiences_shows_what_any_of_its_phrases_shows() {
    let choices = Choices::of(plan());
    assert!((6..=8).contains(&plan().audiences.len()));
    for group in &plan().audiences {
        let filter = Filter::read(&choices, |facet| (facet == Facet::Audience).then_some(group.id.as_str()));
        let phrases = group.phrases.iter().map(|phrase| {
            let filter = Filter::read(&choices, |facet| (facet == Facet::Audience).then_some(phrase.as_str()));
            assert!(!filter.is_empty(), "{phrase}");
            filter
        });
        let expected: HashSet<_> = phrases.flat_map(|filter| admitted(&filter, &choices)).collect();
        assert_eq!(admitted(&filter, &choices).into_iter().collect::<HashSet<_>>(), expected, "{}", group.id);
    }
    let grouped: HashSet<_> = plan().audiences.iter().flat_map(|group| &group.phrases).collect();
    assert_eq!(grouped.len(), choices.audiences.len());
}

#[test]
fn choices_together_show_what_each_shows() {
    let choices = Choices::of(plan());
    for (number, _) in choices.departments.iter().enumerate() {
        for goal in &plan().goals {
            let both = Filter { department: Some(number), goal: Some(goal.id), ..Filter::default() };
            let one = Filter { department: Some(number), ..Filter::default() };
            let other = Filter { goal: Some(goal.id), ..Filter::default() };
            for project in plan().projects() {
                let each = one.admits_project(&choices, project) && other.admits_project(&choices, project);
                assert_eq!(both.admits_project(&choices, project), each);
            }
        }
    }
}

#[test]
fn an_address_is_read_in_the_words_of_the_plan() {
    let choices = Choices::of(plan());
    let (zone, goal) = (&plan().zones[1].id, plan().goals[2].id);
    let values = [choices.departments[3], choices.audiences[5], zone.as_str(), "3", choices.tags[1]];
    let value = |facet| Facet::ALL.iter().position(|known| *known == facet).map(|at| values[at]);
    let filter = Filter::read(&choices, value);
    let expected = Filter {
        department: Some(3),
        audience: Some(Audience::Phrase(5)),
        zone: Some(zone.clone()),
        goal: Some(goal),
        tag: Some(1),
    };
    assert_eq!(filter, expected);
}

#[test]
fn what_the_plan_does_not_know_is_not_chosen() {
    let choices = Choices::of(plan());
    for value in ["", "0", "99", "知らない課", "nowhere"] {
        assert!(Filter::read(&choices, |_| Some(value)).is_empty(), "{value}");
    }
}

#[test]
fn what_the_plan_does_not_know_is_told_in_the_words_of_the_address() {
    let choices = Choices::of(plan());
    let department = choices.departments[0];
    let chosen = |facet| match facet {
        Facet::Department => Some(department),
        Facet::Zone => Some("nowhere"),
        Facet::Goal => Some("99"),
        Facet::Audience | Facet::Tag => None,
    };
    let filter = Filter::read(&choices, chosen);
    assert_eq!(filter.department, Some(0));
    assert_eq!(filter.unknown(chosen), ["nowhere", "99"]);
}
