//! Phrases in Norwegian text: found as whole words, as Norwegian inflects and joins them, whatever their case and Unicode
//! form.
//!
//! A phrase is written as a pattern, one for bokmål and one for nynorsk. Its words stand in the order of the text, with
//! blanks between; `holde|holder øye med` offers two forms of a word, `?litt` is a word that may be missing, `*` is any
//! one word or none, `bevis~n` takes the endings of a class ([`ENDINGS`]), `+miljø` also ends a compound such as
//! *klassemiljø*, and `@` is the pupil: as the first word it stands before the phrase.

pub(super) mod lists;
pub(super) mod phrases;
mod prose;
mod sentence;

pub use prose::Wording;
pub(super) use prose::{Hit, warning};

use std::cmp::Reverse;
use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickBuilder, AhoCorasickKind};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::source::Span;
use crate::yaml::{Node, Style};

/// A phrase in bokmål and in nynorsk, in lower case; twice the same where they agree.
pub(super) type Phrase = (&'static str, &'static str);

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
pub(super) trait Roles {
    /// Whether a word in lower case is the code of the pupil of the case.
    fn is_subject(&self, word: &str) -> bool;
    /// Whether it is the code of a guardian.
    fn is_guardian(&self, word: &str) -> bool;
    /// Whether it is the code of somebody who works at the school.
    fn is_staff(&self, word: &str) -> bool;
}

/// Nobody is known by a code.
pub(super) struct Nobody;

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
pub(super) struct Lexicon {
    patterns: Vec<Pattern>,
    /// The pattern that each string of the automaton stands for, and the form of its telling word.
    anchors: Vec<(usize, Form)>,
    /// None only where there is nothing to look for.
    automaton: Option<AhoCorasick>,
}

/// A phrase in a folded text.
pub(super) struct Match {
    /// Which phrase, by its place among those that the lexicon was made of.
    pub(super) phrase: usize,
    /// The phrase in the words of the list that stand in the text: safe to show where the text is not.
    pub(super) form: String,
    /// The bytes of the folded text that it takes up.
    pub(super) range: Range<usize>,
    /// Which of the lexicon's patterns.
    pattern: usize,
}

impl Lexicon {
    /// A lexicon that is quickly made: texts are short.
    pub(super) fn new(phrases: impl Iterator<Item = Phrase>) -> Self {
        Self::of_kind(AhoCorasickKind::ContiguousNFA, phrases)
    }

