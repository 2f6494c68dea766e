//! The papers with what we publish about them, and the plan of their reminders: what the pages show and what the device
//! is armed with both come from here.

use super::App;
use super::built::newest_check;
use crate::store::{StoreError, Stores};
use domain::clock::{Clock, judge};
use domain::moment::TimeOfDay;
use domain::paper::{Paper, PaperKind, Person};
use domain::paper_rule::PaperRule;
use domain::reminder::{Circumstances, Plan, moment, plan};
use domain::{Day, Lang};
use std::collections::BTreeMap;

/// A paper in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct PaperItem {
    /// The paper.
    pub paper: Paper,
    /// What we publish about its kind.
    pub rule: PaperRule,
    /// Whose it is; `None` for the person whose phone it is.
    pub person: Option<Person>,
}

impl PaperItem {
    /// Its name: of its kind, or of the person's own choice.
    pub fn name(&self) -> &str {
        if self.paper.entry.kind == PaperKind::Other { &self.paper.entry.name } else { &self.rule.name }
    }

    /// Days from `today` to the day that counts.
    pub fn days_left(&self, today: Day) -> i64 {
        today.days_until(self.paper.entry.due())
    }
}

/// What should ring, and whether the clock it was planned by can be right. Otherwise nothing is planned and nothing
/// counts as missed.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Planned {
    pub(super) plan: Plan,
    pub(super) clock: Clock,
}

impl App {
    /// Plans the reminders of all papers as of now.
    pub(super) async fn plan(&self, lang: Lang) -> Result<Planned, StoreError> {
        let (now, zone, clock) = (self.platform.now(), self.platform.zone(), self.clock());
        if clock != Clock::Plausible {
            return Ok(Planned { plan: Plan::default(), clock });
        }
        // What was entered while the clock said 1970 was entered after the content was checked, at the earliest.
        let earliest = newest_check().and_then(|day| moment(day, TimeOfDay::default(), &zone));
        let planned = self.store.run(move |stores| {
            let mut papers: Vec<Paper> = stores.user.papers()?;
            if papers.is_empty() {
                return Ok(Planned { plan: Plan::default(), clock });
            }
            for paper in &mut papers {
                paper.since = paper.since.max(earliest.unwrap_or(paper.since));
            }
            let of_kind = days_of_kinds(stores, lang)?;
            let at = stores.user.settings()?.remind_at;
            let circumstances = Circumstances { now, zone: &zone, at, of_kind: &of_kind };
            Ok(Planned { plan: plan(&papers, &stores.user.done()?, &circumstances), clock })
        });
        planned.await
    }

    /// Whether the device's clock can be right.
    pub(super) fn clock(&self) -> Clock {
        newest_check().map_or(Clock::Plausible, |newest| judge(self.platform.today(), newest))
    }

    /// The day by which a typed year is judged: today or, by a clock that cannot be right, the day of the newest content.
    pub(super) fn reading_day(&self) -> Day {
        match (self.clock(), newest_check()) {
            (Clock::TooEarly | Clock::TooLate, Some(newest)) => newest,
            _ => self.platform.today(),
        }
    }
}

/// The days each kind adds.
pub(super) fn days_of_kinds(stores: &mut Stores, lang: Lang) -> Result<BTreeMap<PaperKind, Vec<i64>>, StoreError> {
    Ok(stores.content.paper_rules(lang)?.into_iter().map(|(kind, rule)| (kind, rule.remind)).collect())
}

/// Every paper with what belongs to it. A kind we publish nothing about cannot be shown; the build checks that there is
/// none.
pub(super) fn items(stores: &mut Stores, lang: Lang) -> Result<Vec<PaperItem>, StoreError> {
    let rules = stores.content.paper_rules(lang)?;
    let people = stores.user.people()?;
    let item = |paper: Paper| {
        let rule = rules.get(&paper.entry.kind)?.clone();
        let person = people.iter().find(|person| person.id == paper.person).cloned();
        Some(PaperItem { paper, rule, person })
    };
    Ok(stores.user.papers()?.into_iter().filter_map(item).collect())
}
