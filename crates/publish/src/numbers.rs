//! What changed in the numbers people dial, and the rules a changed number has to pass (`docs/publishing.md`): a good
//! form, shown as dialled, read again in its source, typed again by whoever signs, and not many at once.

use domain::digits::ascii_digits;
use domain::hotline::{Channel, Hotline, Line};
use domain::number::Number;
use domain::{Country, Day};
use std::collections::{BTreeMap, BTreeSet};

/// Bodies, in per cent of the old directory, whose numbers may change in one release without `--many`.
pub const MANY_PERCENT: usize = 10;

/// So many bodies may always change: in a small directory one is already a large part.
pub const ALWAYS_ALLOWED: usize = 2;

/// Whether more than [`MANY_PERCENT`] of the bodies may change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Many {
    /// No: it is refused.
    Refused,
    /// Yes: the person said so.
    Allowed,
}

/// Whether a number works from everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// E.164: from everywhere.
    Full,
    /// Inside its country.
    Short,
}

/// All that decides what happens when a line is dialled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dialled {
    /// Whether it is a full number or a short code.
    pub form: Form,
    /// Digits only.
    pub digits: String,
    /// A short code works in this country only.
    pub country: Country,
    /// As people read it.
    pub shown: String,
    /// The key to press then.
    pub press: Option<String>,
    /// Telephone or an app.
    pub channel: Channel,
}

impl Dialled {
    /// As it is dialled, with `+` when it is a full number.
    pub fn written(&self) -> String {
        match self.form {
            Form::Full => format!("+{}", self.digits),
            Form::Short => self.digits.clone(),
        }
    }

    fn reads_as(&self, typed: &str) -> bool {
        reads_as(typed, &self.digits, self.country, self.form)
    }

    fn is_the_number(&self, other: &Dialled) -> bool {
        self.form == other.form && self.digits == other.digits && self.country == other.country
    }
}

/// The numbers of one body, before and after. One of the two is empty when the body is new or gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberChange {
    /// The body's id.
    pub body: String,
    /// The body's name in English.
    pub name: String,
    /// Before.
    pub old: Vec<Dialled>,
    /// After.
    pub new: Vec<Dialled>,
    /// The day its source was last read: before and after.
    pub checked: (Option<Day>, Option<Day>),
}

impl NumberChange {
    /// The numbers that were not dialled before: the signer types each again.
    pub fn to_retype(&self) -> Vec<&Dialled> {
        self.new.iter().filter(|line| !self.old.iter().any(|old| old.is_the_number(line))).collect()
    }
}

/// Why a release is not signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is no E.164 number or short code of its country: body, digits.
    Form(String, String),
    /// What people read is not what is dialled: body, shown, dialled.
    ShownDiffers(String, String, String),
    /// The number changed, and the day its source was read did not: body, day.
    NotChecked(String, Day),
    /// The day its source was read is still to come: body, day.
    CheckedLater(String, Day),
    /// So many bodies changed, of so many, and nobody said `--many`.
    Many(usize, usize),
    /// It was not typed again, or otherwise: body, digits.
    NotRetyped(String, String),
    /// It was typed again although no number changed to it: digits as typed.
    RetypedForNothing(String),
    /// The first release of a folder, and nobody said `--many`.
    First,
}

/// Every body whose numbers are not what they were, by id.
pub fn changes(old: &BTreeMap<String, Hotline>, new: &BTreeMap<String, Hotline>) -> Vec<NumberChange> {
    let ids: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    ids.into_iter()
        .filter_map(|id| {
            let (before, after) = (old.get(id), new.get(id));
            let lines = |body: Option<&Hotline>| body.map(dialled).unwrap_or_default();
            let body = after.or(before)?;
            let change = NumberChange {
                body: id.clone(),
                name: body.name.in_lang(domain::Lang::En).to_owned(),
                old: lines(before),
                new: lines(after),
                checked: (before.map(|body| body.checked), after.map(|body| body.checked)),
            };
            (change.old != change.new).then_some(change)
        })
        .collect()
}

