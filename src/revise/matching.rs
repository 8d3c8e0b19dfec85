//! Which item of a list in the later version is which one of the earlier.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::classes::{Classes, Side, written};
use super::told::short;
use crate::yaml::{Kind, Node};

/// How much of their words two entries must share to be the same entry, where their days or authors differ.
const ALIKE: f64 = 0.5;

/// More pairs than this are not compared one by one: a case has not so many entries without a code.
const MOST_PAIRS: usize = 10_000;

/// So many words of an entry are enough to know it by.
const MOST_WORDS: usize = 1_000;

/// An item of the earlier version, of the later, or both.
pub(super) type Pair<'t> = (Option<Node<'t>>, Option<Node<'t>>);

/// What came of matching two lists.
pub(super) struct Matched<'t> {
    /// The items in the order of the later list, and after them what is gone.
    pub(super) pairs: Vec<Pair<'t>>,
    /// Whether items that stand in both lists stand in another order.
    pub(super) is_reordered: bool,
}

/// Matches the items of two lists: by their code, then those that are equal, then the most alike.
pub(super) fn matched<'t>(old: &[Node<'t>], new: &[Node<'t>], classes: &mut Classes) -> Matched<'t> {
    let mut matching = Matching { old, new, partner: vec![None; new.len()], free: (0..old.len()).collect() };
    matching.by(|_, node| code(node));
    matching.by(|side, node| Some(classes.of(side, node)));
    matching.by_likeness();
    matching.finish()
}

struct Matching<'l, 't> {
    old: &'l [Node<'t>],
    new: &'l [Node<'t>],
    /// The place in the old list of each item of the new one.
    partner: Vec<Option<usize>>,
    /// The places in the old list that have no partner yet.
    free: BTreeSet<usize>,
}

impl<'t> Matching<'_, 't> {
    fn pair(&mut self, old: usize, new: usize) {
        self.partner[new] = Some(old);
        self.free.remove(&old);
    }

    fn open(&self) -> Vec<usize> {
        (0..self.new.len()).filter(|at| self.partner[*at].is_none()).collect()
    }

    /// Pairs items that share a mark, the first with the first.
    fn by<M: Ord>(&mut self, mut mark: impl FnMut(Side, Node<'t>) -> Option<M>) {
        let mut marked: BTreeMap<M, VecDeque<usize>> = BTreeMap::new();
        for at in &self.free {
            if let Some(mark) = mark(Side::Old, self.old[*at]) {
                marked.entry(mark).or_default().push_back(*at);
            }
        }
        for at in self.open() {
            let found = mark(Side::New, self.new[at]).and_then(|mark| marked.get_mut(&mark)?.pop_front());
            if let Some(old) = found {
                self.pair(old, at);
            }
        }
    }

    /// Pairs the entries that are most alike. Two that each have a code of their own are two.
    fn by_likeness(&mut self) {
        let open = self.open();
        if open.len() * self.free.len() > MOST_PAIRS {
            return self.by(|_, node| signed(node));
        }
        let look = |node: Node<'t>| Look::of(node);
        let old: Vec<_> = self.free.iter().map(|at| (*at, look(self.old[*at]))).collect();
        let new: Vec<_> = open.iter().map(|at| (*at, look(self.new[*at]))).collect();
        let mut likely = Vec::new();
        for (old_at, old) in &old {
            likely.extend(new.iter().filter_map(|(new_at, new)| Some((old.likeness(new)?, *old_at, *new_at))));
        }
        likely.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
        for (_, old, new) in likely {
            if self.free.contains(&old) && self.partner[new].is_none() {
                self.pair(old, new);
            }
        }
    }

    fn finish(self) -> Matched<'t> {
        let order: Vec<usize> = self.partner.iter().copied().flatten().collect();
        let mut pairs: Vec<Pair<'t>> =
            self.partner.iter().zip(self.new).map(|(old, new)| (old.map(|at| self.old[at]), Some(*new))).collect();
        pairs.extend(self.free.iter().map(|at| (Some(self.old[*at]), None)));
        Matched { pairs, is_reordered: !order.is_sorted() }
    }
}

/// What an item is known by: its own code or, where it is a result, the measure that it is about.
fn code(node: Node<'_>) -> Option<String> {
    let named = node.get("id").or_else(|| node.get("tiltak"));
    short(named?).map(written).filter(|code| !code.is_empty())
}

/// The day of an entry and who made it, as they are written.
fn signed(node: Node<'_>) -> Option<(String, String)> {
    let text = |keys: &[&str]| keys.iter().find_map(|key| short(node.get(key)?)).map(written);
    Some((text(&["dato", "start"])?, text(&["av", "fra", "hvem", "til"]).unwrap_or_default()))
}

/// What two entries are compared by.
struct Look<'t> {
    has_code: bool,
    is_map: bool,
    signed: Option<(String, String)>,
    words: BTreeMap<&'t str, usize>,
    count: usize,
}

impl<'t> Look<'t> {
    fn of(node: Node<'t>) -> Self {
        let (mut words, mut count) = (BTreeMap::new(), 0);
        collect(node, &mut words, &mut count);
        let is_map = matches!(node.kind(), Kind::Map { .. });
        Self { has_code: code(node).is_some(), is_map, signed: signed(node), words, count }
    }

    /// How alike two entries are; none where they are two.
    fn likeness(&self, other: &Self) -> Option<f64> {
        if self.has_code && other.has_code || self.is_map != other.is_map || !self.is_map {
            return None;
        }
        let shared = |(word, count): (&&str, &usize)| (*other.words.get(*word).unwrap_or(&0)).min(*count);
        let shared: usize = self.words.iter().map(shared).sum();
        let words = 2.0 * shared as f64 / (self.count + other.count).max(1) as f64;
        let is_signed_alike = self.signed.is_some() && self.signed == other.signed;
        match is_signed_alike {
            true => Some(1.0 + words),
            false => (words >= ALIKE).then_some(words),
        }
    }
}

fn collect<'t>(node: Node<'t>, words: &mut BTreeMap<&'t str, usize>, count: &mut usize) {
    match node.kind() {
        _ if *count >= MOST_WORDS => {}
        Kind::Str(text) => {
            for word in text.split_whitespace().take(MOST_WORDS - *count) {
                *words.entry(word).or_insert(0) += 1;
                *count += 1;
            }
        }
        Kind::Map { .. } => node.entries().for_each(|(_, value)| collect(value, words, count)),
        Kind::Seq { .. } => node.items().for_each(|item| collect(item, words, count)),
        _ => {}
    }
}
