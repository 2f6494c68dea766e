//! What was checked so long ago that the app shows it in amber. Time alone breaks this rule, so the app's build does not
//! look at it: `make content` lists it, and whoever publishes reads the sources again.

use crate::guide::AuthoredFact;
use crate::load::Content;
use crate::problem::Problem;
use domain::Day;
use domain::fact::{FactClass, Freshness, freshness};
use domain::hotline;
use toml::Spanned;

pub(crate) fn check(content: &Content, today: Day, problems: &mut Vec<Problem>) {
    for guide in &content.guides {
        let file = format!("guides/{}/meta.toml", guide.slug);
        facts(&file, &guide.meta.facts, content, today, problems);
        for card in &guide.meta.cards {
            if let Some(day) = card.changed.filter(|day| day.0.days_until(today) < 0) {
                let line = content.line(&file, card.id.span().start);
                let what = format!("{:?} changed on {}, which is still to come", card.id.as_ref(), day.0);
                problems.push(Problem::new(&file, line, "wrong-date", what, "tell of it when it has come"));
            }
        }
    }
    for paper in &content.papers.papers {
        facts("papers.toml", &paper.facts, content, today, problems);
    }
    for body in content.directory.bodies.iter().filter(|body| body.withheld.is_empty()) {
        let line = content.line("hotlines.toml", body.id.span().start);
        look("hotlines.toml", line, body.id.as_ref(), hotline::CLASS, body.checked.0, today, problems);
    }
}

fn facts(file: &str, facts: &[Spanned<AuthoredFact>], content: &Content, today: Day, problems: &mut Vec<Problem>) {
    for fact in facts {
        let line = content.line(file, fact.span().start);
        let fact = fact.get_ref();
        look(file, line, &fact.id, fact.class, fact.checked.0, today, problems);
    }
}

fn look(file: &str, line: usize, id: &str, class: FactClass, checked: Day, today: Day, problems: &mut Vec<Problem>) {
    let (rule, what) = match freshness(class, checked, today) {
        Freshness::Fresh => return,
        Freshness::Old => ("grown-old", format!("{id:?} was checked on {checked}, too long ago for what it is")),
        Freshness::ClockWrong => ("wrong-date", format!("{id:?} was checked on {checked}, which is still to come")),
    };
    let advice = "read the source again, mend the text if it changed, and write the day of today";
    problems.push(Problem::new(file, line, rule, what, advice));
}
