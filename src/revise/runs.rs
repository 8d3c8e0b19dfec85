//! What became of the words of a text: kept, removed, added.

use similar::{ChangeTag, TextDiff};

/// Longer texts than this many words, both together, are shown whole: they are no text of a plan, and comparing them
/// takes time.
const MOST_WORDS: usize = 12_000;

/// What became of some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// They stand in both versions.
    Kept,
    /// They stand in the earlier version only.
    Removed,
    /// They stand in the later version only.
    Added,
}

/// Words in a row with the same fate. They are text of the case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// What became of them.
    pub fate: Fate,
    /// The words, with the spaces between them and after them.
    pub text: String,
}

/// The runs that lead from one text to another.
pub(super) fn runs(old: &str, new: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let words = old.split_whitespace().count() + new.split_whitespace().count();
    if old.is_empty() || new.is_empty() || words > MOST_WORDS {
        push(&mut runs, Fate::Removed, old);
        push(&mut runs, Fate::Added, new);
        return runs;
    }
    for change in TextDiff::from_words(old, new).iter_all_changes() {
        let fate = match change.tag() {
            ChangeTag::Equal => Fate::Kept,
            ChangeTag::Delete => Fate::Removed,
            ChangeTag::Insert => Fate::Added,
        };
        push(&mut runs, fate, change.value());
    }
    joined(runs)
}

fn push(runs: &mut Vec<Run>, fate: Fate, text: &str) {
    match runs.last_mut() {
        Some(last) if last.fate == fate => last.text.push_str(text),
        _ if text.is_empty() => {}
        _ => runs.push(Run { fate, text: text.to_owned() }),
    }
}

/// Takes a lone space between two changed words into the change, so that a changed sentence reads as one and not word by
/// word.
fn joined(runs: Vec<Run>) -> Vec<Run> {
    let mut out: Vec<Run> = Vec::new();
    let (mut removed, mut added) = (String::new(), String::new());
    let last = runs.len();
    for (at, run) in runs.iter().enumerate() {
        let is_between = run.text.trim().is_empty() && at > 0 && at + 1 < last;
        match run.fate {
            Fate::Removed => removed.push_str(&run.text),
            Fate::Added => added.push_str(&run.text),
            Fate::Kept if is_between && !removed.is_empty() && !added.is_empty() => {
                removed.push_str(&run.text);
                added.push_str(&run.text);
            }
            Fate::Kept => {
                flush(&mut out, &mut removed, &mut added);
                push(&mut out, Fate::Kept, &run.text);
            }
        }
    }
    flush(&mut out, &mut removed, &mut added);
    out
}

/// Writes what was gathered of a change. A space that ends both parts has not changed.
fn flush(out: &mut Vec<Run>, removed: &mut String, added: &mut String) {
    let (old, new) = (std::mem::take(removed), std::mem::take(added));
    let has_space = old.ends_with(' ') && new.ends_with(' ');
    let cut = |text: &str| if has_space { text[..text.len() - 1].to_owned() } else { text.to_owned() };
    push(out, Fate::Removed, &cut(&old));
    push(out, Fate::Added, &cut(&new));
    if has_space {
        push(out, Fate::Kept, " ");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(old: &str, new: &str) -> String {
        let mark = |run: Run| match run.fate {
            Fate::Kept => run.text,
            Fate::Removed => format!("[-{}-]", run.text),
            Fate::Added => format!("{{+{}+}}", run.text),
        };
        runs(old, new).into_iter().map(mark).collect()
    }

    #[test]
    fn words_that_changed_are_marked_and_no_others() {
        assert_eq!(marked("E1 går alene hjem", "E1 går alene"), "E1 går alene[- hjem-]");
        assert_eq!(marked("tre dager i uka", "fire dager i uka"), "[-tre-]{+fire+} dager i uka");
        assert_eq!(marked("en voksen står der", "to voksne står der"), "[-en voksen-]{+to voksne+} står der");
        assert_eq!(marked("", "ny tekst"), "{+ny tekst+}");
        assert_eq!(marked("lik", "lik"), "lik");
    }

    #[test]
    fn every_word_of_both_texts_is_there() {
        let (old, new) = ("a b  c d e f", "a x  c y z f g");
        let side = |gone: Fate| -> String {
            runs(old, new).into_iter().filter(|run| run.fate != gone).map(|run| run.text).collect()
        };
        assert_eq!((side(Fate::Added).as_str(), side(Fate::Removed).as_str()), (old, new));
    }

    #[test]
    fn a_text_that_is_no_text_of_a_plan_is_shown_whole() {
        let (old, new) = ("a b ".repeat(MOST_WORDS), "b a ".repeat(MOST_WORDS));
        assert_eq!(runs(&old, &new).len(), 2);
    }
}
