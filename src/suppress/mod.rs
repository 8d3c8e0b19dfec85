//! Comments that silence findings with a reason: `# brille: ignore PLAN-20 til 2026-12-31: the reason`.

mod comment;
mod compared;
mod scope;

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::finding::{self, Finding, Fix};
use crate::rules;
use crate::rules::ign::{self, Slip};
use crate::source::Span;
use crate::yaml::{Comment, Parsed, Tree, edit};
use comment::{Order, Said};
pub use compared::{Compared, compared};
use scope::{Scope, Units};

/// How comments that silence are read.
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    /// The day on which the file is looked at.
    pub today: Date,
    /// Whether they silence anything, or are only looked at for slips.
    pub heeded: bool,
    /// Whether a rule cannot speak in this check. A comment that silences it is not called unused.
    pub is_mute: &'a dyn Fn(&str) -> bool,
}

/// Findings of one file, parted by what its comments silence; each part in the order of the text.
#[derive(Debug, Default)]
pub struct Parted {
    /// What is shown, findings on the comments included.
    pub shown: Vec<Finding>,
    /// What the comments silence.
    pub silenced: Vec<Finding>,
}

/// Parts the findings of a file by what its comments silence. The findings are all that there are, in the order of the
/// text and with their identity.
///
/// Where part of the text could not be read, nothing is silenced: what looks like a comment there may be none.
pub fn part(parsed: &Parsed<'_>, findings: Vec<Finding>, reading: Reading<'_>) -> Parted {
    let tree = &parsed.tree;
    let spoken = spoken(tree);
    if spoken.is_empty() || !parsed.is_whole() {
        return Parted { shown: findings, silenced: Vec::new() };
    }
    let mut own: Vec<Finding> = spoken.iter().flat_map(|spoken| spoken.slips(tree)).collect();
    let mut parted = Parted { shown: findings, silenced: Vec::new() };
    if reading.heeded {
        let orders: Vec<Entry<'_>> = spoken.iter().filter_map(Entry::new).collect();
        parted = silence(parted.shown, &orders, reading.today);
        // What is found at a place that could not be read as it is meant is not told, and so cannot be silenced.
        if parsed.problems.is_empty() {
            own.extend(spoken.iter().filter_map(|spoken| spoken.above_nothing(tree)));
            own.extend(idle(tree.text(), &orders, &parted, reading));
        }
    }
    own.sort_by_key(in_text);
    finding::identify(&mut own, tree);
    parted.shown.extend(own);
    parted.shown.sort_by_key(in_text);
    parted
}

/// What a comment says to brille, and what it covers.
struct Spoken<'t> {
    comment: Comment,
    scope: Option<Scope<'t>>,
    said: Said,
}

/// What the comments of a file say to brille.
fn spoken<'t>(tree: &'t Tree<'_>) -> Vec<Spoken<'t>> {
    let places: Vec<Span> = tree.comments().iter().map(|comment| comment.span).collect();
    let said: Vec<Vec<Said>> = places.iter().map(|place| comment::read(tree.text(), *place)).collect();
    if said.iter().all(Vec::is_empty) {
        return Vec::new();
    }
    // All comments are placed, since one for people may stand between one for brille and what that is above.
    let scopes = Units::new(tree).scopes(&places);
    let spoken = tree.comments().iter().zip(scopes).zip(said);
    spoken
        .flat_map(|((comment, scope), said)| {
            said.into_iter().map(move |said| Spoken { comment: *comment, scope, said })
        })
        .collect()
}

impl Spoken<'_> {
    fn slips(&self, tree: &Tree<'_>) -> Vec<Finding> {
        let finding = |(slip, place): &(Slip, Span)| match self.scope {
            Some(scope) => ign::finding(*slip, scope.node, *place),
            None => ign::finding(*slip, tree.root(), *place),
        };
        self.said.slips.iter().map(finding).collect()
    }

    fn above_nothing(&self, tree: &Tree<'_>) -> Option<Finding> {
        let is_lost = self.scope.is_none() && self.said.order.is_some();
        is_lost.then(|| ign::finding(Slip::AboveNothing, tree.root(), self.said.span))
    }
}

fn in_text(finding: &Finding) -> (Span, &'static str) {
    (finding.span, finding.code)
}

/// A comment that silences, with what it covers.
struct Entry<'t> {
    comment: Comment,
    scope: Scope<'t>,
    order: &'t Order,
}

impl<'t> Entry<'t> {
    fn new(spoken: &'t Spoken<'t>) -> Option<Self> {
        Some(Self { comment: spoken.comment, scope: spoken.scope?, order: spoken.said.order.as_ref()? })
    }

