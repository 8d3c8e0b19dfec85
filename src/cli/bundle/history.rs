//! Which earlier versions of the plan there are: in the history of the case file in git, and in files of their own.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Error, anyhow};
use jiff::civil::Date;

use super::words;
use crate::case::Case;
use crate::cli::diff::{Kinship, Version, number_of};
use crate::cli::failure::tell;
use crate::cli::git::{Beginning, NoProgram, State, Tracked};
use crate::cli::input::Input;
use crate::lang::{Lang, Text};
use crate::revise;
use crate::yaml;

/// An earlier version of the plan, in the state of the case in which it held last.
pub(super) struct Earlier {
    pub(super) state: Version,
    /// Its number, where it has one.
    pub(super) number: Option<i64>,
    /// Its own day.
    pub(super) date: Option<Date>,
    /// The day of the version that came after it.
    pub(super) until: Option<Date>,
    /// Where its state lies in git; none where it is a file that was given.
    pub(super) recorded: Option<Recorded>,
}

/// A state in git.
#[derive(Clone)]
pub(super) struct Recorded {
    /// The day on which it was committed.
    day: Option<Date>,
    /// The command that prints it.
    pub(super) command: String,
}

impl Earlier {
    /// The day on which it is judged and shown: the last one on which it held or, where git knows, the one on which its
    /// state was recorded. What happened after that day could not stand in it.
    pub(super) fn day(&self, today: Date) -> Date {
        let last = self.until.and_then(|until| until.yesterday().ok());
        let day = [last, self.recorded.as_ref().and_then(|recorded| recorded.day)].into_iter().flatten().min();
        let day = day.map(|day| self.date.map_or(day, |own| own.max(day)));
        day.or(self.date).unwrap_or(today).min(today)
    }
}

/// Where earlier versions are looked for.
pub(super) struct Sources<'s> {
    /// The case file, where its history in git is asked for.
    pub(super) tracked: Option<&'s Path>,
    /// Files with an earlier state each.
    pub(super) files: &'s [PathBuf],
    pub(super) lang: Lang,
}

/// The earlier versions that were found.
#[derive(Default)]
pub(super) struct Found {
    /// The oldest first.
    pub(super) versions: Vec<Earlier>,
    /// The commit before which the file had another name, and what it held then is not known to be the same case.
    pub(super) cut: Option<String>,
}

impl Sources<'_> {
    /// All earlier versions of the plan.
    ///
    /// A version is what the plan calls one: a number in `plan.versjon`. Of each number that is not the present one, the
    /// last state of the file counts, in the order of the first parents: that is how the version stood when the next one
    /// took its place, with what was written in the meantime. Where a plan has no number, each wording of it is a
    /// version, in the last state before it changed; evaluations alone make no other wording, for they stand in documents
    /// of their own. A file that is given takes the place of the state with its number in the history, or with its
    /// wording where there is no number, and of one that can be no version: of another case by its number, or mistaken
    /// in its number.
    ///
    /// # Errors
    /// Where some version could not be found or could be another child's: a state that cannot be read, unless a later
    /// state of the same version can; a state with another case number; a number higher than the present one.
    pub(super) fn find(&self, file: &Input) -> anyhow::Result<Found> {
        let input = Input { name: file.name.clone(), text: file.text.clone(), problem: None };
        let present = Known::new(Version::new(input, None, self.lang)?, self.lang)?;
        let given = self.given(&present)?;
        let dated = present.date;
        let (mut versions, cut) = match self.tracked {
            Some(path) => self.recorded(path, present, &given)?,
            None => (Vec::new(), None),
        };
        given.into_iter().for_each(|one| insert(&mut versions, one));
        let mut next = dated;
        for version in versions.iter_mut().rev() {
            version.until = next.filter(|next| version.date.is_none_or(|own| own <= *next));
            next = version.date;
        }
        Ok(Found { versions, cut })
    }

    /// The versions in files of their own.
    fn given(&self, present: &Known) -> anyhow::Result<Vec<Earlier>> {
        let mut given: Vec<Earlier> = Vec::new();
        for path in self.files {
            let known = Version::of_file(path, self.lang).and_then(|version| Known::new(version, self.lang));
            let known =
                known.map_err(|error| error.context(self.said(words::NOT_EARLIER_FILE, &path.to_string_lossy())))?;
            let fault = match fault(&known, present.case.as_deref(), present.number) {
                _ if !known.has_plan => Some(words::NO_PLAN),
                Some(Fault::OtherCase) => Some(words::FILE_OF_OTHER_CASE),
                Some(Fault::NoCase) => Some(words::FILE_OF_NO_CASE),
                Some(Fault::Later) => Some(words::LATER),
                None if known.is_same_version(present, self.lang)? => Some(words::PRESENT),
                None if known.is_one_of(&given, self.lang)? => Some(words::TWICE),
                None => None,
            };
            if let Some(fault) = fault {
                return Err(anyhow!(self.said(fault, known.state.name())));
            }
            given.push(known.earlier(None));
        }
        Ok(given)
    }

    /// The versions in the history of the case file, the oldest first, but for those with a number that is given.
    fn recorded(
        &self,
        path: &Path,
        present: Known,
        given: &[Earlier],
    ) -> anyhow::Result<(Vec<Earlier>, Option<String>)> {
        let without_git = |error: Error| match error.is::<NoProgram>() {
            true => error.context(words::WITHOUT_GIT.get(self.lang)),
            false => error,
        };
        let tracked = Tracked::new(path, self.lang).map_err(without_git)?;
        let mut walk = Walk {
            path,
            lang: self.lang,
            taken: given.iter().filter_map(|one| one.number).chain(present.number).collect(),
            given,
            number: present.number,
            case: present.case.clone(),
            newer: present,
            unread: None,
            found: Vec::new(),
        };
        let is_the_same = |old: &[u8], new: &[u8]| case_number(old).is_some_and(|old| case_number(new) == Some(old));
        let beginning = tracked.states(is_the_same, |state| walk.take(state))?;
        walk.settle(Some(0))?;
        walk.found.reverse();
        let cut = match beginning {
            Beginning::New => None,
            Beginning::Renamed(revision) => Some(revision),
        };
        Ok((walk.found, cut))
    }

    fn said(&self, text: Text, name: &str) -> String {
        tell(self.lang, text, &[name])
    }
}

