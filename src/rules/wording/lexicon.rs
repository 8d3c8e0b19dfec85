//! Patterns of phrases, and where a text has them.

use std::cmp::Reverse;
use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use super::fold::is_of_word;

/// A phrase in bokmål and in nynorsk, in lower case; twice the same where they agree.
pub(in crate::rules) type Phrase = (&'static str, &'static str);

/// The endings of a class of words, bokmål and nynorsk together.
const ENDINGS: &[(&str, &[&str])] = &[
    ("m", &["", "en", "er", "ene", "ar", "ane", "s", "ens", "enes", "anes"]),
    ("f", &["", "a", "en", "er", "ene", "ar", "ane", "s", "ens"]),
    ("n", &["", "et", "a", "ene", "s", "ets", "enes"]),
    ("e", &["e", "en", "er", "ene", "a", "ar", "ane", "es", "ens"]),
    ("j", &["", "t", "e"]),
    ("v", &["e", "er", "ar", "es", "ast", "te", "et", "a", "t"]),
];

/// One way to write a word of a phrase.
#[derive(Clone, Copy)]
enum Form {
    /// Letters, then one of some endings.
    Word { stem: &'static str, endings: &'static [&'static str], ends_compounds: bool },
    /// Any word.
    Any,
    /// The pupil.
    Pupil,
}

/// A word of a phrase.
struct Word {
    forms: Vec<Form>,
    may_be_missing: bool,
}

/// A phrase in one written form of Norwegian.
struct Pattern {
    /// Which phrase it belongs to.
    phrase: usize,
    /// Whether the pupil must stand before it.
    pupil_before: bool,
    words: Vec<Word>,
    /// The word to look for: the longest of those that must be there.
    telling: usize,
}

/// Who the codes in a text are.
pub(in crate::rules) trait Roles {
    /// Whether a word in lower case is the code of the pupil of the case.
    fn is_subject(&self, word: &str) -> bool;
    /// Whether it is the code of a guardian.
    fn is_guardian(&self, word: &str) -> bool;
    /// Whether it is the code of somebody who works at the school.
    fn is_staff(&self, word: &str) -> bool;
}

/// Nobody is known by a code.
pub(in crate::rules) struct Nobody;

impl Roles for Nobody {
    fn is_subject(&self, _: &str) -> bool {
        false
    }

    fn is_guardian(&self, _: &str) -> bool {
        false
    }

    fn is_staff(&self, _: &str) -> bool {
        false
    }
}

/// Phrases to look for.
pub(in crate::rules) struct Lexicon {
    patterns: Vec<Pattern>,
    /// The pattern that each string of the automaton stands for, and the form of its telling word.
    anchors: Vec<(usize, Form)>,
    /// None only where there is nothing to look for.
    automaton: Option<AhoCorasick>,
}

/// A phrase in a folded text.
pub(in crate::rules) struct Match {
    /// Which phrase, by its place among those that the lexicon was made of.
    pub(in crate::rules) phrase: usize,
    /// The phrase in the words of the list that stand in the text: safe to show where the text is not.
    pub(in crate::rules) form: String,
    /// The bytes of the folded text that it takes up.
    pub(in crate::rules) range: Range<usize>,
    /// Which of the lexicon's patterns.
    pub(super) pattern: usize,
}

impl Lexicon {
    /// A lexicon that is quickly made: texts are short.
    pub(in crate::rules) fn new(phrases: impl Iterator<Item = Phrase>) -> Self {
        Self::of_kind(AhoCorasickKind::ContiguousNFA, phrases)
    }

    /// A lexicon that is quickly searched.
    pub(in crate::rules) fn for_many(phrases: impl Iterator<Item = Phrase>) -> Self {
        Self::of_kind(AhoCorasickKind::DFA, phrases)
    }

    fn of_kind(kind: AhoCorasickKind, phrases: impl Iterator<Item = Phrase>) -> Self {
        let both = phrases.enumerate().flat_map(|(phrase, (nb, nn))| {
            let own = (nn != nb).then_some(nn);
            [Some(nb), own].into_iter().flatten().map(move |pattern| Pattern::new(phrase, pattern))
        });
        let patterns: Vec<_> = both.collect();
        let telling = |(at, pattern): (usize, &Pattern)| {
            let forms = pattern.words.get(pattern.telling).map(|word| word.forms.clone()).unwrap_or_default();
            forms.into_iter().map(move |form| (at, form))
        };
        let anchors: Vec<_> = patterns.iter().enumerate().flat_map(telling).collect();
        let builder = AhoCorasick::builder().kind(Some(kind)).clone();
        let automaton = builder.build(anchors.iter().map(|(_, form)| form.stem())).ok();
        Self { patterns, anchors, automaton }
    }

    /// The phrases in a folded text, in its order, the longest first.
    pub(in crate::rules) fn find(&self, text: &str, roles: &dyn Roles) -> Vec<Match> {
        let mut found = Vec::new();
        for hit in self.automaton.iter().flat_map(|automaton| automaton.find_overlapping_iter(text)) {
            let (pattern, form) = self.anchors[hit.pattern()];
            if !form.ends_compounds() && text[..hit.start()].ends_with(is_of_word) {
                continue;
            }
            let word = word_around(text, hit.start());
            if form.is_written(&text[word.clone()], roles) {
                self.complete(text, pattern, word.start, roles, &mut found);
            }
        }
        let place = |found: &Match| (found.range.start, Reverse(found.range.end), found.pattern);
        found.sort_by_key(place);
        found.dedup_by_key(|found| place(found));
        found
    }

    /// Adds the phrases that begin so many words before their telling word as the pattern may have there.
    fn complete(&self, text: &str, at: usize, telling: usize, roles: &dyn Roles, found: &mut Vec<Match>) {
        let pattern = &self.patterns[at];
        let before = |start: &usize| previous_word(text, *start);
        for start in std::iter::successors(Some(telling), before).take(pattern.telling + 1) {
            let mut forms = Vec::new();
            let Some(end) = pattern.follow_from(text, start, roles, &mut forms) else { continue };
            let start = if pattern.pupil_before { pupil_before(text, start, roles) } else { Some(start) };
            let Some(start) = start else { continue };
            let shown: Vec<String> = forms.iter().filter_map(Form::shown).collect();
            found.push(Match { phrase: pattern.phrase, form: shown.join(" "), range: start..end, pattern: at });
        }
    }
}

#[cfg(test)]
impl Lexicon {
    /// All patterns as a finding shows them.
    pub(super) fn names(&self) -> Vec<String> {
        (0..self.patterns.len()).map(|pattern| self.name(pattern)).collect()
    }

    pub(super) fn first_pattern(&self, phrase: usize) -> usize {
        self.patterns.iter().position(|pattern| pattern.phrase == phrase).unwrap()
    }

    /// A pattern by the first forms of the words that it must have.
    pub(super) fn name(&self, pattern: usize) -> String {
        let words = self.patterns[pattern].words.iter().filter(|word| !word.may_be_missing);
        words.filter_map(|word| word.forms[0].shown()).collect::<Vec<_>>().join(" ")
    }
}

impl Pattern {
    fn new(phrase: usize, pattern: &'static str) -> Self {
        let behind = pattern.strip_prefix("@ ");
        let words: Vec<_> = behind.unwrap_or(pattern).split(' ').map(Word::new).collect();
        let lengths = words.iter().map(Word::shortest_stem).enumerate();
        let telling = lengths.rev().max_by_key(|(_, length)| *length).map_or(0, |(at, _)| at);
        Self { phrase, pupil_before: behind.is_some(), words, telling }
    }

    /// Where the phrase ends that begins with the word at a place, and in which forms.
    fn follow_from(&self, text: &str, start: usize, roles: &dyn Roles, forms: &mut Vec<Form>) -> Option<usize> {
        let (first, rest) = self.words.split_first()?;
        let word = word_around(text, start);
        let written = first.forms.iter().find(|form| form.is_written(&text[word.clone()], roles))?;
        forms.push(*written);
        follow(text, word.end, rest, roles, forms)
    }
}

impl Word {
    fn new(word: &'static str) -> Self {
        let optional = word.strip_prefix('?');
        let forms = optional.unwrap_or(word).split('|').map(Form::new).collect();
        Self { forms, may_be_missing: optional.is_some() || word == "*" }
    }
}

impl Word {
    /// How long its shortest form is; nothing where a text may have another word there, or none.
    fn shortest_stem(&self) -> usize {
        let lengths = self.forms.iter().map(|form| form.stem().len());
        if self.may_be_missing { 0 } else { lengths.min().unwrap_or_default() }
    }
}

impl Form {
    fn new(form: &'static str) -> Self {
        match form {
            "*" => return Form::Any,
            "@" => return Form::Pupil,
            _ => {}
        }
        let tail = form.strip_prefix('+');
        let (stem, class) = tail.unwrap_or(form).split_once('~').unwrap_or((tail.unwrap_or(form), ""));
        let endings = ENDINGS.iter().find(|(name, _)| *name == class).map_or(&[""][..], |(_, endings)| *endings);
        Form::Word { stem, endings, ends_compounds: tail.is_some() }
    }

    fn stem(&self) -> &'static str {
        match self {
            Form::Word { stem, .. } => stem,
            Form::Any | Form::Pupil => "",
        }
    }

    fn ends_compounds(&self) -> bool {
        matches!(self, Form::Word { ends_compounds: true, .. })
    }

    /// Whether a word of a text is this one.
    fn is_written(&self, word: &str, roles: &dyn Roles) -> bool {
        match self {
            Form::Any => true,
            Form::Pupil => is_pupil(word, roles),
            Form::Word { stem, endings, ends_compounds } => {
                let alone = word.strip_prefix(stem).is_some_and(|rest| endings.contains(&rest));
                let joined = |ending: &str| word.strip_suffix(ending).is_some_and(|head| head.ends_with(stem));
                alone || (*ends_compounds && endings.iter().any(|ending| joined(ending)))
            }
        }
    }

    /// The form as a finding shows it. Any word of a text is none of the list's.
    fn shown(&self) -> Option<String> {
        match self {
            Form::Any => None,
            Form::Pupil => Some("eleven".to_owned()),
            Form::Word { stem, endings, .. } => Some(format!("{stem}{}", endings.first().unwrap_or(&""))),
        }
    }
}

/// Where the words of a phrase end that follow on a place in a text.
fn follow(text: &str, at: usize, words: &[Word], roles: &dyn Roles, forms: &mut Vec<Form>) -> Option<usize> {
    let Some((word, rest)) = words.split_first() else { return Some(at) };
    let known = forms.len();
    if let Some(next) = next_word(text, at) {
        let written = &text[next.clone()];
        for form in word.forms.iter().filter(|form| form.is_written(written, roles)) {
            forms.push(*form);
            if let Some(end) = follow(text, next.end, rest, roles, forms) {
                return Some(end);
            }
            forms.truncate(known);
        }
    }
    if word.may_be_missing { follow(text, at, rest, roles, forms) } else { None }
}

/// The next word behind a place, where only blanks, a point or a hyphen stand between.
fn next_word(text: &str, at: usize) -> Option<Range<usize>> {
    let rest = &text[at..];
    let between = rest.strip_prefix(['.', '-']).unwrap_or_else(|| rest.trim_start());
    let start = text.len() - between.len();
    let is_next = start > at && between.starts_with(is_of_word);
    is_next.then(|| word_around(text, start))
}

/// Where the word before a word begins, if only blanks, a point or a hyphen stand between.
fn previous_word(text: &str, at: usize) -> Option<usize> {
    let before = &text[..at];
    let between = before.strip_suffix(['.', '-']).unwrap_or_else(|| before.trim_end());
    let is_next = between.len() < at && between.ends_with(is_of_word);
    is_next.then(|| between.trim_end_matches(is_of_word).len())
}

/// The longest word that is looked at, in bytes on each side of a place: a text may be made to eat time.
const LONGEST_WORD: usize = 100;

/// The word that begins at a place or around it.
fn word_around(text: &str, at: usize) -> Range<usize> {
    let from = text.ceil_char_boundary(at.saturating_sub(LONGEST_WORD));
    let to = text.floor_char_boundary(text.len().min(at + LONGEST_WORD));
    let start = from + text[from..at].trim_end_matches(is_of_word).len();
    let rest = &text[at..to];
    start..to - rest.trim_start_matches(is_of_word).len()
}

/// Where the word before a place begins, if it is the pupil.
fn pupil_before(text: &str, at: usize, roles: &dyn Roles) -> Option<usize> {
    let before = text[..at].trim_end();
    let start = before.trim_end_matches(is_of_word).len();
    is_pupil(&before[start..], roles).then_some(start)
}

fn is_pupil(word: &str, roles: &dyn Roles) -> bool {
    matches!(word, "eleven" | "barnet" | "jenta" | "gutten" | "guten") || roles.is_subject(word)
}

/// Of matches in the order of the text that overlap, the first one and of those the longest.
pub(super) fn without_overlaps(mut matches: Vec<Match>) -> Vec<Match> {
    let mut free_from = 0;
    matches.retain(|found| {
        let free = found.range.start >= free_from;
        free_from = if free { found.range.end } else { free_from };
        free
    });
    matches
}
