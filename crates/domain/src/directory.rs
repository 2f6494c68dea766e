//! Which numbers a person sees, and in which order: those that help them, from where they are, first.

use crate::hotline::{Hotline, Need, Rank};
use crate::{Country, Lang};

/// What decides the order: who reads, and from where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Caller {
    /// Where they are from, if they said so.
    pub origin: Option<Country>,
    /// Where they are now, if they said so.
    pub here: Option<Country>,
    /// The language they read.
    pub lang: Option<Lang>,
}

/// The bodies of one country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The country.
    pub country: Country,
    /// Shown at once.
    pub first: Vec<Hotline>,
    /// Shown under "more numbers".
    pub more: Vec<Hotline>,
}

impl Caller {
    /// Countries in the order this caller should see them: the one they are in, the one of the corridor's end, their
    /// own, the others.
    pub fn countries(&self) -> Vec<Country> {
        let mut order: Vec<Country> = Vec::new();
        let wanted = self.here.into_iter().chain([Country::DESTINATION]).chain(self.origin).chain(Country::ALL);
        for country in wanted {
            if !order.contains(&country) {
                order.push(country);
            }
        }
        order
    }

    /// The bodies for `need` (all needs when `None`), country by country. When it is known where the caller is from,
    /// other people's home countries are left out: their numbers do not help.
    pub fn find(&self, hotlines: &[Hotline], need: Option<Need>) -> Vec<Group> {
        let mine = self.countries().into_iter().filter(|country| {
            self.origin.is_none() || [self.here, self.origin, Some(Country::DESTINATION)].contains(&Some(*country))
        });
        mine.map(|country| self.group(hotlines, country, need))
            .filter(|group| !group.first.is_empty() || !group.more.is_empty())
            .collect()
    }

    /// The bodies of one country for `need` (all needs when `None`).
    pub fn group(&self, hotlines: &[Hotline], country: Country, need: Option<Need>) -> Group {
        let wanted = |hotline: &&Hotline| {
            hotline.country == country
                && need.is_none_or(|need| hotline.needs.contains(&need))
                && hotline.audience.includes(self.origin)
        };
        let mut found: Vec<Hotline> = hotlines.iter().filter(wanted).cloned().collect();
        // Stable: what weighs the same stays as authored.
        found.sort_by_key(|hotline| (!hotline.reachable_from(self.here), !self.is_spoken_to(hotline), hotline.order));
        let (first, more) = found.into_iter().partition(|hotline| hotline.rank == Rank::First);
        Group { country, first, more }
    }

    /// What somebody in danger should see at once: bodies of the first rank for [`Need::Danger`], at most `limit` a country.
    pub fn emergency(&self, hotlines: &[Hotline], limit: usize) -> Vec<Group> {
        let mut groups = self.find(hotlines, Some(Need::Danger));
        for group in &mut groups {
            group.first.truncate(limit);
            group.more.clear();
        }
        groups.retain(|group| !group.first.is_empty());
        groups
    }

    fn is_spoken_to(&self, hotline: &Hotline) -> bool {
        let Some(lang) = self.lang else { return false };
        let own = |speaks: &crate::hotline::Speaks| speaks.0 == lang.code();
        hotline.answers_in.iter().any(own) || hotline.lines.iter().any(|line| line.speaks.iter().any(own))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::country::Audience;
    use crate::fact::Source;
    use crate::hotline::{BodyKind, Channel, Confidence, Cost, Hours, Line, Speaks};
    use crate::lang::Words;
    use crate::number::Number;
    use Country::{Cambodia, Laos, Myanmar, Thailand};

    fn hotline(id: &str, order: u32, country: Country, number: Number, speaks: &[&str]) -> Hotline {
        Hotline {
            id: id.to_owned(),
            order,
            country,
            needs: vec![Need::Danger],
            kind: BodyKind::Ngo,
            audience: Audience::default(),
            hours: Hours::Unknown,
            answers_in: speaks.iter().map(|code| Speaks((*code).to_owned())).collect(),
            answers_sure: false,
            confidence: Confidence::Ngo,
            rank: Rank::First,
            conflict: false,
            agree: 0,
            checked: crate::Day::from_iso("2026-11-23").unwrap(),
            source: Source { kind: None, title: String::new(), url: String::new(), dated: String::new() },
            lines: vec![Line {
                shown: String::new(),
                number,
                cost: Cost::Unknown,
                speaks: Vec::new(),
                press: None,
                channel: Channel::Phone,
            }],
            name: Words(Default::default()),
            who: Words(Default::default()),
            caution: None,
        }
    }

    fn ids(groups: &[Group]) -> Vec<String> {
        groups.iter().flat_map(|group| group.first.iter().map(|hotline| hotline.id.clone())).collect()
    }

    #[test]
    fn the_country_one_is_in_comes_first_and_then_who_speaks_ones_language() {
        let short = |code: &str| Number::Short(code.to_owned());
        let directory = [
            hotline("th-police", 1, Thailand, short("191"), &["th"]),
            hotline("th-khmer-line", 2, Thailand, short("1800010181"), &["km"]),
            hotline("kh-police", 3, Cambodia, short("117"), &["km"]),
            hotline("mm-police", 4, Myanmar, short("199"), &[]),
        ];
        let caller = Caller { origin: Some(Cambodia), here: Some(Thailand), lang: Some(Lang::Km) };
        assert_eq!(ids(&caller.find(&directory, None)), ["th-khmer-line", "th-police", "kh-police"]);
        let caller = Caller { here: Some(Cambodia), ..caller };
        assert_eq!(ids(&caller.find(&directory, None)), ["kh-police", "th-khmer-line", "th-police"]);
        let nothing_said = Caller::default();
        assert_eq!(ids(&nothing_said.find(&directory, None)), ["th-police", "th-khmer-line", "kh-police", "mm-police"]);
    }

    #[test]
    fn what_cannot_be_dialled_from_here_stands_after_what_can() {
        let directory = [
            hotline("short", 1, Thailand, Number::Short("1300".to_owned()), &[]),
            hotline("full", 2, Thailand, Number::E164("+66841211609".to_owned()), &[]),
        ];
        let caller = Caller { here: Some(Laos), ..Caller::default() };
        assert_eq!(ids(&[caller.group(&directory, Thailand, None)]), ["full", "short"]);
    }

    #[test]
    fn a_line_for_other_peoples_citizens_is_left_out() {
        let mut embassy = hotline("mm-embassy", 1, Thailand, Number::E164("+6622332237".to_owned()), &[]);
        embassy.audience = Audience(vec![Myanmar]);
        let ask = |origin| Caller { origin, ..Caller::default() }.group(&[embassy.clone()], Thailand, None).first.len();
        assert_eq!((ask(Some(Laos)), ask(Some(Myanmar)), ask(None)), (0, 1, 1));
    }
}