/// Puts a version where it belongs: by number, or else by day.
fn insert(versions: &mut Vec<Earlier>, one: Earlier) {
    let is_later = |other: &Earlier| match (other.number.zip(one.number), other.date.zip(one.date)) {
        (Some((other, own)), _) => other > own,
        (None, Some((other, own))) => other > own,
        (None, None) => false,
    };
    let at = versions.iter().position(is_later).unwrap_or(versions.len());
    versions.insert(at, one);
}

/// A state that could be read, with what its plan says of itself.
struct Known {
    state: Version,
    /// The number of the case.
    case: Option<String>,
    has_plan: bool,
    number: Option<i64>,
    date: Option<Date>,
}

impl Known {
    fn new(state: Version, lang: Lang) -> anyhow::Result<Self> {
        let parsed = state.parsed(lang)?;
        let case = Case::read(&parsed.tree);
        let plan = case.as_ref().and_then(|case| case.plan.as_ref());
        let (has_plan, number) = (plan.is_some(), plan.and_then(|plan| plan.version).map(|number| number.value));
        let date = plan.and_then(|plan| plan.date?.date);
        let case = case.as_ref().and_then(number_of);
        drop(parsed);
        Ok(Self { state, case, has_plan, number, date })
    }

    /// Whether its plan is of the version of another.
    fn is_same_version(&self, other: &Known, lang: Lang) -> anyhow::Result<bool> {
        match (self.number, other.number) {
            (Some(own), Some(other)) => Ok(own == other),
            (None, _) if other.has_plan => is_same_plan(&self.state, &other.state, lang),
            _ => Ok(false),
        }
    }

