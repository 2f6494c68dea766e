//! How good hits are, as the devset's own `score.py` counts.

use super::texts::Asked;

/// What was counted over some queries.
#[derive(Clone, Copy, Default)]
pub struct Score {
    asked: f64,
    answered: f64,
    recall: f64,
    precision: f64,
    first_five: f64,
    cut: f64,
    /// More letters are to come, so that other texts are right too: only recall says something.
    goes_on: bool,
    /// Queries that nothing should have answered.
    absent: f64,
    absent_hit: f64,
}

impl Score {
    /// Counts one query.
    #[expect(clippy::cast_precision_loss, reason = "a few thousand hits at most")]
    pub fn count(&mut self, asked: &Asked, hits: &[usize]) {
        let share = |part: usize, whole: usize| part as f64 / whole.max(1) as f64;
        self.goes_on = asked.kind.ends_with("to come");
        if asked.relevant.is_empty() {
            self.absent += 1.0;
            self.absent_hit += f64::from(u8::from(!hits.is_empty()));
            return;
        }
        let right = |hits: &[usize]| hits.iter().filter(|hit| asked.relevant.contains(hit)).count();
        self.asked += 1.0;
        self.recall += share(right(hits), asked.relevant.len());
        if hits.is_empty() {
            return;
        }
        self.answered += 1.0;
        self.precision += share(right(hits), hits.len());
        self.cut += share(hits.iter().filter(|hit| asked.cut.contains(hit)).count(), hits.len());
        let first = asked.relevant.len().min(5);
        self.first_five += share(right(&hits[..first.min(hits.len())]), first);
    }

    /// How many queries.
    pub fn queries(&self) -> f64 {
        self.asked + self.absent
    }

    /// A cell: recall, precision, precision in the first five and share of torn clusters, in per cent. Where nothing should
    /// be found: the share of queries that found something.
    pub fn cell(&self) -> String {
        if self.absent > 0.0 {
            return format!("{:.0} hit", 100.0 * self.absent_hit / self.absent);
        }
        let (asked, answered) = (self.asked.max(1.0), self.answered.max(1.0));
        let share = |sum: f64, of: f64| 100.0 * sum / of;
        let (recall, first) = (share(self.recall, asked), share(self.first_five, asked));
        if self.goes_on {
            return format!("{recall:.1}");
        }
        match self.answered > 0.0 {
            true => format!(
                "{recall:.1} / {:.0} / {first:.0} / {:.1}",
                share(self.precision, answered),
                share(self.cut, answered)
            ),
            false => "0 / – / 0 / –".to_owned(),
        }
    }
}
