//! Mends a text with the edits that its findings offer. Each is held to change nothing but what it aims at; one that
//! would do more is refused, and the text stays as it was.

mod guard;
mod places;
#[cfg(test)]
mod tests;

use crate::finding::{Finding, Fix, Safety};
use crate::source::Span;
use crate::yaml::{self, Edit, Parsed, Tree, edit};
use places::Places;

/// How often a mended text is looked at anew: what is mended can bring to light what can be mended too, such as the
/// fields of a section whose name was misspelt.
const MOST_ROUNDS: usize = 20;

/// After so many refused fixes no more are tried in a text: each costs looks at all of it, and a hostile text can have
/// thousands.
const MOST_REFUSED: usize = 20;

/// The key without which a file is no case.
const VERSION: &str = "brille";

/// What is mended.
#[derive(Clone, Copy, Debug)]
pub struct Options<'o> {
    /// The least certain fixes that are made.
    pub most: Safety,
    /// The line for editors, where one may be added.
    pub schema_line: Option<SchemaLine<'o>>,
}

/// The line that tells editors where the schema lies.
#[derive(Clone, Copy, Debug)]
pub struct SchemaLine<'o> {
    /// The path of the schema, from the folder of the file.
    pub path: &'o str,
    /// Whether it is added to every case that lacks it, not only where the version of the format is added too.
    pub always: bool,
}

impl SchemaLine<'_> {
    /// The comment, as the YAML language server reads it.
    pub fn comment(self) -> String {
        format!("{SERVER} $schema={}", self.path)
    }
}

/// What the comment for editors begins with.
const SERVER: &str = "# yaml-language-server:";

/// A text after mending.
#[derive(Clone, Debug, Default)]
pub struct Mended {
    /// The text.
    pub text: String,
    /// How many fixes were made.
    pub fixed: usize,
    /// Whether the line for editors was added.
    pub has_new_schema_line: bool,
    /// What would have done more than it should.
    pub refused: Vec<Refused>,
    /// How many findings could be mended by fixes that are less certain than was asked for.
    pub left: usize,
}

/// A fix that was not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The rule whose finding it would have mended.
    pub code: &'static str,
    /// Where the finding stands in the text.
    pub span: Span,
    /// What would have happened.
    pub reason: Reason,
}

/// Why a fix is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The text could not be read as YAML afterwards.
    Unreadable,
    /// Something else would have changed.
    OtherChange,
    /// The finding would have stayed, or others come.
    NoBetter,
}

/// Mends a text as far as it goes. `check` finds what is wrong with a text.
pub fn mend(text: &str, options: &Options<'_>, check: &dyn Fn(&Parsed<'_>) -> Vec<Finding>) -> Mended {
    let mut mended = Mended { text: text.to_owned(), ..Mended::default() };
    let mut had_version = None;
    for round in 0..=MOST_ROUNDS {
        let parsed = yaml::parse(&mended.text);
        let has_version = parsed.tree.root().get(VERSION).is_some();
        let had_version = *had_version.get_or_insert(has_version);
        let findings = check(&parsed);
        let now = State { parsed: &parsed, findings: &findings, check };
        let most = (round < MOST_ROUNDS).then_some(options.most);
        let Step { fixes, refused } = now.step(most);
        let next = if !fixes.is_empty() {
            mended.fixed += fixes.len();
            edit::apply(&mended.text, edits_of(&fixes))
        } else if let Some(edit) = schema_line(options, &parsed.tree, has_version, had_version) {
            mended.has_new_schema_line = true;
            edit::apply(&mended.text, [&edit])
        } else {
            mended.refused = refused;
            mended.left = now.offered().filter(|(_, fix)| fix.safety > options.most).count();
            break;
        };
        drop(findings);
        mended.text = next;
    }
    mended
}

/// The line for editors, where it is wanted and lacks.
fn schema_line(options: &Options<'_>, tree: &Tree<'_>, has_version: bool, had_version: bool) -> Option<Edit> {
    let line = options.schema_line.filter(|line| has_version && (line.always || !had_version))?;
    let is_there = tree.comments().iter().any(|comment| tree.text()[comment.span.range()].starts_with(SERVER));
    (!is_there).then(|| edit::put_comment_on_top(tree.text(), &line.comment()))
}

/// A finding with its fix.
type Offer<'f> = (&'f Finding, &'f Fix);

/// A text as it stands, with what is wrong with it.
struct State<'s> {
    parsed: &'s Parsed<'s>,
    findings: &'s [Finding],
    check: &'s dyn Fn(&Parsed<'_>) -> Vec<Finding>,
}

/// What a look at a text comes to: fixes that can all be made, and those that cannot.
#[derive(Default)]
struct Step<'s> {
    fixes: Vec<Offer<'s>>,
    refused: Vec<Refused>,
}

impl<'s> State<'s> {
    fn offered(&self) -> impl Iterator<Item = Offer<'s>> {
        self.findings.iter().filter_map(|finding| Some((finding, finding.fix.as_ref()?)))
    }

    /// The fixes to make now. What is certain comes first, so that guesses are held against all that is known.
    fn step(&self, most: Option<Safety>) -> Step<'s> {
        let mut step = Step::default();
        for safety in [Safety::Safe, Safety::Unsafe].into_iter().filter(|safety| Some(*safety) <= most) {
            self.take(&self.apart(safety), &mut step);
            if !step.fixes.is_empty() {
                break;
            }
        }
        step
    }

    /// The fixes of one kind that do not touch one another; the others have to wait.
    fn apart(&self, safety: Safety) -> Vec<Offer<'s>> {
        let mut apart: Vec<Offer<'s>> = Vec::new();
        let mut taken: Vec<Span> = Vec::new();
        for (finding, fix) in self.offered().filter(|(_, fix)| fix.safety == safety) {
            let spans = || fix.edits.iter().map(|edit| edit.span);
            if spans().all(|span| !taken.iter().any(|other| span.overlaps(*other) || span == *other)) {
                taken.extend(spans());
                apart.push((finding, fix));
            }
        }
        apart
    }

    /// Adds the fixes of a group that can be made beside those of the step: all at once where that holds, else half by
    /// half.
    fn take(&self, group: &[Offer<'s>], step: &mut Step<'s>) {
        if group.is_empty() || step.refused.len() >= MOST_REFUSED {
            return;
        }
        let all = [&step.fixes, group].concat();
        match (self.judge(&all), group) {
            (Ok(()), _) => step.fixes = all,
            (Err(reason), [(finding, _)]) => {
                step.refused.push(Refused { code: finding.code, span: finding.span, reason });
            }
            (Err(_), _) => {
                let (first, second) = group.split_at(group.len() / 2);
                self.take(first, step);
                self.take(second, step);
            }
        }
    }

    /// Whether fixes do what they should and nothing else.
    fn judge(&self, fixes: &[Offer<'s>]) -> Result<(), Reason> {
        let edits = edits_of(fixes);
        let text = edit::apply(self.parsed.tree.text(), edits.iter().copied());
        let after = yaml::parse(&text);
        let places = Places::new(&edits);
        guard::only_what_was_meant(self.parsed, &after, &places)?;
        let findings = (self.check)(&after);
        guard::no_worse(self.findings, &findings, fixes, &after.tree, &places)
    }
}

/// The edits of some fixes, in the order of the text.
fn edits_of<'s>(fixes: &[Offer<'s>]) -> Vec<&'s Edit> {
    let mut edits: Vec<&Edit> = fixes.iter().flat_map(|(_, fix)| &fix.edits).collect();
    edits.sort_by_key(|edit| edit.span);
    edits
}