    /// Whether its plan is a version among those that are given.
    fn is_one_of(&self, given: &[Earlier], lang: Lang) -> anyhow::Result<bool> {
        for one in given {
            let is_it = match one.number.zip(self.number) {
                Some((own, other)) => own == other,
                None => is_same_plan(&one.state, &self.state, lang)?,
            };
            if is_it {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn earlier(self, recorded: Option<Recorded>) -> Earlier {
        Earlier { state: self.state, number: self.number, date: self.date, until: None, recorded }
    }
}

/// Why a state can be no earlier version of the present case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    /// It carries another case number.
    OtherCase,
    /// It carries no case number, or the present case does not.
    NoCase,
    /// It carries a higher number than the present plan.
    Later,
}

impl Fault {
    /// What is said of a state in git.
    fn text(self) -> Text {
        match self {
            Fault::OtherCase => words::OTHER_CASE,
            Fault::NoCase => words::NO_CASE_NUMBER,
            Fault::Later => words::LATER,
        }
    }
}

fn fault(state: &Known, case: Option<&str>, number: Option<i64>) -> Option<Fault> {
    let is_later = state.number.zip(number).is_some_and(|(own, present)| own > present);
    match Kinship::of(state.case.as_deref(), case) {
        _ if !state.has_plan => None,
        Kinship::Other => Some(Fault::OtherCase),
        Kinship::Unknown => Some(Fault::NoCase),
        Kinship::Same => is_later.then_some(Fault::Later),
    }
}

/// Whether two states have the same plan but for its number. Evaluations tell how it went, and do not change what was
/// planned.
fn is_same_plan(old: &Version, new: &Version, lang: Lang) -> anyhow::Result<bool> {
    let (old, new) = (old.parsed(lang)?, new.parsed(lang)?);
    let (Some(old), Some(new)) = (Case::read(&old.tree), Case::read(&new.tree)) else { return Ok(false) };
    let is_of_plan = |change: &revise::Change| {
        let is_within = change.section().is_some_and(|section| section == "plan" || section.starts_with("plan/"));
        change.concerns_plan() && is_within && change.key.as_deref() != Some("versjon")
    };
    Ok(!revise::changes(&old, &new).iter().any(is_of_plan))
}

/// The way through a history, from the newest state to the oldest.
struct Walk<'w> {
    path: &'w Path,
    lang: Lang,
    /// The versions that are given as files.
    given: &'w [Earlier],
    /// The numbers of which the last state has been seen.
    taken: BTreeSet<i64>,
    /// The present number.
    number: Option<i64>,
    /// The number of the present case.
    case: Option<String>,
    /// The nearest later state that could be read.
    newer: Known,
    /// Why a state between that one and the next one could not be read, and the command that prints it.
    unread: Option<(Error, String)>,
    found: Vec<Earlier>,
}

impl Walk<'_> {
    fn take(&mut self, state: State) -> anyhow::Result<()> {
        let State { revision, recorded: day, bytes, command } = state;
        let read = Version::of_bytes(&revision, self.path, bytes, self.lang);
        let known = match read.and_then(|state| Known::new(state, self.lang)) {
            Ok(known) => known,
            Err(error) => {
                self.unread.get_or_insert((error, command));
                return Ok(());
            }
        };
        if let Some(fault) = fault(&known, self.case.as_deref(), self.number) {
            return if self.is_replaced(&known)? { Ok(()) } else { Err(self.faulty(fault, &known, &command)) };
        }
        self.settle(if known.has_plan { known.number } else { Some(0) })?;
        let is_new = match known.number {
            Some(number) => self.taken.insert(number),
            None => {
                known.has_plan
                    && !known.is_same_version(&self.newer, self.lang)?
                    && !known.is_one_of(self.given, self.lang)?
            }
        };
        let newer = Known { state: known.state.clone(), case: None, ..known };
        if is_new {
            self.found.push(known.earlier(Some(Recorded { day, command })));
        }
        self.newer = newer;
        Ok(())
    }

    /// Whether a state that can be no version is given as it should have been, or has a later state of its number.
    fn is_replaced(&self, known: &Known) -> anyhow::Result<bool> {
        if known.number.is_some_and(|number| self.taken.contains(&number)) {
            return Ok(true);
        }
        for one in self.given {
            if is_same_plan(&one.state, &known.state, self.lang)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn faulty(&self, fault: Fault, known: &Known, command: &str) -> Error {
        let file = words::file_of(known.number.filter(|_| fault != Fault::Later));
        let way = tell(self.lang, words::CORRECT_STATE, &[command, &file, &file]);
        self.stopped(anyhow!(tell(self.lang, fault.text(), &[known.state.name()])), &way)
    }

    fn stopped(&self, error: Error, way: &str) -> Error {
        error.context(tell(self.lang, words::OF_HISTORY, &[way]))
    }

    /// Whether a state that could not be read can be left out: only where each version that it may have held has a later
    /// state. `before` is the number of the state before it, 0 where there was no plan yet, and none where it has no
    /// number.
    fn settle(&mut self, before: Option<i64>) -> anyhow::Result<()> {
        let Some((error, command)) = self.unread.take() else { return Ok(()) };
        let after = if self.newer.has_plan { self.newer.number } else { Some(0) };
        let given: BTreeSet<i64> = self.given.iter().filter_map(|one| one.number).collect();
        let is_given = |(before, after): (i64, i64)| {
            (before.max(1)..after).take(given.len() + 1).all(|number| given.contains(&number))
        };
        match before.zip(after).filter(|(before, after)| before <= after) {
            Some(range) if is_given(range) => Ok(()),
            Some((before, after)) => {
                let needed = words::spans(&[(before.max(1), after - 1)]);
                let file = words::file_of(Some(after - 1));
                let way = tell(self.lang, words::GIVE_VERSIONS, &[&command, &file, &needed]);
                Err(self.stopped(error, &way))
            }
            None => {
                let way = tell(self.lang, words::WITHOUT_HISTORY, &[&command, &words::file_of(None)]);
                Err(self.stopped(error, &way))
            }
        }
    }
}

/// The number of the case in a text.
fn case_number(bytes: &[u8]) -> Option<String> {
    let parsed = yaml::parse(std::str::from_utf8(bytes).ok()?);
    number_of(&Case::read(&parsed.tree)?)
}