    /// Takes the comment away, where it says nothing else.
    fn without(&self, text: &str) -> Option<Fix> {
        let says_more = text[self.comment.span.range()].contains(" #");
        // The reason goes with it, and some findings come and go with the day.
        (!says_more).then(|| Fix::new(false, edit::remove_comment(text, self.comment)))
    }

    /// The last day, where it is over.
    fn expired(&self, today: Date) -> Option<(Date, Span)> {
        self.order.until.filter(|(day, _)| *day < today)
    }

    /// Tells that it is over, where something is shown that it silenced.
    fn told_late(&self, shown: &Starts, today: Date) -> Option<Finding> {
        let (day, place) = self.expired(today)?;
        let is_missed = self.order.codes.iter().any(|(code, _)| shown.any(code, self.scope));
        is_missed.then(|| ign::finding(Slip::Expired(day), self.scope.node, place))
    }
}

/// What the comments that hold on a day cover, by code.
fn covered(orders: &[Entry<'_>], today: Date) -> BTreeMap<&'static str, Cover> {
    let mut covered: BTreeMap<_, Cover> = BTreeMap::new();
    for entry in orders.iter().filter(|entry| entry.expired(today).is_none()) {
        for (code, _) in &entry.order.codes {
            covered.entry(*code).or_default().add(entry.scope);
        }
    }
    covered.values_mut().for_each(Cover::close);
    covered
}

fn silence(findings: Vec<Finding>, orders: &[Entry<'_>], today: Date) -> Parted {
    let covered = covered(orders, today);
    let is_silenced = |finding: &Finding| {
        ign::can_be_silenced(finding.code)
            && covered.get(finding.code).is_some_and(|cover| cover.holds(finding.span.start))
    };
    let (silenced, shown) = findings.into_iter().partition(is_silenced);
    Parted { shown, silenced }
}

/// The places that comments cover for one code.
#[derive(Default)]
struct Cover(Vec<(u32, u32)>);

impl Cover {
    fn add(&mut self, scope: Scope<'_>) {
        self.0.push((scope.first, scope.last));
    }

    /// Sorts the stretches, and lets each end where it or one before it ends last.
    fn close(&mut self) {
        self.0.sort_unstable();
        let mut last = 0;
        for stretch in &mut self.0 {
            last = stretch.1.max(last);
            stretch.1 = last;
        }
    }

    fn holds(&self, place: u32) -> bool {
        let before = self.0.partition_point(|(first, _)| *first <= place);
        before > 0 && place <= self.0[before - 1].1
    }
}

/// What is said of comments that silence nothing: they have expired, or there is nothing to silence.
fn idle(text: &str, orders: &[Entry<'_>], parted: &Parted, reading: Reading<'_>) -> Vec<Finding> {
    let (shown, silenced) = (Starts::of(&parted.shown), Starts::of(&parted.silenced));
    // While something is not written as it should be, a rule may keep silent for that reason alone.
    let may_go = !parted.shown.iter().chain(&parted.silenced).any(is_of_form);
    let mut found = Vec::new();
    for entry in orders {
        let expired = entry.expired(reading.today);
        let there = if expired.is_some() { &shown } else { &silenced };
        let is_needed = |code: &str| there.any(code, entry.scope);
        found.extend(entry.told_late(&shown, reading.today));
        let codes = &entry.order.codes;
        let unused: Vec<_> = codes.iter().filter(|(code, _)| !is_needed(code) && !(reading.is_mute)(code)).collect();
        let fix = (may_go && unused.len() == codes.len()).then(|| entry.without(text)).flatten();
        found.extend(unused.into_iter().map(|(code, place)| {
            let finding = ign::finding(Slip::Unused(code), entry.scope.node, *place);
            Finding { fix: fix.clone(), ..finding }
        }));
    }
    found
}

/// Whether a finding is about the form of the file.
fn is_of_form(finding: &Finding) -> bool {
    rules::family(finding.code) == "FORM"
}

/// Where findings begin, by their code, in the order of the text.
struct Starts(BTreeMap<&'static str, Vec<u32>>);

impl Starts {
    fn of(findings: &[Finding]) -> Self {
        Self::at(findings.iter().map(|finding| (finding.code, finding.span.start)))
    }

    /// Those at places in any order.
    fn at(places: impl Iterator<Item = (&'static str, u32)>) -> Self {
        let mut starts: BTreeMap<_, Vec<u32>> = BTreeMap::new();
        for (code, start) in places {
            starts.entry(code).or_default().push(start);
        }
        starts.values_mut().for_each(|starts| starts.sort_unstable());
        Self(starts)
    }

    fn any(&self, code: &str, scope: Scope<'_>) -> bool {
        let Some(starts) = self.0.get(code) else { return false };
        starts.get(starts.partition_point(|start| *start < scope.first)).is_some_and(|start| *start <= scope.last)
    }
}