    /// A lexicon that is quickly searched.
    pub(super) fn for_many(phrases: impl Iterator<Item = Phrase>) -> Self {
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
    pub(super) fn find(&self, text: &str, roles: &dyn Roles) -> Vec<Match> {
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
impl PhraseList {
    /// The phrases as a finding shows them.
    fn forms(&self) -> Vec<String> {
        (0..self.lexicon.patterns.len()).map(|pattern| self.lexicon.name(pattern)).collect()
    }
}

#[cfg(test)]
impl Lexicon {
    fn first_pattern(&self, phrase: usize) -> usize {
        self.patterns.iter().position(|pattern| pattern.phrase == phrase).unwrap()
    }

    /// A pattern by the first forms of the words that it must have.
    fn name(&self, pattern: usize) -> String {
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

/// Phrases of which a text may hold nothing else.
pub(super) struct PhraseList {
    lexicon: Lexicon,
    filler: &'static [&'static str],
    /// Whether codes of persons add nothing either.
    passes_codes: bool,
}

impl PhraseList {
    /// A list of phrases, and the words that add nothing to them where they are all that is written.
    pub(super) fn new(phrases: &'static [Phrase], filler: &'static [&'static str]) -> Self {
        Self { lexicon: Lexicon::new(phrases.iter().copied()), filler, passes_codes: false }
    }

    /// The list, for texts in which codes of persons add nothing to a phrase.
    pub(super) fn passing_codes(self) -> Self {
        Self { passes_codes: true, ..self }
    }

    /// The first phrase, where a text holds nothing but phrases of the list, filler words and punctuation.
    pub(super) fn only(&self, text: &str) -> Option<String> {
        self.only_in_folded(&fold(text))
    }

    /// The same of a text that is folded already.
    fn only_in_folded(&self, folded: &str) -> Option<String> {
        let matches = without_overlaps(self.lexicon.find(folded, &Nobody));
        let starts = matches.iter().map(|found| found.range.start).chain([folded.len()]);
        let ends = [0].into_iter().chain(matches.iter().map(|found| found.range.end));
        let nothing_else = ends
            .zip(starts)
            .flat_map(|(end, start)| words(&folded[end..start]))
            .all(|word| self.filler.contains(&word) || (self.passes_codes && is_code(word)));
        matches.into_iter().next().filter(|_| nothing_else).map(|found| found.form)
    }
}

/// Of matches in the order of the text that overlap, the first one and of those the longest.
fn without_overlaps(mut matches: Vec<Match>) -> Vec<Match> {
    let mut free_from = 0;
    matches.retain(|found| {
        let free = found.range.start >= free_from;
        free_from = if free { found.range.end } else { free_from };
        free
    });
    matches
}

/// Whether a folded word looks like a code: a letter or two, then digits.
fn is_code(word: &str) -> bool {
    let digits = word.trim_start_matches(|letter: char| letter.is_ascii_lowercase());
    let letters = word.len() - digits.len();
    (1..=2).contains(&letters) && !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Words to look for in a text as it is written, wherever they stand; large and small ASCII letters are the same.
pub(super) struct Needles(Option<AhoCorasick>);

impl Needles {
    /// The words. Nothing is found where there are none.
    pub(super) fn new<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        let mut words = words.peekable();
        let some = words.peek().is_some();
        Self(some.then(|| AhoCorasickBuilder::new().ascii_case_insensitive(true).build(words).ok()).flatten())
    }

    /// Each place of each word, overlaps included, with the index of the word.
    pub(super) fn find<'n>(&'n self, text: &'n str) -> impl Iterator<Item = (usize, Range<usize>)> + 'n {
        let found = self.0.iter().flat_map(move |automaton| automaton.find_overlapping_iter(text));
        found.map(|found| (found.pattern().as_usize(), found.range()))
    }
}

/// The words of a text: runs of letters and digits.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter| !is_of_word(letter)).filter(|word| !word.is_empty())
}

/// A text in lower case and NFC, the form in which phrases and words are compared.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::new();
    fold_into(text, &mut folded);
    folded
}

/// Folds a text into a buffer. Whether every byte kept its place, as in all text in the letters of Norwegian that is NFC.
fn fold_into(text: &str, folded: &mut String) -> bool {
    folded.clear();
    folded.push_str(text);
    folded.make_ascii_lowercase();
    if text.is_ascii() {
        return true;
    }
    let plain = |letter: char| letter < '\u{100}' || ('\u{2010}'..'\u{2040}').contains(&letter);
    if !text.chars().all(plain) {
        folded.clear();
        folded.extend(text.nfc().flat_map(char::to_lowercase));
        return false;
    }
    if text.contains(|letter: char| !letter.is_ascii() && letter.is_uppercase()) {
        folded.clear();
        folded.extend(text.chars().flat_map(char::to_lowercase));
    }
    true
}

/// The bytes of a text that some bytes of its folded form come from.
fn unfolded(text: &str, folded: Range<usize>) -> Option<Range<usize>> {
    let begins = |(at, letter): (usize, char)| (at == 0 || !is_combining_mark(letter)).then_some(at);
    let starts: Vec<usize> = text.char_indices().filter_map(begins).chain([text.len()]).collect();
    let (mut done, mut start) = (0, None);
    for piece in starts.windows(2) {
        if done == folded.start {
            start = Some(piece[0]);
        }
        done += fold(&text[piece[0]..piece[1]]).len();
        if done == folded.end {
            return Some(start?..piece[1]);
        }
    }
    None
}

/// The place in the source of some bytes of a node's text ([`Node::as_str`]): exact where the text is written as it is,
/// on one line or several, otherwise the whole node, because an escape has no place of its own.
pub(super) fn span_in(node: Node<'_>, range: Range<usize>) -> Span {
    exact_span(node, range).unwrap_or_else(|| node.span())
}

fn exact_span(node: Node<'_>, range: Range<usize>) -> Option<Span> {
    let (source, text) = (node.source_text(), node.as_str()?);
    let opening = match node.style() {
        Style::SingleQuoted | Style::DoubleQuoted => 1,
        Style::Literal | Style::Folded if source.starts_with(['|', '>']) => source.find('\n')?,
        _ => 0,
    };
    let closing = usize::from(matches!(node.style(), Style::SingleQuoted | Style::DoubleQuoted));
    let written = source.get(opening..source.len().checked_sub(closing)?)?;
    let from = node.span().start + opening as u32;
    if written == text {
        return Some(Span::new(from + range.start as u32, from + range.end as u32));
    }
    // Lines are folded and indented, so that white space alone may differ.
    let mut places = written.char_indices().filter(|(_, letter)| !letter.is_whitespace());
    let (mut start, mut end) = (None, None);
    for (at, letter) in text.char_indices().filter(|(_, letter)| !letter.is_whitespace()) {
        let (place, same) = places.next()?;
        if letter != same {
            return None;
        }
        if at >= range.start && start.is_none() {
            start = Some(place);
        }
        if at < range.end {
            end = Some(place + letter.len_utf8());
        }
    }
    let (start, end) = start.zip(end).filter(|(start, end)| start < end)?;
    places.next().is_none().then(|| Span::new(from + start as u32, from + end as u32))
}

fn is_of_word(letter: char) -> bool {
    if letter.is_ascii() {
        letter.is_ascii_alphanumeric()
    } else {
        letter.is_alphanumeric() || is_combining_mark(letter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::parse;

    static WHEN: &[Phrase] = &[("løpende", "løpande"), ("så løpende", "så løpande"), ("på måfå", "på måfå")];

    fn list() -> PhraseList {
        PhraseList::new(WHEN, &["og"])
    }

    fn found_by(pattern: &'static str, text: &str) -> Vec<String> {
        let folded = fold(text);
        let lexicon = Lexicon::new([(pattern, pattern)].into_iter());
        let found = without_overlaps(lexicon.find(&folded, &Nobody));
        found.into_iter().map(|found| folded[found.range].to_owned()).collect()
    }

    fn found(text: &str) -> Vec<String> {
        let folded = fold(text);
        let found = without_overlaps(list().lexicon.find(&folded, &Nobody));
        found.into_iter().map(|found| folded[found.range].to_owned()).collect()
    }

    #[test]
    fn phrases_are_whole_words_in_any_case() {
        assert_eq!(found("LØPENDE, og så Løpande."), ["løpende", "så løpande"]);
        assert!(found("fortløpende løpendes løpende2 7løpende").is_empty());
    }

    #[test]
    fn decomposed_letters_match() {
        assert_eq!(found("Tilsyn pa\u{30a} ma\u{30a}fa\u{30a}."), ["på måfå"]);
        assert!(found("løpende\u{301}").is_empty());
    }

    #[test]
    fn only_phrases_and_filler_make_a_text_nothing_else() {
        assert_eq!(list().only(" Løpende og på måfå! ").as_deref(), Some("løpende"));
        assert_eq!(list().only("løpende hver dag"), None);
        assert_eq!(list().only("og"), None);
        assert_eq!(list().only(""), None);
        assert_eq!(list().only("E1 løpende"), None);
        assert_eq!(list().passing_codes().only("E1 løpende").as_deref(), Some("løpende"));
    }

    #[test]
    fn letters_that_grow_in_lower_case_do_no_harm() {
        assert_eq!(found("İİ løpende ẞ"), ["løpende"]);
        let text = "İ Pa\u{30a} Ma\u{30a}fa\u{30a} ẞ";
        let folded = fold(text);
        let place = folded.find("på").unwrap()..folded.find(" ß").unwrap();
        assert_eq!(&text[unfolded(text, place).unwrap()], "Pa\u{30a} Ma\u{30a}fa\u{30a}");
    }

    #[test]
    fn folding_keeps_places_where_it_says_so() {
        let mut folded = String::new();
        for text in ["ÆØÅ «Bevis» – é", "abc", "Pa\u{30a}", "İ", "Ĳ…"] {
            let kept = fold_into(text, &mut folded);
            assert_eq!(folded, text.nfc().flat_map(char::to_lowercase).collect::<String>());
            assert!(!kept || folded.char_indices().map(|(at, _)| at).eq(text.char_indices().map(|(at, _)| at)));
        }
        assert!(fold_into("ÆØÅ «Bevis» – é", &mut folded));
    }

    #[test]
    fn words_take_the_endings_of_their_class_and_no_others() {
        assert_eq!(
            found_by("bevis~n", "Bevis, beviset, bevisene og bevisa"),
            ["bevis", "beviset", "bevisene", "bevisa"]
        );
        assert!(found_by("bevis~n", "bevisst bevissthet kursbevis").is_empty());
    }

    #[test]
    fn compounds_count_only_where_the_phrase_asks_for_them() {
        assert_eq!(found_by("+samtal~e", "elevsamtalen og samtale"), ["elevsamtalen", "samtale"]);
        assert!(found_by("samtal~e", "elevsamtalen").is_empty());
    }

    #[test]
    fn words_may_be_missing_and_lines_may_break() {
        for text in ["holde øye med", "holder ekstra\n    øye med"] {
            assert_eq!(found_by("holde|holder ?ekstra øye med", text).len(), 1, "{text}");
        }
        assert!(found_by("holde|holder ?ekstra øye med", "holde, øye med. holde øye\u{ad}med").is_empty());
        assert_eq!(found_by("samtale med @", "samtale med eleven"), ["samtale med eleven"]);
        assert_eq!(found_by("@ provoserer", "Eleven provoserer."), ["eleven provoserer"]);
        assert!(found_by("@ provoserer", "E2 provoserer.").is_empty());
    }

    #[test]
    fn places_are_exact_over_lines_and_in_quotes() {
        let texts = [
            "hva: |\n  Ord mot\n  ord.\n",
            "hva: >-\n  Ord mot\n  ord.\n",
            "hva: Ord mot\n  ord.\n",
            "hva: \"Ord mot ord.\"\n",
        ];
        for text in texts {
            let parsed = parse(text);
            let node = parsed.tree.root().get("hva").unwrap();
            let span = span_in(node, 4..11);
            let words: Vec<_> = text[span.range()].split_whitespace().collect();
            assert_eq!(words, ["mot", "ord"], "{text}");
        }
        let escaped = parse("hva: \"Ord\\u0020mot ord\"\n");
        let node = escaped.tree.root().get("hva").unwrap();
        assert_eq!(span_in(node, 4..11), node.span());
    }
}
