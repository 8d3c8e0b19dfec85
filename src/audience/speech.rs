//! A text in the words that a reader may read: codes and withheld names become what the people are called.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

use super::mentions::Mention;
use super::people::{Known, People, Standing};
use super::text::starts_sentence;
use super::words::genitive;
use crate::lang::Lang;

/// What stands between two people of one list.
const JOINTS: &[&str] = &["og", "eller", "samt", ",", "/", "&", "+", "-", "–", ", og", ", eller"];

/// Somebody whom a word of a text may mean.
pub(super) struct Doubt {
    pub(super) standing: Standing,
    /// Whether the word says little: what they are at the school, or a word that sentences begin with every day.
    pub(super) is_slight: bool,
}

/// Several mentions that become one phrase, or one alone.
struct Run<'m> {
    mentions: &'m [Mention],
    standing: Standing,
}

impl People {
    /// The text as the reader may read it.
    pub(super) fn retell<'t>(&self, text: &Cow<'t, str>, lang: Lang) -> Cow<'t, str> {
        let mentions: Vec<Mention> =
            self.finder.find(text).into_iter().filter(|mention| mention.sure && self.is_changed(mention)).collect();
        if mentions.is_empty() {
            return text.clone();
        }
        let mut told = String::with_capacity(text.len() * 2);
        let mut from = 0;
        let mut listed = false;
        for run in self.runs(text, &mentions) {
            let (Some(first), Some(last)) = (run.mentions.first(), run.mentions.last()) else { continue };
            let (between, at) = without_noun(text, from..first.range.start, run.standing);
            // «L1, E2 og E3» has lost its last «og» to the phrase that stands for two.
            let joined = listed && run.mentions.len() > 1 && between.trim() == ",";
            told.push_str(if joined { " og " } else { between });
            if told.ends_with(char::is_alphanumeric) {
                told.push(' ');
            }
            let phrase = self.phrase(&run, lang);
            let phrase = if last.genitive { genitive(&phrase) } else { phrase };
            let capital = starts_sentence(text, at);
            told.push_str(&if capital { capitalised(&phrase) } else { phrase });
            from = last.range.end;
            listed = true;
            if text[from..].starts_with(char::is_alphanumeric) {
                told.push(' ');
            }
        }
        told.push_str(&text[from..]);
        Cow::Owned(told)
    }

    /// The text without those whom it mentions.
    pub(super) fn without_people(&self, text: &str) -> String {
        let mut left = String::with_capacity(text.len());
        let mut from = 0;
        for mention in self.finder.find(text) {
            left.push_str(&text[from..mention.range.start]);
            left.push_str("hun");
            from = mention.range.end;
        }
        left + &text[from..]
    }

    /// Those who are not called by name, and whose name or role a word of a text may be.
    pub(super) fn doubtful(&self, text: &str) -> Vec<Doubt> {
        let unsure = self.finder.find(text).into_iter().filter(|mention| !mention.sure);
        let unnamed = unsure.filter(|mention| !self.known[mention.who].is_name);
        let doubt = |mention: Mention| Doubt {
            standing: self.known[mention.who].standing,
            is_slight: mention.by_role || mention.slight,
        };
        unnamed.map(doubt).collect()
    }

    /// Whether a mention cannot stay as it is: a name that the reader may know can.
    fn is_changed(&self, mention: &Mention) -> bool {
        mention.by_code || !self.known[mention.who].is_name
    }

    /// Neighbours of one kind whom the reader must not know stand together.
    fn runs<'m>(&self, text: &str, mentions: &'m [Mention]) -> Vec<Run<'m>> {
        let standing = |mention: &Mention| self.known[mention.who].standing;
        let together = |one: &Mention, next: &Mention| {
            let joint = text[one.range.end..next.range.start].trim();
            standing(one).is_other() && standing(one) == standing(next) && !one.genitive && JOINTS.contains(&joint)
        };
        mentions
            .chunk_by(together)
            .filter_map(|run| Some(Run { mentions: run, standing: standing(run.first()?) }))
            .collect()
    }

    fn phrase(&self, run: &Run<'_>, lang: Lang) -> String {
        let people: BTreeSet<&str> = run.mentions.iter().map(|mention| self.code_of(mention)).collect();
        match (run.standing.veil(), run.mentions.first()) {
            (Some(veil), _) if people.len() > 1 => veil.many.get(lang).to_owned(),
            (_, Some(first)) => self.known[first.who].in_text.clone(),
            _ => String::new(),
        }
    }

    fn code_of(&self, mention: &Mention) -> &str {
        &self.known[mention.who].code
    }

    /// What the people are called to whom codes refer: those whom the reader must not know once, however many.
    pub(super) fn called(&self, codes: &[&str], lang: Lang) -> Vec<String> {
        let mut called: Vec<String> = Vec::new();
        let mut seen: Vec<Standing> = Vec::new();
        for code in codes {
            let person = self.get(code);
            let standing = person.map_or(Standing::Stranger, |person| person.standing);
            let Some(veil) = standing.veil() else {
                called.extend(person.map(|person: &Known| person.called.clone()));
                continue;
            };
            if seen.contains(&standing) {
                continue;
            }
            seen.push(standing);
            let of = |code: &&&str| self.get(code).map_or(Standing::Stranger, |person| person.standing) == standing;
            let several = codes.iter().filter(of).collect::<BTreeSet<_>>().len() > 1;
            called.push(if several { veil.many } else { veil.one }.get(lang).to_owned());
        }
        let mut once = BTreeSet::new();
        called.retain(|called| once.insert(called.clone()));
        called
    }
}

/// What stands before a mention, and where the phrase for it begins: «elev E2» is no «elev en annen elev».
fn without_noun(text: &str, between: Range<usize>, standing: Standing) -> (&str, usize) {
    let before = &text[between.clone()];
    let trimmed = before.trim_end();
    let noun = trimmed.rsplit(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
    let is_noun = standing == Standing::Pupil && ["elev", "eleven"].contains(&noun.to_lowercase().as_str());
    match is_noun && trimmed.len() < before.len() {
        true => (&before[..trimmed.len() - noun.len()], between.start + trimmed.len() - noun.len()),
        false => (before, between.end),
    }
}

fn capitalised(phrase: &str) -> String {
    let mut letters = phrase.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
