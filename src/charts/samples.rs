//! Figures of the plan, one of each kind, for the tests of this room.
#![expect(clippy::unwrap_used, reason = "tests")]

use crate::plan::{
    figure::{Baseline, Basis, Better, Figure, FigureKind, Footnote, InterimTarget, MarkedPart, Target},
    model::Term,
};

pub(crate) const TERM: Term = Term { first: 2014, last: 2019 };

fn figure(name: &str, unit: &str, baseline: Option<(&str, &str)>, target: Option<&str>) -> Figure {
    Figure {
        id: crate::plan::id::FigureId::Kpi("13-1".parse().unwrap()),
        name: name.to_owned(),
        unit: unit.to_owned(),
        baseline: baseline
            .map(|(value, period)| Baseline { value: value.parse().unwrap(), period: period.parse().unwrap() }),
        interim: None,
        target: target
            .map_or(Target::Maintain, |value| Target::Number { value: value.parse().unwrap(), running: false }),
        target_period: "2019年度".parse().unwrap(),
        kind: FigureKind::Point,
        kind_basis: Basis::Inferred,
        better: Better::Higher,
        footnotes: Vec::new(),
    }
}

/// A baseline and a target value.
pub(crate) fn visitors() -> Figure {
    Figure {
        kind: FigureKind::Annual,
        kind_basis: Basis::Written,
        ..figure("新千歳空港の年間利用者数", "人", Some(("19,260,408", "2014年度")), Some("22,046,000"))
    }
}

/// The same with a target on the way.
pub(crate) fn visitors_on_the_way() -> Figure {
    let interim =
        InterimTarget { value: "21,000,000".parse().unwrap(), running: false, period: "2017年度".parse().unwrap() };
    Figure { interim: Some(interim), ..visitors() }
}

/// A target with a footnote.
pub(crate) fn cargo() -> Figure {
    let text = "苫小牧港の取扱貨物量の目標値は現港湾計画の目標年次（平成30年代前半）における数値".to_owned();
    Figure {
        footnotes: vec![Footnote { mark: "※".to_owned(), text, on: MarkedPart::Target }],
        ..figure("苫小牧港の取扱貨物量", "万トン", Some(("10,630", "2014年度")), Some("11,180"))
    }
}

/// 維持.
pub(crate) fn page_views() -> Figure {
    Figure {
        kind: FigureKind::Maintain,
        kind_basis: Basis::Written,
        better: Better::Keep,
        ..figure("ホームページ年間アクセス数", "件", Some(("871,109", "2014年度")), None)
    }
}

/// 延べ, without a baseline.
pub(crate) fn new_jobs() -> Figure {
    Figure {
        kind: FigureKind::Cumulative,
        kind_basis: Basis::Written,
        target: Target::Number { value: "300".parse().unwrap(), running: true },
        ..figure("新規雇用創出数", "人", None, None)
    }
}

/// Neither a baseline nor a word on how it is counted.
pub(crate) fn explained() -> Figure {
    figure("企業への保育ステーション機能の概要説明・周知", "社", None, Some("29"))
}

/// A baseline of several years before the term, no unit, a small change.
pub(crate) fn birth_rate() -> Figure {
    figure("合計特殊出生率", "", Some(("1.51", "2008～2012年")), Some("1.60"))
}

/// A share with a small change.
pub(crate) fn listed() -> Figure {
    figure("企業データ掲載率", "%", Some(("47.9", "2015年")), Some("50.0"))
}

/// A steep rise from a low baseline.
pub(crate) fn promotions() -> Figure {
    Figure {
        kind: FigureKind::Cumulative,
        kind_basis: Basis::Written,
        ..figure("道外プロモーション回数（累計）", "回", Some(("2", "2014年度")), Some("10"))
    }
}