fn dialled(body: &Hotline) -> Vec<Dialled> {
    let line = |line: &Line| Dialled {
        form: match line.number {
            Number::E164(_) => Form::Full,
            Number::Short(_) => Form::Short,
        },
        digits: line.number.digits().to_owned(),
        country: body.country,
        shown: line.shown.clone(),
        press: line.press.clone(),
        channel: line.channel,
    };
    body.lines.iter().map(line).collect()
}

/// What forbids going from `old` (`None` before the first release) to `new` on `today`, whoever signs.
pub fn refusals(
    old: Option<&BTreeMap<String, Hotline>>,
    new: &BTreeMap<String, Hotline>,
    many: Many,
    today: Day,
) -> Vec<Refusal> {
    let mut refusals: Vec<Refusal> = new.values().flat_map(malformed).collect();
    let Some(old) = old else {
        refusals.extend((many == Many::Refused).then_some(Refusal::First));
        return refusals;
    };
    let changes = changes(old, new);
    for change in &changes {
        match change.checked {
            // A day further than the furthest time zone is a slip of the pen.
            (_, Some(after)) if after > today.plus(1) => {
                refusals.push(Refusal::CheckedLater(change.body.clone(), after));
            }
            // Read twice on one day is well possible, but only on the day itself.
            (Some(before), Some(after)) if after < before || (after == before && after < today.plus(-1)) => {
                refusals.push(Refusal::NotChecked(change.body.clone(), after));
            }
            _ => {}
        }
    }
    let too_many = changes.len() > ALWAYS_ALLOWED && changes.len() * 100 > old.len() * MANY_PERCENT;
    if too_many && many == Many::Refused {
        refusals.push(Refusal::Many(changes.len(), old.len()));
    }
    refusals
}

fn malformed(body: &Hotline) -> Vec<Refusal> {
    let one = |(line, dialled): (&Line, Dialled)| {
        if !line.number.is_well_formed(body.country) {
            return Some(Refusal::Form(body.id.clone(), dialled.written()));
        }
        let differs = !dialled.reads_as(&line.shown);
        differs.then(|| Refusal::ShownDiffers(body.id.clone(), line.shown.clone(), dialled.written()))
    };
    body.lines.iter().zip(dialled(body)).filter_map(one).collect()
}

/// Whether `shown` reads as the number that is dialled: alike, with 0 for the country's code, or with the code and a
/// stray 0. A short code only as it is.
fn reads_as(shown: &str, digits: &str, country: Country, form: Form) -> bool {
    let shown: String = ascii_digits(shown).chars().filter(char::is_ascii_digit).collect();
    let code = country.calling_code();
    let national = digits.strip_prefix(code).filter(|_| form == Form::Full);
    shown == digits
        || national
            .is_some_and(|national| shown.strip_prefix('0') == Some(national) || shown == format!("{code}0{national}"))
}

/// Which of the changed numbers were not typed again, and what was typed for nothing. Spaces, hyphens, dots and brackets
/// do not count, any script's digits are read, and a number may be typed as its country writes it.
pub fn not_retyped(changes: &[NumberChange], retyped: &[String]) -> Vec<Refusal> {
    let mut useless: BTreeSet<&String> = retyped.iter().collect();
    let mut refusals = Vec::new();
    for change in changes {
        for line in change.to_retype() {
            let typed: Vec<&String> = retyped.iter().filter(|text| line.reads_as(text)).collect();
            useless.retain(|text| !typed.contains(text));
            if typed.is_empty() {
                refusals.push(Refusal::NotRetyped(change.body.clone(), line.written()));
            }
        }
    }
    refusals.extend(useless.into_iter().map(|text| Refusal::RetypedForNothing(text.clone())));
    refusals
}
